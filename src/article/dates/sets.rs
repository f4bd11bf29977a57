//! What comes back: `every Tuesday`, `each July`, `Mondays`, `daily`, `once a week`.

use super::absolute;
use super::lengths;
use super::reader::{Found, Reader, left};
use super::site::{Length, Meaning, TimeKind};
use super::tokens::Class;
use crate::lexicon::{TimeWord, Unit, small_word};

/// The set at a place.
pub(super) fn expression(reader: Reader<'_>, at: usize) -> Option<Found> {
    match reader.word(at)? {
        TimeWord::Key("every" | "each") => every(reader, at),
        TimeWord::Weekdays(day) => {
            let mut found = reader.found(at, at + 1, TimeKind::Set, Meaning::Every);
            found.site.written.weekday = Some(reader.part(absolute::weekday(day), at, at + 1));
            Some(found)
        }
        // `quarterly dividend`, `daily flights`: what kind, not when.
        TimeWord::Repeated(_)
            if matches!(reader.class(at + 1), Some(Class::Other)) && small_word(reader.text_at(at + 1)).is_none() =>
        {
            None
        }
        // `the Washington Monthly`
        TimeWord::Repeated(_) if reader.capital(at) && reader.capital(left(at, 1)) => None,
        TimeWord::Repeated(unit) => Some(reader.found(at, at + 1, TimeKind::Set, Meaning::Regular(unit))),
        TimeWord::Key("weekdays") => Some(reader.found(
            at,
            at + 1,
            TimeKind::Set,
            Meaning::EveryUnit(Length { count: Some(1), hundredths: 0, unit: Unit::Day }),
        )),
        _ => None,
    }
}

fn every(reader: Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    let other = reader.is(next, &["other"]);
    let to = if other { next + 1 } else { next };
    match reader.word(to) {
        Some(TimeWord::Weekday(day)) if reader.text_at(to).len() > 5 => {
            let mut found = reader.found(at, to + 1, TimeKind::Set, Meaning::Every);
            found.site.written.weekday = Some(reader.part(absolute::weekday(day), to, to + 1));
            if let Some(TimeWord::Part(part)) = reader.word(to + 1) {
                found = reader.until(found, to + 2);
                found.site.part = Some(part);
            }
            Some(found)
        }
        Some(TimeWord::Month(_)) => {
            let month = absolute::date(reader, to).filter(|found| found.site.written.year.is_none())?;
            let mut found = reader.from(month, at);
            found.site.kind = TimeKind::Set;
            found.site.meaning = Meaning::Every;
            Some(found)
        }
        Some(TimeWord::Season(season)) => Some(reader.found(at, to + 1, TimeKind::Set, Meaning::EverySeason(season))),
        Some(TimeWord::Unit(unit)) if unit >= Unit::Minute => {
            let count = if other { 2 } else { 1 };
            Some(reader.found(
                at,
                to + 1,
                TimeKind::Set,
                Meaning::EveryUnit(Length { count: Some(count), hundredths: 0, unit }),
            ))
        }
        Some(TimeWord::Part(part)) => {
            let mut found = reader.found(
                at,
                to + 1,
                TimeKind::Set,
                Meaning::EveryUnit(Length { count: Some(1), hundredths: 0, unit: Unit::Day }),
            );
            found.site.part = Some(part);
            Some(found)
        }
        _ if reader.key(at) == "every" => {
            let (length, to, article) = lengths::length(reader, to)?;
            (!article).then(|| reader.found(at, to, TimeKind::Set, Meaning::EveryUnit(length)))
        }
        _ => None,
    }
}
