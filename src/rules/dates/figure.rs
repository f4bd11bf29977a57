//! The figures of lengths of time: where they stand, and how another is written in their place.

use jiff::civil::Date;

use super::form::distance;
use crate::article::dates::{Length, Limit, Unit};
use crate::article::words::tokens;
use crate::lexicon::{TimeWord, time_word};
use crate::text::Span;

const SPELLED: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// Days in a year and in a month, in hundredths.
const YEAR: i64 = 36_525;
const MONTH: i64 = 3_044;

/// The first figure in words, and whether it is spelled: `19` in `the next 19 years`, `five` in `five-year`.
fn figure(words: &str) -> Option<(Span, bool)> {
    tokens(words, 0).find_map(|token| {
        let digits = token.text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            return Some((Span::new(token.span.start, token.span.start + digits), false));
        }
        let mut parts = token.text.split(['-', '‑']);
        let first = parts.next()?;
        let is_number = |word: &str| matches!(time_word(word), Some(TimeWord::Number(_)));
        (is_number(first) && !parts.next().is_some_and(is_number))
            .then(|| (Span::new(token.span.start, token.span.start + first.len()), true))
    })
}

/// The edit that puts another figure into words that begin at a place of the prose: figures for figures, words for words
/// below ten.
pub(super) fn recount(words: Span, prose: &str, new: u32) -> Option<(Span, String)> {
    let (place, spelled) = figure(words.of(prose))?;
    let word = usize::try_from(new).ok().and_then(|new| SPELLED.get(new)).filter(|_| spelled);
    Some((place.shifted(words.start), word.map_or_else(|| new.to_string(), |word| (*word).to_owned())))
}

/// How many of a unit a stretch of days makes: rounded down, and rounded up.
fn units(days: i64, unit: Unit) -> Option<(i64, i64)> {
    let hundredths = match unit {
        Unit::Day => 100,
        Unit::Week => 700,
        Unit::Fortnight => 1_400,
        Unit::Month => MONTH,
        Unit::Year => YEAR,
        Unit::Decade => YEAR * 10,
        Unit::Century => YEAR * 100,
        _ => return None,
    };
    // A year that ends a day early is a year: `from Jan. 1 to Dec. 31`.
    let slack = if hundredths > 1_000 { 300 } else { 0 };
    let up = |value: i64| (value + hundredths - 1).div_euclid(hundredths);
    Some(((days * 100 + slack).div_euclid(hundredths), up((days * 100 - slack).max(0))))
}

/// Whether a length can be the time from one date to another, each with its first and last day. Rounding down, rounding
/// up and counting both ends are all right, and one more or less beside `about` or `nearly`.
pub(super) fn can_span(length: Length, limit: Option<Limit>, from: (Date, Date), to: (Date, Date)) -> bool {
    let Some(count) = length.count.map(i64::from) else { return true };
    let shortest = i64::from(distance(from.1, to.0)).max(0);
    let longest = i64::from(distance(from.0, to.1)).max(0) + 1;
    let (Some((low, _)), Some((_, high))) = (units(shortest, length.unit), units(longest, length.unit)) else {
        return true;
    };
    let rounded = i64::from(length.unit >= Unit::Decade) + i64::from(length.hundredths > 0);
    let slack = rounded + if limit.is_some() { (count / 7).max(1) } else { 0 };
    let not_more = matches!(limit, Some(Limit::MoreThan | Limit::AtLeast)) || count >= low - slack;
    let not_less = matches!(limit, Some(Limit::AtMost)) || count <= high + slack;
    not_more && not_less
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{can_span, recount};
    use crate::article::dates::{Length, Limit, Unit};
    use crate::text::Span;

    fn put(words: &str, new: u32) -> Option<String> {
        let (span, text) = recount(Span::new(0, words.len()), words, new)?;
        Some(format!("{}{text}{}", &words[..span.start], &words[span.end..]))
    }

    #[test]
    fn figures_are_put_in_place_of_others() {
        assert_eq!(put("the next 19 years", 20).as_deref(), Some("the next 20 years"));
        assert_eq!(put("five-year", 7).as_deref(), Some("seven-year"));
        assert_eq!(put("nine years", 12).as_deref(), Some("12 years"));
        assert_eq!(put("20-year", 19).as_deref(), Some("19-year"));
        assert_eq!(put("several years", 19), None);
        assert_eq!(put("twenty-five-year", 19), None);
    }

    fn years(count: u32) -> Length {
        Length { count: Some(count), hundredths: 0, unit: Unit::Year }
    }

    fn year(year: i16) -> (Date, Date) {
        (date(year, 1, 1), date(year, 12, 31))
    }

    #[test]
    fn lengths_between_years() {
        let spans = |count: u32, limit| can_span(years(count), limit, year(2001), year(2021));
        assert!(spans(19, None) && spans(20, None) && spans(21, None));
        assert!(!spans(18, None) && !spans(22, None) && !spans(15, None));
        assert!(spans(18, Some(Limit::About)) && spans(22, Some(Limit::Nearly)));
        assert!(spans(10, Some(Limit::MoreThan)) && !spans(30, Some(Limit::MoreThan)));
    }

    #[test]
    fn lengths_between_days() {
        let day = |day: i8| (date(2021, 8, day), date(2021, 8, day));
        let days = |count: u32| Length { count: Some(count), hundredths: 0, unit: Unit::Day };
        let spans = |count: u32| can_span(days(count), None, day(3), day(5));
        assert!(spans(2) && spans(3) && !spans(1) && !spans(4));
    }
}
