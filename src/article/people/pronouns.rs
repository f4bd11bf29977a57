//! Whom `he` and `she` mean, and `they` where it speaks.
//!
//! Everybody who agrees in gender is weighed by where they were named last: as the subject of this sentence or the one
//! before, as something else, as an owner. What the pronoun's own clause says counts more: its subject is not the `him`
//! in it, and most likely the `his`. Inside quotation marks its speaker is not meant.

use super::cast::{Person, Trace};
use super::record::{Confidence, MentionKind, Reason, SpeakerKind};
use super::resolve::{Made, Resolver};
use super::scene::Scene;
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
const EMBEDDED: i64 = 16;

/// How well somebody must answer a pronoun for its gender to be known to be theirs.
const LEARNT: i64 = 70;

/// How much more the heading of an entry weighs than the subject of a sentence.
const HEADING: i64 = 24;

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
        let scene = self.scene(site, pronoun, inside, own);
        let (best, second) = self.ranked(site, pronoun, &scene);
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
            && score >= LEARNT
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
    fn ranked(&self, site: &Site<'_>, pronoun: &PronounSite, scene: &Scene) -> (Option<(i64, usize)>, Option<i64>) {
        let mut best: Option<(i64, usize)> = None;
        let mut second = None;
        for (index, person) in self.cast.asked() {
            let Some(score) = self.score(site, pronoun, scene, (index, person)) else { continue };
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
            score -= if person.subject == Some(site.sentence) { 6 } else { 10 };
        }
        if person.kind == SpeakerKind::Role {
            // An official who has just spoken may go on, whatever they are.
            let spoke = person.spoke.is_some_and(|spoke| site.sentence.saturating_sub(spoke) <= 1);
            score -= if person.gender == gender && gender.is_some() { 8 } else { 30 };
            score += if spoke && person.gender.is_none() { 10 } else { 0 };
            // Somebody who is only somebody’s is seldom whom the next sentences mean.
            score -= if is_owned(&person.name) { 24 } else { 0 };
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
                // `“Roe is late,” Li said, “and he …”`: the quotation before is most likely the same speaker's.
                let same = self.frames.get(quote).is_some_and(|frame| {
                    frame.is_by(inside.speaker) || quote + 1 == inside.frame && !frame.is_of_another(inside.speaker)
                });
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
    /// The sentence begins with what the pronoun, after a comma, does besides: `Speaking to Roe, he said`.
    pub(super) participle: bool,
    /// The pronoun begins its sentence.
    pub(super) bare: bool,
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
    let second = before.split_whitespace().nth(1).unwrap_or("");
    let is_participle = |word: &str| word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed"));
    let besides = first_word.is_some_and(|word| {
        is_participle(word) && !word.ends_with("rding")
            || matches!(word, "After" | "Before" | "While" | "When" | "By" | "In" | "Since")
                && second.ends_with("ing")
                && second.len() > 5
            || matches!(word, "Like" | "Unlike" | "Alongside" | "Besides")
    });
    let participle = besides && before.trim_end().ends_with(',');
    let long = before.split_whitespace().nth(8).is_some();
    let bare = before.trim().is_empty();
    Lead { opens, long, comma, conditional, participle, bare, first: pronoun.start == 0 }
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

/// Whether a phrase says first whose somebody is: `his father`.
fn is_owned(name: &str) -> bool {
    name.split_once(' ')
        .is_some_and(|(first, _)| first.eq_ignore_ascii_case("his") || first.eq_ignore_ascii_case("her"))
}

fn slot(gender: Option<Gender>) -> usize {
    usize::from(gender == Some(Gender::Female))
}
