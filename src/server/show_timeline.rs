//! The command `onrecord.showTimeline`: what happened when, as a message that any client shows.

use std::fmt::Write as _;

use serde_json::Value as Json;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::MessageType;

use super::analysis::Analysis;
use super::execute_command::Document;
use super::list_speakers::not_open;
use super::session::Session;
use super::{positions, times};
use crate::article::dates::Value;

/// Shows what happened when.
pub(super) async fn run(session: &Session, document: &Document) -> Result<Option<Json>> {
    let Some(analysis) = session.analysis(&document.uri).await else { return not_open(&document.uri) };
    session.outbox.show(MessageType::INFO, message(&analysis));
    Ok(None)
}

/// A line for each value, with the words that name it.
fn message(analysis: &Analysis) -> String {
    let article = &analysis.checked.article;
    let timeline = article.timeline();
    let form = times::form(article);
    // Writing to memory does not fail.
    let mut message = String::new();
    if timeline.anchor().is_none() && !timeline.expressions.is_empty() {
        let _ = write!(message, "No publish date is known, so what counts from it has no date; {}.", times::REMEDY);
    }
    let mut last: Option<Value> = None;
    for (found, value) in times::dated(timeline) {
        let Some(site) = found.site(article) else { continue };
        let line = positions::line_number(&analysis.rope, found.span.start);
        let words = times::told(article, found, site);
        let _ = if last == Some(value) {
            write!(message, "; {words} (line {line})")
        } else {
            let end = if message.is_empty() { "" } else { "\n" };
            write!(message, "{end}{}: {words} (line {line})", form.value(value))
        };
        last = Some(value);
    }
    if message.is_empty() { "No date is named in this article.".to_owned() } else { message }
}
