//! # agentless-passive-claim
//!
//! Somebody `has been accused`, `blamed` or `tasked`, and the sentence does not say by whom.
//!
//! Bad: `Reeve has been accused of theft.`
//!
//! Good: `Prosecutors have accused Reeve of theft.`
//!
//! Silent: `by` and who did it; attributed sentences; `was born`, `was elected`; `was killed` and `was arrested`, which have
//! rules of their own.
//!
//! Authority: most stylebooks: say who did it.

use super::sourcing::is_attributed;
use super::telling::Telling;
use crate::lexicon::Phrase;
use crate::rules::{BlockContext, Draft, Rule, declare};

declare!(AgentlessPassiveClaim, "agentless-passive-claim", Attribution, Hint, None, "agentless_passive_claim.rs");

impl Rule for AgentlessPassiveClaim {
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
        for words in telling.phrases(Phrase::Agentless) {
            let sentence = telling.sentence(words.start);
            let by = (sentence.start..sentence.end)
                .any(|index| telling.is(index, "by") && (index > words.end || index + 8 > words.start));
            if !by && !is_attributed(&telling, &words) {
                cx.draft(&META, telling.span(words), "by whom?").report(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn nobody_did_it() {
        check(
            &META,
            "
            Treasurer Alan Reeve has been accused of waste. Ann Ward has been tasked with the repair.
                                 ^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn somebody_did_it() {
        silent(&META, "Treasurer Alan Reeve has been accused of waste by three members of the board.");
        silent(&META, "Treasurer Alan Reeve has been accused of waste, according to the board.");
        silent(&META, "Ann Ward was born in Marden and was elected in May. She has been arrested twice.");
    }
}
