//! Time expressions with their places and values, as the rules of the family ask for them.

use jiff::civil::Date;

use crate::article::Article;
use crate::article::dates::{Expression, TimeSite, Value};
use crate::rules::BlockContext;
use crate::text::{BlockKind, Span};

/// One time expression of an article.
#[derive(Clone, Copy, Debug)]
pub(super) struct When<'a> {
    /// Its block.
    pub(super) cx: BlockContext<'a>,
    /// What its block says of it. Places are bytes of the block's prose.
    pub(super) site: &'a TimeSite,
    /// What it stands for.
    pub(super) told: &'a Expression,
}

impl<'a> When<'a> {
    /// The words.
    pub(super) fn text(&self) -> &'a str {
        self.site.span.of(self.cx.prose())
    }

    /// The words of the block before it.
    pub(super) fn before(&self) -> &'a str {
        self.cx.prose().get(..self.site.span.start).unwrap_or("")
    }

    /// The words of the block after it.
    pub(super) fn after(&self) -> &'a str {
        self.cx.prose().get(self.site.span.end..).unwrap_or("")
    }

    /// The first and the last day that it takes.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        self.told.value.and_then(Value::days)
    }

    /// The day, where it is one or a time of one.
    pub(super) fn day(&self) -> Option<Date> {
        self.told.value.and_then(Value::day)
    }

    /// Whether somebody else's words hold it.
    pub(super) fn is_quoted(&self) -> bool {
        self.site.quoted || self.cx.block.kind == BlockKind::BlockQuote
    }

    /// Whether the month and the day are written.
    pub(super) fn is_month_day(&self) -> bool {
        self.site.written.month.is_some() && self.site.written.day.is_some()
    }

    /// Whether it is `Sept. 11` alone, of which everybody knows the year.
    pub(super) fn is_attacks(&self) -> bool {
        let written = &self.site.written;
        let parts = (written.month.map(|month| month.value), written.day.map(|day| day.value));
        written.year.is_none() && parts == (Some(9), Some(11))
    }

    /// The sentence that it stands in, in bytes of the prose.
    pub(super) fn sentence(&self) -> Span {
        sentence(&self.cx, self.site.span)
    }

    /// A place of the prose in bytes of the document.
    pub(super) fn source(&self, span: Span) -> Span {
        self.cx.facts.prose.source(span).shifted(self.cx.block.span.start)
    }
}

/// The sentence that a place of the prose stands in.
pub(super) fn sentence(cx: &BlockContext<'_>, place: Span) -> Span {
    Span::new(cx.facts.sentence_start(place.start + 1), cx.facts.sentence_end(place.start))
}

/// The day of publication, as far as the article is known to have one.
pub(super) fn anchor(article: &Article) -> Option<Date> {
    article.timeline().anchor().map(|anchor| anchor.date)
}

/// All time expressions of the article's prose, in order.
pub(super) fn all(article: &Article) -> All<'_> {
    All { article, rest: article.timeline().expressions.iter(), block: usize::MAX, cx: None }
}

/// The time expressions of an article's prose. Every rule of the family goes through them at every keystroke, so what is
/// the same for a block is looked up once for the block.
#[derive(Debug)]
pub(super) struct All<'a> {
    article: &'a Article,
    rest: std::slice::Iter<'a, Expression>,
    block: usize,
    cx: Option<(BlockContext<'a>, &'a [TimeSite])>,
}

impl<'a> Iterator for All<'a> {
    type Item = When<'a>;

    fn next(&mut self) -> Option<When<'a>> {
        loop {
            let told = self.rest.next()?;
            if told.block != self.block {
                self.block = told.block;
                self.cx = BlockContext::of(self.article, told.block)
                    .filter(|cx| cx.block.zone.is_prose())
                    .map(|cx| (cx, cx.facts.times()));
            }
            if let Some((cx, times)) = self.cx
                && let Some(site) = times.get(told.site)
            {
                return Some(When { cx, site, told });
            }
        }
    }
}

/// The time expressions of the writer's own words, in order.
pub(super) fn told(article: &Article) -> impl Iterator<Item = When<'_>> {
    all(article).filter(|when| !when.is_quoted())
}

/// Each two expressions of the writer's own words that follow each other in a block.
pub(super) fn neighbours(article: &Article) -> impl Iterator<Item = (When<'_>, When<'_>)> {
    let mut before: Option<When<'_>> = None;
    told(article).filter_map(move |when| {
        let first = before.replace(when)?;
        (first.told.block == when.told.block && first.told.site + 1 == when.told.site).then_some((first, when))
    })
}

/// What stands between two expressions of a block.
pub(super) fn between<'a>(first: &When<'a>, second: &When<'a>) -> &'a str {
    first.cx.prose().get(first.site.span.end..second.site.span.start).unwrap_or("")
}

/// Whether two expressions stand side by side and name the same time twice: `last week, on Aug. 12`.
pub(super) fn is_apposed(first: &When<'_>, second: &When<'_>) -> bool {
    matches!(between(first, second), ", " | ", on " | ", in " | " (" | " (on ")
}
