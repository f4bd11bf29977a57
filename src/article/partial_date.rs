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
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i16::from(digit - b'0')))
        };
        let small = |digits: &[u8]| number(digits).and_then(|number| i8::try_from(number).ok());
        // No calendar of the western press has a year nought, but forms that nobody filled in have.
        let year = |digits: &[u8]| number(digits).filter(|&year| year > 0);
        let read = || match text.as_bytes().split_at_checked(4)? {
            (first, []) => Self::year(year(first)?),
            (first, [b'-', month @ ..]) if month.len() == 2 => Self::month(year(first)?, small(month)?),
            (first, [b'-', m, n, b'-', day @ ..]) if day.len() == 2 => {
                Date::new(year(first)?, small(&[*m, *n])?, small(day)?).ok().map(Self::from)
            }
            _ => None,
        };
        read().ok_or(NoDate)
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
