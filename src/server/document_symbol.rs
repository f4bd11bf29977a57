//! `textDocument/documentSymbol`: the outline of an article.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, Range, SymbolInformation, SymbolKind, Uri,
};

use super::positions;
use super::sections::{Section, sections};
use super::session::Session;
use crate::text::Span;

pub(super) async fn handle(session: &Session, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
    let uri = params.text_document.uri;
    let Some(analysis) = session.analysis(&uri).await else { return Ok(None) };
    let features = session.features();
    let range = |span: Span| positions::range(&analysis.rope, span, features.encoding);
    let sections = sections(&analysis.checked.article);
    Ok(Some(if features.nested_symbols {
        DocumentSymbolResponse::Nested(nested(&sections, &range))
    } else {
        DocumentSymbolResponse::Flat(sections.iter().map(|section| flat(section, &uri, &range)).collect())
    }))
}

fn nested(sections: &[Section], range: &impl Fn(Span) -> Range) -> Vec<DocumentSymbol> {
    let mut symbols = Vec::new();
    let mut rest = sections;
    while let Some((section, after)) = rest.split_first() {
        let inside = after.iter().take_while(|inner| inner.level > section.level).count();
        let (children, following) = after.split_at(inside);
        rest = following;
        #[expect(deprecated, reason = "the type has no other constructor than its fields")]
        symbols.push(DocumentSymbol {
            name: section.title.clone(),
            detail: None,
            kind: SymbolKind::STRING,
            tags: None,
            deprecated: None,
            range: range(section.extent),
            selection_range: range(section.heading),
            children: Some(nested(children, range)),
        });
    }
    symbols
}

#[expect(deprecated, reason = "the type has no other constructor than its fields")]
fn flat(section: &Section, uri: &Uri, range: &impl Fn(Span) -> Range) -> SymbolInformation {
    SymbolInformation {
        name: section.title.clone(),
        kind: SymbolKind::STRING,
        tags: None,
        deprecated: None,
        location: Location { uri: uri.clone(), range: range(section.extent) },
        container_name: None,
    }
}
