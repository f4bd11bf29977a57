//! # stacked-attribution
//!
//! One quotation has two attributions, before and after it.
//!
//! Bad: `She explained, "We go home," she said.`
//!
//! Good: `"We go home," she explained.`
//!
//! Two in one sentence are a warning. A third attribution for one speaker in one paragraph is a hint.
//!
//! Silent: `"We go," he said. "We stay," he added.`, which are two quotations; an attribution with a hearer of its own
//! (`he told the council`).
//!
//! Authority: the University of Kansas after AP: one quotation, one attribution.

use super::spoken::{Spoken, spoken};
use super::telling::Telling;
use crate::article::QuotationKind;
use crate::article::speech::{CueShape, SourceKind};
use crate::article::words::tokens;
use crate::lexicon::{CueClass, CueForm};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Severity, declare};
use crate::text::Span;

declare!(
    StackedAttribution,
    "stacked-attribution",
    Attribution,
    Information,
    Some(FixKind::Choice),
    "stacked_attribution.rs"
);

/// From this attribution on of one kind of speaker in a paragraph there are too many.
const MANY: usize = 3;

impl Rule for StackedAttribution {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        let cues: Vec<Spoken<'_>> = spoken(&telling).collect();
        let mut afters = 0;
        for quoted in cx.quotations().filter(|quoted| quoted.pair.depth == 0 && quoted.kind == QuotationKind::Direct) {
            let quoted = quoted.pair.span;
            let Some(after) = cues.iter().find(|after| follows(&telling, after, quoted)) else { continue };
            afters += 1;
            let before = cues.iter().find(|before| leads_in(&telling, before, quoted));
            if let Some(before) = before {
                report(&telling, before, after, quoted, out);
            } else if afters >= MANY {
                cx.draft(&META, clause(after), "one paragraph of one speaker needs no third attribution")
                    .severity(Severity::Hint)
                    .report(out);
            }
        }
    }
}

/// Whether a cue, or the words that name its source, stands right after a quotation.
fn follows(telling: &Telling<'_>, after: &Spoken<'_>, quoted: Span) -> bool {
    let clause = clause(after);
    let gap = telling.text.get(quoted.end..clause.start).unwrap_or("x");
    let inner = quoted.of(telling.text).trim_end_matches(['"', '”', '’', '\'', '»']);
    // After a full stop a new sentence begins: `“We go.” She said nothing more.`
    matches!(gap.trim(), "" | ",")
        && !inner.ends_with('.')
        && after.site.source.is_some()
        && !after.site.unreal
        && matches!(after.site.shape, CueShape::SubjectVerb | CueShape::VerbSubject)
}

/// Whether a cue stands right before a quotation and leads it in.
fn leads_in(telling: &Telling<'_>, before: &Spoken<'_>, quoted: Span) -> bool {
    let gap = telling.text.get(before.site.cue.end..quoted.start).unwrap_or("x");
    let speaks = before.site.verb.is_some_and(|verb| {
        !matches!(verb.class, CueClass::Mind | CueClass::Speech)
            && verb.form != CueForm::Gerund
            && verb.form != CueForm::Base
    });
    matches!(gap.trim(), "," | ":")
        && speaks
        && !before.site.unreal
        && before.site.source.is_some()
        && before.site.shape == CueShape::SubjectVerb
}

/// An attribution, from its subject or its cue to the end of the other.
fn clause(spoken: &Spoken<'_>) -> Span {
    let cue = spoken.site.cue;
    let source = spoken.site.source.unwrap_or(cue);
    Span::new(cue.start.min(source.start), cue.end.max(source.end))
}

/// Whether two attributions may be one speaker's: one has a pronoun, or they share a name.
fn is_one_speaker(telling: &Telling<'_>, before: &Spoken<'_>, after: &Spoken<'_>) -> bool {
    let (Some(one), Some(other)) = (before.site.source, after.site.source) else { return false };
    let shares = || {
        tokens(one.of(telling.text), 0)
            .filter(|word| word.is_word && word.is_capitalised())
            .any(|word| tokens(other.of(telling.text), 0).any(|name| name.text == word.text))
    };
    [before, after].iter().any(|spoken| spoken.site.kind == SourceKind::Pronoun) || shares()
}

fn report(telling: &Telling<'_>, before: &Spoken<'_>, after: &Spoken<'_>, quoted: Span, out: &mut Vec<Draft>) {
    let (lead, tail) = (clause(before), clause(after));
    // `he told the council` has a hearer, whom the other attribution does not name.
    let hears = |spoken: &Spoken<'_>| {
        spoken.site.verb.is_some_and(|verb| matches!(verb.lemma, "tell" | "ask" | "remind" | "warn" | "urge"))
    };
    let ends = tokens(telling.text, tail.end).next().is_none_or(|next| matches!(next.text, "." | "?" | "!" | ","));
    if hears(before) != hears(after) || !ends || !is_one_speaker(telling, before, after) {
        return;
    }
    let text = telling.text;
    let inner = quoted.of(text);
    let closer = inner.chars().next_back().map_or(0, char::len_utf8);
    let last = inner.get(..inner.len() - closer).unwrap_or("");
    let draft = telling
        .cx
        .draft(&META, tail, "this quotation has its attribution already")
        .severity(Severity::Warning)
        .related(lead, "here");
    // Without the lead-in the quotation begins the sentence; without the tail it ends it.
    let start = Span::new(telling.span(telling.sentence(telling.index_at(lead.start))).start, quoted.start);
    let draft =
        if start.start == lead.start { draft.fix(FixKind::Choice, "Take out the first", [(start, "")]) } else { draft };
    let stop = text.get(tail.end..).and_then(|rest| rest.chars().next()).filter(|&stop| stop == '.');
    let draft = if stop.is_some() && last.ends_with(',') {
        let comma = Span::new(quoted.start + last.len() - 1, quoted.start + last.len());
        draft.fix(FixKind::Choice, "Take out the second", [(comma, "."), (Span::new(quoted.end, tail.end + 1), "")])
    } else if stop.is_some() && last.ends_with(['?', '!']) {
        draft.fix(FixKind::Choice, "Take out the second", [(Span::new(quoted.end, tail.end + 1), "")])
    } else {
        draft
    };
    draft.report(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn an_attribution_before_and_after() {
        check(
            &META,
            r#"
            Mayor Ann Ward explained, "We all go home tonight," she said.
                                                                ^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#"Mayor Ann Ward explained, "We all go home tonight," she said."#,
            &[r#""We all go home tonight," she said."#, r#"Mayor Ann Ward explained, "We all go home tonight.""#],
        );
    }

    #[test]
    fn a_chain_of_quotations_and_a_hearer() {
        silent(&META, r#""We all go home," Mayor Ann Ward said. "We do not stay," she added."#);
        silent(&META, r#"Mayor Ann Ward told the council, "We all go home," she said later."#);
    }

    #[test]
    fn a_third_attribution_is_a_hint() {
        check(
            &META,
            r#"
            %! hints: on
            "We go," Mayor Ann Ward said. "It is late," she said. "It is cold," she added.
                                                                                ^^^^^^^^^
            "#,
        );
    }
}
