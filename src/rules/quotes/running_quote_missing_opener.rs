//! # running-quote-missing-opener
//!
//! A quotation runs over several paragraphs, and one of them does not open.
//!
//! Every paragraph of a running quotation begins with an opening mark; only the last one ends with a closing mark.
//!
//! Bad: `"One thing is sure.` ⏎⏎ `The other is money," she said.`
//!
//! Good: `"One thing is sure.` ⏎⏎ `"The other is money," she said.`
//!
//! Where the paragraph is only the name of a speaker, the closing mark may have slipped behind it, so the fix is left to the
//! writer.
//!
//! Silent: a paragraph that goes on in the middle of a sentence, since the break is the slip there.
//!
//! Authority: AP, Chicago and the British and Australian guides agree.

use super::places::word_end;
use crate::article::words::{Token, tokens};
use crate::article::{Article, BreakKind, Mark, starts_clause};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(
    RunningQuoteMissingOpener,
    "running-quote-missing-opener",
    Quotes,
    Warning,
    Some(FixKind::Safe),
    "running_quote_missing_opener.rs"
);

impl Rule for RunningQuoteMissingOpener {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for (index, _) in article.runs.lacks_opener.iter().enumerate().filter(|(_, lacks)| **lacks) {
            let Some(cx) = BlockContext::of(article, index) else { continue };
            if is_torn(article, index) {
                continue;
            }
            let singles = cx.breaks(BreakKind::StraySingle).filter(|_| cx.style.single_outer).take(1);
            for (_, mark) in cx.breaks(BreakKind::StrayFirst).chain(singles).take(1) {
                // Drawn as the mark that closes the paragraph, or the pair would not match.
                let opener = mark.glyph.opener();
                let span = Span::new(0, word_end(cx.prose(), 0));
                let message = "this paragraph goes on with an open quotation and has no opening mark";
                let draft = cx.draft(&META, span, message);
                // Another mark in front of one that is there already would only make a second slip.
                let marked = cx.facts.pairing.marks.iter().any(|mark| mark.span.start == 0);
                let edits = [(Span::at(0), opener)];
                let kind = if is_name(cx.prose(), mark) { FixKind::Choice } else { FixKind::Safe };
                let draft = if marked { draft } else { draft.fix(kind, "Add the opening mark", edits) };
                draft.report_in_article(out);
            }
        }
    }
}

/// Whether a paragraph goes on in the middle of the sentence of the one before.
fn is_torn(article: &Article, index: usize) -> bool {
    let words = |index: usize| article.facts.get(index).map(|facts| facts.prose.text());
    let before = index.checked_sub(1).and_then(words).unwrap_or("");
    let begins = words(index).is_some_and(|words| words.trim_start().starts_with(char::is_lowercase));
    begins && before.trim_end().ends_with(char::is_alphanumeric)
}

/// Whether what stands before a mark is a name and perhaps who that is, as under a quotation that is set apart.
fn is_name(text: &str, mark: &Mark) -> bool {
    const LONGEST: usize = 12;
    let words: Vec<Token<'_>> = tokens(text, 0)
        .take_while(|word| word.span.end <= mark.span.start)
        .filter(|word| word.is_word)
        .take(LONGEST + 1)
        .collect();
    let verb = ["is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "i", "we", "you", "it"];
    words.len() <= LONGEST
        && words.first().is_some_and(Token::is_capitalised)
        && words.windows(2).any(|pair| pair.iter().all(Token::is_capitalised))
        && !words.iter().any(|word| word.is_any(&verb))
        && !starts_clause(text, 0)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, first_fix, fixes, silent};

    #[test]
    fn a_paragraph_that_does_not_open() {
        check(
            &META,
            r#"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            "One thing is sure. The harbour will open.

            The other is money," she said.
            ^^^
            "#,
        );
    }

    #[test]
    fn paragraphs_that_open() {
        silent(
            &META,
            r"
            The treasurer spoke for an hour about the harbour and its debts on Monday evening.

            “One thing is sure. The harbour will open.

            “Another is that it will close.

            “The last is money,” she said.
            ",
        );
    }

    #[test]
    fn a_name_below_a_quotation_is_not_quoted_by_fix_all() {
        use crate::rules::FixKind;
        let kind =
            |last: &str| first_fix(&META, &format!("“It was a long night for all of us in the town.\n\n{last}”"));
        assert_eq!(kind("Ada Holm, deputy mayor of Marden."), FixKind::Choice);
        assert_eq!(kind("Former mayor Ada Holm."), FixKind::Choice);
        assert_eq!(kind("Nobody went home before the count was over."), FixKind::Safe);
        assert_eq!(kind("Ada Holm was there."), FixKind::Safe);
    }

    #[test]
    fn a_break_in_the_middle_of_a_sentence() {
        silent(
            &META,
            "“We ask for help,” Ward said. “We need people to take part personally\n\nin the meetings of the town.”",
        );
    }

    #[test]
    fn the_opener_is_drawn_as_its_closer() {
        fixes(
            &META,
            "“One thing is sure. The harbour will open.\n\nThe other is money,\" she said.\n\n“Go,” he said.",
            &["“One thing is sure. The harbour will open.\n\n\"The other is money,\" she said.\n\n“Go,” he said."],
        );
    }
}
