//! The command `onrecord.showSpeakers`: who speaks in a document and where, as a message that any client shows.

use std::fmt::Write as _;

use serde_json::Value;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::MessageType;

use super::analysis::Analysis;
use super::card::count;
use super::execute_command::Document;
use super::list_speakers::not_open;
use super::positions;
use super::session::Session;
use super::speakers::{said_by, titles, unattributed};
use crate::article::people::Attributed;

/// Shows who speaks in a document.
pub(super) async fn run(session: &Session, document: &Document) -> Result<Option<Value>> {
    let Some(analysis) = session.analysis(&document.uri).await else { return not_open(&document.uri) };
    session.outbox.show(MessageType::INFO, message(&analysis));
    Ok(None)
}

/// A line for each speaker.
fn message(analysis: &Analysis) -> String {
    let record = analysis.checked.article.record();
    let mut message = String::new();
    let mut line = |who: &str, said: Vec<&Attributed>| {
        let lines: Vec<usize> =
            said.iter().map(|said| positions::line_number(&analysis.rope, said.quotation.span.start)).collect();
        let end = if message.is_empty() { "" } else { "\n" };
        // Writing to memory does not fail.
        let _ = write!(message, "{end}{who}: {}{}", count(lines.len(), "quotation"), places(&lines));
    };
    for (index, speaker) in record.speakers.iter().enumerate() {
        let said: Vec<&Attributed> = said_by(record, index).collect();
        if !said.is_empty() {
            let titles = titles(speaker).map(|titles| format!(", {titles}")).unwrap_or_default();
            line(&format!("{}{titles}", speaker.name), said);
        }
    }
    let nobody: Vec<&Attributed> = unattributed(record).collect();
    if !nobody.is_empty() {
        line("Without a speaker", nobody);
    }
    if message.is_empty() { "Nobody is quoted in this article.".to_owned() } else { message }
}

/// ` (lines 3, 5 and 9)`, each line once.
fn places(lines: &[usize]) -> String {
    let mut lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    lines.dedup();
    match lines.split_last() {
        None => String::new(),
        Some((only, [])) => format!(" (line {only})"),
        Some((last, others)) => format!(" (lines {} and {last})", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn lines() {
        assert_eq!(places(&[]), "");
        assert_eq!(places(&[3, 3]), " (line 3)");
        assert_eq!(places(&[3, 5, 5, 9]), " (lines 3, 5 and 9)");
    }
}
