//! The quotations of an article as rows: somebody's words, with everything that is needed to check them.

use serde::Serialize;

use crate::article::people::{Attributed, Speaker};
use crate::article::{Article, QuotationKind};
use crate::records::one_line;
use crate::records::position::Positions;
use crate::text::Span;

/// The first line of a table.
pub(super) const HEADER: &str = "file,line,column,speaker,title,source,cue,kind,confidence,words\r\n";

/// One quotation.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// Who says it; nothing where nobody is known to.
    pub speaker: Option<&'a str>,
    /// The titles that the article gives the speaker.
    pub title: Option<String>,
    /// The words beside the cue that name the speaker: `he`, `a spokesman`.
    pub source: Option<String>,
    /// The words that say that somebody speaks.
    pub cue: Option<String>,
    /// Whether it is a whole sentence or a part of one.
    pub kind: &'static str,
    /// How sure it is that the speaker says it.
    pub confidence: &'static str,
    /// The words, without marks and without markup.
    pub words: String,
    /// The index of the speaker.
    #[serde(skip)]
    pub index: Option<usize>,
}

/// The outer quotations of an article that are somebody's words, in order.
pub(super) fn rows<'a>(article: &'a Article, positions: &Positions<'_>) -> Vec<Row<'a>> {
    let record = article.record();
    let is_said = |said: &&Attributed| {
        said.quotation.depth == 0 && matches!(said.quotation.kind, QuotationKind::Direct | QuotationKind::Fragment)
    };
    let row = |said: &'a Attributed| {
        let start = positions.of(said.quotation.span.start);
        let speaker = said.speaker.and_then(|index| record.speaker(index));
        let shown = |span: Span| prose(article, said.quotation.block, span);
        Row {
            line: start.line,
            column: start.column,
            speaker: speaker.map(|speaker| speaker.name.as_str()),
            title: speaker.and_then(titles),
            source: said.source.map(shown),
            cue: said.cue.map(shown),
            kind: said.quotation.kind.name(),
            confidence: said.confidence.name(),
            words: shown(said.quotation.inner),
            index: said.speaker,
        }
    };
    record.quotations.iter().filter(is_said).map(row).collect()
}

/// The titles of a speaker in one field.
pub(super) fn titles(speaker: &Speaker) -> Option<String> {
    let titles: Vec<String> = speaker.titles.iter().map(|title| one_line(&title.text)).collect();
    (!titles.is_empty()).then(|| titles.join("; "))
}

/// The words of a place as a reader sees them; the source is in another block than `block` where a cue stands in the
/// paragraph beside the quotation.
fn prose(article: &Article, block: usize, span: Span) -> String {
    let holds = |index: &usize| article.layout.blocks.get(*index).is_some_and(|block| block.span.covers(span));
    let index = Some(block).filter(holds).or_else(|| article.layout.block_at(span.start).filter(holds));
    let known = index.and_then(|index| Some((article.layout.blocks.get(index)?, article.facts.get(index)?)));
    let Some((block, facts)) = known else { return one_line(span.of(&article.text)) };
    let place = |at: usize| facts.prose.of_source(at - block.span.start);
    one_line(Span::new(place(span.start), place(span.end)).of(facts.prose.text()))
}

/// The rows of an article as lines of a table, each with the article's name.
///
/// # Errors
/// Fails where the writer does.
pub(super) fn write(name: &str, rows: &[Row<'_>]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        table.write_record([
            name,
            &row.line.to_string(),
            &row.column.to_string(),
            row.speaker.unwrap_or_default(),
            &text(&row.title),
            &text(&row.source),
            &text(&row.cue),
            row.kind,
            row.confidence,
            &row.words,
        ])?;
    }
    table.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
