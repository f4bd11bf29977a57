//! What a quotation is: somebody's sentence, a fragment of one, a title, a term at a distance.

use super::attribution::{Subject, Tail, attribution_at};
use super::pairing::Pair;
use super::quotation::QuotationKind;
use super::words::{Token, tokens, word_before};
use crate::lexicon::cue;

/// Words that do not take a capital inside a title.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "with", "by", "from", "as", "but", "is", "vs",
];

/// What a pair is, by its words and what stands around it.
pub(super) fn kind_of(text: &str, pair: &Pair) -> QuotationKind {
    let inner = pair.inner.of(text).trim();
    let words: Vec<Token<'_>> = tokens(inner, 0).filter(|token| token.is_word).collect();
    let ends_in_stop = inner.ends_with([',', '.', '?', '!', '…', '—', '–', '-']);
    // A title may ask or exclaim; no other stop is part of one.
    let asks = words.len() >= 2 && inner.ends_with(['?', '!']);
    let led_in = is_led_in(text, pair.span.start);
    let attributed = attribution_at(text, pair.span.end).is_some_and(|found| {
        !matches!(found.tail, Tail::Object | Tail::Mark) && !begins_sentence(text, pair, found.subject)
    });
    if words.len() <= 8 && is_title(&words) && !led_in && (!ends_in_stop || asks && !attributed) {
        return QuotationKind::Title;
    }
    let starts_sentence =
        words.first().is_some_and(Token::is_capitalised) || inner.starts_with("...") || inner.starts_with('…');
    let clause = words.len() >= 5 || (words.len() >= 2 && ends_in_stop);
    if (attributed && ends_in_stop) || (starts_sentence && clause && (ends_in_stop || led_in || attributed)) {
        return QuotationKind::Direct;
    }
    if pair.closer.is_none() && words.len() >= 5 {
        return QuotationKind::Direct;
    }
    if words.len() >= 4 || led_in || attributed { QuotationKind::Fragment } else { QuotationKind::Scare }
}

/// Whether the words before a place lead in speech: `he said`, `she added,`, `told reporters that`, `a statement:`.
#[must_use]
pub fn is_led_in(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end();
    if before.ends_with(':') {
        return true;
    }
    let before = before.trim_end_matches(',');
    let Some(last) = word_before(text, before.len()) else { return false };
    if cue(last.text).is_some() {
        return true;
    }
    // `told reporters`, `said in a statement that`, `said it was`: a cue a few words back in the same clause.
    let mut end = last.span.start;
    for _ in 0..5 {
        let Some(word) = word_before(text, end) else { return false };
        if text.get(word.span.end..end).is_some_and(|gap| gap.contains(['.', ';', '?', '!'])) {
            return false;
        }
        if word.is_lower() && cue(word.text).is_some() {
            return true;
        }
        end = word.span.start;
    }
    false
}

/// Whether the words after a full stop inside the marks begin a sentence of their own: `“ruthless.” She laughed.`
fn begins_sentence(text: &str, pair: &Pair, subject: Subject) -> bool {
    let after = text.get(pair.span.end..).unwrap_or("").trim_start();
    subject != Subject::Name
        && pair.inner.of(text).ends_with(['.', '?', '!'])
        && after.starts_with(char::is_uppercase)
        && !after.starts_with("I ")
}

fn is_title(words: &[Token<'_>]) -> bool {
    let capitalised = words.iter().filter(|word| word.is_capitalised()).count();
    words.first().is_some_and(Token::is_capitalised)
        && words.iter().all(|word| word.is_capitalised() || !word.is_lower() || word.is_any(SMALL))
        && capitalised * 2 >= words.len()
}
