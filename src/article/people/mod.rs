//! Who is who in an article, and who says what: mentions resolved to speakers, quotations and statements attributed.
//!
//! Order of resolution, after the way of news (names are given in full once, then by surname, pronoun or role): an
//! explicit name beside the cue; a pronoun as the subject before that agrees in gender and number; a role by the one
//! speaker who was introduced with it; the speaker of the quotation beside. What stands inside quotation marks is no
//! antecedent for the narrator.

mod answers;
mod cast;
mod desk;
mod frames;
mod gaps;
mod genders;
mod index;
mod leads;
mod names;
mod notes;
mod offices;
mod pronouns;
mod quotations;
mod record;
mod resolve;
mod roles;
mod scene;
mod shifted;
mod sites;
mod statements;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod tests;

pub use record::{
    Attributed, Basis, Confidence, Gap, Mention, MentionKind, Reason, Record, Speaker, SpeakerKind, Statement, Title,
};

pub(super) use notes::Notes;
pub(super) use shifted::shifted;

use std::collections::HashSet;

use super::Article;
use super::speech::SourceKind;
use crate::text::Span;
use cast::Person;
use gaps::close;
use quotations::{Held, gaps as gaps_of};
use resolve::{Resolved, resolve};

/// Reads who is who in an article, and who says what.
pub(super) fn read(article: &Article) -> Record {
    let sites = sites::sites(article);
    let mut held = quotations::attribute(article);
    let mut resolved = resolve(article, &sites, frames::frames(article, &held));
    let mut statements = statements::statements(article);
    let places = Places::new(&resolved);
    for Held { said, hold } in &mut held {
        let Some((cue, place)) = hold.and_then(|hold| quotations::cue_at(article, hold)) else { continue };
        let Some(source) = cue.antecedent.or(cue.source).map(place) else { continue };
        let kind = cue.kind;
        let found = places.speaker(&resolved, source, kind);
        said.speaker = found.map(|(speaker, _)| speaker);
        if let Some((_, confidence)) = found {
            said.confidence = said.confidence.min(confidence);
        }
    }
    for statement in &mut statements {
        let Some(source) = statement.named else { continue };
        let found = places.speaker(&resolved, source, statement.source_kind);
        statement.speaker = found.map(|(speaker, _)| speaker);
        if let Some((_, confidence)) = found {
            statement.confidence = statement.confidence.min(confidence);
        }
    }
    let mut quotations: Vec<Attributed> = held.into_iter().map(|held| held.said).collect();
    gaps_of(article, &mut quotations);
    close(article, &mut quotations);
    settle(article, &mut resolved, &mut quotations, &mut statements)
}

/// The mentions by place.
struct Places {
    /// Where each mention begins, with its index, in order.
    starts: Vec<(usize, usize)>,
}

impl Places {
    fn new(resolved: &Resolved) -> Self {
        let mut starts: Vec<(usize, usize)> =
            resolved.mentions.iter().enumerate().map(|(index, mention)| (mention.span.start, index)).collect();
        starts.sort_unstable();
        Self { starts }
    }

    /// Whom the words of a source name: the first name among them, else the first role, else the pronoun.
    fn speaker(&self, resolved: &Resolved, source: Span, kind: SourceKind) -> Option<(usize, Confidence)> {
        let from = self.starts.partition_point(|&(start, _)| start < source.start);
        let inside = self
            .starts
            .get(from..)?
            .iter()
            .take_while(|&&(start, _)| start < source.end)
            .filter_map(|&(_, index)| resolved.mentions.get(index))
            .filter(|mention| {
                // `The mayor, Ann Li, said`: the apposition before the name stands for it.
                mention.span.end <= source.end + 2
                    && (mention.reason != Reason::Apposition || mention.span.start == source.start)
            });
        let mut best: Option<(u8, &Mention)> = None;
        for mention in inside {
            let leads = mention.span.start == source.start;
            let person =
                resolved.cast.people.get(mention.speaker).is_some_and(|person| person.kind == SpeakerKind::Person);
            let owner = resolved.cast.people.get(mention.speaker).is_some()
                && mention.span.end < source.end
                && mention.kind != MentionKind::Role
                && attributive(resolved, mention, source);
            let rank = match (mention.kind, kind) {
                (MentionKind::Pronoun, SourceKind::Pronoun) => 0,
                _ if mention.reason == Reason::Apposition => 1,
                (MentionKind::Role, _) if leads && !owner => 2,
                (MentionKind::Full | MentionKind::Surname, SourceKind::Name) if !owner && person => 1,
                (MentionKind::Full | MentionKind::Surname, SourceKind::Name) if !owner => 3,
                (MentionKind::Role, _) => 4,
                _ => continue,
            };
            // `the president’s son`: the longer of two.
            let holds = |known: &Mention| known.span.start == mention.span.start && known.span.end < mention.span.end;
            if best.is_none_or(|(known, mention)| rank < known || rank == known && holds(mention)) {
                best = Some((rank, mention));
            }
        }
        best.map(|(_, mention)| (mention.speaker, mention.confidence))
    }
}

/// Whether a name in a source only says whose: `Trump’s lawyer`, where the source goes on.
fn attributive(resolved: &Resolved, mention: &Mention, source: Span) -> bool {
    resolved.owners.binary_search(&mention.span.start).is_ok() && mention.span.end < source.end
}

/// Keeps those who are people or who speak, and numbers everything anew.
fn settle(
    article: &Article,
    resolved: &mut Resolved,
    quotations: &mut Vec<Attributed>,
    statements: &mut [Statement],
) -> Record {
    let people = std::mem::take(&mut resolved.cast.people);
    let mut speaks = vec![0usize; people.len()];
    let mut states = vec![false; people.len()];
    for said in quotations.iter().filter(|said| said.quotation.depth == 0) {
        if let Some(count) = said.speaker.and_then(|speaker| speaks.get_mut(speaker)) {
            *count += 1;
        }
    }
    for statement in statements.iter() {
        if let Some(state) = statement.speaker.and_then(|speaker| states.get_mut(speaker)) {
            *state = true;
        }
    }
    let kept: Vec<bool> = people
        .iter()
        .enumerate()
        .map(|(index, person)| {
            let heard =
                speaks.get(index).is_some_and(|&count| count > 0) || states.get(index).copied().unwrap_or(false);
            heard || person.kind == SpeakerKind::Person && (person.full || !person.titles.is_empty())
        })
        .collect();
    // Mentions of those who are kept, in order of place; the indices that reasons point to move with them.
    let mut order: Vec<usize> = (0..resolved.mentions.len())
        .filter(|&index| {
            resolved.mentions.get(index).is_some_and(|mention| kept.get(mention.speaker).copied().unwrap_or(false))
        })
        .collect();
    order.sort_by_key(|&index| {
        resolved.mentions.get(index).map(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)))
    });
    let mut moved = vec![None; resolved.mentions.len()];
    for (new, &old) in order.iter().enumerate() {
        if let Some(slot) = moved.get_mut(old) {
            *slot = Some(new);
        }
    }
    let mut numbers = vec![None; people.len()];
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut introduced: HashSet<usize> = HashSet::new();
    let mut mentions: Vec<Mention> = Vec::with_capacity(order.len());
    for (new, old) in order.into_iter().enumerate() {
        let Some(mut mention) = resolved.mentions.get(old).cloned() else { continue };
        let Some(person) = people.get(mention.speaker) else { continue };
        let number = *numbers.get_mut(mention.speaker).map_or(&mut None, |slot| slot).get_or_insert_with(|| {
            speakers.push(speaker(person));
            speakers.len() - 1
        });
        mention.speaker = number;
        mention.reason = mention.reason.moved(&moved);
        if let Some(speaker) = speakers.get_mut(number) {
            let full = mention.kind == MentionKind::Full && is_body(article, &mention);
            if speaker.mentions.is_empty() || full && introduced.insert(number) {
                speaker.introduced = new;
            }
            speaker.mentions.push(new);
        }
        mentions.push(mention);
    }
    let renumber = |speaker: &mut Option<usize>| *speaker = speaker.and_then(|old| numbers.get(old).copied().flatten());
    for said in quotations.iter_mut() {
        renumber(&mut said.speaker);
        if let Some(speaker) =
            said.speaker.filter(|_| said.quotation.depth == 0).and_then(|speaker| speakers.get_mut(speaker))
        {
            speaker.quotations += 1;
        }
    }
    for statement in statements.iter_mut() {
        renumber(&mut statement.speaker);
    }
    Record { speakers, mentions, quotations: std::mem::take(quotations), statements: statements.to_vec() }
}

fn is_body(article: &Article, mention: &Mention) -> bool {
    article.layout.blocks.get(mention.block).is_some_and(|block| block.zone.is_body()) && !mention.quoted
}

fn speaker(person: &Person) -> Speaker {
    Speaker {
        name: person.name.clone(),
        kind: person.kind,
        gender: person.gender,
        titles: person.titles.clone(),
        mentions: Vec::new(),
        introduced: 0,
        quotations: 0,
        known: person.known,
    }
}
