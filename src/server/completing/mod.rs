//! What a writer may be about to write, by the words before the cursor.

mod dates;
mod names;
mod phrases;
mod style;

use crate::article::people::{MentionKind, Record, Speaker, SpeakerKind};
use crate::article::{Article, is_abbreviation};
use crate::lexicon::cue;
use crate::text::Span;

/// How many bytes before the cursor are looked at.
const REACH: usize = 160;

/// One thing that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    /// What the list shows.
    pub(super) label: String,
    /// What stands beside it.
    pub(super) detail: Option<String>,
    /// What the typed words are held against.
    pub(super) filter: String,
    /// What is replaced, and by what.
    pub(super) edit: (Span, String),
    /// A stop inside the quotation before that goes with it.
    pub(super) besides: Option<(Span, String)>,
    /// It is words around a name or a date, and no name alone.
    pub(super) is_phrase: bool,
}

/// What can be written at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offered {
    /// The best first, each text once.
    pub(super) offers: Vec<Offer>,
    /// There are more, which more letters would bring up.
    pub(super) more: bool,
}

/// A place where somebody writes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writing<'a> {
    article: &'a Article,
    record: &'a Record,
    /// The cursor.
    place: usize,
    /// The words of the paragraph before the cursor.
    before: &'a str,
    /// The rest of the line.
    after: &'a str,
    /// It is inside quotation marks.
    quoted: bool,
}

impl<'a> Writing<'a> {
    /// The place, if it is one for prose.
    pub(super) fn at(article: &'a Article, place: usize) -> Option<Self> {
        let text: &str = &article.text;
        if article.layout.metadata.extent.is_some_and(|extent| extent.touches(place) && place < extent.end) {
            return None;
        }
        let record = article.record();
        let blocks = &article.layout.blocks;
        let block = blocks.get(blocks.partition_point(|block| block.span.start <= place).checked_sub(1)?)?;
        if !block.zone.is_prose() {
            return None;
        }
        let mut start = block.span.start.max(place.saturating_sub(REACH));
        while !text.is_char_boundary(start) {
            start += 1;
        }
        let before = text.get(start..place)?;
        // After an empty line a new paragraph begins, and its block is not there yet.
        let past = Span::new(block.span.end.min(place), place).of(text);
        if past.lines().count() > 1 || past.contains(|char: char| !char.is_whitespace()) {
            return None;
        }
        let rest = text.get(place..)?;
        let after = rest.lines().next().unwrap_or("");
        let holds = |span: Span| span.start <= place && place <= span.end;
        let quoted = record.quotations.iter().any(|said| {
            let quotation = &said.quotation;
            quotation.depth == 0 && holds(quotation.inner) && quotation.span.end != place
        });
        Some(Self { article, record, place, before, after, quoted })
    }

    /// What can be written here, the best first.
    pub(super) fn offers(&self) -> Offered {
        let mut offered = Offered::default();
        if !self.quoted {
            self.phrases(&mut offered);
        }
        self.dates(&mut offered);
        self.names(&mut offered);
        let mut known: Vec<String> = Vec::new();
        offered.offers.retain(|offer| {
            let is_new = !known.contains(&offer.label);
            if is_new {
                known.push(offer.label.clone());
            }
            is_new
        });
        offered
    }

    /// Those who may speak, the one who was named last first.
    fn speakers(&self) -> Vec<(usize, &'a Speaker)> {
        let mut order: Vec<usize> = Vec::new();
        let mut is_in = vec![false; self.record.speakers.len()];
        let before = self.record.mentions.iter().rev().filter(|mention| mention.span.end <= self.place);
        let named = before.filter(|mention| !mention.quoted).map(|mention| mention.speaker);
        for index in named.chain(0..self.record.speakers.len()) {
            if is_in.get_mut(index).is_some_and(|is_in| !std::mem::replace(is_in, true)) {
                order.push(index);
            }
        }
        let speakers = order.into_iter().filter_map(|index| Some((index, self.record.speaker(index)?)));
        let named = speakers.filter(|(_, speaker)| speaker.kind != SpeakerKind::Role);
        named.filter(|(_, speaker)| !self.is_being_written(speaker)).collect()
    }

    /// Whether somebody is nobody but the half of a name before the cursor.
    fn is_being_written(&self, speaker: &Speaker) -> bool {
        let mentions = speaker.mentions.iter().filter_map(|&index| self.record.mentions.get(index));
        let mut names = mentions.filter(|mention| matches!(mention.kind, MentionKind::Full | MentionKind::Surname));
        names.all(|mention| mention.span.touches(self.place))
    }

    /// The name by which a writer calls somebody here: in full before they are introduced, and short afterwards.
    fn name_here(&self, speaker: &Speaker) -> String {
        let introduced = self.record.mentions.get(speaker.introduced);
        let is_known = introduced.is_some_and(|mention| mention.span.end < self.place);
        if is_known { self.short(speaker).unwrap_or_else(|| speaker.name.clone()) } else { speaker.name.clone() }
    }

    /// The short form of a person's name: as the article has it, else the surname.
    fn short(&self, speaker: &Speaker) -> Option<String> {
        let mentions = speaker.mentions.iter().filter_map(|&index| self.record.mentions.get(index));
        let written = mentions.filter(|mention| mention.kind == MentionKind::Surname).find(|mention| !mention.quoted);
        let written = written.map(|mention| mention.span.of(&self.article.text).to_owned());
        written.or_else(|| (speaker.kind == SpeakerKind::Person).then(|| surname(&speaker.name))?)
    }
}

/// The surname in a name: the last word with the particles before it, and without `Jr.` and the like.
fn surname(name: &str) -> Option<String> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let is_suffix = |word: &&str| matches!(word.trim_matches([',', '.']), "Jr" | "Sr" | "II" | "III" | "IV");
    while words.len() > 1 && words.last().is_some_and(is_suffix) {
        words.pop();
    }
    let mut start = words.len().checked_sub(1).filter(|&last| last > 0)?;
    while start > 1 && words.get(start - 1).is_some_and(|word| word.starts_with(char::is_lowercase)) {
        start -= 1;
    }
    Some(words.get(start..)?.join(" ").trim_end_matches(',').to_owned())
}

/// Whether words end in a cue after which a name comes: `said`, `according to`.
fn ends_in_cue(words: &str) -> bool {
    let words = words.trim_end();
    if words.ends_with("according to") || words.ends_with("According to") {
        return true;
    }
    let start = words.rfind(|char: char| !char.is_alphabetic()).map_or(0, |at| at + 1);
    let last = words.get(start..).unwrap_or("");
    last.chars().count() > 2 && cue(&last.to_lowercase()).is_some()
}

/// Whether a text ends in an abbreviation, whose stop is no full stop.
fn ends_in_abbreviation(words: &str) -> bool {
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    is_abbreviation(words.get(start..).unwrap_or("").trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{ends_in_cue, surname};

    #[test]
    fn surnames() {
        for (name, expected) in [
            ("Ada Holm", Some("Holm")),
            ("Ada R. Holm, Jr.", Some("Holm")),
            ("Ada van der Holm", Some("van der Holm")),
            ("Ada", None),
            ("", None),
        ] {
            assert_eq!(surname(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn cues_before_a_name() {
        for words in ["“We won,” said ", "according to ", "He quoted", "— says "] {
            assert!(ends_in_cue(words), "{words}");
        }
        for words in ["", "the table ", "to ", "a"] {
            assert!(!ends_in_cue(words), "{words}");
        }
    }
}
