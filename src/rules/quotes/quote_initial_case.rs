//! # quote-initial-case
//!
//! A whole sentence that is quoted after `she said,` begins with a small letter, or one that the writer's sentence runs
//! into begins with a capital.
//!
//! Bad: `She said, "it is over now."`, `She said that "The war is over".`
//!
//! Good: `She said, "It is over now."`, `She said that "the war is over".`
//!
//! The fixes change what leads in. The quoted letter, or brackets round it, are left to the writer.
//!
//! Silent: names and `I`; headlines; a quotation that goes on with the one before the attribution.
//!
//! Authority: AP recasts the sentence; Chicago and law reports write `[t]he`.

use super::clause::{begins_clause, goes_on, led_in, verb_before, with_previous, word_count};
use super::places::word_end;
use crate::article::QuotationKind;
use crate::article::words::word_before;
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::{Span, Zone};

declare!(QuoteInitialCase, "quote-initial-case", Quotes, Hint, Some(FixKind::Choice), "quote_initial_case.rs");

/// Words that have a capital at the start of a sentence only.
const SMALL: &[&str] = &[
    "The", "A", "An", "It", "We", "He", "She", "They", "You", "This", "That", "There", "These", "Those", "If", "When",
    "Our", "My", "His", "Her", "Their", "No", "Not", "It's", "It’s", "We're", "We’re", "That's", "That’s", "What",
    "As",
];

impl Rule for QuoteInitialCase {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if cx.block.zone != Zone::Body {
            return;
        }
        let text = cx.prose();
        for (quoted, previous) in with_previous(cx) {
            if quoted.opener.broken || quoted.closer.broken || goes_on(cx, &quoted, previous.as_ref()) {
                continue;
            }
            let small = is_small_sentence(cx, &quoted);
            if !small && !is_capital_fragment(cx, &quoted) {
                continue;
            }
            let inner = quoted.pair.inner;
            let place = Span::new(quoted.opener.span.start, word_end(text, inner.start));
            let message = if small {
                "this quotation is a whole sentence and begins with a small letter"
            } else {
                "this quotation goes on with the writer's sentence and begins with a capital"
            };
            // The quoted letter itself is left to the writer; what leads in can be changed for it.
            let (title, edit) = if small {
                ("Let the writer's sentence run into the quotation", (stop_before(text, quoted.opener.span.start), ""))
            } else {
                ("Lead in with a comma instead of ‘that’", (that_before(text, quoted.opener.span.start), ","))
            };
            cx.draft(&META, place, message).fix(FixKind::Choice, title, [edit]).report(out);
        }
    }
}

/// The comma or colon before a quotation.
fn stop_before(text: &str, at: usize) -> Span {
    let end = text.get(..at).map_or(at, |before| before.trim_end().len());
    Span::new(end.saturating_sub(1), end)
}

/// The `that` before a quotation, with the space before it.
fn that_before(text: &str, at: usize) -> Span {
    let end = text.get(..at).map_or(at, |before| before.trim_end().len());
    let before = text.get(..end).unwrap_or("").trim_end_matches("that");
    Span::new(before.trim_end().len(), end)
}

/// Whether a quotation is a whole sentence after `said,` or `said:` that begins with a small letter.
fn is_small_sentence(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let start = quoted.opener.span.start;
    let inner = quoted.pair.inner.of(text);
    inner.starts_with(|c: char| c.is_lowercase())
        && inner.ends_with(['.', '?', '!'])
        && word_count(inner) >= 4
        && begins_clause(inner)
        && text.get(..start).is_some_and(|before| before.trim_end().ends_with([',', ':']))
        && led_in(cx, start).is_some()
}

/// Whether a quotation after `that` begins with a capital which only the start of a sentence gives.
fn is_capital_fragment(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let start = quoted.opener.span.start;
    let inner = quoted.pair.inner.of(text);
    let after_that = word_before(text, start)
        .filter(|word| word.text == "that" && text.get(word.span.end..start) == Some(" "))
        .is_some_and(|word| verb_before(text, word.span.start).is_some());
    let first = inner.split_whitespace().next().unwrap_or("");
    after_that && quoted.kind != QuotationKind::Title && SMALL.contains(&first) && word_count(inner) >= 4
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_sentence_with_a_small_letter() {
        check(
            &META,
            r#"
            The mayor said, "it is over for the harbour."
                            ^^^
            "#,
        );
        fixes(&META, "She said: “we will go home now.”", &["She said “we will go home now.”"]);
    }

    #[test]
    fn a_capital_after_that() {
        check(
            &META,
            r#"
            The mayor said that "The war is over for all of us" on Monday.
                                ^^^^
            "#,
        );
        fixes(&META, "She said that “We will go home” to us.", &["She said, “We will go home” to us."]);
    }

    #[test]
    fn names_fragments_and_interrupted_quotations() {
        silent(&META, "She said that “Ward and I will go home” to us.");
        silent(&META, "She said that “I will go home with them” to us.");
        silent(&META, "“We go home now,” she said, “it is late.”");
        silent(&META, "She said, “The war is over.” He said it was “the end of it.”");
        silent(&META, "If we lose the vote, she said, “it is over for us all.”");
        silent(&META, "He said, “[i]t is over for us all.”");
    }

    #[test]
    fn headlines() {
        silent(
            &META,
            r"
            Mayor says, ‘it is over for the harbour’

            The council met on Monday evening in the old town hall by the river.
            ",
        );
    }
}
