//! # blockquote-with-marks
//!
//! A block quotation stands in quotation marks too: the indent already says that the words are quoted.
//!
//! Bad: `> "We shall open the harbour in May."`
//!
//! Good: `> We shall open the harbour in May.`
//!
//! Silent: a block quotation that is only partly in marks, such as dialogue or one with its attribution.
//!
//! Authority: Chicago.

use crate::article::{Article, Drawing, QuotationKind};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};
use crate::text::{BlockKind, Span};

declare!(BlockquoteWithMarks, "blockquote-with-marks", Quotes, Hint, Some(FixKind::Safe), "blockquote_with_marks.rs");

impl Rule for BlockquoteWithMarks {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let is_quote =
            |index: usize| article.layout.blocks.get(index).is_some_and(|block| block.kind == BlockKind::BlockQuote);
        for index in (0..article.layout.blocks.len()).filter(|&index| is_quote(index)) {
            // In a longer block quotation the marks may set a speaker's words apart from the rest.
            if is_quote(index + 1) || index.checked_sub(1).is_some_and(is_quote) {
                continue;
            }
            if let Some(cx) = BlockContext::of(article, index) {
                check(&cx, out);
            }
        }
    }
}

fn check(cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
    let text = cx.prose();
    let whole = Span::new(0, text.trim_end().len());
    let Some(quoted) = cx.quotations().find(|quoted| quoted.pair.span == whole) else { return };
    let scare = matches!(quoted.kind, QuotationKind::Title | QuotationKind::Scare);
    if scare || quoted.opener.broken || quoted.closer.broken {
        return;
    }
    let mut edits = vec![(quoted.opener.span, ""), (quoted.closer.span, "")];
    // What was inside becomes the outer level.
    let curly = cx.style.drawing == Drawing::Curly;
    for inner in cx.quotations().filter(|inner| inner.pair.depth == 1) {
        let (left, right) = match (quoted.opener.is_double(), curly) {
            (true, true) => ("“", "”"),
            (true, false) => ("\"", "\""),
            (false, true) => ("‘", "’"),
            (false, false) => ("'", "'"),
        };
        edits.extend([(inner.opener.span, left), (inner.closer.span, right)]);
    }
    cx.draft(&META, whole, "a block quotation needs no quotation marks")
        .fix(FixKind::Safe, "Remove the marks", edits)
        .report_in_article(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_block_quotation_in_marks() {
        check(
            &META,
            r#"
            %! kind: blockquote
            "We shall open the harbour in May."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            "%! kind: blockquote\n“We shall open the ‘new’ harbour in May.”",
            &["We shall open the “new” harbour in May."],
        );
    }

    #[test]
    fn other_paragraphs_and_partly_quoted_ones() {
        silent(&META, "“We shall open the harbour in May.”");
        silent(&META, "%! kind: blockquote\n“We shall open the harbour,” she said. “In May.”");
        silent(&META, "%! kind: blockquote\nWe shall open the harbour in May.");
        silent(&META, "%! kind: blockquote\n“We shall open it.”\n“When?” he asked.");
    }

    #[test]
    fn dialogue() {
        silent(&META, "%! kind: blockquote\n“Will you go back there?”\n“I would go back tomorrow,” he said.");
    }
}
