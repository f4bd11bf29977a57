//! # headline-quote-style
//!
//! A headline or crosshead has double marks, where the house style writes single ones.
//!
//! Bad: `Mayor calls plan "a disgrace"`
//!
//! Good: `Mayor calls plan 'a disgrace'`
//!
//! Silent: the body, the deck and captions; `us-chicago`, which has no such rule.
//!
//! Authority: AP and BBC: single marks in headlines.

use super::places::in_profile;
use crate::article::{Drawing, Glyph, Mark, Profile, Role, Shape};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Zone;

declare!(HeadlineQuoteStyle, "headline-quote-style", Quotes, Hint, Some(FixKind::Safe), "headline_quote_style.rs");

impl Rule for HeadlineQuoteStyle {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if !matches!(cx.block.zone, Zone::Headline | Zone::Crosshead) || cx.style.profile == Profile::UsChicago {
            return;
        }
        for quoted in cx.quotations() {
            let double = matches!(quoted.opener.glyph, Glyph::Straight | Glyph::CurlyOpen | Glyph::TwoApostrophes)
                && quoted.closer.is_double();
            if quoted.pair.depth > 0 || !double || quoted.opener.broken || quoted.closer.broken {
                continue;
            }
            let inner: Vec<&Mark> =
                cx.facts.pairing.marks.iter().filter(|mark| quoted.pair.inner.covers(mark.span)).collect();
            let curly = quoted.opener.glyph.is_curly() || cx.style.drawing == Drawing::Curly;
            let marks = |opens: bool| match (curly, opens) {
                (true, true) => "‘",
                (true, false) => "’",
                (false, _) => "'",
            };
            let message = format!("headlines have single quotation marks{}", in_profile(cx));
            let draft = cx.draft(&META, quoted.pair.span, message);
            // An apostrophe at the end of a word would look like the closer, and a nested pair would have to change too.
            let clear = inner.iter().all(|mark| mark.role == Role::Apostrophe && mark.shape == Shape::Glued);
            let edits = [(quoted.opener.span, marks(true)), (quoted.closer.span, marks(false))];
            let draft = if clear { draft.fix(FixKind::Safe, "Write single marks", edits) } else { draft };
            draft.report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn double_marks_in_a_headline() {
        check(
            &META,
            r#"
            %! profile: us-ap
            Mayor calls plan "a disgrace"
                             ^^^^^^^^^^^^

            The mayor called the harbour plan "a disgrace" on Monday evening in the town hall.
            "#,
        );
        fixes(
            &META,
            "
            %! profile: uk-double
            “Don’t go,” mayor says

            The mayor told the council on Monday evening that nobody should leave.
            ",
            &["‘Don’t go,’ mayor says\n\nThe mayor told the council on Monday evening that nobody should leave."],
        );
    }

    #[test]
    fn single_marks_and_other_styles() {
        silent(
            &META,
            "
            %! profile: us-ap
            Mayor calls plan ‘a disgrace’

            The mayor called the harbour plan “a disgrace” on Monday evening in the town hall.
            ",
        );
        silent(
            &META,
            "
            %! profile: us-chicago
            Mayor calls plan “a disgrace”

            The mayor called the harbour plan “a disgrace” on Monday evening in the town hall.
            ",
        );
    }

    #[test]
    fn the_deck_and_the_body_are_not_the_headline() {
        silent(
            &META,
            r#"
            %! profile: us-ap
            %! format: markdown
            # Mayor calls plan 'a disgrace'

            *She called the plan "a disgrace" and left.*

            The mayor called the harbour plan "a disgrace" on Monday evening in the town hall.
            "#,
        );
    }
}
