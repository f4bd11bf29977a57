//! The card of a place where somebody is named, and of the words that say that somebody speaks.

use super::{Cards, Page, why};
use crate::article::people::{Confidence, Mention, MentionKind};
use crate::server::spot::{Saying, mentions_in};

impl Cards<'_> {
    /// Who a name, a pronoun or a role is, and why.
    pub(super) fn mention(&self, mention: &Mention, page: &mut Page) {
        self.speaker(mention.speaker, mention.confidence, self.reason(mention, page), page);
        if mention.quoted {
            // The words around are somebody's, perhaps somebody else's.
            let around = self.record.quotations.iter().find(|said| said.quotation.inner.covers(mention.span));
            if let Some(around) = around {
                page.paragraph(&self.by_whom(around, page));
            }
        }
    }

    /// Who speaks, by the words that say that somebody does.
    pub(super) fn saying(&self, saying: &Saying, page: &mut Page) {
        let Some(speaker) = saying.speaker else {
            let words = page.strong(self.words(saying.span()));
            page.paragraph(&format!("{words}: nobody is named"));
            return;
        };
        let in_source = saying.source.into_iter().flat_map(|source| mentions_in(self.record, source));
        let mention = in_source.into_iter().find(|mention| mention.speaker == speaker);
        let reason = mention.and_then(|mention| self.reason(mention, page));
        let least = mention.map_or(Confidence::Certain, |mention| mention.confidence);
        self.speaker(speaker, saying.confidence.min(least), reason, page);
    }

    /// The line that says why a mention is taken for its speaker.
    fn reason(&self, mention: &Mention, page: &Page) -> Option<String> {
        let reason = why(self, mention)?;
        let named = matches!(mention.kind, MentionKind::Full | MentionKind::Surname);
        // That a surname is short for the name needs no saying.
        if named && mention.confidence == Confidence::Certain {
            return None;
        }
        Some(format!("“{}”: {}", page.words(self.words(mention.span)), page.words(&reason)))
    }
}
