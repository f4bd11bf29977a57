//! # entity-variant
//!
//! One organisation has several names in the story, an acronym stands before the words that it is short for, or a group is
//! one in one place and many in another.
//!
//! Bad: `Islamic State` … `ISIS`; `The LHB met.` … `the Larkhaven Harbour Board (LHB)`; `the Taliban were` … `the Taliban has`
//!
//! Good: one name, the acronym after its words, the same number throughout.
//!
//! Each kind is reported once for an organisation.
//!
//! Silent: quotations; acronyms that everybody knows, such as `NATO` and `CIA`; a name that the story explains (`also known
//! as`).
//!
//! Authority: AP and Reuters: one name for an organisation in a story; the Guardian on collective nouns.

use std::collections::HashMap;

use super::places::{Place, places};
use crate::article::Article;
use crate::article::words::tokens;
use crate::rules::{Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(EntityVariant, "entity-variant", Names, Hint, Some(FixKind::Choice), "entity_variant.rs");

/// Names of the same organisation.
const SAME: &[&[&str]] = &[
    &["Islamic State", "ISIS", "IS", "ISIL", "Isis", "Isil", "Daesh", "Islamic State group"],
    &["al-Qaida", "al-Qaeda", "Al-Qaida", "Al-Qaeda", "al Qaeda", "Al Qaeda"],
    &["Hezbollah", "Hizbollah", "Hizbullah"],
    &["Médecins Sans Frontières", "Doctors Without Borders", "MSF"],
    &["World Health Organization", "World Health Organisation"],
    &["Myanmar", "Burma"],
];
/// Groups that copy takes for one or for many.
const GROUPS: &[&str] = &["Taliban", "Hamas", "Hezbollah", "Boko Haram", "Islamic State", "al-Shabab", "al-Shabaab"];
/// Acronyms that need no words.
const KNOWN: &[&str] = &[
    "US", "UK", "EU", "UN", "NATO", "CIA", "FBI", "NASA", "BBC", "NBC", "CBS", "ABC", "CNN", "AP", "AFP", "NFL", "NBA",
    "MLB", "NHL", "NCAA", "FIFA", "UEFA", "IBM", "AT&T", "HIV", "AIDS", "DNA", "USA", "UAE", "GOP", "NPR", "PBS",
    "IRS", "TV", "IT",
];
/// How many letters an acronym has at most.
const LONGEST: usize = 7;
const MANY: &[&str] = &["are", "were", "have"];
const ONE: &[&str] = &["is", "was", "has"];

impl Rule for EntityVariant {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let names: Vec<Place<'_>> = places(article).filter(|place| place.cx.block.zone.is_body()).collect();
        variants(&names, out);
        early_acronyms(article, &names, out);
        numbers(&names, out);
    }
}

/// One organisation under several names.
fn variants(names: &[Place<'_>], out: &mut Vec<Draft>) {
    for group in SAME {
        let members: Vec<&Place<'_>> =
            names.iter().filter(|place| group.contains(&bare(place)) && !is_explained(place)).collect();
        let Some(first) = members.first() else { continue };
        let Some(other) = members.iter().find(|place| bare(place) != bare(first)) else { continue };
        let all = |to: &str| -> Vec<(Span, String)> {
            let wrong = members.iter().filter(|place| bare(place) != to);
            wrong.filter_map(|place| Some((place.exact(bare_span(place))?, to.to_owned()))).collect()
        };
        let (one, two) = (bare(first), bare(other));
        out.push(
            Draft::new(&META, other.source(bare_span(other)), format!("‘{two}’ is ‘{one}’ elsewhere in the story"))
                .related(first.source(bare_span(first)), format!("‘{one}’ here"))
                .fix(FixKind::Choice, format!("Write ‘{one}’ throughout"), all(one))
                .fix(FixKind::Choice, format!("Write ‘{two}’ throughout"), all(two)),
        );
    }
}

/// Whether the words before a name say that it is another name: `also known as ISIS`, `(LHB)`.
fn is_explained(place: &Place<'_>) -> bool {
    let sentence = place.sentence();
    let before = place.cx.prose().get(sentence.start..place.site.name.start).unwrap_or("");
    before.ends_with(['(', '/', '“', '"'])
        || ["known as", "acronym", "called", "name", "abbreviat"].iter().any(|words| before.contains(words))
}

/// A name without the article that a capital makes part of it.
fn bare<'a>(place: &Place<'a>) -> &'a str {
    bare_span(place).of(place.cx.prose())
}

fn bare_span(place: &Place<'_>) -> Span {
    let name = place.site.name;
    let article = ["The ", "the "].iter().find(|article| place.name().starts_with(**article));
    Span::new(name.start + article.map_or(0, |article| article.len()), name.end)
}

/// An acronym before the words that it is short for: `Larkhaven Harbour Board (LHB)` comes after it.
fn early_acronyms(article: &Article, names: &[Place<'_>], out: &mut Vec<Draft>) {
    let mut first: HashMap<&str, &Place<'_>> = HashMap::new();
    for place in names {
        let word = bare(place);
        if is_acronym(word) && !KNOWN.contains(&word) && !is_explained(place) {
            first.entry(word).or_insert(place);
        }
    }
    if first.is_empty() {
        return;
    }
    for (block, facts) in article.blocks().filter(|(block, _)| block.zone.is_body()) {
        let text = facts.prose.text();
        for (open, _) in text.match_indices('(') {
            let bytes = text.as_bytes().get(open + 1..).unwrap_or_default();
            let Some(length) = bytes.iter().take(LONGEST + 1).position(|&byte| byte == b')') else { continue };
            let inside = text.get(open + 1..open + 1 + length).unwrap_or("");
            let Some(&early) = first.get(inside) else { continue };
            let place = facts.prose.source(Span::new(open + 1, open + 1 + inside.len())).shifted(block.span.start);
            if early.span().start < place.start && spells(text.get(..open).unwrap_or(""), inside) {
                first.remove(inside);
                out.push(
                    Draft::new(
                        &META,
                        early.span(),
                        format!("‘{inside}’ stands here before the words that it is short for"),
                    )
                    .related(place, "spelled out only here"),
                );
            }
        }
    }
}

fn is_acronym(word: &str) -> bool {
    matches!(word.len(), 2..=LONGEST) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether the capitals of the words before a bracket make the acronym in it.
fn spells(before: &str, acronym: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().rev().take(acronym.len() + 4).collect();
    let initials: String =
        words.iter().rev().filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase()).collect();
    initials.ends_with(acronym)
}

/// A group that is one in one place and many in another.
fn numbers(names: &[Place<'_>], out: &mut Vec<Draft>) {
    for group in GROUPS {
        let mut found: [Option<(Span, &str)>; 2] = [None, None];
        for place in names.iter().filter(|place| bare(place) == *group && !place.site.possessive) {
            let Some(verb) = tokens(place.cx.prose(), place.site.name.end).next() else { continue };
            let slot = if verb.is_any(MANY) {
                0
            } else if verb.is_any(ONE) || is_third_person(place, verb.text) {
                1
            } else {
                continue;
            };
            if let Some(slot) = found.get_mut(slot) {
                slot.get_or_insert((place.source(Span::new(place.site.name.start, verb.span.end)), verb.text));
            }
        }
        if let [Some(many), Some(one)] = found {
            let (first, second) = if many.0 < one.0 { (many, one) } else { (one, many) };
            out.push(
                Draft::new(
                    &META,
                    second.0,
                    format!("{group} is one and many in this story: ‘{}’ and ‘{}’", first.1, second.1),
                )
                .related(first.0, "the other number here"),
            );
        }
    }
}

/// Whether a word in `-s` after a name is its verb: an object follows.
fn is_third_person(place: &Place<'_>, verb: &str) -> bool {
    let is_s = verb.len() > 3 && verb.ends_with('s') && !verb.ends_with("ss") && verb.starts_with(char::is_lowercase);
    let next = tokens(place.cx.prose(), place.site.name.end).nth(1);
    is_s && next.is_some_and(|next| {
        next.is_word && (next.is_capitalised() || next.is_any(&["the", "a", "an", "its", "to", "that"]))
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn an_organisation_under_two_names() {
        check(
            &META,
            "
            The army fought Islamic State in the north. On Monday ISIS fighters left the town.
                                                                  ^^^^
            ",
        );
        fixes(
            &META,
            "The army fought Islamic State in the north. On Monday ISIS fighters left the town.",
            &[
                "The army fought Islamic State in the north. On Monday Islamic State fighters left the town.",
                "The army fought ISIS in the north. On Monday ISIS fighters left the town.",
            ],
        );
    }

    #[test]
    fn an_acronym_before_its_words() {
        check(
            &META,
            "
            On Monday the LHB met in the town hall. The Larkhaven Harbour Board (LHB) has nine members.
                          ^^^
            ",
        );
    }

    #[test]
    fn a_group_that_is_one_and_many() {
        check(
            &META,
            "
            In May the Taliban were in the north. Since then the Taliban has left the town.
                                                                 ^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn words_in_quotation_marks() {
        silent(&META, "The army fought Islamic State in the north. “We will find ISIS,” Ann Ward, a general, said.");
    }

    #[test]
    fn names_that_are_explained() {
        silent(&META, "The army fought Islamic State, also known as ISIS, in the north. Islamic State left the town.");
    }

    #[test]
    fn acronyms_that_everybody_knows() {
        silent(&META, "On Monday NATO met in the town. The North Atlantic Treaty Organization (NATO) has 32 members.");
        silent(&META, "The Larkhaven Harbour Board (LHB) has nine members. On Monday the LHB met in the town hall.");
    }
}
