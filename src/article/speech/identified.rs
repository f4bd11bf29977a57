//! The name that a sentence gives somebody without one: `The judge is Ann Li`, `the man, identified as Bob Roe`.

use super::names::told_until;
use super::tagged::{Class, Word};

/// Words between somebody without a name and the name that they are given.
const NAMING: &[&str] = &[
    "is",
    "was",
    "has",
    "been",
    "identified",
    "named",
    "later",
    "only",
    "by",
    "as",
    "police",
    "authorities",
    "officials",
    "the",
    "local",
    "media",
    "believed",
    "to",
    "be",
];

/// A place in the name that a sentence gives a role that ends before a word: `was later identified as Bob Roe`.
pub(super) fn named(words: &[Word<'_>], end: usize) -> Option<usize> {
    let end = past_clause(words, end).unwrap_or(end);
    let comma = words.get(end)?.is_stop(",");
    let from = if comma { end + 1 } else { end };
    let at = (from..from + 10)
        .find(|&at| words.get(at).is_none_or(|word| !word.is_any(NAMING) || word.capital || word.ends))
        .filter(|&at| at > from)?;
    let between = words.get(from..at)?;
    let identified = between.iter().any(|word| word.is_any(&["identified", "named"]));
    let is = !comma && between.len() == 1 && between.first().is_some_and(|word| word.is_any(&["is", "was"]));
    let name = words.get(at).filter(|word| word.class == Class::Capital)?;
    let full = words.get(at + 1).is_some_and(|next| next.class == Class::Capital) && !name.ends;
    (identified && between.last().is_some_and(|word| !word.is("by")) || is && full).then_some(name.span.start)
}

/// Where what is told of a noun between it and its verb ends: `the man who fled was named`, `the judge Roe spoke of is`.
pub(super) fn past_clause(words: &[Word<'_>], from: usize) -> Option<usize> {
    let first = words.get(from)?;
    if first.class == Class::Capital {
        let end = (from + 1..from + 4).find(|&at| words.get(at).is_none_or(|word| word.class != Class::Capital))?;
        return told_until(words, from, end);
    }
    let inside = (from + 1..from + 16).take_while(|&at| words.get(at).is_some_and(|word| !word.ends));
    let verb = |at: usize| words.get(at).is_some_and(|word| word.is_any(&["is", "was", "has"]));
    let names = |at: usize| words.get(at).is_some_and(|word| word.is_any(&["identified", "named", "been", "later"]));
    first.is_any(&["who", "that"]).then(|| inside.clone().find(|&at| verb(at) && names(at + 1))).flatten()
}
