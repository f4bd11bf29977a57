//! The command `onrecord.speakers`: the record of a document, as any client can use it: who speaks, where, and what.

use serde::Serialize;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{Range, Uri};

use super::analysis::Analysis;
use super::execute_command::Document;
use super::positions::{self, Encoding};
use super::session::Session;
use super::speakers::{said_by, unattributed};
use crate::article::people::{Attributed, Mention, Record, Statement};
use crate::text::Span;

/// The record of a document. Ranges are the protocol's.
#[derive(Serialize)]
struct DocumentRecord<'a> {
    uri: &'a Uri,
    version: i32,
    speakers: Vec<SpeakerRecord<'a>>,
    /// Quotations that nobody is said to say.
    unattributed: Vec<UnattributedRecord<'a>>,
}

#[derive(Serialize)]
struct SpeakerRecord<'a> {
    name: &'a str,
    kind: &'static str,
    titles: Vec<TextRecord<'a>>,
    /// The first full mention.
    introduced: Option<Range>,
    mentions: Vec<MentionRecord<'a>>,
    quotations: Vec<QuotationRecord<'a>>,
    statements: Vec<StatementRecord<'a>>,
}

#[derive(Serialize)]
struct TextRecord<'a> {
    text: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct MentionRecord<'a> {
    text: &'a str,
    range: Range,
    kind: &'static str,
    confidence: &'static str,
    /// It stands inside quotation marks.
    quoted: bool,
}

#[derive(Serialize)]
struct QuotationRecord<'a> {
    text: &'a str,
    range: Range,
    kind: &'static str,
    /// The words that say that somebody speaks.
    cue: Option<TextRecord<'a>>,
    /// The words beside them that name who does.
    source: Option<TextRecord<'a>>,
    confidence: &'static str,
}

#[derive(Serialize)]
struct UnattributedRecord<'a> {
    text: &'a str,
    range: Range,
    kind: &'static str,
    /// The name of whom it may be.
    guess: Option<&'a str>,
}

#[derive(Serialize)]
struct StatementRecord<'a> {
    text: &'a str,
    range: Range,
    kind: &'static str,
    cue: TextRecord<'a>,
    source: Option<TextRecord<'a>>,
    confidence: &'static str,
}

/// Gives the record of a document.
pub(super) async fn run(session: &Session, document: &Document) -> Result<Option<Value>> {
    let Some(analysis) = session.analysis(&document.uri).await else { return not_open(&document.uri) };
    let record = analysis.checked.article.record();
    let writer = Writer { analysis: &analysis, record, encoding: session.features().encoding };
    let written = writer.document(&document.uri);
    serde_json::to_value(written).map(Some).map_err(|error| Error::invalid_params(error.to_string()))
}

/// The answer for a document that is not open.
pub(super) fn not_open<T>(uri: &Uri) -> Result<T> {
    Err(Error::invalid_params(format!("{} is not open", uri.as_str())))
}

struct Writer<'a> {
    analysis: &'a Analysis,
    record: &'a Record,
    encoding: Encoding,
}

impl<'a> Writer<'a> {
    fn document(&self, uri: &'a Uri) -> DocumentRecord<'a> {
        DocumentRecord {
            uri,
            version: self.analysis.version,
            speakers: (0..self.record.speakers.len()).filter_map(|index| self.speaker(index)).collect(),
            unattributed: unattributed(self.record).map(|said| self.unattributed(said)).collect(),
        }
    }

    fn speaker(&self, index: usize) -> Option<SpeakerRecord<'a>> {
        let speaker = self.record.speaker(index)?;
        let quotations = said_by(self.record, index);
        let statements = self.record.statements.iter().filter(|stated| stated.speaker == Some(index));
        Some(SpeakerRecord {
            name: &speaker.name,
            kind: speaker.kind.name(),
            titles: speaker
                .titles
                .iter()
                .map(|title| TextRecord { text: &title.text, range: self.range(title.span) })
                .collect(),
            introduced: self.record.mentions.get(speaker.introduced).map(|mention| self.range(mention.span)),
            mentions: self.record.mentions_of(index).map(|mention| self.mention(mention)).collect(),
            quotations: quotations.map(|said| self.quotation(said)).collect(),
            statements: statements.map(|stated| self.statement(stated)).collect(),
        })
    }

    fn mention(&self, mention: &Mention) -> MentionRecord<'a> {
        let TextRecord { text, range } = self.text(mention.span);
        let (kind, confidence) = (mention.kind.name(), mention.confidence.name());
        MentionRecord { text, range, kind, confidence, quoted: mention.quoted }
    }

    fn quotation(&self, said: &Attributed) -> QuotationRecord<'a> {
        let TextRecord { text, range } = self.text(said.quotation.span);
        QuotationRecord {
            text,
            range,
            kind: said.quotation.kind.name(),
            cue: said.cue.map(|cue| self.text(cue)),
            source: said.source.map(|source| self.text(source)),
            confidence: said.confidence.name(),
        }
    }

    fn unattributed(&self, said: &Attributed) -> UnattributedRecord<'a> {
        let TextRecord { text, range } = self.text(said.quotation.span);
        let guess = said.speaker.and_then(|index| self.record.speaker(index));
        let (kind, guess) = (said.quotation.kind.name(), guess.map(|speaker| speaker.name.as_str()));
        UnattributedRecord { text, range, kind, guess }
    }

    fn statement(&self, stated: &Statement) -> StatementRecord<'a> {
        let TextRecord { text, range } = self.text(stated.span);
        StatementRecord {
            text,
            range,
            kind: if stated.mixed { "mixed" } else { "indirect" },
            cue: self.text(stated.cue),
            source: stated.source.map(|source| self.text(source)),
            confidence: stated.confidence.name(),
        }
    }

    fn text(&self, span: Span) -> TextRecord<'a> {
        TextRecord { text: span.of(self.analysis.text()), range: self.range(span) }
    }

    fn range(&self, span: Span) -> Range {
        positions::range(&self.analysis.rope, span, self.encoding)
    }
}
