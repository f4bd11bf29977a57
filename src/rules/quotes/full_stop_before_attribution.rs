//! # full-stop-before-attribution
//!
//! The quotation ends in a full stop, but its attribution is part of the same sentence.
//!
//! Bad: `"It is over." Ward said.`
//!
//! Good: `"It is over," Ward said.`
//!
//! Silent: a sentence of its own (`"It is over." He said nothing more.`, `He said the war was lost`, `Ward added that …`),
//! an abbreviation at the end (`"… Marden Inc." he said`).
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::word_start;
use crate::article::words::tokens;
use crate::article::{Attribution, Subject, Tail, attribution_at, is_abbreviation};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(
    FullStopBeforeAttribution,
    "full-stop-before-attribution",
    Quotes,
    Warning,
    Some(FixKind::Safe),
    "full_stop_before_attribution.rs"
);

impl Rule for FullStopBeforeAttribution {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| !quoted.closer.broken) {
            let Some(stop) = full_stop(text, &quoted) else { continue };
            let Some(found) = attribution_at(text, quoted.closer.span.end) else { continue };
            if !belongs(text, &quoted, &found) {
                continue;
            }
            let first = tokens(text, quoted.closer.span.end).next();
            let lowered =
                first.filter(|first| found.subject == Subject::Pronoun && first.is_capitalised() && first.text != "I");
            let draft = cx.draft(
                &META,
                Span::new(word_start(text, stop.start), found.span.end),
                "this full stop cuts the quotation off from its attribution",
            );
            let draft = match lowered {
                // A capital outside the marks has to go too, so it is not a matter of punctuation alone.
                Some(first) => draft.fix(
                    FixKind::Choice,
                    "Put a comma in its place",
                    [(stop, ",".to_owned()), (first.span, first.text.to_lowercase())],
                ),
                None => draft.fix(FixKind::Safe, "Put a comma in its place", [(stop, ",")]),
            };
            draft.report(out);
        }
    }
}

/// The full stop at the end of the quoted words, unless it is part of an ellipsis or an abbreviation.
fn full_stop(text: &str, quoted: &Quoted<'_>) -> Option<Span> {
    let inner = quoted.pair.inner.of(text);
    let words = inner.strip_suffix('.')?;
    let last = words.rsplit(char::is_whitespace).next().unwrap_or("");
    let word = words.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%' | '\'' | '’'));
    (word && !is_abbreviation(last)).then(|| Span::new(quoted.pair.inner.end - 1, quoted.pair.inner.end))
}

fn belongs(text: &str, quoted: &Quoted<'_>, found: &Attribution) -> bool {
    let Some(first) = tokens(text, quoted.closer.span.end).next() else { return false };
    if first.span.start != found.span.start {
        return false;
    }
    let said = found.verb.is_some_and(|verb| {
        matches!(
            verb.lemma,
            "say"
                | "add"
                | "tell"
                | "write"
                | "ask"
                | "reply"
                | "remark"
                | "state"
                | "explain"
                | "note"
                | "continue"
                | "tweet"
                | "declare"
                | "insist"
                | "argue"
                | "conclude"
        )
    });
    if !said {
        return false;
    }
    if first.is_lower() {
        return found.inverted || found.takes_what_is_before();
    }
    // `Ward said.` says nothing on its own; with anything after the verb it may be a sentence.
    found.tail == Tail::End && !found.inverted && found.subject != Subject::Noun
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_stop_before_an_attribution() {
        check(
            &META,
            r#"
            "It is over." Ward said.
                   ^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(&META, r#""It is over." Ward said."#, &[r#""It is over," Ward said."#]);
        fixes(&META, r#""It is over." he said on Monday."#, &[r#""It is over," he said on Monday."#]);
    }

    #[test]
    fn an_inner_quotation_before_the_end_of_the_outer_one() {
        check(
            &META,
            "''They say, 'We are not used to this.' Well, we will get used to it,'' Mr. Ward said. ''I know,'' he said.",
        );
        silent(&META, r#""They say, 'We are not used to this.' Well, we will get used to it," Ward said."#);
    }

    #[test]
    fn a_sentence_of_its_own() {
        silent(&META, r#""It is over." He said nothing more. "It was long." He said the war was lost."#);
        silent(&META, r#""It is over." Ward added that the town was tired of it."#);
        silent(&META, r#""It was Marden Inc." he said."#);
    }
}
