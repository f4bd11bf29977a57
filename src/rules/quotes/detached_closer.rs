//! # detached-closer
//!
//! The closing mark was pushed to the next word, so that it looks like an opener.
//!
//! Bad: `"It is harsh "Ward said.`
//!
//! Good: `"It is harsh," Ward said.`
//!
//! The fix moves the mark back and adds the comma that was lost with it; after a question or exclamation mark it only
//! moves it.
//!
//! Silent: a quotation after words that announce it (`told the crowd "Go home"`), a term in quotation marks (`the
//! so-called "Group"`), a quotation inside another one that has its own closing mark.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::word_start;
use crate::article::words::tokens;
use crate::article::{BreakKind, attribution_at};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(DetachedCloser, "detached-closer", Quotes, Error, Some(FixKind::Safe), "detached_closer.rs");

impl Rule for DetachedCloser {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for (_, mark) in cx.breaks(BreakKind::Detached) {
            let before = text.get(..mark.span.start).unwrap_or("").trim_end();
            let gap = Span::new(before.len(), mark.span.end);
            let attribution = attribution_at(text, mark.span.end);
            let end = attribution.map_or_else(
                || tokens(text, mark.span.end).next().map_or(mark.span.end, |word| word.span.end),
                |found| found.span.end,
            );
            let closer = mark.glyph.closer();
            let stop =
                if before.ends_with(['.', ',', '?', '!', '…', '—', '–', '-', ';', ':']) { "" } else { "," };
            let draft = cx.draft(
                &META,
                Span::new(word_start(text, before.len()), end),
                "this closing mark was pushed to the next word",
            );
            let draft = if attribution.is_some() {
                draft.fix(FixKind::Safe, "Move the closing mark back", [(gap, format!("{stop}{closer} "))])
            } else {
                let full_stop = if stop.is_empty() { "" } else { "." };
                draft.fix(FixKind::Choice, "Close the quotation before this word", [(gap, format!("{closer} "))]).fix(
                    FixKind::Choice,
                    "Close the quotation before this word, with a full stop",
                    [(gap, format!("{full_stop}{closer} "))],
                )
            };
            draft.report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_closer_on_the_next_word() {
        check(
            &META,
            r#"
            "It is harsh "Ward said.
                   ^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(&META, r#""It is harsh "Ward said."#, &[r#""It is harsh," Ward said."#]);
        fixes(&META, r#""Is it harsh? "Ward asked."#, &[r#""Is it harsh?" Ward asked."#]);
        fixes(&META, r#""It is harsh, "Ward said."#, &[r#""It is harsh," Ward said."#]);
        fixes(&META, "“It is harsh ”Ward said.", &["“It is harsh,” Ward said."]);
        fixes(&META, "'It is harsh 'Ward said.", &["'It is harsh,' Ward said."]);
        fixes(&META, "‘It is harsh ‘Ward said.", &["‘It is harsh,’ Ward said."]);
        fixes(&META, "“It is harsh “Ward said.", &["“It is harsh,” Ward said."]);
    }

    #[test]
    fn openers_after_other_words_are_openers() {
        silent(&META, r#"She told the crowd "Go home" and the so-called "Group" went."#);
        silent(&META, "'Tis late 'cause Ward said so. She saw the drivers' 'Group' there.");
        silent(&META, r#""He runs a 'Group' of friends," Ward said."#);
    }
}
