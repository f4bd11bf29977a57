//! A block's narration with its text: what the rules of the family look at.

use std::ops::Range;

use crate::article::{Article, Narration, Told};
use crate::lexicon::{Phrase, WordClass};
use crate::rules::{BlockContext, Scope};
use crate::text::{BlockKind, Span};

/// A block's narration with its text.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) cx: BlockContext<'a>,
    pub(super) text: &'a str,
    narration: &'a Narration,
}

impl<'a> Telling<'a> {
    /// The narration of a block, where it is a paragraph of the story.
    pub(super) fn of(cx: &BlockContext<'a>) -> Option<Self> {
        let is_narrated =
            cx.block.zone.is_body() && matches!(cx.block.kind, BlockKind::Paragraph | BlockKind::ListItem);
        is_narrated.then(|| Self { cx: *cx, text: cx.prose(), narration: cx.facts.narration() })
    }

    /// The narrations of an article, each with the index of its block.
    pub(super) fn all(article: &'a Article) -> impl DoubleEndedIterator<Item = (usize, Self)> {
        (0..article.layout.blocks.len())
            .filter_map(|index| Some((index, Self::of(&BlockContext::of(article, index)?)?)))
    }

    /// The narrations of the blocks that are gone through, each with the index of its block.
    pub(super) fn within(article: &'a Article, scope: &Scope) -> impl Iterator<Item = (usize, Self)> + use<'a> {
        scope.blocks().filter_map(|index| Some((index, Self::of(&BlockContext::of(article, index)?)?)))
    }

    /// The last narration before a block, with the index of its block.
    pub(super) fn before(article: &'a Article, block: usize) -> Option<(usize, Self)> {
        (0..block).rev().find_map(|index| Some((index, Self::of(&BlockContext::of(article, index)?)?)))
    }

    /// The next narration after a block, with the index of its block.
    pub(super) fn after(article: &'a Article, block: usize) -> Option<(usize, Self)> {
        (block + 1..article.layout.blocks.len())
            .find_map(|index| Some((index, Self::of(&BlockContext::of(article, index)?)?)))
    }

    /// The words, stops and quotations.
    pub(super) fn words(&self) -> &'a [Told] {
        &self.narration.words
    }

    /// The sentences, by their words.
    pub(super) fn sentences(&self) -> &'a [Range<usize>] {
        &self.narration.sentences
    }

    /// The text of a word; nothing where there is none.
    pub(super) fn word(&self, index: usize) -> &'a str {
        self.narration.word(index).map_or("", |word| word.span.of(self.text))
    }

    /// Whether a word is this one, in any case.
    pub(super) fn is(&self, index: usize, word: &str) -> bool {
        self.word(index).eq_ignore_ascii_case(word)
    }

    /// Whether a word is one of these, in any case.
    pub(super) fn is_any(&self, index: usize, words: &[&str]) -> bool {
        let text = self.word(index);
        words.iter().any(|word| text.eq_ignore_ascii_case(word))
    }

    /// Whether a word is of a class.
    pub(super) fn has(&self, index: usize, class: WordClass) -> bool {
        self.narration.word(index).is_some_and(|word| word.is_a(class))
    }

    /// Whether one of some words is of a class.
    pub(super) fn any(&self, range: Range<usize>, class: WordClass) -> bool {
        self.narration.words_of(range).iter().any(|word| word.is_a(class))
    }

    /// Whether one of some words is one of these, in any case.
    pub(super) fn any_of(&self, mut range: Range<usize>, words: &[&str]) -> bool {
        range.any(|index| self.is_any(index, words))
    }

    /// Whether there are any phrases.
    pub(super) fn has_phrases(&self) -> bool {
        !self.narration.phrases.is_empty()
    }

    /// The phrases of a kind.
    pub(super) fn phrases(&self, phrase: Phrase) -> impl Iterator<Item = Range<usize>> + use<'a> {
        self.narration.phrases.iter().filter(move |found| found.phrase == phrase).map(|found| found.words.clone())
    }

    /// The phrases of some kinds, by place.
    pub(super) fn phrases_of(
        &self,
        kinds: &'static [Phrase],
    ) -> impl Iterator<Item = (Phrase, Range<usize>)> + use<'a> {
        let found = self.narration.phrases.iter().filter(|found| kinds.contains(&found.phrase));
        found.map(|found| (found.phrase, found.words.clone()))
    }

    /// From the first to the last of some words.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.narration.span(range)
    }

    /// The sentence of a word, by its words.
    pub(super) fn sentence(&self, word: usize) -> Range<usize> {
        let index = self.narration.sentence_of(word);
        index.and_then(|index| self.narration.sentences.get(index)).cloned().unwrap_or(word..word)
    }

    /// The sentence before that of a word, and the one after.
    pub(super) fn neighbours(&self, word: usize) -> (Option<Range<usize>>, Option<Range<usize>>) {
        let Some(index) = self.narration.sentence_of(word) else { return (None, None) };
        let at = |index: usize| self.narration.sentences.get(index).cloned();
        (index.checked_sub(1).and_then(at), at(index + 1))
    }

    /// The index of the first word that begins at a place or after it.
    pub(super) fn index_at(&self, place: usize) -> usize {
        self.narration.words.partition_point(|word| word.span.start < place)
    }

    /// Whether a word is a name's, as far as a capital inside a sentence tells.
    pub(super) fn is_name(&self, index: usize) -> bool {
        self.has(index, WordClass::Capital)
            && !self.has(index, WordClass::Recent)
            && !self.has(index, WordClass::Month)
            && !self.is_any(index, SENTENCE_OPENERS)
    }
}

/// Words that have a capital only because they begin a sentence.
const SENTENCE_OPENERS: &[&str] = &[
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "after",
    "before",
    "when",
    "while",
    "but",
    "and",
    "he",
    "she",
    "they",
    "it",
    "we",
    "i",
    "as",
    "for",
    "his",
    "her",
    "their",
    "its",
    "this",
    "that",
    "these",
    "those",
    "there",
    "if",
    "with",
    "from",
    "to",
    "by",
    "since",
    "although",
    "though",
    "some",
    "many",
    "most",
    "all",
    "both",
    "other",
    "others",
    "one",
    "two",
    "three",
    "several",
    "yet",
    "still",
    "so",
    "then",
    "now",
    "however",
    "meanwhile",
    "also",
    "even",
    "who",
    "what",
    "which",
    "where",
    "why",
    "how",
    "not",
    "no",
    "or",
    "nor",
    "once",
    "because",
    "during",
    "under",
    "over",
    "last",
    "next",
    "later",
    "earlier",
    "according",
    "police",
    "officials",
    "critics",
    "experts",
    "another",
    "each",
    "every",
    "few",
    "more",
    "less",
    "about",
    "nearly",
    "almost",
    "at",
    "only",
    "just",
    "you",
    "my",
    "our",
    "your",
    "despite",
    "until",
    "through",
];
