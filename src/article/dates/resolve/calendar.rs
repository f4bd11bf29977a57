//! Dates of the calendar: which year.

use jiff::civil::Date;

use super::counted::{add_months, years};
use super::{Resolved, Resolver, SLACK, Side, side};
use crate::article::dates::anchor::{calendar, distance};
use crate::article::dates::site::{Link, Order, Tense, TimeSite, Which, Written};
use crate::article::dates::timeline::{Basis, Fault};
use crate::article::dates::value::Value;
use crate::article::people::Confidence;

impl Resolver {
    /// A date of the calendar, whole or in part.
    pub(super) fn calendar(&self, site: &TimeSite, which: Option<Which>, of_year: bool) -> Resolved {
        let mut written = site.written;
        if written.order == Order::Ambiguous && self.day_first {
            std::mem::swap(&mut written.day, &mut written.month);
        }
        let ambiguous = written.order == Order::Ambiguous;
        let fixed = |value: Value| Resolved {
            value: Some(value),
            basis: Basis::Written,
            confidence: if ambiguous { Confidence::Guess } else { Confidence::Certain },
            fault: None,
        };
        let impossible = Resolved {
            value: None,
            basis: Basis::None,
            confidence: Confidence::Certain,
            fault: Some(Fault::Impossible),
        };
        let nothing = Resolved { value: None, basis: Basis::None, confidence: Confidence::Guess, fault: None };
        match (
            written.year.map(|year| year.value),
            written.month.map(|month| month.value),
            written.day.map(|day| day.value),
        ) {
            (Some(year), Some(month), Some(day)) => match calendar(year, month, day) {
                Some(date) => Resolved { fault: mismatch(&written, date), ..fixed(Value::Day(date)) },
                None => impossible,
            },
            (Some(year), Some(month @ 1..=12), None) => fixed(Value::Month(year, i8::try_from(month).unwrap_or(1))),
            (Some(year), None, _) => fixed(Value::Year(year)),
            (Some(_), Some(_), None) => impossible,
            // A leap year has every day that there is.
            (None, Some(month), Some(day)) if calendar(2024, month, day).is_none() => impossible,
            (None, Some(month), Some(day)) => self.month_day(site, &written, month, day),
            (None, Some(month), None) => {
                let value =
                    self.anchor.and_then(|anchor| month_of(anchor, site, i8::try_from(month).ok()?, which, of_year));
                let confidence =
                    if which.is_some() || side(site) != Side::Either { Confidence::Likely } else { Confidence::Guess };
                Resolved {
                    value,
                    basis: if value.is_some() { Basis::Anchor } else { Basis::None },
                    confidence,
                    fault: None,
                }
            }
            // `the 31st`: the nearest one.
            (None, None, Some(day)) => {
                let Some(anchor) = self.anchor else { return nothing };
                let days = (-1..=1).filter_map(|months| {
                    let (year, month) = add_months(anchor, months);
                    calendar(year, u8::try_from(month).ok()?, day)
                });
                let date = days.min_by_key(|&date| distance(anchor, date).abs());
                let Some(date) = date else { return nothing };
                Resolved {
                    value: Some(Value::Day(date)),
                    basis: Basis::Anchor,
                    confidence: Confidence::Guess,
                    fault: mismatch(&written, date),
                }
            }
            (None, None, None) => nothing,
        }
    }

    /// A day and a month without a year.
    pub(super) fn month_day(&self, site: &TimeSite, written: &Written, month: u8, day: u8) -> Resolved {
        let Some(anchor) = self.anchor else {
            return Resolved { value: None, basis: Basis::None, confidence: Confidence::Guess, fault: None };
        };
        // Only a leap day has to be looked for further off.
        let reach = if (month, day) == (2, 29) { 4 } else { 1 };
        let dates = || (anchor.year() - reach..=anchor.year() + reach).filter_map(|year| calendar(year, month, day));
        let nearest = dates().min_by_key(|&date| distance(anchor, date).abs());
        let date = match side(site) {
            Side::Before => dates().filter(|&date| date <= anchor).max(),
            Side::After => dates().filter(|&date| date >= anchor).min(),
            Side::Either => None,
        };
        // The nearest is meant, unless the tense speaks clearly against it.
        let date = match (nearest, date) {
            (Some(nearest), Some(date))
                if distance(anchor, nearest).abs() > SLACK || site.link == Some(Link::Ended) =>
            {
                Some(date)
            }
            (nearest, _) => nearest,
        };
        let Some(mut date) = date else {
            return Resolved { value: None, basis: Basis::None, confidence: Confidence::Guess, fault: None };
        };
        let mut fault = None;
        if let Some(weekday) = written.weekday
            && date.weekday() != weekday.value
        {
            // A date of another year that has the weekday is meant where the nearest has not.
            let other = dates()
                .filter(|date| date.weekday() == weekday.value && distance(anchor, *date).abs() < 550)
                .min_by_key(|&date| distance(anchor, date).abs());
            match other {
                Some(other) if distance(anchor, date).abs() > SLACK => date = other,
                _ => fault = Some(Fault::AnyYear(date.weekday())),
            }
        }
        let confidence = if distance(anchor, date).abs() <= SLACK { Confidence::Certain } else { Confidence::Likely };
        Resolved { value: Some(Value::Day(date)), basis: Basis::Anchor, confidence, fault }
    }
}

/// The weekday that a date is, where another is written.
fn mismatch(written: &Written, date: Date) -> Option<Fault> {
    written.weekday.filter(|weekday| weekday.value != date.weekday()).map(|_| Fault::Weekday(date.weekday()))
}

/// A month without a year.
fn month_of(anchor: Date, site: &TimeSite, month: i8, which: Option<Which>, of_year: bool) -> Option<Value> {
    let (year, now) = (anchor.year(), anchor.month());
    let year = match (which, of_year) {
        (Some(which), true) => year + years(Some(which)),
        // `last June` in July is the one of the year before only where `last month` would be said of the other.
        (Some(Which::Last | Which::JustPast | Which::Previous), false) => {
            if month + 1 < now {
                year
            } else {
                year - 1
            }
        }
        (Some(Which::Next | Which::Coming), false) => {
            if month > now {
                year
            } else {
                year + 1
            }
        }
        (Some(_), false) => year,
        (None, _) => match side(site) {
            Side::Before => {
                // `warned of strikes in September`, said in August: of the one before, `last` would be said.
                let next = (month - now).rem_euclid(12) == 1 && matches!(site.link, None | Some(Link::In | Link::For));
                if next {
                    year + i16::from(month < now)
                } else if month <= now {
                    year
                } else {
                    year - 1
                }
            }
            Side::After => {
                if month >= now {
                    year
                } else {
                    year + 1
                }
            }
            Side::Either => {
                let ahead = (month - now).rem_euclid(12);
                let reach = if matches!(site.tense, Tense::FutureInPast | Tense::Present) { 8 } else { 6 };
                if ahead < reach {
                    if month >= now { year } else { year + 1 }
                } else if month <= now {
                    year
                } else {
                    year - 1
                }
            }
        },
    };
    (1..=12).contains(&month).then_some(Value::Month(year, month))
}
