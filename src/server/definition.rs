//! `textDocument/definition`: from any place that is about somebody to the first full mention, and to the directory.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{GotoDefinitionParams, GotoDefinitionResponse, Location};

use super::session::Session;
use super::spot::spot;
use super::{directories, positions};

pub(super) async fn handle(session: &Session, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
    let at = params.text_document_position_params;
    let Some((analysis, place)) = session.place(&at).await else { return Ok(None) };
    let article = &analysis.checked.article;
    let record = article.record();
    let speaker = spot(record, place).and_then(|spot| spot.speaker()).and_then(|index| record.speaker(index));
    let Some(speaker) = speaker else { return Ok(None) };
    let uri = at.text_document.uri;
    let known = directories::entry(session, article, speaker);
    let introduced = record.mentions.get(speaker.introduced).map(|mention| mention.span);
    // Who stands on the first full mention and asks where it comes from is not sent to where they are.
    let introduced = introduced.filter(|span| known.is_none() || !span.touches(place));
    let introduced = introduced
        .map(|span| Location { uri, range: positions::range(&analysis.rope, span, session.features().encoding) });
    Ok(Some(GotoDefinitionResponse::Array(introduced.into_iter().chain(known).collect())))
}
