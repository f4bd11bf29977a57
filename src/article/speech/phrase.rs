//! How far a noun phrase reaches: determiners, adjectives, names and nouns, and what hangs on them by a preposition.

use super::tagged::{Class, Word};
use crate::lexicon::{CueForm, SmallWord, role};
/// How many words the core of a noun phrase may have.
const LONGEST_CORE: usize = 14;
/// How many words a noun phrase may have with what hangs on it.
const LONGEST_PHRASE: usize = 60;

/// Participles that stand before the noun of a role: `managing director`, `acting mayor`.
pub(super) const ING_ADJECTIVES: &[&str] = &[
    "managing",
    "acting",
    "sitting",
    "leading",
    "visiting",
    "founding",
    "consulting",
    "commanding",
    "incoming",
    "outgoing",
    "presiding",
    "ranking",
    "rising",
    "prevailing",
    "supervising",
    "investigating",
    "prosecuting",
    "marketing",
    "housing",
    "training",
    "reigning",
];

/// Whether a noun phrase may begin with a word.
pub(super) fn begins(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    match word.class {
        Class::Small(SmallWord::Pronoun) => !word.is("who"),
        Class::Small(SmallWord::Determiner) | Class::Capital | Class::Number => true,
        Class::Other => {
            !word.is_adverb() && !word.is_verbal() && (!word.text.ends_with("ing") || word.is_any(ING_ADJECTIVES))
        }
        // `May said`, `March said`: a name that is a word of time, too.
        Class::Small(SmallWord::Time) => word.is_any(&["may", "april", "june", "august"]) && word.capital,
        _ => false,
    }
}

/// The end of the core of the noun phrase that begins at a word: determiners, adjectives, names and nouns, up to what
/// can be no part of it. Exclusive; equal to `from` where no phrase begins there.
pub(super) fn core(words: &[Word<'_>], from: usize) -> usize {
    if !begins(words, from) {
        return from;
    }
    if words.get(from).is_some_and(|word| word.is_small(SmallWord::Pronoun)) {
        return from + 1;
    }
    let mut at = from;
    while let Some(word) = words.get(at).filter(|_| at - from < LONGEST_CORE) {
        let previous = at.checked_sub(1).and_then(|before| words.get(before)).filter(|_| at > from);
        let goes_on = match word.class {
            Class::Capital | Class::Number => true,
            Class::Small(SmallWord::Determiner) => {
                previous
                    .is_none_or(|word| word.is_small(SmallWord::Determiner) || word.is_any(&["all", "both", "half"]))
                    || word.is_any(&["one", "two", "three", "four", "other", "several"])
                    || word.capital && previous.is_some_and(|word| word.class == Class::Capital)
            }
            Class::Other => {
                !word.is_adverb()
                    && !is_finite_after(previous, word, words.get(at + 1))
                    && (!word.text.ends_with("ing") || noun_follows(words, at) || role(word.text).is_some())
            }
            // `the report`, `Clinton press secretary`, `senior counsel`: a noun that is a verb elsewhere.
            Class::Cue(cue) => previous.is_some_and(|word| {
                word.is_small(SmallWord::Determiner)
                    || word.is_possessive()
                    || cue.form == CueForm::Base
                        && (word.class == Class::Other || word.class == Class::Capital && noun_follows(words, at))
                    || word.class == Class::Other && noun_follows(words, at)
            }),
            Class::Small(SmallWord::Time) => {
                at == from || noun_follows(words, at) && previous.is_some_and(|word| word.class != Class::Capital)
            }
            // `Dwayne “The Rock” Johnson`, `the “Big Four” Democrats`.
            Class::Quote(_) => word.text.len() < 40 && noun_follows(words, at),
            Class::Stop => {
                // `all-white`, `AT&T`, `the drivers' union`.
                (matches!(word.text, "-" | "/" | "&" | "'" | "’") && touches(words, at) && at > from)
                    || (word.text == "."
                        && noun_follows(words, at)
                        && !word.ends
                        && previous.is_some_and(|word| word.class == Class::Capital && word.text.len() <= 5))
            }
            Class::Small(SmallWord::Adverb) => {
                // `the very rich man`, `the then mayor`, `the now 30-year-old`.
                previous.is_some_and(|word| word.is_small(SmallWord::Determiner)) && noun_follows(words, at)
            }
            Class::Small(SmallWord::Verb) => {
                previous.is_some_and(|word| word.is_small(SmallWord::Determiner) || word.is_possessive())
            }
            Class::Small(_) => false,
        };
        if !goes_on || (at > from && previous.is_some_and(|word| word.ends)) {
            break;
        }
        at += 1;
    }
    at
}

/// Whether a word in `-ed` after a name or a noun is its verb and no adjective before a noun.
fn is_finite_after(previous: Option<&Word<'_>>, word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    if word.text.len() <= 4 || !word.text.ends_with("ed") || word.text.contains('-') {
        return false;
    }
    let noun_next = next.is_some_and(|next| matches!(next.class, Class::Other | Class::Capital) && !next.is_adverb());
    previous.is_some_and(|word| match word.class {
        Class::Capital | Class::Number => !word.is_possessive(),
        Class::Other => !noun_next || role(word.text).is_some(),
        _ => false,
    })
}

fn noun_follows(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| matches!(next.class, Class::Capital | Class::Other) && !next.is_adverb())
}

/// Whether a sign touches the words on both sides.
fn touches(words: &[Word<'_>], at: usize) -> bool {
    let (Some(before), Some(sign)) = (at.checked_sub(1).and_then(|before| words.get(before)), words.get(at)) else {
        return false;
    };
    before.span.end == sign.span.start
}

/// The end of a noun phrase with the prepositional phrases that belong to its noun.
///
/// After a bare name only `of` and `from` with a place or an institution belong to it; what else follows tells where or
/// when something was said.
pub(super) fn phrase(words: &[Word<'_>], from: usize) -> usize {
    extended(words, from, false)
}

/// The same; in an apposition (`generous`) what follows a name belongs to it, too.
pub(super) fn extended(words: &[Word<'_>], from: usize, generous: bool) -> usize {
    let mut end = core(words, from);
    if end == from {
        return from;
    }
    if words.get(from).is_some_and(|word| {
        word.is_small(SmallWord::Pronoun)
            && !word.is_any(&["one", "everyone", "everybody", "someone", "somebody", "nobody"])
    }) {
        return end;
    }
    loop {
        let bare_name = !generous && is_name(words, end - 1);
        let Some(next) = words.get(end).filter(|_| end - from < LONGEST_PHRASE) else { return end };
        let binds = match next.class {
            Class::Small(SmallWord::Preposition) if bare_name => {
                next.is("of")
                    && words.get(end + 1).is_some_and(|word| word.class == Class::Capital && !word.is_possessive())
                    || next.is_any(&["of", "at"])
                        && words.get(end + 1).is_some_and(|word| word.is("the"))
                        && words.get(end + 2).is_some_and(|word| word.class == Class::Capital)
                    || next.is("from") && words.get(end + 1).is_some_and(|word| word.class == Class::Capital)
                    || next.is_any(&["of", "for", "to"]) && from_role(words, from, end)
            }
            Class::Small(SmallWord::Preposition) => {
                next.is_any(&[
                    "of",
                    "for",
                    "from",
                    "with",
                    "at",
                    "in",
                    "to",
                    "on",
                    "about",
                    "against",
                    "between",
                    "near",
                    "outside",
                    "behind",
                    "who",
                    "including",
                ]) && !tells_when(words, end + 1)
            }
            _ => false,
        };
        if binds {
            let inner = core(words, end + 1);
            if inner > end + 1 {
                end = inner;
                continue;
            }
        }
        // `Matt Hoh and Peter Roe`, `the mayor and her aides`.
        if next.is("and")
            && begins(words, end + 1)
            && !words.get(end + 1).is_some_and(|word| word.is_small(SmallWord::Pronoun))
        {
            let inner = core(words, end + 1);
            let verb = words.get(inner).is_some_and(|word| word.is_verbal() || word.cue().is_some());
            if inner > end + 1
                && !(verb && words.get(inner - 1).is_some_and(|word| word.class == Class::Capital) && inner - end > 4)
            {
                end = inner;
                continue;
            }
        }
        // `Harry Reid (D-Nev.)`.
        if next.is_stop("(") {
            let close = words.iter().skip(end).take(12).position(|word| word.is_stop(")"));
            if let Some(close) = close.filter(|_| {
                words
                    .get(end..end + close.unwrap_or(0))
                    .is_some_and(|inside| inside.iter().all(|word| word.cue().is_none() && !word.is_quote()))
            }) {
                end += close + 1;
                continue;
            }
        }
        return end;
    }
}

/// Whether the phrase begins with a role and ends with a capital that belongs to it: `the Secretary of State`.
fn from_role(words: &[Word<'_>], from: usize, end: usize) -> bool {
    words.get(from).is_some_and(|word| word.is_small(SmallWord::Determiner))
        && end - from <= 3
        && words.get(end - 1).is_some_and(|word| word.class == Class::Capital)
}

/// Whether a word ends a name.
fn is_name(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| matches!(word.class, Class::Capital) || word.is_stop(")") || word.is_stop("."))
}

/// Whether words tell when or how something was said: `Monday`, `an interview`.
fn tells_when(words: &[Word<'_>], at: usize) -> bool {
    let mut at = at;
    while words.get(at).is_some_and(|word| {
        word.is_small(SmallWord::Determiner)
            || word.is_any(&[
                "recent",
                "written",
                "prepared",
                "joint",
                "separate",
                "brief",
                "telephone",
                "phone",
                "news",
                "press",
                "television",
                "radio",
            ])
    }) {
        at += 1;
    }
    words.get(at).is_some_and(|word| {
        word.is_small(SmallWord::Time)
            || word.is_any(&[
                "interview",
                "interviews",
                "statement",
                "conference",
                "email",
                "e-mail",
                "tweet",
                "speech",
                "debate",
                "rally",
                "letter",
                "hearing",
                "briefing",
                "twitter",
                "facebook",
                "condition",
                "memo",
                "testimony",
                "reporters",
                "applause",
                "part",
                "response",
                "reference",
                "message",
                "post",
            ])
    })
}
