//! `textDocument/didOpen`: a document to keep and to analyse.

use std::sync::Arc;

use tower_lsp::ls_types::DidOpenTextDocumentParams;

use super::buffer::Buffer;
use super::documents::Document;
use super::session::Session;

pub(super) fn handle(session: &Arc<Session>, params: DidOpenTextDocumentParams) {
    let opened = params.text_document;
    let buffer = Buffer::new(opened.uri.as_str(), &opened.language_id, opened.version, &opened.text);
    let document = Document::new(opened.uri, buffer);
    // A client that opens a document twice means what it said last.
    if let Some(former) = session.documents.insert(Arc::clone(&document)) {
        former.close(session);
    }
    document.change(session, |_| {});
}
