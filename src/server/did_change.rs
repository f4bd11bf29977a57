//! `textDocument/didChange`: edits of an open document.

use std::sync::Arc;

use tower_lsp::ls_types::{DidChangeTextDocumentParams, MessageType};

use super::session::Session;

pub(super) fn handle(session: &Arc<Session>, params: DidChangeTextDocumentParams) {
    let uri = &params.text_document.uri;
    let Some(document) = session.documents.get(uri) else {
        session.outbox.log(MessageType::WARNING, format!("{} was changed, but is not open", uri.as_str()));
        return;
    };
    let encoding = session.features().encoding;
    document.change(session, |buffer| {
        buffer.change(params.text_document.version, params.content_changes, encoding);
    });
}
