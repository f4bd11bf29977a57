//! Asks the client to look again at what depends on more than the text: settings, configuration, the directory.

use tower_lsp::Client;

use super::asking;
use super::features::Features;

/// Asks for all that the client shows and can ask for again.
pub(super) fn ask(client: &Client, features: &Features) {
    if features.pulls && features.refreshes {
        let client = client.clone();
        asking::spawn(async move { client.workspace_diagnostic_refresh().await });
    }
    if features.refreshes_hints {
        let client = client.clone();
        asking::spawn(async move { client.inlay_hint_refresh().await });
    }
    if features.refreshes_lenses {
        let client = client.clone();
        asking::spawn(async move { client.code_lens_refresh().await });
    }
    if features.refreshes_tokens {
        let client = client.clone();
        asking::spawn(async move { client.semantic_tokens_refresh().await });
    }
}
