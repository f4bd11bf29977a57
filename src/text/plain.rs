//! Plain text: a line is a paragraph, unless the text is hard-wrapped.

use super::lines::{Line, lines, trimmed};
use super::mask::{self, Markup, Masks};
use super::wrap::Wrap;
use super::{Block, BlockKind, Cut, CutKind, Layout, Span, Zone};

/// The longest line of verse, in bytes.
const LONGEST_VERSE: usize = 70;

/// Reads the blocks of the plain text that starts at `from` into `layout`.
pub(super) fn read(text: &str, from: usize, layout: &mut Layout) {
    let range = Span::new(from, text.len());
    read_masked(text, range, &mask::find_in(text, range, Markup::Tags), layout);
}

/// Reads the blocks of a range of `text` whose masks are known; spans are bytes of the document.
pub(super) fn read_masked(text: &str, range: Span, masks: &[Cut], layout: &mut Layout) {
    let lines = lines(text, range);
    let wrap = Wrap::judge(text, &lines);
    let mut masks = Masks::new(masks);
    let mut rest = lines.as_slice();
    while let Some((first, mut after)) = rest.split_first() {
        let mut breaks = Vec::new();
        let mut last = first;
        if let Some(wrap) = wrap {
            while let Some((next, left)) = after.split_first()
                && wrap.joins(text, last, next)
                && marker(next.span.of(text)) == 0
            {
                breaks.push(line_break(text, last, next));
                (last, after) = (next, left);
            }
        }
        push(text, Span::new(first.span.start, last.span.end), &breaks, &mut masks, layout);
        rest = after;
    }
    mark_verse(text, &lines, layout);
}

/// The end of a line inside a paragraph: a space, or nothing where a word was broken at its hyphen.
fn line_break(text: &str, line: &Line, next: &Line) -> Cut {
    let mut before = line.span.of(text).chars().rev();
    let hyphenated = before.next() == Some('-') && before.next().is_some_and(char::is_alphabetic);
    let kind = if hyphenated { CutKind::Removed } else { CutKind::Replaced(' ') };
    Cut { span: Span::new(line.span.end, next.span.start), kind }
}

/// Adds the block of a paragraph, unless nothing in it is prose.
fn push(text: &str, span: Span, breaks: &[Cut], masks: &mut Masks<'_>, layout: &mut Layout) {
    let mut cuts = Vec::new();
    masks.inside(span, &mut cuts);
    if !breaks.is_empty() {
        cuts.extend(breaks);
        mask::settle(&mut cuts);
    }
    let marked = marker(span.of(text));
    let kind = if marked > 0 { BlockKind::ListItem } else { BlockKind::Paragraph };
    let mut start = span.start + marked;
    cuts.retain(|cut| cut.span.start >= start);
    let Some(span) = visible(text, Span::new(start, span.end), &cuts) else { return };
    start = span.start;
    cuts.retain(|cut| span.covers(cut.span));
    for cut in &mut cuts {
        cut.span = Span::new(cut.span.start - start, cut.span.end - start);
    }
    layout.blocks.push(Block { span, zone: Zone::Body, kind, cuts });
}

/// The part of `span` from its first to its last byte that a reader sees; `None` if nothing there is a word or a mark.
pub(super) fn visible(text: &str, span: Span, cuts: &[Cut]) -> Option<Span> {
    if cuts.is_empty() {
        return Some(trimmed(span.of(text)).shifted(span.start)).filter(|span| !span.is_empty());
    }
    let is_seen = |cut: &Cut| match cut.kind {
        CutKind::Removed => false,
        CutKind::Opaque => true,
        CutKind::Replaced(shown) => !shown.is_whitespace(),
    };
    let mut seen: Option<Span> = None;
    let mut prose = false;
    let mut see = |found: Span| seen = Some(seen.map_or(found, |seen| Span::new(seen.start, found.end)));
    let mut place = span.start;
    for cut in cuts.iter().chain([&Cut { span: Span::at(span.end), kind: CutKind::Removed }]) {
        let between = Span::new(place, cut.span.start);
        let words = trimmed(between.of(text));
        if !words.is_empty() {
            prose = true;
            see(words.shifted(place));
        }
        if is_seen(cut) {
            prose |= cut.kind != CutKind::Opaque;
            see(cut.span);
        }
        place = cut.span.end;
    }
    seen.filter(|_| prose)
}

/// The length of a list item's marker with the space after it: `- `, `• `, `1. `, `2) `.
fn marker(line: &str) -> usize {
    let bytes = line.as_bytes();
    let sign = match bytes.first() {
        Some(b'-' | b'*' | b'+') => 1,
        Some(b'0'..=b'9') => {
            let digits = bytes.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
            if digits < 3 && matches!(bytes.get(digits), Some(b'.' | b')')) { digits + 1 } else { return 0 }
        }
        Some(0xe2) => match line.chars().next() {
            Some(bullet @ ('•' | '▪' | '◦' | '‣' | '●' | '■' | '➤')) => bullet.len_utf8(),
            _ => return 0,
        },
        _ => return 0,
    };
    let rest = line.get(sign..).unwrap_or("");
    let words = rest.trim_start();
    // A marker without anything after it, or a rule of hyphens, marks no item.
    if words.len() == rest.len() || !words.contains(char::is_alphabetic) { 0 } else { line.len() - words.len() }
}

/// Marks lists of short lines: three or more in a row, or two that are indented, most of them without a full stop.
fn mark_verse(text: &str, lines: &[Line], layout: &mut Layout) {
    let mut blocks = layout.blocks.as_mut_slice();
    for run in lines.chunk_by(|_, next| next.follows) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let several = run.len() >= 3 || (run.len() == 2 && run.iter().all(|line| line.indent > 1));
        if !several || run.iter().any(|line| line.span.len() > LONGEST_VERSE) {
            continue;
        }
        let stopped = run.iter().filter(|line| line.span.of(text).ends_with(['.', '!', '?', ':'])).count();
        if stopped * 2 > run.len() {
            continue;
        }
        let start = blocks.partition_point(|block| block.span.start < first.span.start);
        blocks = blocks.split_at_mut(start).1;
        for block in blocks.iter_mut().take_while(|block| block.span.end <= last.span.end) {
            if block.kind == BlockKind::Paragraph {
                block.kind = BlockKind::Verse;
            }
        }
    }
}
