//! # impossible-date
//!
//! No calendar has the day, or no clock the time.
//!
//! Bad: `The lease ran out on June 31.`
//!
//! Good: `The lease ran out on June 30.` or `The lease ran out on July 1.`
//!
//! Inside quotation marks it is information: it may have been said like that.
//!
//! Silent: `24:00`; scores, ratios, versions, verses, part numbers and other figures that are no dates; Feb. 29 without a
//! year.
//!
//! Authority: the calendar.

use super::form::{calendar, last_day, month_like};
use crate::article::dates::{Half, Order, TimeSite};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Severity, declare};
use crate::text::{BlockKind, Span};

declare!(ImpossibleDate, "impossible-date", Dates, Error, Some(FixKind::Choice), "impossible_date.rs");

impl Rule for ImpossibleDate {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for site in cx.facts.times() {
            if site.clock.is_some_and(|clock| clock.impossible) {
                time(cx, site, out);
            } else {
                date(cx, site, out);
            }
        }
    }
}

/// How much a finding matters: words in quotation marks are left to who said them.
fn severity(cx: &BlockContext<'_>, site: &TimeSite) -> Severity {
    let quoted = site.quoted || cx.block.kind == BlockKind::BlockQuote;
    if quoted { Severity::Information } else { Severity::Error }
}

fn time(cx: &BlockContext<'_>, site: &TimeSite, out: &mut Vec<Draft>) {
    let Some(clock) = site.clock else { return };
    let words = clock.span.of(cx.prose());
    let mut draft = cx.draft(&META, clock.span, format!("no clock shows ‘{words}’")).severity(severity(cx, site));
    let figures = words.bytes().take_while(u8::is_ascii_digit).count();
    let hour = words.get(..figures).and_then(|figures| figures.parse::<u8>().ok());
    // `13 p.m.` is 1 p.m., or 13 alone.
    if let (Some(Half::Afternoon), Some(hour @ 13..=23)) = (clock.half, hour) {
        let span = Span::new(clock.span.start, clock.span.start + figures);
        let new = (hour - 12).to_string();
        draft = draft.fix(FixKind::Choice, format!("Write ‘{new}’"), [(span, new)]);
    }
    draft.report(out);
}

fn date(cx: &BlockContext<'_>, site: &TimeSite, out: &mut Vec<Draft>) {
    let mut written = site.written;
    if written.order == Order::Ambiguous && !cx.style.profile.is_us() {
        std::mem::swap(&mut written.day, &mut written.month);
    }
    let Some(month) = written.month else { return };
    let year = written.year.map(|year| year.value);
    let day = written.day.map_or(1, |day| day.value);
    // A leap year has every day that there is.
    if calendar(year.unwrap_or(2024), month.value, day).is_some() {
        return;
    }
    let words = site.span.of(cx.prose());
    let message = match (year, month.value, day) {
        (Some(year), 2, 29) => format!("{year} is no leap year: there is no ‘{words}’"),
        (_, 1..=12, _) => format!("no calendar has ‘{words}’"),
        _ => format!("there is no month {} in ‘{words}’", month.value),
    };
    let mut draft = cx.draft(&META, site.span, message).severity(severity(cx, site));
    if let Some(written_day) = written.day.filter(|part| site.span.covers(part.span))
        && let Some(last) = last_day(year, month.value).filter(|&last| last < day)
    {
        draft = draft.fix(FixKind::Choice, format!("Write day {last}"), [(written_day.span, last.to_string())]);
        let name = month.span.of(cx.prose());
        let named = matches!(written.order, Order::MonthDay | Order::DayMonth) && site.span.covers(month.span);
        if named && month.value < 12 {
            let next = month_like(name, i8::try_from(month.value + 1).unwrap_or(1));
            draft = draft.fix(
                FixKind::Choice,
                format!("Write the first day of {next}"),
                [(month.span, next.to_owned()), (written_day.span, "1".to_owned())],
            );
        }
        if let (2, 29, Some(part)) = (month.value, day, written.year)
            && site.span.covers(part.span)
            && let Some(leap) = (part.value - 3..part.value).rev().find(|&year| calendar(year, 2, 29).is_some())
        {
            draft = draft.fix(FixKind::Choice, format!("Write {leap}"), [(part.span, leap.to_string())]);
        }
    }
    draft.report(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, first_fix, fixes, silent};
    use crate::rules::{FixKind, Severity};

    #[test]
    fn days_that_no_calendar_has() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The lease ran out on June 31, and the mill was sold on Feb. 30, 2020, to a firm from Larkhaven.
                                 ^^^^^^^                           ^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe lease ran out on June 31, and nobody came.",
            &["The lease ran out on June 30, and nobody came.", "The lease ran out on July 1, and nobody came."],
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe lease ran out on 32 August and nobody came.",
            &["The lease ran out on 31 August and nobody came.", "The lease ran out on 1 September and nobody came."],
        );
    }

    #[test]
    fn leap_days_of_other_years() {
        fixes(
            &META,
            "%! published: 2021-09-02\nThe lease ran out on Feb. 29, 2021, by law.",
            &[
                "The lease ran out on Feb. 28, 2021, by law.",
                "The lease ran out on March 1, 2021, by law.",
                "The lease ran out on Feb. 29, 2020, by law.",
            ],
        );
        silent(&META, "%! published: 2021-09-02\nThe lease ran out on Feb. 29, 2020, by law.");
    }

    #[test]
    fn times_that_no_clock_shows() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The doors open at 13 p.m. on Saturday and close at 25:10 on Sunday.
                              ^^^^^^^                          ^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe doors open at 13 p.m. on Saturday.",
            &["The doors open at 1 p.m. on Saturday."],
        );
        check(&META, "%! published: 2021-09-02\nThe train left at 10:75 on Monday.\n                  ^^^^^");
    }

    #[test]
    fn words_in_quotation_marks_are_information() {
        let source = "“We met on June 31,” said Ann Ward, the mayor.";
        check(&META, &format!("%! published: 2021-09-02\n{source}\n           ^^^^^^^"));
        assert_eq!(first_fix(&META, source), FixKind::Choice);
        let article = crate::article::Article::read(source.into(), crate::article::Options::default(), None);
        let report = crate::rules::Report::read(&article, &crate::rules::Settings::default(), None);
        let found = report.findings.iter().find(|finding| finding.rule.name == META.name).unwrap();
        assert_eq!(found.severity, Severity::Information);
    }

    #[test]
    fn figures_that_are_no_dates() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The gate shuts at 24:00 on Sunday. The score was 31-30, the ratio 16:9, and version 13.32.1 fell out in 2020.

            He read Luke 24:75 aloud and bought part 31-13-99. About 4/20 nobody spoke, and Feb. 29 was a quiet day.
            ",
        );
    }
}
