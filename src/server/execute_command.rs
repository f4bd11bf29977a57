//! `workspace/executeCommand`: what no edit of the open document can do.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{Command, ExecuteCommandParams, MessageType, Range, Uri};

use super::session::Session;
use super::{
    add_speaker, document_status, ignore_here, ignore_in_workspace, list_speakers, list_timeline, set_profile,
    set_published, show_speakers, show_timeline,
};

/// Adds a finding to `onrecord.ignore`.
pub(super) const IGNORE_HERE: &str = "onrecord.ignoreHere";
/// Switches a rule off in `onrecord.toml`.
pub(super) const IGNORE_IN_WORKSPACE: &str = "onrecord.ignoreInWorkspace";
/// Gives the record of a document: its speakers with their words.
pub(super) const SPEAKERS: &str = "onrecord.speakers";
/// Gives the status of a document: house style, publish date, counts.
pub(super) const STATUS: &str = "onrecord.status";
/// Has a document name its house style.
pub(super) const SET_PROFILE: &str = "onrecord.setProfile";
/// Has a document state its publish date.
pub(super) const SET_PUBLISHED: &str = "onrecord.setPublished";
/// Shows who speaks in a document, as a message.
pub(super) const SHOW_SPEAKERS: &str = "onrecord.showSpeakers";
/// Gives the time expressions of a document, in the order of their dates.
pub(super) const TIMELINE: &str = "onrecord.timeline";
/// Shows what happened when, as a message.
pub(super) const SHOW_TIMELINE: &str = "onrecord.showTimeline";
/// Adds somebody to `speakers.toml`.
pub(super) const ADD_SPEAKER: &str = "onrecord.addSpeaker";

/// The commands. Each has one argument: a [`Document`], or more about one.
pub(super) const COMMANDS: [&str; 10] = [
    IGNORE_HERE,
    IGNORE_IN_WORKSPACE,
    SPEAKERS,
    STATUS,
    SET_PROFILE,
    SET_PUBLISHED,
    SHOW_SPEAKERS,
    TIMELINE,
    SHOW_TIMELINE,
    ADD_SPEAKER,
];

/// What a command about a finding is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Target {
    /// The document.
    pub(super) uri: Uri,
    /// The rule.
    pub(super) rule: String,
    /// The range of the finding; the rule alone matters in a workspace.
    pub(super) range: Option<Range>,
}

/// What a command about a document is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Document {
    /// The document.
    pub(super) uri: Uri,
}

/// What a command about somebody in a document is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Named {
    /// The document.
    pub(super) uri: Uri,
    /// The name, as [`Speaker::name`](crate::article::people::Speaker::name) has it.
    pub(super) name: String,
}

/// A command with its argument.
pub(super) fn command(command: &str, title: &str, argument: &impl Serialize) -> Command {
    let arguments = serde_json::to_value(argument).map(|argument| vec![argument]).ok();
    Command { title: title.to_owned(), command: command.to_owned(), arguments }
}

pub(super) async fn handle(session: &Arc<Session>, params: ExecuteCommandParams) -> Result<Option<Value>> {
    let argument = params.arguments.into_iter().next().unwrap_or_default();
    match params.command.as_str() {
        SPEAKERS => list_speakers::run(session, &document(SPEAKERS, argument)?).await,
        STATUS => document_status::run(session, &document(STATUS, argument)?).await,
        SET_PROFILE => set_profile::run(session, &read(SET_PROFILE, argument, "uri and profile")?).await,
        SET_PUBLISHED => set_published::run(session, &read(SET_PUBLISHED, argument, "uri and published")?).await,
        SHOW_SPEAKERS => show_speakers::run(session, &document(SHOW_SPEAKERS, argument)?).await,
        TIMELINE => list_timeline::run(session, &document(TIMELINE, argument)?).await,
        SHOW_TIMELINE => show_timeline::run(session, &document(SHOW_TIMELINE, argument)?).await,
        IGNORE_HERE | IGNORE_IN_WORKSPACE => {
            let target = read::<Target>(&params.command, argument, "uri, rule and range")?;
            let analysis = session.analysis(&target.uri).await;
            let is_here = params.command == IGNORE_HERE;
            write(session, move |session| {
                if is_here {
                    ignore_here::run(session, &target, analysis.as_deref())
                } else {
                    ignore_in_workspace::run(session, &target)
                }
            })
            .await;
            Ok(None)
        }
        ADD_SPEAKER => {
            let named = read::<Named>(ADD_SPEAKER, argument, "uri and name")?;
            let analysis = session.analysis(&named.uri).await;
            write(session, move |session| add_speaker::run(session, &named, analysis.as_deref())).await;
            Ok(None)
        }
        other => {
            let all = COMMANDS.join(", ");
            Err(Error::invalid_params(format!("there is no command '{other}': there are {all}")))
        }
    }
}

/// Reads the argument of a command about a document: an object, or the URI alone.
fn document(command: &str, argument: Value) -> Result<Document> {
    let argument = if argument.is_string() { json!({ "uri": argument }) } else { argument };
    read(command, argument, "uri")
}

/// Reads the argument of a command.
fn read<T: for<'a> Deserialize<'a>>(command: &str, argument: Value, needed: &str) -> Result<T> {
    serde_json::from_value(argument)
        .map_err(|error| Error::invalid_params(format!("{command} needs {needed}: {error}")))
}

/// Does work that writes a file, off the loop, and tells the user what came of it.
async fn write(
    session: &Arc<Session>,
    work: impl FnOnce(&Session) -> std::result::Result<String, String> + Send + 'static,
) {
    let working = Arc::clone(session);
    match tokio::task::spawn_blocking(move || work(&working)).await {
        Ok(Ok(done)) => session.outbox.log(MessageType::INFO, done),
        Ok(Err(reason)) => session.outbox.show(MessageType::ERROR, reason),
        Err(error) => session.outbox.show(MessageType::ERROR, format!("the command failed: {error}")),
    }
    session.read_files_again();
}
