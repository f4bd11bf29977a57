//! # order-contradiction
//!
//! Something ends before it begins, or a day that is counted from another is a different one.
//!
//! Bad: `The firm ran the port from 2021 to 2001.` `The mill closed on Aug. 26. Two days later, on Aug. 29, it opened
//! again.`
//!
//! Good: `The firm ran the port from 2001 to 2021.`
//!
//! A range that is written the wrong way round is an error. For what is counted there is no fix, since only the notes tell
//! which date is right.
//!
//! Silent: ranges over the turn of the year (`from November to March`), years before Christ, figures that are compared
//! (`up from 2014`), quotations.
//!
//! Authority: every copy desk does the sums again.

use jiff::civil::Date;

use super::form::{distance, shift};
use super::when::{When, all, between, is_apposed, neighbours};
use crate::article::Article;
use crate::article::dates::{Basis, Joined, Meaning, Order, Shift, TimeKind, Unit};
use crate::article::words::tokens;
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, Severity, declare};

declare!(OrderContradiction, "order-contradiction", Dates, Warning, Some(FixKind::Choice), "order_contradiction.rs");

impl Rule for OrderContradiction {
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
        for (first, second) in neighbours(article) {
            if first.site.joined == Some(Joined::Range) {
                range(&first, &second, out);
            } else if matches!(first.site.meaning, Meaning::Shift(_, Shift::Later | Shift::Earlier)) {
                counted(article, &first, &second, out);
            } else if is_birth(&first) {
                death(&first, &second, out);
            }
        }
    }
}

/// A range that ends before it begins.
fn range(first: &When<'_>, second: &When<'_>, out: &mut Vec<Draft>) {
    let (Some((from, _)), Some((to, _))) = (first.days(), second.days()) else { return };
    if to >= from || !is_range(first, second) {
        return;
    }
    let (start, end) = (first.site.span, second.site.span);
    let prose = first.cx.prose();
    let whole = crate::text::Span::new(start.start, end.end);
    first
        .cx
        .draft(&META, whole, format!("‘{}’ ends before it begins", whole.of(prose)))
        .severity(Severity::Error)
        .fix(FixKind::Choice, "Put the earlier one first", [(start, end.of(prose)), (end, start.of(prose))])
        .report_in_article(out);
}

/// Whether two dates are the ends of one range, and are written so that it cannot run over the turn of the year.
fn is_range(first: &When<'_>, second: &When<'_>) -> bool {
    let (one, other) = (&first.site.written, &second.site.written);
    let alike = one.month.is_some() == other.month.is_some() && one.day.is_some() == other.day.is_some();
    let years = one.year.is_some() && other.year.is_some();
    let same_month = one.year.is_none()
        && other.year.is_none()
        && one.day.is_some()
        && one.month.map(|month| month.value) == other.month.map(|month| month.value);
    let plain = |when: &When<'_>| {
        matches!(when.site.meaning, Meaning::Calendar { which: None, .. })
            && when.site.kind == TimeKind::Date
            && when.site.written.order != Order::Ambiguous
    };
    let after = second.after().trim_start();
    let before_christ = ["B.C", "BC", "BCE"].iter().any(|name| after.starts_with(name));
    // `up from 2021 to 2001 levels`, `2021 to 2001` of two figures.
    let compared = second.site.noun.is_some() || after.starts_with("level") || after.starts_with("percent");
    let word = tokens(first.before(), first.before().len().saturating_sub(12)).last();
    let led = word.is_some_and(|word| word.is_any(&["from", "between"])) || between(first, second).trim().len() < 4;
    alike && (years || same_month) && plain(first) && plain(second) && !before_christ && !compared && led
}

/// A day that is counted from one told before, with another date beside it.
fn counted(article: &Article, shifted: &When<'_>, dated: &When<'_>, out: &mut Vec<Draft>) {
    let Meaning::Shift(length, to) = shifted.site.meaning else { return };
    let (Some(count), Basis::Told(told)) = (length.count, shifted.told.basis) else { return };
    let exact = matches!(length.unit, Unit::Day | Unit::Week) && shifted.site.limit.is_none() && length.hundredths == 0;
    if !exact || !is_apposed(shifted, dated) || !dated.is_month_day() {
        return;
    }
    let Some(place) = article.timeline().expressions.get(told).map(|told| told.span) else { return };
    let Some(base) = all(article).find(|when| when.told.span == place) else { return };
    let near = base.told.block + 1 >= shifted.told.block && base.is_month_day();
    let (Some(from), Some(day)) = (base.day().filter(|_| near), dated.day()) else { return };
    let days = i32::try_from(count).unwrap_or(0) * if length.unit == Unit::Week { 7 } else { 1 };
    let Some(expected) = shift(from, if to == Shift::Later { days } else { -days }) else { return };
    // Whoever counts the first day too is one day off with several of them.
    let slack = i32::from(length.unit == Unit::Day && count > 2) + 3 * i32::from(length.unit == Unit::Week);
    if distance(expected, day).abs() > slack {
        out.push(conflict(shifted, &base, dated, from));
    }
}

fn conflict(shifted: &When<'_>, base: &When<'_>, dated: &When<'_>, from: Date) -> Draft {
    Draft::new(&META, dated.told.span, format!("‘{}’ than {from} is not ‘{}’", shifted.text(), dated.text()))
        .related(base.told.span, "counted from here")
}

fn is_birth(when: &When<'_>) -> bool {
    when.site.written.year.is_some()
        && when.site.verb.is_some_and(|verb| matches!(verb.of(when.cx.prose()), "born" | "was" | "were"))
        && tokens(when.before(), when.before().len().saturating_sub(9)).any(|token| token.is("born"))
}

/// Somebody who died before being born.
fn death(birth: &When<'_>, death: &When<'_>, out: &mut Vec<Draft>) {
    let verb = death.site.verb.map(|verb| verb.of(death.cx.prose()));
    let (Some((born, _)), Some((_, died))) = (birth.days(), death.days()) else { return };
    if verb == Some("died") && died < born && birth.sentence() == death.sentence() {
        out.push(
            Draft::new(&META, death.told.span, format!("died on {} and born on {}?", death.text(), birth.text()))
                .related(birth.told.span, "born here"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn ranges_the_wrong_way_round() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 2012 to 2007 under a licence, and the fair is open from Sept. 20 to Sept. 14.
                                       ^^^^^^^^^^^^                                            ^^^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe firm ran the port from 2012 to 2007 under a licence.",
            &["The firm ran the port from 2007 to 2012 under a licence."],
        );
    }

    #[test]
    fn a_day_counted_from_another() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill closed on Aug. 20. Two days later, on Aug. 29, it opened again, and a week later, on Sept. 5, it shut.
                                                           ^^^^^^^
            ",
        );
    }

    #[test]
    fn deaths_before_births() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The founder was born in 1960 and died in 1950 in the old mill.
                                                     ^^^^
            ",
        );
    }

    #[test]
    fn ranges_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 2001 to 2021, and the ice holds from November to March and from Nov. 5 to March 3.

            The founder was born in 1920 and died in 1990. The wall stood from 500 to 300 B.C. and fell to 2001 from 2012.

            “They ran it from 2012 to 2007,” said Ann Ward, the mayor.
            ",
        );
    }
}
