//! What the grammar asks of the tokens.

use super::site::{Meaning, Order, Part, Tense, TimeKind, TimeSite, Written};
use super::tokens::{Class, Token};
use crate::lexicon::{TimeWord, Unit};
use crate::text::Span;

/// A place that no prose has, from which a few steps lead to no other.
const NOWHERE: usize = usize::MAX / 2;

/// The place so many tokens to the left.
pub(super) fn left(at: usize, by: usize) -> usize {
    at.checked_sub(by).unwrap_or(NOWHERE)
}

/// An expression that was found, and the token after it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) to: usize,
    pub(super) site: TimeSite,
}

/// The tokens of a prose. Whatever place it is asked about, there is an answer; outside the prose there is nothing.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
}

impl<'a> Reader<'a> {
    pub(super) fn class(self, at: usize) -> Option<Class> {
        self.tokens.get(at).map(|token| token.class)
    }

    pub(super) fn word(self, at: usize) -> Option<TimeWord> {
        if let Some(Class::Word(word)) = self.class(at) { Some(word) } else { None }
    }

    /// The key word at a place, in lower case; the empty word if none is there.
    pub(super) fn key(self, at: usize) -> &'static str {
        if let Some(TimeWord::Key(word)) = self.word(at) { word } else { "" }
    }

    pub(super) fn is(self, at: usize, words: &[&str]) -> bool {
        let key = self.key(at);
        !key.is_empty() && words.contains(&key)
    }

    /// Figures: their value and how many there are.
    pub(super) fn number(self, at: usize) -> Option<(u32, u8)> {
        if let Some(Class::Number { value, digits }) = self.class(at) { Some((value, digits)) } else { None }
    }

    pub(super) fn stop(self, at: usize, stop: char) -> bool {
        self.class(at) == Some(Class::Stop(stop))
    }

    pub(super) fn any_stop(self, at: usize, stops: &[char]) -> bool {
        matches!(self.class(at), Some(Class::Stop(stop)) if stops.contains(&stop))
    }

    pub(super) fn apostrophe(self, at: usize) -> bool {
        self.any_stop(at, &['\'', '’', '‘'])
    }

    /// Whether a token follows the one before without a space.
    pub(super) fn glued(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn capital(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    /// The word at a place as it is written.
    pub(super) fn text_at(self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| Span::new(token.start, token.end).of(self.text))
    }

    /// Whether a token is a word, of whatever kind.
    pub(super) fn is_word(self, at: usize) -> bool {
        matches!(self.class(at), Some(Class::Word(_) | Class::Other))
    }

    /// Skips a hyphen between two words that belong together.
    pub(super) fn hyphen(self, at: usize) -> Option<usize> {
        (self.any_stop(at, &['-', '‑', '–']) && self.glued(at) && self.glued(at + 1)).then_some(at + 1)
    }

    /// Skips a full stop that belongs to the word before it.
    pub(super) fn dot(self, at: usize) -> usize {
        if self.stop(at, '.') && self.glued(at) { at + 1 } else { at }
    }

    /// Skips a full stop after `pm` where a word in lower case or a comma follows, so that it ends no sentence.
    pub(super) fn dot_inside(self, at: usize) -> usize {
        let goes_on = self.is_word(at + 1) && !self.capital(at + 1) || self.stop(at + 1, ',');
        if goes_on { self.dot(at) } else { at }
    }

    /// Skips `'s`.
    pub(super) fn genitive(self, at: usize) -> Option<usize> {
        if self.apostrophe(at) && self.glued(at) {
            let s = self.key(at + 1) == "s" && self.glued(at + 1);
            return Some(if s { at + 2 } else { at + 1 });
        }
        None
    }

    /// The unit at a place, in the singular or the plural.
    pub(super) fn unit(self, at: usize) -> Option<(Unit, bool)> {
        match self.word(at)? {
            TimeWord::Unit(unit) => Some((unit, false)),
            TimeWord::Units(unit) => Some((unit, true)),
            _ => None,
        }
    }

    pub(super) fn span(self, from: usize, to: usize) -> Span {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => Span::default(),
        }
    }

    pub(super) fn part<T>(self, value: T, from: usize, to: usize) -> Part<T> {
        Part { value, span: self.span(from, to) }
    }

    /// An expression of the tokens from one place to another, with nothing known of the words around it.
    pub(super) fn found(self, from: usize, to: usize, kind: TimeKind, meaning: Meaning) -> Found {
        let site = TimeSite {
            span: self.span(from, to),
            kind,
            meaning,
            written: Written { order: Order::None, ..Written::default() },
            clock: None,
            part: None,
            limit: None,
            link: None,
            joined: None,
            quoted: false,
            tense: Tense::Unknown,
            verb: None,
            noun: None,
        };
        Found { to, site }
    }

    /// Makes an expression begin earlier.
    pub(super) fn from(self, mut found: Found, from: usize) -> Found {
        found.site.span = self.span(from, found.to);
        found
    }

    /// Makes an expression end later.
    pub(super) fn until(self, mut found: Found, to: usize) -> Found {
        let end = self.span(to.saturating_sub(1), to).end;
        found.site.span = Span::new(found.site.span.start, end);
        found.to = to;
        found
    }
}
