//! What a name names, as far as its own words tell.

use super::capitals::{is_given, is_initial};
use super::sites::Named;
use super::tagged::Word;
use crate::lexicon::{OrganisationKind, is_common_word, is_surname, organisation, place, role};

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

/// Whether a name is that of a place that is called after somebody or something: `St. Regis`, `Mount Sinai`.
fn is_saintly(all: &[Word<'_>]) -> bool {
    matches!(all, [first, _] if matches!(first.text, "St." | "St" | "Saint" | "Mount" | "Fort" | "Port" | "Cape" | "Camp"))
}

/// Whether the words are of another language and no name of a person: `La Plata`, `Tour de France`.
fn is_foreign(all: &[Word<'_>]) -> bool {
    let article = |word: &Word<'_>| matches!(word.text, "La" | "Las" | "Los" | "El" | "Les");
    let joined = |word: &Word<'_>| matches!(word.text, "de" | "du" | "del" | "des");
    let [first, rest @ ..] = all else { return false };
    article(first) && rest.len() == 1 || rest.iter().any(joined) && !is_given(first.text) && first.text.len() > 2
}

/// Whether a name is that of a team: a place and what there are several of (`Leeds Rhinos`).
fn is_team(all: &[Word<'_>]) -> bool {
    let [first @ .., last] = all else { return false };
    let one = last.text.strip_suffix('s').filter(|one| one.len() > 3 && !one.ends_with('s'));
    let first = first.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    place(&first).is_some() && one.is_some_and(is_common_word) && !is_given(&first)
        || place(&first).is_some() && one.is_some_and(|one| is_common_word(one) && !is_surname(last.text))
        || place(&first).is_some() && one.is_some_and(|one| role(one).is_some())
}

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
    // `the Leeds Post fact checker`, in capitals: what belongs to an institution.
    if count > 2
        && !titled
        && let [first, second, ..] = all
        && organisation(&format!("{} {}", first.text, second.text)) == Some(OrganisationKind::Media)
    {
        return Named::Institution;
    }
    if !titled && count >= 2 && is_saintly(all) {
        return Named::Place;
    }
    if !titled && count >= 2 && is_team(all) {
        return Named::Institution;
    }
    if !titled && count >= 2 && is_foreign(all) {
        return Named::Unknown;
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
    // `Aba Marie Hart`: a second given name tells as well.
    if let [first, second, _] = all
        && !placed
        && surname
        && is_given(second.text)
        && !is_common_word(first.text)
    {
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

#[cfg(test)]
mod tests {
    use crate::article::speech::{Named, Topic};
    use crate::article::{Article, Options};

    fn named(text: &str) -> Vec<(Named, Topic)> {
        let article = Article::read(text.into(), Options::default(), None);
        article.facts[0].speech().names.iter().map(|name| (name.named, name.topic)).collect()
    }

    #[test]
    fn what_is_called_like_somebody_is_nobody() {
        assert_eq!(named("They sleep at the St. Anselm on Monday."), [(Named::Place, Topic::None)]);
        assert_eq!(named("They like the Leeds Lions a lot."), [(Named::Institution, Topic::None)]);
        assert_eq!(named("They met the people of La Bruja there."), [(Named::Unknown, Topic::None)]);
        assert_eq!(named("They met with Ann Li there."), [(Named::Person, Topic::None)]);
    }

    #[test]
    fn what_follows_may_be_about_a_name() {
        assert_eq!(named("3. Ann Li. The mayor has money."), [(Named::Person, Topic::Heading)]);
        assert_eq!(named("Ann Li’s long speech was late."), [(Named::Person, Topic::Theme)]);
        assert_eq!(named("Ann Li’s lawyer was late."), [(Named::Person, Topic::None)]);
    }
}
