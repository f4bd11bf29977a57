//! Whom role phrases mean: `the general`, `his wife`, `a spokesman`, and what `is a lawyer` says of its subject.

use std::sync::Arc;

use super::cast::Person;
use super::notes::RoleNotes;
use super::offices::spelled;
use super::record::{Confidence, MentionKind, Reason, SpeakerKind};
use super::resolve::{Made, Resolver};
use super::sites::{Site, What};
use crate::article::speech::{RoleSite, Topic};
use crate::lexicon::{Gender, RoleClass, role};
use crate::text::Span;

/// Who a phrase points back to, why, and how sure that is.
pub(super) type Found = (usize, Reason, Confidence);

impl Resolver<'_> {
    pub(super) fn role(&mut self, site: &Site<'_>, phrase: &RoleSite, notes: &RoleNotes, rest: &[Site<'_>]) {
        let whole = self.words(site.block, phrase.span);
        if self.predicate(site, phrase, notes) || phrase.of.is_some() && phrase.bare {
            return;
        }
        let found = if phrase.plural || !phrase.definite {
            None
        } else if let Some(speaker) = self.called(phrase, rest) {
            self.recall(&notes.head, speaker);
            if let Some((person, (head, class))) = self.cast.people.get_mut(speaker).zip(notes.spoken.as_ref()) {
                person.add_head(head, *class);
            }
            Some((speaker, Reason::Name, Confidence::Likely))
        } else if notes.pointing {
            self.relative(site, phrase, &notes.head).or_else(|| self.titled(site, phrase, notes, whole))
        } else {
            self.relative(site, phrase, &notes.head)
        };
        if let Some((speaker, reason, confidence)) = found {
            // `The Ohio senator` is from Ohio from then on.
            if let Some(person) = self.cast.people.get_mut(speaker) {
                for land in notes.lands.iter().filter(|_| !site.quoted) {
                    if !person.lands.iter().any(|(kind, _)| *kind == land.0) {
                        person.lands.push(land.clone());
                    }
                }
            }
            let made = Made {
                kind: MentionKind::Role,
                speaker,
                reason,
                confidence,
                subject: phrase.subject,
                owner: phrase.owner,
                patient: false,
                topic: Topic::None,
                joined: false,
                fronted: false,
            };
            self.mention(site, site.span, made);
            return;
        }
        // `the mayor’s aides`: nothing is said of the mayor.
        if phrase.owner && !self.speaks(site) {
            return;
        }
        if site.quoted || !(phrase.subject || self.speaks(site) || !phrase.definite) {
            return;
        }
        let speaker = self.somebody(phrase, notes);
        self.pend(site, phrase, speaker);
        let made = Made {
            kind: MentionKind::Role,
            speaker,
            reason: Reason::Name,
            confidence: Confidence::Certain,
            subject: phrase.subject,
            owner: false,
            patient: false,
            topic: Topic::None,
            joined: false,
            fronted: false,
        };
        self.mention(site, site.span, made);
    }

    /// Whom the sentence of a role names as its bearer: `The judge is Ann Li`, `the man, identified as Bob Roe`.
    fn called(&self, phrase: &RoleSite, rest: &[Site<'_>]) -> Option<usize> {
        let place = phrase.named?;
        rest.iter().find_map(|site| {
            let What::Name(name, notes) = site.what else { return None };
            let holds = name.span.start <= place && place < name.name.end && !site.quoted && !name.attributive;
            holds.then(|| self.cast.full(&notes.cut, name.gender)).flatten()
        })
    }

    /// Takes somebody without a name, of whom the last sentences spoke by a noun, for the person who is said to be it.
    fn recall(&mut self, head: &str, speaker: usize) {
        let is_unnamed = |person: &Person| {
            person.kind == SpeakerKind::Role
                && !person.plural
                && person.heads.first().is_some_and(|(own, _)| **own == *head)
        };
        let unnamed: Vec<usize> =
            self.cast.asked().filter(|(_, person)| is_unnamed(person)).map(|(index, _)| index).collect();
        for index in unnamed {
            self.merge(index, speaker);
        }
    }

    /// What is said of a subject: `Roe is a lawyer`. Whether it was.
    fn predicate(&mut self, site: &Site<'_>, phrase: &RoleSite, notes: &RoleNotes) -> bool {
        let Some(of) = phrase.of.filter(|_| !phrase.plural) else { return false };
        // `“I am a lawyer,” Roe said`.
        let speaker = if notes.own && site.quoted {
            self.frame_at(site.span.start).and_then(|frame| self.speaker_of(frame))
        } else {
            self.who(site, of)
        };
        let Some(speaker) = speaker else { return false };
        let Some(person) = self.cast.people.get_mut(speaker) else { return false };
        if person.kind == SpeakerKind::Institution || person.plural || !person.fits(phrase.gender) {
            return false;
        }
        if !site.quoted {
            person.learn(phrase.gender, true);
        }
        if let Some((head, class)) = notes.spoken.as_ref().filter(|_| phrase.definite || phrase.bare && !site.quoted) {
            person.add_head(head, *class);
        }
        let (reason, confidence) = (Reason::Apposition, Confidence::Likely);
        // It is no new naming of its subject, and changes nothing about who is being spoken of.
        let made = Made {
            kind: MentionKind::Role,
            speaker,
            reason,
            confidence,
            subject: false,
            owner: true,
            patient: false,
            topic: Topic::None,
            joined: false,
            fronted: false,
        };
        self.mention(site, site.span, made);
        true
    }

    /// Somebody without a name, known by the same words or new.
    fn somebody(&mut self, phrase: &RoleSite, notes: &RoleNotes) -> usize {
        let known = self.cast.unnamed(notes.unnamed).filter(|_| phrase.definite || phrase.plural);
        known.unwrap_or_else(|| {
            let mut person = Person::new(notes.name.clone(), Arc::default(), SpeakerKind::Role);
            person.learn(phrase.gender, true);
            person.plural = phrase.plural;
            person.heads.push((Arc::clone(&notes.head), notes.class.unwrap_or(RoleClass::Person)));
            self.cast.add(person)
        })
    }

    /// Whose relative or colleague an apposition makes somebody: `his wife, Ann`.
    pub(super) fn kinship(&self, site: &Site<'_>, local: Span, words: &str) -> Option<(usize, Arc<str>)> {
        let owner = self.owner(site, local)?;
        let head = words.split_whitespace().rev().find(|word| role(word).is_some())?;
        Some((owner, head.to_lowercase().into()))
    }

    /// The person whose the noun is in `his wife`, `Roe’s lawyer`.
    fn owner(&self, site: &Site<'_>, local: Span) -> Option<usize> {
        let first = self.words(site.block, local).split_whitespace().next()?;
        let owns =
            matches!(first.to_lowercase().as_str(), "his" | "her") || first.ends_with("'s") || first.ends_with("’s");
        // `the president’s son`: the president has been read before.
        let role = first.eq_ignore_ascii_case("the");
        if owns || role { self.who(site, local.start) } else { None }
    }

    /// The person who was introduced as somebody’s relative, for `his wife`.
    fn relative(&mut self, site: &Site<'_>, phrase: &RoleSite, head: &str) -> Option<Found> {
        let owner = self.owner(site, phrase.span)?;
        let spouse = matches!(head, "wife" | "husband" | "spouse");
        let family = spouse || matches!(head, "father" | "mother" | "son" | "daughter" | "brother" | "sister");
        let known = self.cast.people.iter().enumerate().find(|(_, person)| {
            person.fits(phrase.gender)
                && person.kin.iter().any(|(whose, noun)| *whose == owner && (**noun == *head || spelled(noun) == head))
        });
        if let Some((index, person)) = known {
            return Some((index, Reason::Title(person.last_mention), Confidence::Likely));
        }
        if !family {
            return None;
        }
        // `his wife`, of whom she was said to be the husband; else somebody of the same name.
        let own = self.cast.people.get(owner)?;
        let married = own
            .kin
            .iter()
            .filter(|_| spouse)
            .find(|(_, noun)| matches!(&**noun, "wife" | "husband"))
            .map(|(whose, _)| *whose);
        let namesake = || {
            let opposite = |gender: Option<Gender>| gender.is_some_and(|gender| Some(gender) == phrase.gender);
            let mut same: Vec<usize> = self
                .cast
                .namesakes(&own.cut)
                .filter(|(index, person)| {
                    *index != owner && person.full && person.cut.ends_as(&own.cut) && opposite(person.gender)
                })
                .map(|(index, _)| index)
                .collect();
            same.dedup();
            if let [one] = *same { Some(one) } else { None }
        };
        let (index, confidence) = match married {
            Some(index) => (index, Confidence::Likely),
            None => (namesake()?, Confidence::Guess),
        };
        let mention = self.cast.people.get(index)?.last_mention;
        Some((index, Reason::Title(mention), confidence))
    }
}
