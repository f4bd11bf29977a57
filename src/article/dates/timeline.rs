//! The timeline: what each expression of an article stands for, and on what that rests.

use jiff::civil::Weekday;

use super::anchor::{self, Anchor};
use super::resolve::Resolver;
use super::site::TimeSite;
use super::value::Value;
use crate::article::Article;
use crate::article::people::Confidence;
use crate::text::{Span, Zone};

/// On what a value rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// It is written in full, or needs no other date.
    Written,
    /// It counts from the publish date.
    Anchor,
    /// It counts from the date of another expression; its index in [`Timeline::expressions`].
    Told(usize),
    /// It has no value.
    None,
}

/// What is wrong with a date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// No calendar has the day, or no clock the time.
    Impossible,
    /// The date is another weekday than the one written, which is this one.
    Weekday(Weekday),
    /// The date has no year; in none of the years around the publish date it is the weekday written. The date that is
    /// meant most likely is this weekday.
    AnyYear(Weekday),
}

/// One expression with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// Where, in bytes of the document.
    pub span: Span,
    /// The index of its block.
    pub block: usize,
    /// The index among the times of its block.
    pub site: usize,
    /// What it stands for; nothing where there is nothing to count from, or no such day.
    pub value: Option<Value>,
    /// On what that rests.
    pub basis: Basis,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is wrong with it as it is written.
    pub fault: Option<Fault>,
}

/// When it happened: the time expressions of an article, in order, with their values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The dates that the document states for itself, the most trusted first; they may contradict each other.
    pub anchors: Vec<Anchor>,
    /// Every time expression, in order.
    pub expressions: Vec<Expression>,
}

impl Timeline {
    /// The date that relative expressions count from.
    #[must_use]
    pub fn anchor(&self) -> Option<&Anchor> {
        self.anchors.first()
    }

    /// The expression that holds or touches a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Expression> {
        let index = self.expressions.partition_point(|expression| expression.span.end < place);
        self.expressions.get(index).filter(|expression| expression.span.touches(place))
    }

    /// The expressions in the order of what they stand for: first those that have a place in the calendar, by their first
    /// day, then the rest, as they are written.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Expression> {
        let mut order: Vec<&Expression> = self.expressions.iter().collect();
        order.sort_by_key(|expression| {
            let days = expression.value.and_then(Value::days);
            (days.is_none(), days, expression.value.and_then(Value::time_of_day))
        });
        order
    }

    /// The expressions of a block, in order.
    #[must_use]
    pub fn of_block(&self, block: usize) -> &[Expression] {
        let from = self.expressions.partition_point(|expression| expression.block < block);
        let to = self.expressions.partition_point(|expression| expression.block <= block);
        self.expressions.get(from..to).unwrap_or_default()
    }
}

impl Expression {
    /// What its block says of it.
    #[must_use]
    pub fn site<'a>(&self, article: &'a Article) -> Option<&'a TimeSite> {
        article.facts.get(self.block)?.times().get(self.site)
    }
}

/// Reads when what an article tells happened.
pub(in crate::article) fn read(article: &Article) -> Timeline {
    let anchors = anchor::anchors(article);
    let mut resolver = Resolver::new(anchors.first().copied(), anchor::day_first(article));
    let mut expressions = Vec::new();
    for (index, (block, facts)) in article.blocks().enumerate() {
        if matches!(block.zone, Zone::Boilerplate | Zone::Kicker) {
            continue;
        }
        for (number, site) in facts.times().iter().enumerate() {
            let found = resolver.resolve(site, expressions.len());
            expressions.push(Expression {
                span: facts.prose.source(site.span).shifted(block.span.start),
                block: index,
                site: number,
                value: found.value,
                basis: found.basis,
                confidence: found.confidence,
                fault: found.fault,
            });
        }
    }
    Timeline { anchors, expressions }
}

/// The timeline of an article by that of an earlier reading, where the same times count from the same date: then only
/// their places are new.
pub(in crate::article) fn shifted(article: &Article, old: &Article, known: &Timeline) -> Option<Timeline> {
    let anchors = anchor::anchors(article);
    let date = |anchors: &[Anchor]| anchors.first().map(|anchor| anchor.date);
    if date(&anchors) != date(&known.anchors) || anchor::day_first(article) != anchor::day_first(old) {
        return None;
    }
    let edit = article.edit()?;
    for index in edit.blocks.clone() {
        let zone = |article: &Article| article.layout.blocks.get(index).map(|block| block.zone);
        let (now, then) = (article.facts.get(index)?, old.facts.get(index)?);
        if zone(article) != zone(old) || now.times() != then.times() {
            return None;
        }
    }
    let expressions = known.expressions.iter().map(|expression| {
        let span = if edit.blocks.contains(&expression.block) {
            let (block, facts) = (article.layout.blocks.get(expression.block)?, article.facts.get(expression.block)?);
            let site = facts.times().get(expression.site)?;
            facts.prose.source(site.span).shifted(block.span.start)
        } else {
            edit.shift.span(expression.span)?
        };
        Some(Expression { span, ..expression.clone() })
    });
    Some(Timeline { expressions: expressions.collect::<Option<_>>()?, anchors })
}
