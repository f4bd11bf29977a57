//! `initialized`: what the server asks of the client.

use std::sync::Arc;

use super::session::Session;
use super::watching;

pub(super) fn handle(session: &Arc<Session>) {
    watching::start(session);
    session.ask_for_settings();
}
