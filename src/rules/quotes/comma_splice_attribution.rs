//! # comma-splice-attribution
//!
//! Two whole sentences are joined over an attribution by commas.
//!
//! Bad: `"It was late," he said, "it was over."`
//!
//! Good: `"It was late," he said. "It was over."`
//!
//! The fix ends the first sentence; the capital of the second is inside quotation marks, so it is left to the writer.
//!
//! A second half that begins with a capital is reported by interrupted-quote-case, so that one slip is one finding.
//!
//! Silent: a first half that leans on the second (`"When it ended," he said, "it was over."`), or that takes it for its
//! object (`"I think," he said, "it is over."`).
//!
//! Authority: AP, Chicago and the British guides agree.

use super::clause::{begins_clause, goes_on, verb_before, with_previous, word_count};
use super::places::word_end;
use crate::article::words::{tokens, word_before};
use crate::article::{QuotationKind, attribution_at};
use crate::lexicon::CueForm;
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(
    CommaSpliceAttribution,
    "comma-splice-attribution",
    Quotes,
    Hint,
    Some(FixKind::Choice),
    "comma_splice_attribution.rs"
);

/// Words that begin a clause which leans on the next one.
const LEANING: &[&str] = &[
    "when",
    "if",
    "as",
    "because",
    "while",
    "although",
    "though",
    "since",
    "after",
    "before",
    "once",
    "unless",
    "until",
    "whenever",
    "wherever",
    "whether",
    "even",
    "given",
    "in",
    "on",
    "at",
    "for",
    "with",
    "from",
    "by",
    "to",
    "of",
    "every",
    "what",
    "whatever",
    "where",
    "who",
    "whoever",
    "how",
    "now",
    "today",
    "the",
    "right",
    "maybe",
    "perhaps",
    "unfortunately",
    "obviously",
    "hopefully",
    "sometimes",
    "yes",
    "no",
    "well",
    "look",
    "listen",
    "honestly",
];
/// Words that take what follows for their object, or that ask for more.
const TAKING: &[&str] = &[
    "think", "thinks", "thought", "know", "knows", "knew", "hope", "believe", "guess", "mean", "means", "say", "says",
    "said", "suppose", "feel", "felt", "see", "wish", "told", "tell", "is", "was", "that", "and", "but", "because",
    "sure", "sorry", "afraid", "glad", "course", "remember", "like", "realize", "realise", "figure", "figured",
    "promise",
];

impl Rule for CommaSpliceAttribution {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for (quoted, previous) in with_previous(cx) {
            let Some(first) =
                previous.filter(|first| goes_on(cx, &quoted, Some(first)) && is_spliced(cx, first, &quoted))
            else {
                continue;
            };
            let between = Span::new(first.pair.span.end, quoted.opener.span.start);
            let comma = between.start + between.of(text).trim_end().len() - 1;
            cx.draft(
                &META,
                Span::new(comma, word_end(text, quoted.opener.span.end)),
                "two whole sentences are joined over this attribution by a comma",
            )
            .related(first.pair.span, "the first sentence")
            .fix(FixKind::Choice, "End the first sentence at the attribution", [(Span::new(comma, comma + 1), ".")])
            .report(out);
        }
    }
}

/// Whether two halves of an interrupted quotation are whole sentences.
fn is_spliced(cx: &BlockContext<'_>, first: &Quoted<'_>, second: &Quoted<'_>) -> bool {
    let text = cx.prose();
    let between = Span::new(first.pair.span.end, second.opener.span.start);
    let words = first.pair.inner.of(text);
    let Some(sentence) = words.strip_suffix(',') else { return false };
    let inner = second.pair.inner.of(text);
    // A capital other than that of "I" belongs to interrupted-quote-case.
    let is_i = tokens(inner, 0)
        .next()
        .is_some_and(|word| word.text == "I" || word.text.starts_with(['I']) && word.text.contains(['\'', '’']));
    let last = sentence.rsplit(['.', '?', '!']).next().unwrap_or(sentence);
    let broken = [first.opener, first.closer, second.opener, second.closer].iter().any(|mark| mark.broken);
    !broken
        && first.kind == QuotationKind::Direct
        && between.of(text).trim_end().ends_with(',')
        && attribution_at(text, between.start).is_some_and(|found| found.span.end <= between.end)
        // `she said, adding, “I am sorry”` leads the second half in anew.
        && verb_before(text, second.opener.span.start).is_none_or(|verb| verb.form != CueForm::Gerund)
        && (inner.starts_with(char::is_lowercase) || is_i)
        && begins_clause(inner)
        && begins_clause(last)
        && word_count(last) >= 3
        && !tokens(last, 0).next().is_some_and(|word| word.is_any(LEANING))
        && !word_before(last, last.len()).is_some_and(|word| word.is_any(TAKING))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn two_sentences_with_a_comma() {
        check(
            &META,
            r#"
            "It was late," he said, "it was over."
                                  ^^^^^
            "#,
        );
        fixes(&META, r#""It was late," he said, "it was over.""#, &[r#""It was late," he said. "it was over.""#]);
        fixes(&META, "“We’ve lost it all,” he said, “I am sorry.”", &["“We’ve lost it all,” he said. “I am sorry.”"]);
    }

    #[test]
    fn halves_of_one_sentence() {
        silent(&META, "“When it ended,” he said, “it was over.”");
        silent(&META, "“I do think,” he said, “it was over.”");
        silent(&META, "“We’ve lost it all,” she said, adding, “I am sorry.”");
        silent(&META, "“We will go,” he said, “when we can.”");
        silent(&META, "“It was late,” he said. “It was over.”");
    }
}
