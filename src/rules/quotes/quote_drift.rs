//! # quote-drift
//!
//! The same words are quoted twice, and differ: in two places of the story, or in its headline, deck or a caption and in
//! the body.
//!
//! Bad: `"We will never close this harbour," she said.` … `"We will not ever close the harbour," Ward said.`
//!
//! Good: both as she said them.
//!
//! There is no fix, since only the notes tell which one is right.
//!
//! Silent: quotations of fewer than five words; a difference in the case of letters, in the stop at the end or in the
//! marks; a shorter part of the same words; ellipses and words in brackets, which say that something was changed.
//!
//! Authority: AP: never alter quotations, even to correct minor errors.

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::article::{Article, Edit, Said, Shift};
use crate::rules::{Draft, Rule, Scope, declare};
use crate::text::{Span, Zone};

declare!(QuoteDrift, "quote-drift", Quotes, Warning, None, "quote_drift.rs");

/// How many other quotations one is compared with at most.
const COMPARED: usize = 40;
/// How many quotations of headlines and captions are looked for in the body at most.
const LOOKED_FOR: usize = 60;

/// A quotation in its document.
struct Placed<'a> {
    place: Span,
    block: usize,
    said: &'a Said,
}

/// Something for each word.
type ByWord<T> = FxHashMap<u64, T>;

impl Rule for QuoteDrift {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn may_stand(&self) -> bool {
        true
    }

    fn stands(&self, article: &Article, previous: &Article, edit: &Edit, _: bool) -> bool {
        let quotes = |index: usize| {
            let (facts, known) = (article.facts.get(index)?, previous.facts.get(index)?);
            let edit = Shift::between(known.prose.text(), facts.prose.text());
            let place = |said: &Said| edit.span(said.span);
            let same = |(now, then): (&Said, &Said)| now.words == then.words && Some(now.span) == place(then);
            Some(facts.said().len() == known.said().len() && facts.said().iter().zip(known.said()).all(same))
        };
        // Where a headline has quotations they are looked for in every word of the story.
        let shown = |zone| matches!(zone, Zone::Headline | Zone::Deck | Zone::Caption);
        let mut blocks = article.blocks();
        edit.is_apart(article, previous, |_, _| false)
            && edit.blocks.clone().all(|index| quotes(index).unwrap_or(false))
            && blocks.all(|(block, facts)| !shown(block.zone) || facts.said().is_empty())
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let (mut body, mut display) = (Vec::new(), Vec::new());
        for (index, (block, facts)) in article.blocks().enumerate() {
            let list = match block.zone {
                Zone::Body => &mut body,
                Zone::Headline | Zone::Deck | Zone::Caption => &mut display,
                _ => continue,
            };
            let place = |said: &Said| facts.prose.source(said.span).shifted(block.span.start);
            list.extend(facts.said().iter().map(|said| Placed { place: place(said), block: index, said }));
        }
        twice(&body, out);
        if !display.is_empty() {
            shown(article, &display, &body, out);
        }
    }
}

/// Reports the later one of two quotations of the body that are nearly the same.
fn twice(body: &[Placed<'_>], out: &mut Vec<Draft>) {
    if body.len() < 2 || !may_repeat(body) {
        return;
    }
    // Two sets of which seven tenths are common share one of the rarest words of either, so only those are looked up.
    let size = body.iter().map(|placed| placed.said.set.len()).sum();
    let mut counts: ByWord<usize> = ByWord::with_capacity_and_hasher(size, FxBuildHasher);
    for word in body.iter().flat_map(|placed| &placed.said.set) {
        *counts.entry(*word).or_default() += 1;
    }
    let mut seen: ByWord<Vec<usize>> = ByWord::default();
    for (index, placed) in body.iter().enumerate() {
        let said = placed.said;
        let mut rare: Vec<u64> =
            said.set.iter().copied().filter(|word| counts.get(word).is_some_and(|&n| n > 1)).collect();
        // Seven tenths of its words must stand in one other quotation, so nearly all leave here.
        if rare.len() * 10 < said.set.len() * 7 {
            continue;
        }
        rare.sort_by_key(|word| (counts.get(word).copied(), *word));
        let unmatched = said.set.len() - rare.len();
        let prefix = (said.set.len() * 3 / 10 + 1).saturating_sub(unmatched);
        let lists = rare.iter().take(prefix).filter_map(|word| seen.get(word));
        let mut candidates: Vec<usize> = lists.flat_map(|list| list.iter().rev().take(COMPARED)).copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let earlier = candidates.iter().rev().take(COMPARED).filter_map(|&earlier| body.get(earlier));
        if let Some(other) = earlier.into_iter().find(|other| has_drifted(other, placed)) {
            out.push(
                Draft::new(&META, placed.place, "the same words are quoted differently earlier in this article")
                    .related(other.place, "quoted here in other words"),
            );
        }
        for &word in rare.iter().take(prefix) {
            seen.entry(word).or_default().push(index);
        }
    }
}

/// Whether any quotation may have seven tenths of its words in others; most articles have none, which a table of bits tells.
fn may_repeat(body: &[Placed<'_>]) -> bool {
    let words: usize = body.iter().map(|placed| placed.said.set.len()).sum();
    let bits = (words * 16).next_power_of_two().max(64);
    let (mut once, mut twice) = (vec![0u64; bits / 64], vec![0u64; bits / 64]);
    let place = |word: u64| {
        let bit = usize::try_from((word >> 20) & (bits as u64 - 1)).unwrap_or(0);
        (bit / 64, 1u64 << (bit % 64))
    };
    for &word in body.iter().flat_map(|placed| &placed.said.set) {
        let (at, bit) = place(word);
        if let (Some(once), Some(twice)) = (once.get_mut(at), twice.get_mut(at)) {
            *twice |= *once & bit;
            *once |= bit;
        }
    }
    body.iter().any(|placed| {
        let known = |word: &&u64| {
            let (at, bit) = place(**word);
            twice.get(at).is_some_and(|twice| twice & bit != 0)
        };
        placed.said.set.iter().filter(known).count() * 10 >= placed.said.set.len() * 7
    })
}

fn has_drifted(one: &Placed<'_>, other: &Placed<'_>) -> bool {
    let different = one.block != other.block;
    let (one, other) = (one.said, other.said);
    different
        && is_near(&one.set, &other.set)
        && !contains(&one.words, &other.words)
        && !contains(&other.words, &one.words)
}

/// Whether two sets have seven tenths of their words in common; both are in order.
fn is_near(one: &[u64], other: &[u64]) -> bool {
    let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    common * 10 >= (one.len() + other.len() - common) * 7
}

fn contains(words: &[u64], part: &[u64]) -> bool {
    words.windows(part.len().max(1)).any(|window| window == part)
}

/// Reports the quotations of headlines, decks and captions that the body has in other words only.
fn shown(article: &Article, display: &[Placed<'_>], body: &[Placed<'_>], out: &mut Vec<Draft>) {
    let story: Vec<&[u64]> =
        article.blocks().filter(|(block, _)| block.zone == Zone::Body).map(|(_, facts)| facts.words()).collect();
    for placed in display.iter().take(LOOKED_FOR) {
        if story.iter().any(|words| contains(words, &placed.said.words)) {
            continue;
        }
        if let Some(other) = body.iter().find(|other| holds_nearly(other.said, placed.said)) {
            out.push(
                Draft::new(&META, placed.place, "these words are quoted differently in the story itself")
                    .related(other.place, "quoted here in other words"),
            );
        }
    }
}

/// Whether a quotation has a stretch of words that is nearly the same as another, shorter one.
fn holds_nearly(long: &Said, short: &Said) -> bool {
    if is_near(&long.set, &short.set) {
        return true;
    }
    let common = short.set.iter().filter(|word| long.set.binary_search(word).is_ok()).count();
    common * 10 >= short.set.len() * 7
        && long.words.windows(short.words.len()).any(|window| {
            let mut set = window.to_vec();
            set.sort_unstable();
            set.dedup();
            is_near(&set, &short.set)
        })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn the_same_words_in_two_forms() {
        check(
            &META,
            r#"
            The council met on Monday evening in the old town hall by the river.

            "We will never close this harbour to the fishing fleet," Ward said.

            In the end Ward repeated that "we will never close the harbour to the fishing fleet."
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn a_headline_that_is_not_in_the_story() {
        check(
            &META,
            r#"
            "We will never close the harbour," mayor vows
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            The council met on Monday evening in the old town hall by the river.

            "We will never close this harbour to the fishing fleet," Ward said.
            "#,
        );
    }

    #[test]
    fn the_same_words_again_or_a_part_of_them() {
        silent(
            &META,
            r#"
            "We will never close this harbour," mayor vows

            The council met on Monday evening in the old town hall by the river.

            "We will never close this harbour to the fishing fleet," Ward said.

            In the end Ward repeated that "we will never close this harbour to the fishing fleet."

            Nobody will "close this harbour to the fishing fleet," she said.
            "#,
        );
    }

    #[test]
    fn ellipses_brackets_and_short_quotations() {
        silent(
            &META,
            r#"
            The council met on Monday evening in the old town hall by the river.

            "We will never close this harbour to the fishing fleet," Ward said.

            "We will never close this harbour to [the] fleet," she repeated in the street.

            "We will never close ... the harbour to the fishing fleet," she said once more.

            "We will stay here," Ward said. It grew late.

            "We will stay there," she said.
            "#,
        );
    }

    #[test]
    fn end_marks_of_another_style() {
        silent(
            &META,
            r#"
            %! profile: uk-double
            The council met on Monday evening in the old town hall by the river.

            "We will never close this harbour to the fishing fleet," Ward said.

            Ward said she would "never close this harbour to the fishing fleet". Others left.

            She said: "We will never close this harbour to the fishing fleet."
            "#,
        );
    }
}
