//! # empty-quote
//!
//! A pair of quotation marks with nothing between them: words were lost, or a mark was typed twice.
//!
//! Bad: `The mayor said "" and left.`
//!
//! Good: `The mayor said "enough" and left.`
//!
//! Silent inside code and in lines of comma-separated values.

use crate::article::Glyph;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};

declare!(EmptyQuote, "empty-quote", Quotes, Warning, Some(FixKind::Placeholder), "empty_quote.rs");

impl Rule for EmptyQuote {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for quoted in
            cx.quotations().filter(|quoted| quoted.opener.is_double() || quoted.opener.glyph == Glyph::SingleOpen)
        {
            if quoted.pair.inner.of(cx.prose()).trim().is_empty() {
                cx.draft(&META, quoted.pair.span, "these quotation marks hold nothing")
                    .fix(FixKind::Placeholder, "Put a placeholder between them", [(quoted.pair.inner, "…")])
                    .report(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn marks_with_nothing_between() {
        check(
            &META,
            "
            The mayor said “” and left.
                           ^^
            ",
        );
        check(
            &META,
            r#"
            The mayor said "" and left.
                           ^^
            "#,
        );
        check(
            &META,
            r#"
            The mayor said " " and left.
                           ^^^
            "#,
        );
    }

    #[test]
    fn fields_of_a_table_are_empty_on_purpose() {
        silent(&META, r#"1,"","Ward",12"#);
    }

    #[test]
    fn code_may_be_empty() {
        silent(&META, "%! format: markdown\nThe clerk typed `name = \"\"` into the box.");
        silent(&META, "%! format: markdown\nThe clerk said:\n\n```\nname = \"\"\nother = ''\n```\n\nThen he left.");
    }
}
