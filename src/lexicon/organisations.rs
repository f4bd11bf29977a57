//! Organisations: their names, and the words that head a name.

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::phrases::joined;
use super::sections::sections;

/// What a word or a phrase has to do with organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganisationKind {
    /// Heads a name: `Committee`, `Inc.`
    Head,
    /// Is a name: `NATO`, `Google`.
    Name,
    /// A place that speaks for those who govern from it: `the Kremlin`.
    Metonym,
    /// A news organisation: `Reuters`.
    Media,
}

static ORGANISATIONS: LazyLock<FxHashMap<&'static str, OrganisationKind>> = LazyLock::new(|| {
    let mut known = FxHashMap::with_capacity_and_hasher(2_000, FxBuildHasher);
    for (class, name) in sections(TABLE) {
        if let Some(kind) = of_name(class) {
            known.entry(name).or_insert(kind);
        }
    }
    known
});

const TABLE: &str = include_str!("organisations.txt");

/// What a word or a phrase, as it is written, has to do with organisations; case counts, full stops do not.
///
/// `the` before a name is to be cut off, unless it has a capital, as in `The Guardian`.
#[must_use]
pub fn organisation(phrase: &str) -> Option<OrganisationKind> {
    let name = joined(phrase);
    let known = ORGANISATIONS.get(name.as_str()).copied();
    known.or_else(|| if name.contains('.') { ORGANISATIONS.get(name.replace('.', "").as_str()).copied() } else { None })
}

fn of_name(name: &str) -> Option<OrganisationKind> {
    Some(match name {
        "head" => OrganisationKind::Head,
        "name" => OrganisationKind::Name,
        "metonym" => OrganisationKind::Metonym,
        "media" => OrganisationKind::Media,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert!(sections(TABLE).all(|(class, _)| of_name(class).is_some()));
        assert!(sections(TABLE).all(|(_, name)| !name.contains('.')));
    }

    #[test]
    fn organisations_have_their_kind() {
        for (name, kind) in [
            ("Department", OrganisationKind::Head),
            ("Inc.", OrganisationKind::Head),
            ("Police", OrganisationKind::Head),
            ("NATO", OrganisationKind::Name),
            ("U.N.", OrganisationKind::Name),
            ("Google", OrganisationKind::Name),
            ("Marks & Spencer", OrganisationKind::Name),
            ("State Department", OrganisationKind::Name),
            ("McDonald’s", OrganisationKind::Name),
            ("White House", OrganisationKind::Metonym),
            ("Downing Street", OrganisationKind::Metonym),
            ("Kremlin", OrganisationKind::Metonym),
            ("Reuters", OrganisationKind::Media),
            ("Fox  News", OrganisationKind::Media),
            ("The Guardian", OrganisationKind::Media),
        ] {
            assert_eq!(organisation(name), Some(kind), "{name}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in ["", ".", "department", "is", "ice", "Mary", "Roe", "#", "[name]", "The"] {
            assert_eq!(organisation(word), None, "{word}");
        }
    }
}
