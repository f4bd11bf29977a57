//! # missing-outer-space
//!
//! A quotation mark is glued to the word outside it.
//!
//! Bad: `"Go,"he said`, `he said"Go now"`
//!
//! Good: `"Go," he said`, `he said "Go now"`
//!
//! Silent: `"X"-style`, `"X"s`, `("X")`, `—"X"`, `/"X"`, a reference after the mark (`"X."¹`, `"X"[2]`),
//! letters of a script that sets no space there.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::{word_end, word_start};
use crate::article::words::is_unspaced;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(MissingOuterSpace, "missing-outer-space", Quotes, Warning, Some(FixKind::Safe), "missing_outer_space.rs");

impl Rule for MissingOuterSpace {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| quoted.opener.is_double()) {
            let inner = quoted.pair.inner.of(text);
            let (start, end) = (quoted.opener.span.start, quoted.closer.span.end);
            // `1,"Ward",12`: a field of a table, not prose.
            if text.get(..start).is_some_and(|before| before.ends_with(','))
                && text.get(end..).is_some_and(|after| after.starts_with(','))
            {
                continue;
            }
            let before = text.get(..start).and_then(|before| before.chars().next_back());
            // With the space on the wrong side of the mark, the space is the slip.
            let spaced = inner.starts_with(char::is_whitespace);
            if !quoted.opener.broken
                && !spaced
                && before.is_some_and(|c| {
                    c.is_alphanumeric() && !is_unspaced(c) || matches!(c, ',' | ':' | ';' | '.' | '?' | '!')
                })
            {
                cx.draft(
                    &META,
                    Span::new(word_start(text, start), word_end(text, start + quoted.opener.span.len())),
                    "there is no space before this opening mark",
                )
                .fix(FixKind::Safe, "Add a space", [(Span::at(start), " ")])
                .report(out);
            }
            let spaced = inner.ends_with(char::is_whitespace);
            if !quoted.closer.broken && !spaced && !inner.is_empty() && is_glued(text.get(end..).unwrap_or("")) {
                cx.draft(
                    &META,
                    Span::new(word_start(text, quoted.closer.span.start), word_end(text, end)),
                    "there is no space after this closing mark",
                )
                .fix(FixKind::Safe, "Add a space", [(Span::at(end), " ")])
                .report(out);
            }
        }
    }
}

/// Whether a word of its own begins right after the mark: not a plural or a possessive ending, and no reference.
fn is_glued(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
    let is_ending = matches!(word.as_str(), "s" | "ed" | "er" | "ers" | "ing" | "ish" | "d");
    let is_superscript = rest.starts_with(['¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
    !word.is_empty()
        && !word.starts_with(is_unspaced)
        && !is_ending
        && !is_superscript
        && !word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn marks_glued_to_words() {
        check(
            &META,
            r#"
            "Go,"he said.
            ^^^^^^^
            "#,
        );
        fixes(&META, r#"The mayor said"Go now" to them."#, &[r#"The mayor said "Go now" to them."#]);
    }

    #[test]
    fn what_may_touch_a_mark() {
        silent(&META, r#"An "X"-style plan, two "maybe"s, ("perhaps") and—"no"—a "yes"/"no" vote."#);
        silent(&META, "%! lang: ko\n그는 \"예\"라고 말했다.");
        silent(&META, "%! lang: zh\n他说“好”。她说“不”。");
        silent(&META, "The paper called it “a failure.”¹ Others called it “a start”[2] instead.");
    }
}
