//! `textDocument/semanticTokens/full`: the tokens of a document.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{SemanticTokens, SemanticTokensParams, SemanticTokensResult};

use super::documents::Coloured;
use super::semantic_tokens::tokens;
use super::session::Session;

pub(super) async fn handle(session: &Session, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
    let Some(document) = session.documents.get(&params.text_document.uri) else { return Ok(None) };
    let Some(analysis) = document.analysis().get().await else { return Ok(None) };
    let data = tokens(&analysis.checked.article, &analysis.rope, None, session.features().encoding);
    let coloured = Coloured::new(data.clone());
    let result_id = Some(coloured.id.clone());
    document.colour(coloured);
    Ok(Some(SemanticTokensResult::Tokens(SemanticTokens { result_id, data })))
}
