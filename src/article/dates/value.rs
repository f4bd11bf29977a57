//! The values of time expressions, as in TIMEX3.

use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::site::Length;
use crate::lexicon::{DayPart, Season, Unit};

/// When or how long, once it is known; [`fmt::Display`] writes it as TIMEX3 has it (`2021-W34`, `P2W`, `XXXX-WXX-2`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A day.
    Day(Date),
    /// A time of day: hour (0 to 24), minute and second.
    Moment(Date, i8, Option<i8>, Option<i8>),
    /// A part of a day.
    Part(Date, DayPart),
    /// A time of day of no known day.
    Clock(i8, i8),
    /// A week of the ISO calendar: its year and number.
    Week(i16, i8),
    /// The weekend of a week.
    Weekend(i16, i8),
    /// A month of a year.
    Month(i16, i8),
    /// A quarter, from 1.
    Quarter(i16, u8),
    /// A half of a year, from 1.
    Half(i16, u8),
    /// A season.
    Season(i16, Season),
    /// A year.
    Year(i16),
    /// A company's own year.
    FiscalYear(i16),
    /// A decade, by its first year.
    Decade(i16),
    /// A century by its ordinal; negative before Christ.
    Century(i8),
    /// A time that has gone: `recently`.
    Past,
    /// The time of writing: `now`.
    Present,
    /// A time to come: `soon`.
    Future,
    /// A length of time.
    Length(Length),
    /// Each such weekday, perhaps with a part of the day.
    EachWeekday(Weekday, Option<DayPart>),
    /// Each such month, or the same day of each year.
    EachMonth(u8, Option<u8>),
    /// Each such season.
    EachSeason(Season),
    /// Each of a unit: `daily`.
    Each(Unit),
}

impl Value {
    /// The first and the last day that it takes, where it has a place in the calendar.
    #[must_use]
    pub fn days(self) -> Option<(Date, Date)> {
        let months = |year: i16, first: i8, count: i8| {
            let start = Date::new(year, first, 1).ok()?;
            let (year, last) =
                if first + count - 1 > 12 { (year + 1, first + count - 13) } else { (year, first + count - 1) };
            Some((start, Date::new(year, last, 1).ok()?.last_of_month()))
        };
        match self {
            Self::Day(day) | Self::Moment(day, ..) | Self::Part(day, _) => Some((day, day)),
            Self::Week(year, week) => {
                let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date();
                Some((monday, shift(monday, 6)?))
            }
            Self::Weekend(year, week) => {
                let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date();
                Some((shift(monday, 5)?, shift(monday, 6)?))
            }
            Self::Month(year, month) => months(year, month, 1),
            Self::Quarter(year, quarter) => months(year, i8::try_from(quarter).ok()? * 3 - 2, 3),
            Self::Half(year, half) => months(year, i8::try_from(half).ok()? * 6 - 5, 6),
            Self::Season(year, season) => months(year, season_month(season), 3),
            Self::Year(year) => months(year, 1, 12),
            Self::Decade(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?)),
            Self::Century(century @ 1..=90) => {
                let last = i16::from(century) * 100;
                Some((Date::new(last - 99, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
            }
            _ => None,
        }
    }

    /// The day, where it is one or a time of one.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        if let Self::Day(day) | Self::Moment(day, ..) | Self::Part(day, _) = self { Some(day) } else { None }
    }

    /// The hour, minute and second at which it begins, where it is a time of a day.
    #[must_use]
    pub fn time_of_day(self) -> Option<(i8, i8, i8)> {
        match self {
            Self::Moment(_, hour, minute, second) => Some((hour, minute.unwrap_or(0), second.unwrap_or(0))),
            Self::Part(_, part) => Some((
                match part {
                    DayPart::Dawn => 5,
                    DayPart::Morning => 6,
                    DayPart::Midday => 12,
                    DayPart::Afternoon => 13,
                    DayPart::Evening | DayPart::Dusk => 18,
                    DayPart::Night => 21,
                },
                0,
                0,
            )),
            _ => None,
        }
    }

    /// The year that it lies in, where it lies in one.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        match self {
            Self::FiscalYear(year) => Some(year),
            Self::Decade(_) | Self::Century(_) => None,
            _ => self.days().map(|(first, _)| first.year()),
        }
    }
}

/// The first month of a season of the north.
pub(super) fn season_month(season: Season) -> i8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}

/// The day so many days after another.
pub(super) fn shift(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

fn part_name(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning | DayPart::Dawn => "MO",
        DayPart::Afternoon => "AF",
        DayPart::Evening | DayPart::Dusk => "EV",
        DayPart::Night => "NI",
        DayPart::Midday => "MI",
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Moment(day, hour, minute, second) => {
                write!(f, "{day}T{hour:02}:{:02}", minute.unwrap_or(0))?;
                second.map_or(Ok(()), |second| write!(f, ":{second:02}"))
            }
            Self::Part(day, part) => write!(f, "{day}T{}", part_name(part)),
            Self::Clock(hour, minute) => write!(f, "T{hour:02}:{minute:02}"),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, 0) => write!(f, "{year:04}-QX"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season_name(season)),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::FiscalYear(year) => write!(f, "FY{year:04}"),
            Self::Decade(year) => write!(f, "{:03}", year / 10),
            Self::Century(century) if century < 0 => write!(f, "BC{:02}", -century - 1),
            Self::Century(century) => write!(f, "{:02}", century - 1),
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
            Self::Length(length) => write_length(f, length),
            Self::EachWeekday(weekday, part) => {
                write!(f, "XXXX-WXX-{}", weekday.to_monday_one_offset())?;
                part.map_or(Ok(()), |part| write!(f, "T{}", part_name(part)))
            }
            Self::EachMonth(month, None) => write!(f, "XXXX-{month:02}"),
            Self::EachMonth(month, Some(day)) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::EachSeason(season) => write!(f, "XXXX-{}", season_name(season)),
            Self::Each(unit) => f.write_str(match unit {
                Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX",
                Unit::Day => "XXXX-XX-XX",
                Unit::Week | Unit::Fortnight => "XXXX-WXX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Month => "XXXX-XX",
                Unit::Quarter => "XXXX-QX",
                _ => "XXXX",
            }),
        }
    }
}

/// `P2Y6M`, `PT1M30S`, `PXW`.
fn write_length(f: &mut fmt::Formatter<'_>, length: Length) -> fmt::Result {
    let (sign, name, half) = match length.unit {
        Unit::Second => ("PT", "S", None),
        Unit::Minute => ("PT", "M", Some("30S")),
        Unit::Hour => ("PT", "H", Some("30M")),
        Unit::Day => ("P", "D", Some("T12H")),
        Unit::Week | Unit::Fortnight => ("P", "W", None),
        Unit::Weekend => ("P", "WE", None),
        Unit::Month => ("P", "M", None),
        Unit::Quarter => ("P", "Q", None),
        Unit::Year => ("P", "Y", Some("6M")),
        Unit::Decade => ("P", "DE", None),
        Unit::Century => ("P", "CE", None),
        Unit::Millennium => ("P", "ML", None),
    };
    let Some(count) = length.count else { return write!(f, "{sign}X{name}") };
    let count = if length.unit == Unit::Fortnight { count.saturating_mul(2) } else { count };
    match (length.hundredths, half) {
        (0, _) => write!(f, "{sign}{count}{name}"),
        (50, Some(half)) if count > 0 => write!(f, "{sign}{count}{name}{half}"),
        // `half an hour`
        (50, Some(half)) => write!(f, "{sign}{half}"),
        (hundredths, _) if hundredths % 10 == 0 => write!(f, "{sign}{count}.{}{name}", hundredths / 10),
        (hundredths, _) => write!(f, "{sign}{count}.{hundredths:02}{name}"),
    }
}
