//! When it happened: the time expressions of each block, and the timeline that they make with the publish date.
//!
//! What a block's own words say is read once for the block ([`TimeSite`]): the parts of each date as they are written,
//! and which one `last` or `two days later` means. One pass over all blocks then gives each its value, counted from the
//! [`Anchor`] or from the date told last ([`Timeline`]).

mod absolute;
mod anchor;
mod clock;
mod figures;
mod form;
mod grammar;
mod holidays;
mod lengths;
mod link;
mod lists;
mod names;
mod not_dates;
mod periods;
mod reader;
mod relative;
mod resolve;
mod sets;
mod site;
mod tense;
#[cfg(test)]
mod tests;
mod timeline;
mod tokens;
mod vague;
mod value;
mod verbs;

pub use crate::lexicon::{DayPart, Season, Unit};
pub use anchor::{Anchor, AnchorKind};
pub use form::DateForm;
pub use holidays::{Holiday, Rule, easter};
pub use names::{month_name, weekday_name};
pub use site::{
    Clock, Half, Joined, Length, Limit, Link, Meaning, Order, Part, Shift, Tense, TimeKind, TimeSite, Which, Written,
    Zone,
};
pub use timeline::{Basis, Expression, Fault, Timeline};
pub use value::Value;

use super::BlockFacts;
use crate::text::Span;
use reader::{Reader, left};

pub(super) use timeline::{read, shifted};

/// The longest block that is read for dates, in bytes: nobody writes a longer paragraph, so it is data of another kind.
const LONGEST: usize = 256 * 1024;

/// The time expressions of a block, in order and without overlap.
pub(super) fn times(facts: &BlockFacts) -> Vec<TimeSite> {
    let text = facts.prose.text();
    if text.len() > LONGEST {
        return Vec::new();
    }
    let mut sites = sites(text);
    let mut quotes = facts.pairing.pairs.iter().filter(|pair| pair.depth == 0).map(|pair| pair.span).peekable();
    for site in &mut sites {
        while quotes.next_if(|quote| quote.end <= site.span.start).is_some() {}
        site.quoted = quotes.peek().is_some_and(|quote| quote.start < site.span.start);
    }
    sites
}

/// The time expressions of a prose.
fn sites(text: &str) -> Vec<TimeSite> {
    let tokens = tokens::tokens(text);
    let reader = Reader { text, tokens: &tokens };
    let mut sites: Vec<TimeSite> = Vec::new();
    let mut bounds = Bounds { sentence: Span::default() };
    let mut at = 0;
    while at < tokens.len() {
        let Some(found) = grammar::at(reader, at) else {
            at += 1;
            continue;
        };
        let mut from = at;
        let mut next = Some(found);
        while let Some(mut found) = next {
            // Whatever the grammar found, the reading goes on after it.
            let to = found.to.max(from + 1);
            bounds.around(reader, from, to);
            let verb = tense::verb(reader, from, to, bounds.sentence);
            found.site.tense = verb.map_or(Tense::Unknown, |verb| verb.tense);
            found.site.link = link::link(reader, from, to, bounds.sentence);
            found.site.noun = if found.site.is_vague() { None } else { tense::noun(reader, to) }
                .map(|(from, to)| reader.span(from, to));
            found.site.verb = verb.map(|verb| reader.span(verb.at, verb.at + 1));
            next = lists::rest(reader, &found).map(|(joined, rest)| {
                found.site.joined = Some(joined);
                rest
            });
            sites.push(found.site);
            if let Some(rest) = &next {
                from = tokens.partition_point(|token| token.start < rest.site.span.start);
            }
            at = to;
        }
    }
    lists::join(text, &mut sites);
    sites
}

/// The sentence around an expression.
struct Bounds {
    sentence: Span,
}

impl Bounds {
    /// Moves to the sentence of some tokens: from the stop before to the stop after, as far as it matters.
    fn around(&mut self, reader: Reader<'_>, from: usize, to: usize) {
        const REACH: usize = 40;
        let ends = |at: usize| {
            if !reader.any_stop(at, &['.', '?', '!']) {
                return false;
            }
            // Marks that close behind the stop belong to the sentence.
            let next = (at + 1..at + 4)
                .find(|&next| !reader.glued(next) || !reader.any_stop(next, &['"', '”', '’', '\'', ')', ']']))
                .unwrap_or(at + 1);
            !reader.glued(next) && (reader.capital(next) || !reader.is_word(next)) && !short(reader, at)
        };
        let first = (from.saturating_sub(REACH)..from)
            .rev()
            .find(|&at| ends(at))
            .map_or(from.saturating_sub(REACH), |at| at + 1);
        let last = (to..to + REACH).find(|&at| ends(at)).unwrap_or(to + REACH).min(reader.tokens.len());
        self.sentence = reader.span(first, last);
    }
}

/// Whether a full stop belongs to an abbreviation: one letter, a month, a title.
fn short(reader: Reader<'_>, at: usize) -> bool {
    let before = reader.text_at(left(at, 1));
    before.len() == 1
        || matches!(reader.word(left(at, 1)), Some(crate::lexicon::TimeWord::Month(1..=4 | 8..=12)) if before.len() <= 4)
        || matches!(
            before,
            "Mr" | "Mrs"
                | "Ms"
                | "Dr"
                | "Gen"
                | "Sen"
                | "Rep"
                | "Gov"
                | "Lt"
                | "Col"
                | "Inc"
                | "Corp"
                | "Co"
                | "Ltd"
                | "St"
        )
}
