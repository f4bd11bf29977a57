//! `codeAction/resolve`: the edit of an action that the user has picked.

use std::str::FromStr;

use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{CodeAction, Uri};

use super::actions::Ticket;
use super::edits::workspace_edit;
use super::session::{Session, changed};

pub(super) async fn handle(session: &Session, mut action: CodeAction) -> Result<CodeAction> {
    let Some(data) = action.data.take() else { return Ok(action) };
    let ticket: Ticket = serde_json::from_value(data).map_err(|error| Error::invalid_params(error.to_string()))?;
    let uri = Uri::from_str(&ticket.uri).map_err(|error| Error::invalid_params(error.to_string()))?;
    let Some(analysis) = session.analysis(&uri).await else { return changed() };
    if analysis.revision != ticket.revision {
        return changed();
    }
    let edits = ticket.action.edits(&analysis);
    action.edit = edits.map(|edits| workspace_edit(&uri, &analysis, &edits, session.features()));
    Ok(action)
}
