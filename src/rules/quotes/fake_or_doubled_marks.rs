//! # fake-or-doubled-marks
//!
//! A quotation mark that stands twice, or one made of other characters: two apostrophes, backticks, acute accents, angle
//! brackets.
//!
//! Bad: `""Go," he said.`, `''Go,'' he said.`, ` ``Go,'' he said.`, `´Go,´ he said.`, `<<Go,>> he said.`
//!
//! Good: `"Go," he said.`
//!
//! A document that writes all its marks with two apostrophes, as some wires do, is reported once, as information.
//!
//! Silent: Markdown code, the okina of Hawaiian names.

use super::places::{word_end, word_start};
use crate::article::{Article, BreakKind, Drawing, Glyph};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(FakeOrDoubledMarks, "fake-or-doubled-marks", Quotes, Warning, Some(FixKind::Safe), "fake_or_doubled_marks.rs");

impl Rule for FakeOrDoubledMarks {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for (found, mark) in cx.breaks(BreakKind::Doubled) {
            // The other half of a doubled pair is the same slip.
            let twin = cx.facts.pairing.opened_by(found.mark + 1).and_then(|pair| pair.closer);
            let extra = twin.and_then(|closer| cx.mark(closer + 1)).filter(|extra| {
                twin.and_then(|closer| cx.mark(closer))
                    .is_some_and(|closer| closer.span.end == extra.span.start && closer.glyph == extra.glyph)
            });
            let span = if mark.shape == crate::article::Shape::Opener {
                // The second mark need not be as long as the first: two apostrophes are straight or curly.
                let second = cx.mark(found.mark + 1).map_or(mark.span.end, |second| second.span.end);
                Span::new(mark.span.start, word_end(text, second))
            } else {
                Span::new(word_start(text, mark.span.start), mark.span.end)
            };
            let edits = [Some(mark.span), extra.map(|extra| extra.span)].into_iter().flatten().map(|span| (span, ""));
            cx.draft(&META, span, "this quotation mark stands twice")
                .fix(FixKind::Safe, "Remove the second mark", edits)
                .report(out);
        }
        for quoted in cx.quotations().filter(|quoted| !quoted.opener.broken && !quoted.closer.broken) {
            if is_fake(&quoted) && !is_convention(cx, &quoted) {
                let (opener, closer) = real_marks(cx, &quoted);
                cx.draft(
                    &META,
                    quoted.pair.span,
                    format!(
                        "these quotation marks are made of other characters; this document writes {opener} {closer}"
                    ),
                )
                .fix(
                    FixKind::Safe,
                    format!("Write {opener} {closer}"),
                    [(quoted.opener.span, opener), (quoted.closer.span, closer)],
                )
                .report(out);
            }
        }
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        if article.style.drawing != Drawing::Wire {
            return;
        }
        let mut edits = Vec::new();
        let mut first = None;
        for (index, _) in article.layout.blocks.iter().enumerate() {
            let Some(cx) = BlockContext::of(article, index) else { continue };
            for mark in &cx.facts.pairing.marks {
                let wire = matches!(mark.glyph, Glyph::TwoApostrophes | Glyph::TwoBackticks);
                if wire && let Some(span) = cx.facts.prose.exact(mark.span) {
                    let place = span.shifted(cx.block.span.start);
                    first.get_or_insert(place);
                    edits.push((place, "\"".to_owned()));
                }
            }
        }
        if let Some(first) = first {
            let draft = Draft::new(&META, first, "this document writes its quotation marks with two apostrophes")
                .severity(Severity::Information);
            out.push(draft.fix(FixKind::Choice, "Write \" throughout", edits));
        }
    }
}

fn is_fake(quoted: &Quoted<'_>) -> bool {
    quoted.opener.glyph.is_fake() || (quoted.closer.glyph.is_fake() && !quoted.pair.inner.is_empty())
}

/// Whether the document writes all its marks like this, which is said once.
fn is_convention(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> bool {
    cx.style.drawing == Drawing::Wire && matches!(quoted.closer.glyph, Glyph::TwoApostrophes)
}

fn real_marks(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> (&'static str, &'static str) {
    let double = if cx.style.drawing == Drawing::Wire { ("\"", "\"") } else { cx.style.double() };
    if quoted.pair.depth > 0 {
        return if cx.style.single_outer { double } else { cx.style.single() };
    }
    if cx.style.single_outer { cx.style.single() } else { double }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_mark_that_stands_twice() {
        check(
            &META,
            r#"
            ""Go now,"" he said.
            ^^^^
            "#,
        );
        fixes(&META, r#"""Go now,"" he said."#, &[r#""Go now," he said."#]);
        fixes(&META, r#"He said, "Go now."""#, &[r#"He said, "Go now.""#]);
    }

    #[test]
    fn the_second_mark_may_be_drawn_otherwise() {
        check(
            &META,
            "
            ''’’Go now,'' he said.
            ^^
            ^^^^^^
            ",
        );
    }

    #[test]
    fn marks_made_of_other_characters() {
        check(
            &META,
            r#"
            "Go," he said. "Stay," I said. ''Wait,'' she said.
                                           ^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#""Go," he said. "Stay," I said. ``Wait,'' she said."#,
            &[r#""Go," he said. "Stay," I said. "Wait," she said."#],
        );
        fixes(
            &META,
            r#""Go," he said. "Stay," I said. <<Wait,>> she said."#,
            &[r#""Go," he said. "Stay," I said. "Wait," she said."#],
        );
    }

    #[test]
    fn a_wire_that_writes_them_throughout_is_told_once() {
        check(
            &META,
            "
            ''Go,'' he said. ''Stay,'' I said.
            ^^
            ",
        );
    }

    #[test]
    fn okinas_are_letters() {
        silent(&META, "The ferry from Moloka`i to O`ahu was late.");
    }

    #[test]
    fn code_spans_keep_their_backticks() {
        silent(&META, "%! format: markdown\nThe clerk typed `Go` and ``say `Go` `` into the box.");
    }
}
