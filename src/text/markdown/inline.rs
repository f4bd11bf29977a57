//! One block of Markdown, put together from what the parser says of its parts.

use crate::text::mask::Masks;
use crate::text::{Block, BlockKind, Cut, CutKind, Span, Zone};

/// What a reader sees of a part of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// The same characters.
    Same,
    /// Another character: an entity or an escaped one.
    Other(char),
    /// A line break, as a space.
    Space,
    /// Something that is no prose.
    Opaque,
    /// An image.
    Image,
}

/// A block that is being read. What none of its parts covers is markup.
#[derive(Debug)]
pub(super) struct Inline {
    pub kind: BlockKind,
    parts: Vec<(Span, Shown)>,
    /// How deep in images and addresses the parser is: their text is not collected.
    covered: usize,
    emphasis: usize,
    image: bool,
    /// There is text, and all of it is emphasised.
    text: bool,
    plain: bool,
}

impl Inline {
    pub(super) fn new(kind: BlockKind) -> Self {
        Self { kind, parts: Vec::new(), covered: 0, emphasis: 0, image: false, text: false, plain: false }
    }

    /// Adds text that the reader sees as `shown`.
    pub(super) fn text(&mut self, text: &str, span: Span, shown: &str) {
        if self.covered > 0 {
            return;
        }
        let source = span.of(text);
        self.text |= !shown.trim().is_empty();
        self.plain |= self.emphasis == 0 && !shown.trim().is_empty();
        let first = shown.chars().next();
        if source != shown {
            let other = first.map_or(Shown::Opaque, Shown::Other);
            self.parts.push((span, other));
            return;
        }
        // The parser leaves the backslash of an escape out; it and its character are one.
        let escaped = span.start > 0
            && text.as_bytes().get(span.start - 1) == Some(&b'\\')
            && self.parts.last().is_none_or(|(last, _)| last.end < span.start);
        match first.filter(|c| escaped && c.is_ascii_punctuation()) {
            Some(c) => {
                self.parts.push((Span::new(span.start - 1, span.start + 1), Shown::Other(c)));
                if span.len() > 1 {
                    self.parts.push((Span::new(span.start + 1, span.end), Shown::Same));
                }
            }
            None if !span.is_empty() => self.parts.push((span, Shown::Same)),
            None => {}
        }
    }

    /// Adds something that is no prose.
    pub(super) fn opaque(&mut self, span: Span) {
        if self.covered == 0 {
            self.plain = true;
            self.parts.push((span, Shown::Opaque));
        }
    }

    /// Adds a line break.
    pub(super) fn space(&mut self, span: Span) {
        if self.covered == 0 {
            self.parts.push((span, Shown::Space));
        }
    }

    /// Adds an image or an address, whose inner parts follow until [`Inline::uncover`].
    pub(super) fn cover(&mut self, span: Span, image: bool) {
        if self.covered == 0 {
            self.parts.push((span, if image { Shown::Image } else { Shown::Opaque }));
            self.image |= image;
            self.plain |= !image;
        }
        self.covered += 1;
    }

    /// Leaves an image or an address; an ordinary link's end leaves nothing.
    pub(super) fn uncover(&mut self, image: bool) {
        let is_address = matches!(self.parts.last(), Some((_, Shown::Opaque)));
        if self.covered > 1 || image || is_address {
            self.covered = self.covered.saturating_sub(1);
        }
    }

    pub(super) fn emphasis(&mut self, starts: bool) {
        self.emphasis = if starts { self.emphasis + 1 } else { self.emphasis.saturating_sub(1) };
    }

    pub(super) fn has_image(&self) -> bool {
        self.image
    }

    /// Whether all of its text is emphasised.
    pub(super) fn is_emphasised(&self) -> bool {
        self.text && !self.plain
    }

    /// The block from its first to its last byte of prose; `None` where there is none.
    pub(super) fn block(self, text: &str, masks: &mut Masks<'_>) -> Option<Block> {
        let is_seen = |&(span, shown): &(Span, Shown)| match shown {
            Shown::Same => !span.of(text).trim().is_empty(),
            Shown::Other(c) => !c.is_whitespace(),
            Shown::Space | Shown::Image => false,
            Shown::Opaque => true,
        };
        let first = self.parts.iter().position(is_seen)?;
        let last = self.parts.iter().rposition(is_seen)?;
        let parts = self.parts.get(first..=last)?;
        if parts.iter().all(|(_, shown)| !matches!(shown, Shown::Same | Shown::Other(_))) {
            return None;
        }
        let span = Span::new(edge(text, parts.first()?, true), edge(text, parts.last()?, false));
        let mut cuts = cuts(parts, span);
        add_masks(span, masks, &mut cuts);
        let is_prose = |cut: &Cut| cut.kind == CutKind::Opaque && cut.span == span;
        if cuts.iter().any(is_prose) {
            return None;
        }
        for cut in &mut cuts {
            cut.span = Span::new(cut.span.start - span.start, cut.span.end - span.start);
        }
        Some(Block { span, zone: Zone::Body, kind: self.kind, cuts })
    }
}

/// The outer end of a part, without the space there.
fn edge(text: &str, &(span, shown): &(Span, Shown), start: bool) -> usize {
    let source = span.of(text);
    match (shown, start) {
        (Shown::Same, true) => span.end - source.trim_start().len(),
        (Shown::Same, false) => span.start + source.trim_end().len(),
        (_, true) => span.start,
        (_, false) => span.end,
    }
}

/// What is not prose between and in the parts.
fn cuts(parts: &[(Span, Shown)], block: Span) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    let mut place = block.start;
    for &(span, shown) in parts {
        let gap = Span::new(place, span.start);
        // After a line break comes the prefix of the next line, which is part of the break.
        match cuts.last_mut() {
            Some(last) if !gap.is_empty() && last.span.end == gap.start && last.kind == CutKind::Replaced(' ') => {
                last.span.end = gap.end;
            }
            _ if !gap.is_empty() => cuts.push(Cut { span: gap, kind: CutKind::Removed }),
            _ => {}
        }
        let kind = match shown {
            Shown::Same => None,
            Shown::Other(c) => Some(CutKind::Replaced(c)),
            Shown::Space => Some(CutKind::Replaced(' ')),
            Shown::Opaque | Shown::Image => Some(CutKind::Opaque),
        };
        if let Some(kind) = kind {
            // The spaces and marks before a line break go with it.
            let joins = shown == Shown::Space
                && cuts.last().is_some_and(|last| last.span.end == span.start && last.kind == CutKind::Removed);
            match cuts.last_mut().filter(|_| joins) {
                Some(last) => *last = Cut { span: Span::new(last.span.start, span.end), kind },
                None => cuts.push(Cut { span, kind }),
            }
        }
        place = place.max(span.end);
    }
    cuts
}

/// Adds what other readers mask in the block; where it overlaps markup the larger of the two stands for both.
fn add_masks(block: Span, masks: &mut Masks<'_>, cuts: &mut Vec<Cut>) {
    let known = cuts.len();
    masks.inside(block, cuts);
    if cuts.len() == known {
        return;
    }
    cuts.sort_by_key(|cut| (cut.span.start, std::cmp::Reverse(cut.span.end)));
    let mut merged: Vec<Cut> = Vec::with_capacity(cuts.len());
    for cut in cuts.drain(..) {
        match merged.last_mut() {
            Some(last) if cut.span.start < last.span.end => {
                if cut.span.end > last.span.end {
                    *last = Cut { span: Span::new(last.span.start, cut.span.end), kind: CutKind::Opaque };
                }
            }
            _ => merged.push(cut),
        }
    }
    *cuts = merged;
}
