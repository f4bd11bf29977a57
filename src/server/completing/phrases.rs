//! Who said it, after a closing mark.

use super::style::Manner;
use super::{Offer, Offered, Writing, ends_in_abbreviation};
use crate::article::people::{Attributed, MentionKind, Speaker};
use crate::article::{Pronoun, QuotationKind, attribution_at};
use crate::lexicon::Gender;
use crate::server::speakers::known;
use crate::text::Span;

/// How many speakers are offered.
const SPEAKERS: usize = 6;

impl Writing<'_> {
    pub(super) fn phrases(&self, out: &mut Offered) {
        let Some((said, typed)) = self.closed_before() else { return };
        if attribution_at(self.after, 0).is_some() {
            return;
        }
        let manner = Manner::of(self.record);
        let stop = if self.goes_on() { "" } else { "." };
        let end = said.quotation.span.end;
        let mut space = if end == self.place { " " } else { "" };
        let mut besides = self.stop_inside(said);
        if end == self.place && besides.as_ref().is_some_and(|(span, _)| span.start == end) {
            // Two edits of one place have no order.
            besides = None;
            space = ", ";
        }
        let mut offer = |who: &str, is_pronoun: bool, detail: &str| {
            let label = format!("{}{stop}", manner.phrase(who, is_pronoun));
            if label.to_lowercase().starts_with(&typed.to_lowercase()) {
                out.offers.push(Offer {
                    detail: Some(detail.to_owned()),
                    filter: label.clone(),
                    edit: (Span::new(self.place - typed.len(), self.place), format!("{space}{label}")),
                    besides: besides.clone(),
                    is_phrase: true,
                    label,
                });
            }
        };
        for (number, (index, speaker)) in self.likely(said).into_iter().take(SPEAKERS).enumerate() {
            if number == 0
                && let Some(pronoun) = self.pronoun(index, speaker)
            {
                offer(&pronoun, true, &speaker.name);
            }
            offer(&self.name_here(speaker), false, &speaker.name);
        }
    }

    /// The quotation that is closed before the cursor, with what is typed since of the words that say who speaks.
    fn closed_before(&self) -> Option<(&Attributed, &str)> {
        let is_typed = |char: char| char.is_alphabetic() || matches!(char, ' ' | '\u{a0}' | '.' | '’' | '-');
        let since = self.before.trim_end_matches(is_typed);
        let typed = self.before.get(since.len()..)?;
        let end = self.place - typed.len();
        let said = self.record.quotations.iter().rfind(|said| {
            let quotation = &said.quotation;
            quotation.depth == 0 && quotation.span.end == end && quotation.inner.end < end
        })?;
        let is_speech = matches!(said.quotation.kind, QuotationKind::Direct | QuotationKind::Fragment);
        (is_speech || self.stands_alone(said)).then(|| (said, typed.trim_start()))
    }

    /// Whether a quotation is no part of the writer's sentence, as a title or a term is.
    fn stands_alone(&self, said: &Attributed) -> bool {
        let block = self.article.layout.blocks.get(said.quotation.block);
        let start = block.map_or(0, |block| block.span.start);
        let before = Span::new(start, said.quotation.span.start).of(&self.article.text).trim_end();
        let closes = ['.', ',', ':', '?', '!', '"', '”', '\'', '’', '»'];
        before.is_empty() || before.ends_with(closes)
    }

    /// Whether the sentence goes on after the cursor.
    fn goes_on(&self) -> bool {
        self.after.trim_start().starts_with(|char: char| char.is_lowercase() || char.is_ascii_digit() || char == ',')
    }

    /// Who may say a quotation, the likeliest first: who spoke last, then who was named last.
    fn likely(&self, said: &Attributed) -> Vec<(usize, &Speaker)> {
        let mut speakers = self.speakers();
        let before = self.record.quotations.iter().filter(|other| other.quotation.span.end < said.quotation.span.start);
        let last = before.rev().find_map(|other| other.speaker);
        // The one who is already found to say it comes before all.
        speakers.sort_by_key(|(index, _)| (said.speaker != Some(*index), last != Some(*index)));
        speakers
    }

    /// The pronoun by which the article calls somebody.
    fn pronoun(&self, index: usize, speaker: &Speaker) -> Option<String> {
        let seen = self.record.mentions_of(index).filter(|mention| mention.kind == MentionKind::Pronoun);
        let mut seen = seen.map(|mention| mention.span.of(&self.article.text).to_lowercase());
        let by_words = seen.find_map(|word| match word.as_str() {
            "he" | "him" | "his" => Some("he"),
            "she" | "her" | "hers" => Some("she"),
            _ => None,
        });
        let known = known(self.article, speaker).and_then(|known| known.pronouns);
        let by_gender = match speaker.gender {
            Some(Gender::Male) => Some("he"),
            Some(Gender::Female) => Some("she"),
            Some(Gender::Either) | None => None,
        };
        known.map(Pronoun::name).or(by_words).or(by_gender).map(str::to_owned)
    }

    /// The stop that the quotation needs before words that say who speaks.
    fn stop_inside(&self, said: &Attributed) -> Option<(Span, String)> {
        let inner = said.quotation.inner;
        let words = inner.of(&self.article.text);
        let is_mark =
            |char: char| matches!(char, '"' | '\'' | '”' | '’' | '»' | '«' | '“' | '‘') || char.is_whitespace();
        let words = words.trim_end_matches(is_mark);
        let end = inner.start + words.len();
        let comma = ",".to_owned();
        if words.ends_with("..") {
            return None;
        }
        match words.chars().next_back()? {
            '.' if ends_in_abbreviation(words) => Some((Span::at(end), comma)),
            '.' => Some((Span::new(end - 1, end), comma)),
            last if last.is_alphanumeric() || matches!(last, ')' | ']' | '%') => {
                let fragment = said.quotation.kind == QuotationKind::Fragment;
                let outside = fragment && !self.article.style.profile.is_us();
                Some((Span::at(if outside { said.quotation.span.end } else { end }), comma))
            }
            _ => None,
        }
    }
}
