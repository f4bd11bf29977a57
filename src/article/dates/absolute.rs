//! Dates of the calendar: `Tuesday, Aug. 31, 2021`, `31 August 2021`, `2021-08-31`, `August 2021`, `2021`.

use jiff::civil::Weekday;

use super::figures::{figures, iso};
use super::not_dates;
use super::reader::{Found, Reader, left};
use super::site::{Meaning, Order, Part, TimeKind, Which, Written};
use super::tokens::Class;
use crate::lexicon::TimeWord;

const CALENDAR: Meaning = Meaning::Calendar { which: None, of_year: false };

/// The date of the calendar that begins at a place.
pub(super) fn date(reader: Reader<'_>, at: usize) -> Option<Found> {
    match reader.class(at)? {
        Class::Word(TimeWord::Weekday(day)) => with_weekday(reader, at, day),
        Class::Word(TimeWord::Month(_) | TimeWord::Ordinal(_)) | Class::Number { .. } => undated(reader, at),
        Class::Word(TimeWord::Key("the")) => day_of_month(reader, at + 1).map(|found| reader.from(found, at)),
        Class::Word(TimeWord::Number(number)) => spelled_year(reader, at, number),
        _ => None,
    }
}

/// A date without a weekday.
fn undated(reader: Reader<'_>, at: usize) -> Option<Found> {
    iso(reader, at)
        .or_else(|| figures(reader, at))
        .or_else(|| day_month(reader, at))
        .or_else(|| month_day(reader, at))
        .or_else(|| month(reader, at))
        .or_else(|| year(reader, at))
}

pub(super) fn calendar(reader: Reader<'_>, from: usize, to: usize, written: Written) -> Found {
    let mut found = reader.found(from, to, TimeKind::Date, CALENDAR);
    found.site.written = written;
    found
}

pub(super) fn weekday(day: i8) -> Weekday {
    Weekday::from_monday_one_offset(day).unwrap_or(Weekday::Monday)
}

/// A weekday, alone or with the date that follows it.
fn with_weekday(reader: Reader<'_>, at: usize, day: i8) -> Option<Found> {
    let full = reader.text_at(at).len() > 5;
    if !full && !reader.capital(at) {
        return None;
    }
    let name = reader.part(weekday(day), at, at + 1);
    let after = if full { at + 1 } else { reader.dot(at + 1) };
    let comma = if reader.stop(after, ',') { after + 1 } else { after };
    let the = if reader.key(comma) == "the" { comma + 1 } else { comma };
    let bracket = (comma == after && reader.stop(comma, '(')).then_some(comma + 1);
    // A year alone is no date of a day: `on Monday, 1989 figures were`.
    let dated = |from: usize| {
        iso(reader, from)
            .or_else(|| figures(reader, from))
            .or_else(|| day_month(reader, from))
            .or_else(|| month_day(reader, from))
            .filter(|found| found.site.written.weekday.is_none())
    };
    let date = dated(the)
        .or_else(|| day_of_month(reader, the).filter(|_| the > comma))
        .or_else(|| bracket.and_then(dated).filter(|found| reader.stop(found.to, ')')));
    if let Some(mut date) = date {
        date.site.written.weekday = Some(name);
        return Some(reader.from(date, at));
    }
    if !full || not_dates::weekday(reader, at) {
        return None;
    }
    let mut found = reader.found(at, at + 1, TimeKind::Date, Meaning::Weekday(None));
    found.site.written.weekday = Some(name);
    // `Tuesday week`
    if reader.key(at + 1).is_empty() && reader.text_at(at + 1) == "week" {
        found.site.meaning = Meaning::Weekday(Some(Which::Following));
        return Some(reader.until(found, at + 2));
    }
    Some(found)
}

/// A day of the month in figures or words, with its ordinal ending: the number and the token after it.
pub(super) fn day_number(reader: Reader<'_>, at: usize) -> Option<(Part<u8>, usize, bool)> {
    match reader.class(at)? {
        Class::Number { value, digits } if digits <= 2 => {
            let value = u8::try_from(value).ok()?;
            let ending = reader.glued(at + 1) && reader.is(at + 1, &["st", "nd", "rd", "th"]);
            let to = if ending { at + 2 } else { at + 1 };
            // `10:30`, `3.5`, `5%`, `20-year`, `30s`
            let glued = reader.glued(to)
                && match reader.class(to)? {
                    Class::Stop('%' | '/' | '°' | '$' | '£' | '€') | Class::Other | Class::Word(_) => true,
                    Class::Stop('.' | ',' | ':') => reader.glued(to + 1) && reader.number(to + 1).is_some(),
                    Class::Stop('-' | '‑') => {
                        reader.glued(to + 1) && reader.is_word(to + 1) && !is_month(reader, to + 1)
                    }
                    _ => false,
                };
            (!glued).then(|| (reader.part(value, at, to), to, ending))
        }
        Class::Word(TimeWord::Ordinal(value)) => Some((reader.part(value, at, at + 1), at + 1, true)),
        Class::Word(TimeWord::Number(tens @ (20 | 30))) => {
            let next = reader.hyphen(at + 1).unwrap_or(at + 1);
            let Some(TimeWord::Ordinal(ones @ 1..=9)) = reader.word(next) else { return None };
            let value = u8::try_from(tens).ok()? + ones;
            Some((reader.part(value, at, next + 1), next + 1, true))
        }
        _ => None,
    }
}

fn is_month(reader: Reader<'_>, at: usize) -> bool {
    matches!(reader.word(at), Some(TimeWord::Month(_)))
}

/// The month at a place and the token after it, with its full stop.
fn month_name(reader: Reader<'_>, at: usize) -> Option<(Part<u8>, usize)> {
    let Some(TimeWord::Month(month)) = reader.word(at).filter(|_| reader.capital(at)) else { return None };
    let name = reader.text_at(at);
    let short = name.len() <= 4 && !matches!(month, 5..=7);
    let to = if short { reader.dot(at + 1) } else { at + 1 };
    Some((reader.part(u8::try_from(month).ok()?, at, to), to))
}

/// The year at a place after a day or a month: four figures, or an apostrophe and two.
fn year_after(reader: Reader<'_>, at: usize) -> Option<(Part<i16>, usize)> {
    if let Some((value, 4)) = reader.number(at)
        && (1000..3000).contains(&value)
        && !glued_on(reader, at + 1)
    {
        return Some((reader.part(i16::try_from(value).ok()?, at, at + 1), at + 1));
    }
    if reader.apostrophe(at)
        && !reader.glued(at)
        && reader.glued(at + 1)
        && let Some((value, 2)) = reader.number(at + 1)
    {
        let value = i16::try_from(value).ok()?;
        let year = if value < 50 { 2000 + value } else { 1900 + value };
        return Some((reader.part(year, at, at + 2), at + 2));
    }
    None
}

/// Whether figures go on: a letter, a decimal, a percent sign.
fn glued_on(reader: Reader<'_>, at: usize) -> bool {
    reader.glued(at)
        && match reader.class(at) {
            Some(Class::Other | Class::Word(_) | Class::Stop('%' | ':' | '/' | '$' | '£' | '€')) => true,
            Some(Class::Stop('.' | ',')) => reader.glued(at + 1) && reader.number(at + 1).is_some(),
            _ => false,
        }
}

/// `31 August 2021`, `31st of August, 2021`, `31 August`.
fn day_month(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (day, after, ordinal) = day_number(reader, at)?;
    let of = if reader.key(after) == "of" && ordinal { after + 1 } else { after };
    let hyphen = reader.hyphen(of).unwrap_or(of);
    let (month, to) = month_name(reader, hyphen)?;
    if day.value > 39 || (!ordinal && prefixed(reader, at)) {
        return None;
    }
    let comma = if reader.stop(to, ',') { to + 1 } else { to };
    let comma = reader.hyphen(comma).unwrap_or(comma);
    let comma = if reader.key(comma) == "of" { comma + 1 } else { comma };
    let year = year_after(reader, comma);
    let end = year.map_or(to, |(_, end)| end);
    // `3 May 1` is a list of something else.
    if year.is_none() && !ordinal && month_day(reader, hyphen).is_some() {
        return None;
    }
    let end = if year.is_none() && reader.stop(to.saturating_sub(1), '.') { trailing(reader, to) } else { end };
    let year = year.map(|(year, _)| year);
    Some(calendar(
        reader,
        at,
        end,
        Written { day: Some(day), month: Some(month), year, order: Order::DayMonth, weekday: None },
    ))
}

/// Whether a sign before figures makes them no day: `$3`, `No. 3`, `1,3`.
pub(super) fn prefixed(reader: Reader<'_>, at: usize) -> bool {
    let before = left(at, 1);
    reader.glued(at) && !reader.any_stop(before, &['(', '“', '"', '‘', '\'', '[', '—', '–', '-'])
}

/// `Aug. 31, 2021`, `August 31st`, `March the eighth`.
fn month_day(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (month, to) = month_name(reader, at)?;
    let the = if reader.key(to) == "the" { to + 1 } else { to };
    if reader.glued(the) && reader.hyphen(to).is_none() {
        return None;
    }
    let (day, after, ordinal) = day_number(reader, the)?;
    if the > to && !ordinal || day.value > 39 {
        return None;
    }
    // `In May 40 people`, `March 10 percent`
    if !ordinal
        && (day.value > 31 || day.value == 0)
        && matches!(reader.class(after), Some(Class::Other))
        && !reader.capital(after)
    {
        return None;
    }
    if !ordinal && matches!(reader.text_at(after), "percent" | "million" | "billion" | "people") {
        return None;
    }
    // `the June second quarter` has no second of June.
    if matches!(reader.class(the), Some(Class::Word(TimeWord::Ordinal(_)))) && reader.unit(after).is_some() {
        return None;
    }
    let comma = if reader.stop(after, ',') { after + 1 } else { after };
    let year = year_after(reader, comma);
    let end = year.map_or(after, |(_, end)| end);
    let year = year.map(|(year, _)| year);
    Some(calendar(
        reader,
        at,
        end,
        Written { day: Some(day), month: Some(month), year, order: Order::MonthDay, weekday: None },
    ))
}

/// `August 2021`, `August of 2021`, `August last year`, `August`.
fn month(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (month, to) = month_name(reader, at)?;
    let comma = if reader.stop(to, ',') { to + 1 } else { to };
    let of = if reader.key(to) == "of" { to + 1 } else { comma };
    let written = Written { month: Some(month), ..Written::default() };
    if let Some((year, end)) = year_after(reader, of) {
        return Some(calendar(reader, at, end, Written { year: Some(year), ..written }));
    }
    let which = match reader.key(of) {
        "last" => Some(Which::Last),
        "this" => Some(Which::This),
        "next" => Some(Which::Next),
        _ => None,
    };
    if let Some(which) =
        which.filter(|_| matches!(reader.word(of + 1), Some(TimeWord::Unit(crate::lexicon::Unit::Year))))
    {
        let mut found = calendar(reader, at, of + 2, written);
        found.site.meaning = Meaning::Calendar { which: Some(which), of_year: true };
        return Some(found);
    }
    if not_dates::month(reader, at, to) {
        return None;
    }
    // The full stop may end the sentence.
    let to = if reader.stop(to.saturating_sub(1), '.') { trailing(reader, to) } else { to };
    Some(calendar(reader, at, to, written))
}

/// The end of an abbreviated month at the end of an expression: its full stop belongs to it where the sentence goes on.
fn trailing(reader: Reader<'_>, to: usize) -> usize {
    if reader.class(to).is_none() { to - 1 } else { to }
}

/// `the 31st`: a day of a month that the story tells.
fn day_of_month(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (day, to, true) = day_number(reader, at)? else { return None };
    if let Some(found) = day_month(reader, at) {
        return Some(found);
    }
    if reader.number(at).is_none() || !(1..=31).contains(&day.value) || not_dates::ordinal(reader, at, to) {
        return None;
    }
    Some(calendar(reader, at, to, Written { day: Some(day), ..Written::default() }))
}

/// `nineteen ninety-four`, `nineteen ninety`, `two thousand` after `year`.
fn spelled_year(reader: Reader<'_>, at: usize, number: u16) -> Option<Found> {
    let century = i16::try_from(number).ok().filter(|number| (15..=20).contains(number));
    let number_at = |at: usize| if let Some(TimeWord::Number(number)) = reader.word(at) { Some(number) } else { None };
    if let Some(century) = century {
        let tens = number_at(at + 1).filter(|number| (10..100).contains(number))?;
        let next = reader.hyphen(at + 2).unwrap_or(at + 2);
        let ones = number_at(next).filter(|ones| (1..10).contains(ones) && tens >= 20 && tens % 10 == 0);
        let to = if ones.is_some() { next + 1 } else { at + 2 };
        if reader.unit(to).is_some() {
            return None;
        }
        let year = century * 100 + i16::try_from(tens + ones.unwrap_or(0)).ok()?;
        let written = Written { year: Some(reader.part(year, at, to)), ..Written::default() };
        return Some(calendar(reader, at, to, written));
    }
    let year = reader.text_at(left(at, 1)) == "year" && number == 2 && number_at(at + 1) == Some(1000);
    year.then(|| {
        let written = Written { year: Some(reader.part(2000, at, at + 2)), ..Written::default() };
        calendar(reader, at, at + 2, written)
    })
}

/// A year alone.
fn year(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (value, 4) = reader.number(at)? else { return None };
    if glued_on(reader, at + 1) || not_dates::year(reader, at, value) {
        return None;
    }
    let written = Written { year: Some(reader.part(i16::try_from(value).ok()?, at, at + 1)), ..Written::default() };
    Some(calendar(reader, at, at + 1, written))
}
