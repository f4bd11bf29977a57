//! The preposition before a time expression, which says how it holds for what is told.

use super::reader::{Reader, left};
use super::site::Link;
use super::tense::{REACH, auxiliary, inside, verb_at};
use super::tokens::Class;
use crate::lexicon::TimeWord;
use crate::text::Span;

/// The preposition before an expression.
pub(super) fn link(reader: Reader<'_>, from: usize, to: usize, bounds: Span) -> Option<Link> {
    let the = matches!(
        reader.text_at(left(from, 1)),
        "the" | "about" | "around" | "just" | "both" | "only" | "late" | "early"
    );
    let from = if the { left(from, 1) } else { from };
    // `until at least Tuesday`
    let least = reader.key(left(from, 1)) == "least" && reader.key(left(from, 2)) == "at";
    let from = if least { left(from, 2) } else { from };
    let at = |back: usize| reader.text_at(left(from, back));
    if let Some(link) = behind_noun(reader, from) {
        return Some(link);
    }
    Some(match at(1).to_ascii_lowercase().as_str() {
        "on" | "in" | "at" | "during" => Link::In,
        "by" if was_done(reader, left(from, 1), to, bounds) => Link::ByThen,
        "by" => Link::By,
        "than" if at(2) == "later" && at(3) == "no" => Link::By,
        "since" => Link::Since,
        // `leading up to Tuesday’s vote`, `in the run-up to it`
        "to" if at(2) == "up" => Link::Before,
        "until" | "till" | "through" | "to" => Link::Until,
        "from" | "between" => Link::From,
        "before" => Link::Before,
        "into" if matches!(at(2), "heading" | "Heading" | "going" | "Going") => Link::Before,
        "after" | "following" => Link::After,
        "for" => Link::For,
        "of" if matches!(at(2), "ahead" | "Ahead" | "advance") => Link::Before,
        "of" => Link::Of,
        "within" => Link::Within,
        "ended" | "ending" => Link::Ended,
        _ => return None,
    })
}

/// How what is told stands to the noun that a weekday stands behind: `ahead of the vote in Larn on Tuesday`, `after the
/// vote on Tuesday`.
fn behind_noun(reader: Reader<'_>, from: usize) -> Option<Link> {
    const NOUN: usize = 8;
    let before = left(from, 1);
    let behind = reader.class(before) == Some(Class::Other) || reader.key(before) == "on";
    if !behind || !matches!(reader.word(from), Some(TimeWord::Weekday(_))) {
        return None;
    }
    let noun = |&at: &usize| reader.is_word(at) && verb_at(reader, at).is_none() || reader.apostrophe(at);
    (1..=NOUN).map(|back| left(from, back)).take_while(noun).find_map(|at| match reader.text_at(at) {
        "of" if reader.key(left(at, 1)) == "ahead" => Some(Link::Before),
        "after" | "following" => Some(Link::After),
        _ => None,
    })
}

/// Whether the clause tells what had come about by a date: `had filed by Wednesday`, `By Sunday they had left`.
fn was_done(reader: Reader<'_>, from: usize, to: usize, bounds: Span) -> bool {
    let done = |at: usize| reader.text_at(at) == "had" && reader.key(at + 1) != "to";
    let inner = |at: usize| inside(reader, at, bounds) && !reader.any_stop(at, &[';', ':', '—', '“', '"', '(']);
    let floor = from.saturating_sub(REACH);
    let mut before = (floor..from).rev().take_while(|&at| inner(at)).filter(|&at| {
        // `had agreed to pay by Friday`: of what was still to come.
        matches!(reader.text_at(at), "to" | "that" | "would" | "will" | "could" | "should" | "must")
            || auxiliary(reader, at).is_some()
    });
    if let Some(at) = before.next() {
        return done(at);
    }
    let mut after = (to..to + REACH).take_while(|&at| inner(at));
    after.find(|&at| verb_at(reader, at).is_some()).is_some_and(done)
}
