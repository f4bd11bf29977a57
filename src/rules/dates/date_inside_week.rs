//! # date-inside-week
//!
//! A date within a week of publication, where AP has the day of the week.
//!
//! Bad: in a story of Sept. 2: `The council met Aug. 31.`
//!
//! Good: `The council met Tuesday.`
//!
//! Silent: house styles other than AP's, which give dates; `by` and `until` a date; ranges and lists; a date beside its
//! weekday; dates before a noun; legal dates with their year; headlines, captions, quotations.
//!
//! Authority: AP: the day of the week within seven days, the month and the figure beyond them.

use super::form::{distance, weekday_name};
use super::verb::says_when;
use super::when::{When, anchor, told};
use crate::article::dates::{Link, Meaning, TimeKind};
use crate::article::{Article, Profile};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::{BlockKind, dateline};

declare!(DateInsideWeek, "date-inside-week", Dates, Hint, Some(FixKind::Choice), "date_inside_week.rs");

impl Rule for DateInsideWeek {
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
        if article.style.profile != Profile::UsAp {
            return;
        }
        let Some(today) = anchor(article) else { return };
        let mut after_list = false;
        for when in told(article) {
            let listed = std::mem::replace(&mut after_list, when.site.joined.is_some());
            let Some(day) = when.day().filter(|_| !listed && is_bare(&when)) else { continue };
            let days = distance(today, day);
            if days == 0 || days.abs() > 6 {
                continue;
            }
            let name = weekday_name(day.weekday());
            when.cx
                .draft(&META, when.site.span, format!("‘{}’ is within a week of publication: {name}", when.text()))
                .fix(FixKind::Choice, format!("Write ‘{name}’"), [(when.site.span, name)])
                .report_in_article(out);
        }
    }
}

/// Whether an expression is a day and a month alone that say when something happens.
fn is_bare(when: &When<'_>) -> bool {
    let site = when.site;
    when.is_month_day()
        && matches!(site.meaning, Meaning::Calendar { which: None, .. })
        && site.kind == TimeKind::Date
        && site.written.weekday.is_none()
        && site.written.year.is_none()
        && site.joined.is_none()
        && site.noun.is_none()
        && !when.after().starts_with(" (")
        && dateline(when.cx.prose()).is_none_or(|line| line.end <= site.span.start)
        && (site.link == Some(Link::In) || site.link.is_none() && says_when(when, 7))
        && when.cx.block.zone.is_body()
        && !matches!(when.cx.block.kind, BlockKind::Cell | BlockKind::ListItem)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn dates_within_a_week() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council met Aug. 31 and will meet again on Sept. 7. It had met on Aug. 12.
                            ^^^^^^^                        ^^^^^^^
            ",
        );
        fixes(&META, "%! published: 2021-09-02\nThe council met Aug. 31.", &["The council met Tuesday."]);
    }

    #[test]
    fn deadlines_ranges_and_other_styles() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The council has to vote by Sept. 7. The fair is open from Sept. 3 to Sept. 5. The Aug. 31 vote was close.

            “We met Aug. 31,” said Ann Ward, the mayor. She left on Tuesday, Aug. 31.
            ",
        );
        silent(&META, "%! published: 2021-09-02\n%! profile: uk-double\nThe council met on 31 August.");
    }
}
