//! `initialized`: what the server asks of the client.

use std::sync::Arc;

use super::session::Session;

pub(super) fn handle(session: &Arc<Session>) {
    session.watch();
    session.ask_for_settings();
}
