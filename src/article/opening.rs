//! Where the story proper begins, below the lines that stand over it.

use crate::article::words::tokens;
use crate::article::{Article, BlockFacts};
use crate::text::{Block, Zone};

/// So many words make a story, in which what is missing is missing for good.
const STORY: usize = 80;
/// So many words make a paragraph of the story; so few a label between its parts, and so few even with a full stop.
const PARAGRAPH: usize = 18;
const LABEL: usize = 7;
const SHORT_LABEL: usize = 3;
/// How many lines and labels stand over a story at most.
const LINES: usize = 8;
/// So many words are no line or note over a story.
const NOTE: usize = 60;
/// Words that say that a text is a part of a longer one, and what that one is.
const PARTS: &[&str] = &["excerpt", "excerpts", "excerpted", "extract", "extracts", "extracted", "adapted"];
const BOOKS: &[&str] = &["book", "memoir", "novel", "biography", "autobiography", "chapter"];

/// How a document begins. It seldom changes while somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The text is long enough for a story, and no beginning of one or a scrap: only then something may be missing.
    pub is_story: bool,
    /// The index of the first paragraph of the story proper: the first long one near the top, or the one below the label
    /// that parts it from a summary. A first line that is short is taken for the headline where no other is.
    pub start: usize,
    /// A line over the story or a note at its top says that it is taken from a book: who is named may have been introduced
    /// on another page.
    pub is_excerpt: bool,
}

impl Opening {
    pub(super) fn read(article: &Article) -> Self {
        let body = article.blocks().filter(|(block, _)| block.zone.is_body());
        let is_story = body.map(|(_, facts)| facts.length()).sum::<usize>() > STORY;
        Self { is_story, start: start(article), is_excerpt: is_excerpt(article) }
    }
}

fn start(article: &Article) -> usize {
    let headed = article.layout.blocks.iter().take(LINES).any(|block| block.zone == Zone::Headline);
    let mut paragraphs = 0;
    let mut start = (!headed && article.layout.blocks.len() >= LINES).then_some(1);
    for (index, (block, facts)) in article.blocks().enumerate().take(LINES) {
        if block.zone.is_body() && facts.length() > PARAGRAPH {
            paragraphs += 1;
            start = if paragraphs == 1 { Some(index) } else { start };
        } else if paragraphs == 1 && is_label(block, facts) {
            return index + 1;
        }
        if paragraphs > 1 {
            break;
        }
    }
    start.unwrap_or(0)
}

fn is_excerpt(article: &Article) -> bool {
    let top = article.blocks().take(LINES).filter(|(_, facts)| facts.length() < NOTE);
    top.into_iter().any(|(_, facts)| {
        let text = facts.prose.text();
        let has = |words: &[&str]| tokens(text, 0).any(|word| word.is_any(words));
        // It is asked on every keystroke, and few tops have the letters.
        ["xcerpt", "xtract", "dapted"].iter().any(|letters| text.contains(letters)) && has(PARTS) && has(BOOKS)
    })
}

/// Whether a block is a short line without a quotation: a label between the parts of a story.
#[must_use]
pub fn is_label(block: &Block, facts: &BlockFacts) -> bool {
    if block.zone == Zone::Crosshead || facts.length() > LABEL || !facts.pairing.marks.is_empty() {
        return block.zone == Zone::Crosshead;
    }
    let stopped = facts.prose.text().trim_end().ends_with(['.', '!', '?', ':', ',', ';']);
    facts.length() <= if stopped { SHORT_LABEL } else { LABEL }
}
