//! The marks of a block with the pairs and the breaks that they make.

use super::marks::{Mark, Role, scan};
use super::{doubles, singles};
use crate::text::Span;

/// What is wrong with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BreakKind {
    /// An opener that a later one shows to be unclosed.
    Unclosed,
    /// An opener that is open at the end of its block: unclosed, unless the quotation runs on.
    OpenAtEnd,
    /// A closer with nothing open.
    Stray,
    /// The same, before any other quotation of its block: perhaps the end of a quotation that runs over paragraphs.
    StrayFirst,
    /// A closer that was pushed to the next word.
    Detached,
    /// An inner quotation in the marks of the outer one; the mark is the inner opener.
    SameLevel,
    /// A mark that stands twice.
    Doubled,
    /// An inner quotation that is closed after the one that holds it; the mark is the inner closer.
    Crossed,
    /// A single opener without a closer.
    UnclosedSingle,
    /// A single closer with nothing open.
    StraySingle,
}

/// A mark that makes no sense where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Break {
    /// What is wrong.
    pub kind: BreakKind,
    /// The index of the mark.
    pub mark: usize,
    /// Where the missing partner would stand, in bytes of the prose, if the words around tell.
    pub repair: Option<usize>,
}

/// A pair of marks with the words between, or an opener with the words up to where its closer should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    /// The index of the opener.
    pub opener: usize,
    /// The index of the closer, unless it is missing.
    pub closer: Option<usize>,
    /// With the marks, in bytes of the prose.
    pub span: Span,
    /// Without them.
    pub inner: Span,
    /// 0 for an outer pair, 1 for one inside it, and so on.
    pub depth: u8,
}

/// The marks of a block with what they make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// All marks, in order.
    pub marks: Vec<Mark>,
    /// All pairs, by opener.
    pub pairs: Vec<Pair>,
    /// All breaks, by mark.
    pub breaks: Vec<Break>,
}

impl Pairing {
    /// Reads the marks of a prose.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let marks = scan(text);
        if marks.is_empty() {
            return Self::default();
        }
        let mut found = doubles::pair(text, Self { marks, ..Self::default() });
        singles::pair(text, &mut found);
        found.finish();
        found
    }

    /// The pair that a mark opens.
    #[must_use]
    pub fn opened_by(&self, mark: usize) -> Option<&Pair> {
        let start = self.mark(mark)?.span.start;
        let from = self.pairs.partition_point(|pair| pair.span.start < start);
        self.pairs.get(from..)?.iter().take_while(|pair| pair.span.start == start).find(|pair| pair.opener == mark)
    }

    /// The innermost pair that holds a range between its marks.
    #[must_use]
    pub fn holder(&self, span: Span) -> Option<&Pair> {
        holder(&self.pairs, span)
    }

    /// The mark that begins at a place.
    #[must_use]
    pub fn mark_from(&self, place: usize) -> Option<&Mark> {
        let index = self.marks.partition_point(|mark| mark.span.start < place);
        self.marks.get(index).filter(|mark| mark.span.start == place)
    }

    /// The mark that ends at a place.
    #[must_use]
    pub fn mark_until(&self, place: usize) -> Option<&Mark> {
        let index = self.marks.partition_point(|mark| mark.span.end < place);
        self.marks.get(index).filter(|mark| mark.span.end == place)
    }

    /// The mark of an index.
    #[must_use]
    pub fn mark(&self, index: usize) -> Option<&Mark> {
        self.marks.get(index)
    }

    /// Sorts what was found and counts how deep each pair lies.
    fn finish(&mut self) {
        self.pairs.sort_by_key(|pair| (pair.span.start, std::cmp::Reverse(pair.span.end)));
        self.breaks.sort_by_key(|found| found.mark);
        let mut holders: Vec<Span> = Vec::new();
        for pair in &mut self.pairs {
            while holders.last().is_some_and(|holder| holder.end <= pair.span.start) {
                holders.pop();
            }
            pair.depth = u8::try_from(holders.len()).unwrap_or(u8::MAX);
            holders.push(pair.span);
        }
    }

    pub(super) fn close(&mut self, opener: usize, closer: usize) {
        let (Some(first), Some(last)) =
            (self.marks.get(opener).map(|mark| mark.span), self.marks.get(closer).map(|mark| mark.span))
        else {
            return;
        };
        self.set_role(opener, Role::Opener);
        self.set_role(closer, Role::Closer);
        self.pairs.push(Pair {
            opener,
            closer: Some(closer),
            span: Span::new(first.start, last.end),
            inner: Span::new(first.end, last.start),
            depth: 0,
        });
    }

    pub(super) fn set_role(&mut self, index: usize, role: Role) {
        if let Some(mark) = self.marks.get_mut(index) {
            mark.role = role;
        }
    }

    pub(super) fn broken(&mut self, kind: BreakKind, mark: usize, repair: Option<usize>) {
        if let Some(mark) = self.marks.get_mut(mark) {
            mark.broken = true;
        }
        self.breaks.push(Break { kind, mark, repair });
    }
}

/// How many pairs back the holder of a place is looked for: quotations inside one another, and the shorter ones before the
/// place inside the same holder.
const BACK: usize = 64;

/// The innermost of some pairs, sorted by where they begin, that holds a range between its marks.
pub(super) fn holder(pairs: &[Pair], span: Span) -> Option<&Pair> {
    let until = pairs.partition_point(|pair| pair.inner.start <= span.start);
    pairs.get(..until)?.iter().rev().take(BACK).find(|pair| pair.inner.covers(span))
}
