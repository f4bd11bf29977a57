//! Quotations that repeat words of the story, as a line that is drawn out of it and set large does.

use super::gaps::is_all_quoted;
use crate::article::Article;
use crate::article::people::Attributed;

/// So few words may stand twice by chance.
const FEW: usize = 5;

/// Whether a quotation is a paragraph of its own whose words stand in another paragraph, whatever their capitals and stops.
/// An earlier one that lacks an attribution is no such paragraph: there the same slip would stand twice.
pub(super) fn is_drawn_out(article: &Article, said: &Attributed) -> bool {
    let block = said.quotation.block;
    let Some(own) = article.facts.get(block).map(|facts| facts.words()) else { return false };
    let lacks = |index: usize| article.record().quotations_in(index).iter().any(|one| one.gap.is_some());
    own.len() >= FEW
        && is_all_quoted(article, block)
        && article.facts.iter().enumerate().any(|(index, facts)| {
            index != block
                && facts.words().windows(own.len()).any(|words| words == own)
                && (index > block || !lacks(index))
        })
}
