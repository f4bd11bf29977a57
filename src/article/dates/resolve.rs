//! The value of one expression, by the publish date and what was told before.

mod calendar;
mod counted;
mod periods;
mod weekdays;

use jiff::civil::Date;

use super::anchor::Anchor;
use super::site::{Joined, Length, Link, Meaning, Tense, TimeKind, TimeSite, Which};
use super::timeline::{Basis, Fault};
use super::value::{Value, shift};
use crate::article::people::Confidence;
use crate::lexicon::Unit;
use counted::years;

/// How many days a date without a year may lie on the other side of the publish date than its tense says.
const SLACK: i32 = 115;

/// A value with what it rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) value: Option<Value>,
    pub(super) basis: Basis,
    pub(super) confidence: Confidence,
    pub(super) fault: Option<Fault>,
}

/// Gives values to the expressions of an article, in order.
pub(super) struct Resolver {
    anchor: Option<Date>,
    day_first: bool,
    /// The value told last with a place in the calendar, and the index of its expression.
    told: Option<(Value, usize)>,
    /// The quarter or year that figures were told for last.
    period: Option<(Value, usize)>,
    /// The index of the expression before, where it is the weekday that a range starts with.
    range: Option<usize>,
    /// The expression before is a quarter of which the next may say when it ended.
    quarter_ends: bool,
}

/// On which side of the publish date an expression lies, by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
    Either,
}

fn side(site: &TimeSite) -> Side {
    match (site.tense, site.link) {
        (_, Some(Link::Since | Link::Ended | Link::ByThen)) => Side::Before,
        (Tense::Future, _) | (Tense::Present | Tense::FutureInPast | Tense::Unknown, Some(Link::By | Link::Until)) => {
            Side::After
        }
        // `agreed to pay by Friday`, `gave them until May`
        (Tense::Past, Some(Link::By | Link::Until)) => Side::Either,
        (Tense::Past, _) => Side::Before,
        _ => Side::Either,
    }
}

impl Resolver {
    pub(super) fn new(anchor: Option<Anchor>, day_first: bool) -> Self {
        Self {
            anchor: anchor.map(|anchor| anchor.date),
            day_first,
            told: None,
            period: None,
            range: None,
            quarter_ends: false,
        }
    }

    /// The value of the next expression, which has an index among all.
    pub(super) fn resolve(&mut self, site: &TimeSite, index: usize) -> Resolved {
        let mut resolved = self.value(site);
        if let Some(value) = resolved.value {
            resolved.value = Some(timed(value, site));
        }
        if site.clock.is_some_and(|clock| clock.impossible) {
            resolved.fault = Some(Fault::Impossible);
            resolved.value = None;
        }
        if let Some(value) = resolved.value {
            self.remember(site, value, index);
        }
        let starts = site.joined == Some(Joined::Range) && matches!(site.meaning, Meaning::Weekday(None));
        self.range = starts.then_some(index);
        resolved
    }

    /// Keeps a value for those that count from it.
    fn remember(&mut self, site: &TimeSite, value: Value, index: usize) {
        match value {
            // A quarter that figures are told for, and none that they are compared with or that lies ahead.
            Value::Quarter(year, quarter)
                if matches!(
                    site.meaning,
                    Meaning::Quarter { quarter: 1.., which: None | Some(Which::This | Which::Latest), .. }
                ) =>
            {
                let over = self.anchor.is_some_and(|anchor| {
                    (year, i8::try_from(quarter).unwrap_or(4)) < (anchor.year(), (anchor.month() - 1) / 3 + 1)
                });
                if site.written.year.is_none() && (over || self.period.is_none()) {
                    self.period = Some((value, index));
                }
            }
            // `For the year it earned`; `it expects more next year` is no account of one.
            Value::Year(_) if matches!(site.meaning, Meaning::Unit(_, Which::The) | Meaning::FiscalYear(_)) => {
                self.period = Some((value, index));
            }
            // `the quarter ended June 30`
            Value::Day(day) if self.quarter_ends && site.link == Some(Link::Ended) => {
                self.period = quarter_to(day).map(|quarter| (quarter, index));
            }
            _ => {}
        }
        self.quarter_ends = matches!(site.meaning, Meaning::Length(Length { unit: Unit::Quarter, count: Some(1), .. }));
        if value.days().is_some() && !site.quoted && site.kind != TimeKind::Set {
            self.told = Some((value, index));
        }
    }

    fn value(&self, site: &TimeSite) -> Resolved {
        let fixed = |value: Value| Resolved {
            value: Some(value),
            basis: Basis::Written,
            confidence: Confidence::Certain,
            fault: None,
        };
        let counted = |value: Option<Value>, confidence: Confidence| Resolved {
            value,
            basis: if value.is_some() { Basis::Anchor } else { Basis::None },
            confidence: if value.is_some() { confidence } else { Confidence::Guess },
            fault: None,
        };
        match site.meaning {
            Meaning::Calendar { which, of_year } => self.calendar(site, which, of_year),
            Meaning::Weekday(which) => self.weekday(site, which),
            Meaning::Day(days) => counted(
                self.anchor.and_then(|anchor| shift(anchor, i32::from(days))).map(Value::Day),
                if site.quoted { Confidence::Likely } else { Confidence::Certain },
            ),
            Meaning::Unit(unit, which) => self.unit(unit, which),
            Meaning::Shift(length, to) => self.shifted(length, to),
            Meaning::Season(season, which) => match site.written.year {
                Some(year) => fixed(Value::Season(year.value, season)),
                None => counted(self.season(site, season, which), Confidence::Likely),
            },
            Meaning::Quarter { quarter, which, .. } => self.quarter(site, quarter, which),
            Meaning::HalfYear(half, which) => match (site.written.year, self.anchor) {
                (Some(year), _) => fixed(Value::Half(year.value, half)),
                (None, Some(anchor)) => {
                    counted(Some(Value::Half(anchor.year() + years(which), half)), Confidence::Likely)
                }
                _ => counted(None, Confidence::Guess),
            },
            Meaning::YearEnd => counted(self.year_end(site), Confidence::Likely),
            Meaning::FiscalYear(which) => match (site.written.year, self.anchor) {
                (Some(year), _) => fixed(Value::Year(year.value)),
                (None, Some(anchor)) => counted(Some(Value::Year(anchor.year() + years(which))), Confidence::Guess),
                _ => counted(None, Confidence::Guess),
            },
            Meaning::Decade(first) if first >= 100 => fixed(Value::Decade(first)),
            Meaning::Decade(first) => fixed(Value::Decade(if first >= 20 { 1900 + first } else { 2000 + first })),
            Meaning::Century(century) => fixed(Value::Century(century)),
            Meaning::Holiday(holiday, which) => self.holiday(site, holiday, which),
            Meaning::Present => fixed(Value::Present),
            Meaning::Past => fixed(Value::Past),
            Meaning::Future => fixed(Value::Future),
            Meaning::Clock => {
                let clock = site.clock.filter(|clock| !clock.impossible);
                let hour = clock.and_then(|clock| clock.hour);
                let value = hour.map(|hour| match self.anchor {
                    Some(anchor) => Value::Day(anchor),
                    None => Value::Clock(hour, clock.and_then(|clock| clock.minute).unwrap_or(0)),
                });
                counted(value, Confidence::Guess)
            }
            Meaning::Length(length)
            | Meaning::Age(length)
            | Meaning::LastLength(length)
            | Meaning::NextLength(length)
            | Meaning::EveryUnit(length) => fixed(Value::Length(length)),
            Meaning::Every => {
                let written = site.written;
                match (written.weekday, written.month) {
                    (Some(weekday), _) => fixed(Value::EachWeekday(weekday.value, site.part)),
                    (None, Some(month)) => fixed(Value::EachMonth(month.value, written.day.map(|day| day.value))),
                    _ => counted(None, Confidence::Guess),
                }
            }
            Meaning::Regular(unit) => fixed(Value::Each(unit)),
            Meaning::EverySeason(season) => fixed(Value::EachSeason(season)),
            Meaning::EveryQuarter(_) => fixed(Value::Each(Unit::Quarter)),
        }
    }
}

/// The quarter that ends about a day: companies close it on the last Friday or Saturday, too.
fn quarter_to(day: Date) -> Option<Value> {
    let within = shift(day, -15)?;
    Some(Value::Quarter(within.year(), u8::try_from((within.month() - 1) / 3 + 1).ok()?))
}

/// Adds the time of day or the part of the day to a day.
fn timed(value: Value, site: &TimeSite) -> Value {
    let Value::Day(day) = value else { return value };
    if let Some(clock) = site.clock
        && let Some(hour) = clock.hour
    {
        return Value::Moment(day, hour, clock.minute, clock.second);
    }
    site.part.map_or(value, |part| Value::Part(day, part))
}
