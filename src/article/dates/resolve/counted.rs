//! What counts in units from another date: `last week`, `two days later`.

use jiff::civil::{Date, Weekday};

use super::{Resolved, Resolver};
use crate::article::dates::site::{Length, Shift, Which};
use crate::article::dates::timeline::Basis;
use crate::article::dates::value::{Value, shift};
use crate::article::people::Confidence;
use crate::lexicon::Unit;

impl Resolver {
    pub(super) fn unit(&self, unit: Unit, which: Which) -> Resolved {
        let told = self.told.filter(|_| matches!(which, Which::That | Which::Following | Which::Previous));
        let told = told.filter(|(value, _)| unit != Unit::Day || value.day().is_some());
        let base = match (told, which) {
            (None, Which::That | Which::Following | Which::Previous) if unit == Unit::Day => None,
            (Some((value, index)), _) => value.days().map(|(first, _)| (first, Basis::Told(index), Confidence::Likely)),
            (None, Which::That | Which::Following | Which::Previous) => {
                self.anchor.map(|anchor| (anchor, Basis::Anchor, Confidence::Guess))
            }
            _ => self.anchor.map(|anchor| (anchor, Basis::Anchor, Confidence::Certain)),
        };
        let steps = match which {
            Which::Last | Which::JustPast | Which::Previous | Which::YearBefore => -1,
            Which::Next | Which::Coming | Which::Following => 1,
            Which::This | Which::That | Which::The | Which::Latest => 0,
        };
        let value = base.and_then(|(date, ..)| stepped(date, unit, steps));
        match (value, base) {
            (Some(value), Some((_, basis, confidence))) => Resolved {
                value: Some(value),
                basis,
                confidence: if which == Which::The { Confidence::Guess } else { confidence },
                fault: None,
            },
            _ => Resolved { value: None, basis: Basis::None, confidence: Confidence::Guess, fault: None },
        }
    }

    /// `two days ago`, `a year earlier`.
    pub(super) fn shifted(&self, length: Length, to: Shift) -> Resolved {
        let told = self.told.filter(|_| matches!(to, Shift::Later | Shift::Earlier));
        // `In February it fell. Four days later`: nobody knows from which day.
        let told = told.filter(|(value, _)| length.unit >= Unit::Month || value.day().is_some());
        let none = Resolved { value: None, basis: Basis::None, confidence: Confidence::Guess, fault: None };
        let back = matches!(to, Shift::Ago | Shift::Earlier);
        // Figures of a quarter are compared with those of the year before.
        if back
            && length.unit == Unit::Year
            && length.count == Some(1)
            && length.hundredths == 0
            && let Some((Value::Quarter(year, quarter), index)) = self.period
        {
            return Resolved {
                value: Some(Value::Quarter(year - 1, quarter)),
                basis: Basis::Told(index),
                confidence: Confidence::Guess,
                fault: None,
            };
        }
        let Some(count) = length.count else {
            let value = if back { Value::Past } else { Value::Future };
            return Resolved { value: Some(value), basis: Basis::Written, confidence: Confidence::Likely, fault: None };
        };
        let (date, basis, confidence) = match (told, self.anchor, to) {
            (Some((value, index)), _, _) => match value.days() {
                Some((first, _)) => (first, Basis::Told(index), Confidence::Guess),
                None => return none,
            },
            (None, _, Shift::Later) => {
                return Resolved {
                    value: Some(Value::Length(length)),
                    basis: Basis::Written,
                    confidence: Confidence::Guess,
                    fault: None,
                };
            }
            (None, Some(anchor), _) => (anchor, Basis::Anchor, Confidence::Certain),
            _ => return none,
        };
        let steps = i32::try_from(count).unwrap_or(i32::MAX / 400).min(100_000);
        let value = stepped(date, length.unit, if back { -steps } else { steps });
        match value {
            Some(value) => Resolved { value: Some(value), basis, confidence, fault: None },
            None => none,
        }
    }
}

/// So many units before or after the one that a date is in.
pub(super) fn stepped(date: Date, unit: Unit, steps: i32) -> Option<Value> {
    let week = |date: Date| date.iso_week_date();
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Value::Day(date),
        Unit::Day => Value::Day(shift(date, steps)?),
        Unit::Week | Unit::Fortnight => {
            let days = if unit == Unit::Week { 7 } else { 14 };
            let week = week(shift(date, steps.checked_mul(days)?)?);
            Value::Week(week.year(), week.week())
        }
        Unit::Weekend => {
            // The weekend just gone or now on, unless the next is meant.
            let back = if date.weekday() == Weekday::Saturday || date.weekday() == Weekday::Sunday { 0 } else { 7 };
            let days = if steps > 0 { 0 } else { steps.checked_mul(7)? - if steps == 0 { back } else { 0 } };
            let week = week(shift(date, days)?);
            Value::Weekend(week.year(), week.week())
        }
        Unit::Month => {
            let (year, month) = add_months(date, steps);
            Value::Month(year, month)
        }
        Unit::Quarter => {
            let (year, month) = add_months(date, steps.checked_mul(3)?);
            Value::Quarter(year, u8::try_from((month - 1) / 3 + 1).ok()?)
        }
        Unit::Year => {
            Value::Year(i16::try_from(i32::from(date.year()) + steps).ok().filter(|&year| (1..=9999).contains(&year))?)
        }
        Unit::Decade => Value::Decade(i16::try_from(i32::from(date.year()) / 10 * 10 + steps * 10).ok()?),
        Unit::Century => Value::Century(i8::try_from((i32::from(date.year()) - 1) / 100 + 1 + steps).ok()?),
        Unit::Millennium => return None,
    })
}

/// The month so many months from a date.
pub(super) fn add_months(date: Date, months: i32) -> (i16, i8) {
    let count = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + months;
    (i16::try_from(count.div_euclid(12)).unwrap_or(i16::MAX), i8::try_from(count.rem_euclid(12) + 1).unwrap_or(1))
}

pub(super) fn years(which: Option<Which>) -> i16 {
    match which {
        Some(Which::Last | Which::Previous | Which::YearBefore) => -1,
        Some(Which::Next | Which::Following | Which::Coming) => 1,
        _ => 0,
    }
}
