//! `textDocument/codeLens`: over the headline, how many speak and how much they say.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{CodeLens, CodeLensParams};

use super::card::count;
use super::execute_command::{Document, SHOW_SPEAKERS, command};
use super::positions;
use super::session::Session;
use super::speakers::Tally;
use crate::article::Article;
use crate::text::{Span, Zone};

pub(super) async fn handle(session: &Session, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
    let uri = params.text_document.uri;
    let Some(analysis) = session.analysis(&uri).await else { return Ok(None) };
    let article = &analysis.checked.article;
    let tally = Tally::of(article.record());
    if tally.quotations == 0 {
        return Ok(Some(Vec::new()));
    }
    let range = positions::range(&analysis.rope, headline(article), session.features().encoding);
    let command = Some(command(SHOW_SPEAKERS, &title(tally), &Document { uri }));
    Ok(Some(vec![CodeLens { range, command, data: None }]))
}

/// The article's headline, or its first words where it has none.
fn headline(article: &Article) -> Span {
    let blocks = &article.layout.blocks;
    let is_headline = |zone: Zone| zone == Zone::Headline;
    let headline = blocks.iter().find(|block| is_headline(block.zone)).or(blocks.first());
    headline.map_or(Span::at(0), |block| block.span)
}

/// `3 speakers · 14 quotations · 1 without a speaker`
fn title(tally: Tally) -> String {
    let mut parts = vec![count(tally.speakers, "speaker"), count(tally.quotations, "quotation")];
    if tally.unattributed > 0 {
        parts.push(format!("{} without a speaker", tally.unattributed));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::title;
    use crate::server::speakers::Tally;

    #[test]
    fn what_the_lens_says() {
        let title = |speakers, quotations, unattributed| title(Tally { speakers, quotations, unattributed });
        assert_eq!(title(3, 14, 1), "3 speakers · 14 quotations · 1 without a speaker");
        assert_eq!(title(1, 1, 0), "1 speaker · 1 quotation");
        assert_eq!(title(0, 2, 2), "no speakers · 2 quotations · 2 without a speaker");
    }
}
