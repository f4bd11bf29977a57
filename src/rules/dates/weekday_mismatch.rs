//! # weekday-mismatch
//!
//! The date is another day of the week than the one beside it.
//!
//! Bad: `The council met on Tuesday, Sept. 2, 2021.`
//!
//! Good: `The council met on Thursday, Sept. 2, 2021.` or `The council met on Tuesday, Aug. 31, 2021.`
//!
//! Nobody can tell from the text which half is wrong, so both are offered. A date without a year is read as the one next
//! to the publish date, and is a warning. Inside quotation marks it is information: it may have been said like that.
//!
//! Silent: dates before 1753, which are mostly those of the old calendar; names such as `Bloody Sunday`; lists in which
//! several weekdays stand before several dates.
//!
//! Authority: the calendar.

use jiff::civil::{Date, Weekday};

use super::form::{calendar, distance, month_like, shift, weekday_name};
use super::when::{When, all, anchor};
use crate::article::Article;
use crate::article::dates::{Fault, Joined, Order};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(WeekdayMismatch, "weekday-mismatch", Dates, Error, Some(FixKind::Choice), "weekday_mismatch.rs");

/// The first whole year of the new calendar in the English-speaking world.
const NEW_CALENDAR: i16 = 1753;

impl Rule for WeekdayMismatch {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for when in all(article) {
            match when.told.fault {
                Some(Fault::Weekday(actual)) => report(article, &when, actual, Severity::Error, out),
                Some(Fault::AnyYear(actual)) => report(article, &when, actual, Severity::Warning, out),
                _ => {}
            }
        }
    }
}

fn report(article: &Article, when: &When<'_>, actual: Weekday, severity: Severity, out: &mut Vec<Draft>) {
    let written = &when.site.written;
    let Some(weekday) = written.weekday else { return };
    let Some(date) = when.day().or_else(|| stated(article, when)) else { return };
    if date.year() < NEW_CALENDAR || is_listed(when) {
        return;
    }
    let severity = if when.is_quoted() { Severity::Information } else { severity };
    let (name, right) = (weekday_name(weekday.value), weekday_name(actual));
    let year = if written.year.is_some() { String::new() } else { format!(" in {}", date.year()) };
    let words = Span::new(weekday.span.end, when.site.span.end).of(when.cx.prose());
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut draft = when
        .cx
        .draft(&META, when.site.span, format!("‘{words}’{year} is a {right}, not a {name}"))
        .severity(severity)
        .fix(FixKind::Choice, format!("Write ‘{right}’"), [(weekday.span, right.to_owned())]);
    if let Some(near) = (-3..=3).filter_map(|days| shift(date, days)).find(|near| near.weekday() == weekday.value) {
        draft = match edits(when, date, near) {
            Some(edits) => {
                draft.fix(FixKind::Choice, format!("Write the date of that {name}: {}", shown(when, near)), edits)
            }
            None => draft,
        };
    }
    if let Some(part) = written.year
        && let Some(year) = other_year(anchor(article), date, weekday.value)
    {
        draft = draft.fix(FixKind::Choice, format!("Write {year}"), [(part.span, year.to_string())]);
    }
    draft.report_in_article(out);
}

/// The year next to one that is written in which the date has a weekday; none that lies ahead of the publish date where
/// the written one does not.
fn other_year(anchor: Option<Date>, date: Date, weekday: Weekday) -> Option<i16> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    [-1, 1, -2, 2].into_iter().map(|step| date.year() + step).find(|&year| {
        calendar(year, month, day).is_some_and(|other| {
            other.weekday() == weekday && anchor.is_none_or(|anchor| other <= anchor || date > anchor)
        })
    })
}

/// The date that is written, where it has no value of its own.
fn stated(article: &Article, when: &When<'_>) -> Option<Date> {
    let written = &when.site.written;
    let (month, day) = (written.month?.value, written.day?.value);
    if let Some(year) = written.year {
        return calendar(year.value, month, day);
    }
    let anchor = anchor(article)?;
    (anchor.year() - 1..=anchor.year() + 1)
        .filter_map(|year| calendar(year, month, day))
        .min_by_key(|&date| distance(anchor, date).abs())
}

/// Whether several weekdays or several dates stand together, so that nobody can tell which belong to each other.
fn is_listed(when: &When<'_>) -> bool {
    let times = when.cx.facts.times();
    let before = when.told.site.checked_sub(1).and_then(|index| times.get(index));
    let weekday_before = before
        .is_some_and(|site| site.joined.is_some() && site.written.weekday.is_some() && site.written.day.is_none());
    let prose = when.cx.prose().as_bytes();
    let hyphen = when.site.span.start.checked_sub(1).and_then(|at| prose.get(at)).is_some_and(|&byte| byte == b'-');
    // `Saturday and Sunday, May 7 and 8`, `Monday-Friday, May 2-6`
    when.site.joined.is_some() && weekday_before || hyphen && when.site.joined == Some(Joined::Range)
}

/// A date as the text writes it.
fn shown(when: &When<'_>, date: Date) -> String {
    let written = &when.site.written;
    let name = written.month.map_or("", |month| month.span.of(when.cx.prose()));
    match written.order {
        Order::MonthDay => format!("{} {}", month_like(name, date.month()), date.day()),
        Order::DayMonth => format!("{} {}", date.day(), month_like(name, date.month())),
        _ => date.to_string(),
    }
}

/// What has to change for another date to stand there.
fn edits(when: &When<'_>, from: Date, to: Date) -> Option<Vec<(Span, String)>> {
    let written = &when.site.written;
    let (day, month) = (written.day?, written.month?);
    let named = matches!(written.order, Order::MonthDay | Order::DayMonth);
    let prose = when.cx.prose();
    let figures =
        |number: i8, span: Span| if span.len() == 2 && !named { format!("{number:02}") } else { number.to_string() };
    let mut edits = vec![(day.span, figures(to.day(), day.span))];
    if from.month() != to.month() {
        let text = if named {
            month_like(month.span.of(prose), to.month()).to_owned()
        } else {
            figures(to.month(), month.span)
        };
        edits.push((month.span, text));
    }
    if let Some(year) = written.year.filter(|_| from.year() != to.year()) {
        edits.push((year.span, to.year().to_string()));
    }
    edits.iter().all(|(span, _)| when.site.span.covers(*span)).then_some(edits)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_date_of_another_weekday() {
        check(
            &META,
            "
            %! published: 2021-09-20
            The council met on Tuesday, Sept. 2, 2021, in a closed room. It meets again on Friday, 15 October 2021.
                               ^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-20\nThe council met on Tuesday, Sept. 2, 2021, in a closed room.",
            &[
                "The council met on Thursday, Sept. 2, 2021, in a closed room.",
                "The council met on Tuesday, Aug. 31, 2021, in a closed room.",
            ],
        );
    }

    #[test]
    fn a_date_of_last_year() {
        fixes(
            &META,
            "%! published: 2021-01-20\nThe council met on Friday, 3 January 2020, and on Saturday, 4 January 2021.",
            &[
                "The council met on Friday, 3 January 2020, and on Monday, 4 January 2021.",
                "The council met on Friday, 3 January 2020, and on Saturday, 2 January 2021.",
                "The council met on Friday, 3 January 2020, and on Saturday, 4 January 2020.",
            ],
        );
    }

    #[test]
    fn a_date_without_a_year() {
        check(
            &META,
            "
            %! published: 2021-09-20
            The council met on Tuesday, Sept. 2, in a closed room, and on Monday, Aug. 30, in the open.
                               ^^^^^^^^^^^^^^^^
            ",
        );
        silent(&META, "%! published: 2021-09-20\nThe council met on Thursday, Sept. 2, in a closed room.");
    }

    #[test]
    fn words_in_quotation_marks() {
        check(
            &META,
            "
            %! published: 2021-09-20
            “We met on Tuesday, Sept. 2, 2021,” said Ann Ward, the mayor.
                       ^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn dates_of_the_old_calendar_and_names() {
        silent(
            &META,
            "
            %! published: 2021-09-20
            The old mill burned on Monday, Sept. 2, 1666, as the story goes. Bloody Sunday, Jan. 30, 1972, is past.
            ",
        );
    }

    #[test]
    fn lists_of_weekdays_before_dates() {
        silent(
            &META,
            "
            %! published: 2021-09-20
            The fair is open on Saturday and Sunday, Sept. 25 and 26. The office is shut Monday-Friday, Sept. 27-Oct. 1.
            ",
        );
    }
}
