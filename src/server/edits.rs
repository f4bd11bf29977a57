//! Edits of a document, for the client to make.

use std::collections::HashMap;

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::analysis::Analysis;
use super::features::Features;
use super::session::Session;
use super::{asking, positions};
use crate::rules::Edit;

/// Some edits of an analysed document. A client that can is told for which version they are.
pub(super) fn workspace_edit(uri: &Uri, analysis: &Analysis, edits: &[Edit], features: &Features) -> WorkspaceEdit {
    let text_edit = |edit: &Edit| TextEdit {
        range: positions::range(&analysis.rope, edit.span, features.encoding),
        new_text: edit.text.clone(),
    };
    if features.versioned_edits {
        let document = OptionalVersionedTextDocumentIdentifier { uri: uri.clone(), version: Some(analysis.version) };
        let edits = edits.iter().map(|edit| OneOf::Left(text_edit(edit))).collect();
        let changes = DocumentChanges::Edits(vec![TextDocumentEdit { text_document: document, edits }]);
        return WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let changes = HashMap::from([(uri.clone(), edits.iter().map(text_edit).collect())]);
    WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
}

/// Asks the client to make an edit of an open document, and does not wait for it.
pub(super) fn ask_to_make(session: &Session, uri: &Uri, analysis: &Analysis, edit: Edit) -> Result<Option<Value>> {
    if !session.features().applies_edits {
        return Err(Error::invalid_params("this editor makes no edits for a server"));
    }
    let edit = workspace_edit(uri, analysis, &[edit], session.features());
    let client = session.client.clone();
    asking::spawn(async move { client.apply_edit(edit).await });
    Ok(None)
}
