//! What a rule has to go through after an edit.

use std::ops::Range;

use super::names::named_in_body;
use super::{Draft, Finding};
use crate::article::people::{MentionKind, Record};
use crate::article::{Article, Edit, Shift};
use crate::text::BlockKind;

/// What a rule goes through one by one to find what is wrong between blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// The document at once: any edit may change what is found.
    Document,
    /// Blocks. What is found in one follows from its own words, those of the narrated blocks next to it, what the record
    /// says of it, and the style and the runs of the document. It is reported inside the block.
    Block,
    /// Speakers. What is found of one follows from the record, and from the words of the blocks in which they are
    /// mentioned and of those before these. It is reported [`about`](Draft::about) the speaker.
    Speaker,
    /// The same for what follows from the words about a speaker up to where the story gives the full name, or else the
    /// first one.
    Introduction,
    /// All times of the document. What is found follows from the timeline, from the words of the blocks that tell of times
    /// and from the metadata.
    Times,
}

impl Grain {
    /// Which unit a finding belongs to.
    pub(super) fn of(self, draft: &Draft, article: &Article) -> usize {
        match self {
            Self::Document | Self::Times => 0,
            Self::Block => block_of(article, &draft.finding),
            Self::Speaker | Self::Introduction => draft.about.unwrap_or(0),
        }
    }
}

/// The block that a finding begins in.
fn block_of(article: &Article, finding: &Finding) -> usize {
    article.layout.blocks.partition_point(|block| block.span.end <= finding.span.start)
}

/// What may be found anew: everything, or what an edit may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    blocks: Range<usize>,
    /// Nothing where all of them are.
    speakers: Option<Vec<bool>>,
    /// Those of them of whose introduction something may have changed.
    introduced: Option<Vec<bool>>,
    times: bool,
}

impl Scope {
    /// All of an article.
    #[must_use]
    pub fn whole(article: &Article) -> Self {
        Self { blocks: 0..article.layout.blocks.len(), speakers: None, introduced: None, times: true }
    }

    /// What the edit since an earlier reading may have changed, with the edit; nothing where that may be anything.
    pub(super) fn after_edit(article: &Article, previous: &Article) -> Option<(Self, Shift)> {
        let Edit { shift, blocks } = article.edit()?.clone();
        let (first, last) = (blocks.start, blocks.end.checked_sub(1).filter(|_| !blocks.is_empty())?);
        if !article.layout.metadata.says_the_same(&previous.layout.metadata, |span| shift.span(span))
            || article.options != previous.options
        {
            return None;
        }
        let times = !article.same_times();
        if !article.same_people() || article.opening() != previous.opening() {
            return (!times).then(|| (Self { times, ..Self::whole(article) }, shift));
        }
        let record = article.record();
        let (mut speakers, mut introduced) = (vec![false; record.speakers.len()], vec![false; record.speakers.len()]);
        // What is said of a speaker may hang on the end of the block before.
        for mention in record.mentions_in(first..last + 2) {
            let slots = speakers.get_mut(mention.speaker).zip(introduced.get_mut(mention.speaker));
            if let Some((speaker, introduced)) = slots.filter(|(speaker, _)| !**speaker) {
                *speaker = true;
                *introduced = introduction(article, record, mention.speaker) >= mention.span.start;
            }
        }
        let blocks = with_neighbours(article, first, last);
        Some((Self { blocks, speakers: Some(speakers), introduced: Some(introduced), times }, shift))
    }

    /// The blocks to go through, by their index.
    #[must_use]
    pub fn blocks(&self) -> Range<usize> {
        self.blocks.clone()
    }

    /// Whether a speaker is to be gone through.
    #[must_use]
    pub fn has_speaker(&self, speaker: usize) -> bool {
        self.speakers.as_ref().is_none_or(|speakers| speakers.get(speaker).copied().unwrap_or(false))
    }

    /// Whether the introduction of a speaker is to be gone through.
    #[must_use]
    pub fn has_introduction(&self, speaker: usize) -> bool {
        self.introduced.as_ref().is_none_or(|speakers| speakers.get(speaker).copied().unwrap_or(false))
    }

    /// Whether the introduction of any speaker is to be gone through.
    #[must_use]
    pub fn has_introductions(&self) -> bool {
        self.introduced.as_ref().is_none_or(|speakers| speakers.contains(&true))
    }

    /// Whether a unit is to be gone through.
    pub(super) fn has(&self, grain: Grain, index: usize) -> bool {
        match grain {
            Grain::Document => true,
            Grain::Block => self.blocks.contains(&index),
            Grain::Speaker => self.has_speaker(index),
            Grain::Introduction => self.has_introduction(index),
            Grain::Times => self.times,
        }
    }
}

/// Where the story gives a speaker's full name, or else the first one.
fn introduction(article: &Article, record: &Record, speaker: usize) -> usize {
    let full = named_in_body(article, record, speaker).find(|mention| mention.kind == MentionKind::Full);
    full.or_else(|| named_in_body(article, record, speaker).next()).map_or(0, |mention| mention.span.start)
}

/// Some blocks with the next narrated ones on both sides.
fn with_neighbours(article: &Article, first: usize, last: usize) -> Range<usize> {
    let blocks = &article.layout.blocks;
    let narrated = |index: &usize| {
        blocks.get(*index).is_some_and(|block| {
            block.zone.is_body() && matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        })
    };
    let before = (0..first).rev().find(narrated).unwrap_or(0).min(first.saturating_sub(1));
    let after = (last + 1..blocks.len()).find(narrated).unwrap_or(blocks.len());
    before..(after + 1).min(blocks.len())
}
