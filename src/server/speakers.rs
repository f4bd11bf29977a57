//! The speakers of an article for lists: outline, symbols, counts.

use super::card::shortened;
use crate::article::people::{Attributed, Record, Speaker, SpeakerKind};
use crate::article::{Article, Known, QuotationKind};
use crate::text::Span;
use tower_lsp::ls_types::SymbolKind;

/// How many characters of a quotation stand in a list.
const SHOWN: usize = 60;

/// Who says how much in an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Those whose words stand in quotation marks.
    pub(super) speakers: usize,
    /// Outer quotations that are somebody's words.
    pub(super) quotations: usize,
    /// Those of them that nobody is said to say.
    pub(super) unattributed: usize,
}

impl Tally {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            speakers: (0..record.speakers.len()).filter(|&index| said_by(record, index).next().is_some()).count(),
            quotations: record.quotations.iter().filter(|said| is_speech(said)).count(),
            unattributed: unattributed(record).count(),
        }
    }
}

/// Whether a quotation is somebody's words, and not inside another one.
pub(super) fn is_speech(said: &Attributed) -> bool {
    let kind = matches!(said.quotation.kind, QuotationKind::Direct | QuotationKind::Fragment);
    said.quotation.depth == 0 && (kind || said.speaker.is_some())
}

/// The quotations that somebody should be said to say, and nobody is; there may be a guess.
pub(super) fn unattributed(record: &Record) -> impl Iterator<Item = &Attributed> {
    record.quotations.iter().filter(|said| is_speech(said) && said.gap.is_some())
}

/// The quotations that somebody is said to say; those that they are only guessed to say are not among them.
pub(super) fn said_by(record: &Record, speaker: usize) -> impl Iterator<Item = &Attributed> {
    record.quotations_of(speaker).filter(|said| is_speech(said) && said.gap.is_none())
}

/// Somebody's place in the directory that an article was read with.
pub(super) fn known_at(article: &Article, speaker: &Speaker) -> Option<usize> {
    let directory = article.options.directory.as_deref()?;
    speaker.known.or_else(|| directory.position(&speaker.name))
}

/// Somebody's entry in that directory.
pub(super) fn known<'a>(article: &'a Article, speaker: &Speaker) -> Option<&'a Known> {
    article.options.directory.as_deref()?.people.get(known_at(article, speaker)?)
}

/// The titles that an article gives somebody, in one line.
pub(super) fn titles(speaker: &Speaker) -> Option<String> {
    let titles: Vec<&str> = speaker.titles.iter().map(|title| title.text.as_str()).collect();
    (!titles.is_empty()).then(|| titles.join(", "))
}

/// Those who belong into a list of speakers: all people, and what else says something.
pub(super) fn listed(record: &Record) -> impl Iterator<Item = (usize, &Speaker)> {
    let mut states = vec![false; record.speakers.len()];
    for index in record.statements.iter().filter_map(|stated| stated.speaker) {
        if let Some(states) = states.get_mut(index) {
            *states = true;
        }
    }
    record.speakers.iter().enumerate().zip(states).filter_map(|((index, speaker), states)| {
        (speaker.kind == SpeakerKind::Person || speaker.quotations > 0 || states).then_some((index, speaker))
    })
}

/// Where somebody is introduced.
pub(super) fn introduced(record: &Record, speaker: &Speaker) -> Option<Span> {
    record.mentions.get(speaker.introduced).map(|mention| mention.span)
}

/// The words of a quotation, for a list.
pub(super) fn words(article: &Article, said: &Attributed) -> String {
    let words = shortened(said.quotation.inner.of(&article.text), SHOWN);
    if words.is_empty() { "…".to_owned() } else { format!("“{words}”") }
}

/// The protocol has no symbol for people.
pub(super) fn symbol(kind: SpeakerKind) -> SymbolKind {
    match kind {
        SpeakerKind::Person => SymbolKind::OBJECT,
        SpeakerKind::Institution => SymbolKind::MODULE,
        SpeakerKind::Role => SymbolKind::INTERFACE,
    }
}
