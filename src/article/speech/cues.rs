//! The places of a narration that say that somebody speaks, each with the words that name its source.

use super::apposition::source_after;
use super::clause::{REACH, clause_start};
use super::introduced::introduced;
use super::phrase::{core, phrase};
use super::sites::{CueShape, SourceKind};
use super::subject::subject_before;
use super::tagged::{Class, Word};
use super::verbs::verb;
use crate::lexicon::{Cue, CueClass, SmallWord};

/// A cue by the words of its narration; ranges are half-open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    pub(super) cue: (usize, usize),
    pub(super) verb: Option<Cue>,
    pub(super) source: Option<(usize, usize)>,
    /// Whom a source means that is `who`, `which` or `that`: the noun before it.
    pub(super) antecedent: Option<(usize, usize)>,
    pub(super) shape: CueShape,
    pub(super) unreal: bool,
    /// The first word of its sentence.
    pub(super) sentence: usize,
}

impl Site {
    /// A cue without a verb that hangs on these words, and on this source; its sentence is put in later.
    pub(super) fn new(cue: (usize, usize), source: Option<(usize, usize)>, shape: CueShape) -> Self {
        Self { cue, verb: None, source, antecedent: None, shape, unreal: false, sentence: 0 }
    }

    /// The first word of cue and source.
    pub(super) fn first(&self) -> usize {
        match self.source {
            Some((from, _)) if matches!(self.shape, CueShape::SubjectVerb | CueShape::Label) => from.min(self.cue.0),
            _ => self.cue.0,
        }
    }

    /// The word after cue and source.
    pub(super) fn end(&self) -> usize {
        match self.source {
            Some((_, to)) if matches!(self.shape, CueShape::VerbSubject | CueShape::According | CueShape::Passive) => {
                to.max(self.cue.1)
            }
            _ => self.cue.1,
        }
    }
}
/// All cues, in order.
pub(super) fn sites(words: &[Word<'_>]) -> Vec<Site> {
    let mut found = Vec::new();
    let mut sentence = 0;
    for (at, word) in words.iter().enumerate() {
        if at > 0 && words.get(at - 1).is_some_and(|before| before.ends) || at - sentence > REACH {
            sentence = at;
        }
        let site = if word.is("according") && words.get(at + 1).is_some_and(|next| next.is("to")) {
            according(words, at)
        } else if word.is_any(&["put", "puts"]) && words.get(at + 1).is_some_and(|next| next.is("it")) {
            subject_before(words, clause_start(words, at), at)
                .map(|source| Site::new((at, at + 2), Some(source), CueShape::SubjectVerb))
        } else if word.is_any(&["went", "goes"])
            && words.get(at + 1).is_some_and(|next| next.is("on"))
            && goes_on(words, at + 2)
        {
            subject_before(words, clause_start(words, at), at)
                .map(|source| Site::new((at, at + 2), Some(source), CueShape::SubjectVerb))
        } else if word.is_stop(":") {
            label(words, sentence, at)
        } else {
            // A verb in lower case, or one that a sentence begins with: `Said Ward: …`.
            word.cue().and_then(|cue| verb(words, at, cue))
        };
        if let Some(mut site) = site {
            site.sentence = sentence;
            let same = found.partition_point(|known: &Site| known.sentence < sentence);
            let spoken = found.get(same..).unwrap_or_default().iter();
            // `Ward said the move was made by the board and said …`: the first speaker goes on, not who is named between.
            let joined = at > 0
                && words.get(at - 1).is_some_and(|word| word.is_any(&["and", "but", "then"]) || word.is_adverb());
            if joined
                && site.shape == CueShape::SubjectVerb
                && site.source.is_some_and(|(_, to)| to + 2 < at)
                && let Some(first) = spoken.clone().find(|first| {
                    first.shape == CueShape::SubjectVerb && first.source.is_some() && first.antecedent.is_none()
                })
            {
                site.source = first.source;
            }
            // `Ward said, adding …`: who spoke in this sentence goes on.
            if site.shape == CueShape::Participle
                && at > 0
                && words.get(at - 1).is_some_and(|word| word.is_stop(",") || word.is_quote() || word.is("and"))
                && let Some(last) = spoken.rev().find(|last| {
                    last.source.is_some()
                        && last.shape != CueShape::Participle
                        && !last.unreal
                        && last.verb.is_none_or(|verb| !matches!(verb.class, CueClass::Mind | CueClass::Speech))
                })
            {
                site.source = last.source;
            }
            found.push(site);
        }
    }
    introduced(words, &mut found);
    found
}

/// Whether `went on` says that somebody goes on speaking: nothing but a quotation can follow.
fn goes_on(words: &[Word<'_>], at: usize) -> bool {
    words
        .get(at)
        .is_none_or(|word| word.is_quote() || word.ends || word.is_stop(",") || word.is_stop(":") || word.is_stop("."))
}

/// `according to Ward, the mayor`
fn according(words: &[Word<'_>], at: usize) -> Option<Site> {
    let from = at + 2;
    let mut end = source_after(words, from);
    if end == from {
        return None;
    }
    // `According to Ward, the bridge was closed`: what a verb follows is a clause of its own and no apposition.
    if words.get(end).is_some_and(|word| word.class != Class::Stop && !word.is_quote()) {
        end = phrase(words, from);
    }
    // `according to a document filed by Ward`: the paper names somebody.
    if words.get(end).is_some_and(|word| {
        word.is_any(&["filed", "written", "released", "published", "obtained", "conducted", "compiled"])
    }) {
        let mut to = end + 1;
        if words.get(to).is_some_and(|word| word.is_any(&["by", "with", "to"])) {
            to = core(words, to + 1).max(to);
        }
        end = to;
    }
    Some(Site::new((at, from), Some((from, end)), CueShape::According))
}

/// `Ward: “…”`, `Q: …`
fn label(words: &[Word<'_>], sentence: usize, colon: usize) -> Option<Site> {
    let quoted = words.get(colon + 1).is_some_and(Word::is_quote);
    // `… contests - Philip Roe: “…”`
    let dash = (sentence..colon)
        .rev()
        .take(5)
        .find(|&at| words.get(at).is_some_and(|word| matches!(word.text, "-" | "—" | "–") && !touching(words, at)));
    let from = dash.map_or(sentence, |dash| dash + 1);
    let end = phrase(words, from);
    let plain =
        words.get(from).is_some_and(|word| word.class == Class::Capital || word.is_small(SmallWord::Determiner));
    (plain && end == colon && end - from <= 12 && (quoted || from == 0)).then_some(Site::new(
        (colon, colon + 1),
        Some((from, end)),
        CueShape::Label,
    ))
}

/// Whether a dash touches the words on both sides, as a hyphen does.
fn touching(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .zip(words.get(at))
        .is_some_and(|(before, dash)| before.span.end == dash.span.start)
}

/// What the words of a source are.
pub(super) fn kind_of(words: &[Word<'_>], source: Option<(usize, usize)>) -> SourceKind {
    let Some(first) = source.and_then(|(from, _)| words.get(from)) else { return SourceKind::Noun };
    let Some((from, to)) = source else { return SourceKind::Noun };
    if first.is_small(SmallWord::Pronoun) && to - from == 1 {
        return SourceKind::Pronoun;
    }
    if first.class == Class::Capital
        || words
            .get(from..core(words, from).min(to))
            .is_some_and(|core| core.iter().any(|word| word.class == Class::Capital))
    {
        return SourceKind::Name;
    }
    SourceKind::Noun
}
