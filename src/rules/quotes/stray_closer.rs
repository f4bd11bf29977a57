//! # stray-closer
//!
//! A closing mark with nothing open: the opening mark was lost.
//!
//! Bad: `We won," he said.`
//!
//! Good: `"We won," he said.`
//!
//! The fix puts the opening mark at the start of the sentence; the other one takes the closing mark away.
//!
//! Silent: feet and inches (`6'2"`), sizes (`12" single`), emoticons, verse, a paragraph that closes a running quotation.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::{excerpt, sentence_start};
use crate::article::words::{tokens, word_before};
use crate::article::{Article, BreakKind, Mark};
use crate::lexicon::cue;
use crate::rules::{BlockContext, BlockDraft, Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::{BlockKind, Span};

declare!(StrayCloser, "stray-closer", Quotes, Error, Some(FixKind::Choice), "stray_closer.rs");

impl Rule for StrayCloser {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for (_, mark) in cx.breaks(BreakKind::Stray) {
            report(cx, mark).report(out);
        }
        // In a document of single marks the first one may end a quotation that runs over paragraphs.
        let first = cx.facts.pairing.breaks.first().map(|first| first.mark);
        for (found, mark) in cx.breaks(BreakKind::StraySingle) {
            let may_end_run = cx.style.single_outer && first == Some(found.mark);
            if !may_end_run && is_certain_single(cx, mark) {
                report(cx, mark).report(out);
            }
        }
    }

    fn grain(&self) -> Grain {
        Grain::Block
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        for index in scope.blocks() {
            // Where the paragraph goes on with an open quotation, the mark closes that one.
            if article.runs.lacks_opener.get(index) == Some(&false)
                && let Some(cx) = BlockContext::of(article, index)
                // Lines of verse are quoted over several of them.
                && cx.block.kind != BlockKind::Verse
            {
                for (_, mark) in cx.breaks(BreakKind::StrayFirst) {
                    report(&cx, mark).report_in_article(out);
                }
                let first = cx.facts.pairing.breaks.first().filter(|first| first.kind == BreakKind::StraySingle);
                if let Some(mark) = first.filter(|_| cx.style.single_outer).and_then(|first| cx.mark(first.mark)) {
                    report(&cx, mark).report_in_article(out);
                }
            }
        }
    }
}

/// Whether a lone single mark is surely a closer: after a stop nothing else explains it; elsewhere only a document of single
/// marks does.
fn is_certain_single(cx: &BlockContext<'_>, mark: &Mark) -> bool {
    cx.style.single_outer || cx.prose().get(..mark.span.start).is_some_and(|before| before.ends_with([',', '?', '!']))
}

fn report<'a>(cx: &BlockContext<'a>, mark: &Mark) -> BlockDraft<'a> {
    let text = cx.prose();
    let opener = opening_place(cx, mark.span.start);
    let words = excerpt(text.get(opener..mark.span.start).unwrap_or(""));
    cx.draft(
        &META,
        Span::new(super::places::word_start(text, mark.span.start), mark.span.end),
        "this mark closes a quotation that was never opened",
    )
    .fix(FixKind::Choice, format!("Open the quotation before ‘{words}’"), [(Span::at(opener), mark.glyph.opener())])
    .fix(FixKind::Choice, "Remove the closing mark", [(mark.span, "")])
}

/// Where the lost opener stood: after words that lead in speech, or else at the start of the sentence.
fn opening_place(cx: &BlockContext<'_>, at: usize) -> usize {
    let text = cx.prose();
    let earlier = cx
        .facts
        .pairing
        .marks
        .iter()
        .filter(|mark| mark.is_double() && mark.span.end < at)
        .map(|mark| mark.span.end)
        .next_back();
    let start = sentence_start(cx, at).max(earlier.unwrap_or(0));
    let sentence = text.get(start..at).unwrap_or("");
    for (found, stop) in sentence.match_indices([',', ':']) {
        let place = start + found + stop.len();
        let led_in = word_before(text, start + found).is_some_and(|word| cue(word.text).is_some());
        if led_in && tokens(text, place).next().is_some_and(|next| next.span.end <= at) {
            return place + text.get(place..).map_or(0, |rest| rest.len() - rest.trim_start().len());
        }
    }
    start + (sentence.len() - sentence.trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn an_opener_lost_at_the_start() {
        check(
            &META,
            r#"
            We won," he said.
               ^^^^^
            "#,
        );
        fixes(&META, r#"We won," he said."#, &[r#""We won," he said."#, "We won, he said."]);
    }

    #[test]
    fn an_opener_lost_after_a_lead_in() {
        fixes(
            &META,
            r#"The mayor said, we won the vote.""#,
            &[r#"The mayor said, "we won the vote.""#, "The mayor said, we won the vote."],
        );
    }

    #[test]
    fn measures_are_no_closers() {
        silent(&META, r#"He is 6'2" and owns a 12" single."#);
    }

    #[test]
    fn verse_is_quoted_over_its_lines() {
        silent(
            &META,
            "The choir sang:\n\n    \"Oh the river is wide\n    and I cannot cross over\n    and neither have I wings\"\n\nThen it left.",
        );
    }

    #[test]
    fn emoticons_and_letters_that_take_marks() {
        silent(&META, r#"She wrote back :" and left."#);
        silent(&META, "The אח\"ם office opened.");
    }

    #[test]
    fn languages_that_set_no_space_beside_marks() {
        silent(&META, "%! lang: zh\n他说\"好\"。她说\"不\"。");
        silent(&META, "%! lang: ko\n그는\"예\"라고 말했다.");
        silent(&META, "%! lang: th\nเขาพูดว่า\"ใช่\"แล้ว");
    }

    #[test]
    fn the_end_of_a_running_quotation_is_no_slip() {
        silent(
            &META,
            r#"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            "One thing is sure. The harbour will open.

            "The other is money, and there is none of it left in the town."
            "#,
        );
    }
}
