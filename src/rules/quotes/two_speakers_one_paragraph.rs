//! # two-speakers-one-paragraph
//!
//! Two persons speak in one paragraph, where each should have a paragraph of their own.
//!
//! Bad: `"We won," Ward said. "We lost," Reeve said.`
//!
//! Good: `"We won," Ward said.` ⏎⏎ `"We lost," Reeve said.`
//!
//! Silent: what one speaker reports of another, fragments, and speakers who are not named, since they may be one.
//!
//! Authority: AP.

use super::clause::{attribution_after, led_in, sentence_start, with_previous};
use crate::article::words::{Token, tokens};
use crate::article::{QuotationKind, Subject};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::{BlockKind, Span};

declare!(
    TwoSpeakersOneParagraph,
    "two-speakers-one-paragraph",
    Quotes,
    Hint,
    Some(FixKind::Choice),
    "two_speakers_one_paragraph.rs"
);

/// Words that begin a sentence but no name.
const NO_NAME: &[&str] = &[
    "of", "in", "on", "at", "for", "to", "as", "from", "with", "by", "after", "before", "when", "while", "if", "but",
    "and", "so", "now", "then", "later", "still", "yet", "perhaps", "instead", "also", "asked", "like", "former",
];

impl Rule for TwoSpeakersOneParagraph {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let body = cx.block.zone.is_body() && cx.block.kind == BlockKind::Paragraph;
        if !body {
            return;
        }
        let text = cx.prose();
        let mut speaker: Option<(Vec<&str>, Span)> = None;
        for (quoted, _) in with_previous(cx).filter(|(quoted, _)| quoted.kind == QuotationKind::Direct) {
            let Some((name, place)) = speaker_of(cx, &quoted) else { continue };
            if let Some((before, first)) = speaker.as_ref().filter(|(before, _)| !is_one(before, &name)) {
                let start = sentence_start(cx, quoted.opener.span.start);
                let gap = Span::new(text.get(..start).unwrap_or("").trim_end().len(), start);
                let message = format!("{} speaks in the paragraph of {}", name.join(" "), before.join(" "));
                let draft =
                    cx.draft(&META, place, message).related(*first, format!("{} speaks here", before.join(" ")));
                let draft = if gap.start > 0 && !gap.is_empty() {
                    draft.fix(FixKind::Choice, "Begin a new paragraph", [(gap, "\n\n")])
                } else {
                    draft
                };
                draft.report(out);
            }
            speaker = Some((name, place));
        }
    }
}

/// Whether two names may be one person's: they share a word.
fn is_one(one: &[&str], other: &[&str]) -> bool {
    one.iter().any(|word| other.contains(word))
}

/// The name next to the cue of a quotation, with its place.
fn speaker_of<'a>(cx: &BlockContext<'a>, quoted: &Quoted<'_>) -> Option<(Vec<&'a str>, Span)> {
    let text = cx.prose();
    // After a full stop a new sentence begins: `"We won." Bills were introduced.`
    let full_stop = quoted.pair.inner.of(text).ends_with('.');
    let after = attribution_after(cx, quoted).filter(|found| found.verb.is_some() && !full_stop);
    let found =
        after.or_else(|| led_in(cx, quoted.opener.span.start)).filter(|found| found.subject == Subject::Name)?;
    let said: Vec<Token<'_>> =
        tokens(text, found.span.start).take_while(|word| word.span.end <= found.span.end).collect();
    // `Perhaps, he said`: the subject is the pronoun. `Of Carson, Reeve said`: the first name is not who speaks.
    let first = said.iter().find(|word| word.is_word && word.span != found.cue)?;
    let unclear = |word: &Token<'_>| word.is_any(&["he", "she", "they", "we", "who"]);
    if said.iter().any(unclear) || first.is_any(NO_NAME) {
        return None;
    }
    // The words of a long title are the name's too, so that they are known again.
    let names: Vec<Token<'_>> = said.into_iter().filter(|word| word.is_word && word.is_capitalised()).collect();
    let place = Span::new(names.first()?.span.start, names.last()?.span.end);
    Some((names.iter().map(|name| name.text).collect(), place))
        .filter(|(names, _): &(Vec<&str>, Span)| names.len() <= 5)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn two_named_speakers() {
        check(
            &META,
            r#"
            "We won the vote," Ward said. "We lost the vote," Reeve said.
                                                              ^^^^^
            "#,
        );
        fixes(
            &META,
            "“We won the vote,” said Ann Ward. Reeve said, “We lost the vote.”",
            &["“We won the vote,” said Ann Ward.\n\nReeve said, “We lost the vote.”"],
        );
    }

    #[test]
    fn one_speaker_or_one_that_may_be_the_same() {
        silent(&META, "“We won the vote,” Ann Ward said. “It was close,” Ward said.");
        silent(&META, "“We won the vote,” Ann Ward said. “It was close,” the mayor said.");
        silent(&META, "“We won the vote, and Reeve said, ‘We lost it,’” Ward said.");
        silent(&META, "“We won the vote,” Ward said. Reeve called it “close.”");
        silent(&META, "“We won the vote,” Ward said. Perhaps, he said, “it was close to the end.”");
        silent(&META, "“We won the vote,” Ward said. “It was close.” Bills were announced on Monday.");
    }
}
