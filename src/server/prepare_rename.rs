//! `textDocument/prepareRename`: which name would be written another way.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{PrepareRenameResponse, TextDocumentPositionParams};

use super::positions;
use super::rename::{Refused, name_at};
use super::session::Session;

pub(super) async fn handle(session: &Session, at: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
    let Some((analysis, place)) = session.place(&at).await else { return Ok(None) };
    let article = &analysis.checked.article;
    match name_at(article, place) {
        Ok(mention) => {
            let words = mention.span.of(&article.text).split_whitespace().collect::<Vec<_>>();
            Ok(Some(PrepareRenameResponse::RangeWithPlaceholder {
                range: positions::range(&analysis.rope, mention.span, session.features().encoding),
                placeholder: words.join(" "),
            }))
        }
        Err(Refused::Nothing) => Ok(None),
        Err(refused) => refused.tell(),
    }
}
