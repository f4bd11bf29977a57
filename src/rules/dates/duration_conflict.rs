//! # duration-conflict
//!
//! The story gives two lengths for one war, reign, marriage or siege.
//!
//! Bad: `They fought the army for the next 19 years.` … `He served in the 20-year war.`
//!
//! Good: the same figure both times, or `for nearly 20 years`.
//!
//! The figure that fewer places support is reported, and both are offered.
//!
//! Silent: figures inside quotation marks; round ones (`nearly 20 years`, `two decades`) beside exact ones; figures so far
//! apart that they are of two wars; wars with two names.
//!
//! Authority: AP and every copy desk: figures that come twice are compared.

use super::figure::recount;
use super::when::{When, told};
use crate::article::Article;
use crate::article::dates::{Meaning, Unit};
use crate::article::words::tokens;
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(DurationConflict, "duration-conflict", Dates, Warning, Some(FixKind::Choice), "duration_conflict.rs");

/// What lasts: the words for it, and the verbs of those who are in it.
struct Lasting {
    nouns: &'static [&'static str],
    verbs: &'static [&'static str],
}

const LASTING: [Lasting; 4] = [
    Lasting {
        nouns: &["war", "conflict", "insurgency", "fighting", "hostilities", "campaign"],
        verbs: &["fought", "battled", "warred"],
    },
    Lasting {
        nouns: &["rule", "reign", "presidency", "dictatorship", "regime"],
        verbs: &["ruled", "reigned", "governed"],
    },
    Lasting { nouns: &["marriage"], verbs: &[] },
    Lasting { nouns: &["siege", "blockade", "occupation"], verbs: &["besieged", "occupied", "blockaded"] },
];

/// A length with what lasted.
struct Figure<'a> {
    when: When<'a>,
    what: usize,
    years: u32,
    /// It is a round number: it supports an exact one and contradicts none.
    is_round: bool,
    /// The name of what lasted: `Afghan` of `the 20-year Afghan war`.
    name: Option<&'a str>,
}

impl Rule for DurationConflict {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let figures: Vec<Figure<'_>> = told(article).filter_map(read).collect();
        for what in 0..LASTING.len() {
            let same = || figures.iter().filter(move |figure| figure.what == what);
            let Some(first) = same().find(|figure| !figure.is_round) else { continue };
            let Some(other) = same().find(|figure| conflict(first, figure)) else { continue };
            let support = |years: u32| same().filter(|figure| figure.years == years).count();
            let (odd, usual) =
                if support(first.years) < support(other.years) { (first, other) } else { (other, first) };
            report(odd, usual, same(), out);
        }
    }
}

fn read(when: When<'_>) -> Option<Figure<'_>> {
    let (Meaning::Length(length) | Meaning::NextLength(length) | Meaning::LastLength(length)) = when.site.meaning
    else {
        return None;
    };
    let years = match (length.unit, length.count) {
        (Unit::Year, Some(count)) => count,
        (Unit::Decade, Some(count)) => count.checked_mul(10)?,
        _ => return None,
    };
    if length.hundredths > 0 || years < 2 {
        return None;
    }
    let (what, name) = lasting(&when)?;
    Some(Figure { when, what, years, is_round: length.unit == Unit::Decade || when.site.limit.is_some(), name })
}

/// What lasts so long, by the noun after a length or by the verb before it, and its name.
fn lasting<'a>(when: &When<'a>) -> Option<(usize, Option<&'a str>)> {
    let noun = |word: &str| LASTING.iter().position(|lasting| lasting.nouns.contains(&word));
    let after = when.after();
    let is_compound = when.text().ends_with("-year") || when.text().ends_with("-decade");
    let rest = if is_compound { after } else { after.strip_prefix(" of").unwrap_or("") };
    let mut name = None;
    for token in tokens(rest, 0).take(3).take_while(|token| token.is_word) {
        if let Some(what) = noun(token.text) {
            let end = token.span.end;
            return Some((what, name.or_else(|| place_of(rest.get(end..).unwrap_or("")))));
        }
        if token.is_capitalised() {
            name = Some(token.text);
        }
    }
    let is_led = Span::new(0, when.site.span.start).of(when.cx.prose()).trim_end().ends_with("for");
    let verb = when.site.verb.filter(|verb| is_led && verb.end <= when.site.span.start)?.of(when.cx.prose());
    Some((LASTING.iter().position(|lasting| lasting.verbs.contains(&verb))?, None))
}

/// The name in `in Afghanistan`, `with Iran` after a noun.
fn place_of(after: &str) -> Option<&str> {
    let mut words = tokens(after, 0);
    let preposition = words.next()?;
    let name = words.next()?;
    (preposition.is_any(&["in", "with", "against", "on", "between", "over", "of"]) && name.is_capitalised())
        .then_some(name.text)
}

/// Whether two exact figures are close enough to be of one thing, and are not the same.
fn conflict(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let apart = one.years.abs_diff(other.years);
    let reach = (one.years.max(other.years) / 7).max(1);
    let named = one.name.zip(other.name).is_some_and(|(one, other)| one != other);
    !other.is_round && apart > 0 && apart <= reach && !named
}

fn report<'a>(odd: &Figure<'a>, usual: &Figure<'a>, all: impl Iterator<Item = &'a Figure<'a>>, out: &mut Vec<Draft>) {
    let when = &odd.when;
    // `for the next 19 years` is what is read, with its preposition.
    let before = when.before();
    let led = before.strip_suffix("for ").map_or(when.site.span.start, str::len);
    let span = when.source(Span::new(led, when.site.span.end));
    let mut draft = Draft::new(
        &META,
        span,
        format!("‘{}’ here, and ‘{}’ elsewhere: how long was it?", when.text(), usual.when.text()),
    );
    for figure in all.filter(|figure| figure.when.told.span != when.told.span) {
        draft = draft.related(figure.when.told.span, format!("‘{}’ here", figure.when.text()));
    }
    let edit = |figure: &Figure<'_>, years: u32| {
        let cx = &figure.when.cx;
        let (span, text) = recount(figure.when.site.span, cx.prose(), years)?;
        Some((cx.facts.prose.exact(span)?.shifted(cx.block.span.start), text))
    };
    if let Some(edit) = edit(odd, usual.years) {
        draft = draft.fix(FixKind::Choice, format!("Write {} here", usual.years), [edit]);
    }
    if let Some(edit) = edit(usual, odd.years) {
        draft = draft.fix(FixKind::Choice, format!("Write {} there", odd.years), [edit]);
    }
    out.push(draft);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn two_lengths_of_one_war() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The rebels lost the hills in 2001, and the army fought them for the next 19 years.
                                                                        ^^^^^^^^^^^^^^^^^^^^^

            Ann Ward, the mayor, served in the 20-year war, and left after two decades of war.
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe army fought them for nine years. Ann Ward served in the 10-year war.",
            &[
                "The army fought them for nine years. Ann Ward served in the 9-year war.",
                "The army fought them for 10 years. Ann Ward served in the 10-year war.",
            ],
        );
    }

    #[test]
    fn lengths_that_agree() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The army fought them for 20 years. Ann Ward, the mayor, served in the 20-year war.

            After nearly 20 years of war and two decades of conflict she left. “It was a 19-year war,” she said.
            ",
        );
    }

    #[test]
    fn round_lengths() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The army fought them for 19 years. Ann Ward, the mayor, served in two decades of war, or nearly 20 years of war.
            ",
        );
    }

    #[test]
    fn two_wars() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The army fought them for eight years. Ann Ward, the mayor, served in the 20-year war in the hills.

            The 10-year war in Larnia was over, and the 11-year war in Ostia began.
            ",
        );
    }
}
