//! The top of an article: headline, deck and kickers.

use super::{Look, is_open, retire};
use crate::text::{Layout, Zone};

/// The most words of a headline that ends with a stop as a sentence does.
const LONGEST_STOPPED: usize = 16;

/// The most words of such a headline above a short sentence.
const LONGEST_OF_TWO: usize = 12;

/// The fewest words of a line that can be a headline below a kicker, or a deck.
const SHORTEST: usize = 4;

/// Finds the headline, the deck and the kickers above the story. A look that is used up becomes [`Look::Taken`].
pub(super) fn assign(text: &str, layout: &mut Layout, looks: &mut [Look]) {
    repeated(text, layout, looks);
    let has_headline =
        layout.metadata.title.is_some() || layout.blocks.iter().any(|block| block.zone == Zone::Headline);
    let mut next = if has_headline {
        layout.blocks.iter().rposition(|block| block.zone == Zone::Headline).map_or(0, |index| index + 1)
    } else {
        let Some(headline) = headline(looks) else { return };
        for index in 0..headline {
            if looks.get(index) == Some(&Look::Label) {
                take(layout, looks, index, Zone::Kicker);
            }
        }
        take(layout, looks, headline, Zone::Headline);
        headline + 1
    };
    let mut deck = false;
    let end = story(looks, next);
    // Without a story below it nothing is a deck or a kicker: the text is notes, or a list.
    while next < end && end < looks.len() {
        match looks.get(next) {
            Some(Look::Label | Look::Line { words: ..SHORTEST }) => take(layout, looks, next, Zone::Kicker),
            Some(Look::Line { .. } | Look::Sentence { .. }) if !deck => {
                deck = true;
                take(layout, looks, next, Zone::Deck);
            }
            _ => {}
        }
        next += 1;
    }
}

/// Takes a first paragraph that says again what the front matter gives as the title for the headline.
fn repeated(text: &str, layout: &mut Layout, looks: &mut [Look]) {
    let Some(title) = layout.metadata.title.as_ref() else { return };
    let first = layout.blocks.iter().position(|block| block.zone != Zone::Headline);
    let is_same = first
        .and_then(|index| layout.blocks.get(index))
        .is_some_and(|block| block.span.start > title.span.end && block.span.of(text) == title.value);
    if let Some(index) = first.filter(|_| is_same) {
        take(layout, looks, index, Zone::Headline);
    }
}

fn take(layout: &mut Layout, looks: &mut [Look], index: usize, zone: Zone) {
    if let (Some(block), Some(look)) = (layout.blocks.get_mut(index), looks.get_mut(index))
        && is_open(block)
    {
        retire(block, zone);
        *look = Look::Taken;
    }
}

/// The index of the headline.
fn headline(looks: &[Look]) -> Option<usize> {
    let is_aside =
        |look: &&Look| matches!(look, Look::Stamp { .. } | Look::Byline { .. } | Look::Dateline(_) | Look::Boilerplate);
    let mut index = looks.iter().take_while(is_aside).count();
    // A label above a longer line is the line's kicker.
    if looks.get(index) == Some(&Look::Label) {
        let labels = looks.iter().skip(index).take_while(|look| **look == Look::Label).count();
        if is_headline(looks, index + labels) && labels <= 3 {
            index += labels;
        }
    }
    let more = looks.iter().skip(index + 1).any(|look| !matches!(look, Look::Boilerplate | Look::Stamp { .. }));
    (more && (is_headline(looks, index) || looks.get(index) == Some(&Look::Label))).then_some(index)
}

fn is_headline(looks: &[Look], index: usize) -> bool {
    match looks.get(index) {
        Some(Look::Line { words }) => *words >= SHORTEST || index == 0,
        Some(Look::Sentence { words, titled }) => {
            let mut below =
                looks.iter().skip(index + 1).filter(|look| !matches!(look, Look::Boilerplate | Look::Label));
            let stands_above_story = match below.next() {
                Some(Look::Paragraph { long: true } | Look::Byline { .. } | Look::Dateline(_) | Look::Stamp { .. }) => {
                    true
                }
                // A second sentence is a deck or the story's first line: a story must follow it.
                Some(Look::Sentence { words: next, .. }) => {
                    let story = below.take(2).any(|look| matches!(look, Look::Paragraph { long: true }));
                    *titled || (story && *words <= LONGEST_OF_TWO && next > words)
                }
                Some(Look::Line { .. } | Look::Paragraph { .. }) => *titled,
                _ => false,
            };
            stands_above_story && (*titled || *words <= LONGEST_STOPPED)
        }
        _ => false,
    }
}

/// The index of the story's first paragraph, from `start` on: a sentence above a byline or a stamp is a deck.
fn story(looks: &[Look], start: usize) -> usize {
    let mut index = start;
    while let Some(look) = looks.get(index) {
        let below = looks.get(index + 1);
        let is_deck = matches!(look, Look::Sentence { .. })
            && index == start
            && matches!(below, Some(Look::Byline { .. } | Look::Stamp { .. } | Look::Dateline(_)));
        if look.is_body() && !is_deck {
            return index;
        }
        index += 1;
    }
    index
}
