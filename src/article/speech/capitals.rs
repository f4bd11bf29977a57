//! Runs of capitals: where names begin and end, with the small words inside them.

use super::tagged::{Class, Word};
use crate::lexicon::{OrganisationKind, RoleClass, SmallWord, given_name, organisation, role};

/// Small words inside names of people.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ten", "ter", "bin",
    "bint", "ibn", "abu", "al", "el", "y", "zu", "af", "ben",
];
/// Small words inside names of institutions and in titles.
const CONNECTORS: &[&str] = &["of", "for", "and", "&", "the", "on", "de", "in"];
const SUFFIXES: &[&str] =
    &["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "kc", "qc", "mp", "md", "m.d.", "ph.d.", "esq", "esq."];

/// Whether a run of capitals may begin at a word.
pub(super) fn starts(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    match word.class {
        Class::Capital => true,
        Class::Other => is_arabic(word),
        // `May said`, `April Ryan`; but not `May 2`.
        Class::Small(SmallWord::Time) => {
            word.capital
                && word.is_any(&["may", "april", "june", "august"])
                && given_name(word.text).is_some()
                && words.get(at + 1).is_some_and(|next| next.class == Class::Capital || next.cue().is_some())
        }
        _ => false,
    }
}

/// The end of the letter of a party with its state after a name: `R-S.C.` in `Ann Roe, R-S.C., said`.
pub(super) fn party(words: &[Word<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|before| words.get(before))?;
    let word = words.get(at).filter(|_| before.is_stop(",") || before.is_stop("("))?;
    let letter = ["R-", "D-", "I-"].iter().any(|party| word.text.starts_with(party));
    let apart = matches!(word.text, "R" | "D" | "I") && words.get(at + 1).is_some_and(|next| next.is_stop("-"));
    let close = (at + 1..at + 9).find(|&at| words.get(at).is_none_or(|word| matches!(word.text, "," | ")" | ";")));
    close.filter(|_| letter || apart)
}

/// The end of the run of capitals that begins at a word, with the small words inside it.
pub(super) fn run(words: &[Word<'_>], from: usize) -> usize {
    let mut end = from + 1;
    loop {
        let Some(last) = words.get(end - 1) else { return end };
        if last.ends && !is_initial(last.text) || last.is_possessive() && !is_institution_owner(words, end) {
            return end;
        }
        let Some(next) = words.get(end) else { return end };
        match next.class {
            Class::Capital => end += 1,
            _ if is_arabic(next) => end += 1,
            // `Tim Cook, Jr.`
            Class::Stop if next.text == "," && words.get(end + 1).is_some_and(|word| is_suffix(word.text)) => end += 2,
            Class::Stop if matches!(next.text, "-" | "‑" | "&" | "/" | "'" | "’") && glued(words, end) => end += 2,
            Class::Stop if next.text == "." && !next.ends && role(last.text).is_some() && capital(words, end + 1) => {
                end += 2;
            }
            // `Dwayne “The Rock” Johnson`
            Class::Quote(_) if next.text.len() < 32 && capital(words, end + 1) && given_name(last.text).is_some() => {
                end += 2;
            }
            _ if next.is_any(PARTICLES) && !next.capital && particle(words, end) > end => end = particle(words, end),
            _ if next.is_any(CONNECTORS) && !next.capital && connects(words, from, end) => {
                let over = if words.get(end + 1).is_some_and(|word| word.is("the")) { end + 2 } else { end + 1 };
                end = over + 1;
            }
            _ => return end,
        }
    }
}

pub(super) fn capital(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.class == Class::Capital || is_arabic(word))
}

/// `al-Masri`: a surname with its article.
pub(super) fn is_arabic(word: &Word<'_>) -> bool {
    word.class == Class::Other
        && word.text.split_once(['-', '‑']).is_some_and(|(article, name)| {
            matches!(article, "al" | "el" | "as" | "ad" | "an" | "ash" | "ar") && name.starts_with(char::is_uppercase)
        })
}

pub(super) fn is_initial(word: &str) -> bool {
    word.len() == 2 && word.ends_with('.')
}

pub(super) fn is_suffix(word: &str) -> bool {
    SUFFIXES.iter().any(|suffix| word.eq_ignore_ascii_case(suffix))
}

/// `Lloyd's of London`, `Women's March`: a possessive inside an institution's name.
fn is_institution_owner(words: &[Word<'_>], end: usize) -> bool {
    words.get(end - 1).is_some_and(|word| {
        word.is_any(&[
            "women's",
            "women’s",
            "men's",
            "men’s",
            "people's",
            "people’s",
            "children's",
            "children’s",
            "veterans'",
            "st.",
            "king's",
            "king’s",
            "queen's",
            "queen’s",
        ])
    })
}

/// Whether a sign touches a capital on both sides.
fn glued(words: &[Word<'_>], at: usize) -> bool {
    let (Some(before), Some(sign), Some(after)) =
        (at.checked_sub(1).and_then(|index| words.get(index)), words.get(at), words.get(at + 1))
    else {
        return false;
    };
    before.span.end == sign.span.start && sign.span.end == after.span.start && after.capital
}

/// The end of a chain of particles with the capital that follows it, or `at`.
fn particle(words: &[Word<'_>], at: usize) -> usize {
    let mut end = at;
    while words.get(end).is_some_and(|word| word.is_any(PARTICLES) || matches!(word.text, "-") && glued(words, end))
        && end - at < 4
    {
        end += 1;
    }
    if end > at && capital(words, end) { end + 1 } else { at }
}

/// Whether a small word joins two parts of an institution's name or a title: `University of Leeds`, `Secretary of State`.
fn connects(words: &[Word<'_>], from: usize, at: usize) -> bool {
    let (Some(head), Some(joiner)) = (at.checked_sub(1).and_then(|index| words.get(index)), words.get(at)) else {
        return false;
    };
    let over = if words.get(at + 1).is_some_and(|word| word.is("the")) { at + 2 } else { at + 1 };
    if !capital(words, over) || joiner.is("the") {
        return false;
    }
    let is_head = organisation(head.text) == Some(OrganisationKind::Head) || is_title_head(head.text);
    if joiner.is_any(&["of", "for", "de"]) {
        // `the chairman of the Joint Chiefs of Staff`: `Chiefs` heads what `of` joins.
        return is_head
            || head.is_any(&["chiefs", "house", "department", "bank", "state", "city", "daughters", "sons"]);
    }
    // `Department of Health and Human Services`: only once an institution's head has been seen.
    joiner.is_any(&["and", "&", "on"])
        && words.get(from..at).is_some_and(|before| {
            before.iter().any(|word| organisation(word.text) == Some(OrganisationKind::Head))
                && before.iter().any(|word| word.is_any(&["of", "for", "on"]))
        })
}

fn is_title_head(word: &str) -> bool {
    role(word).is_some_and(|role| role.before_name && !matches!(role.class, RoleClass::Courtesy | RoleClass::Honour))
        && !is_given(word)
}

pub(super) fn is_given(word: &str) -> bool {
    given_name(word).is_some()
}
