//! `textDocument/foldingRange`: sections and front matter.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

use super::positions;
use super::sections::sections;
use super::session::Session;
use crate::text::Span;

pub(super) async fn handle(session: &Session, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
    let Some(analysis) = session.analysis(&params.text_document.uri).await else { return Ok(None) };
    let article = &analysis.checked.article;
    let fold = |span: Span, kind: Option<FoldingRangeKind>| {
        // The last character, not the place after it: a fence's line end would fold the line that follows.
        let trimmed = span.of(analysis.text()).trim_end().len();
        let range =
            positions::range(&analysis.rope, Span::new(span.start, span.start + trimmed), session.features().encoding);
        (range.start.line < range.end.line).then(|| FoldingRange {
            start_line: range.start.line,
            end_line: range.end.line,
            kind,
            ..FoldingRange::default()
        })
    };
    let front_matter = article.layout.metadata.extent.and_then(|extent| fold(extent, Some(FoldingRangeKind::Region)));
    let sections = sections(article);
    let folds = sections.iter().filter_map(|section| fold(section.extent, None));
    Ok(Some(front_matter.into_iter().chain(folds).collect()))
}
