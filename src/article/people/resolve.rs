//! Which person each mention means: names first; roles and pronouns in files of their own.
//!
//! A block is read twice: its narration, and then what stands inside its quotation marks, where the narration around
//! tells who speaks. What stands inside quotation marks is no antecedent for the narration.

use std::sync::Arc;

use super::cast::{Cast, Person, Trace};
use super::frames::Frame;
use super::names::Cut;
use super::notes::{NameNotes, TitleNotes, clean};
use super::record::{Confidence, Mention, MentionKind, Reason, SpeakerKind};
use super::sites::{Site, What};
use crate::article::Article;
use crate::article::speech::{CueShape, NameSite, Named, Topic};
use crate::lexicon::{Gender, RoleClass, given_name, is_surname, role};
use crate::text::{Span, Zone};

/// Everybody, and every place where somebody is named.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub(super) cast: Cast,
    /// By block, the narration first; appositions follow their name.
    pub(super) mentions: Vec<Mention>,
    /// Where names begin that only say whose or which: `Trump’s`, `the Trump campaign`; sorted.
    pub(super) owners: Vec<usize>,
}

pub(super) struct Resolver<'a> {
    pub(super) article: &'a Article,
    pub(super) cast: Cast,
    pub(super) mentions: Vec<Mention>,
    /// Who the last `he` and the last `she` of the narration were.
    pub(super) chain: [Option<usize>; 2],
    /// Who they were inside quotation marks.
    pub(super) quoted_chain: [Option<usize>; 2],
    /// The first subject of the last sentence of the narration that has one.
    opener: (usize, Option<usize>),
    /// Somebody without a name whom the first sentences speak of, and the sentence.
    pub(super) pending: Option<(usize, usize)>,
    /// By block and place.
    sources: Vec<Source>,
    /// The outer quotations in order, each with the words that name who says it.
    pub(super) frames: Vec<Frame>,
}

/// The words that name the source of a cue, with their block and the cue, in bytes of the prose, and whether they stand
/// aside of the sentence: `according to Roe`.
pub(super) type Source = (usize, Span, Span, bool);

/// How a mention is made.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Made {
    pub(super) kind: MentionKind,
    pub(super) speaker: usize,
    pub(super) reason: Reason,
    pub(super) confidence: Confidence,
    pub(super) subject: bool,
    /// It only says whose.
    pub(super) owner: bool,
    /// Something is said of what it has done.
    pub(super) patient: bool,
    /// What follows is about it.
    pub(super) topic: Topic,
    /// It is one of several that are joined.
    pub(super) joined: bool,
    /// It stands in the clause that leads up to the main one.
    pub(super) fronted: bool,
}

/// Resolves every mention of an article. `frames` are its outer quotations.
pub(super) fn resolve(article: &Article, sites: &[Site<'_>], frames: Vec<Frame>) -> Resolved {
    let mut sources = Vec::new();
    for (index, facts) in article.facts.iter().enumerate() {
        if article.layout.blocks.get(index).is_some_and(|block| block.zone.is_prose()) {
            sources.extend(facts.speech().cues.iter().filter_map(|cue| {
                let aside = matches!(cue.shape, CueShape::According | CueShape::Passive | CueShape::Noun);
                Some((index, cue.antecedent.or(cue.source)?, cue.cue, aside))
            }));
        }
    }
    sources.sort_unstable();
    let mut resolver = Resolver {
        article,
        cast: Cast::default(),
        mentions: Vec::new(),
        chain: [None; 2],
        quoted_chain: [None; 2],
        pending: None,
        opener: (0, None),
        sources,
        frames,
    };
    resolver.introduce(sites);
    resolver.settle_gender(sites);
    for block in sites.chunk_by(|one, other| one.block == other.block) {
        for quoted in [false, true] {
            let mut fronted = Vec::new();
            for (index, site) in block.iter().enumerate().filter(|(_, site)| site.quoted == quoted) {
                match site.what {
                    // `A native of Leeds, Roe said …`: whose apposition it is is read after it.
                    What::Role(role, notes) if role.of.is_some_and(|of| of >= site.local.end) => {
                        fronted.push((site, role, notes));
                    }
                    What::Name(name, notes) => resolver.name(site, name, notes),
                    What::Role(role, notes) => {
                        resolver.role(site, role, notes, block.get(index + 1..).unwrap_or_default());
                    }
                    What::Pronoun(pronoun) => {
                        resolver.pronoun(site, pronoun, block.get(index + 1..).unwrap_or_default());
                    }
                }
            }
            for (site, role, notes) in fronted {
                resolver.role(site, role, notes, &[]);
            }
        }
    }
    let mut owners: Vec<usize> = sites
        .iter()
        .filter(|site| matches!(site.what, What::Name(name, _) if name.attributive))
        .map(|site| site.span.start)
        .collect();
    owners.sort_unstable();
    Resolved { cast: resolver.cast, mentions: resolver.mentions, owners }
}

impl<'a> Resolver<'a> {
    pub(super) fn words(&self, block: usize, span: Span) -> &'a str {
        self.article.facts.get(block).map_or("", |facts| span.of(facts.prose.text()))
    }

    pub(super) fn document(&self, block: usize, span: Span) -> Span {
        match (self.article.facts.get(block), self.article.layout.blocks.get(block)) {
            (Some(facts), Some(place)) => facts.prose.source(span).shifted(place.span.start),
            _ => Span::default(),
        }
    }

    /// The words that name the source of a cue, if a place is among them, and whether they stand aside.
    fn source_at(&self, site: &Site<'_>) -> Option<(Span, bool)> {
        let after =
            self.sources.partition_point(|&(block, span, ..)| (block, span.start) <= (site.block, site.local.start));
        let near = self.sources.get(..after)?.iter().rev().take(6);
        near.filter(|&&(block, span, ..)| block == site.block && site.local.start < span.end)
            .map(|&(_, span, _, aside)| (span, aside))
            .next()
    }

    /// The sources of cues in a block after a place.
    pub(super) fn sources_after(&self, site: &Site<'_>) -> impl Iterator<Item = &Source> {
        let block = site.block;
        let after = self.sources.partition_point(|&(other, span, ..)| (other, span.start) <= (block, site.local.start));
        self.sources.iter().skip(after).take_while(move |&&(other, ..)| other == block)
    }

    /// Whether a place is, or is part of, the words that name the source of a cue.
    pub(super) fn speaks(&self, site: &Site<'_>) -> bool {
        self.source_at(site).is_some()
    }

    /// Whether a place is what the source of a cue is about: no name inside its apposition or its genitive.
    fn leads(&self, site: &Site<'_>) -> bool {
        let Some((source, _)) = self.source_at(site) else { return false };
        let from = self.document(site.block, source).start;
        !self.mentions.iter().rev().take_while(|mention| mention.block == site.block).any(|mention| {
            mention.quoted == site.quoted
                && mention.span.start >= from
                && mention.span.end <= site.span.start
                && mention.reason != Reason::Apposition
                && !self.is_owner(mention)
        })
    }

    /// Whether the last trace of a mention only says whose.
    fn is_owner(&self, mention: &Mention) -> bool {
        self.cast
            .people
            .get(mention.speaker)
            .is_some_and(|person| person.latest().any(|trace| trace.span == mention.span && trace.owner))
    }

    /// Takes in every full name first, since a surname may stand before its full name (in a headline, say).
    fn introduce(&mut self, sites: &[Site<'_>]) {
        // The story itself gives the fullest form; deck and captions follow. A headline has capitals everywhere.
        let later = |site: &&Site<'_>| site.zone != Zone::Body || site.quoted;
        let told = sites.iter().filter(|site| site.zone != Zone::Headline);
        let stories = told.clone().filter(|site| !later(site)).chain(told.filter(later));
        let article = self.article;
        let shorts = shorts(article, sites);
        for site in stories {
            let What::Name(name, notes) = site.what else { continue };
            let known = || self.entry(self.words(site.block, name.name)).is_some();
            let is_person = match name.named {
                _ if self.article.options.directory.is_some() && known() => true,
                Named::Person => name.words >= 2,
                Named::Unknown => {
                    name.words >= 2
                        && (!name.appositions.is_empty()
                            || name.title.is_some()
                            || name.gender.is_some()
                            || name.words <= 3 && self.is_surnamed(site, name, &shorts))
                }
                _ => false,
            };
            if is_person {
                self.person(self.words(site.block, name.name), name, &notes.cut);
            }
        }
    }

    /// Whether a name of somebody who speaks ends with a surname that is known, or of which the article makes use alone.
    fn is_surnamed(&self, site: &Site<'_>, name: &NameSite, shorts: &[&str]) -> bool {
        let last = self.words(site.block, name.name).split_whitespace().next_back().unwrap_or_default();
        shorts.contains(&last) || self.leads(site) && is_surname(last)
    }

    fn person(&mut self, text: &str, name: &NameSite, cut: &Arc<Cut>) {
        if self.cast.full(cut, name.gender).is_none() {
            let mut person = Person::new(clean(text), Arc::clone(cut), SpeakerKind::Person);
            person.gender = name.gender;
            person.full = true;
            self.know(&mut person);
            self.cast.add(person);
        }
    }

    fn name(&mut self, site: &Site<'_>, name: &NameSite, notes: &NameNotes) {
        // `Sr.` or `MD` alone names nobody.
        if notes.cut.len() == 0 {
            return;
        }
        let text = self.words(site.block, name.name);
        let title = notes.title.as_ref().zip(name.title.map(|title| self.document(site.block, title)));
        let told = name.words >= 2 || title.is_some() || !name.appositions.is_empty();
        let gender = name.gender.filter(|_| told);
        let mut span = site.span;
        let bearer = self.bearer(site, name, notes, text, gender);
        let Some((index, kind)) = bearer.or_else(|| self.headlined(site, text, &mut span)) else { return };
        if let Some(person) = self.cast.people.get_mut(index) {
            person.plain += usize::from(kind == MentionKind::Surname && person.cut.ends_as(&notes.cut));
            if let Some((title, span)) = title
                && person.kind == SpeakerKind::Person
            {
                person.learn(gender, title.sure);
                person.add_title(title, span);
            } else {
                person.learn(gender, false);
            }
        }
        // `Ann Roe, whose husband, the diver Bob Li, died`.
        let kin = notes.whose.as_ref().and_then(|(whose, noun)| Some((self.who(site, *whose)?, Arc::clone(noun))));
        if let Some(person) = self.cast.people.get_mut(index) {
            if let Some((land, party)) = &notes.region {
                if let Some(land) = land.as_ref().filter(|land| !person.lands.contains(land)) {
                    person.lands.push(land.clone());
                }
                person.add_head(&Arc::from(*party), RoleClass::Person);
            }
            person.kin.extend(kin);
        }
        let reason = Reason::Name;
        let made = Made {
            kind,
            speaker: index,
            reason,
            confidence: Confidence::Certain,
            subject: name.subject,
            owner: name.attributive,
            patient: name.patient,
            topic: name.topic,
            joined: name.joined,
            fronted: name.fronted,
        };
        let first = self.cast.people.get(index).is_some_and(|person| person.count == 0);
        self.mention(site, span, made);
        if first && !site.quoted && site.zone == Zone::Body {
            self.introduced(site, name, index);
        }
        for (&apposition, title) in name.appositions.iter().zip(&notes.appositions) {
            self.apposition(site, index, apposition, title);
        }
    }

    /// Adds what an apposition says of a person.
    fn apposition(&mut self, site: &Site<'_>, index: usize, local: Span, title: &TitleNotes) {
        let words = self.words(site.block, local);
        let span = self.document(site.block, local);
        let kin = self.kinship(site, local, words);
        if let Some(person) = self.cast.people.get_mut(index) {
            person.add_title(title, span);
            person.kin.extend(kin);
        }
        if local.len() > 3 {
            self.mentions.push(Mention {
                span,
                kind: MentionKind::Role,
                speaker: index,
                reason: Reason::Apposition,
                confidence: Confidence::Certain,
                block: site.block,
                quoted: site.quoted,
            });
        }
    }

    /// Whom a name means, and which form of the name it is.
    fn bearer(
        &mut self,
        site: &Site<'_>,
        name: &NameSite,
        notes: &NameNotes,
        text: &str,
        gender: Option<Gender>,
    ) -> Option<(usize, MentionKind)> {
        let cut = &*notes.cut;
        let head = notes.title.as_ref().and_then(|title| title.head.as_deref());
        if name.words >= 2
            && let Some(index) = self.cast.full(cut, gender)
        {
            return Some((index, MentionKind::Full));
        }
        let short = name.named != Named::Institution && name.named != Named::Place
            || name.words == 1 && self.recent_surname(cut, site);
        if short && let Some(index) = self.cast.short(cut, gender.filter(|_| name.title.is_some()), head) {
            return Some((index, MentionKind::Surname));
        }
        if site.zone == Zone::Headline {
            return None;
        }
        let index = self.unknown(site, name, notes, text)?;
        let kind =
            if name.words >= 2 || name.named == Named::Institution { MentionKind::Full } else { MentionKind::Surname };
        Some((index, kind))
    }

    /// Somebody known whose name is among the capitals of a headline: `Mayor Says Ann Roe Must Go`. The place is narrowed.
    fn headlined(&self, site: &Site<'_>, text: &str, span: &mut Span) -> Option<(usize, MentionKind)> {
        if site.zone != Zone::Headline || span.len() < text.len() {
            return None;
        }
        let starts: Vec<usize> = text
            .char_indices()
            .filter(|&(at, c)| {
                c != ' ' && text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with(' '))
            })
            .map(|(at, _)| at)
            .collect();
        for (first, &from) in starts.iter().enumerate() {
            for count in [3, 2, 1] {
                let to = starts.get(first + count).map_or(text.len(), |next| next - 1);
                if first + count > starts.len() {
                    continue;
                }
                let words = text.get(from..to)?;
                let words = words.trim_end_matches("'s").trim_end_matches("’s");
                let cut = Cut::of(words);
                let found = match self.cast.full(&cut, None).filter(|_| count > 1) {
                    Some(index) => Some((index, MentionKind::Full)),
                    None => self.cast.short(&cut, None, None).map(|index| (index, MentionKind::Surname)),
                };
                if found.is_some() {
                    *span = Span::new(span.start + from, span.start + from + words.len());
                    return found;
                }
            }
        }
        None
    }

    /// Whether a name that is also a place was a person's a moment ago: `Ann London`, then `London said`.
    fn recent_surname(&self, cut: &Cut, site: &Site<'_>) -> bool {
        let bears = |person: &Person| person.cut.ends_as(cut) && person.cut.len() > 1 && person.count > 0;
        let near = |person: &Person| person.seen.is_some_and(|seen| site.sentence.saturating_sub(seen) <= 12);
        self.cast.namesakes(cut).any(|(_, person)| bears(person) && (near(person) || self.speaks(site)))
    }

    /// Somebody who has no full name in the article, or an institution.
    fn unknown(&mut self, site: &Site<'_>, name: &NameSite, notes: &NameNotes, text: &str) -> Option<usize> {
        let cut = || Arc::clone(&notes.cut);
        match name.named {
            Named::Place if !self.speaks(site) => None,
            Named::Institution | Named::Place => Some(
                self.cast
                    .institution(notes.institution)
                    .unwrap_or_else(|| self.cast.add(Person::new(clean(text), cut(), SpeakerKind::Institution))),
            ),
            Named::Person | Named::Unknown => {
                let introduced = name.title.is_some() || !name.appositions.is_empty();
                if let Some(index) = self.cast.institution(notes.institution) {
                    return Some(index);
                }
                // `a fellow Republican, Ann Roe`: what somebody is, and no name.
                let called = role(text).is_some() && name.title.is_none() || text.chars().count() < 2;
                if !introduced && !self.leads(site) || site.quoted || called {
                    return None;
                }
                let clean = clean(text);
                let named = if name.words >= 2 {
                    name.named == Named::Person
                } else {
                    !self.cast.is_company(&clean) && (is_surname(&clean) || given_name(&clean).is_some())
                };
                let kind = if introduced || named { SpeakerKind::Person } else { SpeakerKind::Institution };
                Some(self.cast.add(Person::new(clean, cut(), kind)))
            }
        }
    }

    /// Writes a mention down, and what it shows of who is being spoken of.
    pub(super) fn mention(&mut self, site: &Site<'_>, span: Span, made: Made) {
        let number = self.mentions.len();
        let Made { kind, speaker, reason, confidence, .. } = made;
        let leads = self.leads(site);
        self.mentions.push(Mention { span, kind, speaker, reason, confidence, block: site.block, quoted: site.quoted });
        let quote = if site.quoted { self.frame_at(span.start) } else { None };
        self.cast.was_named(speaker);
        let subject = (made.subject || leads) && !made.owner;
        // `According to Roe, Li won`: the sentence is about Li.
        let aside = leads && !made.subject && self.source_at(site).is_some_and(|(_, aside)| aside);
        let narrated = !site.quoted && site.zone != Zone::Headline;
        let (place, first) = self.opener;
        let other = narrated && place == site.sentence && first.is_some_and(|first| first != speaker);
        let before = aside || made.fronted;
        let embedded = subject && (before || !leads && other);
        if subject && narrated && !before && (place != site.sentence || first.is_none()) {
            self.opener = (site.sentence, Some(speaker));
        }
        let Some(person) = self.cast.people.get_mut(speaker) else { return };
        person.count += 1;
        let sentence = site.sentence;
        person.traces.push(Trace {
            sentence,
            span,
            subject,
            spoke: leads,
            patient: made.patient,
            owner: made.owner,
            quote,
            topic: made.topic,
            joined: made.joined,
            embedded,
        });
        if !narrated {
            return;
        }
        if made.topic == Topic::Heading {
            self.chain = [None; 2];
        }
        person.last_mention = number;
        if !made.owner {
            person.seen = Some(sentence);
        } else if person.seen.is_none() {
            person.seen = Some(sentence.saturating_sub(2));
        }
        if subject {
            person.subject = Some(sentence);
            person.subject_mention = number;
        }
        if leads && !made.owner {
            person.spoke = Some(sentence);
        }
    }

    /// Whom the words at a place of a block name, as far as it has been read: the last mention that holds it.
    pub(super) fn who(&self, site: &Site<'_>, local: usize) -> Option<usize> {
        let place = self.document(site.block, Span::new(local, local + 1)).start;
        let near = self.mentions.iter().rev().take_while(|mention| mention.block == site.block);
        near.filter(|mention| mention.quoted == site.quoted && mention.span.start <= place && place < mention.span.end)
            .min_by_key(|mention| mention.span.len())
            .map(|mention| mention.speaker)
    }
}

/// The names of one word with a title before them.
fn shorts<'a>(article: &'a Article, sites: &[Site<'_>]) -> Vec<&'a str> {
    let titled = sites.iter().filter_map(|site| match site.what {
        What::Name(name, _) if name.words == 1 && name.title.is_some() && name.named == Named::Person => {
            article.facts.get(site.block).map(|facts| name.name.of(facts.prose.text()))
        }
        _ => None,
    });
    titled.collect()
}
