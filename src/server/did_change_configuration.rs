//! `workspace/didChangeConfiguration`: other settings, or the news that there are some to ask for.

use std::sync::Arc;

use serde_json::Value;

use super::session::Session;

pub(super) fn handle(session: &Arc<Session>, settings: &Value) {
    if session.features().configuration {
        // The client's answer is scoped and complete; what comes along here may be neither.
        session.ask_for_settings();
    } else {
        session.set_client_settings(settings);
        session.check_all_again();
    }
}
