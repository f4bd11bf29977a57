//! Asks the client to say when settings or the files with the configuration change.

use serde_json::{Value, json};
use tower_lsp::ls_types::Registration;
use tower_lsp::ls_types::notification::{DidChangeConfiguration, DidChangeWatchedFiles, Notification};

use super::asking;
use super::session::Session;
use super::settings::SECTION;
use crate::config::{CONFIG_FILE, IGNORE_FILE};

/// Registers for what the client can tell. Files are looked at now and then for the clients that cannot.
pub(super) fn start(session: &Session) {
    let mut registrations = Vec::new();
    if session.features().watches_files {
        let watchers: Vec<Value> =
            [CONFIG_FILE, IGNORE_FILE].iter().map(|name| json!({"globPattern": format!("**/{name}")})).collect();
        registrations.push(registration(DidChangeWatchedFiles::METHOD, json!({ "watchers": watchers })));
    }
    if session.features().registers_configuration {
        registrations.push(registration(DidChangeConfiguration::METHOD, json!({ "section": SECTION })));
    }
    if !registrations.is_empty() {
        let client = session.client.clone();
        asking::spawn(async move { client.register_capability(registrations).await });
    }
}

fn registration(method: &str, options: Value) -> Registration {
    Registration { id: format!("onrecord/{method}"), method: method.to_owned(), register_options: Some(options) }
}
