//! # anniversary-arithmetic
//!
//! The anniversary is not the one that the years make.
//!
//! Bad: in a story of 2021: `The town marks the 15th anniversary this year of the flood of 2001.`
//!
//! Good: `The town marks the 20th anniversary this year of the flood of 2001.`
//!
//! `First annual` is a hint: what has been held once is not yet annual.
//!
//! Silent: anniversaries of another year (`at the 10th anniversary, in 2011`), and those that nothing says are kept now;
//! quotations.
//!
//! Authority: AP: an event cannot be annual until it has been held two years running.

use jiff::civil::Date;

use super::when::{When, anchor, told};
use crate::article::Article;
use crate::article::dates::{Basis, Meaning, Tense, Unit, Which};
use crate::article::words::{Token, tokens};
use crate::lexicon::{TimeWord, time_word};
use crate::rules::{BlockContext, Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(
    AnniversaryArithmetic,
    "anniversary-arithmetic",
    Dates,
    Warning,
    Some(FixKind::Choice),
    "anniversary_arithmetic.rs"
);

/// How far before a year `anniversary` may stand, in bytes.
const REACH: usize = 90;

impl Rule for AnniversaryArithmetic {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let prose = cx.prose();
        let Some(at) = prose.find("irst annual") else { return };
        let span = Span::new(at.saturating_sub(1), at + "irst annual".len());
        let is_quoted = cx.facts.pairing.pairs.iter().any(|pair| pair.span.covers(span));
        if !is_quoted && matches!(prose.as_bytes().get(span.start), Some(b'f' | b'F')) {
            cx.draft(&META, span, "what is held for the first time is not yet annual")
                .severity(Severity::Hint)
                .fix(FixKind::Choice, "Write ‘first’", [(Span::new(span.start + "first".len(), span.end), "")])
                .report(out);
        }
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        for when in told(article) {
            if when.site.written.year.is_none() || !when.cx.block.zone.is_body() {
                continue;
            }
            let Some(place) = anniversary(&when) else { continue };
            let Some(today) = anchor(article) else { return };
            check(article, &when, place, today, out);
        }
    }
}

/// Where `anniversary` stands before a year.
fn anniversary(when: &When<'_>) -> Option<usize> {
    let before = when.before();
    let from = (before.len().saturating_sub(REACH)..=before.len()).find(|&at| before.is_char_boundary(at))?;
    let near = before.get(from..)?;
    let at = near.rfind("nniversary")?;
    // `of the flood of 2001`: the year says of what, and no sentence ends before it.
    let rest = near.get(at..)?;
    let of = rest.contains(" of ") && !rest.contains(['.', ';', '“', '"']);
    (of && at > 0).then_some(from + at - 1)
}

/// The ordinal right before `anniversary`, with its number.
fn ordinal(prose: &str, at: usize) -> Option<(Span, i16)> {
    let from = (at.saturating_sub(24)..=at).find(|&from| prose.is_char_boundary(from))?;
    let words: Vec<Token<'_>> = tokens(prose.get(..at)?, from).collect();
    let word = words.last()?;
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (figures, ending) = word.text.split_at(digits);
        let number = figures.parse().ok().filter(|_| matches!(ending, "st" | "nd" | "rd" | "th"))?;
        return Some((word.span, number));
    }
    match time_word(word.text)? {
        TimeWord::Ordinal(number) => Some((word.span, i16::from(number))),
        _ => None,
    }
}

fn check(article: &Article, when: &When<'_>, place: usize, today: Date, out: &mut Vec<Draft>) {
    let prose = when.cx.prose();
    let (Some((span, number)), Some(year)) = (ordinal(prose, place), when.site.written.year) else { return };
    let sentence = when.sentence();
    let mut years = [today.year(); 2];
    let mut is_now = false;
    let same = |other: &When<'_>| other.told.block == when.told.block && sentence.covers(other.site.span);
    for other in told(article).filter(|other| same(other) && other.told.site != when.told.site) {
        match other.site.meaning {
            Meaning::Unit(Unit::Year, Which::Next) => years = [today.year() + 1; 2],
            Meaning::Unit(Unit::Year, Which::Last) => years = [today.year() - 1; 2],
            _ => {}
        }
        // Another year may be the one in which it was kept.
        if other.site.written.year.is_some() {
            return;
        }
        is_now |= other.told.basis == Basis::Anchor && other.days().is_some();
        if let Some((first, last)) = other.days().filter(|_| other.told.basis == Basis::Anchor) {
            years = [years[0].min(first.year()), years[1].max(last.year())];
        }
    }
    is_now |= matches!(when.site.tense, Tense::Future | Tense::Present)
        || tokens(prose, sentence.start)
            .take_while(|token| token.span.start < span.start)
            .any(|token| token.is_any(&["marks", "celebrates", "commemorates", "will", "marking", "celebrating"]));
    let right = years.map(|now| now - year.value);
    if !is_now || number < 1 || right[1] < 1 || (right[0]..=right[1]).contains(&number) {
        return;
    }
    let right = right[1];
    let name = format!("{right}{}", ending(right));
    when.cx
        .draft(&META, span, format!("{} is {right} years after {}", years[1], year.value))
        .related(year.span, "counted from here")
        .fix(FixKind::Choice, format!("Write ‘{name}’"), [(span, name)])
        .fix(FixKind::Choice, format!("Write {}", years[1] - number), [(year.span, (years[1] - number).to_string())])
        .report_in_article(out);
}

/// The ending of an ordinal in figures.
fn ending(number: i16) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn anniversaries_of_another_number() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The town marks the 15th anniversary this year of the flood of 2001.
                               ^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nOn Saturday the town will mark the 10th anniversary of the flood of Sept. 4, 2001.",
            &[
                "On Saturday the town will mark the 20th anniversary of the flood of Sept. 4, 2001.",
                "On Saturday the town will mark the 10th anniversary of the flood of Sept. 4, 2011.",
            ],
        );
    }

    #[test]
    fn what_is_not_yet_annual() {
        check(
            &META,
            "
            %! published: 2021-09-02
            %! hints: on
            The town held its first annual fair.
                              ^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn anniversaries_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The town marks the 20th anniversary this year of the flood of 2001, and next year the 21st anniversary of the
            flood of 2001. It held a first annual fair.

            At the 10th anniversary of the flood of 2001, in 2011, nobody came. At the fifth anniversary of the flood of 2001
            the hall was full.

            “We mark the 15th anniversary this year of the flood of 2001,” said Ann Ward, the mayor.
            ",
        );
    }
}
