//! # year-missing
//!
//! A day without its year that is not of the year of publication, or more than half a year away.
//!
//! Bad: in a story of Sept. 2, 2021: `The mill burned down on Dec. 3.`, which was in 2020.
//!
//! Good: `The mill burned down on Dec. 3, 2020.`
//!
//! Silent: days of the year of publication; days less than two months away; days after another one with its year, or in a
//! sentence that names the year; days that come back each year; quotations; a story without a date.
//!
//! Authority: AP: leave the year out where it is the current one, and give it everywhere else.

use jiff::civil::Date;

use super::form::distance;
use super::verb::says_when;
use super::when::{When, anchor, told};
use crate::article::Article;
use crate::article::dates::{Basis, Joined, Link, Meaning, Tense, TimeKind};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(YearMissing, "year-missing", Dates, Information, Some(FixKind::Choice), "year_missing.rs");

/// So many days around the day of publication nobody asks for the year.
const NEAR: i32 = 62;

impl Rule for YearMissing {
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
        let Some(today) = anchor(article) else { return };
        let mut context: Option<(usize, i16)> = None;
        for when in told(article) {
            let block = when.told.block;
            if let Some(year) = when.site.written.year {
                context = Some((block, year.value));
            }
            // The year was told in this paragraph or the one before.
            let is_known = context.is_some_and(|(told, year)| told + 1 >= block && year != today.year());
            if is_bare(&when) && !is_known && when.cx.block.zone.is_body() {
                check(&when, today, out);
            }
        }
    }
}

/// Whether an expression is a day and a month alone, of a time that the verb beside it tells.
fn is_bare(when: &When<'_>) -> bool {
    let site = when.site;
    site.written.year.is_none()
        && when.is_month_day()
        && site.kind != TimeKind::Set
        && matches!(site.meaning, Meaning::Calendar { which: None, .. })
        && matches!(site.tense, Tense::Past | Tense::Future)
        && matches!(site.link, None | Some(Link::In))
        && site.noun.is_none()
        && site.joined != Some(Joined::Range)
        && when.told.basis == Basis::Anchor
        && says_when(when, 4)
        && !when.is_attacks()
}

fn check(when: &When<'_>, today: Date, out: &mut Vec<Draft>) {
    let Some(day) = when.day() else { return };
    let days = distance(today, day);
    let clashes = match when.site.tense {
        Tense::Past => days > 0,
        _ => days < 0,
    };
    if day.year() == today.year() || days.abs() <= NEAR || clashes || follows_year(when) {
        return;
    }
    let year = day.year();
    let written = &when.site.written;
    let (Some(month), Some(part)) = (written.month, written.day) else { return };
    let text = if month.span.start < part.span.start { format!(", {year}") } else { format!(" {year}") };
    let end = month.span.end.max(part.span.end);
    when.cx
        .draft(&META, when.site.span, format!("‘{}’ is of another year than the story: {year}?", when.text()))
        .fix(FixKind::Choice, format!("Add {year}"), [(Span::at(end), text)])
        .report_in_article(out);
}

/// Whether the sentence names a year, or something that tells it.
fn follows_year(when: &When<'_>) -> bool {
    let sentence = when.sentence();
    when.cx.facts.times().iter().any(|site| {
        sentence.covers(site.span)
            && (site.written.year.is_some() || matches!(site.meaning, Meaning::Unit(..) | Meaning::Shift(..)))
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn days_of_another_year() {
        check(
            &META,
            "
            %! published: 2021-05-02
            The mill burned down on Nov. 3, and the old bridge fell on 4 December.
                                    ^^^^^^                             ^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-05-02\nThe mill burned down on Nov. 3.",
            &["The mill burned down on Nov. 3, 2020."],
        );
    }

    #[test]
    fn days_whose_year_is_clear() {
        silent(
            &META,
            "
            %! published: 2021-01-20
            The mill burned down on Dec. 3, and the council will vote on May 1. The fair was in 2018, and on July 4 it rained.

            The bridge fell last year, on June 8. “It burned down on May 3,” said Ann Ward, the mayor.
            ",
        );
        silent(
            &META,
            "%! published: 2021-05-16\nNobody saw what came on Sept. 11, or won the seat in the vote on Dec. 8.",
        );
        silent(&META, "%! published: 2021-09-02\nThe first of the trains left on May 1.");
    }
}
