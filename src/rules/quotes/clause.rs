//! What stands around a quotation in its sentence.

use crate::article::words::{Token, tokens, word_before};
use crate::article::{Attribution, attribution_at};
use crate::lexicon::{Cue, cue};
use crate::rules::{BlockContext, Quoted};
use crate::text::Span;

/// How many bytes of a sentence are looked at before a place.
const FARTHEST: usize = 1000;
/// Verbs that can follow a subject at once, so that a pronoun before them begins a clause.
const AUXILIARIES: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "am",
    "has",
    "have",
    "had",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "should",
    "must",
    "do",
    "does",
    "did",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "don't",
    "doesn't",
    "didn't",
    "won't",
    "wouldn't",
    "can't",
    "couldn't",
    "shouldn't",
    "haven't",
    "hasn't",
    "hadn't",
    "isn’t",
    "aren’t",
    "wasn’t",
    "weren’t",
    "don’t",
    "doesn’t",
    "didn’t",
    "won’t",
    "wouldn’t",
    "can’t",
    "couldn’t",
    "shouldn’t",
    "haven’t",
    "hasn’t",
    "hadn’t",
];
/// Words that begin a question.
const QUESTION: &[&str] = &[
    "who",
    "whom",
    "whose",
    "what",
    "which",
    "when",
    "where",
    "why",
    "how",
    "is",
    "are",
    "was",
    "were",
    "am",
    "has",
    "have",
    "had",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "should",
    "must",
    "do",
    "does",
    "did",
    "shall",
    "isn't",
    "aren't",
    "wasn't",
    "don't",
    "doesn't",
    "didn't",
    "won't",
    "can't",
    "isn’t",
    "aren’t",
    "wasn’t",
    "don’t",
    "doesn’t",
    "didn’t",
    "won’t",
    "can’t",
];

/// The outer quotations of a block that have both marks, each with the one before it.
pub(super) fn with_previous<'a>(
    cx: &BlockContext<'a>,
) -> impl Iterator<Item = (Quoted<'a>, Option<Quoted<'a>>)> + use<'a> {
    let mut previous = None;
    let outer: Vec<Quoted<'a>> = cx.quotations().filter(|quoted| quoted.pair.depth == 0).collect();
    outer.into_iter().map(move |quoted| (quoted, previous.replace(quoted)))
}

/// Where the sentence that holds a place begins. A sentence that ends inside a quotation counts as one.
pub(super) fn sentence_start(cx: &BlockContext<'_>, at: usize) -> usize {
    let sentences = &cx.facts.sentences;
    let last = sentences.partition_point(|sentence| sentence.start <= at).checked_sub(1);
    let from = last.and_then(|last| sentences.get(last)).map_or(0, |found| found.start);
    // What is farther away is no sentence any more, and a text without stops must not be read again for every mark.
    let farthest = (at.saturating_sub(FARTHEST)..at).find(|&place| cx.prose().is_char_boundary(place));
    let from = from.max(farthest.unwrap_or(at));
    let before = Span::new(from, at).of(cx.prose());
    let next = cx.prose().get(at..).unwrap_or("");
    let mut start = from;
    for (index, stop) in before.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!')) {
        let rest = before.get(index + stop.len_utf8()..).unwrap_or("").trim_start_matches(['"', '”', '\'', '’', ')']);
        let following = rest.trim_start();
        let place = from + before.len() - following.len();
        let begins = if following.is_empty() { next } else { following };
        let is_end = stop != '.' || word_before(before, index).is_none_or(|word| !is_abbreviated(before, &word));
        if rest.len() > following.len() && is_end && !begins.starts_with(char::is_lowercase) {
            start = place;
        }
    }
    start
}

/// Whether the full stop after a word belongs to it: an initial or a title.
fn is_abbreviated(text: &str, word: &Token<'_>) -> bool {
    tokens(text, word.span.start).next().is_some_and(|word| word.text.ends_with('.'))
}

/// Whether a quotation goes on with the sentence of the one before it: `"We go," he said, "when ready."`
pub(super) fn goes_on(cx: &BlockContext<'_>, quoted: &Quoted<'_>, previous: Option<&Quoted<'_>>) -> bool {
    previous.is_some_and(|previous| sentence_start(cx, quoted.opener.span.start) <= previous.pair.span.start)
}

/// The words between the start of a quotation's sentence and its opening mark.
pub(super) fn lead<'a>(cx: &BlockContext<'a>, quoted: &Quoted<'_>) -> &'a str {
    let at = quoted.opener.span.start;
    Span::new(sentence_start(cx, at), at).of(cx.prose()).trim()
}

/// The attribution right after a quotation.
pub(super) fn attribution_after(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> Option<Attribution> {
    attribution_at(cx.prose(), quoted.pair.span.end).filter(Attribution::takes_what_is_before)
}

/// The reporting verb right before a place, with or without a comma or colon between.
pub(super) fn verb_before(text: &str, at: usize) -> Option<Cue> {
    let before = text.get(..at)?.trim_end().trim_end_matches([',', ':']);
    word_before(text, before.len()).filter(Token::is_lower).and_then(|word| cue(word.text))
}

/// The attribution that leads in a quotation: `Ward said, `.
pub(super) fn led_in(cx: &BlockContext<'_>, at: usize) -> Option<Attribution> {
    let text = cx.prose();
    verb_before(text, at)?;
    let sentence = sentence_start(cx, at);
    attribution_at(text, sentence)
        .filter(|found| found.span.start == sentence && text.get(found.span.end..at).is_some_and(|gap| gap.len() <= 2))
}

/// Whether words begin a question by their order.
pub(super) fn asks(words: &str) -> bool {
    let mut words = tokens(words, 0).filter(|word| word.is_word);
    let first = words.next();
    let first = if first.is_some_and(|word| word.is_any(&["and", "but", "so", "then"])) { words.next() } else { first };
    first.is_some_and(|word| word.is_any(QUESTION))
}

/// Whether words begin with a pronoun and its verb, as a whole sentence may: `it was`, `we’ll`, `I am`.
pub(super) fn begins_clause(words: &str) -> bool {
    let mut words = tokens(words, 0).filter(|word| word.is_word);
    let (Some(first), next) = (words.next(), words.next()) else { return false };
    let (subject, contracted) =
        first.text.split_once(['\'', '’']).map_or((first.text, false), |(subject, _)| (subject, true));
    let is_pronoun = ["i", "it", "he", "she", "they", "we", "you", "that", "there", "this"]
        .iter()
        .any(|pronoun| subject.eq_ignore_ascii_case(pronoun));
    is_pronoun && (contracted || next.is_some_and(|next| next.is_any(AUXILIARIES)))
}

/// How many words there are.
pub(super) fn word_count(words: &str) -> usize {
    tokens(words, 0).filter(|word| word.is_word).count()
}
