//! What one block says.

use crate::text::{Block, Prose, Span, sentences};

/// What one block says, by its own text and zone alone. Places are bytes of its [`Prose`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockFacts {
    /// The words.
    pub prose: Prose,
    /// Its sentences.
    pub sentences: Vec<Span>,
}

impl BlockFacts {
    /// Reads a block; `source` is its slice of the document.
    #[must_use]
    pub fn read(source: &str, block: &Block) -> Self {
        let prose = Prose::read(source, block);
        let sentences = if block.zone.is_prose() { sentences(prose.text()) } else { Vec::new() };
        Self { prose, sentences }
    }
}
