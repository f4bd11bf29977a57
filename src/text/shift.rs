//! Where the places of a document are after an edit.

use super::Span;

/// How many bytes are compared at once.
const STEPS: [usize; 3] = [1024, 32, 1];

/// One edit between two readings of a text: what stood from `start` to `old_end` stands from `start` to `new_end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    start: usize,
    old_end: usize,
    new_end: usize,
}

impl Shift {
    /// The smallest edit that makes a text of another.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Self {
        let (bytes, now) = (old.as_bytes(), new.as_bytes());
        let shorter = |bytes: &[u8], now: &[u8]| bytes.len().min(now.len());
        let mut start = common(shorter(bytes, now), |at, step| bytes.get(at..at + step) == now.get(at..at + step));
        // Two characters may begin or end with the same bytes.
        while !old.is_char_boundary(start) {
            start -= 1;
        }
        let (bytes, now) = (bytes.get(start..).unwrap_or_default(), now.get(start..).unwrap_or_default());
        let back = |text: &'_ [u8], at: usize, step: usize| text.len() - at - step..text.len() - at;
        let mut end =
            common(shorter(bytes, now), |at, step| bytes.get(back(bytes, at, step)) == now.get(back(now, at, step)));
        while !old.is_char_boundary(old.len() - end) || !new.is_char_boundary(new.len() - end) {
            end -= 1;
        }
        Self { start, old_end: old.len() - end, new_end: new.len() - end }
    }

    /// Where a place of the old text is in the new one; nothing for a place inside what was edited.
    #[must_use]
    pub fn place(&self, at: usize) -> Option<usize> {
        if at <= self.start {
            Some(at)
        } else if at >= self.old_end {
            Some(at - self.old_end + self.new_end)
        } else {
            None
        }
    }

    /// Where a range of the old text is in the new one.
    #[must_use]
    pub fn span(&self, span: Span) -> Option<Span> {
        let (start, end) = (self.place(span.start)?, self.place(span.end)?);
        (start <= end).then(|| Span::new(start, end))
    }

    /// Whether a range of the old text was left alone by the edit and is this one of the new text.
    #[must_use]
    pub fn keeps(&self, old: Span, new: Span) -> bool {
        let before = old.end <= self.start && new == old;
        let after = old.start >= self.old_end
            && new.start + self.old_end == old.start + self.new_end
            && new.end + self.old_end == old.end + self.new_end;
        before || after
    }

    /// Where an optional range is; nothing at all where it cannot be told.
    #[expect(
        clippy::option_option,
        reason = "where there is no range is one thing, and where it cannot be told another"
    )]
    pub(crate) fn option(&self, span: Option<Span>) -> Option<Option<Span>> {
        span.map_or(Some(None), |span| self.span(span).map(Some))
    }

    /// Whether anything was edited from one place to another, both counted in the old text.
    pub(crate) fn touches(&self, from: usize, to: usize) -> bool {
        self.start <= to && self.old_end >= from
    }
}

/// How many bytes two texts have in common. `same` tells whether they are alike after so many bytes for so many more.
fn common(shorter: usize, same: impl Fn(usize, usize) -> bool) -> usize {
    let mut at = 0;
    for step in STEPS {
        while at + step <= shorter && same(at, step) {
            at += step;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_move_with_what_stands_after_the_edit() {
        let shift = Shift::between("Ward said so.", "Ward has said so.");
        assert_eq!(shift.span(Span::new(0, 4)), Some(Span::new(0, 4)));
        assert_eq!(shift.span(Span::new(10, 12)), Some(Span::new(14, 16)));
        let shift = Shift::between("Ward said so.", "Ward did so.");
        assert_eq!(shift.place(6), None);
        assert_eq!(shift.span(Span::new(10, 13)), Some(Span::new(9, 12)));
        let same = Shift::between("Ward", "Ward");
        assert_eq!(same.span(Span::new(0, 4)), Some(Span::new(0, 4)));
    }

    proptest::proptest! {
        #[test]
        fn what_is_not_edited_is_the_same(start in ".{0,150}", old in ".{0,9}", new in ".{0,9}", end in ".{0,150}") {
            let (old, new) = (format!("{start}{old}{end}"), format!("{start}{new}{end}"));
            let shift = Shift::between(&old, &new);
            for (at, c) in old.char_indices() {
                let then = Span::new(at, at + c.len_utf8());
                if !shift.touches(then.start, then.end) {
                    let now = shift.span(then);
                    proptest::prop_assert_eq!(now.and_then(|now| new.get(now.start..now.end)), Some(then.of(&old)));
                }
            }
        }
    }
}
