//! # same-level-nesting
//!
//! A quotation inside a quotation stands in the marks of the outer one, so that it seems to close it.
//!
//! Bad: `"He yelled "go" at me," she said.`
//!
//! Good: `"He yelled 'go' at me," she said.`
//!
//! US papers and most British ones write double marks and single ones inside; single-mark papers the reverse.
//!
//! Silent: two quotations that touch (that is adjacent-quotes), inches.
//!
//! Authority: AP, Chicago; the Guardian's style guide for the British order.

use crate::article::{BreakKind, Mark};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};

declare!(SameLevelNesting, "same-level-nesting", Quotes, Warning, Some(FixKind::Choice), "same_level_nesting.rs");

impl Rule for SameLevelNesting {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for (found, _) in cx.breaks(BreakKind::SameLevel) {
            let Some(inner) = cx.facts.pairing.opened_by(found.mark) else { continue };
            let (Some(opener), Some(closer)) = (cx.mark(inner.opener), inner.closer.and_then(|closer| cx.mark(closer)))
            else {
                continue;
            };
            // `"He said, 'She told me, "Go,"'"`: the third level takes the marks of the first again.
            if cx
                .facts
                .pairing
                .holder(inner.span)
                .and_then(|holder| cx.mark(holder.opener))
                .is_some_and(|mark| mark.is_double() != opener.is_double())
            {
                continue;
            }
            let (left, right) = inner_marks(opener);
            cx.draft(&META, inner.span, "this quotation stands inside another one, in the same marks")
                .fix(
                    FixKind::Choice,
                    format!("Use {left} {right} for the inner quotation"),
                    [(opener.span, left), (closer.span, right)],
                )
                .fix(FixKind::Choice, "Remove the inner marks", [(opener.span, ""), (closer.span, "")])
                .report(out);
        }
    }
}

/// The marks of the other level, drawn as this one is.
fn inner_marks(mark: &Mark) -> (&'static str, &'static str) {
    match (mark.is_double(), mark.glyph.is_curly()) {
        (true, true) => ("‘", "’"),
        (true, false) => ("'", "'"),
        (false, true) => ("“", "”"),
        (false, false) => ("\"", "\""),
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn the_same_marks_inside() {
        check(
            &META,
            r#"
            "He yelled "go" at me," she said.
                       ^^^^
            "#,
        );
        fixes(
            &META,
            "“He yelled “go” at me,” she said.",
            &["“He yelled ‘go’ at me,” she said.", "“He yelled go at me,” she said."],
        );
    }

    #[test]
    fn marks_drawn_otherwise_inside_a_quotation_that_runs_on() {
        check(
            &META,
            r#"
            "The law is not about “equal rights” any more. It is about money.
                                  ^^^^^^^^^^^^^^

            "That is why we go to court," Ward said. "And we will win."
            "#,
        );
    }

    #[test]
    fn guillemets_hold_quotation_marks() {
        silent(
            &META,
            "
            %! lang: fr
            Il a dit : «\u{A0}Nous avons vu \"tout\" ce jour-là.\u{A0}»
            ",
        );
    }

    #[test]
    fn the_other_marks_inside() {
        silent(&META, r#""He yelled 'go' at me," she said."#);
        silent(&META, "“He yelled ‘go’ at me,” she said.");
        silent(&META, r#"She said, "I heard him say, 'Go now.'""#);
        silent(&META, r#""A 6'2" man yelled," she said."#);
    }

    #[test]
    fn the_third_level_takes_the_marks_of_the_first() {
        silent(&META, r#""He said, 'She told me, "Go," and left,'" Ward said."#);
    }

    #[test]
    fn quotations_that_touch_are_no_nesting() {
        check(&META, r#"The poles are 5" and 7" wide. "The 5" pole is mine," Ward said. "A 7" one is yours.""#);
    }
}
