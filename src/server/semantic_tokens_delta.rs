//! `textDocument/semanticTokens/full/delta`: what has changed in the tokens of a document.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    SemanticToken, SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaParams, SemanticTokensEdit,
    SemanticTokensFullDeltaResult,
};

use super::documents::Coloured;
use super::semantic_tokens::tokens;
use super::session::Session;

/// How many numbers a token is in the protocol.
const NUMBERS: usize = 5;

pub(super) async fn handle(
    session: &Session,
    params: SemanticTokensDeltaParams,
) -> Result<Option<SemanticTokensFullDeltaResult>> {
    let Some(document) = session.documents.get(&params.text_document.uri) else { return Ok(None) };
    let Some(analysis) = document.analysis().get().await else { return Ok(None) };
    let data = tokens(&analysis.checked.article, &analysis.rope, None, session.features().encoding);
    let coloured = Coloured::new(data.clone());
    let result_id = Some(coloured.id.clone());
    let before = document.colour(coloured).filter(|before| before.id == params.previous_result_id);
    Ok(Some(match before {
        Some(before) => {
            let edits = edit(&before.tokens, &data).into_iter().collect();
            SemanticTokensFullDeltaResult::TokensDelta(SemanticTokensDelta { result_id, edits })
        }
        None => SemanticTokensFullDeltaResult::Tokens(SemanticTokens { result_id, data }),
    }))
}

/// The one edit that makes some tokens of others: what stands between their common start and end.
fn edit(before: &[SemanticToken], now: &[SemanticToken]) -> Option<SemanticTokensEdit> {
    let shorter = before.len().min(now.len());
    let start = before.iter().zip(now).take_while(|(a, b)| a == b).count();
    let from_end = before.iter().rev().zip(now.iter().rev());
    let end = from_end.take(shorter - start).take_while(|(a, b)| a == b).count();
    let data = now.get(start..now.len() - end)?;
    let gone = before.len() - end - start;
    let number = |tokens: usize| u32::try_from(tokens * NUMBERS).unwrap_or(u32::MAX);
    (gone > 0 || !data.is_empty()).then(|| SemanticTokensEdit {
        start: number(start),
        delete_count: number(gone),
        data: (!data.is_empty()).then(|| data.to_vec()),
    })
}

#[cfg(test)]
mod tests {
    use super::edit;
    use tower_lsp::ls_types::SemanticToken;

    fn token(delta_start: u32) -> SemanticToken {
        SemanticToken { delta_line: 0, delta_start, length: 1, token_type: 0, token_modifiers_bitset: 0 }
    }

    #[test]
    fn the_edit_makes_the_one_list_of_the_other() {
        let lists: [&[u32]; 6] = [&[], &[1], &[1, 2, 3], &[1, 3], &[1, 1, 1], &[4, 5, 6]];
        for before in lists {
            for now in lists {
                let (before, now): (Vec<_>, Vec<_>) =
                    (before.iter().copied().map(token).collect(), now.iter().copied().map(token).collect());
                let mut made = before.clone();
                if let Some(edit) = edit(&before, &now) {
                    let (start, gone) = (edit.start as usize / 5, edit.delete_count as usize / 5);
                    made.splice(start..start + gone, edit.data.unwrap_or_default());
                }
                assert_eq!(made, now);
            }
        }
        assert!(edit(&[token(1)], &[token(1)]).is_none());
    }
}
