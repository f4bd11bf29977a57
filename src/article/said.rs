//! The words of quotations, for telling whether two are the same.

use super::BlockFacts;
use super::quotation::QuotationKind;
use super::words::tokens;
use crate::text::Span;

/// A quotation of fewer words is too short to be known again.
const SHORTEST: usize = 5;

/// A quotation as its words, each as a hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it is with its marks, in bytes of the block's prose.
    pub span: Span,
    /// The words in order.
    pub words: Vec<u64>,
    /// The words in order of their hashes, each once.
    pub set: Vec<u64>,
}

/// The outer quotations of a block that are long enough and whole: an ellipsis or words in brackets say that something
/// was left out or put in.
pub(super) fn said(facts: &BlockFacts) -> Vec<Said> {
    let text = facts.prose.text();
    let mut found = Vec::new();
    for (pair, kind) in facts.quotations().filter(|(pair, _)| pair.depth == 0) {
        let opener = facts.pairing.mark(pair.opener);
        let is_whole = opener.is_some_and(|opener| !opener.broken) && pair.closer.is_some();
        let inner = pair.inner.of(text);
        let is_said = matches!(kind, QuotationKind::Direct | QuotationKind::Fragment);
        if !is_whole || !is_said || inner.contains(['[', '(', '…']) || inner.contains("...") || inner.contains(". .")
        {
            continue;
        }
        let words = hashes(inner);
        if words.len() >= SHORTEST {
            let mut set = words.clone();
            set.sort_unstable();
            set.dedup();
            found.push(Said { span: pair.span, words, set });
        }
    }
    found
}

/// The words of a text, each as a hash (FNV-1a) of its letters in lower case.
pub(super) fn hashes(text: &str) -> Vec<u64> {
    tokens(text, 0)
        .filter(|token| token.is_word)
        .map(|token| {
            token.text.chars().flat_map(char::to_lowercase).fold(0xCBF2_9CE4_8422_2325_u64, |hash, letter| {
                let letter = if letter == '’' { '\'' } else { letter };
                (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0100_0000_01B3)
            })
        })
        .collect()
}
