//! `textDocument/documentHighlight`: where else somebody is named.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams};

use super::positions;
use super::session::Session;
use super::spot::{Spot, spot};
use crate::article::people::MentionKind;

pub(super) async fn handle(
    session: &Session,
    params: DocumentHighlightParams,
) -> Result<Option<Vec<DocumentHighlight>>> {
    let Some((analysis, place)) = session.place(&params.text_document_position_params).await else { return Ok(None) };
    let record = analysis.checked.article.record();
    // Inside a quotation the writer reads words, and nobody's name.
    let spot = spot(record, place).filter(|spot| !matches!(spot, Spot::Quotation(_)));
    let Some(index) = spot.and_then(|spot| spot.speaker()) else { return Ok(None) };
    let introduced = record.speaker(index).and_then(|speaker| record.mentions.get(speaker.introduced));
    let highlights = record.mentions_of(index).map(|mention| {
        let kind = match mention.kind {
            // The place that says who it is, as a definition does.
            _ if introduced.is_some_and(|introduced| introduced.span == mention.span) => DocumentHighlightKind::WRITE,
            MentionKind::Full | MentionKind::Surname => DocumentHighlightKind::READ,
            MentionKind::Role | MentionKind::Pronoun => DocumentHighlightKind::TEXT,
        };
        let range = positions::range(&analysis.rope, mention.span, session.features().encoding);
        DocumentHighlight { range, kind: Some(kind) }
    });
    Ok(Some(highlights.collect()))
}
