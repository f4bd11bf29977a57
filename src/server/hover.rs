//! `textDocument/hover`: what is known about the quotation under the pointer.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};
use unicode_segmentation::UnicodeSegmentation;

use super::positions;
use super::session::Session;
use crate::article::{Article, PlacedQuotation, QuotationKind};

/// How many characters of a quotation are shown; whoever hovers on it sees the rest in the text.
const SHOWN: usize = 400;

pub(super) async fn handle(session: &Session, params: HoverParams) -> Result<Option<Hover>> {
    let at = params.text_document_position_params;
    let Some(analysis) = session.analysis(&at.text_document.uri).await else { return Ok(None) };
    let features = session.features();
    let place = positions::place(&analysis.rope, at.position, features.encoding);
    let article = &analysis.checked.article;
    let Some(quotation) = article.quotations_at(place).pop() else { return Ok(None) };
    let (kind, value) = if features.markdown_hovers {
        (MarkupKind::Markdown, describe(article, &quotation, true))
    } else {
        (MarkupKind::PlainText, describe(article, &quotation, false))
    };
    Ok(Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value }),
        range: Some(positions::range(&analysis.rope, quotation.span, features.encoding)),
    }))
}

fn describe(article: &Article, quotation: &PlacedQuotation, markdown: bool) -> String {
    let words = quotation.inner.of(&article.text);
    let count = words.unicode_words().count();
    let mut facts = vec![format!("{count} {}", if count == 1 { "word" } else { "words" })];
    if quotation.depth > 0 {
        facts.push("inside another quotation".to_owned());
    }
    if quotation.runs_on {
        facts.push("runs on in the next paragraph".to_owned());
    }
    let (kind, facts) = (kind(quotation.kind), facts.join(", "));
    let mut shown: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = shown.char_indices().nth(SHOWN) {
        shown.truncate(end);
        shown.push('…');
    }
    if markdown {
        format!("**{kind}** ({facts})\n\n> {}", escaped(&shown))
    } else {
        format!("{kind} ({facts})\n{shown}")
    }
}

fn kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "Direct quotation",
        QuotationKind::Fragment => "Quoted fragment",
        QuotationKind::Title => "Title",
        QuotationKind::Scare => "Words at a distance",
    }
}

/// The words, safe from being read as Markdown.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for char in words.chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
