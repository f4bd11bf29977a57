//! # interrupted-quote-case
//!
//! An attribution interrupts a quotation, and its stop does not fit the case of what goes on.
//!
//! After `," he said,` the sentence goes on in lower case; after `," he said.` a new one begins with a capital.
//!
//! Bad: `"We go," he said, "When we are ready."`, `"We go," he said. "when we are ready."`
//!
//! Good: `"We go," he said, "when we are ready."`, `"We go," he said. "We are ready."`
//!
//! The fix changes the stop. The words inside quotation marks, and their case, are left to the writer.
//!
//! Silent: I and I'm, proper nouns, acronyms, names such as iPhone, a quoted title, a part that begins with an ellipsis.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::word_start;
use crate::article::words::tokens;
use crate::article::{QuotationKind, attribution_at, is_function_word};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(
    InterruptedQuoteCase,
    "interrupted-quote-case",
    Quotes,
    Warning,
    Some(FixKind::Choice),
    "interrupted_quote_case.rs"
);

impl Rule for InterruptedQuoteCase {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        let outer: Vec<Quoted<'_>> = cx.quotations().filter(|quoted| quoted.pair.depth == 0).collect();
        for (first, second) in outer.iter().zip(outer.iter().skip(1)) {
            let Some(stop) = interruption(text, first, second) else { continue };
            let Some(word) = tokens(text, second.pair.inner.start).next().filter(|word| word.is_word) else { continue };
            // An ellipsis or another mark before the first word takes the case out of the writer's hands.
            if word.span.start != second.pair.inner.start {
                continue;
            }
            let comma = stop.of(text) == ",";
            let wrong = if comma { is_function_word(word.text) } else { is_plain_lower(word.text) };
            if !wrong {
                continue;
            }
            let span = Span::new(word_start(text, stop.start), word.span.end);
            let (message, title, text) = if comma {
                (
                    "after a comma the quotation goes on, so its first word is in lower case",
                    "Put a full stop after the attribution",
                    ".",
                )
            } else {
                (
                    "after a full stop a new sentence begins, so its first word takes a capital",
                    "Put a comma after the attribution",
                    ",",
                )
            };
            cx.draft(&META, span, message).fix(FixKind::Choice, title, [(stop, text)]).report(out);
        }
    }
}

/// The stop between an attribution and the second part of the quotation that it interrupts.
fn interruption(text: &str, first: &Quoted<'_>, second: &Quoted<'_>) -> Option<Span> {
    if first.closer.broken
        || second.opener.broken
        || !first.pair.inner.of(text).ends_with(',')
        || first.kind != QuotationKind::Direct
    {
        return None;
    }
    let between = Span::new(first.closer.span.end, second.opener.span.start);
    let words = between.of(text).trim_end();
    let found = attribution_at(text, between.start)?;
    let stop = Span::new(between.start + words.len().checked_sub(1)?, between.start + words.len());
    let short = between.len() <= 90 && found.span.end <= stop.start && second.kind != QuotationKind::Title;
    // Only where nothing but the attribution, with who the speaker is, stands between is the second part surely the same
    // quotation.
    let only = text
        .get(found.span.end..stop.start)
        .is_some_and(|rest| !rest.contains(['.', ';', ':']) && (found.inverted || !rest.contains(',')));
    let whole = second.pair.inner.of(text).ends_with(['.', ',', '?', '!', '…']);
    (short && only && whole && matches!(stop.of(text), "," | ".")).then_some(stop)
}

/// Whether a word begins in lower case for no reason of its own: not `iPhone`, `eBay` or `al-Qaida`.
fn is_plain_lower(word: &str) -> bool {
    word.chars().all(|c| !c.is_uppercase()) && word.chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_capital_after_a_comma() {
        check(
            &META,
            r#"
            "We will go," he said, "When we are ready."
                             ^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#""We will go," he said, "When we are ready.""#,
            &[r#""We will go," he said. "When we are ready.""#],
        );
    }

    #[test]
    fn lower_case_after_a_full_stop() {
        fixes(
            &META,
            r#""We will go," he said. "when we are ready.""#,
            &[r#""We will go," he said, "when we are ready.""#],
        );
    }

    #[test]
    fn words_with_a_case_of_their_own() {
        silent(
            &META,
            r#""We will go," he said, "I promise you." Later she went on. "And then," she said, "I'm done.""#,
        );
        silent(
            &META,
            r#""We will meet," he said, "Mary and all of us." Later she went on. "We will call," she said, "NATO and the rest.""#,
        );
        silent(
            &META,
            r#""We sold one," he said. "iPhone sales are up." Later she went on. "We go," she said. "... but not today.""#,
        );
        silent(
            &META,
            r#""We will go," he said, "when we are ready." Later she went on. "It is late," she said. "The bus has gone.""#,
        );
        silent(&META, r#""My best book," he said, "The Long Road Home" and the rest came first."#);
    }

    #[test]
    fn german_nouns() {
        silent(&META, "%! lang: de\n„Wir gehen“, sagte er, „Tag für Tag.“");
        silent(&META, r#""He brought," she said, "Kinder and cake to the hall.""#);
    }
}
