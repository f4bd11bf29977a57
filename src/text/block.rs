//! Blocks: the runs of prose that an article is made of, and the zones that they stand in.

use super::Span;

/// The part of an article that a block belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Zone {
    /// The article's own headline.
    Headline,
    /// The line under the headline, also called standfirst.
    Deck,
    /// A short label above or near the headline: section, place or site.
    Kicker,
    /// Who wrote the article.
    Byline,
    /// A dateline that stands on a line of its own.
    Dateline,
    /// The words under a picture, with the picture's credit.
    Caption,
    /// A heading inside the story.
    Crosshead,
    /// The story itself.
    Body,
    /// When the article was published or updated.
    Stamp,
    /// What the site adds: "Read more", "Give your comments", copyright lines.
    Boilerplate,
}

impl Zone {
    /// Whether the zone's words are the story's own sentences.
    #[must_use]
    pub fn is_body(self) -> bool {
        self == Self::Body
    }

    /// Whether rules look here at all: not in bylines, stamps, datelines, kickers and boilerplate.
    #[must_use]
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Headline | Self::Deck | Self::Caption | Self::Crosshead | Self::Body)
    }
}

/// What a block is in its document's structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockKind {
    /// An ordinary paragraph.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph of a list item.
    ListItem,
    /// A paragraph of a block quotation.
    BlockQuote,
    /// One cell of a table.
    Cell,
    /// A line of verse, lyrics or another list of short lines.
    Verse,
}

/// What is done to a stretch of the source when a block is read as prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CutKind {
    /// Markup that a reader does not see (`**`, tags, brackets and targets of links): nothing is left of it.
    Removed,
    /// Something that a reader sees but that is no prose (code, a URL): one [`OPAQUE`](super::OPAQUE) stands for it.
    Opaque,
    /// Source that a reader sees as another character (an entity, a line break that is shown as a space).
    Replaced(char),
}

/// A stretch of a block's source that is no prose as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cut {
    /// Where, in bytes from the start of the block.
    pub span: Span,
    /// What a reader sees instead.
    pub kind: CutKind,
}

/// One run of prose with its place in the document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// Where, in bytes from the start of the document.
    pub span: Span,
    /// The part of the article that it belongs to.
    pub zone: Zone,
    /// What it is in the document's structure.
    pub kind: BlockKind,
    /// What is not prose inside, in order and without overlap.
    pub cuts: Vec<Cut>,
}

impl Block {
    /// A block without cuts.
    #[must_use]
    pub fn new(span: Span, zone: Zone, kind: BlockKind) -> Self {
        Self { span, zone, kind, cuts: Vec::new() }
    }
}
