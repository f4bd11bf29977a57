//! `textDocument/hover`: who is named or quoted under the pointer or which time is told, and what else is known there.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::card::Cards;
use super::positions;
use super::session::Session;

pub(super) async fn handle(session: &Session, params: HoverParams) -> Result<Option<Hover>> {
    let Some((analysis, place)) = session.place(&params.text_document_position_params).await else { return Ok(None) };
    let features = session.features();
    let Some((span, value)) = Cards::new(&analysis, features.markdown_hovers).at(place) else { return Ok(None) };
    let kind = if features.markdown_hovers { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Ok(Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value }),
        range: Some(positions::range(&analysis.rope, span, features.encoding)),
    }))
}
