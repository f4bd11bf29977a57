//! `textDocument/completion`: names after a cue or where one is begun, who said it after a closing mark, the date of a
//! weekday and the weekday of a date.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionParams, CompletionResponse, CompletionTextEdit,
    TextEdit,
};

use super::completing::{Offer, Offered, Writing};
use super::positions;
use super::session::Session;

/// What is typed where somebody is about to be named: the marks that close a quotation.
pub(super) const TRIGGERS: [&str; 5] = ["”", "\"", "’", "'", "»"];

pub(super) async fn handle(session: &Session, params: CompletionParams) -> Result<Option<CompletionResponse>> {
    let Some((analysis, place)) = session.place(&params.text_document_position).await else { return Ok(None) };
    let Some(writing) = Writing::at(&analysis.checked.article, place) else { return Ok(None) };
    let Offered { offers, more } = writing.offers();
    let encoding = session.features().encoding;
    let edit = |(span, new_text)| TextEdit { range: positions::range(&analysis.rope, span, encoding), new_text };
    let items = offers.into_iter().enumerate().map(|(index, offer)| {
        let (insert_text, filter_text) = by_word(&offer, analysis.text()).unzip();
        let Offer { label, detail, filter, edit: main, besides, is_phrase } = offer;
        CompletionItem {
            label,
            detail,
            kind: Some(if is_phrase { CompletionItemKind::TEXT } else { CompletionItemKind::REFERENCE }),
            filter_text: filter_text.or(Some(filter)),
            sort_text: Some(format!("{index:03}")),
            text_edit: insert_text.is_none().then(|| CompletionTextEdit::Edit(edit(main))),
            insert_text,
            additional_text_edits: besides.map(|besides| vec![edit(besides)]),
            ..CompletionItem::default()
        }
    });
    Ok(Some(CompletionResponse::List(CompletionList { is_incomplete: more, items: items.collect() })))
}

/// What stands for the word before the cursor, and what that is held against, where that says the same as the edit.
///
/// Neovim 0.11 takes only the first word of an edit, and other editors do as well with this. Where a word ends is agreed
/// upon for letters and digits alone.
fn by_word(offer: &Offer, text: &str) -> Option<(String, String)> {
    let (span, new) = &offer.edit;
    let typed = span.of(text);
    let word = typed.trim_end_matches(char::is_alphanumeric).len();
    let before = typed.get(..word).filter(|before| before.is_empty() || before.ends_with(' '))?;
    let filter = offer.filter.strip_prefix(before).unwrap_or(&offer.filter);
    Some((new.strip_prefix(before)?.to_owned(), filter.to_owned()))
}
