//! What stands at a place of an article, as far as its people and their words go.

use crate::article::people::{Attributed, Confidence, Mention, Record};
use crate::text::Span;

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Spot<'a> {
    /// Somebody is named there.
    Mention(&'a Mention),
    /// A title that the article gives somebody; the index of the speaker, and where.
    Title(usize, Span),
    /// The words that say that somebody speaks, or those that name who does.
    Cue(Saying),
    /// Words in quotation marks, and nothing else.
    Quotation(&'a Attributed),
}

/// The words that say that somebody speaks, with who does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Saying {
    /// The cue: `said`.
    pub(super) cue: Span,
    /// The words that name the source: `the mayor`.
    pub(super) source: Option<Span>,
    /// The index of the speaker.
    pub(super) speaker: Option<usize>,
    /// How sure that is.
    pub(super) confidence: Confidence,
}

impl Saying {
    /// Cue and source in one, where they stand side by side: `he said`.
    pub(super) fn span(&self) -> Span {
        match self.source {
            Some(source) if source.end <= self.cue.start && self.cue.start - source.end <= 1 => {
                Span::new(source.start, self.cue.end)
            }
            Some(source) if self.cue.end <= source.start && source.start - self.cue.end <= 1 => {
                Span::new(self.cue.start, source.end)
            }
            _ => self.cue,
        }
    }

    fn holds(&self, is_at: impl Fn(Span) -> bool) -> bool {
        is_at(self.cue) || self.source.is_some_and(is_at)
    }
}

impl Spot<'_> {
    /// The index of the speaker whom the place is about.
    pub(super) fn speaker(&self) -> Option<usize> {
        match self {
            Self::Mention(mention) => Some(mention.speaker),
            Self::Title(speaker, _) => Some(*speaker),
            Self::Cue(saying) => saying.speaker,
            Self::Quotation(said) => said.speaker,
        }
    }

    /// Where it stands.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Mention(mention) => mention.span,
            Self::Title(_, span) => *span,
            Self::Cue(saying) => saying.span(),
            Self::Quotation(said) => said.quotation.span,
        }
    }
}

/// What stands at a place. What holds the character there comes before what ends there, and a name before the words
/// around it.
pub(super) fn spot(record: &Record, place: usize) -> Option<Spot<'_>> {
    let holds = |span: Span| span.start <= place && place < span.end;
    let touches = |span: Span| span.touches(place);
    named(record, &holds).or_else(|| named(record, &touches)).or_else(|| {
        let around = record.quotations.iter().rfind(|said| said.quotation.span.touches(place));
        around.map(Spot::Quotation)
    })
}

/// The people of a place and the words around them; not what is quoted.
fn named<'a>(record: &'a Record, is_at: &impl Fn(Span) -> bool) -> Option<Spot<'a>> {
    let mentions = record.mentions.iter().filter(|mention| is_at(mention.span));
    if let Some(mention) = mentions.min_by_key(|mention| mention.span.len()) {
        return Some(Spot::Mention(mention));
    }
    let titles = record.speakers.iter().enumerate().flat_map(|(index, speaker)| {
        let spans = speaker.titles.iter().map(|title| title.span);
        spans.filter(|&span| is_at(span)).map(move |span| (index, span))
    });
    if let Some((speaker, span)) = titles.min_by_key(|(_, span)| span.len()) {
        return Some(Spot::Title(speaker, span));
    }
    sayings(record).find(|saying| saying.holds(is_at)).map(Spot::Cue)
}

/// Every place where the narration says that somebody speaks: the quotations' first, then those of statements.
pub(super) fn sayings(record: &Record) -> impl Iterator<Item = Saying> {
    let quoted = record.quotations.iter().filter_map(|said| {
        let (source, speaker, confidence) = (said.source, said.speaker, said.confidence);
        said.cue.map(|cue| Saying { cue, source, speaker, confidence })
    });
    let stated = record.statements.iter().map(|stated| Saying {
        cue: stated.cue,
        source: stated.source,
        speaker: stated.speaker,
        confidence: stated.confidence,
    });
    quoted.chain(stated)
}

/// The mentions inside a stretch of text, such as the words that name a source.
pub(super) fn mentions_in(record: &Record, span: Span) -> impl Iterator<Item = &Mention> {
    let first = record.mentions.partition_point(|mention| mention.span.start < span.start);
    let from_here = record.mentions.get(first..).unwrap_or(&[]).iter();
    from_here.take_while(move |mention| mention.span.start < span.end).filter(move |mention| span.covers(mention.span))
}
