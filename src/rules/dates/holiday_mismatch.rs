//! # holiday-mismatch
//!
//! The holiday is on another day than the one beside it.
//!
//! Bad: `The shop is shut on Thanksgiving, Nov. 24, 2021.`
//!
//! Good: `The shop is shut on Thanksgiving, Nov. 25, 2021.`
//!
//! The Sept. 11 attacks of another year than 2001 are reported too.
//!
//! Silent: holidays that countries keep on different days, on any of them; a Monday or Friday on which one is observed
//! that falls on a weekend; `ahead of`, `before` and `after` a holiday; feasts of the moon and of the eastern churches;
//! quotations.
//!
//! Authority: the calendar.

use jiff::civil::{Date, Weekday};

use super::form::{date, distance, month_like};
use super::when::{When, anchor, between, neighbours, told};
use crate::article::Article;
use crate::article::dates::{Holiday, Meaning, Order};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(HolidayMismatch, "holiday-mismatch", Dates, Warning, Some(FixKind::Choice), "holiday_mismatch.rs");

/// So many days around the day of publication a date without a year is of the nearest one.
const NEAR: i32 = 120;

impl Rule for HolidayMismatch {
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
        for (first, second) in neighbours(article) {
            if let Meaning::Holiday(holiday, None) = first.site.meaning {
                if second.is_month_day() && matches!(between(&first, &second), ", " | ", on " | " (") {
                    compare(article, holiday, &first, &second, out);
                }
            } else if let Meaning::Holiday(holiday, None) = second.site.meaning
                && first.is_month_day()
                && matches!(between(&first, &second), ", " | " (" | ", on ")
            {
                compare(article, holiday, &second, &first, out);
            }
        }
        for when in told(article) {
            attacks(&when, out);
        }
    }
}

/// Holidays whose date is that of the western churches or of one country alone.
fn is_settled(holiday: &Holiday) -> bool {
    !matches!(holiday.name, "christmas" | "easter" | "independence day" | "election day" | "epiphany" | "may day")
}

fn compare(article: &Article, holiday: Holiday, named: &When<'_>, dated: &When<'_>, out: &mut Vec<Draft>) {
    let Some(day) = dated.day().filter(|_| dated.told.fault.is_none()) else { return };
    // Without a year, any of the years around will do for a day that is far away.
    let near = anchor(article).is_some_and(|today| distance(today, day).abs() <= NEAR);
    let around = i16::from(dated.site.written.year.is_none() && !near);
    let kept = |year: i16, day: Date| {
        holiday.days(year).any(|kept| {
            let weekend = matches!(kept.weekday(), Weekday::Saturday | Weekday::Sunday);
            let observed = weekend && matches!(day.weekday(), Weekday::Monday | Weekday::Friday | Weekday::Tuesday);
            kept == day || observed && distance(kept, day).abs() <= 3
        })
    };
    let fits = (-around..=around).any(|step| {
        let year = day.year() + step;
        Date::new(year, day.month(), day.day()).is_ok_and(|day| kept(year, day))
    });
    if fits || !is_settled(&holiday) || named.site.limit.is_some() {
        return;
    }
    let Some(right) = holiday.days(day.year()).next() else { return };
    // A date months away belongs to something else.
    if distance(right, day).abs() > 45 {
        return;
    }
    let profile = article.style.profile;
    let with_year = anchor(article).is_none_or(|today| today.year() != right.year());
    let mut draft = dated
        .cx
        .draft(
            &META,
            dated.site.span,
            format!("‘{}’ is {} in {}", named.text(), date(profile, right, with_year), right.year()),
        )
        .related(named.site.span, "the holiday");
    let written = &dated.site.written;
    if let (Some(day_part), Some(month), Order::MonthDay | Order::DayMonth) =
        (written.day, written.month, written.order)
    {
        let mut edits = vec![(day_part.span, right.day().to_string())];
        if right.month() != day.month() {
            edits.push((month.span, month_like(month.span.of(dated.cx.prose()), right.month()).to_owned()));
        }
        draft = draft.fix(FixKind::Choice, "Write the date of the holiday", edits);
        // Or the day is right, and it is not the holiday.
        let words =
            Span::new(named.site.span.start.min(dated.site.span.start), named.site.span.end.max(dated.site.span.end));
        draft = draft.fix(FixKind::Choice, "Leave the holiday out", [(words, dated.text().to_owned())]);
    }
    draft.report_in_article(out);
}

/// `the Sept. 11, 2000, attacks`.
fn attacks(when: &When<'_>, out: &mut Vec<Draft>) {
    let written = &when.site.written;
    let (Some(year), Some(9), Some(11)) =
        (written.year, written.month.map(|month| month.value), written.day.map(|day| day.value))
    else {
        return;
    };
    let after = when.after().trim_start_matches([',', ' ']);
    let named =
        after.starts_with("terrorist attacks") || after.starts_with("terror attacks") || after.starts_with("attacks");
    if named && year.value != 2001 && (1999..=2005).contains(&year.value) {
        when.cx
            .draft(&META, when.site.span, "the attacks of Sept. 11 were in 2001")
            .fix(FixKind::Choice, "Write 2001", [(year.span, "2001")])
            .report_in_article(out);
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn holidays_on_other_days() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The shop is shut on Thanksgiving, Nov. 24, 2021, and on July 5, Canada Day, by law.
                                              ^^^^^^^^^^^^^         ^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe shop is shut on Labor Day, Sept. 7, by law.",
            &["The shop is shut on Labor Day, Sept. 6, by law.", "The shop is shut on Sept. 7, by law."],
        );
    }

    #[test]
    fn the_attacks_of_2001() {
        check(
            &META,
            "
            %! published: 2021-09-02
            She was in the city for the Sept. 11, 2002, attacks.
                                        ^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn holidays_on_their_days() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The shop is shut on Thanksgiving, Nov. 25, 2021, on Thanksgiving (Oct. 11) in Ottawa, on Boxing Day, Dec. 28, as
            observed, and before Labor Day, on Sept. 6. It was open ahead of Christmas Day on Dec. 20.

            “It was shut on Thanksgiving, Nov. 24, 2021,” said Ann Ward, the mayor. The Sept. 11, 2012, attacks were others.
            ",
        );
    }
}
