//! The dates that an editor shows after words that count from another date: `Wednesday`, `last week`.

use super::card::{Cards, reading};
use super::inlay_hint::Hint;
use super::settings::Hints;
use super::times;
use crate::article::dates::{Basis, Expression, Meaning, TimeSite, Value};
use crate::article::people::Confidence;
use crate::text::Span;

/// The hints of a stretch of text, in order.
pub(super) fn hints(cards: &Cards<'_>, wanted: Hints, shown: Span) -> Vec<Hint> {
    if wanted == Hints::Off {
        return Vec::new();
    }
    let all = times::within(cards.timeline, shown);
    all.iter().filter_map(|found| hint(cards, found, wanted)).collect()
}

fn hint(cards: &Cards<'_>, found: &Expression, wanted: Hints) -> Option<Hint> {
    let site = found.site(cards.article)?;
    let value = found.value.filter(|value| value.days().is_some() && found.fault.is_none())?;
    let from = match found.basis {
        Basis::Anchor => cards.timeline.anchor()?.span,
        Basis::Told(index) => cards.timeline.expressions.get(index).map(|other| other.span),
        Basis::Written | Basis::None => return None,
    };
    if times::stated(cards.timeline, found).is_some() || wanted == Hints::Some && !is_plainly_wanted(site, value) {
        return None;
    }
    let label = missing(cards, site, value);
    let doubt = if found.confidence == Confidence::Guess { "?" } else { "" };
    Some(Hint {
        place: after_genitive(&cards.article.text, found.span.end),
        label: format!("{label}{doubt}"),
        reason: reading(cards, found, site),
        leads_to: from,
    })
}

/// Whether somebody who reads on would have to count: a day by its name or its distance, in the writer's own words.
fn is_plainly_wanted(site: &TimeSite, value: Value) -> bool {
    let by_name =
        matches!(site.meaning, Meaning::Weekday(_) | Meaning::Day(_) | Meaning::Unit(..) | Meaning::Shift(..));
    by_name && value.day().is_some() && !site.quoted
}

/// What the words do not say of their date: of `May 1` the year, of `Wednesday night` the day.
fn missing(cards: &Cards<'_>, site: &TimeSite, value: Value) -> String {
    match (site.meaning, value.year()) {
        (Meaning::Calendar { .. }, Some(year)) if site.written.month.is_some() => year.to_string(),
        _ => times::brief(cards.article, value.day().map_or(value, Value::Day)),
    }
}

/// The place after `’s`, which belongs to the word before it.
fn after_genitive(text: &str, place: usize) -> usize {
    let rest = text.get(place..).unwrap_or_default();
    let genitive = ["'s", "’s"].iter().find(|genitive| rest.starts_with(**genitive));
    genitive.map_or(place, |genitive| place + genitive.len())
}
