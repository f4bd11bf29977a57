//! # running-quote-closed-early
//!
//! A speaker goes on in the next paragraph, but the first one is closed, as if somebody else spoke.
//!
//! Bad: `"One thing is sure," Ward said. "The harbour will open."` ⏎⏎ `"The other is money."`
//!
//! Good: `"One thing is sure," Ward said. "The harbour will open.` ⏎⏎ `"The other is money."`
//!
//! Silent: a first paragraph that ends in a fragment, which is closed (AP); a second paragraph that has an attribution or
//! words of the writer's; paragraphs that are all speech, where the speakers may take turns.
//!
//! Authority: AP, Chicago and the British and Australian guides agree.

use crate::article::{Article, QuotationKind, attribution_at};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, Scope, declare};
use crate::text::{BlockKind, Span};

declare!(
    RunningQuoteClosedEarly,
    "running-quote-closed-early",
    Quotes,
    Hint,
    Some(FixKind::Choice),
    "running_quote_closed_early.rs"
);

impl Rule for RunningQuoteClosedEarly {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for index in 1..article.layout.blocks.len() {
            let (Some(first), Some(second)) = (BlockContext::of(article, index - 1), BlockContext::of(article, index))
            else {
                continue;
            };
            let paragraphs =
                [&first, &second].iter().all(|cx| cx.block.zone.is_body() && cx.block.kind == BlockKind::Paragraph);
            let Some(last) = last_quotation(&first).filter(|last| paragraphs && is_all_speech(&second, last)) else {
                continue;
            };
            let place =
                Span::new(super::places::word_start(first.prose(), last.closer.span.start), last.closer.span.end);
            first
                .draft(&META, place, "the same speaker goes on in the next paragraph, so this one is left open")
                .fix(FixKind::Choice, "Remove the closing mark", [(last.closer.span, "")])
                .report_in_article(out);
        }
    }
}

/// The quotation that ends a paragraph, where it is a whole sentence and the same paragraph names its speaker before it.
fn last_quotation<'a>(cx: &BlockContext<'a>) -> Option<Quoted<'a>> {
    let text = cx.prose();
    let outer: Vec<Quoted<'a>> = cx.quotations().filter(|quoted| quoted.pair.depth == 0).collect();
    let (last, before) = outer.split_last()?;
    let previous = before.last()?;
    let attributed = attribution_at(text, previous.pair.span.end)
        .is_some_and(|found| found.takes_what_is_before() && found.span.end <= last.pair.span.start);
    // Between the two there is the attribution and nothing else: no other person comes in.
    let short = last.pair.span.start - previous.pair.span.end < 80;
    let whole = last.kind == QuotationKind::Direct
        && last.pair.inner.of(text).starts_with(char::is_uppercase)
        && last.pair.inner.of(text).ends_with(['.', '?', '!']);
    let ends = last.pair.span.end == text.trim_end().len();
    let broken = !cx.facts.pairing.breaks.is_empty();
    (attributed && short && whole && ends && !broken).then_some(*last)
}

/// Whether a paragraph is one quotation and nothing else.
fn is_all_speech(cx: &BlockContext<'_>, before: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let mut outer = cx.facts.quotations().filter(|(pair, _)| pair.depth == 0);
    let one = outer.next().filter(|(_, kind)| *kind == QuotationKind::Direct);
    outer.next().is_none()
        && one.is_some_and(|(pair, _)| {
            // A crosshead may be a quotation too, in the marks of the other level.
            let same = cx.mark(pair.opener).is_some_and(|mark| mark.is_double() == before.opener.is_double());
            same && pair.span.start == 0 && pair.span.end == text.trim_end().len()
        })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn the_same_speaker_goes_on() {
        check(
            &META,
            r#"
            The council met on Monday evening in the old town hall by the river.

            "One thing is sure," Ward said. "The harbour will open."
                                                              ^^^^^^

            "The other is money. We need it soon."
            "#,
        );
        fixes(
            &META,
            r#"
            "One thing is sure," Ward said. "The harbour will open."

            "The other is money. We need it soon."
            "#,
            &["\"One thing is sure,\" Ward said. \"The harbour will open.\n\n\"The other is money. We need it soon.\""],
        );
    }

    #[test]
    fn another_speaker_a_fragment_or_the_convention() {
        silent(
            &META,
            r#"
            The council met on Monday evening in the old town hall by the river.

            "One thing is sure," Ward said. "The harbour will open."

            "The other is money," Reeve said. "We need it soon."

            Ward called it "the most difficult year ever."

            "One thing is sure," Ward said. "The harbour will open.

            "The other is money. We need it soon."
            "#,
        );
    }
}
