//! Longer stretches of the calendar: seasons, quarters, halves, decades, centuries, financial years.

use super::reader::{Found, Reader, left};
use super::site::{Meaning, Part, TimeKind, Which, Written};
use super::tokens::Class;
use crate::lexicon::{TimeWord, Unit};

/// A season at a place: `summer 2021`, `winter of nineteen ninety-four`, `the summer`; no season is meant by a verb.
pub(super) fn season(reader: Reader<'_>, at: usize) -> Option<Found> {
    let Some(TimeWord::Season(season)) = reader.word(at) else { return None };
    let before = left(at, 1);
    let mut found = reader.found(at, at + 1, TimeKind::Date, Meaning::Season(season, None));
    let of = if reader.key(at + 1) == "of" { at + 2 } else { at + 1 };
    if let Some((year, to)) = year(reader, of) {
        found.site.written.year = Some(year);
        return Some(reader.until(found, to));
    }
    if reader.is(of, &["last", "this", "next"]) && reader.word(of + 1) == Some(TimeWord::Unit(Unit::Year)) {
        let which = match reader.key(of) {
            "last" => Which::Last,
            "next" => Which::Next,
            _ => Which::This,
        };
        found.site.meaning = Meaning::Season(season, Some(which));
        return Some(reader.until(found, of + 2));
    }
    // `the fall of the house`, `fell in spring`, `water spring`.
    let the = reader.key(before) == "the"
        && reader.is(left(before, 1), &["in", "by", "since", "until", "during", "through", "for", "of", "into"]);
    let led = reader.is(before, &["in", "by", "since", "until", "during", "through", "early", "late", "mid"])
        || reader.hyphen(before).is_some();
    let word = reader.text_at(at);
    let sure = matches!(word, "summer" | "winter" | "autumn");
    ((led || the)
        && !reader.is(at + 1, &["of"])
        && (sure || led)
        && word.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
        && !matches!(reader.class(at + 1), Some(Class::Other)))
    .then_some(found)
}

/// The year at a place, in figures or words.
pub(super) fn year(reader: Reader<'_>, at: usize) -> Option<(Part<i16>, usize)> {
    let figures = reader.number(at).filter(|&(value, digits)| digits == 4 && (1000..2200).contains(&value));
    let short = reader.apostrophe(at) && reader.number(at + 1).is_some_and(|(_, digits)| digits == 2);
    let word = matches!(reader.word(at), Some(TimeWord::Number(15..=20)));
    if figures.is_none() && !word && !short {
        return None;
    }
    if let (Some((value, _)), false) = (figures, reader.glued(at + 1) && reader.is_word(at + 1)) {
        return Some((reader.part(i16::try_from(value).ok()?, at, at + 1), at + 1));
    }
    if short {
        let (value, _) = reader.number(at + 1)?;
        let value = i16::try_from(value).ok()?;
        return Some((reader.part(if value < 50 { 2000 + value } else { 1900 + value }, at, at + 2), at + 2));
    }
    let found = super::absolute::date(reader, at)?;
    let year = found.site.written.year.filter(|_| found.site.written.month.is_none())?;
    Some((year, found.to))
}

/// `third quarter`, `third-quarter`, `fiscal first quarter`, `fourth quarter of 1989`, `second half`.
pub(super) fn quarter(reader: Reader<'_>, at: usize) -> Option<Found> {
    let fiscal = reader.is(at, &["fiscal"]);
    let from = if fiscal { reader.hyphen(at + 1).unwrap_or(at + 1) } else { at };
    // `Q3`
    let short = reader.text_at(from) == "Q" && reader.glued(from + 1);
    let (number, to) = if short {
        let (value @ 1..=4, 1) = reader.number(from + 1)? else { return None };
        (u8::try_from(value).ok()?, from + 2)
    } else {
        let (number, after) = match reader.class(from)? {
            Class::Word(TimeWord::Ordinal(number)) => (number, from + 1),
            Class::Number { value: value @ 1..=4, digits: 1 }
                if reader.glued(from + 1) && reader.is(from + 1, &["st", "nd", "rd", "th"]) =>
            {
                (u8::try_from(value).ok()?, from + 2)
            }
            Class::Word(TimeWord::Key("final")) => (4, from + 1),
            _ => return None,
        };
        let next = reader.hyphen(after).unwrap_or(after);
        let next = if reader.is(next, &["fiscal"]) { next + 1 } else { next };
        match reader.word(next) {
            Some(TimeWord::Unit(Unit::Quarter)) if number <= 4 => (number, next + 1),
            Some(TimeWord::Key("half")) if number <= 2 => return half_year(reader, at, number, next + 1),
            _ => return None,
        }
    };
    let mut found = reader.found(at, to, TimeKind::Date, Meaning::Quarter { quarter: number, which: None, fiscal });
    let of = if reader.is(to, &["of", "in"]) { to + 1 } else { to };
    if let Some((year, end)) = year(reader, of) {
        found.site.written.year = Some(year);
        return Some(reader.until(found, end));
    }
    let which = match reader.key(of) {
        "last" => Which::Last,
        "this" => Which::This,
        "next" => Which::Next,
        _ => return Some(found),
    };
    if reader.word(of + 1) == Some(TimeWord::Unit(Unit::Year)) {
        found.site.meaning = Meaning::Quarter { quarter: number, which: Some(which), fiscal };
        return Some(reader.until(found, of + 2));
    }
    Some(found)
}

/// `quarter` or `period` alone, after `last year's`.
pub(super) fn plain_quarter(reader: Reader<'_>, at: usize) -> Option<Found> {
    let quarter = reader.word(at) == Some(TimeWord::Unit(Unit::Quarter)) || reader.is(at, &["period"]);
    quarter
        .then(|| reader.found(at, at + 1, TimeKind::Date, Meaning::Quarter { quarter: 0, which: None, fiscal: false }))
}

/// `first half of 1990`: of a year; halves of games and hours are left alone.
fn half_year(reader: Reader<'_>, at: usize, number: u8, to: usize) -> Option<Found> {
    let of = if reader.is(to, &["of"]) { to + 1 } else { to };
    let mut found = reader.found(at, to, TimeKind::Date, Meaning::HalfYear(number, None));
    if let Some((year, end)) = year(reader, of) {
        found.site.written.year = Some(year);
        return Some(reader.until(found, end));
    }
    let which = match reader.key(of) {
        "last" => Which::Last,
        "this" | "the" => Which::This,
        "next" => Which::Next,
        _ => return None,
    };
    (of > to && reader.word(of + 1) == Some(TimeWord::Unit(Unit::Year))).then(|| {
        found.site.meaning = Meaning::HalfYear(number, Some(which));
        reader.until(found, of + 2)
    })
}

/// What follows `the`, `this` or `the year-earlier`: a quarter, a period, a decade, a century, a financial year.
pub(super) fn after_pointer(reader: Reader<'_>, at: usize, to: usize, which: Which) -> Option<Found> {
    // `the 1988 second quarter`, `the 1989 period`, `the 1988 quarter`
    if let Some((year, after)) = year(reader, to).filter(|_| which == Which::The)
        && let Some(mut found) = quarter(reader, after).or_else(|| plain_quarter(reader, after))
    {
        found.site.written.year = Some(year);
        return Some(reader.from(found, at));
    }
    if let Some(mut found) = quarter(reader, to) {
        if let Meaning::Quarter { which: of @ None, .. } = &mut found.site.meaning
            && !matches!(which, Which::The)
        {
            *of = Some(which);
        }
        return Some(reader.from(found, at));
    }
    // `the year-ago period`, `the latest period`, `the corresponding period last year`
    if let Some(mut found) = plain_quarter(reader, to).filter(|_| reader.is(to, &["period"])) {
        let latest = reader.key(left(to, 1)) == "latest" || reader.text_at(left(to, 1)) == "corresponding";
        if which == Which::YearBefore || latest || matches!(which, Which::Previous) {
            let year_before = reader.is(to + 1, &["last"]) && reader.word(to + 2) == Some(TimeWord::Unit(Unit::Year));
            let which = if year_before { Which::YearBefore } else { which };
            found.site.meaning = Meaning::Quarter { quarter: 0, which: Some(which), fiscal: false };
            let found = if year_before { reader.until(found, to + 3) } else { found };
            return Some(reader.from(found, at));
        }
        return None;
    }
    fiscal(reader, to, Some(which))
        .or_else(|| decade(reader, to))
        .or_else(|| century(reader, to))
        .map(|found| reader.from(found, at))
}

/// `fiscal 1988`, `fiscal year 1988`, `FY21`, `the current fiscal year`.
pub(super) fn fiscal(reader: Reader<'_>, at: usize, which: Option<Which>) -> Option<Found> {
    if !reader.is(at, &["fiscal", "fy"]) && !matches!(reader.text_at(at), "financial" | "full") {
        return None;
    }
    let has_year = reader.word(at + 1) == Some(TimeWord::Unit(Unit::Year));
    let next = if has_year { at + 2 } else { at + 1 };
    if let Some((year, to)) = year(reader, next).filter(|_| reader.is(at, &["fiscal", "fy"]) || has_year) {
        let mut found = reader.found(at, to, TimeKind::Date, Meaning::FiscalYear(None));
        found.site.written.year = Some(year);
        return Some(found);
    }
    (has_year && reader.hyphen(next).is_none() && which.is_some())
        .then(|| reader.found(at, next, TimeKind::Date, Meaning::FiscalYear(which)))
}

/// `1990s`, `’90s`, `90s`, `1990's`, `nineties`.
pub(super) fn decade(reader: Reader<'_>, at: usize) -> Option<Found> {
    if let Some(TimeWord::Decade(first)) = reader.word(at) {
        let led = reader.key(left(at, 1)) == "the" || reader.hyphen(left(at, 1)).is_some();
        let aged = matches!(reader.text_at(left(at, 1)), "his" | "her" | "their" | "my");
        return (led && !aged).then(|| reader.found(at, at + 1, TimeKind::Date, Meaning::Decade(i16::from(first))));
    }
    let quote = usize::from(reader.apostrophe(at));
    let number = at + quote;
    let (value, digits) = reader.number(number)?;
    let ended = |to: usize| (reader.glued(to) && reader.key(to) == "s").then_some(to + 1);
    let to = ended(number + 1).or_else(|| {
        let mark = reader.apostrophe(number + 1) && reader.glued(number + 1);
        // `1990's` is the decade, but `1988's` the year's.
        if mark && value % 10 == 0 { ended(number + 2) } else { None }
    })?;
    if quote == 1 && !reader.glued(number) || value % 10 != 0 {
        return None;
    }
    let before = reader.text_at(left(at, 1));
    let value = match digits {
        4 if (1000..2100).contains(&value) => value,
        // `in his 60s`, `temperatures in the 70s`: two figures are a decade where an apostrophe or a word says so.
        2 if quote == 1
            || matches!(before, "early" | "late" | "-")
                && !matches!(reader.text_at(left(at, 2)), "his" | "her" | "their" | "my")
                && reader.text_at(left(at, 3)) == "the" =>
        {
            value
        }
        _ => return None,
    };
    Some(reader.found(at, to, TimeKind::Date, Meaning::Decade(i16::try_from(value).ok()?)))
}

/// `19th century`, `the eleventh century B.C.`
pub(super) fn century(reader: Reader<'_>, at: usize) -> Option<Found> {
    let (number, after) = match reader.class(at)? {
        Class::Word(TimeWord::Ordinal(number)) => (number, at + 1),
        Class::Word(TimeWord::Number(20)) => {
            let next = reader.hyphen(at + 1).unwrap_or(at + 1);
            let Some(TimeWord::Ordinal(ones @ 1..=9)) = reader.word(next) else { return None };
            (20 + ones, next + 1)
        }
        Class::Number { value, digits: 1..=2 }
            if reader.glued(at + 1) && reader.is(at + 1, &["st", "nd", "rd", "th"]) =>
        {
            (u8::try_from(value).ok()?, at + 2)
        }
        _ => return None,
    };
    let unit = reader.hyphen(after).unwrap_or(after);
    if !matches!(reader.word(unit), Some(TimeWord::Unit(Unit::Century) | TimeWord::Units(Unit::Century)))
        || !(1..=40).contains(&number)
    {
        return None;
    }
    let number = i8::try_from(number).ok()?;
    let (before_christ, to) = match reader.text_at(unit + 1) {
        "BC" | "BCE" => (true, unit + 2),
        "B" if reader.text_at(unit + 3) == "C" => (true, reader.dot(unit + 4)),
        _ => (false, unit + 1),
    };
    Some(reader.found(at, to, TimeKind::Date, Meaning::Century(if before_christ { -number } else { number })))
}

/// `first nine months`, `second day`, `first two weeks`: a length counted from a start.
pub(super) fn counted(reader: Reader<'_>, at: usize) -> Option<Found> {
    let the = reader.key(at) == "the";
    let first = if the { at + 1 } else { at };
    if !(matches!(reader.word(first), Some(TimeWord::Ordinal(1))) || reader.is(first, &["final"])) {
        return None;
    }
    let (length, to, article) = super::lengths::length(reader, first + 1)?;
    (!article).then(|| reader.found(at, to, TimeKind::Duration, Meaning::Length(length)))
}

/// A year written after `the year`.
pub(super) fn named_year(reader: Reader<'_>, at: usize) -> Option<Found> {
    let the = usize::from(reader.key(at) == "the");
    if reader.word(at + the) != Some(TimeWord::Unit(Unit::Year)) {
        return None;
    }
    let (value, to) = year(reader, at + the + 1).or_else(|| {
        let found = super::absolute::date(reader, at + the + 1)?;
        Some((found.site.written.year?, found.to)).filter(|_| found.site.written.month.is_none())
    })?;
    let mut found = reader.found(at, to, TimeKind::Date, Meaning::Calendar { which: None, of_year: false });
    found.site.written = Written { year: Some(value), ..Written::default() };
    Some(found)
}
