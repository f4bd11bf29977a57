//! Dates and spans of time as a house style writes them.

use jiff::civil::Date;

use super::names::{length_words, month_name, ordinal, part_name, unit_name, weekday_name};
use super::value::Value;
use crate::article::Profile;
use crate::lexicon::Season;

/// How a house style writes dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateForm {
    profile: Profile,
}

impl DateForm {
    /// The form of a house style.
    #[must_use]
    pub fn of(profile: Profile) -> Self {
        Self { profile }
    }

    /// A day: `Aug. 31` or `Aug. 31, 2021` after the Associated Press, `August 31` after Chicago, `31 August` in Britain.
    #[must_use]
    pub fn day(self, date: Date, with_year: bool) -> String {
        let (day, month) = (date.day(), self.month_name(date.month()));
        match (self.profile.is_us(), with_year) {
            (true, false) => format!("{month} {day}"),
            (true, true) => format!("{month} {day}, {}", date.year()),
            (false, false) => format!("{day} {month}"),
            (false, true) => format!("{day} {month} {}", date.year()),
        }
    }

    /// The same with its weekday: `Tuesday, Aug. 31`, `Tuesday 31 August`.
    #[must_use]
    pub fn weekday_and_day(self, date: Date, with_year: bool) -> String {
        format!("{}{}{}", weekday_name(date.weekday()), self.after_weekday(), self.day(date, with_year))
    }

    /// What stands between a weekday and its date.
    #[must_use]
    pub fn after_weekday(self) -> &'static str {
        if self.profile.is_us() { ", " } else { " " }
    }

    /// Several days in a row: `Aug. 23 to 29, 2021`, `30 August to 5 September 2021`.
    #[must_use]
    pub fn days(self, first: Date, last: Date, with_year: bool) -> String {
        if first == last {
            return self.day(first, with_year);
        }
        let same_year = first.year() == last.year();
        if !same_year || first.month() != last.month() {
            let year_of_first = with_year && !same_year;
            let comma = if year_of_first && self.profile.is_us() { "," } else { "" };
            return format!("{}{comma} to {}", self.day(first, year_of_first), self.day(last, with_year));
        }
        let month = self.month_name(first.month());
        match (self.profile.is_us(), with_year) {
            (true, false) => format!("{month} {} to {}", first.day(), last.day()),
            (true, true) => format!("{month} {} to {}, {}", first.day(), last.day(), last.year()),
            (false, _) => format!("{} to {}", first.day(), self.day(last, with_year)),
        }
    }

    /// What a value stands for: `Wednesday, Sept. 1, 2021`, `the week of Aug. 23 to 29, 2021`, `20 years`.
    #[must_use]
    pub fn value(self, value: Value) -> String {
        let days = |value: Value| {
            let days = value.days();
            days.map_or_else(|| value.to_string(), |(first, last)| self.days(first, last, true))
        };
        match value {
            Value::Day(day) => self.weekday_and_day(day, true),
            Value::Moment(day, hour, minute, second) => {
                let clock = self.clock(hour, minute.unwrap_or(0), second);
                format!("{}, {clock}", self.weekday_and_day(day, true))
            }
            Value::Part(day, part) => format!("{}, {}", self.weekday_and_day(day, true), part_name(part)),
            Value::Clock(hour, minute) => self.clock(hour, minute, None),
            Value::Week(..) => format!("the week of {}", days(value)),
            Value::Weekend(..) => format!("the weekend of {}", days(value)),
            Value::Month(year, month) => format!("{} {year}", month_name(month)),
            Value::Quarter(year, 0) => format!("a quarter of {year}"),
            Value::Quarter(year, quarter) => format!("the {} quarter of {year}", ordinal(i16::from(quarter))),
            Value::Half(year, half) => format!("the {} half of {year}", ordinal(i16::from(half))),
            Value::Season(year, season) => format!("{} {year}", self.season(season)),
            Value::Year(year) => year.to_string(),
            Value::FiscalYear(year) => format!("the fiscal year {year}"),
            Value::Decade(year) => format!("the {year}s"),
            Value::Century(century) if century < 0 => format!("the {} century B.C.", ordinal(-i16::from(century))),
            Value::Century(century) => format!("the {} century", ordinal(i16::from(century))),
            Value::Past => "a time that has gone".to_owned(),
            Value::Present => "the time of writing".to_owned(),
            Value::Future => "a time to come".to_owned(),
            Value::Length(length) => length_words(length),
            Value::EachWeekday(weekday, None) => format!("every {}", weekday_name(weekday)),
            Value::EachWeekday(weekday, Some(part)) => format!("every {}, {}", weekday_name(weekday), part_name(part)),
            Value::EachMonth(month, None) => format!("every {}", month_name(i8::try_from(month).unwrap_or(0))),
            Value::EachMonth(month, Some(day)) => {
                // A leap year has every day that there is.
                let date = Date::new(2024, i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0));
                date.map_or_else(|_| value.to_string(), |date| format!("every {}", self.day(date, false)))
            }
            Value::EachSeason(season) => format!("every {}", self.season(season)),
            Value::Each(unit) => format!("every {}", unit_name(unit)),
        }
    }

    /// A time of day: `5:30 p.m.`, `5.30pm`; `noon` and `midnight` by name. A time to the second is figures.
    fn clock(self, hour: i8, minute: i8, second: Option<i8>) -> String {
        if let Some(second) = second.filter(|second| *second != 0) {
            return format!("{hour:02}:{minute:02}:{second:02}");
        }
        let us = self.profile.is_us();
        let half = match (us, hour % 24 < 12) {
            (true, true) => " a.m.",
            (true, false) => " p.m.",
            (false, true) => "am",
            (false, false) => "pm",
        };
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        match (hour, minute) {
            (12, 0) => "noon".to_owned(),
            (0 | 24, 0) => "midnight".to_owned(),
            (_, 0) => format!("{twelve}{half}"),
            _ if us => format!("{twelve}:{minute:02}{half}"),
            _ => format!("{twelve}.{minute:02}{half}"),
        }
    }

    /// The name of a month beside a day.
    fn month_name(self, month: i8) -> &'static str {
        if self.profile != Profile::UsAp {
            return month_name(month);
        }
        match month {
            1 => "Jan.",
            2 => "Feb.",
            8 => "Aug.",
            9 => "Sept.",
            10 => "Oct.",
            11 => "Nov.",
            12 => "Dec.",
            month => month_name(month),
        }
    }

    fn season(self, season: Season) -> &'static str {
        match season {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn if self.profile.is_us() => "fall",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::{DateForm, month_name};
    use crate::article::Profile;
    use crate::article::dates::{Length, Value};
    use crate::lexicon::{DayPart, Season, Unit};

    #[test]
    fn every_house_has_its_form() {
        let day = date(2021, 8, 31);
        for (profile, short, full, with_weekday) in [
            (Profile::UsAp, "Aug. 31", "Aug. 31, 2021", "Tuesday, Aug. 31"),
            (Profile::UsChicago, "August 31", "August 31, 2021", "Tuesday, August 31"),
            (Profile::UkDouble, "31 August", "31 August 2021", "Tuesday 31 August"),
            (Profile::UkSingle, "31 August", "31 August 2021", "Tuesday 31 August"),
        ] {
            let form = DateForm::of(profile);
            assert_eq!(form.day(day, false), short);
            assert_eq!(form.day(day, true), full);
            assert_eq!(form.weekday_and_day(day, false), with_weekday);
        }
        assert_eq!(DateForm::of(Profile::UsAp).day(date(2021, 5, 1), true), "May 1, 2021");
    }

    #[test]
    fn days_in_a_row() {
        let days = |profile, first, last, year| DateForm::of(profile).days(first, last, year);
        let (one, other, next) = (date(2021, 8, 23), date(2021, 8, 29), date(2022, 1, 2));
        assert_eq!(days(Profile::UsAp, one, other, false), "Aug. 23 to 29");
        assert_eq!(days(Profile::UsAp, one, other, true), "Aug. 23 to 29, 2021");
        assert_eq!(days(Profile::UkDouble, one, other, true), "23 to 29 August 2021");
        assert_eq!(days(Profile::UsAp, other, date(2021, 9, 4), true), "Aug. 29 to Sept. 4, 2021");
        assert_eq!(days(Profile::UsAp, other, next, true), "Aug. 29, 2021, to Jan. 2, 2022");
        assert_eq!(days(Profile::UkDouble, other, next, true), "29 August 2021 to 2 January 2022");
        assert_eq!(days(Profile::UkDouble, one, one, false), "23 August");
    }

    #[test]
    fn values_in_words() {
        let day = date(2021, 9, 1);
        let length = |count, hundredths, unit| Value::Length(Length { count, hundredths, unit });
        for (value, us, uk) in [
            (Value::Day(day), "Wednesday, Sept. 1, 2021", "Wednesday 1 September 2021"),
            (
                Value::Moment(day, 17, Some(30), None),
                "Wednesday, Sept. 1, 2021, 5:30 p.m.",
                "Wednesday 1 September 2021, 5.30pm",
            ),
            (Value::Part(day, DayPart::Night), "Wednesday, Sept. 1, 2021, night", "Wednesday 1 September 2021, night"),
            (Value::Clock(12, 0), "noon", "noon"),
            (Value::Clock(0, 5), "12:05 a.m.", "12.05am"),
            (Value::Week(2021, 34), "the week of Aug. 23 to 29, 2021", "the week of 23 to 29 August 2021"),
            (Value::Month(2021, 8), "August 2021", "August 2021"),
            (Value::Quarter(2021, 2), "the 2nd quarter of 2021", "the 2nd quarter of 2021"),
            (Value::Season(2001, Season::Autumn), "fall 2001", "autumn 2001"),
            (Value::Decade(1990), "the 1990s", "the 1990s"),
            (Value::Century(-5), "the 5th century B.C.", "the 5th century B.C."),
            (length(Some(20), 0, Unit::Year), "20 years", "20 years"),
            (length(Some(1), 0, Unit::Century), "1 century", "1 century"),
            (length(Some(2), 50, Unit::Year), "2.5 years", "2.5 years"),
            (length(None, 0, Unit::Century), "some centuries", "some centuries"),
            (Value::EachWeekday(Weekday::Tuesday, None), "every Tuesday", "every Tuesday"),
            (Value::EachMonth(2, Some(29)), "every Feb. 29", "every 29 February"),
        ] {
            assert_eq!(DateForm::of(Profile::UsAp).value(value), us);
            assert_eq!(DateForm::of(Profile::UkDouble).value(value), uk);
        }
    }

    #[test]
    fn what_no_calendar_has_is_no_panic() {
        assert_eq!((month_name(0), month_name(13), month_name(-1)), ("", "", ""));
        let form = DateForm::of(Profile::UsAp);
        assert_eq!(form.value(Value::EachMonth(40, Some(99))), "XXXX-40-99");
        assert_eq!(form.value(Value::Week(2021, 99)), "the week of 2021-W99");
    }
}
