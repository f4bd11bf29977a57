//! Adding an attribution to a quotation, as the rest of its article writes them.

use std::collections::HashSet;

use crate::article::people::{MentionKind, SpeakerKind};
use crate::article::speech::{CueShape, SourceKind};
use crate::article::{Article, PlacedQuotation};
use crate::lexicon::CueForm;
use crate::rules::{Draft, FixKind};
use crate::text::{Span, sentences};

/// How many speakers are offered.
const OFFERED: usize = 3;
/// How many mentions back a speaker is looked for.
const BACK: usize = 120;

/// Writes attributions as an article does.
pub(super) struct Writer<'a> {
    article: &'a Article,
    /// `says` more often than `said`.
    present: bool,
    /// `said Ward` more often than `Ward said`.
    inverted: bool,
    /// Those of whom the narration says that they said something.
    stating: HashSet<usize>,
}

impl<'a> Writer<'a> {
    /// Reads how an article writes its attributions.
    pub(super) fn of(article: &'a Article) -> Self {
        let (mut past, mut third, mut plain, mut inverted) = (0usize, 0usize, 0usize, 0usize);
        for facts in &article.facts {
            for cue in &facts.speech().cues {
                let Some(verb) = cue.verb.filter(|verb| verb.lemma == "say") else { continue };
                past += usize::from(verb.form == CueForm::Past);
                third += usize::from(verb.form == CueForm::Third);
                let after = cue.shape == CueShape::VerbSubject;
                inverted += usize::from(after && cue.kind == SourceKind::Name);
                plain += usize::from(cue.shape == CueShape::SubjectVerb && cue.kind == SourceKind::Name);
            }
        }
        let stating = article.record().statements.iter().filter_map(|statement| statement.speaker).collect();
        Self { article, present: third > past, inverted: inverted > plain, stating }
    }

    /// `Ward said` or `said Ward`.
    fn clause(&self, name: &str) -> String {
        let said = if self.present { "says" } else { "said" };
        if self.inverted { format!("{said} {name}") } else { format!("{name} {said}") }
    }

    /// Offers attributions of a quotation to those who may have said it, and one with a gap to be filled in.
    pub(super) fn offer(&self, quotation: &PlacedQuotation, names: &[String], mut draft: Draft) -> Draft {
        let Some(place) = Place::of(self.article, quotation) else { return draft };
        for name in names {
            let clause = self.clause(name);
            draft = draft.fix(FixKind::Choice, format!("Add ‘{clause}’"), place.edits(&clause));
        }
        let clause = self.clause("[speaker]");
        draft.fix(FixKind::Placeholder, format!("Add ‘{clause}’"), place.edits(&clause))
    }

    /// The last persons who were mentioned before a place and speak somewhere, by the names that the article uses.
    pub(super) fn speakers_before(&self, place: usize) -> Vec<String> {
        let record = self.article.record();
        let end = record.mentions.partition_point(|mention| mention.span.start < place);
        let mut found: Vec<usize> = Vec::new();
        for mention in record.mentions.get(..end).unwrap_or_default().iter().rev().take(BACK) {
            let speaks = record.speaker(mention.speaker).is_some_and(|speaker| {
                speaker.kind == SpeakerKind::Person
                    && (speaker.quotations > 0 || self.stating.contains(&mention.speaker))
            });
            if speaks && !mention.quoted && !found.contains(&mention.speaker) {
                found.push(mention.speaker);
            }
            if found.len() == OFFERED {
                break;
            }
        }
        found.into_iter().map(|speaker| short_name(self.article, speaker)).collect()
    }
}

/// The name by which an article speaks of somebody after the first time.
pub(super) fn short_name(article: &Article, speaker: usize) -> String {
    let record = article.record();
    let short = record.mentions_of(speaker).find(|mention| mention.kind == MentionKind::Surname && !mention.quoted);
    if let Some(short) = short {
        return short.span.of(&article.text).to_owned();
    }
    let name = record.speaker(speaker).map_or("", |speaker| speaker.name.as_str());
    let last =
        name.split_whitespace().rev().find(|word| !matches!(*word, "Jr." | "Sr." | "Jr" | "Sr" | "II" | "III" | "IV"));
    last.unwrap_or(name).to_owned()
}

/// Where an attribution can be added to a quotation.
struct Place {
    /// What is replaced inside the marks, with what takes its place before the clause.
    before: (Span, String),
    /// Where the clause is put, if that is another place.
    clause: Span,
    /// What follows the clause.
    after: String,
}

impl Place {
    fn of(article: &Article, quotation: &PlacedQuotation) -> Option<Self> {
        let text = &*article.text;
        let inner = quotation.inner.of(text);
        let closer = Span::new(quotation.inner.end, quotation.span.end).of(text);
        let opener = Span::new(quotation.span.start, quotation.inner.start).of(text);
        let parts = sentences(inner);
        let first = parts.first()?;
        if parts.len() > 1 {
            // After the first sentence, so that the reader does not wait.
            let sentence = first.of(inner);
            let (stop, comma) = match sentence.chars().next_back()? {
                '.' => (1, ","),
                '?' | '!' => (0, ""),
                _ => return None,
            };
            let rest = inner.get(first.end..)?;
            let gap = rest.len() - rest.trim_start().len();
            let start = quotation.inner.start + first.end;
            let mark = if closer.is_empty() { article.style.outer().1 } else { closer };
            return Some(Self {
                before: (Span::new(start - stop, start + gap), format!("{comma}{mark} ")),
                clause: Span::at(start + gap),
                after: format!(". {opener}"),
            });
        }
        let nested = inner.trim_end_matches(['\'', '’', '"', '”']);
        let nested = if nested.len() < inner.len() && nested.ends_with(['.', '?', '!']) { nested } else { inner };
        let end = quotation.inner.start + nested.len();
        let follows = text.get(quotation.span.end..)?;
        let ends = follows.is_empty() || follows.starts_with(char::is_whitespace) || follows.starts_with(['.', '<']);
        if !ends {
            return None;
        }
        let outside = follows.starts_with('.');
        let mark = if closer.is_empty() { article.style.outer().1 } else { "" };
        let before = match nested.chars().next_back()? {
            '.' => (Span::new(end - 1, end), format!(",{mark}")),
            '?' | '!' => (Span::at(end), mark.to_owned()),
            _ if outside => (Span::at(end), ",".to_owned()),
            _ => return None,
        };
        let after = if outside { "" } else { "." };
        Some(Self { before, clause: Span::at(quotation.span.end), after: after.to_owned() })
    }

    fn edits(&self, clause: &str) -> Vec<(Span, String)> {
        let (span, before) = &self.before;
        if self.clause.start == span.end && before.ends_with(' ') {
            return vec![(*span, format!("{before}{clause}{}", self.after))];
        }
        let clause = (self.clause, format!(" {clause}{}", self.after));
        if span.is_empty() && before.is_empty() { vec![clause] } else { vec![(*span, before.clone()), clause] }
    }
}
