//! What one block says.

use super::dates::{self, TimeSite};
use super::kind::kind_of;
use super::memo::Memo;
use super::naming::{Naming, namings};
use super::narration::Narration;
use super::pairing::{Pair, Pairing};
use super::people::Notes;
use super::pronouns::Pronouns;
use super::quotation::QuotationKind;
use super::said::{self, Said};
use super::speech::Speech;
use super::style::Stats;
use crate::text::{Block, Prose, Span, sentences};

/// What one block says, by its own text and zone alone. Places are bytes of its [`Prose`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockFacts {
    /// The words.
    pub prose: Prose,
    /// Its sentences.
    pub sentences: Vec<Span>,
    /// Its quotation marks and what they make.
    pub pairing: Pairing,
    /// What each pair is, one for one with `pairing.pairs`.
    pub kinds: Vec<QuotationKind>,
    /// What it adds to the conventions of its document.
    pub stats: Stats,
    said: Memo<Vec<Said>>,
    words: Memo<Vec<u64>>,
    length: Memo<usize>,
    namings: Memo<Vec<Naming>>,
    pronouns: Memo<Pronouns>,
    speech: Memo<Speech>,
    notes: Memo<Notes>,
    narration: Memo<Narration>,
    times: Memo<Vec<TimeSite>>,
}

impl BlockFacts {
    /// Reads a block; `source` is its slice of the document.
    #[must_use]
    pub fn read(source: &str, block: &Block) -> Self {
        let prose = Prose::read(source, block);
        if !block.zone.is_prose() {
            return Self {
                prose,
                sentences: Vec::new(),
                pairing: Pairing::default(),
                kinds: Vec::new(),
                stats: Stats::default(),
                said: Memo::default(),
                words: Memo::default(),
                length: Memo::default(),
                namings: Memo::default(),
                pronouns: Memo::default(),
                speech: Memo::default(),
                notes: Memo::default(),
                narration: Memo::default(),
                times: Memo::default(),
            };
        }
        let sentences = sentences(prose.text());
        let pairing = Pairing::read(prose.text());
        let kinds: Vec<QuotationKind> = pairing.pairs.iter().map(|pair| kind_of(prose.text(), pair)).collect();
        let stats = Stats::read(prose.text(), &pairing.marks, &pairing.pairs, &kinds);
        let (said, words, pronouns, speech) = (Memo::default(), Memo::default(), Memo::default(), Memo::default());
        let (notes, narration, length, namings) = (Memo::default(), Memo::default(), Memo::default(), Memo::default());
        Self {
            prose,
            sentences,
            pairing,
            kinds,
            stats,
            said,
            words,
            length,
            namings,
            pronouns,
            speech,
            notes,
            narration,
            times: Memo::default(),
        }
    }

    /// Where the last sentence that begins before a place begins; 0 if none does.
    #[must_use]
    pub fn sentence_start(&self, at: usize) -> usize {
        let after = self.sentences.partition_point(|sentence| sentence.start < at);
        after.checked_sub(1).and_then(|last| self.sentences.get(last)).map_or(0, |sentence| sentence.start)
    }

    /// Where the first sentence that ends after a place ends; the end of the words if none does.
    #[must_use]
    pub fn sentence_end(&self, at: usize) -> usize {
        let first = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(first).map_or(self.prose.text().trim_end().len(), |sentence| sentence.end)
    }

    /// The pairs with their kinds, by opener.
    pub fn quotations(&self) -> impl Iterator<Item = (&Pair, QuotationKind)> {
        self.pairing.pairs.iter().zip(self.kinds.iter().copied())
    }

    /// The words of its outer quotations.
    pub fn said(&self) -> &[Said] {
        self.said.get(|| said::said(self))
    }

    /// All its words, as they are in [`Said`].
    pub fn words(&self) -> &[u64] {
        self.words.get(|| said::hashes(self.prose.text()))
    }

    /// How many words it has, counted by the spaces between them.
    pub fn length(&self) -> usize {
        *self.length.get(|| self.prose.text().split_whitespace().count())
    }

    /// Its names as they are compared, one for one with those of its speech.
    pub fn namings(&self) -> &[Naming] {
        self.namings.get(|| namings(self))
    }

    /// The pronouns of its narration.
    pub fn pronouns(&self) -> &Pronouns {
        self.pronouns.get(|| Pronouns::read(self))
    }

    /// The writer's own words.
    pub fn narration(&self) -> &Narration {
        self.narration.get(|| Narration::read(self))
    }

    /// What the record asks of its names and roles.
    pub(super) fn notes(&self) -> &Notes {
        self.notes.get(|| Notes::read(self))
    }

    /// Who is named and who speaks.
    pub fn speech(&self) -> &Speech {
        self.speech.get(|| Speech::read(self))
    }

    /// The time expressions, in order, those inside quotation marks too. What they stand for takes the whole article:
    /// [`Article::timeline`](crate::article::Article::timeline) says it.
    pub fn times(&self) -> &[TimeSite] {
        self.times.get(|| dates::times(self))
    }
}
