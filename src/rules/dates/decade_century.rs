//! # decade-century
//!
//! A decade with an apostrophe in the wrong place, or a century that the year beside it is not in.
//!
//! Bad: `It was built in the 1990's.` `It was built in the 19th century, in 1952.`
//!
//! Good: `It was built in the 1990s.` `It was built in the 20th century, in 1952.`
//!
//! The apostrophe is a hint.
//!
//! Silent: the genitive (`1990’s biggest hit`), a century and a year that do not stand side by side, quotations.
//!
//! Authority: AP and the Guardian: the 1990s, the ’90s.

use super::when::{When, is_apposed, neighbours};
use crate::article::Article;
use crate::article::dates::Meaning;
use crate::article::words::word_before;
use crate::rules::{BlockContext, Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::{BlockKind, Span};

declare!(DecadeCentury, "decade-century", Dates, Warning, Some(FixKind::Choice), "decade_century.rs");

impl Rule for DecadeCentury {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if cx.block.kind == BlockKind::BlockQuote {
            return;
        }
        for site in cx.facts.times().iter().filter(|site| !site.quoted) {
            if matches!(site.meaning, Meaning::Decade(_)) || site.written.year.is_some() && site.written.month.is_none()
            {
                apostrophe(cx, site.span, out);
            }
        }
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for (first, second) in neighbours(article) {
            if let Meaning::Century(century) = first.site.meaning {
                compare(&first, century, &second, out);
            }
        }
    }
}

/// `the 1990's`: the apostrophe and whether it belongs to a genitive.
fn apostrophe(cx: &BlockContext<'_>, span: Span, out: &mut Vec<Draft>) {
    let prose = cx.prose();
    let words = span.of(prose);
    let rest = prose.get(span.end..).unwrap_or("");
    // The figures may end before the apostrophe or hold it.
    let digits = words.rfind(|c: char| c.is_ascii_digit()).map_or(span.end, |at| span.start + at + 1);
    let tail = prose.get(digits..).unwrap_or("");
    let Some(mark) = ["'s", "’s"].iter().find(|mark| tail.starts_with(**mark)).map(|mark| mark.len() - 1) else {
        return;
    };
    let decade = prose.get(digits.saturating_sub(1)..digits) == Some("0");
    let the = word_before(prose, span.start).is_some_and(|word| word.is_any(&["the", "early", "mid", "late"]))
        || words.starts_with("the ")
        || words.starts_with("early ")
        || words.starts_with("late ");
    // `the 1990's biggest hit` is a genitive; a stop or a preposition tells that it is none.
    let after = tail.get(mark + 1..).unwrap_or(rest);
    let ends = after.is_empty()
        || after.starts_with(['.', ',', ';', ':', ')', '?', '!'])
        || [" and ", " when ", " as ", " in ", " with ", " he ", " she ", " they ", " the ", " to ", " for "]
            .iter()
            .any(|word| after.starts_with(word));
    if decade && the && ends {
        let first = words.find(|c: char| c.is_ascii_digit()).map_or(span.start, |at| span.start + at);
        let apostrophe = Span::new(digits, digits + mark);
        cx.draft(&META, Span::new(first, digits + mark + 1), "a decade has no apostrophe before its s")
            .severity(Severity::Hint)
            .fix(FixKind::Safe, "Take the apostrophe out", [(apostrophe, "")])
            .report(out);
    }
}

/// A century with a year beside it that is not in it.
fn compare(first: &When<'_>, century: i8, second: &When<'_>, out: &mut Vec<Draft>) {
    let Some(year) = second.site.written.year.filter(|_| second.site.limit.is_none()) else { return };
    let right = (year.value - 1).div_euclid(100) + 1;
    // The year 1900 is told of both.
    let off = i16::from(century) != right && i16::from(century) != year.value / 100 + 1;
    if !off || century < 1 || !is_apposed(first, second) {
        return;
    }
    let prose = first.cx.prose();
    let words = first.site.span.of(prose);
    let number = words.find(|c: char| c.is_ascii_digit());
    let mut draft = first
        .cx
        .draft(&META, first.site.span, format!("{} is in the {right}th century", year.value))
        .related(year.span, "this year");
    if let Some(at) = number {
        let length = words.get(at..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
        let place = Span::new(first.site.span.start + at, first.site.span.start + at + length);
        draft = draft.fix(FixKind::Choice, format!("Write {right}th"), [(place, right.to_string())]);
    }
    let moved = (i16::from(century) - 1) * 100 + year.value.rem_euclid(100);
    draft.fix(FixKind::Choice, format!("Write {moved}"), [(year.span, moved.to_string())]).report_in_article(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn centuries_of_other_years() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill was built in the 19th century, in 1952, by hand.
                                  ^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill was built in the 19th century, in 1952, by hand.",
            &[
                "The mill was built in the 20th century, in 1952, by hand.",
                "The mill was built in the 19th century, in 1852, by hand.",
            ],
        );
    }

    #[test]
    fn apostrophes() {
        check(
            &META,
            "
            %! published: 2021-09-02
            %! hints: on
            The mill was built in the 1990's, and nobody came.
                                      ^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\n%! hints: on\nThe mill was built in the 1990's, and nobody came.",
            &["The mill was built in the 1990s, and nobody came."],
        );
    }

    #[test]
    fn centuries_and_decades_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The mill was built in the 20th century, in 1952, and 1990's biggest fair was in May. It was old in the 1990s, in
            the ’90s and in the 19th century (1900).

            “It was built in the 19th century, in 1952,” said Ann Ward, the mayor.
            ",
        );
    }
}
