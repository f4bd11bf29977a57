//! # empty-quote
//!
//! A pair of quotation marks with nothing between them.
//!
//! Words were lost, or a mark was typed twice.
//!
//! Bad: `The mayor said "" and left.`
//!
//! Good: `The mayor said "enough" and left.`
//!
//! Silent inside code and in lines of comma-separated values.

use crate::rules::{BlockContext, Draft, Family, FixKind, Meta, Rule, Severity};
use crate::text::Span;

/// The rule `empty-quote`.
#[derive(Debug)]
pub struct EmptyQuote;

static META: Meta = Meta {
    name: "empty-quote",
    family: Family::Quotes,
    severity: Severity::Warning,
    fix: Some(FixKind::Placeholder),
    source: include_str!("empty_quote.rs"),
};

impl Rule for EmptyQuote {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for (start, found) in cx.prose().match_indices("“”") {
            let span = Span::new(start, start + found.len());
            cx.draft(&META, span, "these quotation marks hold nothing").report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::check;

    #[test]
    fn curly_marks_with_nothing_between() {
        check(
            &META,
            "
            The mayor said “” and left.
                           ^^
        ",
        );
    }
}
