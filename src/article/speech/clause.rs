//! Where the clause or the sentence of a word begins.

use super::tagged::{Class, Word};
use crate::lexicon::SmallWord;

/// How many words a sentence may have; what is further off is not looked at, so that no text takes more than linear time.
pub(super) const REACH: usize = 250;

/// The first word that may belong to the clause of a word.
pub(super) fn clause_start(words: &[Word<'_>], at: usize) -> usize {
    let floor = at.saturating_sub(REACH);
    let mut from = at;
    while from > floor {
        let Some(before) = words.get(from - 1) else { return from };
        let breaks = before.ends
            || match before.class {
                Class::Stop => matches!(before.text, ":" | ";" | "—" | "–" | "?" | "!" | "…"),
                Class::Quote(_) => !inside_phrase(words, from - 1),
                Class::Small(SmallWord::Subordinator) => before
                    .is_any(&["that", "because", "if", "when", "whether", "although", "though", "while", "how", "why"]),
                _ => false,
            };
        if breaks {
            return from;
        }
        from -= 1;
    }
    from
}

/// Whether a quotation is part of a noun phrase of the narration: `the “Big Four” Democrats`.
fn inside_phrase(words: &[Word<'_>], at: usize) -> bool {
    let Some(quote) = words.get(at).filter(|quote| quote.text.len() < 60) else { return false };
    let inner = quote.text.trim_end_matches(['"', '”', '’', '\'', '»']);
    let work = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| before.is("of"))
        && inner
            .trim_start_matches(['"', '“', '‘', '\''])
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word.len() <= 3);
    if work {
        return true;
    }
    quote.text.len() < 40
        && !inner.ends_with([',', '.', '?', '!'])
        && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
            !before.ends
                && (before.class == Class::Capital
                    || before.is_small(SmallWord::Determiner)
                    || before.is_small(SmallWord::Preposition)
                    || before.class == Class::Other)
        })
}

/// The first word of the sentence of a word.
pub(super) fn sentence_start(words: &[Word<'_>], at: usize) -> usize {
    let floor = at.saturating_sub(REACH);
    let mut from = at;
    while from > floor && !words.get(from - 1).is_some_and(|word| word.ends) {
        from -= 1;
    }
    from
}

/// The word after the sentence of a word.
pub(super) fn sentence_end(words: &[Word<'_>], at: usize) -> usize {
    let mut to = at;
    while let Some(word) = words.get(to).filter(|_| to < at + REACH) {
        to += 1;
        if word.ends {
            break;
        }
    }
    to
}
