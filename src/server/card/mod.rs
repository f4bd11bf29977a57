//! Cards: what the server knows about a place of an article, in a few lines for a person to read.
//!
//! One card for each thing that can stand at a place: somebody's name, a pronoun or a role, the words that say that
//! somebody speaks, a quotation. They end in the same lines about the speaker. A time expression has a card of its own.

mod mention;
mod page;
mod quotation;
mod reading;
mod speaker;
mod time;
mod why;

pub(super) use page::{Page, shortened};
pub(super) use reading::reading;
pub(super) use speaker::role_words;
pub(super) use why::why;

use super::analysis::Analysis;
use super::spot::{Spot, spot};
use super::{positions, times};
use crate::article::Article;
use crate::article::dates::{Expression, Timeline};
use crate::article::people::{Confidence, Record};
use crate::text::Span;

/// What cards are written from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cards<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) article: &'a Article,
    pub(super) record: &'a Record,
    pub(super) timeline: &'a Timeline,
    /// Whether the client shows Markdown.
    pub(super) markdown: bool,
}

impl<'a> Cards<'a> {
    pub(super) fn new(analysis: &'a Analysis, markdown: bool) -> Self {
        let article = &analysis.checked.article;
        Self { analysis, article, record: article.record(), timeline: article.timeline(), markdown }
    }

    /// What is known about a place, and what stands there.
    pub(super) fn at(&self, place: usize) -> Option<(Span, String)> {
        let spot = spot(self.record, place);
        match times::at(self.timeline, place) {
            Some(time) if !spot.is_some_and(|spot| is_rather(&spot, time, place)) => {
                let mut page = Page::new(self.markdown);
                self.time(time, &mut page);
                Some((time.span, page.finish()))
            }
            _ => spot.map(|spot| (spot.span(), self.of(&spot))),
        }
    }

    /// What is known about a place.
    pub(super) fn of(&self, spot: &Spot<'_>) -> String {
        let mut page = Page::new(self.markdown);
        match spot {
            Spot::Mention(mention) => self.mention(mention, &mut page),
            Spot::Title(speaker, _) => self.speaker(*speaker, Confidence::Certain, None, &mut page),
            Spot::Cue(saying) => self.saying(saying, &mut page),
            Spot::Quotation(said) => self.quotation(said, &mut page),
        }
        page.finish()
    }

    /// The words of a place.
    fn words(&self, span: Span) -> &'a str {
        span.of(&self.article.text)
    }

    /// The number of a place's line, as editors count.
    fn line(&self, place: usize) -> usize {
        positions::line_number(&self.analysis.rope, place)
    }
}

/// Whether a place is about somebody rather than about a time: `the 63-year-old`, `said` right before `Monday`. What is
/// quoted, or part of a title or of the words for a source, is a time first.
fn is_rather(spot: &Spot<'_>, time: &Expression, place: usize) -> bool {
    let holds = |span: Span| span.start <= place && place < span.end;
    match spot {
        Spot::Mention(mention) => holds(mention.span) || !holds(time.span),
        Spot::Cue(saying) => holds(saying.cue),
        Spot::Title(..) | Spot::Quotation(_) => false,
    }
}

/// A number of things.
pub(super) fn count(number: usize, noun: &str) -> String {
    match number {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
