//! Who is who in an article, and who says what: mentions resolved to speakers, quotations and statements attributed.
//!
//! Order of resolution, after the way of news (names are given in full once, then by surname, pronoun or role): an
//! explicit name beside the cue; a pronoun as the subject before that agrees in gender and number; a role by the one
//! speaker who was introduced with it; the speaker of the quotation beside. What stands inside quotation marks is no
//! antecedent for the narrator.

mod quotations;
mod record;

pub use record::{
    Attributed, Basis, Confidence, Gap, Mention, MentionKind, Reason, Record, Speaker, SpeakerKind, Statement, Title,
};

use super::Article;

/// Reads who is who in an article, and who says what.
pub(super) fn read(article: &Article) -> Record {
    let quotations = quotations::attribute(article);
    Record { quotations: quotations.into_iter().map(|held| held.said).collect(), ..Record::default() }
}
