//! The card of a time expression: its date, how far that is from the publish date, and how it was read.

use jiff::civil::{Date, Weekday};

use super::{Cards, Page, reading};
use crate::article::dates::{
    Anchor, Expression, Fault, Length, Limit, Meaning, TimeKind, TimeSite, Value, weekday_name,
};
use crate::lexicon::Unit;
use crate::server::times;

impl Cards<'_> {
    /// What an expression stands for, how far that is from publication, and how it was read.
    pub(super) fn time(&self, found: &Expression, page: &mut Page) {
        let Some(site) = found.site(self.article) else { return };
        page.paragraph(&self.time_heading(found, site, page));
        match found.fault {
            Some(Fault::Weekday(_) | Fault::AnyYear(_)) => self.both_readings(found, site, page),
            Some(Fault::Impossible) => {}
            None => page.paragraph(&page.words(&self.place_in_time(found, site))),
        }
        if let Some((rank, own)) = times::stated(self.timeline, found) {
            page.paragraph(&self.what_is_stated(rank, own));
        } else if found.fault != Some(Fault::Impossible)
            && let Some(reading) = reading(self, found, site)
        {
            page.paragraph(&format!("“{}”: {}", page.words(self.words(found.span)), page.words(&reading)));
        }
        if site.quoted {
            let around = self.record.quotations.iter().find(|said| said.quotation.inner.covers(found.span));
            if let Some(around) = around {
                page.paragraph(&self.by_whom(around, page));
            }
        }
    }

    /// The value in words and in figures, or why there is none.
    fn time_heading(&self, found: &Expression, site: &TimeSite, page: &Page) -> String {
        let words = || page.strong(self.words(found.span));
        match (found.fault, found.value) {
            (Some(Fault::Impossible), _) if site.clock.is_some_and(|clock| clock.impossible) => {
                format!("{}: no clock shows this time", words())
            }
            (Some(Fault::Impossible), _) => format!("{}: no calendar has this day", words()),
            (Some(Fault::Weekday(_) | Fault::AnyYear(_)), _) => format!("{}: weekday and date contradict", words()),
            (None, Some(value)) => {
                let said = limited(times::form(self.article).value(value), site.limit);
                let said = if site.kind == TimeKind::Set && !said.starts_with("every") {
                    format!("every {said}")
                } else {
                    said
                };
                let kind = match (site.kind, site.meaning) {
                    (_, Meaning::Age(_)) => " · an age",
                    (TimeKind::Duration, _) => " · a length of time",
                    (TimeKind::Set, _) => " · comes back",
                    (TimeKind::Date | TimeKind::Time, _) => "",
                };
                format!("{} · {}{kind}", page.strong(&said), page.words(&value.to_string()))
            }
            (None, None) if self.timeline.anchor().is_none() && site.is_relative() => {
                format!("{}: no publish date is known to count from", words())
            }
            (None, None) => format!("{}: nothing says which date this is", words()),
        }
    }

    /// How far it is from publication; for what has no date, how to give it one.
    fn place_in_time(&self, found: &Expression, site: &TimeSite) -> String {
        let Some(anchor) = self.timeline.anchor() else {
            let waits = found.value.is_none() && site.is_relative();
            return if waits { format!("To have one, {}.", times::REMEDY) } else { String::new() };
        };
        let form = times::form(self.article);
        let Some(value) = found.value else { return String::new() };
        if let Some(days) = value.days() {
            let far = times::distance(days, anchor.date);
            let apart = !matches!(value, Value::Week(..) | Value::Weekend(..)) && days.0 != days.1;
            return if apart { format!("{}; {far}", form.days(days.0, days.1, true)) } else { far };
        }
        let span = match site.meaning {
            Meaning::LastLength(length) => moved(anchor.date, length, -1).map(|first| (first, anchor.date)),
            Meaning::NextLength(length) => moved(anchor.date, length, 1).map(|last| (anchor.date, last)),
            _ => None,
        };
        span.map(|(first, last)| format!("Counted from publication: {}", form.days(first, last, true)))
            .unwrap_or_default()
    }

    /// What is meant if the date is right, and if the weekday is.
    fn both_readings(&self, found: &Expression, site: &TimeSite, page: &mut Page) {
        let (Some(day), Some(written)) = (found.value.and_then(Value::day), site.written.weekday) else { return };
        let far = |date: Date| {
            let anchor = self.timeline.anchor();
            anchor.map(|anchor| format!(", {}", times::distance((date, date), anchor.date))).unwrap_or_default()
        };
        let form = times::form(self.article);
        let line = |right: &str, date: Date| {
            page.words(&format!("if the {right} is right: {} · {date}{}", form.weekday_and_day(date, true), far(date)))
        };
        let other = nearest(day, written.value).map(|date| line("weekday", date));
        let lines: Vec<String> = [line("date", day)].into_iter().chain(other).collect();
        page.list(lines);
        if matches!(found.fault, Some(Fault::AnyYear(_))) {
            let words = format!("In no year around the publish date is it a {}.", weekday_name(written.value));
            page.paragraph(&words);
        }
    }

    /// What a date of the whole document is to the others.
    fn what_is_stated(&self, rank: usize, own: &Anchor) -> String {
        let source = times::source(own);
        match self.timeline.anchor().filter(|_| rank > 0) {
            None => format!("This is {source}: “yesterday” and the like count from it."),
            Some(first) => {
                let (other, date) = (times::source(first), first.date);
                format!("This is {source}; “yesterday” and the like count from {other}, {date}.")
            }
        }
    }
}

/// A value with what narrows it.
fn limited(said: String, limit: Option<Limit>) -> String {
    match limit {
        None => said,
        Some(Limit::Start) => format!("{said}, early"),
        Some(Limit::Mid) => format!("{said}, the middle"),
        Some(Limit::End) => format!("{said}, late"),
        Some(Limit::About) => format!("about {said}"),
        Some(Limit::Nearly) => format!("nearly {said}"),
        Some(Limit::AtMost) => format!("at most {said}"),
        Some(Limit::MoreThan) => format!("more than {said}"),
        Some(Limit::AtLeast) => format!("at least {said}"),
    }
}

/// The day next to a date that is some weekday.
fn nearest(date: Date, weekday: Weekday) -> Option<Date> {
    let on = i32::from(weekday.since(date.weekday()));
    let days = if on > 3 { on - 7 } else { on };
    date.checked_add(jiff::Span::new().days(days)).ok()
}

/// The day so much before or after a date, where the length is one of whole days.
fn moved(date: Date, length: Length, sign: i64) -> Option<Date> {
    let count = i64::from(length.count?).checked_mul(sign)?;
    let none = jiff::Span::new();
    let span = match length.unit {
        Unit::Day => none.try_days(count),
        Unit::Week => none.try_weeks(count),
        Unit::Fortnight => none.try_weeks(count.checked_mul(2)?),
        Unit::Month => none.try_months(count),
        Unit::Quarter => none.try_months(count.checked_mul(3)?),
        Unit::Year => none.try_years(count),
        Unit::Decade => none.try_years(count.checked_mul(10)?),
        _ => return None,
    };
    if length.hundredths > 0 { None } else { date.checked_add(span.ok()?).ok() }
}
