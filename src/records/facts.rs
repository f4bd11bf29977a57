//! What `extract` writes as JSON: who is named in an article, who says what, and when.

use serde::Serialize;

use super::position::{Positions, Range};
use crate::article::dates::{Expression, Limit};
use crate::article::people::{Attributed, Confidence, Record, Speaker, Statement};
use crate::article::{Article, PlacedQuotation};
use crate::text::Span;

/// What an article says.
#[derive(Debug, Serialize)]
pub struct FactsRecord<'a> {
    quotations: Vec<QuotationRecord<'a>>,
    statements: Vec<StatementRecord<'a>>,
    speakers: Vec<SpeakerRecord<'a>>,
    dates: Vec<DateRecord<'a>>,
}

/// A time expression.
#[derive(Debug, Serialize)]
struct DateRecord<'a> {
    range: Range,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    /// As TIMEX3 writes it; nothing where there is no date to count from, or no such day.
    value: Option<String>,
    /// What narrows it, as TIMEX3 writes it.
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    limit: Option<&'static str>,
    confidence: &'static str,
}

impl<'a> DateRecord<'a> {
    /// The records of an article's timeline.
    fn all(article: &'a Article, positions: &Positions<'_>) -> Vec<Self> {
        let record = |expression: &Expression| {
            let site = expression.site(article)?;
            Some(Self {
                range: positions.range(expression.span),
                text: expression.span.of(&article.text),
                kind: site.kind.name(),
                value: expression.value.map(|value| value.to_string()),
                limit: site.limit.map(Limit::name),
                confidence: expression.confidence.name(),
            })
        };
        article.timeline().expressions.iter().filter_map(record).collect()
    }
}

#[derive(Debug, Serialize)]
struct QuotationRecord<'a> {
    range: Range,
    text: &'a str,
    kind: &'static str,
    nested: bool,
    unattributed: bool,
    speaker: Option<SourceRecord<'a>>,
    cue: Option<CueRecord<'a>>,
    confidence: &'static str,
}

#[derive(Debug, Serialize)]
struct StatementRecord<'a> {
    range: Range,
    cue: CueRecord<'a>,
    speaker: Option<SourceRecord<'a>>,
    kind: &'static str,
    confidence: &'static str,
}

#[derive(Debug, Serialize)]
struct CueRecord<'a> {
    text: &'a str,
    range: Range,
}

/// Who says something.
#[derive(Debug, Serialize)]
struct SourceRecord<'a> {
    /// The speaker; nothing where the words beside the cue do not tell who it is.
    name: Option<&'a str>,
    /// The words beside the cue; nothing where the speaker is known by another quotation or paragraph.
    range: Option<Range>,
}

#[derive(Debug, Serialize)]
struct SpeakerRecord<'a> {
    name: &'a str,
    kind: &'static str,
    titles: Vec<&'a str>,
    mentions: Vec<MentionRecord>,
    quotations: usize,
}

#[derive(Debug, Serialize)]
struct MentionRecord {
    range: Range,
    kind: &'static str,
}

impl<'a> FactsRecord<'a> {
    /// The record of what an article says.
    #[must_use]
    pub fn new(article: &'a Article, positions: &Positions<'_>) -> Self {
        let context = Context { record: article.record(), text: &article.text, positions };
        Self {
            quotations: article
                .quotations()
                .iter()
                .enumerate()
                .map(|(index, quotation)| context.quotation(quotation, context.record.quotations.get(index)))
                .collect(),
            statements: context.record.statements.iter().map(|said| context.statement(said)).collect(),
            speakers: context.record.speakers.iter().map(|speaker| context.speaker(speaker)).collect(),
            dates: DateRecord::all(article, positions),
        }
    }
}

/// What each part of the record is made from.
struct Context<'a, 'p> {
    record: &'a Record,
    text: &'a str,
    positions: &'p Positions<'p>,
}

impl<'a> Context<'a, '_> {
    fn quotation(&self, quotation: &PlacedQuotation, said: Option<&Attributed>) -> QuotationRecord<'a> {
        QuotationRecord {
            range: self.positions.range(quotation.span),
            text: quotation.span.of(self.text),
            kind: quotation.kind.name(),
            nested: quotation.depth > 0,
            unattributed: said.is_some_and(|said| said.gap.is_some()),
            speaker: said.and_then(|said| self.source(said.speaker, said.source)),
            cue: said.and_then(|said| said.cue).map(|cue| self.cue(cue)),
            confidence: said.map_or(Confidence::Guess, |said| said.confidence).name(),
        }
    }

    fn statement(&self, said: &Statement) -> StatementRecord<'a> {
        StatementRecord {
            range: self.positions.range(said.span),
            cue: self.cue(said.cue),
            speaker: self.source(said.speaker, said.source),
            kind: if said.mixed { "mixed" } else { "indirect" },
            confidence: said.confidence.name(),
        }
    }

    fn speaker(&self, speaker: &'a Speaker) -> SpeakerRecord<'a> {
        let mentions = speaker.mentions.iter().filter_map(|&index| self.record.mentions.get(index));
        SpeakerRecord {
            name: &speaker.name,
            kind: speaker.kind.name(),
            titles: speaker.titles.iter().map(|title| title.text.as_str()).collect(),
            mentions: mentions
                .map(|mention| MentionRecord { range: self.positions.range(mention.span), kind: mention.kind.name() })
                .collect(),
            quotations: speaker.quotations,
        }
    }

    fn source(&self, speaker: Option<usize>, source: Option<Span>) -> Option<SourceRecord<'a>> {
        let name = speaker.and_then(|index| self.record.speaker(index)).map(|speaker| speaker.name.as_str());
        let range = source.map(|source| self.positions.range(source));
        (name.is_some() || range.is_some()).then_some(SourceRecord { name, range })
    }

    fn cue(&self, cue: Span) -> CueRecord<'a> {
        CueRecord { text: cue.of(self.text), range: self.positions.range(cue) }
    }
}
