//! # inverted-attribution
//!
//! The verb stands before a short subject: `said he`, `said Ward`.
//!
//! Bad: `"We won," said he.`
//!
//! Good: `"We won," he said.`
//!
//! Silent: a long description after the name, which would tear subject and verb apart (`said Ann Li, a clerk who was
//! there`); `said Ward` in British profiles, where it is usual.
//!
//! Authority: AP and Mongabay: `Name said`, unless a long description follows.

use super::spoken::spoken;
use super::telling::Telling;
use crate::article::speech::{CueShape, SourceKind};
use crate::lexicon::{CueClass, WordClass};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(
    InvertedAttribution,
    "inverted-attribution",
    Attribution,
    Hint,
    Some(FixKind::Choice),
    "inverted_attribution.rs"
);

/// How many words a subject has that can stand before its verb without a thought.
const SHORT: usize = 4;

impl Rule for InvertedAttribution {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        for spoken in spoken(&telling).filter(|spoken| spoken.site.shape == CueShape::VerbSubject) {
            let (Some(source), Some(verb)) = (spoken.site.source, spoken.site.verb) else { continue };
            let cue = spoken.site.cue;
            let pronoun = spoken.site.kind == SourceKind::Pronoun;
            let after = telling.index_at(source.end);
            let short = telling.index_at(source.start) + SHORT >= after && !source.of(telling.text).contains(',');
            let described = telling.is_any(after, &[",", "of", "who", "from", "in", "with", "for", "("])
                && !telling.has(after + 1, WordClass::Quotation);
            let subject = match spoken.site.kind {
                SourceKind::Pronoun => telling.is_any(after.wrapping_sub(1), &["he", "she", "they"]),
                SourceKind::Name => true,
                SourceKind::Noun => {
                    telling.is_any(telling.index_at(source.start), &["the", "a", "an", "one", "his", "her"])
                }
            };
            let is_said = matches!(verb.class, CueClass::Neutral | CueClass::Reporting);
            let touches = cue.end < source.start && source.start - cue.end <= 2;
            if !is_said
                || !subject
                || !touches
                || !short
                || described && !pronoun
                || !pronoun && !cx.style.profile.is_us()
            {
                continue;
            }
            let (name, said) = (source.of(telling.text), cue.of(telling.text));
            let turned = format!("{name} {said}");
            let place = Span::new(cue.start, source.end);
            cx.draft(&META, place, format!("‘{turned}’ is the usual order"))
                .fix(FixKind::Choice, format!("Write ‘{turned}’"), [(place, turned.clone())])
                .report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn short_subjects() {
        check(
            &META,
            r#"
            %! profile: us-ap
            "We won the vote," said Ann Ward. "It was close," said she.
                               ^^^^^^^^^^^^^                  ^^^^^^^^
            "#,
        );
        fixes(
            &META,
            "%! profile: us-ap\n\"We won the vote,\" said Ann Ward.",
            &["\"We won the vote,\" Ann Ward said."],
        );
    }

    #[test]
    fn long_descriptions_and_british_copy() {
        silent(&META, r#""We won the vote," said Ann Li, a clerk who had been in the hall since dawn."#);
        silent(&META, "%! profile: uk-double\n\"We won the vote,\" said Ann Ward.");
    }
}
