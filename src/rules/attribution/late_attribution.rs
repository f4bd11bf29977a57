//! # late-attribution
//!
//! A new speaker talks for two sentences or more before the reader learns who it is.
//!
//! Bad: `"We go home. It is late. The boats are gone," said Ann Ward, the mayor.`
//!
//! Good: `"We go home," said Ann Ward, the mayor. "It is late. The boats are gone."`
//!
//! Where the speaker is known already, or two sentences are short, it is a hint.
//!
//! Silent: one sentence, however long; an attribution before the quotation or between its sentences; a quotation that
//! goes on from the paragraph before.
//!
//! Authority: the Guardian, Mongabay and AP: after the first sentence, or at the first natural pause.

use super::spoken::{Spoken, spoken};
use super::telling::Telling;
use crate::article::people::Record;
use crate::article::speech::SourceKind;
use crate::article::{Article, QuotationKind};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::{Span, sentences};

declare!(LateAttribution, "late-attribution", Attribution, Information, Some(FixKind::Choice), "late_attribution.rs");

/// Two sentences of fewer words do not make the reader wait.
const LONG: usize = 20;

impl Rule for LateAttribution {
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
        for (block, telling) in Telling::within(article, scope) {
            if article.runs.continues.get(block).copied().unwrap_or(false) {
                continue;
            }
            // Only the first quotation of a paragraph can keep the reader waiting.
            let Some(first) = telling.cx.quotations().find(|quoted| quoted.pair.depth == 0) else { continue };
            if first.kind != QuotationKind::Direct || first.closer.broken || first.opener.broken {
                continue;
            }
            let said = spoken(&telling).find(|spoken| {
                spoken.quotations(&telling).any(|(span, _)| span == first.pair.span)
                    && spoken.site.cue.start >= first.pair.span.end
            });
            let Some(said) = said.filter(|said| said.site.source.is_some()) else { continue };
            let inner = first.pair.inner;
            let parts = sentences(inner.of(telling.text));
            let (Some(opening), true) = (parts.first(), parts.len() >= 2) else { continue };
            let new = said.site.kind == SourceKind::Name && is_introduced(article.record(), &telling, &said);
            let waits = parts.len() > 2 || inner.of(telling.text).split_whitespace().count() >= LONG;
            let severity = if new && waits { Severity::Information } else { Severity::Hint };
            let draft = telling
                .cx
                .draft(&META, clause(&said), format!("{} quoted sentences stand before the speaker", parts.len()))
                .severity(severity);
            let draft = match moved(&telling, &said, inner, opening.shifted(inner.start)) {
                Some(edits) => draft.fix(FixKind::Choice, "Put it after the first sentence", edits),
                None => draft,
            };
            draft.report_in_article(out);
        }
    }
}

fn clause(said: &Spoken<'_>) -> Span {
    let cue = said.site.cue;
    let source = said.site.source.unwrap_or(cue);
    Span::new(cue.start.min(source.start), cue.end.max(source.end))
}

/// Whether the speaker is named for the first time where they are said to speak.
fn is_introduced(record: &Record, telling: &Telling<'_>, said: &Spoken<'_>) -> bool {
    let Some(source) = said.site.source else { return false };
    let source = telling.cx.facts.prose.source(source).shifted(telling.cx.block.span.start);
    let from = record.mentions.partition_point(|mention| mention.span.start < source.start);
    let mention = record.mentions.get(from).filter(|mention| source.covers(mention.span)).map(|_| from);
    mention.is_some_and(|mention| {
        let speaker = record.mentions.get(mention).and_then(|mention| record.speaker(mention.speaker));
        speaker.is_some_and(|speaker| speaker.mentions.first() == Some(&mention))
    })
}

/// The edits that bring an attribution from the end of a quotation to the end of its first sentence.
fn moved(telling: &Telling<'_>, said: &Spoken<'_>, inner: Span, opening: Span) -> Option<Vec<(Span, String)>> {
    let text = telling.text;
    let (open, close) = (text.get(inner.start.checked_sub(1)?..).is_some(), inner.end);
    let end = telling.span(telling.sentence(telling.index_at(said.site.cue.start))).end;
    let words = text.get(close..end)?;
    // The closing mark, the attribution and its full stop, and nothing after it.
    let mark: String = words.chars().take_while(|c| !c.is_alphanumeric() && !c.is_whitespace()).collect();
    let attribution = words.get(mark.len()..)?.trim().strip_suffix('.')?;
    let first = opening.of(text);
    let last = inner.of(text);
    if !open || mark.is_empty() || attribution.contains(['.', '"', '“', '”']) || end != text.trim_end().len() {
        return None;
    }
    let opener = telling.cx.style.outer().0;
    let (stop, comma) = match first.chars().next_back()? {
        '.' => (1, ","),
        '?' | '!' => (0, ""),
        _ => return None,
    };
    let gap = text.get(opening.end..inner.end).map(|rest| rest.len() - rest.trim_start().len())?;
    let middle = format!("{comma}{mark} {attribution}. {opener}");
    let tail = last
        .strip_suffix(',')
        .map_or((Span::new(close, end), mark.clone()), |_| (Span::new(close - 1, end), format!(".{mark}")));
    Some(vec![(Span::new(opening.end - stop, opening.end + gap), middle), tail])
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_new_speaker_after_three_sentences() {
        check(
            &META,
            r#"
            The council met late.

            "We all go home. It is late. The boats are gone," said Ann Ward, the mayor of Marden.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#""We all go home. It is late. The boats are gone," said Ann Ward, the mayor."#,
            &[r#""We all go home," said Ann Ward, the mayor. "It is late. The boats are gone.""#],
        );
    }

    #[test]
    fn one_sentence_or_an_attribution_in_time() {
        silent(&META, r#""We all go home tonight, since it is late," said Ann Ward, the mayor."#);
        silent(&META, r#""We all go home," said Ann Ward, the mayor. "It is late. The boats are gone.""#);
        silent(&META, r#"Ann Ward, the mayor, said: "We all go home. It is late. The boats are gone.""#);
    }

    #[test]
    fn a_known_speaker_is_a_hint() {
        silent(
            &META,
            r#"
            "We all go home," said Ann Ward, the mayor.

            "It is late. The boats are gone. Nobody is left," Ward said.
            "#,
        );
    }
}
