//! # duration-arithmetic
//!
//! The length that is given is not that from the one date to the other.
//!
//! Bad: `The firm ran the port from 2001 to 2021, a span of 15 years.` `He has led it for 15 years, since 2001.`
//!
//! Good: `The firm ran the port from 2001 to 2021, a span of 20 years.`
//!
//! Rounding up, rounding down and counting the first and the last year are all right, and one more or less beside
//! `about`, `nearly` or `more than`. The length and both dates are offered for a change.
//!
//! Silent: lengths of something else (`from 2001 to 2021, 15 years after the war`), quotations.
//!
//! Authority: AP and every copy desk: do the sums again.

use jiff::civil::Date;

use super::figure::{can_span, recount};
use super::when::{When, anchor, between, neighbours, told};
use crate::article::Article;
use crate::article::dates::{Joined, Length, Link, Meaning, Tense, Unit};
use crate::article::words::tokens;
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(DurationArithmetic, "duration-arithmetic", Dates, Warning, Some(FixKind::Choice), "duration_arithmetic.rs");

/// Words that may stand between a range and the length that says how long it is.
const LINKING: &[&str] = &[
    "a", "an", "the", "or", "for", "span", "period", "total", "of", "lasting", "some", "run", "is", "was", "that",
    "in", "all", "from", "between",
];

impl Rule for DurationArithmetic {
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
        let mut before: Option<When<'_>> = None;
        for (first, second) in neighbours(article) {
            if first.site.joined == Some(Joined::Range)
                && let (Some(from), Some(to)) = (first.days(), second.days())
                && first.site.kind == second.site.kind
                && from.0 <= to.0
            {
                let length =
                    length_after(article, &second).or_else(|| before.filter(|before| is_length_before(before, &first)));
                if let Some(when) = length
                    && let Some(length) = counted(&when)
                    && !can_span(length, when.site.limit, from, to)
                {
                    report(&when, length, (&first, from), (&second, to), out);
                }
            }
            if second.site.link == Some(Link::Since) && first.site.joined.is_none() {
                since(article, &first, &second, out);
            }
            before = Some(first);
        }
    }
}

/// The length of an expression, if it says how long.
fn counted(when: &When<'_>) -> Option<Length> {
    match when.site.meaning {
        Meaning::Length(length) | Meaning::LastLength(length) if length.unit >= Unit::Day => {
            length.count.is_some().then_some(length)
        }
        _ => None,
    }
}

/// The length that a range is said to have in the words after it, and that belongs to nothing else.
fn length_after<'a>(article: &'a Article, range: &When<'a>) -> Option<When<'a>> {
    let next =
        told(article).find(|when| when.told.block == range.told.block && when.told.site == range.told.site + 1)?;
    counted(&next)?;
    let link = between(range, &next);
    let led =
        link.starts_with([',', ':', ';']) || link.starts_with(" (") || link.starts_with(" —") || link.starts_with(" –");
    let plain = tokens(link, 0).all(|token| !token.is_word || token.is_any(LINKING));
    let after = next.after();
    let ends =
        after.is_empty() || after.starts_with(['.', ',', ';', ')', ':', '?', '!']) || after.starts_with(" in all");
    (led && plain && ends && next.site.noun.is_none()).then_some(next)
}

/// Whether a length stands before a range and says how long it is: `15 years, from`, `a 15-year war from`.
fn is_length_before(length: &When<'_>, range: &When<'_>) -> bool {
    if length.told.block != range.told.block || length.told.site + 1 != range.told.site || counted(length).is_none() {
        return false;
    }
    let link = between(length, range).trim();
    let link = link.strip_prefix(',').unwrap_or(link).trim_start();
    if matches!(link, "from" | "between" | "(") {
        return true;
    }
    // One noun, which lasted so long.
    let noun = length.site.noun.is_some_and(|noun| !noun.of(length.cx.prose()).contains(' '));
    noun && link.split(' ').count() == 2 && (link.ends_with(" from") || link.ends_with(" ("))
}

/// A length that runs from a date to the day of publication: `for 15 years, since 2001`.
fn since(article: &Article, first: &When<'_>, second: &When<'_>, out: &mut Vec<Draft>) {
    let (Some(length), Some(from), Some(today)) = (counted(first), second.days(), anchor(article)) else { return };
    let led =
        first.site.link == Some(Link::For) && matches!(between(first, second), ", since " | " since " | " (since ");
    let sentence = first.sentence();
    let told = Span::new(sentence.start, first.site.span.start).of(first.cx.prose());
    // `had led it for 15 years, since 2001` counts to another day.
    let now = tokens(told, 0).any(|token| token.is_any(&["has", "have"])) && first.site.tense != Tense::Future;
    if led && now && second.site.written.year.is_some() && !can_span(length, first.site.limit, from, (today, today)) {
        report(first, length, (second, from), (second, (today, today)), out);
    }
}

fn report(
    when: &When<'_>,
    length: Length,
    (first, from): (&When<'_>, (Date, Date)),
    (second, to): (&When<'_>, (Date, Date)),
    out: &mut Vec<Draft>,
) {
    let prose = when.cx.prose();
    let count = length.count.unwrap_or(0);
    let years = u32::try_from(to.0.year() - from.0.year()).unwrap_or(0);
    let is_until_now = first.site.span == second.site.span;
    let ends = if is_until_now {
        format!("since {}", first.text())
    } else {
        format!("from {} to {}", first.text(), second.text())
    };
    let mut draft = when.cx.draft(&META, when.site.span, format!("{ends} it is not ‘{}’", when.text()));
    let is_years = length.unit == Unit::Year && length.hundredths == 0;
    if is_years
        && years > 0
        && let Some((span, text)) = recount(when.site.span, prose, years)
    {
        draft = draft.fix(FixKind::Choice, format!("Write {text} years"), [(span, text)]);
    }
    if let Some(count) = i16::try_from(count).ok().filter(|_| is_years) {
        for (site, year) in [(second.site, from.0.year() + count), (first.site, to.0.year() - count)] {
            if let Some(part) = site.written.year.filter(|part| part.span.len() == 4 && site.span.covers(part.span)) {
                let year = year.to_string();
                let fits = year.len() == 4 && !(is_until_now && year == (from.0.year() + count).to_string());
                if fits {
                    draft = draft.fix(FixKind::Choice, format!("Write {year}"), [(part.span, year)]);
                }
            }
        }
    }
    draft.report_in_article(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_length_after_its_range() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 1990 to 1998, a span of 12 years. It had the mill from 1970 to 1980, 10 years.
                                                               ^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe firm ran the port from 1990 to 1998, a span of 12 years.",
            &[
                "The firm ran the port from 1990 to 1998, a span of 8 years.",
                "The firm ran the port from 1990 to 2002, a span of 12 years.",
                "The firm ran the port from 1986 to 1998, a span of 12 years.",
            ],
        );
    }

    #[test]
    fn a_length_before_its_range() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port for 15 years, from 1990 to 1998. It won a four-year contract from 1990 to 2001.
                                      ^^^^^^^^                              ^^^^^^^^^
            ",
        );
    }

    #[test]
    fn a_length_until_now() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The firm has run the port for 15 years, since 2001, and the mill for 12 years, since 2009.
                                          ^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe firm has run the port for 15 years, since 2001.",
            &[
                "The firm has run the port for 20 years, since 2001.",
                "The firm has run the port for 15 years, since 2006.",
            ],
        );
    }

    #[test]
    fn lengths_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 2001 to 2021, a span of 19 years, or of 21. It had the mill from 2001 to 2021, nearly
            22 years, and the quay from 2001 to 2021, more than 15 years. The fair ran from Aug. 3 to 5, three days.
            ",
        );
    }

    #[test]
    fn lengths_of_something_else() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 2001 to 2021, 15 years after the fire. It grew from 2001 to 2021 in 15 years of peace.
            It had run the port for 15 years, since 2001, when it sold it.

            “We ran the port from 1990 to 1998, a span of 12 years,” said Ann Ward, the mayor.
            ",
        );
    }
}
