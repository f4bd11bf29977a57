//! `textDocument/didClose`: a document to forget.

use std::sync::Arc;

use tower_lsp::ls_types::DidCloseTextDocumentParams;

use super::session::Session;

pub(super) fn handle(session: &Arc<Session>, params: &DidCloseTextDocumentParams) {
    if let Some(document) = session.documents.remove(&params.text_document.uri) {
        document.close(session);
    }
}
