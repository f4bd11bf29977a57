//! What is the same for everybody who is asked whether a pronoun means them, and how well each answers it.
//!
//! A score is a sum: what somebody weighs by where they were named last ([`weight`](Resolver::weight)), and what the
//! pronoun's own clause, its paragraph and what has just been said add to that or take away.

use super::cast::Person;
use super::pronouns::{Inside, lead};
use super::record::SpeakerKind;
use super::resolve::Resolver;
use super::sites::Site;
use crate::article::speech::PronounSite;

/// What whoever the article is about weighs at the start of a paragraph, wherever they were named last.
const MAIN: i64 = 92;
/// The same anywhere else.
const MAIN_ANYWHERE: i64 = 60;
/// The same in a quotation.
const MAIN_QUOTED: i64 = 64;
/// What whoever owns the clause weighs at least, by its `his`: nearly always it is theirs.
const OWN: i64 = 120;
/// How much less somebody weighs in a sentence who is joined with somebody else of the same gender.
const JOINED: i64 = 44;
/// How much less somebody weighs who has just spoken, in what somebody else says.
const REPORTED: i64 = 40;
/// How much more somebody weighs who was the last to speak, where somebody speaks on.
const SPOKEN: i64 = 24;
/// How much more somebody weighs who has just ended a quotation, where the sentence after it goes on to speak.
const ENDED: i64 = 30;

/// How much more an owner weighs where nobody who fits is a subject of the sentence, by an object or `his`.
const OWNER_ALONE: i64 = 30;
/// How much more somebody weighs whom the sentence before names, where nobody who fits is a subject of either.
const ALONE_BEFORE: i64 = 14;

/// Verbs by which somebody speaks on.
const GOING_ON: &[&str] =
    &["add", "continue", "say", "note", "argue", "explain", "tell", "conclude", "stress", "joke", "recall"];

/// What is the same for everybody.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Scene {
    inside: Option<Inside>,
    /// The subject of the pronoun's clause.
    own: Option<usize>,
    /// Nobody who fits is a subject of the sentence so far.
    alone: bool,
    /// Nor of the sentence before.
    alone_before: bool,
    /// Nobody who fits, but for the subject, is named in the sentence.
    only: bool,
    /// Several who fit do together what the sentence says.
    several: bool,
    /// Of all that the narration has named, the last: most likely what a quotation after it is about.
    last: Option<usize>,
    /// The last to speak in the sentence, for what is told in it.
    cited: Option<usize>,
    /// Who has said the quotation just before.
    ended: Option<usize>,
    /// The sentence in which somebody who fits spoke last.
    spoken: Option<usize>,
    /// The pronoun is whoever speaks.
    speaking: bool,
    /// `If Roe wins, he said he would resign`: the condition is about somebody else than the speaker.
    conditional: bool,
    /// `Speaking to Roe, he said`: what opens the sentence is done by him, and not by who is named in it.
    opened: bool,
    /// Whoever the article is about.
    main: Option<usize>,
    /// A new paragraph goes on with them.
    goes_on: bool,
    /// The pronoun is in what somebody else is said to say.
    reported: bool,
}

impl Resolver<'_> {
    /// What is the same for everybody who may be meant by a pronoun.
    pub(super) fn scene(
        &mut self,
        site: &Site<'_>,
        pronoun: &PronounSite,
        inside: Option<Inside>,
        own: Option<usize>,
    ) -> Scene {
        let narrated = inside.is_none();
        let fits = |person: &Person| !person.plural && person.fits(pronoun.gender);
        let is_subject = |person: &Person, sentence: usize| {
            person.subject == Some(sentence) && person.kind != SpeakerKind::Institution && fits(person)
        };
        let spoken = self.last_speaker(site, pronoun);
        // `The paper said he was late`: whoever `he` is does not speak.
        let speaking = narrated && pronoun.subject && !pronoun.told && self.speaks(site);
        let opens = narrated && site.local.start == 0;
        let facts = self.article.facts.get(site.block).filter(|_| pronoun.subject && narrated || opens);
        let lead = facts.map(|facts| lead(facts, site.local));
        // A new paragraph goes on with whoever the article is about, unless somebody speaks on.
        let ended = if speaking && lead.is_some_and(|lead| lead.bare) { self.ended(site) } else { None };
        let main = self.main();
        let other = spoken.is_some()
            && main.and_then(|main| self.cast.people.get(main)).is_none_or(|main| main.spoke != spoken);
        let goes_on = opens && !pronoun.object && !(speaking && other) && ended.is_none();
        let mut scene = Scene {
            inside,
            own,
            alone: narrated,
            alone_before: narrated,
            only: true,
            several: false,
            last: None,
            cited: None,
            ended,
            spoken,
            speaking,
            conditional: speaking && lead.is_some_and(|lead| lead.conditional),
            opened: narrated && pronoun.subject && lead.is_some_and(|lead| lead.participle),
            main,
            goes_on,
            reported: pronoun.told && narrated && pronoun.of.is_some(),
        };
        let (mut joined, mut latest, mut cited) = (0, None, None);
        for (index, person) in self.cast.asked() {
            scene.alone &= !is_subject(person, site.sentence);
            scene.alone_before &= !is_subject(person, site.sentence.wrapping_sub(1));
            let is_person = person.kind == SpeakerKind::Person && fits(person);
            scene.only &= own == Some(index) || !is_person || person.seen != Some(site.sentence);
            if pronoun.told && narrated {
                let source = person.latest().find(|trace| trace.quote.is_none());
                let here = source.filter(|trace| trace.spoke && trace.sentence == site.sentence && fits(person));
                if let Some(start) =
                    here.map(|trace| trace.span.start).filter(|&start| cited.is_none_or(|known| start > known))
                {
                    (cited, scene.cited) = (Some(start), Some(index));
                }
            }
            if narrated {
                joined += usize::from(fits(person) && is_together(person, site));
            } else if is_person && inside.is_some_and(|inside| inside.speaker != Some(index)) {
                let last = person.latest().find(|trace| trace.quote.is_none()).map(|trace| trace.span.start);
                let last = last.filter(|&start| start < site.span.start);
                if last >= latest {
                    (latest, scene.last) = (last, Some(index));
                }
            }
        }
        scene.several = joined > 1;
        scene.alone_before &= scene.alone;
        scene
    }

    /// How well a person answers a pronoun; nothing if it cannot.
    pub(super) fn score(
        &self,
        site: &Site<'_>,
        pronoun: &PronounSite,
        scene: &Scene,
        (index, person): (usize, &Person),
    ) -> Option<i64> {
        let joined = scene.several && is_together(person, site);
        let is_own = scene.own == Some(index) && (pronoun.object || !joined);
        // `Roe hit him`; but `Roe won, earning him a place`.
        let befalls = pronoun.consequence && scene.only;
        if is_own && pronoun.object && !befalls {
            return None;
        }
        let mut score = self.weight(index, site, pronoun.gender, scene.inside)?;
        // `Roe said his aides left` may be about somebody else as well as `Roe said he left` may.
        let told = pronoun.told && person.spoke == Some(site.sentence);
        if is_own && pronoun.reflexive {
            score += 100;
        } else if is_own && !pronoun.subject && !told {
            score = score.max(OWN - 24) + 24;
        } else if is_own {
            score += if pronoun.told { 6 } else { 20 };
        }
        if scene.main == Some(index) {
            score = score.max(match scene.inside {
                Some(_) => MAIN_QUOTED,
                None if scene.goes_on => MAIN,
                None => MAIN_ANYWHERE,
            });
        }
        let narrated = person.latest().find(|trace| trace.quote.is_none());
        let before = narrated.filter(|trace| scene.inside.is_none() && trace.span.start < site.span.start);
        if let Some(trace) = before.filter(|trace| trace.sentence == site.sentence) {
            if trace.patient && !pronoun.object {
                score = score.max(100) + 48;
            } else if scene.alone && !scene.opened {
                // `Police searched Roe’s house and arrested him`
                score += match (pronoun.subject, trace.owner) {
                    (true, false) => 30,
                    (false, false) => 38,
                    (true, true) => OWNER_ALONE / 2,
                    (false, true) => OWNER_ALONE,
                };
            }
        }
        if let Some(trace) = before.filter(|trace| scene.alone_before && trace.sentence + 1 == site.sentence) {
            score += if trace.owner { ALONE_BEFORE / 2 } else { ALONE_BEFORE };
        }
        let here = before.is_some_and(|trace| trace.sentence == site.sentence);
        let spoke = |within: usize| person.spoke.is_some_and(|spoke| site.sentence.saturating_sub(spoke) <= within);
        let bonus = [
            (scene.last == Some(index), 8),
            (joined, -JOINED),
            // `Roe called him a thief. Li said he had stolen nothing`: who has just spoken is seldom whom the next one means.
            (scene.reported && scene.own != Some(index) && spoke(2), -REPORTED),
            (scene.conditional && person.subject == Some(site.sentence), -40),
            (scene.ended == Some(index), ENDED),
            (scene.cited == Some(index), 8),
            (scene.opened && here, -30),
            // What is said is seldom about who says it, and nor is what follows.
            (
                !scene.speaking && !is_own && before.is_some_and(|trace| trace.spoke && trace.sentence < site.sentence),
                -4,
            ),
            (scene.speaking && person.spoke.is_some() && person.spoke == scene.spoken, SPOKEN),
            // Who has never spoken is seldom the one who goes on to.
            (
                scene.speaking
                    && scene.spoken.is_some()
                    && person.spoke.is_none()
                    && person.subject != Some(site.sentence),
                -8,
            ),
        ];
        Some(score + bonus.iter().filter(|(holds, _)| *holds).map(|(_, bonus)| bonus).sum::<i64>())
    }

    /// Who says the quotation that ends the sentence before a pronoun that opens its own: `“…,” Roe told us. “…” He added …`
    fn ended(&mut self, site: &Site<'_>) -> Option<usize> {
        let facts = self.article.facts.get(site.block)?;
        let own =
            facts.speech().cues.iter().find(|cue| cue.source.is_some_and(|words| words.start == site.local.start))?;
        // Whoever `implied` or `called` after somebody's words is as likely somebody else.
        if !own.verb.is_some_and(|verb| GOING_ON.contains(&verb.lemma)) {
            return None;
        }
        let (block, before) = match facts.sentences.partition_point(|sentence| sentence.end <= site.local.start) {
            0 => (site.block.checked_sub(1)?, self.article.facts.get(site.block - 1)?.sentences.last()?),
            index => (site.block, facts.sentences.get(index - 1)?),
        };
        let end = self.document(block, *before).end;
        let index = self.frames.partition_point(|frame| frame.span.start < site.span.start).checked_sub(1)?;
        let frame = self.frames.get(index)?;
        // Who says it may be the pronoun itself: then nobody is known to.
        if frame.span.end < end || frame.is_named_after(site.span.start) {
            return None;
        }
        self.speaker_of(index)
    }

    /// The sentence in which somebody who agrees with a pronoun spoke last.
    fn last_speaker(&self, site: &Site<'_>, pronoun: &PronounSite) -> Option<usize> {
        let people = self.cast.asked().filter(|(_, person)| !person.plural && person.fits(pronoun.gender));
        people.filter_map(|(_, person)| person.spoke).max().filter(|&spoke| site.sentence.saturating_sub(spoke) <= 2)
    }
}

/// Whether somebody does together with others what a sentence says: `Roe and Li met`.
fn is_together(person: &Person, site: &Site<'_>) -> bool {
    let latest = person.latest().find(|trace| trace.quote.is_none());
    latest.is_some_and(|trace| trace.joined && trace.sentence == site.sentence)
}
