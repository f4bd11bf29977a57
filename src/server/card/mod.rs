//! Cards: what the server knows about a place of an article, in a few lines for a person to read.
//!
//! One card for each thing that can stand at a place: somebody's name, a pronoun or a role, the words that say that
//! somebody speaks, a quotation. They end in the same lines about the speaker.

mod mention;
mod page;
mod quotation;
mod speaker;
mod why;

pub(super) use page::{Page, shortened};
pub(super) use speaker::role_words;
pub(super) use why::why;

use super::analysis::Analysis;
use super::positions;
use super::spot::Spot;
use crate::article::Article;
use crate::article::people::{Confidence, Record};
use crate::text::Span;

/// What cards are written from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cards<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) article: &'a Article,
    pub(super) record: &'a Record,
    /// Whether the client shows Markdown.
    pub(super) markdown: bool,
}

impl<'a> Cards<'a> {
    pub(super) fn new(analysis: &'a Analysis, markdown: bool) -> Self {
        let article = &analysis.checked.article;
        Self { analysis, article, record: article.record(), markdown }
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

/// A number of things.
pub(super) fn count(number: usize, noun: &str) -> String {
    match number {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
