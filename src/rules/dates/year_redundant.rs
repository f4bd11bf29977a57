//! # year-redundant
//!
//! The year of publication beside a day of that year, where AP leaves it out.
//!
//! Bad: in a story of 2021: `The mill burned down on May 3, 2021.`
//!
//! Good: `The mill burned down on May 3.`
//!
//! Silent: house styles other than AP's; months without a day; ranges whose other end has another year; lists, tables,
//! headlines, captions, quotations.
//!
//! Authority: AP: no year with a date of the current year.

use super::when::{When, anchor, told};
use crate::article::dates::{Meaning, Order};
use crate::article::{Article, Profile};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::{BlockKind, Span};

declare!(YearRedundant, "year-redundant", Dates, Hint, Some(FixKind::Choice), "year_redundant.rs");

impl Rule for YearRedundant {
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
        for when in told(article).filter(is_day) {
            let written = &when.site.written;
            let (Some(year), Some(day)) = (written.year, written.day) else { continue };
            if year.value != today.year() || !when.site.span.covers(year.span) || day.span.end > year.span.start {
                continue;
            }
            // The comma behind the year goes with it.
            let comma = usize::from(when.cx.prose().as_bytes().get(year.span.end) == Some(&b','));
            let gone = Span::new(day.span.end, year.span.end + comma);
            when.cx
                .draft(&META, year.span, format!("{} is the year of publication", year.value))
                .fix(FixKind::Choice, "Leave the year out", [(gone, "")])
                .report_in_article(out);
        }
    }
}

fn is_day(when: &When<'_>) -> bool {
    let site = when.site;
    when.is_month_day()
        && matches!(site.written.order, Order::MonthDay)
        && matches!(site.meaning, Meaning::Calendar { .. })
        && site.joined.is_none()
        && when.cx.block.zone.is_body()
        && !matches!(when.cx.block.kind, BlockKind::Cell | BlockKind::ListItem)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn the_year_of_publication() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on May 3, 2021, and was built on June 4, 1987.
                                           ^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill burned down on May 3, 2021, at night.",
            &["The mill burned down on May 3 at night."],
        );
    }

    #[test]
    fn other_years_and_other_styles() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The mill was built on June 4, 1987, and burned down in May 2021.

            “It burned down on May 3, 2021,” said Ann Ward, the mayor.
            ",
        );
        silent(&META, "%! published: 2021-09-02\n%! profile: us-chicago\nThe mill burned down on May 3, 2021.");
    }
}
