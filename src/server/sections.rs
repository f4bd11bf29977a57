//! The sections of an article: what stands under each of its headings.

use crate::article::Article;
use crate::text::{Block, BlockKind, Span, Zone};

/// A heading with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The heading's words.
    pub(super) title: String,
    /// 1 for the article's own headline.
    pub(super) level: u8,
    /// The heading.
    pub(super) heading: Span,
    /// From the heading to the end of the last block under it.
    pub(super) extent: Span,
}

/// The sections of an article, in order; one that is inside another comes after it.
pub(super) fn sections(article: &Article) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (block, facts) in article.blocks() {
        if let Some(level) = level(block) {
            open.retain(|&index| sections.get(index).is_some_and(|section| section.level < level));
        }
        for &index in &open {
            if let Some(section) = sections.get_mut(index) {
                section.extent.end = block.span.end;
            }
        }
        if let Some(level) = level(block) {
            let title = facts.prose.text().split_whitespace().collect::<Vec<_>>().join(" ");
            open.push(sections.len());
            sections.push(Section { title, level, heading: block.span, extent: block.span });
        }
    }
    // A title in the front matter that the first heading repeats is one heading for the reader.
    let in_front_matter = |section: &Section| article.layout.metadata.extent.is_some_and(|e| e.covers(section.heading));
    if let Some((first, others)) = sections.split_first()
        && in_front_matter(first)
        && others.iter().any(|other| other.level == first.level && other.title == first.title)
    {
        sections.remove(0);
    }
    // The protocol wants a name with at least one character that shows.
    sections.retain(|section| !section.title.is_empty());
    sections
}

fn level(block: &Block) -> Option<u8> {
    match (block.kind, block.zone) {
        (BlockKind::Heading(level), _) => Some(level),
        (_, Zone::Headline) => Some(1),
        (_, Zone::Crosshead) => Some(2),
        _ => None,
    }
}
