//! # crossed-closers
//!
//! The outer quotation is closed before the inner one.
//!
//! Bad: `"He asked, 'May I go?"'`
//!
//! Good: `"He asked, 'May I go?'"`
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::word_start;
use crate::article::BreakKind;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(CrossedClosers, "crossed-closers", Quotes, Warning, Some(FixKind::Safe), "crossed_closers.rs");

impl Rule for CrossedClosers {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for (_, mark) in cx.breaks(BreakKind::Crossed) {
            let Some(outer) = cx.facts.pairing.mark_until(mark.span.start) else {
                continue;
            };
            let both = Span::new(outer.span.start, mark.span.end);
            cx.draft(
                &META,
                Span::new(word_start(text, both.start), both.end),
                "the outer quotation is closed before the inner one",
            )
            .fix(
                FixKind::Safe,
                "Swap the closing marks",
                [(both, format!("{}{}", mark.span.of(text), outer.span.of(text)))],
            )
            .report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn the_outer_one_first() {
        check(
            &META,
            r#"
            "He asked, 'May I go?"'
                              ^^^^^
            "#,
        );
        fixes(&META, "“He asked, ‘May I go?”’", &["“He asked, ‘May I go?’”"]);
    }

    #[test]
    fn the_outer_one_first_in_single_marks() {
        fixes(&META, "‘She said, “May I go?’” the keeper says.", &["‘She said, “May I go?”’ the keeper says."]);
    }

    #[test]
    fn the_inner_one_first() {
        silent(&META, r#""He asked, 'May I go?'""#);
    }
}
