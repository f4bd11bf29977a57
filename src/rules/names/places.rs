//! Names with their places, as the rules of the family ask for them.

use std::ops::Range;

use super::reference::needs_no_full_name;
use crate::article::people::{Mention, MentionKind, Record, SpeakerKind};
use crate::article::speech::NameSite;
use crate::article::words::{Tokens, tokens};
use crate::article::{Article, Naming, SUFFIXES, is_label};
use crate::lexicon::{given_name, is_common_word, is_surname, organisation, place, role};
use crate::rules::BlockContext;
use crate::text::{Span, Zone};

/// One place where a name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) cx: BlockContext<'a>,
    pub(super) site: &'a NameSite,
    pub(super) naming: &'a Naming,
}

impl<'a> Place<'a> {
    /// The name without titles.
    pub(super) fn name(&self) -> &'a str {
        self.site.name.of(self.cx.prose())
    }

    /// The title before the name.
    pub(super) fn title(&self) -> Option<&'a str> {
        self.site.title.map(|title| title.of(self.cx.prose()))
    }

    /// The name without titles, in bytes of the document.
    pub(super) fn span(&self) -> Span {
        self.source(self.site.name)
    }

    /// A place of the prose in bytes of the document.
    pub(super) fn source(&self, span: Span) -> Span {
        self.cx.facts.prose.source(span).shifted(self.cx.block.span.start)
    }

    /// A place of the prose in bytes of the document, for an edit; nothing where markup stands inside.
    pub(super) fn exact(&self, span: Span) -> Option<Span> {
        self.cx.facts.prose.exact(span).map(|span| span.shifted(self.cx.block.span.start))
    }

    /// The words before the name and its title.
    pub(super) fn before(&self) -> &'a str {
        self.cx.prose().get(..self.site.span.start).unwrap_or("")
    }

    /// The words after the name.
    pub(super) fn after(&self) -> &'a str {
        self.cx.prose().get(self.site.name.end..).unwrap_or("")
    }

    /// The words of the name, with places in the prose; an ending of the genitive is none of them.
    pub(super) fn words(&self) -> Tokens<'a> {
        let name = self.site.name;
        tokens(self.cx.prose().get(..name.end).unwrap_or(""), name.start)
    }

    /// The sentence that the name stands in.
    pub(super) fn sentence(&self) -> Span {
        let facts = self.cx.facts;
        Span::new(facts.sentence_start(self.site.name.start + 1), facts.sentence_end(self.site.name.start))
    }
}

/// The names in the narration, in order.
pub(super) fn places(article: &Article) -> impl Iterator<Item = Place<'_>> {
    all_places(article).filter(|place| !place.site.quoted)
}

/// All names, those inside quotation marks too, in order.
pub(super) fn all_places(article: &Article) -> impl Iterator<Item = Place<'_>> {
    places_in(article, 0..article.layout.blocks.len())
}

/// All names of some blocks, in order.
pub(super) fn places_in(article: &Article, blocks: Range<usize>) -> impl Iterator<Item = Place<'_>> {
    blocks.filter_map(|block| BlockContext::of(article, block)).filter(|cx| cx.block.zone.is_prose()).flat_map(|cx| {
        let names = cx.facts.speech().names.iter().zip(cx.facts.namings());
        names.map(move |(site, naming)| Place { cx, site, naming })
    })
}

/// The place of a mention by name.
pub(super) fn place_of<'a>(article: &'a Article, mention: &Mention) -> Option<Place<'a>> {
    let cx = BlockContext::of(article, mention.block)?;
    let at = cx.facts.prose.of_source(mention.span.start.checked_sub(cx.block.span.start)?);
    let names = &cx.facts.speech().names;
    let index = names.partition_point(|site| site.name.start < at);
    let site = names.get(index).filter(|site| site.name.start == at)?;
    Some(Place { cx, site, naming: cx.facts.namings().get(index)? })
}

/// The mentions of a speaker by name in the narration of the story proper, in order.
///
/// Lines that stand over a story or between its parts are no place to introduce anybody, even where nothing marks them
/// as a deck or a crosshead.
pub(in crate::rules) fn named_in_body<'a>(
    article: &'a Article,
    record: &'a Record,
    speaker: usize,
) -> impl Iterator<Item = &'a Mention> {
    let start = article.opening().start;
    let is_body = move |mention: &Mention| {
        let block = article.layout.blocks.get(mention.block).filter(|block| block.zone == Zone::Body);
        let facts = article.facts.get(mention.block);
        mention.block >= start && block.zip(facts).is_some_and(|(block, facts)| !is_label(block, facts))
    };
    record.mentions_of(speaker).filter(move |mention| {
        matches!(mention.kind, MentionKind::Full | MentionKind::Surname) && !mention.quoted && is_body(mention)
    })
}

/// Whether a text is long enough for a story, and no beginning of one or a scrap: only then something may be missing.
pub(super) fn is_story(article: &Article) -> bool {
    article.opening().is_story
}

/// Whether a speaker is named as on first reference before a place in a line over the story, which may be its first
/// sentence after all: by the full name, or by a surname that needs no more.
pub(super) fn is_named_above(article: &Article, record: &Record, speaker: usize, place: Span) -> bool {
    record.mentions_of(speaker).take_while(|mention| mention.span.start < place.start).any(|mention| {
        let enough = || place_of(article, mention).is_some_and(|place| needs_no_full_name(article, &place));
        (mention.kind == MentionKind::Full || mention.kind == MentionKind::Surname && enough())
            && !mention.quoted
            && article.layout.blocks.get(mention.block).is_some_and(|block| block.zone.is_body())
    })
}

/// Whether a name looks like one of a person: no trade, party or place begins it (`Democrat Ward`), and no everyday word
/// ends it.
pub(super) fn is_persons(name: &str) -> bool {
    let parts = words(name);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    let is_initial = first.contains('.') || first.chars().count() == 1;
    let begins = is_initial || given_name(first).is_some() || {
        !is_common_word(first) && place(first).is_none() && role(first).is_none() && organisation(first).is_none()
    };
    let ends = is_surname(last) || !is_common_word(last) && place(last).is_none() && organisation(last).is_none();
    parts.len() > 1 && begins && ends && !name.contains("-based")
}

/// The indices of the persons with a name.
pub(super) fn persons(record: &Record) -> impl Iterator<Item = usize> {
    record
        .speakers
        .iter()
        .enumerate()
        .filter(|(_, speaker)| speaker.kind == SpeakerKind::Person)
        .map(|(index, _)| index)
}

/// The words of a name without its suffix and without nicknames in marks or brackets.
pub(super) fn words(name: &str) -> Vec<&str> {
    name.split_whitespace()
        .map(|word| word.trim_matches(','))
        .filter(|word| !word.is_empty() && !SUFFIXES.contains(word) && !word.starts_with(['"', '“', '‘', '\'', '(']))
        .collect()
}

/// The last word of a name without its suffix.
pub(super) fn surname(name: &str) -> &str {
    words(name).last().copied().unwrap_or(name)
}
