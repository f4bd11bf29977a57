//! The command `onrecord.timeline`: the time expressions of a document, as any client can use them.

use serde::Serialize;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{Range, Uri};

use super::analysis::Analysis;
use super::execute_command::Document;
use super::list_speakers::not_open;
use super::positions::{self, Encoding};
use super::session::Session;
use super::times;
use crate::article::dates::Expression;

/// The time expressions of a document.
#[derive(Serialize)]
struct TimelineRecord<'a> {
    uri: &'a Uri,
    version: i32,
    /// First those with a place in the calendar, in its order, then the rest as they are written.
    entries: Vec<TimeRecord<'a>>,
}

/// One time expression.
#[derive(Serialize)]
struct TimeRecord<'a> {
    /// The protocol's.
    range: Range,
    /// As it is written.
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    /// As TIMEX3 has it; nothing where it has none.
    value: Option<String>,
    /// Of a value that is one day.
    #[serde(skip_serializing_if = "Option::is_none")]
    weekday: Option<&'static str>,
    confidence: &'static str,
}

/// Gives the time expressions of a document.
pub(super) async fn run(session: &Session, document: &Document) -> Result<Option<Value>> {
    let Some(analysis) = session.analysis(&document.uri).await else { return not_open(&document.uri) };
    let encoding = session.features().encoding;
    let found = analysis.checked.article.timeline().in_order();
    let written = TimelineRecord {
        uri: &document.uri,
        version: analysis.version,
        entries: found.into_iter().filter_map(|found| record(&analysis, found, encoding)).collect(),
    };
    serde_json::to_value(written).map(Some).map_err(|error| Error::invalid_params(error.to_string()))
}

fn record<'a>(analysis: &'a Analysis, found: &Expression, encoding: Encoding) -> Option<TimeRecord<'a>> {
    Some(TimeRecord {
        range: positions::range(&analysis.rope, found.span, encoding),
        text: found.span.of(analysis.text()),
        kind: found.site(&analysis.checked.article)?.kind.name(),
        value: found.value.map(|value| value.to_string()),
        weekday: found.value.and_then(times::weekday),
        confidence: found.confidence.name(),
    })
}
