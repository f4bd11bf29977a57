//! What weekdays, months, parts of days and units are called.

use jiff::civil::Weekday;

use super::site::Length;
use crate::lexicon::{DayPart, Unit};

/// The name of a weekday.
#[must_use]
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// The name of a month, from 1; of no month there is none.
#[must_use]
pub fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    usize::try_from(month).ok().and_then(|month| NAMES.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}

/// The name of a part of a day.
pub(super) fn part_name(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "morning",
        DayPart::Afternoon => "afternoon",
        DayPart::Evening => "evening",
        DayPart::Night => "night",
        DayPart::Midday => "midday",
        DayPart::Dawn => "dawn",
        DayPart::Dusk => "dusk",
    }
}

/// The name of a unit, in the singular.
pub(super) fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Weekend => "weekend",
        Unit::Fortnight => "fortnight",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
        Unit::Millennium => "millennium",
    }
}

/// `3 weeks`, `2.5 years`, `some decades`.
pub(super) fn length_words(length: Length) -> String {
    let name = unit_name(length.unit);
    let many = match length.unit {
        Unit::Century => "centuries".to_owned(),
        _ => format!("{name}s"),
    };
    match (length.count, length.hundredths) {
        (None, _) => format!("some {many}"),
        (Some(1), 0) => format!("1 {name}"),
        (Some(count), 0) => format!("{count} {many}"),
        (Some(count), hundredths) if hundredths % 10 == 0 => format!("{count}.{} {many}", hundredths / 10),
        (Some(count), hundredths) => format!("{count}.{hundredths:02} {many}"),
    }
}

/// `1st`, `19th`
pub(super) fn ordinal(number: i16) -> String {
    let end = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}
