//! Zones of paragraphs, by what they look like and where they stand.
//!
//! A body sentence that is taken for something else hides its slips, and a headline that is taken for body gives
//! false alarms; where the two cannot be told apart, the paragraph is body.

mod boilerplate;
mod byline;
mod credit;
mod head;
mod look;
mod stamp;

use super::{Block, BlockKind, Cut, CutKind, Field, Layout, Prose, Shift, Span, Zone, dateline};
use look::Look;

/// How many paragraphs from the top a byline or a bare date can stand, and how many from the end.
const TOP: usize = 10;
const TAIL: usize = 6;

/// What a paragraph was found to look like, which depends on its text and on `edge` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct KnownLook {
    /// Where the paragraph was, in the text that it was read from; empty where its look cannot be taken over.
    span: Span,
    /// Whether it was near the top or the end.
    edge: bool,
    look: Look,
}

/// Gives zones to the paragraphs of `layout` that have none yet, and fills in what they say about the document. What a
/// paragraph looks like is taken over from the `former` layout where the edit since left it alone.
pub(super) fn assign(text: &str, former: Option<(&Layout, &Shift)>, layout: &mut Layout) {
    let count = layout.blocks.len();
    let is_edge = |index: usize| index < TOP || index + TAIL >= count;
    let known: Vec<KnownLook> = layout
        .blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            let (edge, has_cuts) = (is_edge(index), !block.cuts.is_empty());
            if !is_open(block) || has_cuts {
                let look = if has_cuts && is_open(block) { look(text, block, edge) } else { Look::Taken };
                return KnownLook { span: Span::default(), edge, look };
            }
            let known = former.and_then(|former| known_look(former, block.span, (index, count), edge));
            KnownLook { span: block.span, edge, look: known.unwrap_or_else(|| look(text, block, edge)) }
        })
        .collect();
    let mut looks: Vec<Look> = known.iter().map(|known| known.look).collect();
    layout.looks = known;
    head::assign(text, layout, &mut looks);
    for (index, (block, look)) in layout.blocks.iter_mut().zip(&looks).enumerate() {
        apply(text, block, look, is_edge(index), &mut layout.metadata);
    }
    crossheads(layout, &looks);
}

/// The look of the paragraph that stood at the same place, counted from the top or from the end, if it is the same.
fn known_look(former: (&Layout, &Shift), span: Span, (index, count): (usize, usize), edge: bool) -> Option<Look> {
    let (layout, shift) = former;
    let from_end = layout.looks.len().checked_sub(count - index);
    let candidates = [Some(index), from_end].into_iter().flatten().filter_map(|index| layout.looks.get(index));
    let same = |known: &&KnownLook| known.edge == edge && !known.span.is_empty() && shift.keeps(known.span, span);
    candidates.into_iter().find(same).map(|known| known.look)
}

fn is_open(block: &Block) -> bool {
    block.zone == Zone::Body && matches!(block.kind, BlockKind::Paragraph | BlockKind::Verse)
}

fn look(text: &str, block: &Block, edge: bool) -> Look {
    let source = block.span.of(text);
    if block.cuts.is_empty() {
        return look::read(source, edge);
    }
    if source.len() > 2 * look::LONGEST {
        return Look::Paragraph { long: true };
    }
    let prose = Prose::read(source, block);
    // A byline and a date share a paragraph in two lines, so the breaks that the prose shows as spaces come back.
    let mut lines = prose.text().to_owned();
    for cut in block.cuts.iter().filter(|cut| cut.kind == CutKind::Replaced(' ')) {
        let at = prose.of_source(cut.span.start);
        if cut.span.of(source).contains(['\n', '\r']) && lines.get(at..at + 1) == Some(" ") {
            lines.replace_range(at..=at, "\n");
        }
    }
    look::read(&lines, edge).traced(&prose)
}

/// Gives a block the zone that its look alone decides.
fn apply(text: &str, block: &mut Block, look: &Look, edge: bool, metadata: &mut super::Metadata) {
    let field = |span: Span| {
        let span = span.shifted(block.span.start);
        Field { value: span.of(text).trim().to_owned(), span }
    };
    match *look {
        Look::Stamp { date, named } => {
            if let Some(date) = date.filter(|_| edge || named) {
                metadata.date.get_or_insert(field(date));
            }
            retire(block, Zone::Stamp);
        }
        Look::Byline { author, date } => {
            if let Some(author) = author {
                metadata.author.get_or_insert(field(author));
            }
            if let Some(date) = date {
                metadata.date.get_or_insert(field(date));
            }
            retire(block, Zone::Byline);
        }
        Look::Dateline(place) => {
            metadata.location.get_or_insert(field(place));
            retire(block, Zone::Dateline);
        }
        Look::Boilerplate => retire(block, Zone::Boilerplate),
        Look::Caption(credit) => {
            block.zone = Zone::Caption;
            block.kind = BlockKind::Paragraph;
            if !credit.is_empty() {
                block.cuts.retain(|cut| cut.span.end <= credit.start);
                block.cuts.push(Cut { span: credit, kind: CutKind::Removed });
            }
        }
        Look::Paragraph { .. }
            if metadata.location.is_none() && edge && block.zone == Zone::Body && block.cuts.is_empty() =>
        {
            let place = dateline::place(block.span.of(text));
            metadata.location = place.map(field);
        }
        _ => {}
    }
}

fn retire(block: &mut Block, zone: Zone) {
    block.zone = zone;
    block.kind = BlockKind::Paragraph;
}

/// Finds headings inside the story: a short line without a stop between two paragraphs.
fn crossheads(layout: &mut Layout, looks: &[Look]) {
    for index in 1..layout.blocks.len().saturating_sub(1) {
        let is_line = matches!(looks.get(index), Some(Look::Line { words: ..=10, .. } | Look::Label));
        if !is_line {
            continue;
        }
        let before = matches!(looks.get(index - 1), Some(Look::Paragraph { .. } | Look::Sentence { .. }));
        let after = matches!(looks.get(index + 1), Some(Look::Paragraph { long: true }));
        if before
            && after
            && let Some(block) = layout.blocks.get_mut(index)
            && is_open(block)
            && block.kind == BlockKind::Paragraph
        {
            block.zone = Zone::Crosshead;
        }
    }
}

#[cfg(test)]
mod tests;
