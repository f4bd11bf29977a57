//! # on-before-day
//!
//! `on` before a day, where AP leaves it out.
//!
//! Bad: `The council met on Tuesday.`
//!
//! Good: `The council met Tuesday.`
//!
//! Silent: house styles other than AP's; the start of a sentence; after a name or a figure, where the two would run
//! together (`She met Ward on Tuesday`); after a weekday, quotations, headlines.
//!
//! Authority: AP: no `on` before a date or day of the week where its absence does not confuse.

use crate::article::Profile;
use crate::article::dates::Meaning;
use crate::article::words::word_before;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::{BlockKind, Span};

declare!(OnBeforeDay, "on-before-day", Dates, Hint, Some(FixKind::Choice), "on_before_day.rs");

impl Rule for OnBeforeDay {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let is_plain = cx.block.zone.is_body() && cx.block.kind != BlockKind::BlockQuote;
        if cx.style.profile != Profile::UsAp || !is_plain {
            return;
        }
        let prose = cx.prose();
        for site in cx.facts.times().iter().filter(|site| !site.quoted && site.noun.is_none()) {
            let is_day = matches!(site.meaning, Meaning::Weekday(None))
                || site.written.day.is_some() && site.written.month.is_some();
            let before = prose.get(..site.span.start).unwrap_or("");
            // `on Tuesday’s show`
            let genitive = prose.get(site.span.end..).is_some_and(|after| after.starts_with(['\'', '’']));
            if !is_day || genitive || !before.ends_with(" on ") {
                continue;
            }
            let on = Span::new(site.span.start - 3, site.span.start);
            let Some(word) = word_before(prose, on.start) else { continue };
            // A verb or a noun in lower case leaves no doubt.
            let clear = word.is_lower() && word.text.len() > 2 && word.span.end + 1 == on.start;
            if clear {
                cx.draft(&META, Span::new(on.start, on.end - 1), format!("no ‘on’ before ‘{}’", site.span.of(prose)))
                    .fix(FixKind::Choice, "Leave ‘on’ out", [(on, "")])
                    .report(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_preposition_that_is_not_needed() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council met on Tuesday and will vote on Sept. 20.
                            ^^                       ^^
            ",
        );
        fixes(&META, "%! published: 2021-09-02\nThe council met on Tuesday.", &["The council met Tuesday."]);
    }

    #[test]
    fn a_preposition_that_is_needed() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            On Tuesday the council met. The mayor met Ann Ward on Tuesday. The council met Monday.

            “We met on Tuesday,” said Ann Ward, the mayor.
            ",
        );
        silent(&META, "%! published: 2021-09-02\n%! profile: uk-double\nThe council met on Tuesday.");
    }
}
