//! # running-quote-unterminated
//!
//! A paragraph ends inside a quotation as if it ran on, but the next paragraph does not go on with it, or the story ends.
//!
//! Bad: `"One thing is sure. The harbour will open.` ⏎⏎ `The vote is on Monday.`
//!
//! Good: `"One thing is sure. The harbour will open."` ⏎⏎ `The vote is on Monday.`
//!
//! It is also reported where the open paragraph holds an attribution after its last sentence and the next paragraph opens
//! (`"Should we go? he asked.` ⏎⏎ `"Yes," she said.`): that is a lost closing mark, not a quotation that runs on.
//!
//! Authority: AP, Chicago and the British and Australian guides agree.

use super::unclosed_quote;
use crate::article::{Article, Run, lost_attribution, open_end};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};

declare!(
    RunningQuoteUnterminated,
    "running-quote-unterminated",
    Quotes,
    Error,
    Some(FixKind::Choice),
    "running_quote_unterminated.rs"
);

impl Rule for RunningQuoteUnterminated {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for (index, _) in article.runs.ends.iter().enumerate().filter(|(_, end)| **end == Run::Unterminated) {
            let Some(cx) = BlockContext::of(article, index) else { continue };
            let Some(open) = open_end(cx.facts, cx.style.single_outer) else { continue };
            let Some(mark) = cx.mark(open.mark) else { continue };
            let place = lost_attribution(cx.prose(), open.inner).map_or(open.span.end, |(place, _)| place);
            let message = "this quotation does not go on in the next paragraph and is never closed";
            unclosed_quote::report(&cx, &META, mark, place, message).report_in_article(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn the_next_paragraph_is_narration() {
        check(
            &META,
            r#"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            "One thing is sure. The harbour will open.
            ^^^^

            The vote is on Monday in the town hall.
            "#,
        );
    }

    #[test]
    fn an_attribution_shows_that_the_closer_was_lost() {
        check(
            &META,
            r#"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            "Should we go now? he asked.
            ^^^^^^^

            "Yes," she said.
            "#,
        );
    }

    #[test]
    fn a_quotation_that_runs_on() {
        silent(
            &META,
            r#"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            "One thing is sure. The harbour will open.

            "The other is money," she said.
            "#,
        );
    }
}
