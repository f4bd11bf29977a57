//! # ambiguous-numeric
//!
//! A date in figures that is one day to American readers and another to all others.
//!
//! Bad: `The permit was signed on 03/04/2021.`
//!
//! Good: `The permit was signed on March 4, 2021.`
//!
//! Silent: figures that can be read in one way only (`31/08/2021`, `2021-04-03`, `04/04/2021`); `9/11`, `7/7`, `24/7`,
//! fractions and scores; quotations.
//!
//! Authority: AP, the Guardian and the Economist write the month as a word.

use super::form::{calendar, date};
use crate::article::dates::Order;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::BlockKind;

declare!(AmbiguousNumeric, "ambiguous-numeric", Dates, Warning, Some(FixKind::Choice), "ambiguous_numeric.rs");

impl Rule for AmbiguousNumeric {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let profile = cx.style.profile;
        for site in cx.facts.times() {
            let written = &site.written;
            let ambiguous = written.order == Order::Ambiguous
                && !site.quoted
                && !matches!(cx.block.kind, BlockKind::BlockQuote | BlockKind::Cell);
            let (Some(year), Some(month), Some(day)) = (written.year, written.month, written.day) else { continue };
            // The weekday beside it tells.
            if !ambiguous || month.value == day.value || written.weekday.is_some() {
                continue;
            }
            let readings = [(month.value, day.value), (day.value, month.value)];
            let readings = if profile.is_us() { readings } else { [readings[1], readings[0]] };
            let readings = readings.map(|(month, day)| calendar(year.value, month, day));
            let [Some(first), Some(second)] = readings else { continue };
            let (first, second) = (date(profile, first, true), date(profile, second, true));
            let figures = crate::text::Span::new(month.span.start.min(day.span.start), year.span.end.max(day.span.end));
            cx.draft(&META, figures, format!("‘{}’ is {first} or {second}", figures.of(cx.prose())))
                .fix(FixKind::Choice, format!("Write ‘{first}’"), [(figures, first)])
                .fix(FixKind::Choice, format!("Write ‘{second}’"), [(figures, second)])
                .report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn figures_that_can_be_read_in_two_ways() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The permit was signed on 03/04/2021 by the clerk.
                                     ^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe permit was signed on 03/04/2021 by the clerk.",
            &[
                "The permit was signed on March 4, 2021 by the clerk.",
                "The permit was signed on April 3, 2021 by the clerk.",
            ],
        );
        fixes(
            &META,
            "%! published: 2021-09-02\n%! profile: uk-double\nThe permit was signed on 3/4/21 by the clerk.",
            &[
                "The permit was signed on 3 April 2021 by the clerk.",
                "The permit was signed on 4 March 2021 by the clerk.",
            ],
        );
    }

    #[test]
    fn figures_that_can_be_read_in_one_way() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The permit was signed on 31/08/2021 and sealed on 2021-04-03, and a copy of it on 04/04/2021.

            After 9/11 and 7/7 they worked 24/7. A share of 3/4 and a score of 3-4 were enough for them all.

            “I signed on 03/04/2021,” said Ann Ward, the clerk.
            ",
        );
    }
}
