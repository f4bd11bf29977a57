//! Bytes to prose: formats, zones, blocks, sentences and positions.
//!
//! Nothing here knows what a quotation is. Every place is a byte offset, into the document or, inside a block, into
//! the block's [`Prose`].

mod block;
mod dateline;
mod directive;
mod front_matter;
mod html;
mod layout;
mod lines;
mod markdown;
mod mask;
mod nearest;
mod plain;
mod prose;
mod sentence;
mod shift;
mod span;
#[cfg(test)]
mod tests;
mod wrap;
mod yaml_tree;
mod zone;

pub use block::{Block, BlockKind, Cut, CutKind, Zone};
pub use dateline::dateline;
pub(crate) use nearest::nearest;

pub use layout::{Directive, Field, Format, Layout, Metadata, Problem, Scope};
pub use prose::{OPAQUE, Prose};
pub use sentence::sentences;
pub use shift::Shift;
pub use span::Span;
pub(crate) use yaml_tree::Tree as YamlTree;
