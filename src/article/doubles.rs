//! Which double mark opens and which closes.
//!
//! Counting marks says nothing, since a line with a closer pushed to the next word still has an even number of them. Each
//! mark is read by what touches it and by what is open; the earliest break is repaired and the rest read as repaired, so
//! that one slip is one break.

use super::attribution::{attribution_at, lost_attribution};
use super::marks::{Facing, Glyph, Mark, Role, Shape, Side, left_side, right_side};
use super::pairing::{BreakKind, Pair, Pairing};
use super::words::{is_unspaced, word_before};
use crate::lexicon::cue;
use crate::text::Span;

struct Reader<'a> {
    text: &'a str,
    found: Pairing,
    /// The indices of the double marks.
    doubles: Vec<usize>,
    /// The place in `doubles` of the mark that is read.
    at: usize,
    /// The opener that is not closed yet.
    open: Option<usize>,
}

/// Pairs the double marks of a block.
pub(super) fn pair(text: &str, found: Pairing) -> Pairing {
    let doubles = found.marks.iter().enumerate().filter(|(_, mark)| mark.is_double()).map(|(index, _)| index).collect();
    let mut reader = Reader { text, found, doubles, at: 0, open: None };
    reader.read();
    reader.found
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some(&index) = self.doubles.get(self.at) {
            if let Some(&mark) = self.found.marks.get(index) {
                if is_no_quotation_mark(self.text, mark) {
                    self.found.set_role(index, Role::Prime);
                    self.at += 1;
                    continue;
                }
                match self.open.and_then(|opener| Some((opener, *self.found.marks.get(opener)?))) {
                    Some((opener, open)) => self.while_open(opener, open, index, mark),
                    None => self.while_closed(index, mark),
                }
            }
            self.at += 1;
        }
        if let Some(opener) = self.open.take() {
            self.unclosed(BreakKind::OpenAtEnd, opener, self.text.trim_end().len());
        }
    }

    /// The double mark that comes `ahead` places after this one.
    fn ahead(&self, ahead: usize) -> Option<&Mark> {
        self.doubles.get(self.at + ahead).and_then(|&index| self.found.marks.get(index))
    }

    /// Whether the next double mark can close what this one opens.
    fn next_closes(&self) -> bool {
        self.ahead(1).is_some_and(|next| closes(next, self.text))
    }

    fn while_closed(&mut self, index: usize, mark: Mark) {
        let facing = mark.glyph.facing();
        let after_digit = ends_with_digit(self.text, mark.span.start);
        match mark.shape {
            Shape::Opener => self.open = Some(index),
            Shape::Floating => {
                let opens = facing == Facing::Opens
                    || (facing == Facing::Either
                        && right_side(self.text, mark.span.end) == Side::Space
                        && self.ahead(1).is_some_and(|next| matches!(next.shape, Shape::Closer | Shape::Floating)));
                if opens {
                    self.open = Some(index);
                } else {
                    self.stray(index);
                }
            }
            Shape::Closer | Shape::Glued if after_digit && facing != Facing::Opens => {
                self.found.set_role(index, Role::Prime);
            }
            Shape::Closer => {
                let adjoining =
                    self.ahead(1).is_some_and(|next| next.span.start == mark.span.end && next.glyph == mark.glyph);
                let leads_in = facing != Facing::Closes && follows_cue(self.text, mark.span.start);
                if adjoining
                    && left_side(self.text, mark.span.start) == Side::Stop
                    && !is_doubled_closer(self.text, mark)
                {
                    // `a,"",b`: a field of a table, not prose.
                    self.found.set_role(index, Role::Prime);
                    if let Some(&next) = self.doubles.get(self.at + 1) {
                        self.found.set_role(next, Role::Prime);
                    }
                    self.at += 1;
                } else if (leads_in || facing == Facing::Opens) && self.next_closes() {
                    self.open = Some(index);
                } else {
                    self.stray(index);
                }
            }
            Shape::Glued => {
                let opens = facing == Facing::Opens || (facing == Facing::Either && self.next_closes());
                if opens {
                    self.open = Some(index);
                } else {
                    self.stray(index);
                }
            }
        }
    }

    fn while_open(&mut self, opener: usize, open: Mark, index: usize, mark: Mark) {
        let facing = mark.glyph.facing();
        if open.span.end == mark.span.start && open.glyph == mark.glyph && matches!(mark.shape, Shape::Opener) {
            // `""Go`: the second one opens.
            self.found.set_role(opener, Role::Stray);
            self.found.broken(BreakKind::Doubled, opener, None);
            self.open = Some(index);
            return;
        }
        if self.is_prime(mark) {
            self.found.set_role(index, Role::Prime);
            return;
        }
        // Guillemets and quotation marks are different marks, so one may stand inside the other.
        if open.glyph.is_guillemet() != mark.glyph.is_guillemet()
            && let Some(&next) = self.doubles.get(self.at + 1)
            && self
                .ahead(1)
                .is_some_and(|next| next.glyph.is_guillemet() == mark.glyph.is_guillemet() && closes(next, self.text))
        {
            self.found.close(index, next);
            self.at += 1;
            return;
        }
        match mark.shape {
            Shape::Closer => self.close(opener, index),
            // At the end of its paragraph a mark opens nothing, however it is drawn.
            Shape::Floating if facing == Facing::Opens && !self.is_last_word(mark) => {
                self.second_opener(opener, open, index, mark);
            }
            Shape::Floating => {
                let between = Span::new(open.span.end, mark.span.start);
                let lost = lost_attribution(self.text, between);
                if let Some((repair, _)) = lost.filter(|_| self.next_closes() && facing == Facing::Either) {
                    self.unclosed(BreakKind::Unclosed, opener, repair);
                    self.open = Some(index);
                } else {
                    self.close(opener, index);
                }
            }
            Shape::Glued => {
                let left = left_side(self.text, mark.span.start);
                let nests = left != Side::Stop
                    && !follows_unspaced(self.text, mark)
                    && facing != Facing::Closes
                    && self.next_closes()
                    && self.ahead(2).is_some_and(|next| closes(next, self.text))
                    && attribution_at(self.text, mark.span.end).is_none();
                if nests || (facing == Facing::Opens && left != Side::Stop) {
                    self.second_opener(opener, open, index, mark);
                } else {
                    self.close(opener, index);
                }
            }
            Shape::Opener if facing == Facing::Closes => {
                if left_side(self.text, mark.span.start) == Side::Space {
                    self.detached(opener, index);
                } else {
                    self.close(opener, index);
                }
            }
            Shape::Opener => self.second_opener(opener, open, index, mark),
        }
    }

    /// A mark that looks like an opener while another one is open.
    fn second_opener(&mut self, opener: usize, open: Mark, index: usize, mark: Mark) {
        let between = Span::new(open.span.end, mark.span.start);
        let words = between.of(self.text).trim_end();
        let ends_sentence = words.ends_with(['.', '?', '!', '…']);
        let next_closes = self.next_closes();
        let either = mark.glyph.facing() == Facing::Either;
        // A word processor draws a closer with a space before it as an opener.
        let may_be_closer = either || mark.glyph == Glyph::CurlyOpen;
        let at_dash = left_side(self.text, mark.span.start) == Side::Dash;
        let attributed = attribution_at(self.text, mark.span.end).is_some_and(|found| found.takes_what_is_before());
        let lost = lost_attribution(self.text, between);
        if may_be_closer && attributed && lost.is_none() && !next_closes && !words.ends_with('.') {
            return if at_dash { self.close(opener, index) } else { self.detached(opener, index) };
        }
        if let Some((repair, _)) = lost {
            self.unclosed(BreakKind::Unclosed, opener, repair);
            self.open = Some(index);
            return;
        }
        let closed = self.ahead(2).is_some_and(|next| closes(next, self.text));
        let nests = next_closes && !ends_sentence && (closed || self.is_pair_of_its_own(open, mark));
        if nests && let Some(&inner) = self.doubles.get(self.at + 1) {
            self.found.close(index, inner);
            self.found.broken(BreakKind::SameLevel, index, None);
            if let Some(mark) = self.found.marks.get_mut(inner) {
                mark.broken = true;
            }
            self.at += 1;
            return;
        }
        if either && at_dash && !next_closes {
            // `"We went to the"—he paused`: the dash belongs to what was broken off.
            return self.close(opener, index);
        }
        if ends_sentence || words.is_empty() || words.ends_with(',') || words.ends_with(':') {
            let repair = open.span.end + words.len();
            self.unclosed(BreakKind::Unclosed, opener, repair);
            self.open = Some(index);
        } else if next_closes || !either {
            // `"We saw the "big dog," he said.`: the inner mark is the one without a partner.
            self.found.set_role(index, Role::Opener);
            self.found.broken(BreakKind::Unclosed, index, None);
        } else {
            self.detached(opener, index);
        }
    }

    fn is_last_word(&self, mark: Mark) -> bool {
        self.text.get(mark.span.end..).is_some_and(|after| after.trim().is_empty())
    }

    /// Whether a mark and the next one belong together, since the one that is open is drawn otherwise, and the words after
    /// them go on with it. Its own closer may come in a later paragraph.
    fn is_pair_of_its_own(&self, open: Mark, mark: Mark) -> bool {
        let Some(&next) = self.ahead(1) else { return false };
        let otherwise = matches!(
            (open.glyph, mark.glyph, next.glyph),
            (Glyph::Straight, Glyph::CurlyOpen, Glyph::CurlyClose | Glyph::TwoApostrophes)
                | (Glyph::CurlyOpen, Glyph::Straight, Glyph::Straight)
        );
        let after = self.text.get(next.span.end..).unwrap_or("");
        otherwise
            && after.trim_start_matches([' ', ',']).starts_with(char::is_lowercase)
            && attribution_at(self.text, next.span.end).is_none_or(|found| !found.takes_what_is_before())
    }

    fn close(&mut self, opener: usize, index: usize) {
        self.found.close(opener, index);
        self.open = None;
        // `Go.""`: the second closer is the same one again.
        let Some(&next_index) = self.doubles.get(self.at + 1) else { return };
        let (Some(&mark), Some(&next)) = (self.found.marks.get(index), self.found.marks.get(next_index)) else {
            return;
        };
        let doubled_opener =
            self.found.breaks.last().is_some_and(|last| last.kind == BreakKind::Doubled && last.mark + 1 == opener);
        let empty = self.found.marks.get(opener).is_some_and(|opener| opener.span.end == mark.span.start);
        if next.span.start == mark.span.end && next.glyph == mark.glyph && next.shape == Shape::Closer && !empty {
            self.found.set_role(next_index, Role::Stray);
            if !doubled_opener {
                self.found.broken(BreakKind::Doubled, next_index, None);
            }
            self.at += 1;
        }
    }

    fn detached(&mut self, opener: usize, index: usize) {
        self.found.close(opener, index);
        if let Some(pair) = self.found.pairs.last_mut() {
            pair.inner.end = pair.inner.start + pair.inner.of(self.text).trim_end().len();
        }
        self.found.broken(BreakKind::Detached, index, None);
        self.open = None;
    }

    fn unclosed(&mut self, kind: BreakKind, opener: usize, repair: usize) {
        self.found.set_role(opener, Role::Opener);
        let repaired = self.found.marks.get(opener).map(|mark| mark.span);
        if let Some(span) = repaired {
            let end = repair.max(span.end);
            self.found.pairs.push(Pair {
                opener,
                closer: None,
                span: Span::new(span.start, end),
                inner: Span::new(span.end, end),
                depth: 0,
            });
        }
        self.found.broken(kind, opener, Some(repair));
        self.open = None;
    }

    fn stray(&mut self, index: usize) {
        let first = self.found.pairs.is_empty() && self.found.breaks.is_empty();
        self.found.set_role(index, Role::Stray);
        self.found.broken(if first { BreakKind::StrayFirst } else { BreakKind::Stray }, index, None);
    }

    /// Whether a mark inside an open quotation stands for inches: it follows a figure, and closing there would leave the
    /// real closer without a partner.
    fn is_prime(&self, mark: Mark) -> bool {
        if !matches!(mark.glyph, Glyph::Straight | Glyph::CurlyClose) || !ends_with_digit(self.text, mark.span.start) {
            return false;
        }
        let before = self.text.get(..mark.span.start).unwrap_or("");
        let figure = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '½' || c == '.');
        let feet = figure.trim_end().ends_with(['\'', '’', '′']);
        let Some(next) = self.ahead(1).filter(|next| next.shape == Shape::Closer) else { return feet };
        let before_stop = matches!(self.text.get(mark.span.end..next.span.start), Some("." | "," | "?" | "!"));
        let before_word = match right_side(self.text, mark.span.end) {
            Side::Space => attribution_at(self.text, mark.span.end).is_none(),
            // `a 24"-wide table`
            Side::Dash => self.text.get(mark.span.end..).is_some_and(|rest| rest.starts_with('-')),
            _ => false,
        };
        feet || (mark.shape == Shape::Closer && (before_stop || before_word))
    }
}

/// Whether a mark is part of a word or of an emoticon: the Hebrew sign of abbreviations, `:"`.
fn is_no_quotation_mark(text: &str, mark: Mark) -> bool {
    let before = text.get(..mark.span.start).unwrap_or("");
    let hebrew = |c: char| matches!(c, '\u{5D0}'..='\u{5EA}');
    match mark.shape {
        Shape::Glued => {
            mark.glyph == Glyph::Straight
                && before.ends_with(hebrew)
                && text.get(mark.span.end..).is_some_and(|after| after.starts_with(hebrew))
        }
        Shape::Closer => [" :", " ;"].iter().any(|eyes| before.ends_with(eyes)),
        Shape::Opener | Shape::Floating => false,
    }
}

/// Whether a mark follows a letter of a script that sets no space between a word and a mark.
fn follows_unspaced(text: &str, mark: Mark) -> bool {
    text.get(..mark.span.start).is_some_and(|before| before.ends_with(is_unspaced))
}

fn is_doubled_closer(text: &str, mark: Mark) -> bool {
    right_side(text, mark.span.end) == Side::Space
}

/// Whether a mark is shaped like a closer of a quotation that is open.
fn closes(mark: &Mark, text: &str) -> bool {
    match mark.shape {
        Shape::Closer => true,
        Shape::Floating => mark.glyph.facing() != Facing::Opens,
        Shape::Glued => {
            left_side(text, mark.span.start) == Side::Stop
                || mark.glyph.facing() == Facing::Closes
                || follows_unspaced(text, *mark)
        }
        Shape::Opener => mark.glyph.facing() == Facing::Closes,
    }
}

fn ends_with_digit(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '½' | '¼' | '¾')))
}

/// Whether the words before a place lead in speech: `he said`, `he said,`, `she asked:`.
fn follows_cue(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end().trim_end_matches([',', ':']);
    word_before(text, before.len()).is_some_and(|word| cue(word.text).is_some())
}
