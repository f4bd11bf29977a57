//! The command `onrecord.setProfile`: a document names its house style itself.

use serde::Deserialize;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::Uri;

use super::edits;
use super::list_speakers::not_open;
use super::session::Session;
use crate::article::Profile;
use crate::config::actions::state_profile;

/// Which house style a document is to name.
#[derive(Debug, Deserialize)]
pub(super) struct Profiled {
    /// The document.
    pub(super) uri: Uri,
    /// The name of a house style.
    pub(super) profile: String,
}

/// Has the client write the house style into the front matter.
pub(super) async fn run(session: &Session, wanted: &Profiled) -> Result<Option<Value>> {
    let profile: Profile = wanted
        .profile
        .parse()
        .map_err(|unknown: crate::article::UnknownProfile| Error::invalid_params(unknown.to_string()))?;
    let Some(analysis) = session.analysis(&wanted.uri).await else { return not_open(&wanted.uri) };
    let edit = state_profile(analysis.text(), &analysis.checked.article.layout, profile).ok_or_else(|| {
        Error::invalid_params("this document has no front matter that could name a profile: name it in onrecord.toml")
    })?;
    edits::ask_to_make(session, &wanted.uri, &analysis, edit)
}
