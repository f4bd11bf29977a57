//! Asks the client to say when settings or the files with the configuration change, and looks at the files where it
//! cannot.

use std::sync::{Arc, Weak};
use std::time::Duration;

use serde_json::{Value, json};
use tower_lsp::ls_types::Registration;
use tower_lsp::ls_types::notification::{DidChangeConfiguration, DidChangeWatchedFiles, Notification};

use super::asking;
use super::session::Session;
use super::settings::SECTION;
use crate::config::{CONFIG_FILE, DIRECTORY_FILE, IGNORE_FILE};

/// The files.
const FILES: [&str; 3] = [CONFIG_FILE, DIRECTORY_FILE, IGNORE_FILE];

/// How often the files are looked at for a client that watches none.
const LOOK: Duration = Duration::from_secs(2);

/// Registers for what the client can tell, and looks at the files now and then for a client that cannot.
pub(super) fn start(session: &Arc<Session>) {
    let mut registrations = Vec::new();
    if !session.features().watches_files {
        tokio::spawn(look(Arc::downgrade(session)));
    }
    if session.features().watches_files {
        let watchers: Vec<Value> = FILES.iter().map(|name| json!({"globPattern": format!("**/{name}")})).collect();
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

/// Looks at the files until the server ends.
async fn look(session: Weak<Session>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let Some(session) = session.upgrade() else { return };
        let stale = tokio::task::spawn_blocking({
            let session = Arc::clone(&session);
            move || session.workspaces.is_stale()
        });
        if stale.await.unwrap_or(false) {
            session.read_files_again();
        }
    }
}

fn registration(method: &str, options: Value) -> Registration {
    Registration { id: format!("onrecord/{method}"), method: method.to_owned(), register_options: Some(options) }
}
