//! # unsourced-prediction
//!
//! The writer foretells what nobody can know: `will be more difficult`, `is bound to fail`.
//!
//! Bad: `Finding the money will be more difficult.`
//!
//! Good: `Finding the money will be more difficult, Ward said.`
//!
//! Silent: dates that are set, laws that take effect, `Ward said she would`, opinion and analysis.
//!
//! Authority: AP and Reuters: a forecast needs a forecaster.

use super::sourcing::is_attributed;
use super::telling::Telling;
use crate::lexicon::{Phrase, WordClass};
use crate::rules::{BlockContext, Draft, Rule, declare};

declare!(UnsourcedPrediction, "unsourced-prediction", Attribution, Hint, None, "unsourced_prediction.rs");

/// Words of a plan, which is no forecast.
const PLANNED: &[&str] = &[
    "effect",
    "scheduled",
    "planned",
    "due",
    "meet",
    "vote",
    "open",
    "begin",
    "start",
    "travel",
    "speak",
    "host",
    "if",
    "would",
    "o'clock",
    "a.m.",
    "p.m.",
    "noon",
];

impl Rule for UnsourcedPrediction {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        if cx.style.story.judges() {
            return;
        }
        for words in telling.phrases(Phrase::Prediction) {
            let sentence = telling.sentence(words.start);
            let rest = words.end..(words.end + 8).min(sentence.end);
            let planned = telling.any_of(rest.clone(), PLANNED)
                || telling.any(rest.clone(), WordClass::Month)
                || telling.any(rest, WordClass::Recent)
                || telling.is(sentence.end.saturating_sub(1), "?");
            if !planned && !is_attributed(&telling, &words) {
                cx.draft(&META, telling.span(words), "who foretells this?").report(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn forecasts() {
        check(
            &META,
            "
            Finding the money will be more difficult. The plan is bound to fail.
                              ^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn plans_laws_and_what_somebody_says() {
        silent(&META, "The plan is expected to take effect on May 1. The council is set to meet on Monday.");
        silent(&META, "Finding the money will be more difficult, Mayor Ann Ward said.");
        silent(&META, "Mayor Ann Ward said finding the money would be more difficult.");
        silent(&META, "---\ntype: analysis\n---\n\nFinding the money will be more difficult.");
    }
}
