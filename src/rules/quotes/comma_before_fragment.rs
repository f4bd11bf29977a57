//! # comma-before-fragment
//!
//! A comma keeps a quoted fragment from the words that it belongs to.
//!
//! Bad: `She described it as, "a waste of money".`
//!
//! Good: `She described it as "a waste of money".`
//!
//! Silent: a comma that ends an apposition or another aside; whole sentences, which take one.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::clause::{goes_on, with_previous};
use super::places::{word_end, word_start};
use crate::article::QuotationKind;
use crate::article::words::word_before;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(CommaBeforeFragment, "comma-before-fragment", Quotes, Hint, Some(FixKind::Safe), "comma_before_fragment.rs");

/// Words that go straight on, so that no comma can follow them.
const OPEN: &[&str] = &[
    "as",
    "a",
    "an",
    "the",
    "of",
    "was",
    "is",
    "were",
    "are",
    "be",
    "being",
    "been",
    "called",
    "dubbed",
    "nicknamed",
    "labelled",
    "labeled",
    "termed",
    "deemed",
    "branded",
    "that",
    "than",
    "into",
    "their",
    "his",
    "her",
    "its",
    "for",
    "with",
    "from",
];

impl Rule for CommaBeforeFragment {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for (quoted, previous) in with_previous(cx) {
            let start = quoted.opener.span.start;
            let before = text.get(..start).unwrap_or("");
            let Some(words) = before.trim_end().strip_suffix(',').filter(|_| before.ends_with(' ')) else { continue };
            let is_fragment = quoted.kind != QuotationKind::Direct
                && quoted.pair.inner.of(text).starts_with(char::is_lowercase)
                && !quoted.opener.broken;
            let open = word_before(text, words.len()).is_some_and(|word| word.is_any(OPEN));
            if is_fragment && open && !goes_on(cx, &quoted, previous.as_ref()) {
                let comma = Span::new(words.len(), words.len() + 1);
                let place = Span::new(word_start(text, comma.start), word_end(text, quoted.opener.span.end));
                cx.draft(&META, place, "no comma stands before a quoted fragment")
                    .fix(FixKind::Safe, "Remove the comma", [(comma, "")])
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
    fn a_comma_after_a_word_that_goes_on() {
        check(
            &META,
            r#"
            She described the plan as, "a waste of money" and left.
                                   ^^^^^^
            "#,
        );
        fixes(&META, "She said that, “a waste of money” it was.", &["She said that “a waste of money” it was."]);
    }

    #[test]
    fn asides_and_whole_sentences() {
        silent(&META, "The plan, “a waste of money” to her, was dropped.");
        silent(&META, "She said, “It is a waste of money.”");
        silent(&META, "“The plan is,” she said as, “to say the least,” a joke.");
    }
}
