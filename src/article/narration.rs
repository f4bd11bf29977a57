//! The writer's own words in a block, one by one, with what the tables know of them.
//!
//! Every outer quotation is one word here, so that no rule about wording can look inside it.

use std::ops::Range;

use super::BlockFacts;
use super::words::tokens;
use crate::lexicon::{KnownWord, Phrase, WordClass, known_word, phrases};
use crate::text::{OPAQUE, Span};

/// One word, stop or quotation of the narration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where, in bytes of the block's prose.
    pub span: Span,
    /// What is known of it.
    pub known: KnownWord,
}

impl Told {
    /// Whether it is of a class.
    #[must_use]
    pub fn is_a(&self, class: WordClass) -> bool {
        self.known.classes.has(class)
    }

    /// Whether it is a word, and no stop or quotation.
    #[must_use]
    pub fn is_word(&self) -> bool {
        !self.is_a(WordClass::Stop) && !self.is_a(WordClass::Quotation)
    }
}

/// A phrase that tells something about a claim or its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldPhrase {
    /// What it tells.
    pub phrase: Phrase,
    /// Its words, by their index.
    pub words: Range<usize>,
}

/// The writer's own words in a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narration {
    /// The words, stops and quotations in order.
    pub words: Vec<Told>,
    /// The sentences, by the index of their words; one that ends inside a quotation goes on after it.
    pub sentences: Vec<Range<usize>>,
    /// The phrases in order.
    pub phrases: Vec<ToldPhrase>,
}

impl Narration {
    /// Reads the writer's own words of a block.
    #[must_use]
    pub(super) fn read(facts: &BlockFacts) -> Self {
        let text = facts.prose.text();
        let mut words = Vec::with_capacity(text.len() / 5);
        let mut at = 0;
        let outer = facts.pairing.pairs.iter().filter(|pair| pair.depth == 0).map(|pair| pair.span);
        for quoted in outer.chain([Span::at(text.len())]) {
            if quoted.start < at {
                continue;
            }
            words.extend(told(text, Span::new(at, quoted.start)));
            if !quoted.is_empty() {
                words.push(Told { span: quoted, known: KnownWord::default().and(WordClass::Quotation) });
            }
            at = quoted.end;
        }
        let sentences = sentences(facts, &words);
        let known: Vec<KnownWord> = words.iter().map(|word| word.known).collect();
        let mut found: Vec<ToldPhrase> = Vec::new();
        for sentence in &sentences {
            for start in sentence.clone() {
                let Some(rest) = known.get(start..sentence.end) else { continue };
                // Of several phrases at one place the longest counts for each kind.
                for (phrase, len) in phrases(rest) {
                    let words = start..start + len;
                    match found
                        .iter_mut()
                        .rev()
                        .take_while(|had| had.words.end > start)
                        .find(|had| had.phrase == phrase)
                    {
                        Some(had) if had.words.start == start && had.words.end < words.end => had.words = words,
                        Some(_) => {}
                        None => found.push(ToldPhrase { phrase, words }),
                    }
                }
            }
        }
        Self { words, sentences, phrases: found }
    }

    /// The word of an index.
    #[must_use]
    pub fn word(&self, index: usize) -> Option<&Told> {
        self.words.get(index)
    }

    /// The words of a range.
    #[must_use]
    pub fn words_of(&self, range: Range<usize>) -> &[Told] {
        self.words.get(range).unwrap_or_default()
    }

    /// From the first to the last of some words, in bytes of the prose.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.words_of(range) {
            [first, .., last] => Span::new(first.span.start, last.span.end),
            [only] => only.span,
            [] => Span::default(),
        }
    }

    /// The index of the sentence that holds a word.
    #[must_use]
    pub fn sentence_of(&self, word: usize) -> Option<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.end <= word);
        self.sentences.get(index).filter(|sentence| sentence.contains(&word)).map(|_| index)
    }
}

fn told(text: &str, span: Span) -> impl Iterator<Item = Told> {
    // What is cut off at the end of the span is the first quotation mark.
    let part = text.get(..span.end).unwrap_or("");
    tokens(part, span.start).map(|token| {
        let known = known_word(token.text);
        let is_word = token.is_word || token.text.starts_with(OPAQUE);
        let known = if is_word { known } else { known.and(WordClass::Stop) };
        Told { span: token.span, known }
    })
}

fn sentences(facts: &BlockFacts, words: &[Told]) -> Vec<Range<usize>> {
    let mut sentences = Vec::with_capacity(facts.sentences.len());
    let mut start = 0;
    for sentence in &facts.sentences {
        let end = words.partition_point(|word| word.span.end <= sentence.end);
        let inside = words.get(end).is_some_and(|next| next.span.start < sentence.end);
        if end > start && !inside {
            sentences.push(start..end);
            start = end;
        }
    }
    if start < words.len() {
        sentences.push(start..words.len());
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::{BlockFacts, Narration};
    use crate::lexicon::{Phrase, WordClass};
    use crate::text::{Block, BlockKind, Span, Zone};

    fn read(text: &str) -> Narration {
        let block = Block::new(Span::new(0, text.len()), Zone::Body, BlockKind::Paragraph);
        BlockFacts::read(text, &block).narration().clone()
    }

    #[test]
    fn a_quotation_is_one_word() {
        let text = "Ward said, “It is believed. They say so.” Then she left.";
        let told = read(text);
        let words: Vec<&str> = told.words.iter().map(|word| word.span.of(text)).collect();
        assert_eq!(words, ["Ward", "said", ",", "“It is believed. They say so.”", "Then", "she", "left", "."]);
        assert!(told.words.get(3).is_some_and(|word| word.is_a(WordClass::Quotation) && !word.is_word()));
        assert_eq!(told.sentences, [0..4, 4..8]);
        assert!(told.phrases.is_empty(), "nothing is looked for inside a quotation");
    }

    #[test]
    fn phrases_stand_in_one_sentence() {
        let told = read("It was late. It is widely believed that critics say so.");
        let found: Vec<_> = told.phrases.iter().map(|found| (found.phrase, found.words.clone())).collect();
        assert_eq!(found, [(Phrase::Weasel, 4..8), (Phrase::Judges, 9..11)]);
        assert_eq!(told.sentence_of(5), Some(1));
    }

    #[test]
    fn nothing_is_there_in_an_empty_block() {
        assert_eq!(read(""), Narration::default());
    }
}
