//! # speaker-switch-unmarked
//!
//! After one person's quotation another person is named, and a quotation follows without attribution: whose is it?
//!
//! Bad: `"We won," Ward said. Reeve had counted the votes of the old town twice in the morning. "It was close."`
//!
//! Good: `"We won," Ward said. Reeve had counted the votes of the old town twice in the morning. "It was close," she said.`
//!
//! A short sentence right before the quotation (`Reeve shook her head.`) lets a reader guess, so there it is information.
//!
//! Silent: an attribution of its own; a quotation that goes on right after the first one; the same person named again;
//! somebody named beside the action (`Ward looked at Reeve`).
//!
//! Authority: the Guardian: mark every change of speaker.

use std::cell::LazyCell;

use super::attributing::{Writer, short_name};
use super::led_in::SHORT;
use super::telling::Telling;
use crate::article::people::{Basis, SpeakerKind};
use crate::article::{Article, QuotationKind};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(
    SpeakerSwitchUnmarked,
    "speaker-switch-unmarked",
    Attribution,
    Warning,
    Some(FixKind::Choice),
    "speaker_switch_unmarked.rs"
);

impl Rule for SpeakerSwitchUnmarked {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let record = article.record();
        let outer = record.quotations.iter().filter(|said| said.quotation.depth == 0);
        let outer: Vec<_> = outer.filter(|said| said.quotation.kind == QuotationKind::Direct).collect();
        let writer = LazyCell::new(|| Writer::of(article));
        for pair in outer.windows(2) {
            let [first, second] = pair else { continue };
            let block = second.quotation.block;
            if first.quotation.block != block || second.basis != Basis::Chain || second.gap.is_some() {
                continue;
            }
            let Some(telling) = BlockContext::of(article, block).and_then(|cx| Telling::of(&cx)) else { continue };
            let Some(speaker) = first.speaker else { continue };
            let start = telling.cx.block.span.start;
            let gap = Span::new(first.quotation.span.end, second.quotation.span.start);
            let subjects =
                telling.cx.facts.speech().names.iter().filter(|name| name.subject && !name.attributive && !name.quoted);
            let other = subjects.rev().find_map(|name| {
                let place = telling.cx.facts.prose.source(name.name).shifted(start);
                let mention = record.mention_from(place.start).and_then(|index| record.mentions.get(index))?;
                let is_person =
                    record.speaker(mention.speaker).is_some_and(|speaker| speaker.kind == SpeakerKind::Person);
                // The subject of a cue speaks; somebody in the sentence right before the quotation acts.
                let speaks = telling
                    .cx
                    .facts
                    .speech()
                    .cues
                    .iter()
                    .any(|cue| cue.source.is_some_and(|source| source.covers(name.name)));
                (gap.covers(place) && is_person && !speaks && mention.speaker != speaker)
                    .then_some((mention, name.name))
            });
            let Some((mention, name)) = other else { continue };
            let last =
                telling.cx.facts.sentence_start(second.quotation.span.start.saturating_sub(start).saturating_sub(1));
            // Only who begins the sentence before the quotation acts in it; a colon leads in their words.
            let local = Span::new(last, name.start).of(telling.text);
            let led_in = gap.of(&article.text).trim_end().ends_with([':', ',']);
            if name.start < last || local.len() > 4 && local.split_whitespace().count() > 1 || led_in {
                continue;
            }
            let names = [mention.speaker, speaker].map(|index| short_name(article, index));
            let message = format!("is this still {}, or {}?", names[1], names[0]);
            let beat = telling.sentence(telling.index_at(name.start)).len() <= SHORT;
            let severity = if beat { Severity::Information } else { Severity::Warning };
            let draft = Draft::new(&META, second.quotation.span, message).severity(severity);
            let draft = draft.related(mention.span, "named here");
            out.push(writer.offer(&second.quotation, &names, draft));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::Severity;
    use crate::rules::testing::{check, severities, silent};

    #[test]
    fn somebody_else_acts_before_a_bare_quotation() {
        check(
            &META,
            r#"
            Mayor Ann Ward and Treasurer Mary Reeve spoke for an hour on Monday.

            "We won the vote," Ann Ward said. Mary Reeve shook her head. "It was very close in the end."
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn a_short_action_lets_a_reader_guess_and_a_long_sentence_does_not() {
        for (action, severity) in [
            ("Mary Reeve shook her head.", Severity::Information),
            ("Mary Reeve had counted the votes of the old town twice in the morning.", Severity::Warning),
        ] {
            let source = format!(
                "Mayor Ann Ward and Treasurer Mary Reeve spoke for an hour on Monday.\n\n\
                 \"We won the vote,\" Ann Ward said. {action} \"It was very close in the end.\""
            );
            assert_eq!(severities(&META, &source), [severity], "{action}");
        }
    }

    #[test]
    fn an_attribution_or_the_same_person() {
        silent(
            &META,
            r#"
            Mayor Ann Ward and Treasurer Mary Reeve spoke for an hour on Monday.

            "We won the vote," Ann Ward said. Mary Reeve shook her head. "It was very close in the end," she said.

            "We won the vote," Ann Ward said. Ward shook her head. "It was very close in the end."

            "We won the vote," Ann Ward said. She looked at Mary Reeve. "It was very close in the end."

            "We won the vote," Ann Ward said. "It was very close in the end."
            "#,
        );
    }
}
