//! How dates are written, and reckoning with them.

use jiff::civil::Date;

use crate::article::Profile;
pub(super) use crate::article::dates::{month_name, weekday_name};

/// The months as AP writes them before a day; the short ones are never cut.
const BEFORE_DAY: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

fn name_in(names: &'static [&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|index| names.get(index)).copied().unwrap_or("")
}

/// The name of a month before a day, as a house style has it.
pub(super) fn month_before_day(profile: Profile, month: i8) -> &'static str {
    if profile == Profile::UsAp { name_in(&BEFORE_DAY, month) } else { month_name(month) }
}

/// A month written as another one in the text is: in full or cut.
pub(super) fn month_like(written: &str, month: i8) -> &'static str {
    let cut = name_in(&BEFORE_DAY, month);
    match (written.ends_with('.'), (1..=12).any(|month| month_name(month).eq_ignore_ascii_case(written))) {
        (true, _) => cut,
        (false, true) => month_name(month),
        (false, false) => cut.trim_end_matches('.'),
    }
}

/// A date as a house style has it, with its year or without.
pub(super) fn date(profile: Profile, date: Date, with_year: bool) -> String {
    let (month, day, year) = (month_before_day(profile, date.month()), date.day(), date.year());
    match (profile.is_us(), with_year) {
        (true, true) => format!("{month} {day}, {year}"),
        (true, false) => format!("{month} {day}"),
        (false, true) => format!("{day} {month} {year}"),
        (false, false) => format!("{day} {month}"),
    }
}

/// The day so many days after another.
pub(super) fn shift(date: Date, days: i32) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// Days from one date to another.
pub(super) fn distance(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The day of a year, a month and a day that are written, if the calendar has it.
pub(super) fn calendar(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The last day of a month; of February in a leap year where no year is known.
pub(super) fn last_day(year: Option<i16>, month: u8) -> Option<u8> {
    let first = calendar(year.unwrap_or(2024), month, 1)?;
    u8::try_from(first.days_in_month()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::{date, last_day, month_like};
    use crate::article::Profile;

    #[test]
    fn dates_as_the_house_styles_have_them() {
        let when = day(2021, 8, 31);
        assert_eq!(date(Profile::UsAp, when, true), "Aug. 31, 2021");
        assert_eq!(date(Profile::UsChicago, when, false), "August 31");
        assert_eq!(date(Profile::UkDouble, when, true), "31 August 2021");
        assert_eq!(date(Profile::UkSingle, when, false), "31 August");
    }

    #[test]
    fn months_as_others_are_written() {
        assert_eq!(month_like("Sept.", 10), "Oct.");
        assert_eq!(month_like("Sept.", 6), "June");
        assert_eq!(month_like("June", 7), "July");
        assert_eq!(month_like("November", 12), "December");
        assert_eq!(month_like("Nov", 12), "Dec");
        assert_eq!(month_like("July", 8), "August");
    }

    #[test]
    fn the_last_days_of_months() {
        assert_eq!((last_day(Some(2021), 2), last_day(None, 2), last_day(None, 13)), (Some(28), Some(29), None));
    }
}
