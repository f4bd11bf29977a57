//! Whether somebody with a name says what a sentence without one says.

use std::ops::Range;

use super::telling::Telling;
use crate::article::Article;
use crate::article::people::{Record, SpeakerKind};
use crate::article::speech::Named;
use crate::article::words::tokens;
use crate::lexicon::{Cue, CueClass, WordClass};
use crate::text::Span;

/// Verbs by which somebody shows that they are a critic.
const CRITICAL: &[&str] =
    &["accuse", "criticize", "criticise", "condemn", "denounce", "decry", "dismiss", "object", "protest", "question"];
/// Words before the names of some of those who are meant.
const SUCH_AS: &[&str] = &["including", "like", "as", "among", "by", "from", "led", "especially", "notably", "say"];
/// How long a word must be to tell what a sentence is about.
const TELLING: usize = 5;

/// Whether a paragraph, or the next one, names one of those whom a phrase leaves without a name.
pub(super) fn names_one(
    article: &Article,
    telling: &Telling<'_>,
    block: usize,
    phrase: &Range<usize>,
    next: Option<(usize, &Telling<'_>)>,
) -> bool {
    let sentence = telling.sentence(phrase.start);
    names_in_sentence(article, telling, phrase, &sentence)
        || says(article, telling, block, telling.span(sentence.clone()), (telling, &sentence))
        || next.is_some_and(|(index, next)| says(article, next, index, Span::default(), (telling, &sentence)))
}

/// `critics, including Ann Ward, say`; `drew fire from the Ward Foundation`.
fn names_in_sentence(article: &Article, telling: &Telling<'_>, phrase: &Range<usize>, sentence: &Range<usize>) -> bool {
    let record = article.record();
    let facts = telling.cx.facts;
    let start = telling.cx.block.span.start;
    let span = telling.span(sentence.clone());
    telling.cx.facts.speech().names.iter().filter(|name| !name.quoted && span.covers(name.span)).any(|name| {
        let index = telling.index_at(name.span.start);
        let near = index + 12 > phrase.start && index < phrase.end + 10;
        let known = || {
            let place = facts.prose.source(name.name).shifted(start).start;
            let mention = record.mention_from(place).and_then(|index| record.mentions.get(index));
            mention.is_some_and(|mention| is_named(record, mention.speaker))
        };
        // `drew fire from Ward`, `drew Ward’s ire`.
        let meant =
            telling.any_of(index.saturating_sub(3)..index, SUCH_AS) || name.possessive && phrase.contains(&index);
        near && meant && (matches!(name.named, Named::Person | Named::Institution) || known())
    })
}

/// Whether somebody with a name says something about the same in a block, outside of a place.
fn says(
    article: &Article,
    telling: &Telling<'_>,
    block: usize,
    outside: Span,
    about: (&Telling<'_>, &Range<usize>),
) -> bool {
    let record = article.record();
    let start = telling.cx.block.span.start;
    let outside = telling.cx.facts.prose.source(outside).shifted(start);
    let quoted = record
        .quotations_in(block)
        .iter()
        .filter(|said| said.quotation.depth == 0)
        .map(|said| (said.quotation.span, said.verb, said.speaker));
    let stated = record.statements_in(block).iter().map(|said| (said.span, said.verb, said.speaker));
    quoted.chain(stated).any(|(span, verb, speaker)| {
        let Some(speaker) = speaker.filter(|&speaker| is_named(record, speaker)) else { return false };
        let is_new = record
            .speaker(speaker)
            .and_then(|speaker| record.mentions.get(speaker.introduced))
            .is_some_and(|mention| mention.block == block);
        !outside.meets(span)
            && (is_new && verb.is_some_and(is_critical) || is_about(about.0, about.1, span.of(&article.text)))
    })
}

fn is_named(record: &Record, speaker: usize) -> bool {
    record.speaker(speaker).is_some_and(|speaker| speaker.kind != SpeakerKind::Role)
}

fn is_critical(verb: Cue) -> bool {
    matches!(verb.class, CueClass::Doubt) || CRITICAL.contains(&verb.lemma)
}

/// Whether some words share a telling word with a sentence.
fn is_about(telling: &Telling<'_>, sentence: &Range<usize>, words: &str) -> bool {
    let tells = |index: &usize| {
        !telling.has(*index, WordClass::Cue)
            && !telling.has(*index, WordClass::Adverb)
            && !telling.has(*index, WordClass::People)
            && !telling.has(*index, WordClass::Critic)
            && !telling.has(*index, WordClass::Capital)
            && telling.word(*index).len() >= TELLING
    };
    sentence
        .clone()
        .filter(tells)
        .filter(|&index| !SMALL.contains(&telling.word(index)))
        .any(|index| tokens(words, 0).any(|word| word.is(telling.word(index))))
}

/// Longer words that tell nothing.
const SMALL: &[&str] = &[
    "about", "after", "again", "against", "their", "there", "these", "those", "which", "while", "would", "could",
    "should", "where", "other", "another", "being", "before", "under", "since", "still", "because", "through",
    "during", "between", "without", "every", "might", "never", "until", "whether", "believed", "thought",
];
