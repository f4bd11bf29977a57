//! `textDocument/selectionRange`: from a word to the whole document.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{SelectionRange, SelectionRangeParams};
use unicode_segmentation::UnicodeSegmentation;

use super::positions;
use super::session::Session;
use crate::article::{Article, PlacedQuotation};
use crate::text::Span;

pub(super) async fn handle(session: &Session, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
    let Some(analysis) = session.analysis(&params.text_document.uri).await else { return Ok(None) };
    let encoding = session.features().encoding;
    let ranges = params.positions.iter().map(|&position| {
        let place = positions::place(&analysis.rope, position, encoding);
        let outside_in = selections(&analysis.checked.article, place).into_iter().rev();
        let nested = outside_in.fold(None, |parent, span| {
            let range = positions::range(&analysis.rope, span, encoding);
            Some(SelectionRange { range, parent: parent.map(Box::new) })
        });
        nested.unwrap_or_default()
    });
    Ok(Some(ranges.collect()))
}

/// What can be selected around a place, each strictly inside the next: the word, quotations without and with their marks,
/// the sentence, the paragraph, the document.
fn selections(article: &Article, place: usize) -> Vec<Span> {
    let mut candidates = Vec::new();
    if let Some(index) = article.layout.block_at(place) {
        let paragraph = article.layout.blocks.get(index).map(|block| block.span);
        candidates.extend(paragraph.and_then(|paragraph| word(paragraph, &article.text, place)));
        let quotations = article.quotations_at(place);
        candidates.extend(quotations.iter().flat_map(|quoted| [quoted.inner, quoted.span]));
        candidates.extend(sentence(article, index, &quotations, place));
        candidates.extend(paragraph);
    }
    candidates.push(Span::new(0, article.text.len()));
    candidates.retain(|span| span.touches(place));
    // A long quotation holds several sentences, and a sentence several quotations.
    candidates.sort_by_key(|span| span.len());
    let mut chain: Vec<Span> = Vec::new();
    for span in candidates {
        if chain.last().is_none_or(|inner| span.covers(*inner) && span.len() > inner.len()) {
            chain.push(span);
        }
    }
    chain
}

/// The sentence of a place. One that a quotation cuts through is its part inside, and then all that the quotation belongs
/// to: `“It rained. It stopped,” she said.` is one sentence to its writer.
fn sentence(article: &Article, block: usize, quotations: &[PlacedQuotation], place: usize) -> Vec<Span> {
    let sentences = article.sentences_of(block);
    let Some(&sentence) = sentences.iter().rfind(|sentence| sentence.touches(place)) else { return Vec::new() };
    let mut inside = sentence;
    for inner in quotations.iter().map(|quotation| quotation.inner).filter(|inner| inner.touches(place)) {
        if !inside.covers(inner) {
            inside = Span::new(inside.start.max(inner.start), inside.end.min(inner.end));
        }
    }
    let mut whole = sentence;
    for end in [sentence.start, sentence.end] {
        for quotation in article.quotations_at(end).iter().filter(|quotation| cuts(quotation.span, sentence)) {
            for part in sentences.iter().filter(|part| part.meets(quotation.span)) {
                whole = Span::new(whole.start.min(part.start), whole.end.max(part.end));
            }
        }
    }
    vec![inside, whole]
}

/// Whether a quotation holds a part of a sentence and of another one.
fn cuts(quotation: Span, sentence: Span) -> bool {
    quotation.meets(sentence) && !sentence.covers(quotation)
}

fn word(paragraph: Span, text: &str, place: usize) -> Option<Span> {
    let words = paragraph.of(text).unicode_word_indices();
    words
        .map(|(at, word)| Span::new(paragraph.start + at, paragraph.start + at + word.len()))
        .take_while(|span| span.start <= place)
        .filter(|span| span.touches(place))
        .last()
}

#[cfg(test)]
mod tests {
    use super::selections;
    use crate::article::{Article, Options};

    #[test]
    fn each_selection_holds_the_one_before() {
        let text = "The Pier\n\n“We saw it. It was gone,” Ada Holm said. Nobody else came.\n";
        let article = Article::read(text.into(), Options::default(), None);
        for place in 0..=text.len() {
            let chain = selections(&article, place);
            assert!(chain.windows(2).all(|pair| pair[1].covers(pair[0]) && pair[1].len() > pair[0].len()));
            assert_eq!(chain.last().map(|span| span.len()), Some(text.len()));
        }
        let place = text.find("saw").unwrap() + 1;
        assert_eq!(selections(&article, place)[0].of(text), "saw");
    }
}
