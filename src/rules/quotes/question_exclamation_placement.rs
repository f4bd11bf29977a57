//! # question-exclamation-placement
//!
//! The question is the writer's, but its mark stands inside the quotation.
//!
//! Bad: `Did he say "yes?"`
//!
//! Good: `Did he say "yes"?`
//!
//! Silent: a quotation that asks itself, or that stands after a comma or a colon; a sentence that does not begin like a
//! question.
//!
//! Authority: AP, Chicago and the British guides agree: by sense.

use super::clause::{asks, lead};
use super::places::word_start;
use crate::article::QuotationKind;
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(
    QuestionExclamationPlacement,
    "question-exclamation-placement",
    Quotes,
    Hint,
    Some(FixKind::Choice),
    "question_exclamation_placement.rs"
);

impl Rule for QuestionExclamationPlacement {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| quoted.pair.depth == 0 && is_misplaced(cx, quoted)) {
            let closer = quoted.closer.span;
            let mark = Span::new(quoted.pair.inner.end - 1, quoted.pair.inner.end);
            cx.draft(
                &META,
                Span::new(word_start(text, mark.end), closer.end),
                "the whole sentence asks, so its question mark stands outside the marks",
            )
            .fix(
                FixKind::Choice,
                "Move the question mark outside",
                [(Span::new(mark.start, closer.end), format!("{}?", closer.of(text)))],
            )
            .report(out);
        }
    }
}

fn is_misplaced(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let inner = quoted.pair.inner.of(text);
    let Some(words) = inner.strip_suffix('?') else { return false };
    let after = text.get(quoted.closer.span.end..).unwrap_or("");
    let ends =
        after.trim().is_empty() || (after.starts_with(' ') && after.trim_start().starts_with(char::is_uppercase));
    let lead = lead(cx, quoted);
    quoted.kind != QuotationKind::Direct
        && !quoted.opener.broken
        && !quoted.closer.broken
        && ends
        && words.starts_with(char::is_lowercase)
        && !words.contains(['.', '?', '!'])
        && !asks(words)
        && lead.ends_with(char::is_alphanumeric)
        && asks(lead)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn the_sentence_asks() {
        check(
            &META,
            r#"
            Did he really say "yes?"
                              ^^^^^^
            "#,
        );
        fixes(
            &META,
            "Why is it called “the big one?” It was small.",
            &["Why is it called “the big one”? It was small."],
        );
    }

    #[test]
    fn the_quotation_asks() {
        silent(&META, "He asked, “Why not?”");
        silent(&META, "Did he ask “why not?”");
        silent(&META, "Did he ask: “are you there?”");
        silent(&META, "The sign said “yes?”");
        silent(&META, "Did he say “yes”?");
    }
}
