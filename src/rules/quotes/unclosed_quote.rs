//! # unclosed-quote
//!
//! A quotation is opened and never closed, so the reader cannot tell whose words follow.
//!
//! Bad: `"We won, he said.`
//!
//! Good: `"We won," he said.`
//!
//! The fixes put the closing mark before the first attribution, or at the end of the sentence.
//!
//! Silent: a quotation that runs on in the next paragraph (every paragraph opens, only the last closes), inches and feet
//! (`6'2"`), apostrophes, verse.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::excerpt;
use crate::article::{Article, BreakKind, Mark, Run, lost_attribution, open_end};
use crate::rules::{BlockContext, Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::{BlockKind, Span};

declare!(UnclosedQuote, "unclosed-quote", Quotes, Error, Some(FixKind::Choice), "unclosed_quote.rs");

impl Rule for UnclosedQuote {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for (found, mark) in cx.breaks(BreakKind::Unclosed) {
            let end = found.repair.unwrap_or_else(|| cx.facts.sentence_end(mark.span.end));
            report(cx, &META, mark, end, "this quotation is opened and never closed").report(out);
        }
        for (_, mark) in cx.breaks(BreakKind::UnclosedSingle) {
            // One that is open at the end of its block may run on in the next, which is not known here.
            let at_end = open_end(cx.facts, cx.style.single_outer).is_some_and(|open| cx.mark(open.mark) == Some(mark));
            if !at_end && is_certain_single(cx, mark) {
                report(
                    cx,
                    &META,
                    mark,
                    cx.facts.sentence_end(mark.span.end),
                    "this quotation is opened and never closed",
                )
                .report(out);
            }
        }
    }

    fn grain(&self) -> Grain {
        Grain::Block
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        for index in scope.blocks().filter(|index| article.runs.ends.get(*index) == Some(&Run::Unclosed)) {
            let Some(cx) = BlockContext::of(article, index) else { continue };
            if cx.block.kind == BlockKind::Verse {
                continue;
            }
            let Some(open) = open_end(cx.facts, cx.style.single_outer) else { continue };
            let Some(mark) = cx.mark(open.mark).filter(|mark| mark.is_double() || is_certain_single(&cx, mark)) else {
                continue;
            };
            let end = lost_attribution(cx.prose(), open.inner)
                .map_or_else(|| cx.facts.sentence_end(mark.span.end), |(place, _)| place);
            report(&cx, &META, mark, end, "this quotation is not closed before its paragraph ends")
                .report_in_article(out);
        }
    }
}

/// A finding on the opener, with the places where the closer may have stood.
pub(super) fn report<'a>(
    cx: &BlockContext<'a>,
    rule: &'static crate::rules::Meta,
    mark: &Mark,
    end: usize,
    message: &str,
) -> crate::rules::BlockDraft<'a> {
    let text = cx.prose();
    let closer = mark.glyph.closer();
    let whole = text.trim_end().len();
    let mut draft = cx.draft(rule, Span::new(mark.span.start, super::places::word_end(text, mark.span.end)), message);
    for place in [end, whole] {
        let before = text.get(..place).unwrap_or("");
        let words = excerpt(last_words(before));
        // Before an attribution that lost its comma as well, the comma comes back with the mark.
        let comma = if place < whole && before.ends_with(char::is_alphanumeric) { "," } else { "" };
        let edits = [(Span::at(place), format!("{comma}{closer}"))];
        draft = draft.fix(FixKind::Choice, format!("Close the quotation after ‘{words}’"), edits);
    }
    draft
}

fn last_words(text: &str) -> &str {
    let mut near = text.char_indices().rev().take(60);
    let start = near.by_ref().filter(|(_, c)| *c == ' ').nth(2).map(|(at, _)| at + 1);
    let start = start.unwrap_or_else(|| text.char_indices().rev().take(60).last().map_or(0, |(at, _)| at));
    text.get(start..).unwrap_or(text)
}

/// Whether a lone single mark is surely an opener: it stands where the outer mark does in a document of single marks, or
/// it is curly, begins with a capital and is no elision.
fn is_certain_single(cx: &BlockContext<'_>, mark: &Mark) -> bool {
    let before = cx.prose().get(..mark.span.start).unwrap_or("").trim_end();
    let placed = before.is_empty() || before.ends_with([',', ':', '.', '?', '!']);
    let capital = cx.prose().get(mark.span.end..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    cx.style.single_outer && placed && capital
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_closer_lost_before_an_attribution() {
        check(
            &META,
            r#"
            "We won, he said.
            ^^^
            "#,
        );
        fixes(&META, r#""We won, he said."#, &[r#""We won," he said."#, r#""We won, he said.""#]);
    }

    #[test]
    fn a_comma_lost_with_the_closer() {
        fixes(
            &META,
            r#""We have lived here since 1961 said Agnes Pell, 84. "We never locked a door.""#,
            &[
                r#""We have lived here since 1961," said Agnes Pell, 84. "We never locked a door.""#,
                r#""We have lived here since 1961 said Agnes Pell, 84. "We never locked a door."""#,
            ],
        );
    }

    #[test]
    fn a_closer_lost_before_the_next_quotation() {
        check(
            &META,
            r"
            “We lost the vote, the mayor said. “It was close,” she added.
            ^^^
            ",
        );
    }

    #[test]
    fn a_first_quotation_in_single_marks() {
        check(
            &META,
            "
            %! profile: uk-single
            'We won, he said.
            ^^^
            ",
        );
        silent(&META, "'We won, he said.");
        silent(&META, "%! profile: uk-single\n'Tis late, he said.");
    }

    #[test]
    fn a_running_quotation_is_no_slip() {
        silent(
            &META,
            r#"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            "One thing is sure. The harbour will open.

            "The other is money," she said.
            "#,
        );
    }

    #[test]
    fn figures_and_apostrophes_are_no_openers() {
        silent(
            &META,
            r#"At 6'2" she towered over the '90s band, its rock 'n' roll and the drivers' (and riders') cars."#,
        );
        silent(&META, "The class of '05 said 'twas goin' to be James' year.");
        silent(&META, "O'Neill met Sa'ar in Ta'izz and d'Artagnan in Hawai'i.");
        silent(&META, r#""He is 6'2" tall," she said."#);
        silent(&META, r#""It is a 24"-wide table," she said. "It is 5" x 7"." He left."#);
    }

    #[test]
    fn the_cells_of_a_table_do_not_run_on() {
        check(
            &META,
            r#"
            %! format: markdown
            | Monday | Tuesday |
            |---|---|
            | "We won. | "They lost." |
              ^^^
            "#,
        );
    }

    #[test]
    fn a_list_of_quoted_items() {
        silent(
            &META,
            r#"
            %! format: markdown
            Readers sent in their mottoes:

            - "Never row alone"
            - "Mend the net
              before the storm"
            - "Home by dark"
            "#,
        );
        silent(
            &META,
            "Readers sent in their mottoes:\n\n\"Never row alone\"\n\"Mend the net first\"\n\"Home by dark\"\n",
        );
    }

    #[test]
    fn verse_opens_each_stanza() {
        silent(
            &META,
            "The choir sang:\n\n    \"Oh the river is wide\n    and I cannot cross over,\n\n    \"And neither have I wings\n    to carry me over.\"\n\nThen it left.",
        );
    }

    #[test]
    fn questions_and_answers() {
        silent(
            &META,
            r#"
            Ann Ward has kept the lighthouse at Marden for nineteen years, and she will leave it in May.

            Q: What did the council tell you?

            A: They said, "You have until May." I said, "And who lights the lamp?"

            Q. Did they answer?

            A. "We will see," they said.

            Q: "Why now?"

            A: "It was time. Nobody climbs 200 steps for ever.

            "And my knees say so, too."
            "#,
        );
    }
}
