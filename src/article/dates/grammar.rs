//! Which expression begins at a token: the longest that the parts of the grammar know.

use super::absolute;
use super::clock;
use super::holidays;
use super::lengths;
use super::periods;
use super::reader::{Found, Reader, left};
use super::relative;
use super::sets;
use super::site::{Limit, Meaning, TimeKind};
use super::tokens::Class;
use super::vague;
use crate::lexicon::{TimeWord, Unit};

/// The expression that begins at a token.
pub(super) fn at(reader: Reader<'_>, at: usize) -> Option<Found> {
    match reader.class(at)? {
        // `’90s`
        Class::Stop('\'' | '’' | '‘') if !reader.glued(at) => periods::decade(reader, at),
        Class::Stop(_) | Class::Other => None,
        Class::Number { .. } => number(reader, at),
        Class::Word(word) => {
            // A syllable that a hyphen or an apostrophe ties to the word before it begins nothing: `mid-year` does.
            if reader.glued(at)
                && reader.apostrophe(left(at, 1))
                && reader.is_word(left(at, 2))
                && reader.glued(left(at, 1))
            {
                return None;
            }
            if let TimeWord::Key(key) = word
                && !begins(reader, at, key)
            {
                return None;
            }
            limited(reader, at).or_else(|| plain(reader, at, word))
        }
    }
}

/// Whether an expression may begin with a key word, by that word and the one after it: most begin none.
fn begins(reader: Reader<'_>, at: usize, key: &str) -> bool {
    match key {
        "the" | "a" | "an" => match reader.class(at + 1) {
            // `the mayor`; but `the corresponding period`, `the near future`.
            Some(Class::Other) => {
                let next = reader.text_at(at + 1);
                matches!(next, "comparable" | "corresponding" | "financial" | "foreseeable" | "immediate" | "distant")
            }
            Some(Class::Stop(stop)) => matches!(stop, '\'' | '’' | '‘'),
            Some(Class::Number { .. } | Class::Word(_)) => true,
            None => false,
        },
        "this" | "that" | "last" | "next" | "past" | "following" | "previous" | "preceding" | "prior" | "current"
        | "present" | "today" | "yesterday" | "tomorrow" | "tonight" | "several" | "few" | "many" | "couple"
        | "half" | "some" | "every" | "each" | "weekdays" | "noon" | "midnight" | "fiscal" | "fy" | "final" | "new"
        | "good" | "st" | "now" | "right" | "currently" | "nowadays" | "recently" | "lately" | "more" | "most"
        | "recent" | "coming" | "soon" | "these" | "no" | "not" | "less" | "at" | "up" | "nearly" | "almost"
        | "about" | "around" | "roughly" | "approximately" | "over" | "under" | "within" | "beginning" | "start"
        | "end" | "close" | "middle" | "mid" | "early" | "late" | "earlier" | "later" | "sometime" => true,
        _ => false,
    }
}

fn number(reader: Reader<'_>, at: usize) -> Option<Found> {
    clock::expression(reader, at, |at| day(reader, at))
        .or_else(|| periods::decade(reader, at))
        .or_else(|| day(reader, at))
        .or_else(|| periods::century(reader, at))
        .or_else(|| periods::quarter(reader, at))
        .or_else(|| lengths::expression(reader, at))
}

/// A date of the calendar with what may follow it.
fn day(reader: Reader<'_>, at: usize) -> Option<Found> {
    let found = absolute::date(reader, at).or_else(|| relative::day(reader, at)).or_else(|| {
        matches!(reader.key(at), "last" | "this" | "next").then(|| relative::expression(reader, at)).flatten()
    })?;
    Some(clock::after_day(reader, relative::of_year(reader, found)))
}

fn plain(reader: Reader<'_>, at: usize, word: TimeWord) -> Option<Found> {
    let found = match word {
        TimeWord::Month(_) | TimeWord::Weekday(_) => {
            holiday(reader, at).or_else(|| absolute::date(reader, at).map(|found| relative::of_year(reader, found)))
        }
        TimeWord::Ordinal(_) => periods::quarter(reader, at)
            .or_else(|| periods::century(reader, at))
            .or_else(|| holiday(reader, at))
            .or_else(|| periods::counted(reader, at))
            .or_else(|| absolute::date(reader, at).filter(|found| found.site.written.month.is_some())),
        TimeWord::Number(_) => clock::expression(reader, at, |at| day(reader, at))
            .or_else(|| absolute::date(reader, at))
            .or_else(|| periods::century(reader, at))
            .or_else(|| lengths::expression(reader, at)),
        TimeWord::Unit(Unit::Year) => periods::named_year(reader, at)
            .or_else(|| year_end(reader, at))
            .or_else(|| relative::expression(reader, at)),
        TimeWord::Units(_) => lengths::bare(reader, at),
        TimeWord::Season(_) => periods::season(reader, at),
        TimeWord::Decade(_) => periods::decade(reader, at),
        TimeWord::Weekdays(_) | TimeWord::Repeated(_) => sets::expression(reader, at),
        TimeWord::Feast => holiday(reader, at),
        TimeWord::Key(key) => keyed(reader, at, key),
        _ => None,
    };
    found.map(|found| clock::after_day(reader, found))
}

fn keyed(reader: Reader<'_>, at: usize, key: &str) -> Option<Found> {
    match key {
        "the" => periods::named_year(reader, at)
            .or_else(|| relative::day(reader, at))
            .or_else(|| periods::counted(reader, at))
            .or_else(|| relative::expression(reader, at))
            .or_else(|| absolute::date(reader, at))
            .or_else(|| vague::expression(reader, at)),
        "this" | "that" | "last" | "past" | "next" | "following" | "previous" | "preceding" | "prior" | "current"
        | "present" => relative::expression(reader, at).or_else(|| vague::expression(reader, at)),
        "today" | "yesterday" | "tomorrow" | "tonight" => relative::day(reader, at),
        "a" | "an" => relative::expression(reader, at).or_else(|| lengths::expression(reader, at)),
        "several" | "few" | "many" | "couple" | "half" => lengths::expression(reader, at),
        "some" => vague::expression(reader, at).or_else(|| lengths::expression(reader, at)),
        "every" | "each" | "weekdays" => sets::expression(reader, at),
        "noon" | "midnight" => clock::expression(reader, at, |at| day(reader, at)),
        "fiscal" | "fy" => periods::quarter(reader, at).or_else(|| periods::fiscal(reader, at, None)),
        "final" => periods::quarter(reader, at),
        "new" | "good" | "st" => holiday(reader, at),
        _ => vague::expression(reader, at),
    }
}

/// `year-end`, `year end`, `year’s end`.
fn year_end(reader: Reader<'_>, at: usize) -> Option<Found> {
    let next = reader.hyphen(at + 1).or_else(|| reader.genitive(at + 1)).unwrap_or(at + 1);
    if reader.key(next) != "end" {
        return None;
    }
    let mut found = reader.found(at, next + 1, TimeKind::Date, Meaning::YearEnd);
    found.site.limit = Some(Limit::End);
    Some(found)
}

/// An expression with the words before it that narrow it: `early September`, `the end of 1990`, `nearly two years ago`.
fn limited(reader: Reader<'_>, at: usize) -> Option<Found> {
    if let Some((limit, to)) = lengths::limit(reader, at) {
        // `about a decade`, but `about the war`.
        let mut found = match reader.class(to)? {
            Class::Number { .. }
            | Class::Word(TimeWord::Number(_) | TimeWord::Key("a" | "an" | "several" | "half")) => {
                lengths::expression(reader, to)
            }
            Class::Word(TimeWord::Unit(Unit::Year)) => year_end(reader, to),
            _ => None,
        }
        .filter(|found| !matches!(found.site.kind, TimeKind::Set | TimeKind::Time))?;
        found.site.limit = Some(limit);
        return Some(reader.from(found, at));
    }
    let the = usize::from(reader.key(at) == "the");
    let (limit, to) = match (reader.key(at + the), reader.key(at + the + 1)) {
        ("beginning" | "start", "of") => (Limit::Start, at + the + 2),
        ("end" | "close", "of") => (Limit::End, at + the + 2),
        ("middle", "of") => (Limit::Mid, at + the + 2),
        ("mid", _) => (Limit::Mid, reader.hyphen(at + the + 1).unwrap_or(at + the + 1)),
        ("early", _) => (Limit::Start, reader.hyphen(at + the + 1).unwrap_or(at + the + 1)),
        ("late", _) => (Limit::End, reader.hyphen(at + the + 1).unwrap_or(at + the + 1)),
        ("earlier", _) if the == 0 => (Limit::Start, at + 1),
        ("later", _) if the == 0 => (Limit::End, at + 1),
        ("sometime", _) if the == 0 => (Limit::About, at + 1),
        _ => return None,
    };
    // `in early`, `late in`: the preposition stands between.
    let to = if reader.key(to) == "in" && reader.is(at, &["late", "early", "later", "earlier"]) { to + 1 } else { to };
    let mut found = match reader.class(to)? {
        Class::Number { .. } => {
            periods::decade(reader, to).or_else(|| periods::century(reader, to)).or_else(|| absolute::date(reader, to))
        }
        Class::Word(TimeWord::Part(part))
            if limit == Limit::Mid || the == 0 && !reader.is(at, &["earlier", "later"]) =>
        {
            let mut found = reader.found(to, to + 1, TimeKind::Time, Meaning::Day(0));
            found.site.part = Some(part);
            // `mid-afternoon yesterday`
            if let Some(after) =
                day(reader, to + 1).filter(|after| matches!(after.site.meaning, Meaning::Day(_) | Meaning::Weekday(_)))
            {
                let mut after = reader.from(after, to);
                after.site.part = Some(part);
                after.site.kind = TimeKind::Time;
                found = after;
            }
            Some(found)
        }
        Class::Word(word) => plain(reader, to, word),
        _ => None,
    }
    .filter(|found| {
        matches!(
            found.site.meaning,
            Meaning::Calendar { .. }
                | Meaning::Unit(..)
                | Meaning::Season(..)
                | Meaning::Decade(_)
                | Meaning::Century(_)
                | Meaning::FiscalYear(_)
                | Meaning::HalfYear(..)
                | Meaning::Quarter { .. }
                | Meaning::Weekday(_)
                | Meaning::Day(_)
                | Meaning::Holiday(..)
        )
    })?;
    found.site.limit = Some(limit);
    Some(reader.from(found, at))
}

/// The holiday at a place, with its year.
pub(super) fn holiday(reader: Reader<'_>, at: usize) -> Option<Found> {
    if !reader.capital(at) {
        return None;
    }
    let mut name = String::new();
    let mut best = None;
    for to in at..at + 10 {
        let word = reader.text_at(to);
        match reader.class(to) {
            Some(Class::Stop('\'' | '’' | '.')) => continue,
            Some(Class::Word(_) | Class::Other) => {}
            _ => break,
        }
        let tied = reader.key(to) == "s" && reader.apostrophe(left(to, 1));
        if !name.is_empty() && !tied {
            name.push(' ');
        }
        name.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        if let Some(holiday) = holidays::find(&name) {
            best = Some((holiday, to + 1));
        }
    }
    let (holiday, to) = best?;
    // `Good Friday Agreement`, `Easter Island`
    if reader.capital(to) && !reader.glued(to) && matches!(reader.class(to), Some(Class::Other)) {
        return None;
    }
    let mut found = reader.found(at, to, TimeKind::Date, Meaning::Holiday(holiday, None));
    let comma = if reader.stop(to, ',') { to + 1 } else { to };
    if let Some((year, end)) = periods::year(reader, comma) {
        found.site.written.year = Some(year);
        found = reader.until(found, end);
    }
    Some(found)
}
