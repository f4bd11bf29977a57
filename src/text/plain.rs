//! Plain text: a line is a paragraph.

use super::{Block, BlockKind, Layout, Span, Zone};

/// Reads the blocks of a plain text into `layout`.
pub(super) fn read(text: &str, layout: &mut Layout) {
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut line = |start: usize, end: usize| {
        let slice = Span::new(start, end).of(text);
        let trimmed = slice.trim();
        if !trimmed.is_empty() {
            let lead = slice.len() - slice.trim_start().len();
            let span = Span::new(start + lead, start + lead + trimmed.len());
            layout.blocks.push(Block::new(span, Zone::Body, BlockKind::Paragraph));
        }
    };
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        line(start, end);
        start = end + 1;
    }
    line(start, text.len());
    if layout.blocks.len() > 1
        && let Some(first) = layout.blocks.first_mut()
    {
        first.zone = Zone::Headline;
    }
}
