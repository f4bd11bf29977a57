//! `textDocument/didSave`: the saved file may be a configuration.

use std::sync::Arc;

use super::session::Session;

pub(super) fn handle(session: &Arc<Session>) {
    session.read_files_again();
}
