//! Whether a claim of the narration has a source.

use std::ops::Range;

use super::telling::Telling;
use crate::article::Article;
use crate::article::speech::{CueShape, CueSite};
use crate::lexicon::{CueClass, WordClass};

/// Words that name a source without a verb of speech.
const SOURCE_WORDS: &[&str] = &[
    "according",
    "per",
    "citing",
    "cites",
    "via",
    "allegedly",
    "alleged",
    "reportedly",
    "testified",
    "testimony",
    "showed",
    "shows",
    "estimates",
    "estimated",
    "found",
    "allegation",
    "allegations",
    "claim",
    "claims",
    "accusation",
    "accusations",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "suggestion",
    "theory",
];

/// Verbs of other classes that put a claim in somebody's mouth.
const CLAIMING: &[&str] =
    &["warn", "complain", "lament", "boast", "agree", "indicate", "accuse", "charge", "hint", "object"];

/// Whether a cue puts a claim in somebody's mouth.
pub(super) fn is_claiming(site: &CueSite) -> bool {
    !site.unreal
        && site.verb.is_none_or(|verb| match verb.class {
            CueClass::Mind | CueClass::Manner => false,
            CueClass::Emotive | CueClass::Speech => CLAIMING.contains(&verb.lemma),
            _ => true,
        })
}

/// Whether some words of the narration are what a source says, by their own sentence.
pub(super) fn is_attributed(telling: &Telling<'_>, claim: &Range<usize>) -> bool {
    let sentence = telling.sentence(claim.start);
    if telling.any_of(sentence.clone(), SOURCE_WORDS)
        || sentence.clone().any(|index| telling.has(index, WordClass::Document) && !claim.contains(&index))
    {
        return true;
    }
    // `… [Ann Ward, Gazette]`: a digest names its sources in brackets.
    let after = telling.text.get(telling.span(sentence.clone()).end..).unwrap_or("").trim_start();
    if after.starts_with('[') {
        return true;
    }
    let span = telling.span(sentence);
    let place = telling.span(claim.clone());
    telling.cx.facts.speech().cues.iter().filter(|site| span.covers(site.cue) && is_claiming(site)).any(|site| {
        site.cue.start < place.start
            || matches!(site.shape, CueShape::According | CueShape::VerbSubject | CueShape::Passive)
            || !takes_object(telling, site)
    })
}

/// Whether a cue goes on with what is said, so that what stands before it is not.
fn takes_object(telling: &Telling<'_>, site: &CueSite) -> bool {
    let next = telling.index_at(site.cue.end);
    let stops = telling.has(next, WordClass::Stop) || telling.word(next).is_empty();
    let turns = telling.has(next, WordClass::Recent)
        || telling.has(next, WordClass::Adverb)
        || telling.is_any(next, &["in", "on", "at", "during", "to", "after", "when", "as", "last", "early", "late"]);
    !stops && !turns
}

/// Whether a sentence says of somebody that they speak.
pub(super) fn speaks(telling: &Telling<'_>, sentence: &Range<usize>) -> bool {
    let span = telling.span(sentence.clone());
    telling.any_of(sentence.clone(), &["according"])
        || telling.cx.facts.speech().cues.iter().any(|site| span.covers(site.cue) && is_claiming(site))
}

/// Whether a sentence has a link, which may be the source.
pub(super) fn has_link(article: &Article, telling: &Telling<'_>, sentence: &Range<usize>) -> bool {
    let block = telling.cx.block;
    let source = telling.cx.facts.prose.source(telling.span(sentence.clone()));
    block.cuts.iter().filter(|cut| source.touches(cut.span.start)).any(|cut| {
        let cut = cut.span.shifted(block.span.start).of(&article.text);
        cut.starts_with("](") || cut.starts_with("<a ") || cut.starts_with("][")
    })
}
