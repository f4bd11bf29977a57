//! The source after its verb: a phrase with its appositions and clauses (`said Ward, the mayor, who …`).

use super::phrase::{ING_ADJECTIVES, core, extended, phrase};
use super::tagged::{Class, Word};
use crate::lexicon::SmallWord;

/// How many words an apposition may have.
const LONGEST_APPOSITION: usize = 40;

/// The end of the source that begins after its verb: the phrase with its appositions and what belongs to them.
pub(super) fn source_after(words: &[Word<'_>], from: usize) -> usize {
    let mut end = phrase(words, from);
    // `said retired Gen. Roe`, `said undecided voter Ann Li`: an adjective in `-ed`.
    if end == from && words.get(from).is_some_and(|word| word.class == Class::Other && word.text.ends_with("ed")) {
        let rest = phrase(words, from + 1);
        end = if rest > from + 1 { rest } else { from };
    }
    if end == from {
        return from;
    }
    let pronoun = words.get(from).is_some_and(|word| word.is_small(SmallWord::Pronoun));
    if pronoun {
        return end;
    }
    end = relative(words, end);
    let mut apposed = false;
    loop {
        let Some(comma) = words.get(end).filter(|word| word.is_stop(",")) else { return end };
        if comma.ends {
            return end;
        }
        let full = end - from >= 2;
        let Some(kind) = apposition(words, end + 1) else { return end };
        if kind == Apposition::Relative && (apposed || !full) {
            return end;
        }
        let stop = match kind {
            Apposition::Relative => clause_end(words, end + 1),
            Apposition::Phrase => {
                let mut inner = relative(words, extended(words, end + 1, true).max(end + 2));
                if words.get(inner).is_some_and(|word| word.is_any(&["here", "there"])) {
                    inner += 1;
                }
                inner
            }
        };
        if stop <= end + 1 || stop - end > LONGEST_APPOSITION {
            return end;
        }
        // `Ms. Roe, 56, who was raised here`: an age alone is no apposition yet.
        apposed |= stop > end + 2;
        end = stop;
    }
}

/// The end of a restrictive relative clause: `a man who asked not to be named`; the same place where none begins.
pub(super) fn relative(words: &[Word<'_>], at: usize) -> usize {
    let begins = words.get(at).is_some_and(|word| {
        word.is("who") || word.is_any(&["whose", "which"]) || (word.is("that") && words.get(at + 1).is_some_and(Word::is_verbal))
            // `a man wearing a hat`, `the official involved in the talks`, `familiar with the case`.
            || word.is_any(&["familiar", "involved", "named", "called", "known", "close", "working", "representing", "based", "supporting", "briefed", "affiliated", "aligned"])
    });
    if begins { clause_end(words, at) } else { at }
}

/// Where a clause inside a sentence ends: at the next comma, stop or quotation.
fn clause_end(words: &[Word<'_>], from: usize) -> usize {
    let mut at = from;
    while let Some(word) = words.get(at).filter(|_| at - from <= LONGEST_APPOSITION) {
        let stops = match word.class {
            Class::Stop => {
                matches!(word.text, "," | ";" | ":" | "—" | "–" | "." | "?" | "!" | "(")
                    && (word.text != "." || word.ends)
                    && !(word.text == "," && within_list(words, at))
            }
            Class::Quote(_) => word.text.len() > 60,
            _ => false,
        };
        if stops {
            break;
        }
        at += 1;
        if word.ends {
            break;
        }
    }
    at
}

/// Whether a comma stands inside a place (`Athens, Ohio,`) or a date.
fn within_list(words: &[Word<'_>], at: usize) -> bool {
    let capital = |index: usize| words.get(index).is_some_and(|word| word.class == Class::Capital);
    at > 0 && capital(at - 1) && capital(at + 1) && words.get(at + 2).is_some_and(|word| word.is_stop(","))
}

/// What kind of words follow a name after a comma.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Apposition {
    Phrase,
    Relative,
}

/// Whether the words after a comma say who the one before it is.
pub(super) fn apposition(words: &[Word<'_>], at: usize) -> Option<Apposition> {
    let word = words.get(at)?;
    if word.is_any(&["who", "whose", "which"]) {
        return Some(Apposition::Relative);
    }
    match word.class {
        Class::Small(SmallWord::Determiner) | Class::Number => Some(Apposition::Phrase),
        Class::Capital => {
            // `R-Ohio`, `Democrat of Vermont`, `Texas`; a name with its own verb begins another clause.
            let end = core(words, at);
            let verb = words.get(end).is_some_and(|word| word.is_verbal() || word.cue().is_some());
            (!verb).then_some(Apposition::Phrase)
        }
        Class::Other => {
            let verbal =
                word.text.ends_with("ing") && !word.is_any(ING_ADJECTIVES) || word.is_verbal() || word.is_adverb();
            (!verbal && core(words, at) > at).then_some(Apposition::Phrase)
        }
        Class::Small(SmallWord::Preposition) if word.is("of") => Some(Apposition::Relative),
        Class::Small(SmallWord::Adverb) if word.is_any(&["now", "once", "then"]) => {
            words.get(at + 1).is_some_and(|word| word.is_small(SmallWord::Determiner)).then_some(Apposition::Relative)
        }
        _ => None,
    }
}
