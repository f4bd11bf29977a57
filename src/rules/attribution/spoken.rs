//! The cues of a block with what hangs on them.

use super::telling::Telling;
use crate::article::QuotationKind;
use crate::article::speech::{CueShape, CueSite, SourceKind};
use crate::lexicon::{CueForm, WordClass};
use crate::text::Span;

/// A cue with its index in the block.
#[derive(Clone, Copy)]
pub(super) struct Spoken<'a> {
    pub(super) index: usize,
    pub(super) site: &'a CueSite,
}

/// The cues of a block.
pub(super) fn spoken<'a>(telling: &Telling<'a>) -> impl Iterator<Item = Spoken<'a>> + use<'a> {
    telling.cx.facts.speech().cues.iter().enumerate().map(|(index, site)| Spoken { index, site })
}

impl<'a> Spoken<'a> {
    /// The quotations that are somebody's words and hang on the cue, by their places; those that do so only by a chain
    /// are left out.
    pub(super) fn quotations(self, telling: &Telling<'a>) -> impl Iterator<Item = (Span, QuotationKind)> + use<'a> {
        let facts = telling.cx.facts;
        facts
            .speech()
            .links
            .iter()
            .zip(facts.quotations())
            .filter(move |(link, (pair, kind))| {
                link.is_some_and(|link| link.cue == self.index && !link.chained && link.certainty > 0)
                    && pair.depth == 0
                    && matches!(kind, QuotationKind::Direct | QuotationKind::Fragment)
            })
            .map(|(_, (pair, kind))| (pair.span, kind))
    }

    /// Whether a person or something that is named says it.
    pub(super) fn has_source(self) -> bool {
        self.site.source.is_some() || self.site.kind == SourceKind::Pronoun
    }

    /// Whether the cue puts words into a mouth: a quotation hangs on it, or a clause follows, or its sentence ends.
    pub(super) fn reports(self, telling: &Telling<'a>) -> bool {
        let next = telling.index_at(self.site.cue.end);
        let clause = telling.is_any(next, CLAUSE) || self.is_afterthought(telling);
        clause || self.quotations(telling).next().is_some()
    }

    /// `…, Ward said.`: what is said stands before.
    fn is_afterthought(self, telling: &Telling<'a>) -> bool {
        let after = self.site.source.map_or(self.site.cue.end, |source| source.end.max(self.site.cue.end));
        let next = telling.index_at(after);
        let first = telling
            .index_at(self.site.source.map_or(self.site.cue.start, |source| source.start.min(self.site.cue.start)));
        let comma = first > 0 && telling.is(first - 1, ",");
        comma && telling.has(next, WordClass::Stop) && self.site.shape != CueShape::Participle
    }
}

/// Words that begin what is said.
const CLAUSE: &[&str] = &["that", "he", "she", "they", "it", "there", "we", "i"];

/// `said` in the form of another verb.
pub(super) fn said(form: CueForm) -> &'static str {
    match form {
        CueForm::Base => "say",
        CueForm::Third => "says",
        CueForm::Past => "said",
        CueForm::Gerund => "saying",
    }
}
