//! # colon-semicolon-inside
//!
//! A colon or semicolon of the writer's sentence stands inside the quotation.
//!
//! Bad: `He called it "the end;" but it was not.`
//!
//! Good: `He called it "the end"; but it was not.`
//!
//! Silent: a mark inside the quoted words; one before an attribution.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::clause::attribution_after;
use super::places::word_start;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(
    ColonSemicolonInside,
    "colon-semicolon-inside",
    Quotes,
    Hint,
    Some(FixKind::Choice),
    "colon_semicolon_inside.rs"
);

impl Rule for ColonSemicolonInside {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| !quoted.opener.broken && !quoted.closer.broken) {
            let (inner, closer) = (quoted.pair.inner, quoted.closer.span);
            let after = text.get(closer.end..).unwrap_or("");
            let words = inner.of(text).strip_suffix([';', ':']).unwrap_or("");
            // `":"` and `";"` are about the marks themselves.
            if !words.ends_with(char::is_alphanumeric)
                || !after.starts_with(char::is_whitespace)
                || attribution_after(cx, &quoted).is_some()
            {
                continue;
            }
            let end = Span::new(inner.end - 1, closer.end);
            let mark = Span::new(inner.end - 1, inner.end).of(text);
            let name = if mark == ";" { "semicolon" } else { "colon" };
            cx.draft(
                &META,
                Span::new(word_start(text, inner.end), closer.end),
                format!("a {name} that belongs to the writer's sentence stands outside the marks"),
            )
            .fix(FixKind::Choice, format!("Move the {name} outside"), [(end, format!("{}{mark}", closer.of(text)))])
            .report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_semicolon_inside() {
        check(
            &META,
            r#"
            He called it "the end;" but it was not.
                              ^^^^^
            "#,
        );
        fixes(
            &META,
            "He named the “big four:” money, time, luck, rain.",
            &["He named the “big four”: money, time, luck, rain."],
        );
    }

    #[test]
    fn marks_of_the_quoted_words() {
        silent(&META, "“It was the end; it was a start,” she said.");
        silent(&META, "He called it “the end”; but it was not.");
        silent(&META, "The editor wrote “:” and “;” on the board.");
    }
}
