//! What stands before a quotation without attribution and lets a reader guess whose it is.

use std::collections::HashSet;
use std::ops::Range;

use super::gaps::is_all_quoted;
use super::going_on::is_of;
use super::sourcing::is_claiming;
use super::telling::Telling;
use crate::article::people::{Attributed, Confidence};
use crate::article::{Article, Told};
use crate::lexicon::WordClass;
use crate::rules::BlockContext;

/// A sentence of no more words and stops that is about somebody leads in what follows: `Ward was blunt.`
pub(super) const SHORT: usize = 9;
/// Nouns for words that somebody has written and a story quotes.
const TEXTS: &[&str] = &[
    "statement",
    "statements",
    "letter",
    "letters",
    "memo",
    "email",
    "emails",
    "e-mail",
    "e-mails",
    "tweet",
    "tweets",
    "message",
    "messages",
    "post",
    "posts",
    "text",
    "texts",
    "note",
];

/// Verbs that say that somebody speaks, and not what.
const SPEAKING: &[&str] = &["spoke", "speaks", "talked", "talks"];

/// Whether the sentence right before a quotation leads it in: a short one about somebody, a question, one about a text.
pub(super) fn is_led_in(article: &Article, said: &Attributed) -> bool {
    let Some((_, telling, sentence)) = sentence_before(article, said) else { return false };
    let span = telling.span(sentence.clone());
    let speech = telling.cx.facts.speech();
    let about = sentence.len() <= SHORT
        && (speech.names.iter().any(|name| name.subject && span.covers(name.span))
            || speech.pronouns.iter().any(|pronoun| pronoun.subject && span.covers(pronoun.span))
            || speech.roles.iter().any(|role| role.subject && span.covers(role.span)));
    let text = telling.any_of(sentence.clone(), TEXTS);
    about || text || telling.is(sentence.end.saturating_sub(1), "?")
}

/// Whether one person alone speaks before a quotation: in the sentence before it, or, where the quotation is a paragraph
/// of its own, in the paragraph before it, which may be a quotation too.
pub(super) fn follows_its_speaker(article: &Article, said: &Attributed) -> bool {
    let record = article.record();
    let quoted = said.quotation.block.checked_sub(1).filter(|before| is_all_quoted(article, *before));
    if quoted.is_some_and(|before| {
        let last = record.quotations_in(before).iter().rfind(|one| one.quotation.depth == 0);
        last.is_some_and(|last| last.gap.is_none() && last.speaker.is_some() && last.confidence > Confidence::Guess)
    }) {
        return true;
    }
    let Some((block, telling, sentence)) = sentence_before(article, said) else { return false };
    let same = block == said.quotation.block;
    let whole = 0..telling.words().len();
    let span = telling.span(if same { sentence } else { whole });
    let own = telling.cx.facts.prose.source(span).shifted(telling.cx.block.span.start);
    let mut sites = telling.cx.facts.speech().cues.iter().filter(|site| span.covers(site.cue));
    let speaks = sites.any(|site| is_claiming(site) && site.source.is_some());
    let quoted =
        record.quotations_in(block).iter().filter(|one| own.covers(one.quotation.span) && one.quotation.depth == 0);
    let stated = record.statements_in(block).iter().filter(|one| own.covers(one.span) && one.source.is_some());
    // What is said of others inside a statement is the speaker's word.
    let mut until = 0;
    let stated = stated.filter(|one| {
        let outer = one.cue.start >= until;
        until = until.max(one.span.end);
        outer
    });
    // Whoever cannot be made out may be another one.
    let speakers: HashSet<Option<usize>> =
        quoted.filter(|one| one.source.is_some()).map(|one| one.speaker).chain(stated.map(|one| one.speaker)).collect();
    speaks && speakers.len() == 1 && speakers.iter().all(Option::is_some)
}

/// Whether the words before a quotation say of one person that they speak, and not what: `Ward also spoke about the bridge.`
/// Where the quotation is a paragraph of its own they may stand anywhere in the paragraph before it.
pub(super) fn is_announced(article: &Article, said: &Attributed) -> bool {
    let record = article.record();
    let Some((block, telling, sentence)) = sentence_before(article, said) else { return false };
    let words = if block == said.quotation.block { sentence } else { 0..telling.words().len() };
    let start = telling.cx.block.span.start;
    let source = |span| telling.cx.facts.prose.source(span).shifted(start);
    let speaker = |verb: usize| {
        let is_between =
            |index: &usize| telling.has(*index, WordClass::Adverb) || telling.is_any(*index, &["also", "then"]);
        let subject = (words.start..verb).rev().find(|index| !is_between(index))?;
        let end = source(telling.span(subject..subject + 1)).end;
        let mentions = record.mentions.partition_point(|one| one.span.start < end);
        record.mentions.get(..mentions)?.last().filter(|one| one.span.end == end && !one.quoted)
    };
    let spoke = words.clone().filter(|&index| telling.is_any(index, SPEAKING)).map(speaker);
    let speakers: Vec<Option<usize>> = spoke.map(|one| one.map(|one| one.speaker)).collect();
    let own = source(telling.span(words.clone()));
    let quoted =
        record.quotations_in(block).iter().filter(|one| own.covers(one.quotation.span) && one.source.is_some());
    let stated = record
        .statements_in(block)
        .iter()
        .filter(|one| own.covers(one.span) && one.source.is_some() && one.confidence == Confidence::Certain);
    let mut others = quoted.map(|one| one.speaker).chain(stated.map(|one| one.speaker));
    let first = speakers.first().copied().flatten();
    let own = first.is_some_and(|first| !is_of(article, said, first));
    own && speakers.iter().all(|one| *one == first) && others.all(|one| one == first)
}

/// The sentence right before a quotation: in its own paragraph, or the last of the one before; and the index of that block.
pub(super) fn sentence_before<'a>(
    article: &'a Article,
    said: &Attributed,
) -> Option<(usize, Telling<'a>, Range<usize>)> {
    let block = said.quotation.block;
    let own = Telling::of(&BlockContext::of(article, block)?)?;
    let start = own.cx.block.span.start;
    let index = own.index_at(own.cx.facts.prose.of_source(said.quotation.span.start.saturating_sub(start)));
    if index > 0 {
        let sentence = own.sentence(index);
        let before = if sentence.start < index { Some(sentence) } else { own.neighbours(index).0 };
        return Some((block, own, before?));
    }
    let (block, before) = (0..block).rev().take(3).find_map(|index| {
        let telling = Telling::of(&BlockContext::of(article, index)?)?;
        telling.words().iter().any(Told::is_word).then_some((index, telling))
    })?;
    let last = before.sentences().last().cloned()?;
    Some((block, before, last))
}
