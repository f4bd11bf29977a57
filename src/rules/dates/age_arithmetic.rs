//! # age-arithmetic
//!
//! The age does not follow from the year of birth.
//!
//! Bad: `The founder, who was born in 1950 and died in 1985, aged 41, left no will.`
//!
//! Good: `The founder, who was born in 1950 and died in 1985, aged 35, left no will.`
//!
//! Either age is right that somebody may have in that year, before the birthday or after it.
//!
//! Silent: ages at another time (`at 19`, `when she was 19`), quotations.
//!
//! Authority: copy desks reckon every age.

use jiff::civil::Date;

use super::when::{When, anchor, told};
use crate::article::Article;
use crate::article::words::tokens;
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(AgeArithmetic, "age-arithmetic", Dates, Warning, Some(FixKind::Choice), "age_arithmetic.rs");

impl Rule for AgeArithmetic {
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
        for birth in told(article).filter(is_birth) {
            let Some(born) = birth.days() else { continue };
            let sentence = birth.sentence();
            let same = |when: &When<'_>| when.told.block == birth.told.block && sentence.covers(when.site.span);
            let death = told(article).find(|when| same(when) && when.told.site > birth.told.site && is_death(when));
            if let Some(death) = death
                && let Some(died) = death.days()
                && let Some((span, age)) = aged(&birth, sentence)
            {
                let link = if death.day().is_some() { "on" } else { "in" };
                compare(&birth, born, died, (span, age), &format!("died {link} {}", death.text()), out);
            } else if death.is_none()
                && let Some(today) = anchor(article)
                && let Some((span, age)) = age_before(&birth)
            {
                compare(&birth, born, (today, today), (span, age), "in a story of this date", out);
            }
        }
    }
}

/// Whether a year follows `born in`.
fn is_birth(when: &When<'_>) -> bool {
    when.site.written.year.is_some()
        && tokens(when.before(), tail(when.before(), 12))
            .collect::<Vec<_>>()
            .iter()
            .rev()
            .take(2)
            .any(|token| token.is("born"))
}

/// Whether a date says when somebody died.
fn is_death(when: &When<'_>) -> bool {
    when.site.verb.is_some_and(|verb| matches!(verb.of(when.cx.prose()), "died" | "killed"))
}

/// A place so many bytes before the end of a text.
fn tail(text: &str, bytes: usize) -> usize {
    let from = text.len().saturating_sub(bytes);
    (from..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// The age that `aged 41` or `at the age of 41` states after a date of birth.
fn aged(birth: &When<'_>, sentence: Span) -> Option<(Span, i16)> {
    let prose = birth.cx.prose();
    let words: Vec<_> =
        tokens(prose, birth.site.span.end).take_while(|token| token.span.end <= sentence.end).take(60).collect();
    words.windows(2).find_map(|pair| {
        let [before, number] = pair else { return None };
        let age: i16 = number.text.parse().ok().filter(|age| (1..120).contains(age))?;
        let led = before.is_any(&["aged", "age"])
            || before.is("of") && words.iter().any(|word| word.is("age") && word.span.end + 4 == number.span.start);
        led.then_some((number.span, age))
    })
}

/// The age in `Ann Ward, 41, who was born in 1950`.
fn age_before(birth: &When<'_>) -> Option<(Span, i16)> {
    let before = birth.before();
    let from = tail(before, 48);
    let words: Vec<_> = tokens(before, from).collect();
    let mut words = words.iter().rev().skip_while(|word| word.is_any(&["in", "on", "born", "was", "who", "and"]));
    let (close, number, open) = (words.next()?, words.next()?, words.next()?);
    let age = number.text.parse().ok().filter(|age| (10..110).contains(age))?;
    (close.text == "," && open.text == ",").then_some((number.span, age))
}

fn compare(
    birth: &When<'_>,
    born: (Date, Date),
    then: (Date, Date),
    (span, age): (Span, i16),
    when: &str,
    out: &mut Vec<Draft>,
) {
    let full = |from: Date, to: Date| {
        let years = to.year() - from.year();
        years - i16::from((to.month(), to.day()) < (from.month(), from.day()))
    };
    let (youngest, oldest) = (full(born.1, then.0), full(born.0, then.1));
    if (youngest..=oldest).contains(&age) || oldest < 0 {
        return;
    }
    let message = if youngest == oldest {
        format!("born in {} and {age}, {when}? That makes {oldest}", born.0.year())
    } else {
        format!("born in {} and {age}, {when}? That makes {youngest} or {oldest}", born.0.year())
    };
    let mut draft = birth.cx.draft(&META, span, message).related(birth.site.span, "born here");
    for right in [oldest, youngest] {
        if right > 0 {
            draft = draft.fix(FixKind::Choice, format!("Write {right}"), [(span, right.to_string())]);
        }
    }
    if let Some(part) = birth.site.written.year.filter(|part| part.span.len() == 4) {
        let year = then.1.year() - age;
        draft = draft.fix(FixKind::Choice, format!("Write {year}"), [(part.span, year.to_string())]);
    }
    draft.report_in_article(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn ages_at_death() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The founder, who was born in 1950 and died in 1985, aged 41, left no will.
                                                                     ^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe founder was born on May 3, 1950, and died on June 1, 1985, at the age of 41.",
            &[
                "The founder was born on May 3, 1950, and died on June 1, 1985, at the age of 35.",
                "The founder was born on May 3, 1944, and died on June 1, 1985, at the age of 41.",
            ],
        );
    }

    #[test]
    fn ages_now() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The keeper, 41, who was born in 1950, left no will. The clerk, 71, was born in 1950.
                        ^^
            ",
        );
    }

    #[test]
    fn ages_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The founder, who was born in 1950 and died in 1985, aged 34, left no will. The clerk, born in 1950, was 19 when
            he came, and the keeper, then 25, was born in 1940.

            “He was born in 1950 and died in 1985, aged 41,” said Ann Ward, the mayor.
            ",
        );
    }
}
