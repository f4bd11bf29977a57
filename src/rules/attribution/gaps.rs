//! Quotations that lack an attribution, each slip once.

use super::drawn_out::is_drawn_out;
use crate::article::people::Attributed;
use crate::article::{Article, Told};

/// How many of them are looked for in the rest of the story at most.
const LOOKED_FOR: usize = 60;

/// The quotations that lack an attribution. Of several that go on with one another the first stands for all.
pub(super) fn gaps(article: &Article) -> Vec<&Attributed> {
    let mut found = Vec::new();
    let mut last: Option<usize> = None;
    let lacking = article.record().quotations.iter().filter(|said| said.gap.is_some()).enumerate();
    let lacking = lacking.filter(|(index, said)| *index >= LOOKED_FOR || !is_drawn_out(article, said));
    for (_, said) in lacking {
        let block = said.quotation.block;
        if !last.is_some_and(|last| goes_on(article, last, block)) {
            found.push(said);
        }
        last = Some(block);
    }
    found
}

/// Whether a quotation in a block follows one without attribution with no narration between.
fn goes_on(article: &Article, last: usize, block: usize) -> bool {
    block == last || block == last + 1 && is_all_quoted(article, last) && is_all_quoted(article, block)
}

/// Whether the writer says nothing in a block.
pub(super) fn is_all_quoted(article: &Article, block: usize) -> bool {
    article.facts.get(block).is_some_and(|facts| !facts.narration().words.iter().any(Told::is_word))
}
