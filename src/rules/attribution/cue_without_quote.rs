//! # cue-without-quote
//!
//! A paragraph ends with `he said:` or `she added,` and nothing is quoted or listed after it.
//!
//! Bad: `The mayor said:` ⏎⏎ `Nobody came to the hall.`
//!
//! Good: `The mayor said:` ⏎⏎ `"Nobody came to the hall."`
//!
//! Silent: a quotation, a list, a block quotation, verse, an interview's label or anything that is no paragraph of the
//! story after it.
//!
//! Authority: a colon promises what is said.

use super::telling::Telling;
use crate::article::Article;
use crate::lexicon::{CueClass, CueForm, cue};
use crate::rules::{BlockContext, Draft, Grain, Rule, Scope, declare};
use crate::text::BlockKind;

declare!(CueWithoutQuote, "cue-without-quote", Attribution, Information, None, "cue_without_quote.rs");

impl Rule for CueWithoutQuote {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Block
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        for (index, telling) in Telling::within(article, scope) {
            if telling.cx.block.kind != BlockKind::Paragraph {
                continue;
            }
            let Some(last) = telling.words().len().checked_sub(1) else { continue };
            let comma = telling.is(last, ",");
            let speaks = last > 0
                && cue(telling.word(last - 1)).is_some_and(|verb| {
                    verb.class != CueClass::Mind && !matches!(verb.form, CueForm::Base | CueForm::Gerund)
                })
                && telling
                    .cx
                    .facts
                    .speech()
                    .cues
                    .iter()
                    .any(|site| site.source.is_some() && site.cue.covers(telling.span(last - 1..last)));
            if !(comma || telling.is(last, ":")) || !speaks || goes_on(article, index) {
                continue;
            }
            let message =
                if comma { "this announces words, and the paragraph ends" } else { "nothing is quoted after this" };
            telling.cx.draft(&META, telling.span(last - 1..last + 1), message).report_in_article(out);
        }
    }
}

/// Whether what follows a block can be what is said.
fn goes_on(article: &Article, index: usize) -> bool {
    let block = article.layout.blocks.get(index).map_or(0, |block| block.span.end);
    let next = BlockContext::of(article, index + 1);
    // Code and pictures are no blocks.
    let until = next.map_or(article.text.len(), |next| next.block.span.start);
    if article.text.get(block..until).is_some_and(|gap| !gap.trim().is_empty()) {
        return true;
    }
    let Some(next) = next else { return false };
    let is_paragraph = next.block.zone.is_body() && next.block.kind == BlockKind::Paragraph;
    // `Q: Why?` and other labels are speech without marks.
    let label = next.prose().split_once(':').is_some_and(|(label, _)| label.split_whitespace().count() <= 3);
    !is_paragraph || label || next.facts.pairing.marks.first().is_some_and(|mark| mark.span.start <= 1)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn nothing_is_quoted() {
        check(
            &META,
            "
            The council met on Monday evening in the hall, and at the end Mayor Ann Ward said:
                                                                                         ^^^^^
            Then everybody went home through the rain, and the hall stood dark and empty until the morning.
            ",
        );
    }

    #[test]
    fn a_quotation_or_a_list_follows() {
        silent(
            &META,
            r#"
            The council met on Monday evening in the hall, and at the end Mayor Ann Ward said:

            "Nobody else came to the hall tonight."

            The hall stood dark and empty until the morning, when the cleaners came.
            "#,
        );
        silent(
            &META,
            "
            %! format: markdown
            The council met on Monday evening in the hall, and at the end Mayor Ann Ward said:

            > Nobody else came to the hall tonight.
            ",
        );
        silent(
            &META,
            "
            %! format: markdown
            The council met on Monday evening in the hall, and at the end Mayor Ann Ward said:

            - nobody else came
            - the hall is too cold
            ",
        );
    }
}
