//! The pronouns by which a writer speaks of people.

use super::BlockFacts;
use super::attribution::{Subject, attribution_at};
use super::words::tokens;

/// The pronouns of a block's narration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pronouns {
    /// The last `he` or `she` that is the subject of a verb of speech.
    pub speaking: Option<&'static str>,
    /// The last `he` or `she` of any kind.
    pub named: Option<&'static str>,
    /// `they`, as the subject of a verb of speech.
    pub plural: Option<&'static str>,
}

impl Pronouns {
    pub(super) fn read(facts: &BlockFacts) -> Self {
        let text = facts.prose.text();
        let mut found = Self::default();
        for token in tokens(text, 0).filter(|token| token.is_any(&["he", "she", "they"])) {
            if facts.pairing.holder(token.span).is_some() {
                continue;
            }
            let speaks = attribution_at(text, token.span.start)
                .is_some_and(|found| found.subject == Subject::Pronoun && !found.inverted);
            match (token.is("he"), token.is("she"), speaks) {
                (true, _, true) => found.speaking = Some("he"),
                (_, true, true) => found.speaking = Some("she"),
                (true, _, false) => found.named = Some("he"),
                (_, true, false) => found.named = Some("she"),
                (_, _, true) => found.plural = Some("they"),
                _ => {}
            }
        }
        found
    }
}
