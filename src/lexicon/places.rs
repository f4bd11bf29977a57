//! Countries, states, cities, and the words for their people.

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::phrases::joined;
use super::states::state;

/// What a word or a phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A country, a territory or a part of the world: `Kenya`, `the Middle East`.
    Country,
    /// A part of a country: a state, a province, a county, an island.
    State,
    /// A city, a town, a quarter.
    City,
    /// The people of a place, or what is theirs: `Kenyan`, `Texans`.
    Demonym,
}

/// What is known of a place's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    kind: PlaceKind,
    /// The country or the state that the people are of; the place's usual name.
    of: &'static str,
}

static PLACES: LazyLock<FxHashMap<&'static str, Place>> = LazyLock::new(|| {
    let mut places = FxHashMap::with_capacity_and_hasher(4_000, FxBuildHasher);
    let mut section = "";
    for line in include_str!("places.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
            continue;
        }
        let kind = match section {
            "country" => PlaceKind::Country,
            "region" => PlaceKind::State,
            _ => PlaceKind::City,
        };
        let (names, people) = line.split_once('|').unwrap_or((line, ""));
        let usual = names.split_whitespace().next().unwrap_or_default();
        for name in names.split_whitespace() {
            let of = if people.trim().is_empty() { name } else { usual };
            places.entry(name).or_insert(Place { kind, of });
        }
        for word in people.split_whitespace() {
            places.entry(word).or_insert(Place { kind: PlaceKind::Demonym, of: usual });
        }
    }
    places
});

/// What place a word or a phrase names, as it is written; case counts, but a name all in capitals is known too.
///
/// Many places are surnames and given names as well, so this does not exclude a person.
#[must_use]
pub fn place(phrase: &str) -> Option<PlaceKind> {
    find(phrase).map(|place| place.kind)
}

/// The country or the state whose people a word names: `Kenyan` gives `Kenya`, `Texans` `Texas`.
#[must_use]
pub fn demonym(word: &str) -> Option<String> {
    find(word).filter(|place| place.kind == PlaceKind::Demonym).map(|place| place.of.replace('_', " "))
}

/// The usual name of the country, state or city that a word or a phrase names or whose people it names, with its kind:
/// `Fla.` and `Floridian` give `Florida`.
#[must_use]
pub fn homeland(phrase: &str) -> Option<(PlaceKind, String)> {
    let place = find(phrase)?;
    let kind = if place.kind == PlaceKind::Demonym { PLACES.get(place.of)?.kind } else { place.kind };
    let name = place.of.trim_end_matches("_State").trim_end_matches("_state").replace('_', " ");
    let short = SHORT.iter().find(|(short, _)| *short == name).map(|(_, state)| *state);
    if let Some(state) = short.or_else(|| state(&name).filter(|_| kind == PlaceKind::State)) {
        return Some((PlaceKind::State, state.to_owned()));
    }
    // The state is seldom called more than the city, and the country of the same name is rarer.
    Some((if matches!(&*name, "New York" | "Georgia") { PlaceKind::State } else { kind }, name))
}

/// Short forms of states that stand on a line without the long one.
const SHORT: &[(&str, &str)] = &[("N.Y.", "New York"), ("Conn.", "Connecticut"), ("Ga.", "Georgia")];

fn find(phrase: &str) -> Option<Place> {
    let known = |name: &str| PLACES.get(name).copied();
    let is_plain = phrase.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_plain && phrase.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return known(phrase);
    }
    let name = joined(phrase);
    known(&name).or_else(|| if name.contains('.') { known(&name.replace('.', "")) } else { None }).or_else(|| {
        let shouted = name.len() > 3 && name.chars().all(|c| !c.is_lowercase());
        if shouted { known(&capitalised(&name)) } else { None }
    })
}

/// A name in capitals as it is usually written: `NEW_YORK` as `New_York`.
fn capitalised(name: &str) -> String {
    let mut inside = false;
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
        inside = c.is_alphabetic() || c == '\'';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_their_kind() {
        for (name, kind) in [
            ("Kenya", PlaceKind::Country),
            ("United States", PlaceKind::Country),
            ("U.S.", PlaceKind::Country),
            ("UK", PlaceKind::Country),
            ("Côte d’Ivoire", PlaceKind::Country),
            ("Texas", PlaceKind::State),
            ("Calif.", PlaceKind::State),
            ("N.Y.", PlaceKind::State),
            ("TX", PlaceKind::State),
            ("New South Wales", PlaceKind::State),
            ("Ontario", PlaceKind::State),
            ("Yorkshire", PlaceKind::State),
            ("New York", PlaceKind::City),
            ("NEW YORK", PlaceKind::City),
            ("Los\nAngeles", PlaceKind::City),
            ("St. Louis", PlaceKind::City),
            ("Kyiv", PlaceKind::City),
            ("Kenyan", PlaceKind::Demonym),
            ("Costa Ricans", PlaceKind::Demonym),
            ("Texans", PlaceKind::Demonym),
            ("Dutch", PlaceKind::Demonym),
        ] {
            assert_eq!(place(name), Some(kind), "{name}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in
            ["", ".", "us", "turkey", "Miss", "Mass", "Roe", "IN", "OR", "The", "|", "#", "[city]", "new york", "É"]
        {
            assert_eq!(place(word), None, "{word}");
        }
    }

    #[test]
    fn people_have_their_place() {
        assert_eq!(demonym("Kenyans").as_deref(), Some("Kenya"));
        assert_eq!(demonym("New Zealanders").as_deref(), Some("New Zealand"));
        assert_eq!(demonym("British").as_deref(), Some("United Kingdom"));
        assert_eq!(demonym("Texan").as_deref(), Some("Texas"));
        assert_eq!(demonym("Kenya"), None);
    }

    #[test]
    fn a_place_has_a_usual_name() {
        for (word, kind, name) in [
            ("Fla.", PlaceKind::State, "Florida"),
            ("Floridians", PlaceKind::State, "Florida"),
            ("N.Y.", PlaceKind::State, "New York"),
            ("New York", PlaceKind::State, "New York"),
            ("TX", PlaceKind::State, "Texas"),
            ("British", PlaceKind::Country, "United Kingdom"),
            ("Kyiv", PlaceKind::City, "Kyiv"),
        ] {
            assert_eq!(homeland(word), Some((kind, name.to_owned())), "{word}");
        }
        assert_eq!(homeland("Roe"), None);
    }

    #[test]
    fn every_line_is_of_a_known_section() {
        let heads: Vec<&str> = include_str!("places.txt").lines().filter(|line| line.starts_with('[')).collect();
        assert_eq!(heads, ["[country]", "[region]", "[city]"]);
        assert!(PLACES.len() > 2_000, "{}", PLACES.len());
        assert!(PLACES.keys().all(|name| name.starts_with(|c: char| c.is_uppercase()) || name.starts_with("the_")));
    }
}
