//! What one paragraph looks like by itself.

use super::{boilerplate, byline, credit, stamp};
use crate::text::{Prose, Span, dateline};

/// The longest paragraph that can be anything but body, in bytes.
pub(super) const LONGEST: usize = 600;

/// The shortest paragraph that is sure to be the story, in bytes.
const STORY: usize = 140;

/// The most words of a headline.
const HEADLINE: usize = 25;

/// What one paragraph looks like. Spans are bytes of the paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Look {
    /// It has its zone already.
    Taken,
    /// A date or time by itself, or named as the time of publication.
    Stamp { date: Option<Span>, named: bool },
    /// Who wrote the article, perhaps with its date.
    Byline { author: Option<Span>, date: Option<Span> },
    /// A dateline on a line of its own.
    Dateline(Span),
    /// What the site adds.
    Boilerplate,
    /// Words under a picture with their credit, which is the span.
    Caption(Span),
    /// One to three words with capitals and without a stop.
    Label,
    /// A short line without a stop.
    Line { words: usize },
    /// One short sentence with its stop, or more that are written as a title.
    Sentence { words: usize, titled: bool },
    /// Words that lead into what follows: they end in a colon.
    LeadIn,
    /// Anything else; whether it is as long as the paragraphs of a story are.
    Paragraph { long: bool },
}

impl Look {
    /// Whether this is the story itself.
    pub(super) fn is_body(self) -> bool {
        matches!(self, Self::Sentence { .. } | Self::LeadIn | Self::Paragraph { .. })
    }

    /// The same with its spans traced from a prose to the source.
    pub(super) fn traced(self, prose: &Prose) -> Self {
        let trace = |span: Span| prose.source(span);
        match self {
            Self::Stamp { date, named } => Self::Stamp { date: date.map(trace), named },
            Self::Byline { author, date } => Self::Byline { author: author.map(trace), date: date.map(trace) },
            Self::Dateline(place) => Self::Dateline(trace(place)),
            Self::Caption(credit) => Self::Caption(trace(credit)),
            other => other,
        }
    }
}

/// Reads what a paragraph looks like; `edge` says that it stands near the top or the end of the document.
pub(super) fn read(text: &str, edge: bool) -> Look {
    let paragraph = Look::Paragraph { long: text.len() > STORY };
    if text.len() > LONGEST {
        return paragraph;
    }
    // Long paragraphs are most of a text: they are looked at no closer than their last words allow.
    if text.len() > 200 {
        return if let Some(credit) = credit::read(text) {
            Look::Caption(credit)
        } else if boilerplate::has_phrase(text, edge) {
            Look::Boilerplate
        } else {
            paragraph
        };
    }
    if boilerplate::short(text, edge) {
        return Look::Boilerplate;
    }
    if let Some(stamp) = stamp::read(text) {
        return Look::Stamp { date: stamp.date, named: stamp.named };
    }
    if edge && let Some(byline) = byline::read(text) {
        return Look::Byline { author: byline.author, date: byline.date };
    }
    if let Some(credit) = credit::read(text) {
        return Look::Caption(credit);
    }
    if edge
        && let Some(dateline) = dateline::dateline(text)
        && text.get(dateline.end..).is_none_or(|rest| rest.trim().is_empty())
    {
        return Look::Dateline(dateline::place(text).unwrap_or(dateline));
    }
    shape(text, edge)
}

/// What a paragraph looks like by its length and its end.
fn shape(text: &str, edge: bool) -> Look {
    let words = memchr::memchr_iter(b' ', text.as_bytes()).count() + 1;
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ' ']);
    let paragraph = Look::Paragraph { long: text.len() > STORY };
    if words > HEADLINE {
        return paragraph;
    }
    if bare.ends_with(':') {
        return Look::LeadIn;
    }
    if !bare.ends_with(['.', '!', '?', '…']) {
        return if !balanced(text) {
            paragraph
        } else if words <= 3 && text.split_whitespace().all(is_label_word) {
            Look::Label
        } else {
            Look::Line { words }
        };
    }
    // Far from the top and the end nobody asks how many sentences there are.
    if !edge {
        return paragraph;
    }
    let titled = titled(text);
    let several = crate::text::sentences(bare).len() > 1;
    if several && !titled { paragraph } else { Look::Sentence { words, titled } }
}

fn is_label_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "@#&|/".contains(c))
}

/// Whether every mark has its partner: a line with a mark left open is a broken sentence, no heading.
fn balanced(text: &str) -> bool {
    let count = |mark: char| text.matches(mark).count();
    count('"').is_multiple_of(2) && count('“') == count('”')
}

/// Whether the words are written as a title: four or more, and three in five of the longer ones with a capital.
fn titled(text: &str) -> bool {
    let mut long = 0;
    let mut capital = 0;
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        if word.chars().count() >= 4 {
            long += 1;
            capital += usize::from(word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()));
        }
    }
    long >= 3 && capital * 5 > long * 3
}
