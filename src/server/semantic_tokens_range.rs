//! `textDocument/semanticTokens/range`: the tokens that a window shows.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{SemanticTokens, SemanticTokensRangeParams, SemanticTokensRangeResult};

use super::positions;
use super::semantic_tokens::tokens;
use super::session::Session;

pub(super) async fn handle(
    session: &Session,
    params: SemanticTokensRangeParams,
) -> Result<Option<SemanticTokensRangeResult>> {
    let Some(analysis) = session.analysis(&params.text_document.uri).await else { return Ok(None) };
    let encoding = session.features().encoding;
    let shown = positions::span(&analysis.rope, params.range, encoding);
    let data = tokens(&analysis.checked.article, &analysis.rope, Some(shown), encoding);
    Ok(Some(SemanticTokensRangeResult::Tokens(SemanticTokens { result_id: None, data })))
}
