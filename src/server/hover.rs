//! `textDocument/hover`: who is named or quoted under the pointer, and what else is known there.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::card::Cards;
use super::positions;
use super::session::Session;
use super::spot::spot;

pub(super) async fn handle(session: &Session, params: HoverParams) -> Result<Option<Hover>> {
    let Some((analysis, place)) = session.place(&params.text_document_position_params).await else { return Ok(None) };
    let features = session.features();
    let cards = Cards::new(&analysis, features.markdown_hovers);
    let Some(spot) = spot(cards.record, place) else { return Ok(None) };
    let kind = if features.markdown_hovers { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Ok(Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value: cards.of(&spot) }),
        range: Some(positions::range(&analysis.rope, spot.span(), features.encoding)),
    }))
}
