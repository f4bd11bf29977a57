//! Whom `he` and `she` mean, and `they` where it speaks.
//!
//! Everybody who agrees in gender is weighed by where they were named last: as the subject of this sentence or the one
//! before, as something else, as an owner. What the pronoun's own clause says counts more: its subject is not the `him`
//! in it, and most likely the `his`. Inside quotation marks its speaker is not meant.

use super::cast::{Person, Trace};
use super::record::{Confidence, MentionKind, Reason, SpeakerKind};
use super::resolve::{Made, Resolver};
use super::sites::{Site, What};
use crate::article::BlockFacts;
use crate::article::speech::{Named, PronounSite, Topic};
use crate::lexicon::Gender;
use crate::text::Span;

/// How many sentences back a pronoun may point.
const REACH: usize = 8;
/// What a naming weighs as many sentences later: as a subject, and as anything else.
const SUBJECT: [i64; REACH + 1] = [100, 84, 64, 54, 46, 39, 34, 29, 25];
const OTHER: [i64; REACH + 1] = [58, 48, 35, 27, 21, 17, 13, 10, 8];
/// The same for the narration around a quotation, where whoever speaks is no subject of interest.
const AROUND: [i64; REACH + 1] = [76, 68, 58, 48, 40, 34, 29, 25, 22];

/// How much less a subject weighs later that is not the first of its sentence.
const EMBEDDED: i64 = 12;

/// How much more the heading of an entry weighs than the subject of a sentence.
const HEADING: i64 = 24;

/// How much less somebody weighs who has just spoken, in what somebody else says.
const REPORTED: i64 = 24;

/// How much less somebody weighs in a sentence who is joined with somebody else of the same gender.
const JOINED: i64 = 44;

/// What whoever the article is about weighs at the start of a paragraph, wherever they were named last.
const MAIN: i64 = 86;

/// The quotation in which a pronoun stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inside {
    pub(super) frame: usize,
    pub(super) speaker: Option<usize>,
}

impl Resolver<'_> {
    pub(super) fn pronoun(&mut self, site: &Site<'_>, pronoun: &PronounSite, rest: &[Site<'_>]) {
        if pronoun.plural {
            self.they(site, pronoun);
            return;
        }
        let inside = self.inside(site);
        let own = pronoun.of.and_then(|of| self.who(site, of));
        let (best, second) = self.ranked(site, pronoun, inside, own);
        let coming = if pronoun.subject && best.is_some() || site.quoted {
            None
        } else {
            self.coming(site, pronoun, rest, best.is_none())
        };
        // `In his speech, Ward said …`: the subject is still to come.
        let (best, second) = match coming {
            Some(index) if best.is_none_or(|(score, _)| score < 92) => {
                (Some((92, index)), best.map_or(second, |(score, _)| Some(score)))
            }
            _ => (best, second),
        };
        let Some((score, speaker)) = best else { return };
        let clear = second.is_none_or(|second| score - second >= 15);
        let confidence = if site.quoted || score < 40 || !clear { Confidence::Guess } else { Confidence::Likely };
        let Some(reason) = self.reason(site, speaker, second.is_none()) else { return };
        if !site.quoted
            && second.is_none_or(|second| score - second >= 30)
            && let Some(person) = self.cast.people.get_mut(speaker)
        {
            person.learn(pronoun.gender, true);
        }
        let chain = if site.quoted { &mut self.quoted_chain } else { &mut self.chain };
        if let Some(chain) = chain.get_mut(slot(pronoun.gender)) {
            *chain = Some(speaker);
        }
        let kind = MentionKind::Pronoun;
        let made = Made {
            kind,
            speaker,
            reason,
            confidence,
            subject: pronoun.subject,
            owner: !pronoun.subject && !pronoun.object,
            patient: false,
            topic: Topic::None,
            joined: false,
            fronted: pronoun.fronted,
        };
        self.mention(site, site.span, made);
    }

    /// The quotation around a place, with its speaker.
    fn inside(&mut self, site: &Site<'_>) -> Option<Inside> {
        let frame = self.frame_at(site.span.start).filter(|_| site.quoted)?;
        let speaker = self.speaker_of(frame);
        Some(Inside { frame, speaker })
    }

    /// The best answer with its score, and the score of the next.
    fn ranked(
        &self,
        site: &Site<'_>,
        pronoun: &PronounSite,
        inside: Option<Inside>,
        own: Option<usize>,
    ) -> (Option<(i64, usize)>, Option<i64>) {
        let mut best: Option<(i64, usize)> = None;
        let mut second = None;
        // Where nobody who fits is the subject of the sentence, who else is named in it is meant rather than somebody before.
        let alone = inside.is_none() && !self.has_subject(site, pronoun);
        // Of all that the narration has named, the last is most likely what a quotation after it is about.
        let latest = |person: &Person| {
            let narrated = person.latest().find(|trace| trace.quote.is_none());
            narrated.filter(|trace| trace.span.start < site.span.start).map(|trace| trace.span.start)
        };
        let fitting = |(index, person): &(usize, &Person)| {
            person.kind == SpeakerKind::Person
                && person.fits(pronoun.gender)
                && inside.is_some_and(|inside| inside.speaker != Some(*index))
        };
        let last = self.cast.asked().filter(fitting).max_by_key(|(_, person)| latest(person)).map(|(index, _)| index);
        let spoken = self.last_speaker(site, pronoun);
        let speaking = inside.is_none() && pronoun.subject && self.speaks(site);
        let asks = inside.is_none() && (speaking || site.local.start == 0);
        let facts = self.article.facts.get(site.block).filter(|_| asks);
        let lead = facts.map(|facts| lead(facts, site.local));
        // `If Roe wins, he said he would resign`: the condition is about somebody else than the speaker.
        let conditional = speaking && lead.is_some_and(|lead| lead.conditional);
        // A new paragraph goes on with whoever the article is about, unless somebody speaks on.
        let main = lead
            .filter(|lead| lead.first && !pronoun.object && !speaking && inside.is_none())
            .and_then(|_| self.main());
        // `Roe and Li met at his house`: who does something together with somebody of the same gender is not told apart.
        let together = |person: &Person| {
            let latest = person.latest().find(|trace| trace.quote.is_none());
            latest.is_some_and(|trace| trace.joined && trace.sentence == site.sentence)
        };
        let several = inside.is_none()
            && self.cast.asked().filter(|(_, person)| person.fits(pronoun.gender) && together(person)).count() > 1;
        let reported = pronoun.told && inside.is_none() && own.is_some();
        let alone_here = !self.cast.asked().any(|(index, person)| {
            own != Some(index) && person.seen == Some(site.sentence) && !person.plural && person.fits(pronoun.gender)
        });
        for (index, person) in self.cast.asked() {
            let joined = several && together(person);
            let is_own = own == Some(index) && !(joined && !pronoun.object);
            if is_own && pronoun.object && !(pronoun.consequence && alone_here) {
                continue;
            }
            let Some(mut score) = self.weight(index, site, pronoun.gender, inside) else { continue };
            if is_own && pronoun.reflexive {
                score += 100;
            } else if is_own && !pronoun.subject && !(pronoun.told && person.spoke == Some(site.sentence)) {
                score = score.max(96) + 24;
            } else if is_own {
                score += 6;
            }
            if last == Some(index) {
                score += 8;
            }
            if joined {
                score -= JOINED;
            }
            // `Roe called him a thief. Li said he had stolen nothing`: who has just spoken is seldom whom the next one means.
            if reported && own != Some(index) && person.spoke.is_some_and(|spoke| site.sentence <= spoke + 1) {
                score -= REPORTED;
            }
            if main == Some(index) {
                score = score.max(MAIN) + 6;
            }
            if conditional && person.subject == Some(site.sentence) {
                score -= 40;
            }
            let named_here = person.latest().find(|trace| trace.quote.is_none());
            if let Some(trace) = named_here.filter(|trace| trace.sentence == site.sentence && inside.is_none()) {
                if trace.patient && trace.span.start < site.span.start && !pronoun.object {
                    score = score.max(100) + 48;
                } else if alone && !trace.owner && trace.span.start < site.span.start {
                    score += if pronoun.subject { 30 } else { 38 };
                }
            }
            if speaking && person.spoke.is_some() && person.spoke == spoken {
                score += 14;
            }
            // Who has never spoken is seldom the one who goes on to.
            if speaking && spoken.is_some() && person.spoke.is_none() {
                score -= 8;
            }
            match best {
                Some((known, _)) if score <= known => second = second.max(Some(score)),
                _ => {
                    second = best.map_or(second, |(known, _)| Some(known));
                    best = Some((score, index));
                }
            }
        }
        (best, second)
    }

    /// The sentence in which somebody who agrees with a pronoun spoke last.
    fn last_speaker(&self, site: &Site<'_>, pronoun: &PronounSite) -> Option<usize> {
        let people = self.cast.asked().filter(|(_, person)| !person.plural && person.fits(pronoun.gender));
        people.filter_map(|(_, person)| person.spoke).max().filter(|&spoke| site.sentence.saturating_sub(spoke) <= 2)
    }

    /// Whether somebody who agrees with a pronoun is the subject of its sentence so far.
    fn has_subject(&self, site: &Site<'_>, pronoun: &PronounSite) -> bool {
        self.cast.asked().any(|(_, person)| {
            person.subject == Some(site.sentence)
                && person.kind != SpeakerKind::Institution
                && !person.plural
                && person.fits(pronoun.gender)
        })
    }

    fn reason(&self, site: &Site<'_>, speaker: usize, only: bool) -> Option<Reason> {
        let person = self.cast.people.get(speaker)?;
        Some(if only && person.seen.is_some() {
            Reason::Only
        } else if person.subject.is_some_and(|at| site.sentence.saturating_sub(at) <= 2) {
            Reason::Subject(person.subject_mention)
        } else {
            Reason::Nearest(person.last_mention)
        })
    }

    /// How well a person answers a pronoun or a role of a gender at a place; nothing if it cannot.
    pub(super) fn weight(
        &self,
        index: usize,
        site: &Site<'_>,
        gender: Option<Gender>,
        inside: Option<Inside>,
    ) -> Option<i64> {
        let person = self.cast.people.get(index)?;
        if person.plural || person.kind == SpeakerKind::Institution || !person.fits(gender) {
            return None;
        }
        if inside.is_some_and(|inside| inside.speaker == Some(index)) {
            return None;
        }
        let chain = if inside.is_some() { &self.quoted_chain } else { &self.chain };
        let chained = chain.get(slot(gender)).copied().flatten() == Some(index) && gender.is_some();
        let traced = person.latest().filter_map(|trace| self.trace_weight(trace, site, inside)).max();
        let mut score = match traced {
            Some(score) => score,
            None if chained && person.seen.is_some() => 6,
            None => return None,
        };
        score += i64::try_from(person.count.min(8)).unwrap_or(0);
        if chained {
            score += if inside.is_some() { 12 } else { 8 };
        }
        if gender.is_some() && person.gender != gender {
            score -= if person.subject == Some(site.sentence) { 6 } else { 14 };
        }
        if person.kind == SpeakerKind::Role {
            score -= if person.gender == gender && gender.is_some() { 8 } else { 30 };
        }
        // Who has just asked or spoken is seldom whom the next speaker means by `he`.
        if let Some(inside) = inside {
            let near = person.spoke.is_some_and(|spoke| site.sentence.saturating_sub(spoke) <= 3);
            let quoted = (1..=2).any(|back| {
                let frame = inside.frame.checked_sub(back).and_then(|frame| self.frames.get(frame));
                frame.is_some_and(|frame| frame.is_by(Some(index)))
            });
            score -= if near { 16 } else { 0 } + if quoted { 16 } else { 0 };
        }
        if inside.is_none() && person.spoke.is_some_and(|spoke| site.sentence.saturating_sub(spoke) <= 2) {
            score += 4;
        }
        Some(score)
    }

    /// What one naming weighs for a place, if it can be seen from there.
    fn trace_weight(&self, trace: &Trace, site: &Site<'_>, inside: Option<Inside>) -> Option<i64> {
        let ago = site.sentence.saturating_sub(trace.sentence);
        let at = |table: &[i64; REACH + 1]| table.get(ago).copied();
        let other = |table: &[i64; REACH + 1]| at(table).map(|score| if trace.owner { score - 6 } else { score });
        match (inside, trace.quote) {
            (None, None) if trace.span.start >= site.span.start => None,
            (None, None) => match trace.topic {
                Topic::Heading => at(&SUBJECT).map(|score| score + HEADING),
                Topic::Theme => at(&SUBJECT),
                Topic::None if trace.subject => {
                    at(&SUBJECT).map(|score| if trace.embedded && ago > 0 { score - EMBEDDED } else { score })
                }
                Topic::None => other(&OTHER),
            },
            (Some(inside), Some(quote)) if trace.span.start < site.span.start => {
                if quote == inside.frame {
                    return at(&SUBJECT).map(|score| score + if trace.subject { 10 } else { 0 });
                }
                let same = self.frames.get(quote).is_some_and(|frame| frame.is_by(inside.speaker));
                other(if same { &SUBJECT } else { &OTHER }).map(|score| score - 8)
            }
            (_, Some(_)) => None,
            (Some(inside), None) => {
                let end = self.frames.get(inside.frame).map_or(0, |frame| frame.span.end);
                // What the narration says after the quotation helps only in the same sentence: `she said of Roe`.
                if trace.span.start >= end && trace.sentence > site.sentence + 1 {
                    return None;
                }
                // What the same sentence names before it is what the quotation is about.
                let led = ago == 0 && trace.span.start < site.span.start && !trace.spoke;
                let score = if trace.subject || led { at(&AROUND)? } else { other(&AROUND)? - 6 };
                Some(score + if led { 16 } else { 0 } - if trace.span.start > end { 10 } else { 0 })
            }
        }
    }

    /// The subject that a pronoun at the start of its sentence points forward to. `alone`: nobody before can be meant.
    fn coming(&self, site: &Site<'_>, pronoun: &PronounSite, rest: &[Site<'_>], alone: bool) -> Option<usize> {
        let facts = self.article.facts.get(site.block)?;
        let lead = lead(facts, site.local);
        if !alone && (!lead.opens || lead.long) {
            return None;
        }
        let after = rest.iter().take_while(|other| other.sentence == site.sentence && other.block == site.block);
        for other in after.filter(|other| !other.quoted) {
            let What::Name(name, notes) = other.what else { continue };
            if matches!(name.named, Named::Institution | Named::Place) || name.attributive && !alone {
                continue;
            }
            if !name.subject && !alone {
                continue;
            }
            if !alone && lead.comma.is_none_or(|comma| comma >= other.local.start) {
                return None;
            }
            let cut = &notes.cut;
            let found =
                if name.words >= 2 { self.cast.full(cut, name.gender) } else { self.cast.short(cut, None, None) };
            if let Some(index) = found
                && self.cast.people.get(index).is_some_and(|person| person.fits(pronoun.gender))
            {
                return Some(index);
            }
            if !alone {
                return None;
            }
        }
        None
    }

    /// `they`, where it is the source of a cue: the last people or institution that was a subject.
    fn they(&mut self, site: &Site<'_>, pronoun: &PronounSite) {
        if !pronoun.subject || site.quoted || !self.speaks(site) {
            return;
        }
        let several = |person: &Person| person.plural || person.kind == SpeakerKind::Institution;
        let people = self.cast.asked().filter(|(_, person)| several(person));
        let found = people
            .filter_map(|(index, person)| {
                Some((person.subject.filter(|&at| site.sentence.saturating_sub(at) <= 3)?, index))
            })
            .max();
        let Some((_, speaker)) = found else { return };
        let mention = self.cast.people.get(speaker).map_or(0, |person| person.subject_mention);
        let made = Made {
            kind: MentionKind::Pronoun,
            speaker,
            reason: Reason::Subject(mention),
            confidence: Confidence::Guess,
            subject: true,
            owner: false,
            patient: false,
            topic: Topic::None,
            joined: false,
            fronted: false,
        };
        self.mention(site, site.span, made);
    }
}

/// How a sentence leads up to a pronoun in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Lead {
    /// It begins with a word that opens what stands before a subject.
    pub(super) opens: bool,
    /// It has more words before the pronoun than such an opening has.
    pub(super) long: bool,
    /// The first comma after the pronoun, in bytes of the prose.
    pub(super) comma: Option<usize>,
    /// The sentence begins with what may happen: `If Roe wins`.
    pub(super) conditional: bool,
    /// The pronoun begins its block.
    pub(super) first: bool,
}

/// How the sentence of a pronoun leads up to it; places are bytes of the block's prose.
pub(super) fn lead(facts: &BlockFacts, pronoun: Span) -> Lead {
    let text = facts.prose.text();
    let start = facts.sentence_start(pronoun.start + 1);
    let before = text.get(start..pronoun.start).unwrap_or("");
    let opens = before.split_whitespace().next().is_some_and(|word| OPENING.contains(&word) || word.ends_with("ing"));
    let end = facts.sentence_end(pronoun.start);
    let comma = text.get(pronoun.end..end).and_then(|after| after.find(',')).map(|at| pronoun.end + at);
    let first_word = before.split_whitespace().next();
    let conditional = matches!(first_word, Some("If" | "Unless" | "Should"));
    Lead { opens, long: before.split_whitespace().nth(8).is_some(), comma, conditional, first: pronoun.start == 0 }
}

/// Words that open what stands before the subject of a sentence.
const OPENING: &[&str] = &[
    "In",
    "At",
    "During",
    "After",
    "Before",
    "On",
    "With",
    "For",
    "As",
    "While",
    "When",
    "Despite",
    "From",
    "By",
    "Through",
    "Throughout",
    "Since",
    "Asked",
    "Among",
    "Because",
    "If",
    "Although",
    "Though",
    "To",
    "Following",
    "Until",
];

fn slot(gender: Option<Gender>) -> usize {
    usize::from(gender == Some(Gender::Female))
}
