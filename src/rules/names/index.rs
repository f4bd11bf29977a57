//! What the rules of the family ask about everybody, gathered in one pass, so that a long list of names stays cheap.

use std::collections::{HashMap, HashSet};

use super::name_variant::is_slip;
use super::places::{all_places, persons, surname};
use crate::article::Article;
use crate::article::people::{Attributed, Confidence, Record};
use crate::lexicon::fold;

/// The outer quotations of each speaker who is asked for that are theirs not only by a guess, in order.
pub(super) fn said_by(record: &Record, asked: impl Fn(usize) -> bool) -> Vec<Vec<&Attributed>> {
    let mut said: Vec<Vec<&Attributed>> = vec![Vec::new(); record.speakers.len()];
    let outer = record.quotations.iter().filter(|one| one.quotation.depth == 0 && one.confidence > Confidence::Guess);
    for one in outer {
        if let Some(list) = one.speaker.filter(|speaker| asked(*speaker)).and_then(|speaker| said.get_mut(speaker)) {
            list.push(one);
        }
    }
    said
}

/// How many persons have each surname, which is folded.
pub(super) fn bearers(record: &Record) -> HashMap<String, usize> {
    let mut count = HashMap::new();
    for person in persons(record).filter_map(|index| record.speaker(index)) {
        *count.entry(fold(surname(&person.name))).or_default() += 1;
    }
    count
}

/// The words of all names that have several, folded, by their first letters.
#[derive(Default)]
pub(super) struct Longer<'a> {
    by_initial: HashMap<char, Vec<&'a str>>,
}

/// How many words one is compared with at most.
const COMPARED: usize = 60;

impl<'a> Longer<'a> {
    pub(super) fn read(article: &'a Article) -> Self {
        let mut longer = Self::default();
        let mut seen = HashSet::new();
        for place in all_places(article).filter(|place| place.site.words > 1 && seen.insert(place.naming.written)) {
            for word in &place.naming.folded {
                if let Some(first) = word.chars().next() {
                    longer.by_initial.entry(first).or_default().push(word);
                }
            }
        }
        longer
    }

    /// Whether a single name is a word of a longer one, or nearly.
    pub(super) fn has(&self, name: &str) -> bool {
        let word = fold(name);
        let near = word.chars().next().and_then(|first| self.by_initial.get(&first));
        near.is_some_and(|near| {
            near.contains(&word.as_str()) || near.iter().rev().take(COMPARED).any(|other| is_slip(other, &word))
        })
    }
}
