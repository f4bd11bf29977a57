//! Whom a definite role points back to: `the general`, `the 63-year-old`, `the Ohio senator`.
//!
//! Whoever was said to be it comes first, and of several whoever has been spoken of last. Of whom it has not been said is
//! taken only where the words can stand for them and they are being spoken of: then it is a guess.

use super::cast::{Person, Trace};
use super::notes::RoleNotes;
use super::offices::{
    is_at_home, is_described, is_elsewhere, is_office, is_other_office, may_describe, may_stand, modifiers_fit,
    same_office,
};
use super::record::{Confidence, MentionKind, Reason, SpeakerKind};
use super::resolve::Resolver;
use super::roles::Found;
use super::sites::Site;
use crate::article::speech::{RoleSite, Topic};
use crate::lexicon::RoleClass;
use crate::text::Span;

/// How salient somebody must be, to be meant by a role of which the article has not said that it is theirs.
const SALIENT: i64 = 52;
/// The same where the role tells what somebody has been, and so says that they are known: `the retired surgeon`.
const DESCRIBED: i64 = 46;
/// How well somebody must answer a role to be known by it from then on.
const LEARNT: i64 = 56;
/// How salient whoever the article is about is anywhere in it.
const MAIN: i64 = 54;
/// How much more such a role is of somebody who was the last to be named.
const RECENT: i64 = 40;

/// What is the same for everybody who is asked whether a role means them.
struct Asked<'a> {
    /// The words of the role.
    whole: &'a str,
    /// They are an age and nothing else: `the 63-year-old`.
    bare_age: bool,
    /// They tell what somebody has been, or how old they are.
    described: bool,
    /// Who was named last.
    latest: Option<usize>,
    /// Whoever the article is about.
    main: Option<usize>,
}

impl Asked<'_> {
    /// How salient somebody must be.
    fn threshold(&self, person: usize) -> i64 {
        match self.described {
            true if self.latest == Some(person) => DESCRIBED - 14,
            true => DESCRIBED,
            false => SALIENT,
        }
    }
}

impl Resolver<'_> {
    /// The person that a definite role points back to.
    pub(super) fn titled(
        &mut self,
        site: &Site<'_>,
        phrase: &RoleSite,
        notes: &RoleNotes,
        whole: &str,
    ) -> Option<Found> {
        let speaker = self.frame_at(site.span.start).filter(|_| site.quoted).and_then(|frame| self.speaker_of(frame));
        let near = self.mentions.iter().rev().find(|mention| !mention.quoted && mention.kind != MentionKind::Role);
        let aged = notes.age.is_some();
        let asked = Asked {
            whole,
            bare_age: notes.head.ends_with("-year-old"),
            described: (phrase.subject || whole.starts_with('T') || aged) && (aged || is_described(whole)),
            latest: near.map(|mention| mention.speaker),
            main: self.main(),
        };
        let mut best: Option<(i64, usize, bool)> = None;
        for (index, person) in self.cast.asked() {
            if person.traces.is_empty() || !person.fits(phrase.gender) || person.plural || Some(index) == speaker {
                continue;
            }
            if let Some((score, exact)) = self.answers(site, phrase, notes, &asked, (index, person))
                && best.is_none_or(|(known, ..)| score > known)
            {
                best = Some((score, index, exact));
            }
        }
        let (score, index, exact) = best?;
        if !exact && score >= LEARNT && !site.quoted {
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

    /// How well a person answers a role, and whether it was said of them; nothing if they do not.
    fn answers(
        &self,
        site: &Site<'_>,
        phrase: &RoleSite,
        notes: &RoleNotes,
        asked: &Asked<'_>,
        (index, person): (usize, &Person),
    ) -> Option<(i64, bool)> {
        let head = &*notes.head;
        let other = notes.age.as_ref().zip(person.age.as_ref()).is_some_and(|(asked, own)| asked != own);
        let named = person.heads.iter().any(|(known, _)| **known == *head || same_office(known, head))
            && !notes.office.as_ref().is_some_and(|office| is_other_office(office, head, person));
        let exact = if asked.bare_age { notes.age.is_some() && notes.age == person.age } else { named };
        // Somebody without a name is only pointed back to by the same noun.
        let person_only = person.kind == SpeakerKind::Institution || !exact && person.kind != SpeakerKind::Person;
        if other || person_only || is_elsewhere(&notes.lands, person) {
            return None;
        }
        let mut weight = self.weight(index, site, phrase.gender, None).unwrap_or(0);
        // Whoever the article is about may be called by anything but another office.
        let office = notes.class.is_some_and(is_office);
        if asked.main == Some(index) && !office {
            weight = weight.max(MAIN) + 6;
        }
        // The subject of its sentence is seldom named by a role in it.
        let here = || {
            person.subject == Some(site.sentence) && !site.quoted && !(phrase.subject && self.by_pronoun(person))
                || !phrase.subject && self.is_pronoun_in(site, index)
        };
        let home = is_at_home(&notes.lands, person);
        let speaks = matches!(notes.class, Some(RoleClass::Spokes | RoleClass::Relation | RoleClass::Media));
        let stands = || {
            notes.age.is_some() && person.age.is_none() && !speaks
                || !asked.bare_age && may_stand(head, asked.whole, person)
                || !office
                    && (asked.main == Some(index) || notes.age.is_some())
                    && may_describe(notes.class, asked.whole, person)
        };
        let headed = is_heading(site, person) && may_describe(notes.class, asked.whole, person);
        let akin = home && notes.class.is_some_and(|class| person.heads.iter().any(|&(_, own)| own == class));
        let alike = !exact && (headed || akin || weight >= asked.threshold(index) && stands()) && !here();
        if !exact && !alike || self.speaks_in(site, person) {
            return None;
        }
        let fits = exact && modifiers_fit(asked.whole, person);
        // `Not so with Ann Roe. The retired surgeon left`: who was named last.
        let last = asked.described && asked.latest == Some(index);
        let common = notes.class == Some(RoleClass::Candidate);
        let bonus = [
            (exact && !common, 120),
            (exact && common, 60),
            (fits, 60),
            (last || headed, RECENT),
            (home, 50),
            (notes.age.is_some() && notes.age == person.age, 60),
        ];
        Some((weight + bonus.iter().filter(|(holds, _)| *holds).map(|(_, bonus)| bonus).sum::<i64>(), exact))
    }

    /// Whoever the article is about: somebody who is named far more often than anybody else.
    pub(super) fn main(&self) -> Option<usize> {
        let named = self.cast.asked().filter(|(_, person)| person.kind == SpeakerKind::Person && !person.plural);
        let (mut first, mut second) = ((0, None), 0);
        for (index, person) in named {
            if person.count > first.0 {
                second = first.0;
                first = (person.count, Some(index));
            } else {
                second = second.max(person.count);
            }
        }
        first.1.filter(|_| first.0 >= 4 && first.0 >= 2 * second)
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
        let Some(facts) = self.article.facts.get(site.block) else { return false };
        let end = facts.sentence_end(site.local.start);
        // `One official, called by the former mayor, said Roe complained`: what others say of both.
        let is_told = |cue: Span| {
            facts.speech().cues.iter().any(|other| {
                other.cue.start >= site.local.end
                    && other.cue.end <= cue.start
                    && other.source.is_some_and(|source| source.start != site.local.start)
            })
        };
        self.sources_after(site)
            .take_while(|(_, span, ..)| span.start < end)
            .any(|&(_, span, cue, _)| names(self.words(site.block, span)) && !is_told(cue))
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
        let Some(last) = self.mentions.get(person.subject_mention) else { return false };
        let sentence = |trace: &&Trace| trace.span == last.span;
        let here = person.latest().find(sentence).map(|trace| trace.sentence);
        let named = |trace: &Trace| {
            Some(trace.sentence) == here && trace.span.start < last.span.start && trace.quote.is_none() && trace.subject
        };
        last.kind == MentionKind::Pronoun && !person.latest().any(named)
    }
}

/// Whether a person heads the entry that a place stands in.
fn is_heading(site: &Site<'_>, person: &Person) -> bool {
    let latest = person.latest().find(|trace| trace.quote.is_none());
    latest.is_some_and(|trace| trace.topic == Topic::Heading && site.sentence.saturating_sub(trace.sentence) <= 2)
}
