//! Who does what the verb before a pronoun says: `his` and `him` are told apart by it.

use super::agents::{REACH, ends_subject, verb_at};
use super::tagged::{Class, Word};
use crate::lexicon::{SmallWord, can_speak, role};

/// The place of the word that ends the subject of the verb nearest before a word, in the same sentence.
pub(super) fn subject_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    let floor = at.saturating_sub(REACH);
    let mut index = at;
    while index > floor {
        index -= 1;
        let word = words.get(index)?;
        if word.ends {
            return None;
        }
        // `Roe’s lawyer had told`, `he’s`: the verb is part of the word.
        let nominative = word.is_any(&["i", "we", "you", "they", "he", "she"])
            && words
                .get(index + 1)
                .is_some_and(|next| index + 1 < at && matches!(next.class, Class::Other | Class::Cue(_)));
        if nominative
            || is_shortened(word) && index < at
            || index + 1 < at && ends_subject(word) && verb_at_within(words, index + 1, at)
        {
            return antecedent(words, index, floor);
        }
        if word.is_stop(",") && verb_at_within(words, index + 1, at) && !verb_at_is_joined(words, index + 1) {
            // `Roe, 34, said`: what stands between the commas is no subject.
            if let Some(before) = before_aside(words, index) {
                return antecedent(words, before, floor);
            }
        }
    }
    None
}

/// `he’s`, `she’d`: a pronoun with its verb.
pub(super) fn is_shortened(word: &Word<'_>) -> bool {
    word.text.split_once(['\'', '’']).is_some_and(|(pronoun, _)| {
        ["he", "she", "they", "we", "you", "it", "i", "who"].iter().any(|known| pronoun.eq_ignore_ascii_case(known))
    })
}

/// The subject of the verb just before a pronoun, where it has no tense: `seeing Roe beat him`, `Roe’s calling him`.
pub(super) fn near_subject(words: &[Word<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(2)?;
    let (noun, verb) = (words.get(before)?, words.get(before + 1)?);
    let verbal = matches!(verb.class, Class::Other | Class::Cue(_)) || verb.is_small(SmallWord::Verb);
    (noun.class == Class::Capital && !noun.ends && verbal && !verb.ends).then_some(before)
}

/// Whoever is made to do what the verb before `his` says: `forced Roe to withdraw his men`, `urged Roe to drop his bid`.
pub(super) fn made_to(words: &[Word<'_>], at: usize) -> Option<usize> {
    let [before, noun, to, verb] = words.get(at.checked_sub(4)?..at)? else { return None };
    let does = matches!(verb.class, Class::Other | Class::Cue(_)) || verb.is_small(SmallWord::Verb);
    let made = matches!(before.class, Class::Other | Class::Cue(_)) || before.is_small(SmallWord::Verb);
    let passes = noun.class == Class::Capital && to.is("to") && does && (made || before.class == Class::Capital);
    (passes && ![before, noun, to].iter().any(|word| word.ends)).then_some(at - 3)
}

/// The word before the asides that a comma closes: `Roe` in `Roe, 34, a lawyer, said`.
pub(super) fn before_aside(words: &[Word<'_>], close: usize) -> Option<usize> {
    let floor = close.saturating_sub(REACH);
    let commas = (floor..close)
        .rev()
        .take_while(|&at| words.get(at).is_some_and(|word| !word.ends))
        .filter(|&at| words.get(at).is_some_and(|word| word.is_stop(",")));
    commas
        .filter_map(|comma| comma.checked_sub(1))
        .find(|&before| words.get(before).is_some_and(|word| word.class != Class::Number))
        .filter(|&before| words.get(before).is_some_and(ends_subject))
}

/// Whether somebody else than the subject of the clause does what a verb before a word says: `told a man to ask her`.
pub(super) fn is_passed_on(words: &[Word<'_>], at: usize) -> bool {
    let is_noun = |word: &Word<'_>| {
        matches!(word.class, Class::Capital)
            || word.class == Class::Other && !word.is_verbal() && !word.is_adverb() && !word.text.ends_with("ing")
            || word.is_any(&["him", "them", "and", "or"])
    };
    // `joined the race to replace him`: nobody else than the subject replaces.
    let is_thing = |word: &Word<'_>| {
        word.class == Class::Other && role(word.text).is_none() && can_speak(&word.text.to_lowercase()).is_none()
    };
    let floor = at.saturating_sub(6);
    (floor + 1..at).rev().take_while(|&index| words.get(index).is_some_and(|word| !word.ends)).any(|index| {
        let (Some(word), Some(before)) = (words.get(index), words.get(index - 1)) else { return false };
        let led = word.is("to") && !is_thing(before);
        let passes = led || word.class == Class::Other && word.text.ends_with("ing");
        passes && is_noun(before)
    })
}

fn verb_at_within(words: &[Word<'_>], at: usize, end: usize) -> bool {
    words.get(..end).is_some_and(|words| verb_at(words, at))
}

/// Whether a verb in `-ed` after a comma goes on with what came before: `came, looked and left`.
fn verb_at_is_joined(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|word| word.is_stop(","))
}

/// The word itself, or the noun that `who` stands for.
pub(super) fn antecedent(words: &[Word<'_>], index: usize, floor: usize) -> Option<usize> {
    if !words.get(index)?.is_any(&["who", "that", "which"]) || index <= floor {
        return Some(index);
    }
    let before = index.checked_sub(1)?;
    if !words.get(before)?.is_stop(",") {
        return Some(before);
    }
    let noun = before.checked_sub(1)?;
    // `Roe is 63, which means that he …`: the subject of the clause before.
    let number = words.get(noun)?.class == Class::Number;
    if number { subject_before(words, before) } else { Some(noun) }
}
