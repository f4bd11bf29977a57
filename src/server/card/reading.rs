//! How a time expression was read: from which date it counts, and why it is before or after it.

use super::Cards;
use crate::article::dates::{AnchorKind, Basis, Expression, Link, Meaning, Order, Tense, TimeSite, Which};
use crate::article::people::Confidence;
use crate::lexicon::Unit;
use crate::server::times;

/// Whether something lies before or after the date that it counts from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Same,
    After,
}

/// How an expression was read, in words that go on after its own; nothing where there is nothing to say.
pub(in crate::server) fn reading(cards: &Cards<'_>, found: &Expression, site: &TimeSite) -> Option<String> {
    let mut parts = Vec::new();
    match found.basis {
        Basis::Anchor => parts.push(format!("counted from {}", published(cards)?)),
        Basis::Told(index) => parts.push(format!("counted from {}", told(cards, index)?)),
        Basis::Written if site.written.order == Order::Ambiguous => {
            parts.push("the figures can be read in two ways, and are read as the house style has them".to_owned());
        }
        Basis::Written | Basis::None => {}
    }
    if found.basis == Basis::Anchor {
        parts.extend(side(cards, found).and_then(|way| why(cards, found, site, way)));
    }
    if matches!(site.meaning, Meaning::Unit(Unit::Week, _)) && !parts.is_empty() {
        parts.push("a week begins on Monday".to_owned());
    }
    let sure = match found.confidence {
        Confidence::Certain => None,
        Confidence::Likely => Some("most likely"),
        Confidence::Guess => Some("a guess"),
    };
    let said: Vec<String> = sure.map(str::to_owned).into_iter().chain(parts).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// The date that relative expressions count from, and where it stands.
fn published(cards: &Cards<'_>) -> Option<String> {
    let anchor = cards.timeline.anchor()?;
    let place = match (anchor.kind, anchor.span) {
        (AnchorKind::Given | AnchorKind::Default, _) | (_, None) => "given by the settings".to_owned(),
        (_, Some(span)) => format!("line {}", cards.line(span.start)),
    };
    Some(format!("{}, {} ({place})", times::source(anchor), anchor.date))
}

/// The expression whose date it counts from.
fn told(cards: &Cards<'_>, index: usize) -> Option<String> {
    let other = cards.timeline.expressions.get(index)?;
    let value = other.value.map(|value| format!(", {value}")).unwrap_or_default();
    Some(format!("“{}” in line {}{value}", cards.words(other.span), cards.line(other.span.start)))
}

fn side(cards: &Cards<'_>, found: &Expression) -> Option<Side> {
    let (first, last) = found.value?.days()?;
    let published = cards.timeline.anchor()?.date;
    Some(if last < published {
        Side::Before
    } else if first > published {
        Side::After
    } else {
        Side::Same
    })
}

/// Why one of several days, months or years is meant, where the words alone do not say.
fn why(cards: &Cards<'_>, found: &Expression, site: &TimeSite, way: Side) -> Option<String> {
    let (Meaning::Weekday(which)
    | Meaning::Calendar { which, .. }
    | Meaning::Season(_, which)
    | Meaning::Quarter { which, .. }
    | Meaning::Holiday(_, which)) = site.meaning
    else {
        return None;
    };
    let meant = match (site.meaning, way) {
        (Meaning::Weekday(_), Side::Before) => "the last one before it",
        (Meaning::Weekday(_), Side::After) => "the first one after it",
        (Meaning::Weekday(_), Side::Same) => "the day itself",
        (_, Side::Before) => "one before it",
        (_, Side::After) => "one after it",
        (_, Side::Same) => return None,
    };
    let says = which.is_some_and(|which| which != Which::The);
    let cause = if says { Some("the words say so".to_owned()) } else { cause(cards, found, site, way) };
    Some(match (cause, site.meaning) {
        (Some(cause), _) => format!("{meant}, because {cause}"),
        (None, Meaning::Weekday(_)) => format!("{meant}, because no verb says otherwise"),
        (None, _) => "the nearest one".to_owned(),
    })
}

/// The word that points to a side.
fn cause(cards: &Cards<'_>, found: &Expression, site: &TimeSite, way: Side) -> Option<String> {
    let word = match (way, site.link) {
        (Side::Before, Some(Link::Since)) => Some("since"),
        (Side::Before, Some(Link::Ended)) => Some("ended"),
        (Side::After, Some(Link::By)) => Some("by"),
        (Side::After, Some(Link::Until)) => Some("until"),
        _ => None,
    };
    if let Some(word) = word {
        return Some(format!("“{word}” points there"));
    }
    let fits = match site.tense {
        Tense::Past => way != Side::After,
        Tense::Future | Tense::FutureInPast | Tense::Present => way != Side::Before,
        Tense::Unknown => false,
    };
    if !fits {
        return None;
    }
    let facts = cards.article.facts.get(found.block)?;
    let verb = site.verb?.of(facts.prose.text());
    let time = if site.tense == Tense::Past { "the past" } else { "what is ahead" };
    Some(format!("“{verb}” tells of {time}"))
}
