//! What the words around a name say of whoever bears it: `Ann Li, the mayor of Leeds,`, `a man named Bob Roe`.

use super::capitals::party;
use super::phrase::{begins, core, phrase};
use super::tagged::{Class, Word};
use crate::lexicon::{RoleClass, SmallWord, is_role_modifier, role};

/// The appositions of a name: the phrase before it and a comma, and those after it.
pub(super) fn appositions(words: &[Word<'_>], from: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = apposition_before(words, from, end).into_iter().collect();
    appositions_after(words, end, &mut found);
    found
}

/// The phrase before a name and a comma: `The mayor, Ann Li,`, `Unicorp’s chairman, Ann Li,`.
fn apposition_before(words: &[Word<'_>], from: usize, end: usize) -> Option<(usize, usize)> {
    let comma = from.checked_sub(1)?;
    if words.get(comma)?.is_any(&["named", "called"]) {
        return named_role(words, comma);
    }
    if !words.get(comma)?.is_stop(",") {
        return None;
    }
    let closed = words.get(end).is_none_or(|word| word.class == Class::Stop || word.is_quote() || word.is("and"));
    (comma.saturating_sub(16)..comma).find_map(|start| {
        let word = words.get(start)?;
        let previous = start.checked_sub(1).and_then(|before| words.get(before));
        let first = previous.is_none_or(|previous| {
            previous.ends
                || previous.class == Class::Stop
                || previous.is_quote()
                || previous.is_small(SmallWord::Adverb)
                || previous.is_small(SmallWord::Preposition)
        });
        let owned = word.class == Class::Capital
            && previous.is_none_or(|previous| previous.class != Class::Capital)
            && (start..(start + 5).min(comma)).any(|at| words.get(at).is_some_and(Word::is_possessive));
        let determined = word.is_small(SmallWord::Determiner) || word.is_possessive() || owned;
        (determined
            && (first || closed)
            && begins(words, start)
            && phrase(words, start) == comma
            && is_role_phrase(words, start, comma)
            && (closed || !follows_opening(words, start)))
        .then_some((start, comma))
    })
}

/// The phrase before `named`: `a man named Bob Roe`.
fn named_role(words: &[Word<'_>], named: usize) -> Option<(usize, usize)> {
    (named.saturating_sub(10)..named)
        .find(|&start| {
            words.get(start).is_some_and(|word| word.is_small(SmallWord::Determiner))
                && phrase(words, start) == named
                && is_role_phrase(words, start, named)
        })
        .map(|start| (start, named))
}

/// Whether a phrase stands in what opens its sentence before the subject: `After meeting the president, Ann Li said`.
fn follows_opening(words: &[Word<'_>], start: usize) -> bool {
    let mut at = start;
    while at > 0 && !words.get(at - 1).is_some_and(|word| word.ends) {
        at -= 1;
    }
    at < start
        && words.get(at).is_some_and(|word| {
            word.is_small(SmallWord::Preposition)
                || word.is_small(SmallWord::Subordinator)
                || word.text.ends_with("ing")
        })
}

/// The phrases after a name and a comma: `Ann Li, 34, the mayor of Leeds,`.
fn appositions_after(words: &[Word<'_>], end: usize, found: &mut Vec<(usize, usize)>) {
    let mut at = after_brackets(words, end);
    while words.get(at).is_some_and(|word| word.is_stop(",") && !word.ends) && found.len() < 4 {
        let start = at + 1;
        let Some(word) = words.get(start) else { break };
        // `, R-Ohio,`
        if let Some(end) = party(words, start) {
            at = end;
            continue;
        }
        // `, 34,`
        if word.class == Class::Number
            && word.text.len() <= 3
            && words.get(start + 1).is_none_or(|next| next.class == Class::Stop)
        {
            found.push((start, start + 1));
            at = start + 1;
            continue;
        }
        // `, now the mayor`, `, newly appointed chairman`
        let inner = if word.is_adverb() { start + 1 } else { start };
        let made =
            inner > start && words.get(inner).is_some_and(|word| word.is_any(&["appointed", "elected", "named"]));
        let inner = if made { inner + 1 } else { inner };
        let stop = phrase(words, inner);
        let closes = words.get(stop).is_none_or(|word| {
            word.class == Class::Stop
                || word.is_quote()
                || word.is_small(SmallWord::Pronoun)
                || word.cue().is_some()
                || word.is_any(&["who", "whose", "in", "on", "at", "with", "and"])
                || opens_role(words, inner) && !word.is_small(SmallWord::Auxiliary) && !word.is_small(SmallWord::Verb)
        });
        if stop <= inner || !closes || !is_role_phrase(words, inner, stop) {
            break;
        }
        found.push((inner, stop));
        at = stop;
    }
}

/// Whether a phrase can only be a new one: `a lawyer`, `spokeswoman for`.
fn opens_role(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|first| {
        first.is_any(&["a", "an"]) || first.class == Class::Other && role(first.text).is_some_and(|role| !role.plural)
    })
}

/// The end of brackets that begin at a word: `Ann Li (D-Ohio)`.
fn after_brackets(words: &[Word<'_>], at: usize) -> usize {
    if !words.get(at).is_some_and(|word| word.is_stop("(")) {
        return at;
    }
    (at + 1..at + 9).find(|&close| words.get(close).is_some_and(|word| word.is_stop(")"))).map_or(at, |close| close + 1)
}

/// Whether a phrase names a role: its head is one, or its first words are.
fn is_role_phrase(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let head = core(words, from).min(to);
    let Some(phrase) = words.get(from..head) else { return false };
    // A name is no role, and a list goes on with names: `Ann Li, Bob Roe and …`.
    let determined = phrase.first().is_some_and(|word| {
        word.is_small(SmallWord::Determiner)
            || word.class == Class::Other
            || is_role_modifier(word.text)
            || role(word.text).is_some()
            || word.is_possessive()
    });
    determined
        && phrase.iter().any(|word| role(word.text).is_some_and(|role| !matches!(role.class, RoleClass::Courtesy)))
        || phrase.iter().any(|word| word.text.ends_with("-year-old"))
}
