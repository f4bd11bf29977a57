//! # mixed-curly-straight
//!
//! A quotation opens with a curly mark and closes with a straight one, or the reverse.
//!
//! Bad: `“Go," he said.`
//!
//! Good: `“Go,” he said.`
//!
//! A document whose quotations are some curly and some straight is reported once, as information: nothing is wrong with
//! either, and onrecord never asks for curly marks as such.
//!
//! Silent: code, front matter, measurements.
//!
//! Authority: AP sends straight marks and websites curl them later, so each document's own way counts.

use super::places::{word_end, word_start};
use crate::article::{Article, Drawing, Edit, Glyph, Role};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(MixedCurlyStraight, "mixed-curly-straight", Quotes, Warning, Some(FixKind::Safe), "mixed_curly_straight.rs");

impl Rule for MixedCurlyStraight {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations().filter(is_mixed) {
            let curly = cx.style.drawing == Drawing::Curly;
            let (opener, closer) = match (quoted.opener.is_double(), curly) {
                (true, true) => ("“", "”"),
                (true, false) => ("\"", "\""),
                (false, true) => ("‘", "’"),
                (false, false) => ("'", "'"),
            };
            // The mark that does not follow the document is the one that is wrong.
            let (span, edit) = if quoted.opener.glyph.is_curly() == curly {
                (
                    Span::new(word_start(text, quoted.closer.span.start), quoted.closer.span.end),
                    (quoted.closer.span, closer),
                )
            } else {
                (
                    Span::new(quoted.opener.span.start, word_end(text, quoted.opener.span.end)),
                    (quoted.opener.span, opener),
                )
            };
            cx.draft(&META, span, "this quotation has one curly and one straight mark")
                .fix(FixKind::Safe, if curly { "Make both marks curly" } else { "Make both marks straight" }, [edit])
                .report(out);
        }
    }

    fn may_stand(&self) -> bool {
        true
    }

    fn stands(&self, article: &Article, previous: &Article, edit: &Edit, _: bool) -> bool {
        let curly = article.style.drawing == Drawing::Curly;
        edit.is_apart(article, previous, |article, index| {
            article
                .facts
                .get(index)
                .is_some_and(|facts| facts.pairing.marks.iter().any(|mark| is_other(mark.glyph, curly)))
        })
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        // Where guillemets are the rule, neither way is the document's own.
        if !article.style.mixes || !matches!(article.style.drawing, Drawing::Straight | Drawing::Curly) {
            return;
        }
        let curly = article.style.drawing == Drawing::Curly;
        let mut first: Option<Draft> = None;
        let mut count = 0;
        let mut edits: Vec<(Span, String)> = Vec::new();
        for (index, _) in article.layout.blocks.iter().enumerate().filter(|(_, block)| block.zone.is_body()) {
            let Some(cx) = BlockContext::of(article, index) else { continue };
            if !cx.facts.pairing.marks.iter().any(|mark| is_other(mark.glyph, curly)) {
                continue;
            }
            for quoted in cx.quotations().filter(|quoted| quoted.opener.is_double() && !is_mixed(quoted)) {
                if !is_other(quoted.opener.glyph, curly) {
                    continue;
                }
                count += 1;
                let start = cx.block.span.start;
                let place = cx.facts.prose.source(quoted.pair.span).shifted(start);
                first.get_or_insert_with(|| Draft::new(&META, place, ""));
                let (opener, closer) = if curly { ("“", "”") } else { ("\"", "\"") };
                for (mark, text) in [(quoted.opener, opener), (quoted.closer, closer)] {
                    if mark.role != Role::Prime
                        && let Some(span) = cx.facts.prose.exact(mark.span)
                    {
                        edits.push((span.shifted(start), text.to_owned()));
                    }
                }
            }
        }
        if let Some(mut draft) = first {
            let (most, other) = if curly { ("curly", "straight") } else { ("straight", "curly") };
            let some = if count == 1 { "one quotation is".to_owned() } else { format!("{count} quotations are") };
            draft.finding.message = format!("most marks of this document are {most}, but {some} {other}");
            out.push(draft.severity(Severity::Information).fix(
                FixKind::Choice,
                format!("Make all of its marks {most}"),
                edits,
            ));
        }
    }
}

fn is_mixed(quoted: &Quoted<'_>) -> bool {
    let straight = |glyph| matches!(glyph, Glyph::Straight | Glyph::Apostrophe);
    let (opener, closer) = (quoted.opener.glyph, quoted.closer.glyph);
    // ’ is both the curly apostrophe and the closer of ‘, so a straight single opener with it is mixed too.
    !quoted.opener.broken
        && !quoted.closer.broken
        && quoted.opener.is_double() == quoted.closer.is_double()
        && ((opener.is_curly() && straight(closer)) || (straight(opener) && closer.is_curly()))
}

fn is_other(glyph: Glyph, curly: bool) -> bool {
    if curly { glyph == Glyph::Straight } else { matches!(glyph, Glyph::CurlyOpen | Glyph::CurlyClose) }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn one_curly_and_one_straight_mark() {
        check(
            &META,
            r#"
            “We go,” she said. “Go now," he said.
                                   ^^^^^
            "#,
        );
        fixes(&META, r#"“We go,” she said. “Go now," he said."#, &["“We go,” she said. “Go now,” he said."]);
        fixes(&META, r#""We go," she said. “Go now," he said."#, &[r#""We go," she said. "Go now," he said."#]);
    }

    #[test]
    fn one_way_throughout_is_right() {
        silent(&META, "“We go,” she said. “Go now,” he said. It’s time.");
        silent(&META, r#""We go," she said. "Go now," he said. It's 6'2"."#);
    }

    #[test]
    fn a_document_that_mixes_is_reported_once() {
        check(
            &META,
            r#"
            The council met on Monday evening in the old town hall by the river.

            “We go,” she said. “Go now,” he said. “And wait.”

            "Stay here," the mayor said. "Wait for us."
            ^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn code_front_matter_and_measures() {
        silent(
            &META,
            "
            %! format: markdown
            ---
            title: \"Ward: ‘We won’\"
            onrecord: {profile: \"us-ap\"}
            ---

            “We typed `name = \"Ward\"` into the box,” she said. “It is 6'2\" long.”

            ```
            name = \"Ward\"
            ```

            “A 24\" table will do,” he said.
            ",
        );
    }
}
