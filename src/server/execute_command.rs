//! `workspace/executeCommand`: what no edit of the open document can do.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{Command, ExecuteCommandParams, MessageType, Range, Uri};

use super::session::Session;
use super::{ignore_here, ignore_in_workspace};

/// Adds a finding to `onrecord.ignore`.
pub(super) const IGNORE_HERE: &str = "onrecord.ignoreHere";
/// Switches a rule off in `onrecord.toml`.
pub(super) const IGNORE_IN_WORKSPACE: &str = "onrecord.ignoreInWorkspace";

/// The commands. Each has one argument, a [`Target`].
pub(super) const COMMANDS: [&str; 2] = [IGNORE_HERE, IGNORE_IN_WORKSPACE];

/// What a command is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Target {
    /// The document.
    pub(super) uri: Uri,
    /// The rule.
    pub(super) rule: String,
    /// The range of the finding; the rule alone matters in a workspace.
    pub(super) range: Option<Range>,
}

impl Target {
    /// The command with this as its argument.
    pub(super) fn command(&self, command: &str, title: &str) -> Command {
        let arguments = serde_json::to_value(self).map(|target| vec![target]).ok();
        Command { title: title.to_owned(), command: command.to_owned(), arguments }
    }
}

pub(super) async fn handle(session: &Arc<Session>, params: ExecuteCommandParams) -> Result<Option<Value>> {
    if !COMMANDS.contains(&params.command.as_str()) {
        let all = COMMANDS.join(", ");
        return Err(Error::invalid_params(format!("there is no command '{}': there are {all}", params.command)));
    }
    let argument = params.arguments.into_iter().next().unwrap_or_default();
    let target: Target = serde_json::from_value(argument)
        .map_err(|error| Error::invalid_params(format!("{} needs uri, rule and range: {error}", params.command)))?;
    let analysis = session.analysis(&target.uri).await;
    let (working, command) = (Arc::clone(session), params.command);
    let work = move || match command.as_str() {
        IGNORE_HERE => ignore_here::run(&working, &target, analysis.as_deref()),
        _ => ignore_in_workspace::run(&working, &target),
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(done)) => session.outbox.log(MessageType::INFO, done),
        Ok(Err(reason)) => session.outbox.show(MessageType::ERROR, reason),
        Err(error) => session.outbox.show(MessageType::ERROR, format!("the command failed: {error}")),
    }
    session.read_files_again();
    Ok(None)
}
