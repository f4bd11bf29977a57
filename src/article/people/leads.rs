//! Somebody whom the first sentences speak of without a name, and who is named a little later: `A nurse was freed on
//! Monday. Ann Roe, 34, had been …`

use super::record::{Confidence, MentionKind, Reason, SpeakerKind};
use super::resolve::Resolver;
use super::sites::Site;
use crate::article::speech::{NameSite, RoleSite};
use crate::lexicon::{RoleClass, role};
use crate::text::Zone;

/// How many sentences after the role the name may come.
const WITHIN: usize = 3;

impl Resolver<'_> {
    /// Keeps in mind that the first sentences speak of somebody by a role alone.
    pub(super) fn pend(&mut self, site: &Site<'_>, phrase: &RoleSite, person: usize) {
        let early = self.cast.people.get(..person).is_some_and(|before| {
            !before
                .iter()
                .any(|person| person.subject.is_some() && !person.plural && person.kind != SpeakerKind::Institution)
        });
        if site.zone == Zone::Body && early && !phrase.plural && self.pending.is_none() {
            self.pending = Some((person, site.sentence));
        }
    }

    /// Takes somebody who is named for the first time for the person whom the first sentences spoke of, where that may be.
    pub(super) fn introduced(&mut self, site: &Site<'_>, name: &NameSite, index: usize) {
        let Some((unnamed, sentence)) = self.pending else { return };
        let (Some(nobody), Some(person)) = (self.cast.people.get(unnamed), self.cast.people.get(index)) else { return };
        let ago = site.sentence.saturating_sub(sentence);
        if ago == 0 || person.kind != SpeakerKind::Person || !person.full {
            return;
        }
        if ago > WITHIN {
            self.pending = None;
            return;
        }
        let spoke = nobody.spoke.is_some() || person.spoke.is_none();
        // An official who comments on `a man` is another one.
        let class = nobody.heads.first().map(|&(_, class)| class);
        let titled = name.title.map(|title| self.words(site.block, title)).and_then(|title| {
            title.split_whitespace().rev().find_map(role).filter(|role| role.class != RoleClass::Courtesy)
        });
        let same = titled.is_none_or(|titled| class.is_some_and(|class| class == titled.class));
        if !name.subject && !self.speaks(site) || !spoke || !same || !person.fits(nobody.gender) {
            return;
        }
        self.pending = None;
        self.merge(unnamed, index);
    }

    /// Gives one person's mentions to another.
    pub(super) fn merge(&mut self, from: usize, to: usize) {
        for mention in self.mentions.iter_mut().filter(|mention| mention.speaker == from) {
            mention.speaker = to;
            mention.confidence = Confidence::Guess;
            if mention.kind == MentionKind::Role {
                mention.reason = Reason::Nearest(0);
            }
        }
        let Some(old) = self.cast.people.get_mut(from) else { return };
        old.plural = true;
        let (mut traces, heads, gender, sure) =
            (std::mem::take(&mut old.traces), std::mem::take(&mut old.heads), old.gender, old.sure);
        for chain in self.chain.iter_mut().chain(&mut self.quoted_chain).filter(|chain| **chain == Some(from)) {
            *chain = Some(to);
        }
        let Some(person) = self.cast.people.get_mut(to) else { return };
        traces.append(&mut person.traces);
        person.traces = traces;
        person.learn(gender, sure);
        person.heads.extend(heads);
    }
}
