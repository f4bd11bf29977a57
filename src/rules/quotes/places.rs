//! Places that several rules of the family ask for.

use crate::article::words::tokens;
use crate::rules::BlockContext;
use crate::text::Span;

/// The longest word, in characters, that is shown whole: what has no spaces is no text.
const LONGEST: usize = 80;

/// Where the last word before a place begins; the place itself if none stands there.
pub(super) fn word_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("").trim_end();
    let word = before.char_indices().rev().take(LONGEST).take_while(|(_, c)| !c.is_whitespace()).last();
    word.map_or(at, |(start, _)| start)
}

/// Where the first word after a place ends; the place itself if none follows.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    tokens(text, at).next().map_or(at, |token| token.span.end)
}

/// The range from the word before a place to the word after another.
pub(super) fn around(text: &str, span: Span) -> Span {
    Span::new(word_start(text, span.start), word_end(text, span.end))
}

/// A short excerpt for a title in a menu: the last words up to a place and the first after it.
pub(super) fn excerpt(words: &str) -> String {
    let words = words.trim();
    let mut kept: String = words.chars().take(40).collect();
    if kept.len() < words.len() {
        kept.push('…');
    }
    kept
}

/// The name of the profile for a message where it decides.
pub(super) fn in_profile(cx: &BlockContext<'_>) -> String {
    format!(" ({})", cx.style.profile)
}

/// Where the last sentence of the words before `end` begins, counted from `start`.
pub(super) fn sentence_start(cx: &BlockContext<'_>, at: usize) -> usize {
    cx.facts.sentence_start(at)
}
