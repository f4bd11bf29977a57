//! Whether words begin a sentence of their own.

use super::words::{Token, tokens};
use crate::lexicon::{CueForm, cue};

const PRONOUNS: &[&str] =
    &["He", "She", "They", "It", "We", "I", "You", "This", "That", "These", "Those", "There", "Who", "What"];
const STARTERS: &[&str] = &[
    "The",
    "A",
    "An",
    "But",
    "And",
    "In",
    "On",
    "At",
    "After",
    "When",
    "While",
    "If",
    "As",
    "For",
    "Meanwhile",
    "His",
    "Her",
    "Their",
    "Its",
    "Our",
    "My",
    "Your",
    "Not",
    "So",
    "Yet",
    "Still",
    "However",
    "Although",
    "Though",
    "Since",
    "Because",
    "During",
    "Before",
    "Then",
    "Now",
    "How",
    "Why",
    "Where",
    "Both",
    "Many",
    "Some",
    "Most",
    "All",
    "Even",
    "Another",
    "Later",
    "Earlier",
    "Instead",
    "With",
    "Without",
    "From",
    "To",
    "By",
    "Until",
    "Once",
    "Under",
    "Over",
    "Among",
    "Despite",
    "According",
    "Asked",
    "One",
    "Two",
    "Several",
    "Other",
    "Others",
    "Few",
    "Each",
    "Every",
    "No",
    "Or",
    "Just",
    "Only",
    "Perhaps",
    "Also",
    "Unlike",
    "Like",
    "Through",
    "Between",
    "Or",
];
const FINITE: &[&str] = &[
    "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "may", "might", "must",
    "should", "did", "does", "do", "went", "came", "took", "made", "got", "gave", "left", "ran", "won", "lost", "saw",
    "held", "became", "began", "kept", "brought", "wants", "wanted", "plans", "hopes", "needs", "called", "calls",
    "isn't", "wasn't", "didn't", "doesn't", "hasn't", "hadn't", "won't",
];

/// Whether a sentence begins at a place: a pronoun or a determiner that is capitalised, or a name with a finite verb.
#[must_use]
pub fn starts_clause(text: &str, at: usize) -> bool {
    let words: Vec<Token<'_>> = tokens(text, at).take(7).collect();
    let Some((first, rest)) = words.split_first().filter(|(first, _)| first.is_word && first.is_capitalised()) else {
        return false;
    };
    let next = rest.first();
    if PRONOUNS.contains(&first.text) {
        return next.is_some_and(|next| next.is_word && (next.is_lower() || next.is_capitalised()));
    }
    if STARTERS.contains(&first.text) {
        return next.is_some_and(|next| next.is_word || next.text == ",");
    }
    // `He's`, `They've`.
    if first.text.split(['\'', '’']).next().is_some_and(|word| PRONOUNS.contains(&word))
        && first.text.contains(['\'', '’'])
    {
        return true;
    }
    let name = words.iter().take_while(|word| word.is_word && word.is_capitalised()).count();
    name <= 4 && words.get(name).is_some_and(is_finite)
}

fn is_finite(word: &Token<'_>) -> bool {
    word.is_lower()
        && (FINITE.contains(&word.text)
            || cue(word.text).is_some_and(|cue| matches!(cue.form, CueForm::Past | CueForm::Third)))
}

/// Whether a word that capitals do not make a name may stand here in lower case: it begins a sentence only by its place.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    (PRONOUNS.contains(&word) && word != "I") || STARTERS.contains(&word)
}

/// Whether a word without its full stop is an abbreviation, so that the stop belongs to it: `Inc`, `U.S`, `p.m`, an initial.
#[must_use]
pub fn is_abbreviation(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    word.contains('.')
        || (word.chars().count() == 1 && word.chars().all(char::is_alphabetic))
        || matches!(
            word,
            "Inc"
                | "Co"
                | "Corp"
                | "Ltd"
                | "Jr"
                | "Sr"
                | "etc"
                | "al"
                | "Mr"
                | "Mrs"
                | "Ms"
                | "Dr"
                | "St"
                | "Sen"
                | "Gov"
                | "Gen"
                | "Rep"
                | "No"
                | "vs"
                | "Ave"
                | "Bros"
                | "Esq"
                | "Calif"
                | "Fla"
                | "Mass"
                | "Pa"
                | "Va"
                | "Ga"
                | "Ill"
                | "Mich"
                | "Minn"
                | "Wis"
                | "Ariz"
                | "Colo"
                | "Conn"
                | "Md"
                | "Tenn"
                | "Wash"
                | "Ore"
                | "Nev"
                | "Okla"
                | "Ky"
                | "La"
                | "Ala"
                | "Ark"
                | "Del"
                | "Ind"
                | "Kan"
                | "Miss"
                | "Mo"
                | "Mont"
                | "Neb"
                | "Dec"
                | "Nov"
                | "Oct"
                | "Sept"
                | "Aug"
                | "Jan"
                | "Feb"
                | "Ph.D"
                | "Vt"
                | "Wyo"
                | "Dept"
        )
}
