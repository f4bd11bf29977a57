//! # ordinal-day
//!
//! A day of a month with an ordinal ending.
//!
//! Bad: `The mill burned down on August 31st.`
//!
//! Good: `The mill burned down on August 31.`
//!
//! Silent: `Fourth of July`, `the 31st`, days in words, street names and courts, quotations.
//!
//! Authority: AP, the Guardian, Kent: none. The Economist writes `July 5th`, so leave this off there.

use crate::article::dates::Order;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::{BlockKind, Span};

declare!(OrdinalDay, "ordinal-day", Dates, Hint, Some(FixKind::Choice), "ordinal_day.rs");

impl Rule for OrdinalDay {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if !cx.block.zone.is_body() || cx.block.kind == BlockKind::BlockQuote {
            return;
        }
        for site in cx.facts.times().iter().filter(|site| !site.quoted) {
            let (Some(day), Some(month)) = (site.written.day, site.written.month) else { continue };
            let words = day.span.of(cx.prose());
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 || digits == words.len() || !site.span.covers(day.span) {
                continue;
            }
            let number = words.get(..digits).unwrap_or(words);
            // `the 31st of August` is said with its article.
            let of = Span::new(day.span.end, month.span.start).of(cx.prose());
            if site.written.order == Order::DayMonth && of != " " {
                continue;
            }
            cx.draft(&META, day.span, format!("no ending on the day: ‘{number}’"))
                .fix(FixKind::Choice, format!("Write ‘{number}’"), [(day.span, number)])
                .report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn days_with_endings() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on Aug. 31st, and the fair is open on Dec. 3rd, 2021.
                                         ^^^^                               ^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill burned down on Aug. 31st.",
            &["The mill burned down on Aug. 31."],
        );
    }

    #[test]
    fn days_without_endings() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on Aug. 31, and the Fourth of July fair shut on the 5th. The 9th Circuit ruled in 2020.

            “It burned down on Aug. 31st,” said Ann Ward, the mayor.
            ",
        );
    }
}
