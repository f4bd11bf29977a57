//! A date of which perhaps only the year, or the year and the month, is known.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// A date of which perhaps only the year, or the year and the month, is known: the days that it may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    first: Date,
    last: Date,
}

impl PartialDate {
    /// A whole year.
    #[must_use]
    pub fn year(year: i16) -> Option<Self> {
        let (first, last) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
        Some(Self { first, last })
    }

    /// A month of a year; months count from 1.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, last: first.last_of_month() })
    }

    /// The first day that it may stand for.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that it may stand for.
    #[must_use]
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether it stands for one day.
    #[must_use]
    pub fn is_day(self) -> bool {
        self.first == self.last
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self { first: day, last: day }
    }
}

/// A text that is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

impl FromStr for PartialDate {
    type Err = NoDate;

    /// Reads `2021`, `2021-03` and `2021-03-04`.
    fn from_str(text: &str) -> Result<Self, NoDate> {
        let mut parts = text.splitn(3, '-').map(|part| part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part));
        let mut number = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(Some(part)) if part.len() == digits => part.parse::<i16>().map(Some).map_err(|_| NoDate),
            Some(_) => Err(NoDate),
        };
        let (year, month, day) = (number(4)?.ok_or(NoDate)?, number(2)?, number(2)?);
        let small = |number: i16| i8::try_from(number).map_err(|_| NoDate);
        match (month, day) {
            // No calendar of the western press has a year nought, but forms that nobody filled in have.
            _ if year == 0 => None,
            (None, _) => Self::year(year),
            (Some(month), None) => Self::month(year, small(month)?),
            (Some(month), Some(day)) => Date::new(year, small(month)?, small(day)?).ok().map(Self::from),
        }
        .ok_or(NoDate)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        if self.is_day() {
            write!(f, "{}", self.first)
        } else if self.first.month() == self.last.month() {
            write!(f, "{year:04}-{month:02}")
        } else {
            write!(f, "{year:04}")
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::PartialDate;

    #[test]
    fn a_year_and_a_month_are_spans_of_days() {
        for (text, first, last) in [
            ("2021", date(2021, 1, 1), date(2021, 12, 31)),
            ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
            ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
            ("2021-05-04", date(2021, 5, 4), date(2021, 5, 4)),
        ] {
            let read: PartialDate = text.parse().unwrap();
            assert_eq!((read.first(), read.last()), (first, last), "{text}");
            assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn anything_else_is_no_date() {
        for text in [
            "",
            "21",
            "2021-",
            "2021-1",
            "2021-13",
            "2021-00",
            "2021-02-30",
            "2021-02-3",
            "2021-02-03-",
            "+021",
            "-2021",
            "0000",
            "0000-00-00",
            "May 2021",
            "2021-05-04T10:00",
            "２０２１",
            "20210504",
            "99999",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text:?}");
        }
    }
}
