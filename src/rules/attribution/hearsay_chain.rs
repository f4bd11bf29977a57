//! # hearsay-chain
//!
//! What is reported has passed through two mouths: `Ward said Reeve told her that …`.
//!
//! Bad: `Ward said Reeve told her that the books were closed.`
//!
//! Good: what Reeve says when the writer asks.
//!
//! Silent: one speaker who says what they told somebody else (`Ward said she told Reeve`), and quotations.
//!
//! Authority: Reuters: go to the source itself.

use super::spoken::{Spoken, spoken};
use super::telling::Telling;
use crate::article::speech::{CueShape, SourceKind};
use crate::lexicon::{CueClass, CueForm};
use crate::rules::{BlockContext, Draft, Rule, declare};
use crate::text::Span;

declare!(HearsayChain, "hearsay-chain", Attribution, Hint, None, "hearsay_chain.rs");

impl Rule for HearsayChain {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        let cues: Vec<Spoken<'_>> = spoken(&telling).collect();
        for pair in cues.windows(2) {
            let [first, second] = pair else { continue };
            let (Some(source), Some(other)) = (first.site.source, second.site.source) else { continue };
            let says = |spoken: &Spoken<'_>| {
                !spoken.site.unreal
                    && spoken.site.shape == CueShape::SubjectVerb
                    && spoken.site.verb.is_some_and(|verb| {
                        matches!(verb.class, CueClass::Neutral | CueClass::Reporting) && verb.form != CueForm::Gerund
                    })
            };
            let between = Span::new(first.site.cue.end, other.start);
            let joined = other.start >= first.site.cue.end && matches!(between.of(telling.text).trim(), "" | "that");
            if says(first)
                && says(second)
                && joined
                && second.site.kind != SourceKind::Pronoun
                && source.of(telling.text) != other.of(telling.text)
                && second.site.verb.is_some_and(|verb| matches!(verb.lemma, "tell" | "say"))
            {
                let place = Span::new(source.start.min(first.site.cue.start), second.site.cue.end);
                cx.draft(&META, place, "this has passed through two mouths").report(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn two_mouths() {
        check(
            &META,
            "
            Ann Ward said Alan Reeve told her that the books were closed for the year.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn one_speaker() {
        silent(&META, "Ann Ward said she told Alan Reeve that the books were closed for the year.");
        silent(&META, r#""Alan said Bob told him that it was over," Ann Ward said."#);
    }
}
