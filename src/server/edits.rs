//! Edits of a document, for the client to make.

use std::collections::HashMap;

use tower_lsp::ls_types::{
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::analysis::Analysis;
use super::features::Features;
use super::positions;
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
