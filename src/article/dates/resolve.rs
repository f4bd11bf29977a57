//! The value of one expression, by the publish date and what was told before.

use jiff::civil::{Date, Weekday};

use super::anchor::{Anchor, calendar, distance};
use super::holidays::Holiday;
use super::site::{Length, Link, Meaning, Order, Shift, Tense, TimeKind, TimeSite, Which, Written};
use super::timeline::{Basis, Fault};
use super::value::{Value, season_month, shift};
use crate::article::people::Confidence;
use crate::lexicon::{Season, Unit};

/// How many days a date without a year may lie on the other side of the publish date than its tense says.
const SLACK: i32 = 60;

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
        (_, Some(Link::Since | Link::Ended)) => Side::Before,
        (Tense::Future, _) => Side::After,
        (Tense::Present | Tense::FutureInPast | Tense::Unknown, Some(Link::By | Link::Until)) => Side::After,
        // `agreed to pay by Friday`, `gave them until May`
        (Tense::Past, Some(Link::By | Link::Until)) => Side::Either,
        (Tense::Past, _) => Side::Before,
        _ => Side::Either,
    }
}

impl Resolver {
    pub(super) fn new(anchor: Option<Anchor>, day_first: bool) -> Self {
        Self { anchor: anchor.map(|anchor| anchor.date), day_first, told: None, period: None }
    }

    /// A new paragraph begins.
    pub(super) fn paragraph(&mut self) {}

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
            Value::Year(_) if matches!(site.meaning, Meaning::Unit(..) | Meaning::FiscalYear(_)) => {
                self.period = Some((value, index))
            }
            _ => {}
        }
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
            Meaning::Weekday(which) => counted(self.weekday(site, which), weekday_confidence(site, which)),
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
            Meaning::YearEnd => counted(self.anchor.map(|anchor| Value::Month(anchor.year(), 12)), Confidence::Likely),
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
            | Meaning::NextLength(length) => fixed(Value::Length(length)),
            Meaning::Every => {
                let written = site.written;
                match (written.weekday, written.month) {
                    (Some(weekday), _) => fixed(Value::EachWeekday(weekday.value, site.part)),
                    (None, Some(month)) => fixed(Value::EachMonth(month.value, written.day.map(|day| day.value))),
                    _ => counted(None, Confidence::Guess),
                }
            }
            Meaning::EveryUnit(length) => fixed(Value::Length(length)),
            Meaning::Regular(unit) => fixed(Value::Each(unit)),
            Meaning::EverySeason(season) => fixed(Value::EachSeason(season)),
            Meaning::EveryQuarter(_) => fixed(Value::Each(Unit::Quarter)),
        }
    }

    /// A date of the calendar, whole or in part.
    fn calendar(&self, site: &TimeSite, which: Option<Which>, of_year: bool) -> Resolved {
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
    fn month_day(&self, site: &TimeSite, written: &Written, month: u8, day: u8) -> Resolved {
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

    fn weekday(&self, site: &TimeSite, which: Option<Which>) -> Option<Value> {
        let anchor = self.anchor?;
        let weekday = site.written.weekday?.value;
        let back = i32::from(anchor.weekday().since(weekday));
        let on = i32::from(weekday.since(anchor.weekday()));
        let days = match which {
            Some(Which::Last | Which::JustPast | Which::Previous) => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            Some(Which::Next) => {
                if on == 0 {
                    7
                } else {
                    on
                }
            }
            Some(Which::Coming) => {
                if on == 0 {
                    7
                } else {
                    on
                }
            }
            Some(Which::This) => on,
            Some(Which::Following) => on + 7,
            _ => match (side(site), site.link) {
                (Side::After, _) => on,
                // `Friday’s meeting`, `a Friday interview`: the clause says nothing of when that was.
                (Side::Either, _) if site.noun.is_some() => -back,
                // `bought from May 3 to Thursday`, but `agreed to pay by Thursday`.
                (Side::Either, Some(Link::By)) => on,
                (Side::Either, Some(Link::Until)) if site.tense != Tense::Past => on,
                (Side::Either, _) if matches!(site.tense, Tense::FutureInPast | Tense::Present) => on,
                _ => -back,
            },
        };
        shift(anchor, days).map(Value::Day)
    }

    fn unit(&self, unit: Unit, which: Which) -> Resolved {
        let told = self.told.filter(|_| matches!(which, Which::That | Which::Following | Which::Previous));
        let told = told.filter(|(value, _)| unit != Unit::Day || value.day().is_some());
        let base = match (told, which) {
            (None, Which::That) if unit == Unit::Day => None,
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
    fn shifted(&self, length: Length, to: Shift) -> Resolved {
        let told = self.told.filter(|_| matches!(to, Shift::Later | Shift::Earlier));
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

    fn season(&self, site: &TimeSite, season: Season, which: Option<Which>) -> Option<Value> {
        let anchor = self.anchor?;
        let start = |year: i16| Date::new(year, season_month(season), 1).ok();
        let years = || (anchor.year() - 2..=anchor.year() + 2).filter_map(|year| Some((year, start(year)?)));
        let over = |begin: Date| begin.checked_add(jiff::Span::new().months(3)).unwrap_or(begin);
        let year = match which {
            Some(Which::Last | Which::JustPast | Which::Previous) => {
                years().filter(|&(_, begin)| over(begin) <= anchor).max()?.0
            }
            Some(Which::Next | Which::Coming | Which::Following) => {
                years().filter(|&(_, begin)| begin > anchor).min()?.0
            }
            Some(Which::This) => years()
                .min_by_key(|&(_, begin)| distance(anchor, begin).abs())
                .filter(|_| season == Season::Winter)
                .map_or(anchor.year(), |(year, _)| year),
            _ => match side(site) {
                Side::After => years().filter(|&(_, begin)| over(begin) >= anchor).min()?.0,
                Side::Before => years().filter(|&(_, begin)| begin <= anchor).max()?.0,
                Side::Either => years().min_by_key(|&(_, begin)| distance(anchor, begin).abs())?.0,
            },
        };
        Some(Value::Season(year, season))
    }

    fn quarter(&self, site: &TimeSite, quarter: u8, which: Option<Which>) -> Resolved {
        let guess = |value: Option<Value>, confidence: Confidence| Resolved {
            value,
            basis: if value.is_some() { Basis::Anchor } else { Basis::None },
            confidence,
            fault: None,
        };
        let told = self.period.and_then(|(value, index)| {
            if let Value::Quarter(year, quarter) = value { Some((year, quarter, index)) } else { None }
        });
        if let Some(year) = site.written.year {
            let quarter = if quarter > 0 { quarter } else { told.map_or(0, |(_, quarter, _)| quarter) };
            let value = if quarter > 0 { Value::Quarter(year.value, quarter) } else { Value::Year(year.value) };
            return Resolved {
                value: Some(value),
                basis: Basis::Written,
                confidence: Confidence::Certain,
                fault: None,
            };
        }
        let Some(anchor) = self.anchor else { return guess(None, Confidence::Guess) };
        let now = u8::try_from((anchor.month() - 1) / 3 + 1).unwrap_or(1);
        let step = |(year, quarter): (i16, u8), by: i16| {
            let count = year * 4 + i16::from(quarter) - 1 + by;
            Value::Quarter(count.div_euclid(4), u8::try_from(count.rem_euclid(4) + 1).unwrap_or(1))
        };
        if quarter > 0 {
            let year = match which {
                Some(Which::Last | Which::Previous | Which::YearBefore) => anchor.year() - 1,
                Some(Which::Next | Which::Following) => anchor.year() + 1,
                Some(Which::This) => anchor.year(),
                // The last that has begun, or the next where it lies ahead.
                _ if quarter <= now || side(site) == Side::After => anchor.year(),
                _ => anchor.year() - 1,
            };
            return guess(
                Some(Value::Quarter(year, quarter)),
                if which.is_some() { Confidence::Certain } else { Confidence::Likely },
            );
        }
        match (which, told) {
            (Some(Which::Last), None) => guess(Some(step((anchor.year(), now), -1)), Confidence::Certain),
            (Some(Which::Next), _) => guess(Some(step((anchor.year(), now), 1)), Confidence::Certain),
            (Some(Which::This), None) => guess(Some(step((anchor.year(), now), 0)), Confidence::Certain),
            (Some(Which::Last | Which::YearBefore), Some((year, quarter, index))) => {
                // `last year's quarter`, `the year-earlier quarter`: of the quarter told, a year before.
                let year = if year >= anchor.year() || which == Some(Which::YearBefore) { year - 1 } else { year };
                Resolved { basis: Basis::Told(index), ..guess(Some(Value::Quarter(year, quarter)), Confidence::Likely) }
            }
            (Some(Which::Previous), Some((year, quarter, index))) => {
                Resolved { basis: Basis::Told(index), ..guess(Some(step((year, quarter), -1)), Confidence::Likely) }
            }
            (_, Some((year, quarter, index))) => {
                Resolved { basis: Basis::Told(index), ..guess(Some(Value::Quarter(year, quarter)), Confidence::Guess) }
            }
            (Some(Which::Latest), None) => guess(Some(step((anchor.year(), now), -1)), Confidence::Likely),
            (Some(Which::YearBefore), None) => guess(Some(Value::Year(anchor.year() - 1)), Confidence::Guess),
            (_, None) => guess(Some(Value::Quarter(anchor.year(), 0)), Confidence::Guess),
        }
    }

    fn holiday(&self, site: &TimeSite, holiday: Holiday, which: Option<Which>) -> Resolved {
        if let Some(year) = site.written.year {
            let value = holiday.rule.day(year.value).map(Value::Day);
            let confidence = if holiday.others.is_empty() { Confidence::Certain } else { Confidence::Guess };
            return Resolved {
                value,
                basis: if value.is_some() { Basis::Written } else { Basis::None },
                confidence,
                fault: None,
            };
        }
        let days =
            |anchor: Date| (anchor.year() - 1..=anchor.year() + 1).filter_map(move |year| holiday.rule.day(year));
        let value = self.anchor.and_then(|anchor| {
            let nearest = days(anchor).min_by_key(|&day| distance(anchor, day).abs());
            let far = nearest.is_none_or(|day| distance(anchor, day).abs() > SLACK);
            match (which, side(site)) {
                (Some(Which::Last | Which::JustPast | Which::Previous), _) => {
                    days(anchor).filter(|&day| day < anchor).max()
                }
                (Some(Which::Next | Which::Coming), _) => days(anchor).filter(|&day| day >= anchor).min(),
                (None, Side::After) if far => days(anchor).filter(|&day| day >= anchor).min(),
                (None, Side::Before) if far => days(anchor).filter(|&day| day <= anchor).max(),
                _ => nearest,
            }
        });
        Resolved {
            value: value.map(Value::Day),
            basis: if value.is_some() { Basis::Anchor } else { Basis::None },
            confidence: if value.is_some() && holiday.others.is_empty() {
                Confidence::Likely
            } else {
                Confidence::Guess
            },
            fault: None,
        }
    }
}

fn weekday_confidence(site: &TimeSite, which: Option<Which>) -> Confidence {
    match (which, side(site)) {
        (Some(_), _) | (None, Side::Either) => Confidence::Likely,
        (None, _) => Confidence::Certain,
    }
}

/// The weekday that a date is, where another is written.
fn mismatch(written: &Written, date: Date) -> Option<Fault> {
    written.weekday.filter(|weekday| weekday.value != date.weekday()).map(|_| Fault::Weekday(date.weekday()))
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

fn years(which: Option<Which>) -> i16 {
    match which {
        Some(Which::Last | Which::Previous | Which::YearBefore) => -1,
        Some(Which::Next | Which::Following | Which::Coming) => 1,
        _ => 0,
    }
}

/// The month so many months from a date.
fn add_months(date: Date, months: i32) -> (i16, i8) {
    let count = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + months;
    (i16::try_from(count.div_euclid(12)).unwrap_or(i16::MAX), i8::try_from(count.rem_euclid(12) + 1).unwrap_or(1))
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
                if month <= now {
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
                if ahead < 6 {
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

/// So many units before or after the one that a date is in.
fn stepped(date: Date, unit: Unit, steps: i32) -> Option<Value> {
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
