//! Weekdays without a date: which week.

use jiff::civil::{Date, Weekday};

use super::{Resolved, Resolver, Side, side};
use crate::article::dates::site::{Link, Tense, TimeSite, Which};
use crate::article::dates::timeline::Basis;
use crate::article::dates::value::{Value, shift};
use crate::article::people::Confidence;

/// A weekday that is so many days ahead was yesterday or the day before: it takes a clear word to speak of the next one.
const GONE: i32 = 5;

impl Resolver {
    /// A day of the week without a date.
    pub(super) fn weekday(&self, site: &TimeSite, which: Option<Which>) -> Resolved {
        let none = Resolved { value: None, basis: Basis::None, confidence: Confidence::Guess, fault: None };
        let (Some(anchor), Some(weekday)) = (self.anchor, site.written.weekday) else { return none };
        // `the previous Friday` counts from what was told, `Tuesday week` from the day of publication.
        let points = which.is_none() || site.span.start < weekday.span.start;
        let told = self.told.and_then(|(value, index)| Some((value.day()?, index))).filter(|_| points);
        let (date, basis, confidence) = match (which, told) {
            // `polled Thursday through Monday`: the end comes after the start.
            (None, Some((day, index))) if self.range == Some(index) => {
                (shift(day, distances(day, weekday.value).1), Basis::Told(index), Confidence::Likely)
            }
            (Some(Which::Previous | Which::Following), Some((day, index))) => {
                let (back, on) = distances(day, weekday.value);
                let days = if which == Some(Which::Previous) { -back } else { on };
                (shift(day, if days == 0 { 7 * sign(which) } else { days }), Basis::Told(index), Confidence::Likely)
            }
            _ => (shift(anchor, days(site, which, anchor, weekday.value)), Basis::Anchor, sure(site, which)),
        };
        date.map_or(none, |date| Resolved { value: Some(Value::Day(date)), basis, confidence, fault: None })
    }
}

fn sign(which: Option<Which>) -> i32 {
    if which == Some(Which::Previous) { -1 } else { 1 }
}

/// How many days a weekday is gone at a date, and how many it is ahead.
fn distances(date: Date, weekday: Weekday) -> (i32, i32) {
    (i32::from(date.weekday().since(weekday)), i32::from(weekday.since(date.weekday())))
}

/// The days from the day of publication to the weekday that is meant.
fn days(site: &TimeSite, which: Option<Which>, anchor: Date, weekday: Weekday) -> i32 {
    let (back, on) = distances(anchor, weekday);
    match which {
        // Of the day before yesterday nobody says `last Monday`, nor `next Friday` of tomorrow.
        Some(Which::Last) if back <= 2 => -back - 7,
        Some(Which::Next) if on <= 2 => on + 7,
        Some(Which::JustPast | Which::Previous) if back == 0 => -7,
        Some(Which::Last | Which::JustPast | Which::Previous) => -back,
        Some(Which::Coming) if on == 0 => 7,
        Some(Which::Next | Which::Coming | Which::This) => on,
        Some(Which::Following) => on + 7,
        _ if is_ahead(site, on) => on,
        _ => -back,
    }
}

/// Whether a weekday lies ahead, by its words and by how many days it would be.
fn is_ahead(site: &TimeSite, on: i32) -> bool {
    match (side(site), site.tense, site.link) {
        // `She campaigned ahead of Tuesday’s vote`: the nearest.
        (_, Tense::Past | Tense::Present, Some(Link::Before)) => on <= 3,
        (_, _, Some(Link::Before)) => true,
        (Side::Before, ..) => false,
        // `The results of Tuesday’s votes will count`: the verb does not say of what is told as its cause.
        (_, Tense::Future, Some(Link::After | Link::From | Link::Of)) => on < GONE,
        (Side::After, ..) => true,
        // `bought from May 3 to Thursday`, but `agreed to pay by Thursday`
        (_, Tense::Past, link) => link == Some(Link::By) && site.noun.is_none() && on < GONE,
        // `The road is shut after Saturday’s storm`
        (_, Tense::Present, Some(Link::After)) => false,
        // `It could change Friday’s vote`, `She needs a win in Saturday’s vote`: but of `Friday’s meeting` the clause
        // says nothing else of when it was.
        (_, Tense::Present, link) if site.noun.is_some() => link == Some(Link::In) && on <= 3,
        (_, Tense::Present | Tense::FutureInPast, _) => on < GONE,
        _ => false,
    }
}

/// How sure it is which week is meant.
fn sure(site: &TimeSite, which: Option<Which>) -> Confidence {
    let nearest = matches!(site.link, Some(Link::Before | Link::After | Link::From | Link::Of));
    if which.is_some() || nearest || side(site) == Side::Either { Confidence::Likely } else { Confidence::Certain }
}
