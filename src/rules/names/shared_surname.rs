//! # shared-surname
//!
//! Two people in the story share a surname, and then the surname stands alone: which one is it?
//!
//! Bad: `Ann Ward and her brother, John Ward, opened the shop.` … `Ward closed it in May.`
//!
//! Good: `Ann Ward closed it in May.`
//!
//! It is reported once for a surname, where it first stands alone.
//!
//! Silent: a surname that stood for one of them before the other was named, and keeps to it; one that only one of them was
//! lately named with, or that goes on with the subject of the sentence before; one that the sentence tells apart by a
//! pronoun or by the other's full name; a title or a courtesy title that does; plurals, such as `the Wards`; `the Ward
//! family`.
//!
//! Authority: AP and the Guardian: given names or full names for people who share a surname.

use std::collections::HashMap;

use super::places::{Place, is_persons, named_in_body, persons, place_of};
use super::reference::is_no_reference;
use crate::article::people::{Mention, MentionKind};
use crate::article::{Article, Edit};
use crate::lexicon::{Gender, fold};
use crate::rules::{Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(SharedSurname, "shared-surname", Names, Warning, Some(FixKind::Choice), "shared_surname.rs");

impl Rule for SharedSurname {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn may_stand(&self) -> bool {
        true
    }

    fn stands(&self, article: &Article, previous: &Article, edit: &Edit, _: bool) -> bool {
        // The record is the same, so only the words round a name count.
        let is_name = |mention: &Mention| matches!(mention.kind, MentionKind::Full | MentionKind::Surname);
        article.same_people()
            && edit.is_apart(article, previous, |_, _| false)
            && !article.record().mentions_in(edit.blocks.clone()).iter().any(is_name)
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let record = article.record();
        let mut bearers: HashMap<&str, Vec<(usize, &Mention)>> = HashMap::new();
        let mut shared = Vec::new();
        for index in persons(record) {
            let Some(full) = named_in_body(article, record, index).find(|mention| mention.kind == MentionKind::Full)
            else {
                continue;
            };
            let Some(key) = place_of(article, full).map(|place| place.naming.surname()) else { continue };
            let family = bearers.entry(key).or_default();
            if family.len() == 1 {
                shared.push(key);
            }
            family.push((index, full));
        }
        let mut families: HashMap<&str, Vec<(usize, &Mention)>> = HashMap::new();
        let mut order: Vec<&str> = Vec::new();
        for key in shared {
            // `Democrat Ward` is no relative, and in `an Ann Ward pollster` nobody is introduced.
            let family: Vec<(usize, &Mention)> = bearers
                .remove(key)
                .unwrap_or_default()
                .into_iter()
                .filter(|(_, full)| {
                    let attributive = place_of(article, full).is_none_or(|place| is_no_reference(&place));
                    !attributive && is_persons(full.span.of(&article.text))
                })
                .collect();
            if family.len() > 1 {
                order.push(key);
                families.insert(key, family);
            }
        }
        if order.is_empty() {
            return;
        }
        let mut bare: HashMap<String, &Mention> = HashMap::new();
        let short = record.mentions.iter().filter(|mention| mention.kind == MentionKind::Surname && !mention.quoted);
        for mention in short.filter(|mention| is_body(article, mention)) {
            bare.entry(fold(mention.span.of(&article.text))).or_insert(mention);
        }
        for key in order {
            if let (Some(family), Some(first)) = (families.get(key), bare.get(key)) {
                check(article, first, family, out);
            }
        }
    }
}

fn is_body(article: &Article, mention: &Mention) -> bool {
    article.layout.blocks.get(mention.block).is_some_and(|block| block.zone.is_body())
}

/// Reports the first bare surname, where two of a family were named before.
fn check(article: &Article, first: &Mention, family: &[(usize, &Mention)], out: &mut Vec<Draft>) {
    let record = article.record();
    let text = &*article.text;
    let named: Vec<&(usize, &Mention)> = family.iter().filter(|(_, full)| full.span.start < first.span.start).collect();
    // The surname stood for one of them before another was named: it is that one's.
    if named.len() < 2 {
        return;
    }
    let Some(place) = place_of(article, first) else { return };
    if place.site.title.is_some() || is_no_reference(&place) {
        return;
    }
    if !is_in_doubt(article, first, &place, &named) {
        return;
    }
    let bearers: Vec<&str> =
        named.iter().filter_map(|(index, _)| record.speaker(*index)).map(|one| one.name.as_str()).collect();
    let mut draft = Draft::new(&META, first.span, format!("‘{}’ may be {}", first.span.of(text), bearers.join(" or ")));
    for (_, full) in &named {
        draft = draft.related(full.span, "named here");
    }
    for name in bearers {
        if let Some(span) = place.exact(place.site.name) {
            draft = draft.fix(FixKind::Choice, format!("Write ‘{name}’ here"), [(span, name.to_owned())]);
        }
    }
    out.push(draft);
}

/// How many sentences back a name is still in the reader's mind.
const LATELY: usize = 4;

/// Whether two of a family were lately spoken of, and the sentence does not tell which one it means.
fn is_in_doubt(article: &Article, first: &Mention, place: &Place<'_>, named: &[&(usize, &Mention)]) -> bool {
    let record = article.record();
    let from = lately(article, first);
    let sentence = place.source(place.sentence());
    let mut seen: Vec<(usize, Place<'_>)> = Vec::new();
    for (index, _) in named {
        for mention in record.mentions_of(*index).filter(|mention| mention.kind == MentionKind::Full && !mention.quoted)
        {
            if mention.span.start > first.span.end && sentence.covers(mention.span) {
                return false;
            }
            let before = (from..first.span.start).contains(&mention.span.start);
            let known = if before { place_of(article, mention) } else { None };
            seen.extend(
                known.filter(|known| !known.site.possessive && !is_no_reference(known)).map(|known| (*index, known)),
            );
        }
    }
    seen.sort_by_key(|(_, known)| known.span().start);
    let Some((last, latest)) = seen.last() else { return false };
    let one = seen.iter().all(|(index, _)| index == last);
    // `Ann Ward, whose brother is John Ward, left. Ward closed it.`: the subject goes on.
    let own = latest.source(latest.sentence());
    let mut subjects = seen.iter().filter(|(_, known)| known.site.subject && own.covers(known.span()));
    let goes_on =
        place.site.subject && subjects.next().is_some() && subjects.next().is_none() && own.end < first.span.start;
    !one && !goes_on && !is_told_by_pronoun(article, first, sentence, named)
}

/// Where the last few sentences before a mention begin, in bytes of the document.
fn lately(article: &Article, first: &Mention) -> usize {
    let sentences =
        (0..=first.block).rev().take(LATELY).flat_map(|block| article.sentences_of(block).into_iter().rev());
    let starts = sentences.map(|sentence| sentence.start).filter(|start| *start <= first.span.start);
    starts.take(LATELY + 1).last().unwrap_or(first.span.start)
}

/// Whether a pronoun behind the surname has the gender of one of the family only.
fn is_told_by_pronoun(article: &Article, first: &Mention, sentence: Span, named: &[&(usize, &Mention)]) -> bool {
    let record = article.record();
    let gender = |index: usize| record.speaker(index).and_then(|one| one.gender);
    let mut later = record.mentions.iter().filter(|mention| {
        mention.kind == MentionKind::Pronoun && !mention.quoted && mention.span.start > first.span.end
    });
    let Some(pronoun) = later.find(|mention| sentence.covers(mention.span)) else { return false };
    let told = match &*pronoun.span.of(&article.text).to_lowercase() {
        "he" | "his" | "him" | "himself" => Gender::Male,
        "she" | "her" | "hers" | "herself" => Gender::Female,
        _ => return false,
    };
    named.iter().filter(|(index, _)| gender(*index).is_none_or(|gender| gender == told)).count() == 1
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_surname_that_two_bear() {
        check(
            &META,
            "
            Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop in 2009.

            Then Ward closed it in May.
                 ^^^^
            ",
        );
        fixes(
            &META,
            "Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop. Then Ward closed it in May.",
            &[
                "Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop. Then Ann Ward closed it in May.",
                "Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop. Then John Ward closed it in May.",
            ],
        );
    }

    #[test]
    fn a_surname_that_was_one_persons_before() {
        silent(
            &META,
            "
            Ann Ward, a baker, opened the shop in 2009. Ward closed it in May.

            Her brother, John Ward, a cook, works there too. Ward opens it again in June.
            ",
        );
    }

    #[test]
    fn each_was_a_subject_lately() {
        check(
            &META,
            "
            Ann Ward, a baker, opened the shop in 2009. John Ward, a cook, joined in 2010, and both worked there for years.

            In May the shop by the river was sold to Ward.
                                                     ^^^^
            ",
        );
    }

    #[test]
    fn one_whom_the_words_around_tell() {
        silent(
            &META,
            "
            Ann Ward, a baker, whose brother is John Ward, opened the shop in 2009. Then Ward closed it in May.
            ",
        );
        silent(
            &META,
            "
            Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop in 2009.

            Then Ward closed it with her own hands.
            ",
        );
        silent(
            &META,
            "
            Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop in 2009.

            Then Ward sold it to John Ward.
            ",
        );
        silent(
            &META,
            "
            Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop in 2009.

            It stood by the river. It was a small shop. It had two rooms. It had no cellar.

            Ann Ward left in 2015. Then the bank wrote a letter about Ward.
            ",
        );
    }

    #[test]
    fn a_title_that_tells_them_apart() {
        silent(
            &META,
            "
            Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop in 2009.

            Then Ms. Ward closed it in May.
            ",
        );
    }

    #[test]
    fn the_family_as_a_whole() {
        silent(
            &META,
            "
            Ann Ward, a baker, and her brother, John Ward, a cook, opened the shop in 2009.

            In May the Wards closed it. The Ward family lives by the river.
            ",
        );
    }
}
