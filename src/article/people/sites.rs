//! The places of an article where people are named, in order, each with its sentence.

use super::notes::{NameNotes, RoleNotes};
use crate::article::speech::{NameSite, PronounSite, RoleSite};
use crate::article::{Article, BlockFacts};
use crate::text::{Span, Zone};

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'a> {
    Name(&'a NameSite, &'a NameNotes),
    Role(&'a RoleSite, &'a RoleNotes),
    Pronoun(&'a PronounSite),
}

/// A place where somebody is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site<'a> {
    pub(super) what: What<'a>,
    /// The place in the block's prose.
    pub(super) local: Span,
    /// The place in the document.
    pub(super) span: Span,
    pub(super) block: usize,
    pub(super) zone: Zone,
    /// Counts the sentences of the article.
    pub(super) sentence: usize,
    /// It stands inside quotation marks.
    pub(super) quoted: bool,
}

/// All places, in order.
pub(super) fn sites<'a>(article: &'a Article) -> Vec<Site<'a>> {
    let mut found = Vec::new();
    let mut sentence = 0;
    for (index, (block, facts)) in article.blocks().enumerate() {
        if !block.zone.is_prose() {
            continue;
        }
        let speech = facts.speech();
        let start = block.span.start;
        let from = found.len();
        // What lies between two sentences of a quotation is no step of the story: `“… Late. …,” Roe said. He left.`
        let spoken = spoken_ends(facts);
        let site = |what: What<'a>, local: Span, quoted: bool| Site {
            what,
            local,
            span: facts.prose.source(local).shifted(start),
            block: index,
            zone: block.zone,
            sentence: sentence + facts.sentences.partition_point(|sentence| sentence.end <= local.start)
                - before(&spoken, facts, local.start, quoted),
            quoted,
        };
        let notes = facts.notes();
        let names = speech.names.iter().zip(&notes.names);
        found.extend(names.map(|(name, notes)| site(What::Name(name, notes), name.name, name.quoted)));
        let roles = speech.roles.iter().zip(&notes.roles);
        found.extend(roles.map(|(role, notes)| site(What::Role(role, notes), role.span, role.quoted)));
        found.extend(speech.pronouns.iter().map(|pronoun| site(What::Pronoun(pronoun), pronoun.span, pronoun.quoted)));
        if let Some(own) = found.get_mut(from..) {
            // `his` before `his wife`, so that whose wife it is is known.
            own.sort_by_key(|site| (site.local.start, site.local.end));
        }
        sentence += facts.sentences.len() + 1 - spoken.len();
    }
    found
}

/// Where sentences end inside outer quotations, in order.
fn spoken_ends(facts: &BlockFacts) -> Vec<usize> {
    let mut pairs = facts.pairing.pairs.iter().filter(|pair| pair.depth == 0).map(|pair| pair.inner).peekable();
    let ends = facts.sentences.iter().map(|sentence| sentence.end);
    ends.filter(|&end| {
        while pairs.next_if(|inner| inner.end <= end).is_some() {}
        pairs.peek().is_some_and(|inner| inner.start < end)
    })
    .collect()
}

/// How many of the sentences that end inside quotations before a place do not count for it; for what is quoted itself
/// those of its own quotation do.
fn before(spoken: &[usize], facts: &BlockFacts, at: usize, quoted: bool) -> usize {
    if spoken.is_empty() {
        return 0;
    }
    let pairs = facts.pairing.pairs.iter().filter(|pair| pair.depth == 0);
    let own = pairs.map(|pair| pair.inner).find(|inner| quoted && inner.start <= at && at < inner.end);
    let until = own.map_or(at, |inner| inner.start);
    spoken.partition_point(|&end| end <= until)
}
