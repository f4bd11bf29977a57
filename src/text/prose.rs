//! A block as its reader sees it: markup gone, code and URLs closed to the rules, and every byte traceable to its source.

use super::{Block, Cut, CutKind, Span};

/// Stands in a prose for something that a reader sees but that is no prose: code, a URL, an image.
pub const OPAQUE: char = '\u{FFFC}';

/// A stretch of prose with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// First byte in the prose.
    prose: usize,
    /// First byte in the block's source.
    source: usize,
    /// Length in bytes, in the prose.
    len: usize,
    /// Length in bytes, in the source; equal to `len` where the piece is a copy.
    source_len: usize,
    /// Whether each byte of the prose stands for the same byte of the source.
    copy: bool,
}

impl Piece {
    /// The source of a place in the prose, which touches the piece.
    fn source_of(&self, place: usize) -> usize {
        let into = place.saturating_sub(self.prose);
        if self.copy {
            self.source + into.min(self.len)
        } else if into == 0 {
            self.source
        } else {
            self.source + self.source_len
        }
    }
}

/// The prose of one block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: Box<str>,
    /// Empty where the prose is its source.
    pieces: Box<[Piece]>,
}

impl Prose {
    /// Reads the prose of a block; `source` is the block's slice of the document. A cut that does not fit the source,
    /// or overlaps the one before it, is left out.
    #[must_use]
    pub fn read(source: &str, block: &Block) -> Self {
        if block.cuts.is_empty() {
            return Self { text: source.into(), pieces: Box::default() };
        }
        let mut text = String::with_capacity(source.len());
        let mut pieces = Vec::with_capacity(block.cuts.len() * 2 + 1);
        let mut copied = 0;
        for &Cut { span, kind } in &block.cuts {
            if span.start < copied || span.is_empty() || source.get(span.start..span.end).is_none() {
                continue;
            }
            copy(source, Span::new(copied, span.start), &mut text, &mut pieces);
            let shown = match kind {
                CutKind::Removed => None,
                CutKind::Opaque => Some(OPAQUE),
                CutKind::Replaced(shown) => Some(shown),
            };
            if let Some(shown) = shown {
                let piece = Piece {
                    prose: text.len(),
                    source: span.start,
                    len: shown.len_utf8(),
                    source_len: span.len(),
                    copy: false,
                };
                pieces.push(piece);
                text.push(shown);
            }
            copied = span.end;
        }
        copy(source, Span::new(copied, source.len()), &mut text, &mut pieces);
        if pieces.is_empty() {
            // Nothing is left to read, but its place still has to be found.
            pieces.push(Piece { prose: 0, source: 0, len: 0, source_len: source.len(), copy: false });
        }
        Self { text: text.into(), pieces: pieces.into() }
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The source of a range of the prose, in bytes from the start of the block: everything from the first byte's
    /// source to the last byte's.
    #[must_use]
    pub fn source(&self, span: Span) -> Span {
        if self.pieces.is_empty() {
            return span;
        }
        let start = self.piece_at(span.start).map_or(0, |piece| piece.source_of(span.start));
        if span.is_empty() {
            return Span::at(start);
        }
        let end = self.piece_at(span.end - 1).map_or(start, |piece| piece.source_of(span.end));
        Span::new(start, end)
    }

    /// The source of a range of the prose, if the two are the same text without markup in between: what an edit
    /// needs.
    #[must_use]
    pub fn exact(&self, span: Span) -> Option<Span> {
        if self.pieces.is_empty() {
            return Some(span);
        }
        if span.is_empty() {
            return Some(self.source(span));
        }
        let first = self.index_at(span.start);
        let last = self.index_at(span.end - 1);
        let pieces = self.pieces.get(first..=last)?;
        let touching = |pair: &[Piece]| match pair {
            [before, after] => before.source + before.source_len == after.source,
            _ => true,
        };
        let copied = pieces.iter().all(|piece| piece.copy) && pieces.windows(2).all(touching);
        let fits = pieces.last().is_some_and(|piece| span.end <= piece.prose + piece.len);
        (copied && fits).then(|| self.source(span))
    }

    /// The place in the prose of a place in the block's source; a place inside markup gives the next place that is prose.
    #[must_use]
    pub fn of_source(&self, place: usize) -> usize {
        if self.pieces.is_empty() {
            return place.min(self.text.len());
        }
        let index = self.pieces.partition_point(|piece| piece.source + piece.source_len <= place);
        match self.pieces.get(index) {
            Some(piece) if piece.copy && place > piece.source => piece.prose + (place - piece.source),
            Some(piece) => piece.prose,
            None => self.text.len(),
        }
    }

    /// The index of the piece that holds a byte of the prose, or of the last one.
    fn index_at(&self, place: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.prose + piece.len <= place);
        index.min(self.pieces.len().saturating_sub(1))
    }

    fn piece_at(&self, place: usize) -> Option<&Piece> {
        self.pieces.get(self.index_at(place))
    }
}

fn copy(source: &str, span: Span, text: &mut String, pieces: &mut Vec<Piece>) {
    let part = span.of(source);
    if !part.is_empty() {
        pieces.push(Piece {
            prose: text.len(),
            source: span.start,
            len: part.len(),
            source_len: part.len(),
            copy: true,
        });
        text.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{BlockKind, Zone};

    fn prose(source: &str, cuts: &[(usize, usize, CutKind)]) -> Prose {
        let mut block = Block::new(Span::new(0, source.len()), Zone::Body, BlockKind::Paragraph);
        block.cuts = cuts.iter().map(|&(start, end, kind)| Cut { span: Span::new(start, end), kind }).collect();
        Prose::read(source, &block)
    }

    #[test]
    fn without_cuts_every_place_is_its_own() {
        let prose = prose("Go home", &[]);
        assert_eq!(prose.source(Span::new(3, 7)), Span::new(3, 7));
        assert_eq!(prose.exact(Span::new(3, 7)), Some(Span::new(3, 7)));
        assert_eq!(prose.of_source(3), 3);
        assert_eq!(prose.of_source(99), 7);
    }

    #[test]
    fn an_edit_keeps_out_of_markup() {
        // a **b** c
        let prose = prose("a **b** c", &[(2, 4, CutKind::Removed), (5, 7, CutKind::Removed)]);
        assert_eq!(prose.text(), "a b c");
        assert_eq!(prose.exact(Span::new(2, 3)), Some(Span::new(4, 5)));
        assert_eq!(prose.exact(Span::new(0, 2)), Some(Span::new(0, 2)));
        assert_eq!(prose.exact(Span::new(1, 3)), None);
        assert_eq!(prose.exact(Span::new(2, 4)), None);
        assert_eq!(prose.source(Span::new(1, 4)), Span::new(1, 8));
        // An insertion at the edge of markup goes before what follows.
        assert_eq!(prose.exact(Span::at(3)), Some(Span::at(7)));
        assert_eq!(prose.exact(Span::at(5)), Some(Span::at(9)));
        assert_eq!(prose.of_source(3), 2);
        assert_eq!(prose.of_source(6), 3);
    }

    #[test]
    fn what_is_shown_otherwise_is_one() {
        // An entity as long as the sign for something opaque, and a line break as long as a space.
        let prose = prose(
            "a\nb&lt;c xyz",
            &[(1, 2, CutKind::Replaced(' ')), (3, 7, CutKind::Replaced('<')), (9, 12, CutKind::Opaque)],
        );
        assert_eq!(prose.text(), "a b<c \u{fffc}");
        assert_eq!(prose.exact(Span::new(1, 2)), None);
        assert_eq!(prose.exact(Span::new(0, 3)), None);
        assert_eq!(prose.exact(Span::new(6, 9)), None);
        assert_eq!(prose.source(Span::new(3, 4)), Span::new(3, 7));
        assert_eq!(prose.source(Span::new(6, 9)), Span::new(9, 12));
        assert_eq!(prose.of_source(5), 3);
        assert_eq!(prose.of_source(11), 6);
    }

    #[test]
    fn nothing_left_still_has_a_place() {
        let prose = prose("<!-- -->", &[(0, 8, CutKind::Removed)]);
        assert_eq!(prose.text(), "");
        assert_eq!(prose.source(Span::at(0)), Span::at(0));
        assert_eq!(prose.of_source(4), 0);
    }

    #[test]
    fn cuts_that_do_not_fit_are_left_out() {
        let prose = prose(
            "é b",
            &[(1, 2, CutKind::Removed), (2, 3, CutKind::Removed), (2, 4, CutKind::Opaque), (3, 99, CutKind::Opaque)],
        );
        assert_eq!(prose.text(), "éb");
        assert_eq!(prose.source(Span::new(0, 99)), Span::new(0, 4));
    }
}
