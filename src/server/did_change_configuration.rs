//! `workspace/didChangeConfiguration`: other settings, or the news that there are some to ask for.

use std::sync::Arc;

use serde_json::Value;

use super::session::Session;
use super::settings::ClientSettings;

pub(super) fn handle(session: &Arc<Session>, settings: &Value) {
    // Many editors send nothing, or everything that they know, and want to be asked.
    if ClientSettings::is_about_us(settings) || !session.features().configuration {
        session.set_settings(settings);
    } else {
        session.ask_for_settings();
    }
}
