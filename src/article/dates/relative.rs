//! Dates that count from another one: `today`, `last week`, `this past Sunday`, `the following year`, `last year's quarter`.

use super::absolute;
use super::clock;
use super::grammar;
use super::lengths;
use super::periods;
use super::reader::{Found, Reader, left};
use super::site::{Length, Meaning, TimeKind, Which};
use super::tokens::Class;
use super::vague;
use crate::lexicon::{DayPart, TimeWord, Unit};

/// The word that says which one is meant, and the token after it.
#[derive(Clone, Copy, Debug)]
struct Pointer {
    which: Which,
    to: usize,
    /// It is `the` alone or a phrase that only a quarter or a year has.
    weak: bool,
}

fn pointer(reader: Reader<'_>, at: usize) -> Option<Pointer> {
    let strong = |which: Which, to: usize| Some(Pointer { which, to, weak: false });
    let the = matches!(reader.key(at), "the" | "a" | "its" | "an");
    let from = if the { at + 1 } else { at };
    match reader.key(from) {
        "this" => match reader.key(from + 1) {
            "past" | "last" => strong(Which::JustPast, from + 2),
            "coming" => strong(Which::Coming, from + 2),
            _ => strong(Which::This, from + 1),
        },
        "these" => None,
        "last" | "past" => strong(Which::Last, from + 1),
        "next" => strong(Which::Next, from + 1),
        "coming" | "upcoming" | "forthcoming" if the => strong(Which::Coming, from + 1),
        "that" => strong(Which::That, from + 1),
        "same" if the => strong(Which::That, from + 1),
        // `Following Tuesday’s vote` is a preposition.
        "following" if !the && matches!(reader.word(from + 1), Some(TimeWord::Weekday(_) | TimeWord::Month(_))) => None,
        "following" => strong(Which::Following, from + 1),
        "previous" | "preceding" | "prior" => strong(Which::Previous, from + 1),
        "current" | "present" => strong(Which::This, from + 1),
        "latest" if the => strong(Which::Latest, from + 1),
        // `the comparable year-earlier quarter`
        _ if matches!(reader.text_at(from), "comparable" | "corresponding") => {
            let to = year_before(reader, from + 1).unwrap_or(from + 1);
            let which = if to > from + 1 { Which::YearBefore } else { Which::Latest };
            Some(Pointer { which, to, weak: true })
        }
        _ => match year_before(reader, from) {
            Some(to) => Some(Pointer { which: Which::YearBefore, to, weak: true }),
            None if reader.key(at) == "the" => Some(Pointer { which: Which::The, to: at + 1, weak: true }),
            None => None,
        },
    }
}

/// Skips `year-earlier`, `year-ago`, `year earlier`.
fn year_before(reader: Reader<'_>, at: usize) -> Option<usize> {
    let year = reader.word(at) == Some(TimeWord::Unit(Unit::Year));
    let next = reader.hyphen(at + 1).unwrap_or(at + 1);
    (year && reader.is(next, &["ago", "earlier"])).then_some(next + 1)
}

/// The expression that begins at a word like `last`, `this`, `the`.
pub(super) fn expression(reader: Reader<'_>, at: usize) -> Option<Found> {
    let pointer = pointer(reader, at)?;
    let Pointer { which, to, weak } = pointer;
    // `the last three weeks`, `the first nine months` is read elsewhere.
    if !weak && let Some(found) = lasting(reader, at, pointer) {
        return Some(found);
    }
    let direct = direct(reader, at, pointer);
    if direct.is_some() {
        return direct;
    }
    // `last year's third quarter`
    if let Some(TimeWord::Unit(Unit::Year)) = reader.word(to).filter(|_| !weak)
        && let Some(genitive) = reader.genitive(to + 1)
        && let Some(mut quarter) = periods::quarter(reader, genitive)
    {
        if let Meaning::Quarter { which: of, .. } = &mut quarter.site.meaning {
            *of = Some(which);
        }
        return Some(reader.from(quarter, at));
    }
    // `reported that third-quarter profit rose`
    if which == Which::That && matches!(reader.word(to), Some(TimeWord::Ordinal(_))) {
        return None;
    }
    // `the 1988 second quarter`, `the 1989 period`, `the year-ago period`
    if let Some(found) = periods::after_pointer(reader, at, to, which) {
        return Some(found);
    }
    // `the year-earlier results`
    let hyphened = which == Which::YearBefore && reader.hyphen(left(to, 2)).is_some();
    hyphened.then(|| {
        let meaning = Meaning::Quarter { quarter: 0, which: Some(which), fiscal: false };
        reader.found(to - 3, to, TimeKind::Date, meaning)
    })
}

/// `the last three weeks`, `the next two years`, `the past few weeks`.
fn lasting(reader: Reader<'_>, at: usize, Pointer { which, to, .. }: Pointer) -> Option<Found> {
    if !matches!(
        which,
        Which::Last | Which::Next | Which::JustPast | Which::Coming | Which::Following | Which::Previous
    ) {
        return None;
    }
    let (length, end, article) = lengths::length(reader, to)?;
    if article {
        return None;
    }
    // `the next several years` and `the last few months` have no figure.
    let meaning = match which {
        Which::Next | Which::Coming | Which::Following => Meaning::NextLength(length),
        _ => Meaning::LastLength(length),
    };
    let mut found = reader.found(at, end, TimeKind::Duration, meaning);
    if reader.key(end) == "or" && reader.is(end + 1, &["so"]) {
        found.site.limit = Some(super::site::Limit::About);
        found = reader.until(found, end + 2);
    }
    Some(found)
}

/// What stands right after the pointing word: a unit, a month, a weekday, a season, a part of the day.
fn direct(reader: Reader<'_>, at: usize, Pointer { which, to, weak }: Pointer) -> Option<Found> {
    let date = |to: usize, meaning: Meaning| Some(reader.found(at, to, TimeKind::Date, meaning));
    match reader.class(to)? {
        Class::Word(TimeWord::Unit(unit)) => unit_after(reader, at, to, which, unit, weak),
        Class::Word(TimeWord::Units(_)) if !weak => match which {
            Which::Last | Which::JustPast | Which::Previous => {
                Some(reader.found(at, to + 1, TimeKind::Date, Meaning::Past))
            }
            Which::Coming => Some(reader.found(at, to + 1, TimeKind::Date, Meaning::Future)),
            _ => None,
        },
        Class::Word(TimeWord::Month(_)) if !weak && reader.capital(to) => {
            let month = absolute::date(reader, to).filter(|found| found.site.written.year.is_none());
            let mut found = reader.from(month?, at);
            found.site.meaning = Meaning::Calendar { which: Some(which), of_year: false };
            Some(found)
        }
        Class::Word(TimeWord::Weekday(day)) if !weak => {
            // `this coming Sunday, March 8`
            let dated = absolute::date(reader, to).filter(|found| found.site.written.month.is_some());
            if let Some(found) = dated {
                return Some(reader.from(found, at));
            }
            if reader.text_at(to).len() <= 5 {
                return None;
            }
            let mut found = reader.found(at, to + 1, TimeKind::Date, Meaning::Weekday(Some(which)));
            found.site.written.weekday = Some(reader.part(absolute::weekday(day), to, to + 1));
            Some(found)
        }
        Class::Word(TimeWord::Season(season)) => {
            if weak {
                return periods::season(reader, to).map(|found| reader.from(found, at));
            }
            date(to + 1, Meaning::Season(season, Some(which)))
        }
        // `CBS This Morning` is a programme.
        Class::Word(TimeWord::Part(_)) if reader.capital(to) && reader.capital(left(to, 1)) => None,
        Class::Word(TimeWord::Part(part)) if !weak => {
            let days = match (which, part) {
                (Which::This, _) => 0,
                (Which::Last, DayPart::Night | DayPart::Evening) => -1,
                (Which::Next | Which::Following, DayPart::Morning) => {
                    let mut found =
                        reader.found(at, to + 1, TimeKind::Time, Meaning::Unit(Unit::Day, Which::Following));
                    found.site.part = Some(part);
                    return Some(found);
                }
                (Which::That, _) => {
                    let mut found = reader.found(at, to + 1, TimeKind::Time, Meaning::Unit(Unit::Day, Which::That));
                    found.site.part = Some(part);
                    return Some(found);
                }
                _ => return None,
            };
            let mut found = reader.found(at, to + 1, TimeKind::Time, Meaning::Day(days));
            found.site.part = Some(part);
            Some(found)
        }
        // `last Christmas`, `this Thanksgiving`
        Class::Word(TimeWord::Feast) if !weak => {
            let mut found = reader.from(grammar::holiday(reader, to)?, at);
            if let Meaning::Holiday(_, of) = &mut found.site.meaning {
                *of = Some(which);
            }
            Some(found)
        }
        _ => None,
    }
}

/// A unit after a pointing word.
fn unit_after(reader: Reader<'_>, at: usize, to: usize, which: Which, unit: Unit, weak: bool) -> Option<Found> {
    let end = to + 1;
    // `last year's quarter`
    if unit == Unit::Year
        && let Some(genitive) = reader.genitive(end)
        && let Some(mut quarter) =
            periods::quarter(reader, genitive).or_else(|| periods::plain_quarter(reader, genitive))
    {
        if let Meaning::Quarter { which: of, .. } = &mut quarter.site.meaning {
            *of = Some(which);
        }
        return Some(reader.from(quarter, at));
    }
    // `ABC’s This Week`: with capitals in the middle of a sentence it is a name.
    if reader.capital(to) && reader.capital(left(to, 1)) && to > at {
        return None;
    }
    if reader.hyphen(end).is_some() {
        return None;
    }
    let found = |meaning: Meaning| Some(reader.found(at, end, TimeKind::Date, meaning));
    match (unit, which) {
        // `the year ended March 31`: how long, and the date says when.
        (Unit::Year | Unit::Quarter, Which::The) if reader.is(end, &["ended", "ending"]) => {
            let length = Length { count: Some(1), hundredths: 0, unit };
            Some(reader.found(at, end, TimeKind::Duration, Meaning::Length(length)))
        }
        (
            Unit::Quarter,
            Which::The
            | Which::Latest
            | Which::YearBefore
            | Which::This
            | Which::Last
            | Which::Next
            | Which::That
            | Which::Previous,
        ) => {
            // `the quarter` of a coin or a town is no time, but who can tell.
            found(Meaning::Quarter { quarter: 0, which: Some(which), fiscal: false })
        }
        (_, Which::YearBefore) => found(Meaning::Unit(Unit::Year, Which::YearBefore)).filter(|_| unit == Unit::Year),
        (Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium, _)
        | (Unit::Day, Which::The | Which::Last | Which::Coming | Which::This | Which::Latest)
        | (_, Which::Latest)
        | (Unit::Decade | Unit::Century | Unit::Fortnight, Which::The) => None,
        // `the year`, `the week`; `the year 2000` is read as a date, `the year ended` as a length.
        (Unit::Year | Unit::Month | Unit::Week | Unit::Weekend, Which::The) if weak => {
            // `the week of`, `the month when` point to something told elsewhere.
            found(Meaning::Unit(unit, which))
        }
        // `the next day`: after the one that is told of, or it would be `tomorrow`.
        (Unit::Day, Which::Next) => found(Meaning::Unit(unit, Which::Following)),
        _ => found(Meaning::Unit(unit, which)),
    }
}

/// `today`, `yesterday afternoon`, `tonight`, `the day before yesterday`.
pub(super) fn day(reader: Reader<'_>, at: usize) -> Option<Found> {
    let date = |to: usize, days: i8| reader.found(at, to, TimeKind::Date, Meaning::Day(days));
    // `USA Today`
    if reader.capital(at) && matches!(reader.class(left(at, 1)), Some(Class::Other)) && reader.capital(left(at, 1)) {
        return None;
    }
    if let Some(meaning) = vague::nowadays(reader, at) {
        return Some(reader.found(at, at + 1, TimeKind::Date, meaning));
    }
    match reader.key(at) {
        "today" => Some(clock::after_day(reader, date(at + 1, 0))),
        "yesterday" => Some(clock::after_day(reader, date(at + 1, -1))),
        "tomorrow" => Some(clock::after_day(reader, date(at + 1, 1))),
        "tonight" => {
            let mut found = date(at + 1, 0);
            found.site.kind = TimeKind::Time;
            found.site.part = Some(DayPart::Night);
            Some(found)
        }
        "the" if reader.word(at + 1) == Some(TimeWord::Unit(Unit::Day)) => {
            match (reader.key(at + 2), reader.key(at + 3)) {
                ("before", "yesterday") => Some(date(at + 4, -2)),
                ("after", "tomorrow") => Some(date(at + 4, 2)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A month that another says the year of: `December of last year`.
pub(super) fn of_year(reader: Reader<'_>, mut found: Found) -> Found {
    let bare = matches!(found.site.meaning, Meaning::Calendar { which: None, .. })
        && found.site.written.year.is_none()
        && found.site.written.month.is_some();
    let from = if reader.key(found.to) == "of" { found.to + 1 } else { found.to };
    let which = match reader.key(from) {
        "last" => Which::Last,
        "this" => Which::This,
        "next" => Which::Next,
        "that" if from > found.to => Which::That,
        _ => return found,
    };
    if bare && reader.word(from + 1) == Some(TimeWord::Unit(Unit::Year)) {
        found.site.meaning = Meaning::Calendar { which: Some(which), of_year: true };
        return reader.until(found, from + 2);
    }
    found
}
