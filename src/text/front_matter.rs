//! Front matter: what a document says about itself above its text, in YAML between `---` or TOML between `+++`.

mod fence;
mod fields;
#[cfg(test)]
mod tests;
mod toml;
mod value;
mod yaml;

use super::{Block, BlockKind, Layout, Problem, Span, Zone};
use fence::{Fence, Syntax};

/// The most front matter that is read, in bytes. What people write is a hundredth of it.
const LARGEST: usize = 64 * 1024;

/// Reads the front matter of a document and tells where its text starts.
pub(super) fn read(text: &str, layout: &mut Layout) -> usize {
    let from = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let Some(Fence { syntax, extent, inner, closed }) = fence::find(text, from) else { return from };
    layout.metadata.extent = Some(extent);
    if !closed {
        let mark = syntax.mark();
        let message = format!("the front matter does not end: close it with a line `{mark}`");
        layout.problems.push(Problem { span: Span::new(extent.start, extent.start + mark.len()), message });
    }
    if inner.len() > LARGEST {
        let message = format!("front matter of more than {} KB is not read", LARGEST / 1024);
        layout.problems.push(Problem { span: Span::new(extent.start, inner.start), message });
        return extent.end;
    }
    let table = match syntax {
        Syntax::Yaml => yaml::read(text, inner, &mut layout.problems),
        Syntax::Toml => toml::read(text, inner, &mut layout.problems),
    };
    let plain_title = fields::read(&table, layout);
    // A quoted title is no block: a mark that a fix adds there could end the quoting.
    if let Some(span) = plain_title.filter(|span| !span.is_empty()) {
        layout.blocks.push(Block::new(span, Zone::Headline, BlockKind::Heading(1)));
    }
    extent.end
}
