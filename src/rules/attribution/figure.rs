//! Numbers of people and sums of money that a sentence tells as a fact.

use std::ops::Range;

use super::telling::Telling;
use crate::lexicon::{Phrase, WordClass};
use crate::rules::Severity;

/// Words that begin a clause about the background.
const BACKGROUND: &[&str] = &["that", "which", "who", "where", "when", "after", "since", "whose", "killed"];
/// What shows that a share is the result of a vote.
const VOTES: &[&str] =
    &["rejected", "passed", "approved", "won", "elected", "primary", "turnout", "ballots", "referendum", "electorate"];
/// Events that everybody knows.
const KNOWN: &[&str] =
    &["Holocaust", "genocide", "9/11", "Hiroshima", "Nagasaki", "Titanic", "Katrina", "Civil", "World"];

/// Within so many words a sentence says that it goes back.
const OPENING: usize = 6;
/// By what it goes back.
const LENGTHS: &[&str] = &[
    "minutes", "hours", "days", "weeks", "months", "years", "hour", "day", "week", "month", "year", "shortly", "just",
];

fn is_number(telling: &Telling<'_>, index: usize) -> bool {
    [WordClass::Figure, WordClass::Number, WordClass::Vague, WordClass::Money]
        .iter()
        .any(|class| telling.has(index, *class))
}

/// Whether the words count people or money, as a fact.
pub(super) fn is_count(telling: &Telling<'_>, claim: &Range<usize>, phrase: Phrase) -> bool {
    let Some(count) = claim.clone().find(|&index| is_number(telling, index)) else { return false };
    let word = telling.word(count);
    let date = telling.has(count.wrapping_sub(1), WordClass::Month) || is_year(word) || word.contains('-');
    let measure = telling.is_any(
        count + 1,
        &[
            "percent", "per", "%", "times", "years", "year", "hours", "minutes", "miles", "days", "weeks", "months",
            "a.m", "p.m", "-", "seats", "points", "year-old",
        ],
    ) && phrase != Phrase::Share;
    let few = telling.is_any(count, &["one", "two", "1", "2"]) && phrase != Phrase::Costs;
    // Between a verb and its number, or a number and its verb, no other phrase may stand.
    let between = if count == claim.start { claim.clone() } else { claim.start..count };
    let joined = between.into_iter().any(|index| {
        telling.is_any(index, &["and", "or", "but", "that", "who", "by"])
            || count > claim.start
                && telling.is_any(index, &["in", "on", "with", "from", "near", "during", "for", "into", "at"])
                && !telling.is(index + 1, "least")
    });
    let things = telling.any(count + 1..count + 5, WordClass::Thing);
    let sentence = telling.sentence(claim.start);
    let clause = sentence.start.max(claim.start.saturating_sub(4))..claim.start;
    let shout = |index: usize| {
        telling.word(index).len() > 2 && !telling.word(index).contains(|c: char| c.is_lowercase() || c.is_ascii_digit())
    };
    // What may be is no fact, and the result of a vote is known.
    let open = matches!(phrase, Phrase::Evacuees | Phrase::Share)
        && (telling.any(sentence.clone(), WordClass::Unreal) || telling.any_of(sentence.clone(), VOTES));
    !(date
        || open
        || claim.clone().any(shout)
        || measure
        || few
        || joined
        || things
        || telling.any(clause, WordClass::Unreal)
        || telling.is(sentence.end.saturating_sub(1), "?"))
}

pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|year| (1000..2200).contains(&year))
}

/// Whether a sentence is about an event that everybody knows.
pub(super) fn is_known(telling: &Telling<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|index| KNOWN.contains(&telling.word(index)))
}

/// Whether a sentence begins by placing what it tells before something else: `Hours before the vote, …`
fn is_earlier(telling: &Telling<'_>, sentence: &Range<usize>) -> bool {
    let opening = sentence.start..sentence.end.min(sentence.start + OPENING);
    let mut before = opening.filter(|&index| telling.is(index, "before"));
    before.any(|index| index > sentence.start && telling.is_any(index - 1, LENGTHS))
}

/// How much a claim matters: less where the event is some months old or placed before another, nothing where it is the
/// background of another.
pub(super) fn severity(
    telling: &Telling<'_>,
    claim: &Range<usize>,
    sentence: &Range<usize>,
    most: Severity,
) -> Option<Severity> {
    let clause = sentence.start.max(claim.start.saturating_sub(6))..claim.start;
    // `the 49 people killed` are known; `the evacuation of 500 people` tells how many.
    let definite = is_number(telling, claim.start)
        && claim.start > sentence.start
        && telling.is_any(claim.start - 1, &["the", "those", "these"]);
    let background = definite || telling.any_of(clause, BACKGROUND) || telling.word(claim.start).ends_with("ing");
    let recent = telling.any(sentence.clone(), WordClass::Recent)
        || sentence.clone().any(|index| {
            telling.is_any(index, &["last", "this"])
                && telling.is_any(index + 1, &["week", "night", "month", "morning", "weekend"])
        });
    if definite || background && !recent {
        return None;
    }
    let dated = telling.any(sentence.clone(), WordClass::Month) || is_earlier(telling, sentence);
    let old = !background && !recent && dated;
    let severity = if old { Severity::Information } else { Severity::Warning };
    Some(severity.max(most))
}
