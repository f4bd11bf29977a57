//! `workspace/didChangeWatchedFiles`: `onrecord.toml`, `speakers.toml` or `onrecord.ignore` is another one now.

use std::sync::Arc;

use super::session::Session;

pub(super) fn handle(session: &Arc<Session>) {
    session.read_files_again();
}
