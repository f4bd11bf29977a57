//! A block as its reader sees it: markup gone, code and URLs closed to the rules, and every byte traceable to its source.

use super::{Block, Cut, CutKind, Span};

/// Stands in a prose for something that a reader sees but that is no prose: code, a URL, an image.
pub const OPAQUE: char = '\u{FFFC}';

/// A stretch of prose that is a copy of its source.
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

/// The prose of one block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: Box<str>,
    /// Empty where the prose is its source.
    pieces: Vec<Piece>,
}

impl Prose {
    /// Reads the prose of a block; `source` is the block's slice of the document.
    #[must_use]
    pub fn read(source: &str, block: &Block) -> Self {
        if block.cuts.is_empty() {
            return Self { text: source.into(), pieces: Vec::new() };
        }
        let mut text = String::with_capacity(source.len());
        let mut pieces = Vec::new();
        let mut copied = 0;
        for Cut { span, kind } in block.cuts.iter().copied().filter(|cut| cut.span.end <= source.len()) {
            if span.start < copied {
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
        Self { text: text.into(), pieces }
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
        let start = self.place(span.start, true);
        if span.is_empty() {
            return Span::at(start);
        }
        Span::new(start, self.place(span.end, false))
    }

    /// The source of a range of the prose, if the two are the same text: what an edit needs.
    #[must_use]
    pub fn exact(&self, span: Span) -> Option<Span> {
        if self.pieces.is_empty() {
            return Some(span);
        }
        let source = self.source(span);
        (source.len() == span.len()).then_some(source)
    }

    /// The place in the prose of a place in the block's source; a place inside markup gives the next place that is prose.
    #[must_use]
    pub fn of_source(&self, place: usize) -> usize {
        if self.pieces.is_empty() {
            return place.min(self.text.len());
        }
        let index = self.pieces.partition_point(|piece| piece.source + piece.source_len <= place);
        match self.pieces.get(index) {
            Some(piece) if place <= piece.source => piece.prose,
            Some(piece) if piece.copy => piece.prose + (place - piece.source),
            Some(piece) => piece.prose,
            None => self.text.len(),
        }
    }

    /// The source of one place; between two pieces, the end of the first (`after` false) or the start of the second.
    fn place(&self, place: usize, after: bool) -> usize {
        let index = if after {
            self.pieces.partition_point(|piece| piece.prose + piece.len <= place)
        } else {
            self.pieces.partition_point(|piece| piece.prose + piece.len < place)
        };
        let Some(piece) = self.pieces.get(index).or(self.pieces.last()) else { return place };
        let into = place.saturating_sub(piece.prose);
        if piece.copy {
            piece.source + into.min(piece.source_len)
        } else if into == 0 {
            piece.source
        } else {
            piece.source + piece.source_len
        }
    }
}

fn copy(source: &str, span: Span, text: &mut String, pieces: &mut Vec<Piece>) {
    if !span.is_empty() {
        pieces.push(Piece {
            prose: text.len(),
            source: span.start,
            len: span.len(),
            source_len: span.len(),
            copy: true,
        });
        text.push_str(span.of(source));
    }
}
