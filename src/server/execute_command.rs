//! `workspace/executeCommand`: what no edit of the open document can do.

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::ExecuteCommandParams;

use super::session::Session;

/// The commands.
pub(super) const COMMANDS: [&str; 0] = [];

pub(super) async fn handle(_session: &Session, params: ExecuteCommandParams) -> Result<Option<Value>> {
    Err(Error::invalid_params(format!("there is no command '{}'", params.command)))
}
