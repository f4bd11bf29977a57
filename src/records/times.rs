//! The time expressions of an article as rows, in the order of what they stand for.

use serde::Serialize;

use super::one_line;
use super::position::Positions;
use crate::article::Article;
use crate::article::dates::{Anchor, AnchorKind, Basis, Expression, Fault, weekday_name};
use crate::text::Span;

/// One time expression.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The first day that it takes; nothing where it has no place in the calendar.
    pub first: Option<String>,
    /// The last.
    pub last: Option<String>,
    /// Its value, as TIMEX3 has it.
    pub value: Option<String>,
    /// What it stands for: a date, a time, a duration, a set.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// As it is written.
    pub words: String,
    /// The noun or the verb that names what happened then.
    pub event: Option<String>,
    /// What its value rests on: `written`, `published` or `told`.
    pub basis: Option<&'static str>,
    /// How sure the value is.
    pub confidence: &'static str,
    /// What is wrong with it as it is written.
    pub fault: Option<String>,
    /// Where it stands, in bytes from the start of the text.
    #[serde(skip)]
    pub span: Span,
}

/// A date that the article states for itself.
#[derive(Debug, Serialize)]
pub struct Stated {
    /// The day.
    pub date: String,
    /// Where it comes from.
    pub from: &'static str,
    /// Counted from 1; nothing where the user gave it.
    pub line: Option<usize>,
}

/// The dates that an article states for itself, the most trusted first.
#[must_use]
pub fn stated(article: &Article, positions: &Positions<'_>) -> Vec<Stated> {
    let line = |anchor: &Anchor| anchor.span.map(|span| positions.of(span.start).line);
    let anchors = article.timeline().anchors.iter();
    anchors
        .map(|anchor| Stated { date: anchor.date.to_string(), from: source(anchor.kind), line: line(anchor) })
        .collect()
}

fn source(kind: AnchorKind) -> &'static str {
    match kind {
        AnchorKind::Given => "given",
        AnchorKind::FrontMatter => "front matter",
        AnchorKind::Stamp => "stamp",
        AnchorKind::Updated => "updated",
        AnchorKind::Dateline => "dateline",
        AnchorKind::Default => "default",
    }
}

/// The time expressions of an article: first those that have a place in the calendar, by their first day, then the rest, as
/// they are written.
#[must_use]
pub fn rows(article: &Article, positions: &Positions<'_>) -> Vec<Row> {
    article.timeline().in_order().into_iter().filter_map(|found| row(article, positions, found)).collect()
}

fn row(article: &Article, positions: &Positions<'_>, found: &Expression) -> Option<Row> {
    let site = found.site(article)?;
    let prose = article.facts.get(found.block)?.prose.text();
    let start = positions.of(found.span.start);
    let days = found.value.and_then(crate::article::dates::Value::days);
    Some(Row {
        first: days.map(|(first, _)| first.to_string()),
        last: days.map(|(_, last)| last.to_string()),
        value: found.value.map(|value| value.to_string()),
        kind: site.kind.name(),
        line: start.line,
        column: start.column,
        words: one_line(site.span.of(prose)),
        event: site.noun.or(site.verb).map(|span| one_line(span.of(prose))),
        basis: match found.basis {
            Basis::Written => Some("written"),
            Basis::Anchor => Some("published"),
            Basis::Told(_) => Some("told"),
            Basis::None => None,
        },
        confidence: found.confidence.name(),
        fault: found.fault.map(fault),
        span: found.span,
    })
}

fn fault(fault: Fault) -> String {
    match fault {
        Fault::Impossible => "no such day or time".to_owned(),
        Fault::Weekday(day) | Fault::AnyYear(day) => format!("is a {}", weekday_name(day)),
    }
}
