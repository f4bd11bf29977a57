//! The command `onrecord.setPublished`: a document states its publish date itself.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::Uri;

use super::edits;
use super::list_speakers::not_open;
use super::session::Session;
use crate::config::actions::state_published;

/// Which publish date a document is to state.
#[derive(Debug, Deserialize)]
pub(super) struct Dated {
    /// The document.
    pub(super) uri: Uri,
    /// The day, as `YYYY-MM-DD`.
    pub(super) published: String,
}

/// Has the client write the date where the document states one, or into the front matter.
pub(super) async fn run(session: &Session, wanted: &Dated) -> Result<Option<Value>> {
    let day: Date = wanted
        .published
        .trim()
        .parse()
        .map_err(|_| Error::invalid_params(format!("'{}' is no date: write it as 2021-09-02", wanted.published)))?;
    let Some(analysis) = session.analysis(&wanted.uri).await else { return not_open(&wanted.uri) };
    let edit =
        state_published(analysis.text(), &analysis.checked.article.layout, &day.to_string()).ok_or_else(|| {
            Error::invalid_params(
                "this document has no place for a date: write a line 'Published: …' under its headline",
            )
        })?;
    edits::ask_to_make(session, &wanted.uri, &analysis, edit)
}
