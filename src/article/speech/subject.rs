//! The subject of a verb: the phrase before it, or the one that a clause began with.

use super::apposition::{Apposition, apposition, relative};
use super::phrase::{begins, core, phrase};
use super::tagged::{Class, Word};
use crate::lexicon::SmallWord;

/// Where the subject of the verb at `verb` begins, if a noun phrase stands before it. `clause` is the first word that
/// may belong to it.
pub(super) fn subject_before(words: &[Word<'_>], clause: usize, verb: usize) -> Option<(usize, usize)> {
    let mut end = verb;
    // `Ward, in a statement, quickly said`: what stands between subject and verb.
    while end > clause {
        let word = words.get(end - 1)?;
        let between = word.is_adverb()
            || word.is_small(SmallWord::Auxiliary)
            || word.is_small(SmallWord::Time) && !word.is_any(&["may", "april", "june", "august"])
            || word.is_any(&[
                "himself",
                "herself",
                "themselves",
                "both",
                "all",
                "as",
                "to",
                "quoted",
                "went",
                "on",
                "tried",
                "reported",
                "reportedly",
                "then",
            ]) && end < verb + 1
                && !word.capital;
        if !between {
            break;
        }
        end -= 1;
    }
    if end <= clause {
        return None;
    }
    // `Roe, author of “The Fall,” said`: the comma stands inside the marks of a title.
    let last = words.get(end - 1)?;
    let within = last.text.trim_end_matches(['"', '”', '’', '\'', '»']);
    if last.is_quote() && within.ends_with(',') && end - 1 > clause {
        let from = apposed_subject(words, clause, end)?;
        return Some((from, without_asides(words, from, end)));
    }
    let closed = last.is_stop(",");
    if closed {
        let from = apposed_subject(words, clause, end - 1)?;
        return Some((from, without_asides(words, from, end - 1)));
    }
    (clause..end).find(|&from| starts_here(words, clause, from) && reaches(words, from, end)).map(|from| (from, end))
}

/// Whether a subject may begin at a word: the one before is no part of the same phrase.
fn starts_here(words: &[Word<'_>], clause: usize, from: usize) -> bool {
    if !begins(words, from) {
        return false;
    }
    let Some(previous) = from.checked_sub(1).filter(|_| from > clause).and_then(|before| words.get(before)) else {
        return true;
    };
    match previous.class {
        Class::Stop => !matches!(previous.text, "-" | "/" | "&" | "'" | "’" | "$" | "#" | "@"),
        Class::Quote(_) | Class::Cue(_) => true,
        Class::Small(class) => !matches!(class, SmallWord::Determiner | SmallWord::Preposition),
        Class::Other => {
            previous.is_adverb()
                || previous.is_verbal()
                || words
                    .get(from)
                    .is_some_and(|word| word.is_small(SmallWord::Determiner) || word.is_small(SmallWord::Pronoun))
        }
        Class::Capital | Class::Number => words
            .get(from)
            .is_some_and(|word| word.is_small(SmallWord::Determiner) || word.is_small(SmallWord::Pronoun)),
    }
}

/// Whether the noun phrase that begins at a word ends just before `end`.
fn reaches(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let mut at = phrase(words, from);
    if at >= end {
        // The phrase may have swallowed the verb's own place where that is a noun elsewhere.
        return at == end || core(words.get(..end).unwrap_or_default(), from) == end;
    }
    // `the official who briefed reporters said`, `a man in the crowd said`.
    while at < end {
        let Some(word) = words.get(at) else { return false };
        if word.is_any(&["who", "that", "whose"]) || word.is_small(SmallWord::Preposition) {
            let tail = words.get(at..end).unwrap_or_default();
            if tail.iter().any(|word| {
                word.is_stop(",")
                    || word.is_stop(":")
                    || word.is_stop(";")
                    || word.is_quote()
                    || word.is("and") && tail.len() > 12
            }) {
                return false;
            }
            if word.is_any(&["who", "that", "whose"]) {
                return end - at <= 16;
            }
            let next = phrase(words, at + 1);
            if next <= at + 1 {
                return false;
            }
            at = next;
        } else {
            return false;
        }
    }
    at == end
}

/// Where a subject with appositions begins: `Harry Bond, 30, of Raleigh, who was polled,` — the comma at `last` ends it.
fn apposed_subject(words: &[Word<'_>], clause: usize, last: usize) -> Option<usize> {
    (clause..last).find(|&from| {
        if !starts_here(words, clause, from) {
            return false;
        }
        let mut at = relative(words, phrase(words, from));
        if at <= from {
            return false;
        }
        let mut segments = 0;
        loop {
            if at == last {
                return segments > 0;
            }
            if at > last || !words.get(at).is_some_and(|word| word.is_stop(",")) || segments > 8 {
                return false;
            }
            let next = segment_end(words, at + 1, last);
            if segments == 0 && !is_aside(words, at + 1) {
                return false;
            }
            segments += 1;
            at = next;
        }
    })
}

/// The end of a subject without what stands between it and its verb but does not say who it is: `Roe, after a pause,`.
fn without_asides(words: &[Word<'_>], from: usize, last: usize) -> usize {
    let mut end = relative(words, phrase(words, from));
    let full = end - from >= 2;
    let mut apposed = false;
    while end < last && words.get(end).is_some_and(|word| word.is_stop(",")) {
        match apposition(words, end + 1) {
            Some(Apposition::Relative) if apposed || !full => break,
            None => break,
            Some(_) => {}
        }
        let next = segment_end(words, end + 1, last);
        apposed |= next > end + 2;
        end = next;
    }
    end
}

fn segment_end(words: &[Word<'_>], from: usize, last: usize) -> usize {
    let mut at = from;
    while at < last && !words.get(at).is_some_and(|word| word.is_stop(",")) {
        at += 1;
    }
    at
}

/// Whether words between commas can stand between a subject and its verb.
fn is_aside(words: &[Word<'_>], at: usize) -> bool {
    if apposition(words, at).is_some() {
        return true;
    }
    words.get(at).is_some_and(|word| {
        word.is_small(SmallWord::Preposition)
            || word.is_small(SmallWord::Time)
            || word.is_adverb()
            || word.text.ends_with("ing")
            || word.is_verbal()
            || word.is_any(&["when", "while", "as", "however"])
    })
}

/// The noun phrases with a verb after them that may be the subject of a word at `before`, in order.
fn subjects(words: &[Word<'_>], clause: usize, before: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = clause;
    while from < before {
        let Some(subject) = clause_subject_from(words, clause, from, before) else { break };
        found.push(subject);
        from = subject.1.max(from + 1);
    }
    found
}

/// The subject of the main clause that a participle at `before` belongs to: the last one that opens a clause of its own.
pub(super) fn main_subject(words: &[Word<'_>], clause: usize, before: usize) -> Option<(usize, usize)> {
    let all = subjects(words, clause, before);
    let main = all.iter().rev().find(|&&(from, _)| {
        from == clause
            || words.get(from - 1).is_some_and(|word| {
                word.is_stop(",")
                    || word.is_quote()
                    || word.is_small(SmallWord::Coordinator)
                    || word.is_adverb()
                    || word.ends
            }) && !opens_subordinate(words, clause, from)
    });
    main.or_else(|| all.first()).copied().or_else(|| clause_subject(words, clause, before))
}

/// Whether the words between the last comma and a subject make its clause a subordinate one.
fn opens_subordinate(words: &[Word<'_>], clause: usize, from: usize) -> bool {
    let mut at = from;
    while at > clause && !words.get(at - 1).is_some_and(|word| word.is_stop(",")) {
        at -= 1;
    }
    words
        .get(at..from)
        .is_some_and(|before| before.iter().any(|word| word.is_small(SmallWord::Subordinator) || word.is("who")))
}

/// The subject of the verb at `before` that is joined to another: `Ward paused and said`; the nearest one.
pub(super) fn joined_subject(words: &[Word<'_>], clause: usize, before: usize) -> Option<(usize, usize)> {
    let all = subjects(words, clause, before);
    let main = all.iter().rev().find(|&&(from, _)| from == clause || !opens_subordinate(words, clause, from));
    main.or_else(|| all.last()).copied().or_else(|| clause_subject(words, clause, before))
}

/// The noun phrase that is the subject of the clause that begins at `clause`: the first one with a verb after it.
pub(super) fn clause_subject(words: &[Word<'_>], clause: usize, before: usize) -> Option<(usize, usize)> {
    clause_subject_from(words, clause, clause, before)
}

/// Whether a subject may begin at a word: no object of the word before.
fn is_subject_place(words: &[Word<'_>], clause: usize, from: usize) -> bool {
    starts_here(words, clause, from)
        && from.checked_sub(1).filter(|_| from > clause).and_then(|before| words.get(before)).is_none_or(|before| {
            let verb = before.is_verbal() || before.class == Class::Other && before.text.ends_with("ing");
            !verb && !before.is_any(&["who", "whom", "which", "whose"])
        })
}

fn clause_subject_from(words: &[Word<'_>], clause: usize, start: usize, before: usize) -> Option<(usize, usize)> {
    let mut from = start;
    let mut fallback = None;
    while from < before {
        if is_subject_place(words, clause, from) {
            let end = relative(words, phrase(words, from)).min(before);
            // A verb follows, perhaps after an apposition or an adverb.
            let mut at = end;
            if words.get(at).is_some_and(|word| word.is_stop(",")) && is_aside(words, at + 1) && from + 6 > clause {
                let mut next = segment_end(words, at + 1, before);
                for _ in 0..4 {
                    if next < before
                        && is_aside(words, next + 1)
                        && !words
                            .get(next + 1)
                            .is_some_and(|word| word.is_verbal() || word.cue().is_some() || word.is_adverb())
                    {
                        next = segment_end(words, next + 1, before);
                    }
                }
                if next < before && follows_verb(words, next + 1) {
                    return Some((from, next));
                }
            }
            while words.get(at).is_some_and(Word::is_adverb) {
                at += 1;
            }
            if at < before && follows_verb(words, at) {
                return Some((from, end));
            }
            fallback = fallback.or(Some((from, end)).filter(|_| {
                words.get(from).is_some_and(|word| word.class == Class::Capital || word.is_small(SmallWord::Pronoun))
                    && from == clause
            }));
            from = end.max(from + 1);
        } else {
            from += 1;
        }
    }
    fallback
}

fn follows_verb(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        word.is_verbal()
            || word.cue().is_some()
            || (word.class == Class::Other && word.text.ends_with('s') && !word.text.ends_with("ss"))
    })
}
