//! Nouns that can be said to speak: `officials`, `company`, `report`.

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::phrases::{key, with_key};
use super::roles::role;
use super::sections::sections;

/// What it is that speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaks {
    /// One of a kind of people: `a spokesman`, `a resident`.
    Person,
    /// Several, or all: `officials`, `critics`, `the police`.
    People,
    /// A body that speaks through somebody: `the company`, `the ministry`.
    Institution,
    /// What is written, or can be heard again: `the report`, `a lawsuit`.
    Document,
}

static NOUNS: LazyLock<FxHashMap<String, Speaks>> = LazyLock::new(|| {
    let mut nouns = FxHashMap::with_capacity_and_hasher(2_000, FxBuildHasher);
    for (class, entry) in sections(TABLE) {
        let Some(speaks) = of_name(class) else { continue };
        let (one, many) = entry.split_once('/').unwrap_or((entry, ""));
        let plural = if speaks == Speaks::Person { Speaks::People } else { speaks };
        match many {
            "" => {}
            "s" | "es" => _ = nouns.entry(key(&format!("{one}{many}"))).or_insert(plural),
            _ => _ = nouns.entry(key(many)).or_insert(plural),
        }
        nouns.entry(key(one)).or_insert(speaks);
    }
    nouns
});

const TABLE: &str = include_str!("groups.txt");

/// What it is that speaks where this noun is the subject of a verb of speech; case does not count.
///
/// Titles and roles are [`Speaks::Person`], their plurals [`Speaks::People`]; words such as `some` and `others` are people.
#[must_use]
pub fn can_speak(noun: &str) -> Option<Speaks> {
    with_key(noun, |key| NOUNS.get(key).copied()).or_else(|| {
        let role = role(noun)?;
        Some(if role.plural { Speaks::People } else { Speaks::Person })
    })
}

fn of_name(name: &str) -> Option<Speaks> {
    Some(match name {
        "person" => Speaks::Person,
        "people" => Speaks::People,
        "institution" => Speaks::Institution,
        "document" => Speaks::Document,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert!(sections(TABLE).all(|(class, _)| of_name(class).is_some()));
        assert!(sections(TABLE).all(|(_, entry)| !entry.contains(['+', ':', '.'])));
    }

    #[test]
    fn nouns_speak() {
        for (noun, speaks) in [
            ("spokesperson", Speaks::Person),
            ("backer", Speaks::Person),
            ("resident", Speaks::Person),
            ("officials", Speaks::People),
            ("Critics", Speaks::People),
            ("police", Speaks::People),
            ("authorities", Speaks::People),
            ("Republicans", Speaks::People),
            ("skeptics", Speaks::People),
            ("others", Speaks::People),
            ("families", Speaks::People),
            ("company", Speaks::Institution),
            ("companies", Speaks::Institution),
            ("ministry", Speaks::Institution),
            ("think tank", Speaks::Institution),
            ("report", Speaks::Document),
            ("studies", Speaks::Document),
            ("lawsuit", Speaks::Document),
            ("press release", Speaks::Document),
        ] {
            assert_eq!(can_speak(noun), Some(speaks), "{noun}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for word in ["", "-", "river", "Wednesday", "quickly", "table lamp", "#", "[people]"] {
            assert_eq!(can_speak(word), None, "{word}");
        }
    }
}
