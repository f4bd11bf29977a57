//! `textDocument/references`: every place where somebody is named; from inside a quotation, all that its speaker says.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{Location, ReferenceParams};

use super::positions;
use super::session::Session;
use super::spot::{Spot, spot};
use crate::text::Span;

pub(super) async fn handle(session: &Session, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
    let at = params.text_document_position;
    let Some((analysis, place)) = session.place(&at).await else { return Ok(None) };
    let record = analysis.checked.article.record();
    let Some(spot) = spot(record, place) else { return Ok(None) };
    let Some(index) = spot.speaker() else { return Ok(None) };
    let introduced = record.speaker(index).map(|speaker| speaker.introduced);
    let introduced = introduced.and_then(|introduced| record.mentions.get(introduced)).map(|mention| mention.span);
    let spans: Vec<Span> = if matches!(spot, Spot::Quotation(_)) {
        record.quotations_of(index).map(|said| said.quotation.span).collect()
    } else {
        let all = record.mentions_of(index).map(|mention| mention.span);
        all.filter(|&span| params.context.include_declaration || Some(span) != introduced).collect()
    };
    let location = |span| Location {
        uri: at.text_document.uri.clone(),
        range: positions::range(&analysis.rope, span, session.features().encoding),
    };
    Ok(Some(spans.into_iter().map(location).collect()))
}
