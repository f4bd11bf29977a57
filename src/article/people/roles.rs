//! Whom role phrases mean: `the general`, `his wife`, `a spokesman`, and what `is a lawyer` says of its subject.

use std::sync::Arc;

use super::cast::Person;
use super::notes::RoleNotes;
use super::offices::{is_described, is_elsewhere, may_stand, modifiers_fit, same_office, spelled};
use super::record::{Confidence, MentionKind, Reason, SpeakerKind};
use super::resolve::{Made, Resolver};
use super::sites::Site;
use crate::article::speech::RoleSite;
use crate::lexicon::{Gender, RoleClass, role};
use crate::text::Span;

/// Who a phrase points back to, why, and how sure that is.
type Found = (usize, Reason, Confidence);

/// How salient somebody must be, to be meant by a role of which the article has not said that it is theirs.
const SALIENT: i64 = 58;
/// The same where the role tells what somebody has been, and so says that they are known: `the retired surgeon`.
const DESCRIBED: i64 = 46;
/// How much more such a role is of somebody who was the last to be named.
const RECENT: i64 = 40;

impl Resolver<'_> {
    pub(super) fn role(&mut self, site: &Site<'_>, phrase: &RoleSite, notes: &RoleNotes) {
        let whole = self.words(site.block, phrase.span);
        if self.predicate(site, phrase, notes) || phrase.of.is_some() && phrase.bare {
            return;
        }
        let found = if phrase.plural || !phrase.definite {
            None
        } else if notes.pointing {
            self.titled(site, phrase, notes, whole)
        } else {
            self.relative(site, phrase, &notes.head)
        };
        if let Some((speaker, reason, confidence)) = found {
            let subject = phrase.subject;
            let made =
                Made { kind: MentionKind::Role, speaker, reason, confidence, subject, owner: false, patient: false };
            self.mention(site, site.span, made);
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
        };
        self.mention(site, site.span, made);
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
        let made =
            Made { kind: MentionKind::Role, speaker, reason, confidence, subject: false, owner: true, patient: false };
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

    /// The person that a definite role points back to.
    fn titled(&mut self, site: &Site<'_>, phrase: &RoleSite, notes: &RoleNotes, whole: &str) -> Option<Found> {
        let head = &*notes.head;
        let age = head.strip_suffix("-year-old");
        let speaker = self.frame_at(site.span.start).filter(|_| site.quoted).and_then(|frame| self.speaker_of(frame));
        let described = (phrase.subject || whole.starts_with('T')) && is_described(whole);
        let near = self.mentions.iter().rev().find(|mention| !mention.quoted && mention.kind != MentionKind::Role);
        let latest = near.map(|mention| mention.speaker);
        let mut best: Option<(i64, usize, bool)> = None;
        for (index, person) in self.cast.asked() {
            if person.traces.is_empty() || !person.fits(phrase.gender) || person.plural || Some(index) == speaker {
                continue;
            }
            let exact = match age {
                Some(age) => person.age.as_deref() == Some(age),
                None => person.heads.iter().any(|(known, _)| **known == *head || same_office(known, head)),
            };
            // Somebody without a name is only pointed back to by the same noun.
            if person.kind == SpeakerKind::Institution || !exact && person.kind != SpeakerKind::Person {
                continue;
            }
            let weight = self.weight(index, site, phrase.gender, None).unwrap_or(0);
            // The subject of its sentence is seldom named by a role in it.
            let here =
                person.subject == Some(site.sentence) && !site.quoted && !(phrase.subject && self.by_pronoun(person))
                    || !phrase.subject && self.is_pronoun_in(site, index);
            let alike = !exact
                && !here
                && weight >= if described { DESCRIBED } else { SALIENT }
                && (age.is_some_and(|_| person.age.is_none()) || may_stand(head, whole, person));
            if !exact && !alike || is_elsewhere(whole, person) || self.speaks_in(site, person) {
                continue;
            }
            let fits = exact && modifiers_fit(whole, person);
            // `Not so with Ann Roe. The retired surgeon left`: who was named last.
            let last = described && latest == Some(index);
            let score =
                weight + if exact { 120 } else { 0 } + if fits { 60 } else { 0 } + if last { RECENT } else { 0 };
            if best.is_none_or(|(known, ..)| score > known) {
                best = Some((score, index, exact));
            }
        }
        let (score, index, exact) = best?;
        if !exact && score >= 84 && !site.quoted {
            // So the article says that they are.
            if let Some((person, (head, class))) = self.cast.people.get_mut(index).zip(notes.spoken.as_ref()) {
                person.add_head(head, *class);
            }
        }
        let mention = self.cast.people.get(index)?.last_mention;
        Some(if exact {
            (index, Reason::Title(mention), Confidence::Likely)
        } else {
            (index, Reason::Nearest(mention), Confidence::Guess)
        })
    }

    /// Whether the sentence says after a role that a person speaks, who does not speak of themselves by it: `The former
    /// mayor will pay, Roe said`.
    fn speaks_in(&self, site: &Site<'_>, person: &Person) -> bool {
        let last = person.cut.surname();
        if site.quoted || last.is_empty() {
            return false;
        }
        let names = |words: &str| {
            words.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word.to_lowercase() == last)
        };
        let end = self.article.facts.get(site.block).map_or(0, |facts| facts.sentence_end(site.local.start));
        self.sources_after(site).take_while(|span| span.start < end).any(|span| names(self.words(site.block, span)))
    }

    /// Whether a pronoun before a role in its sentence means a person: `his bid changed the front-runner`.
    fn is_pronoun_in(&self, site: &Site<'_>, person: usize) -> bool {
        let begin = self.article.facts.get(site.block).map_or(0, |facts| facts.sentence_start(site.local.start + 1));
        let begin = self.document(site.block, Span::new(begin, begin + 1)).start;
        let near = self.mentions.iter().rev().take_while(|mention| mention.block == site.block);
        near.filter(|mention| mention.span.start >= begin && mention.quoted == site.quoted)
            .any(|mention| mention.speaker == person && mention.kind == MentionKind::Pronoun)
    }

    /// Whether somebody was the last subject by a pronoun: `Asked if he would go, the senator said`.
    fn by_pronoun(&self, person: &Person) -> bool {
        self.mentions.get(person.subject_mention).is_some_and(|mention| mention.kind == MentionKind::Pronoun)
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
        if owns { self.who(site, local.start) } else { None }
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
