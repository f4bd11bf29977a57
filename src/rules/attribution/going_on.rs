//! Whether whoever spoke last goes on, as a reader takes a quotation without attribution.

use super::gaps::is_all_quoted;
use super::led_in::sentence_before;
use crate::article::Article;
use crate::article::people::{Attributed, Confidence, MentionKind, SpeakerKind};
use crate::article::speech::Named;
use crate::article::words::tokens;
use crate::rules::BlockContext;
use crate::text::{BlockKind, Span};

/// A paragraph of no more words is a beat between the lines of one who speaks: `She pauses.`
const BEAT: usize = 4;
/// How many paragraphs back a scene of lines and beats is followed.
const SCENE: usize = 6;
/// How many paragraphs on the next quotation of the same speaker may be.
const ON: usize = 2;

/// Somebody who spoke, in which block, and where their words with the attribution end.
#[derive(Clone, Copy)]
struct Spoke {
    speaker: usize,
    block: usize,
    end: usize,
    /// The last words of theirs are a quotation.
    quoted: bool,
}

/// Whether whoever spoke last goes on: in a paragraph in which they alone are quoted; after a sentence that is about them;
/// after beats (`She pauses.`); where the quotation is a paragraph of its own and not after beats, they speak right after it
/// too. Nobody else does anything between.
pub(super) fn goes_on(article: &Article, said: &Attributed) -> bool {
    let block = said.quotation.block;
    let place = said.quotation.span.start;
    let is_about = |spoke: Spoke| {
        let between = subjects(article, spoke, said);
        let last = sentence_before(article, said).map_or(place, |(_, telling, sentence)| {
            telling.cx.facts.prose.source(telling.span(sentence)).start + telling.cx.block.span.start
        });
        let own = between.iter().all(|(_, subject)| *subject == Some(spoke.speaker));
        (own, own && between.iter().any(|(at, _)| *at >= last))
    };
    if is_all_quoted(article, block) {
        let Some((spoke, beats)) = before_lines(article, said) else { return false };
        let (own, about) = is_about(spoke);
        let scene = own && beats || about && next_speaker(article, said) == Some(spoke.speaker);
        return scene && !is_of(article, said, spoke.speaker);
    }
    let alone = |spoke: &Spoke| speakers_in(article, block, place).iter().all(|one| *one == Some(spoke.speaker));
    if let Some(spoke) = last_in(article, block, place).filter(|spoke| spoke.quoted && alone(spoke)) {
        return is_about(spoke).0;
    }
    let before = narrated_before(article, block).and_then(|before| last_in(article, before, place));
    before.is_some_and(|spoke| alone(&spoke) && is_about(spoke).1 && !is_of(article, said, spoke.speaker))
}

/// Whether a quotation speaks of somebody, so that the words are not theirs.
pub(super) fn is_of(article: &Article, said: &Attributed, speaker: usize) -> bool {
    let record = article.record();
    let quotation = &said.quotation;
    let from = record.mentions.partition_point(|mention| mention.span.start < quotation.inner.start);
    let mut inside =
        record.mentions.get(from..).unwrap_or_default().iter().take_while(|one| one.span.end <= quotation.inner.end);
    let first = tokens(quotation.inner.of(&article.text), 0).find(|word| word.is_word);
    first.is_some_and(|word| word.is_any(&["he", "she", "his", "her"]))
        || inside.any(|one| one.speaker == speaker && matches!(one.kind, MentionKind::Full | MentionKind::Surname))
}

/// Who spoke last before a quotation that is a paragraph of its own, and whether there are only lines and beats between.
fn before_lines(article: &Article, said: &Attributed) -> Option<(Spoke, bool)> {
    let (block, place) = (said.quotation.block, said.quotation.span.start);
    let mut beats = 0;
    for index in (0..block).rev().take(SCENE) {
        let Some(facts) = article.facts.get(index) else { break };
        if let Some(spoke) = last_in(article, index, place) {
            return Some((spoke, beats > 0));
        }
        if !is_all_quoted(article, index) {
            if facts.length() > BEAT {
                break;
            }
            beats += usize::from(facts.length() > 0);
        }
    }
    // The paragraph before may be about them, and they spoke in the one before that.
    let about = narrated_before(article, block)?;
    Some((last_in(article, narrated_before(article, about)?, place)?, false))
}

/// The last paragraph before a block.
fn narrated_before(article: &Article, block: usize) -> Option<usize> {
    (0..block).rev().find(|&index| {
        article.layout.blocks.get(index).is_some_and(|block| {
            block.zone.is_body() && matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        })
    })
}

/// Who speaks last in a block before a place, where the words say so.
fn last_in(article: &Article, block: usize, before: usize) -> Option<Spoke> {
    let record = article.record();
    let quoted = record.quotations_in(block).iter().rfind(|one| {
        one.quotation.depth == 0 && one.quotation.span.start < before && one.source.is_some() && one.gap.is_none()
    });
    let quoted = quoted.map(|one| {
        let ends = [Some(one.quotation.span), one.cue, one.source].into_iter().flatten().map(|span| span.end);
        (one.speaker.filter(|_| one.confidence > Confidence::Guess), ends.max().unwrap_or(0), true)
    });
    let stated = record
        .statements_in(block)
        .iter()
        .rfind(|one| one.span.end <= before && one.source.is_some() && one.confidence == Confidence::Certain);
    let stated = stated.map(|one| {
        let ends = [Some(one.span), Some(one.cue), one.source].into_iter().flatten().map(|span| span.end);
        (one.speaker.filter(|_| one.confidence > Confidence::Guess), ends.max().unwrap_or(0), false)
    });
    // A statement with a part in quotation marks ends with it.
    let (speaker, end, quoted) = quoted.into_iter().chain(stated).max_by_key(|(_, end, quoted)| (*end, *quoted))?;
    let person = speaker.filter(|&index| record.speaker(index).is_some_and(|one| one.kind == SpeakerKind::Person))?;
    Some(Spoke { speaker: person, block, end, quoted })
}

/// All who speak in a block before a place; nothing stands for somebody who cannot be made out. What may be no speech, such
/// as `a face beaming from the wall`, does not count.
fn speakers_in(article: &Article, block: usize, before: usize) -> Vec<Option<usize>> {
    let record = article.record();
    let quoted = record
        .quotations_in(block)
        .iter()
        .filter(|one| one.quotation.depth == 0 && one.quotation.span.start < before && one.source.is_some());
    // What is said of others inside a statement is the speaker's word.
    let mut until = 0;
    let stated = record.statements_in(block).iter().filter(|one| {
        let outer = one.cue.start >= until && one.span.end <= before && one.source.is_some();
        until = until.max(one.span.end);
        outer
    });
    let stated = stated.filter(|one| one.confidence == Confidence::Certain);
    quoted.map(|one| one.speaker).chain(stated.map(|one| one.speaker)).collect()
}

/// Who speaks next after a quotation, in the paragraphs right after it.
fn next_speaker(article: &Article, said: &Attributed) -> Option<usize> {
    let record = article.record();
    let block = said.quotation.block;
    let next =
        (block + 1..=block + ON).flat_map(|index| record.quotations_in(index)).find(|one| one.quotation.depth == 0)?;
    next.speaker.filter(|_| next.gap.is_none() && next.confidence > Confidence::Guess)
}

/// The persons who do something in the narration after somebody spoke and before a quotation, each with the place; nothing
/// stands for one who cannot be made out.
fn subjects(article: &Article, spoke: Spoke, said: &Attributed) -> Vec<(usize, Option<usize>)> {
    let record = article.record();
    let between = Span::new(spoke.end, said.quotation.span.start.max(spoke.end));
    let blocks = (spoke.block..=said.quotation.block).filter_map(|index| BlockContext::of(article, index));
    let mut found = Vec::new();
    for cx in blocks.filter(|cx| cx.block.zone.is_body()) {
        let speech = cx.facts.speech();
        let mut add = |span: Span, is_person: bool| {
            let place = cx.facts.prose.source(span).shifted(cx.block.span.start);
            let mention = record.mention_from(place.start).and_then(|index| record.mentions.get(index));
            let speaker = mention.map(|mention| mention.speaker);
            let kind = speaker.and_then(|index| record.speaker(index)).map(|speaker| speaker.kind);
            let person = kind.map_or(is_person, |kind| kind != SpeakerKind::Institution);
            if person && between.covers(place) {
                found.push((place.start, speaker));
            }
        };
        for name in speech.names.iter().filter(|name| !name.attributive && !name.quoted) {
            // Somebody who is named in full steps in.
            if !name.subject && (name.words == 1 || name.named != Named::Person) {
                continue;
            }
            add(name.name, name.named == Named::Person);
        }
        for pronoun in speech.pronouns.iter().filter(|pronoun| pronoun.subject && !pronoun.quoted) {
            add(pronoun.span, true);
        }
        for role in speech.roles.iter().filter(|role| role.subject && !role.quoted) {
            add(role.span, true);
        }
    }
    found
}
