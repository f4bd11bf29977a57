//! How an article says who speaks.

use crate::article::people::{MentionKind, Record};
use crate::lexicon::{Cue, CueForm};
use crate::server::spot::mentions_in;

/// How an article says who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Manner {
    /// `says` rather than `said`.
    pub(super) is_present: bool,
    /// `said Holm` rather than `Holm said`.
    pub(super) is_inverted: bool,
}

impl Manner {
    /// What most of the article's attributions do.
    pub(super) fn of(record: &Record) -> Self {
        let quoted = record.quotations.iter().filter_map(|said| said.verb);
        let verbs = quoted.chain(record.statements.iter().filter_map(|stated| stated.verb));
        let (mut present, mut past) = (0, 0);
        for Cue { form, .. } in verbs {
            present += usize::from(form == CueForm::Third);
            past += usize::from(form == CueForm::Past);
        }
        let (mut inverted, mut straight) = (0, 0);
        for said in &record.quotations {
            let (Some(cue), Some(source), Some(speaker)) = (said.cue, said.source, said.speaker) else { continue };
            // A pronoun comes first in either manner.
            let mut mentions = mentions_in(record, source).filter(|mention| mention.speaker == speaker);
            if said.verb.is_none() || !mentions.any(|m| matches!(m.kind, MentionKind::Full | MentionKind::Surname)) {
                continue;
            }
            inverted += usize::from(source.start > cue.start);
            straight += usize::from(source.start < cue.start);
        }
        Self { is_present: present > past, is_inverted: inverted > straight }
    }

    /// The words with which somebody says something.
    pub(super) fn phrase(self, who: &str, is_pronoun: bool) -> String {
        let verb = if self.is_present { "says" } else { "said" };
        if self.is_inverted && !is_pronoun { format!("{verb} {who}") } else { format!("{who} {verb}") }
    }
}
