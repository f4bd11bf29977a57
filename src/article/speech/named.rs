//! What a name names, as far as its own words tell.

use super::capitals::{is_given, is_initial};
use super::sites::Named;
use super::tagged::Word;
use crate::lexicon::{OrganisationKind, is_common_word, is_surname, organisation, place};

/// Last words of the names of places.
const PLACE_HEADS: &[&str] = &[
    "County",
    "City",
    "Island",
    "Islands",
    "Street",
    "Avenue",
    "Road",
    "River",
    "Lake",
    "Bay",
    "Beach",
    "Valley",
    "Mountain",
    "Mountains",
    "Airport",
    "Province",
    "Peninsula",
    "Sea",
    "Ocean",
    "Strip",
    "Square",
    "Bridge",
    "Stadium",
    "Hall",
    "Tower",
    "Arena",
    "Station",
    "District",
    "Region",
    "Gulf",
    "Desert",
    "Canyon",
    "Plaza",
    "Heights",
];

/// What a name of some words names.
pub(super) fn kind(words: &[Word<'_>], name: usize, end: usize, titled: bool, count: usize) -> Named {
    let Some(all) = words.get(name..end) else { return Named::Unknown };
    let text =
        all.iter().map(|word| word.text.trim_end_matches("'s").trim_end_matches("’s")).collect::<Vec<_>>().join(" ");
    if count >= 2 && all.last().is_some_and(|word| word.is_any(PLACE_HEADS)) && !titled {
        return Named::Place;
    }
    if place(&text).is_some() {
        return if titled && count == 1 { Named::Person } else { Named::Place };
    }
    if organisation(&text).is_some() {
        return Named::Institution;
    }
    let is_head = |word: &Word<'_>| {
        organisation(word.text.trim_end_matches("'s").trim_end_matches("’s")) == Some(OrganisationKind::Head)
    };
    let given = all.first().is_some_and(|word| is_given(word.text));
    let connected = all.iter().any(|word| word.is_any(&["of", "for", "&", "and", "on"]));
    if connected || all.last().is_some_and(is_head) || !given && !titled && all.iter().any(is_head) {
        return Named::Institution;
    }
    let shouted = |word: &Word<'_>| {
        word.text.len() >= 2 && word.text.chars().all(|c| c.is_uppercase() || c == '.' || c == '-' || c.is_numeric())
    };
    if count == 1 {
        if all.iter().all(shouted) {
            return Named::Institution;
        }
        return if titled { Named::Person } else { Named::Unknown };
    }
    if titled {
        return Named::Person;
    }
    let surname = all.last().is_some_and(|word| is_surname(word.text.trim_end_matches("'s").trim_end_matches("’s")));
    let placed = all.first().is_some_and(|word| place(word.text).is_some());
    // `America Rising`, `UBS Phillips`: a place that is a given name too, and capitals alone.
    let tail_common = all.last().is_some_and(|word| is_common_word(word.text));
    if placed && (tail_common || !surname)
        || !given && all.first().is_some_and(|word| word.text.len() > 2 && shouted(word))
    {
        return Named::Unknown;
    }
    if given && count <= 5 && (surname || !all.last().is_some_and(|word| is_common_word(word.text))) {
        return Named::Person;
    }
    if is_initial(all.first().map_or("", |word| word.text)) && count <= 4 {
        return Named::Person;
    }
    if surname
        && !placed
        && count <= 3
        && !all.iter().all(|word| is_common_word(word.text))
        && !all.first().is_some_and(|word| is_common_word(word.text))
    {
        return Named::Person;
    }
    Named::Unknown
}
