//! # prime-confusion
//!
//! Curly quotation marks stand for feet and inches.
//!
//! Bad: `He is 5’11” tall.`
//!
//! Good: `He is 5-foot-11.` (AP) or `He is 5′11″ tall.` (Chicago)
//!
//! Silent: straight marks, true primes, code.
//!
//! Authority: AP (words), Chicago (primes).

use super::places::in_profile;
use crate::article::{Glyph, Mark, Profile, Role};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(PrimeConfusion, "prime-confusion", Quotes, Hint, Some(FixKind::Choice), "prime_confusion.rs");

impl Rule for PrimeConfusion {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        let primes: Vec<&Mark> = cx.facts.pairing.marks.iter().filter(|mark| is_curly_prime(text, mark)).collect();
        let mut rest = primes.as_slice();
        while let Some((first, others)) = rest.split_first() {
            // Feet and inches are one figure, and one finding.
            let inches = others.first().filter(|next| {
                first.glyph == Glyph::SingleClose
                    && next.glyph == Glyph::CurlyClose
                    && is_figure(between(text, first, next))
            });
            let end = inches.map_or(first.span.end, |next| next.span.end);
            rest = others.get(usize::from(inches.is_some())..).unwrap_or_default();
            let figure = Span::new(figure_start(text, first.span.start), end);
            let both = || [Some(first), inches].into_iter().flatten();
            let message = if cx.style.profile == Profile::UsAp {
                format!(
                    "quotation marks stand for feet and inches; write “5-foot-11” or “5 feet, 11 inches”{}",
                    in_profile(cx)
                )
            } else {
                format!("quotation marks stand for feet and inches{}", in_profile(cx))
            };
            cx.draft(&META, figure, message)
                .fix(FixKind::Choice, "Write primes: ′ ″", both().map(|mark| (mark.span, prime(mark, "′", "″"))))
                .fix(FixKind::Choice, "Write straight marks", both().map(|mark| (mark.span, prime(mark, "'", "\""))))
                .report(out);
        }
    }
}

fn prime(mark: &Mark, feet: &'static str, inches: &'static str) -> &'static str {
    if mark.is_double() { inches } else { feet }
}

fn between<'a>(text: &'a str, first: &Mark, next: &Mark) -> &'a str {
    Span::new(first.span.end, next.span.start).of(text)
}

fn is_figure(words: &str) -> bool {
    let words = words.trim();
    !words.is_empty() && words.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '½' | '¼' | '¾'))
}

/// Whether a curly mark stands for feet or inches: after a short figure, and not the apostrophe of `1990’s`.
fn is_curly_prime(text: &str, mark: &Mark) -> bool {
    let after = text.get(mark.span.end..).unwrap_or("");
    let digits = mark.span.start - figure_start(text, mark.span.start);
    let measured = ["tall", "long", "wide", "deep", "high", "by", "x"];
    let next = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    mark.role == Role::Prime
        && (1..=4).contains(&digits)
        && match mark.glyph {
            Glyph::CurlyClose => !after.starts_with(char::is_alphabetic),
            Glyph::SingleClose => {
                after.starts_with(|c: char| c.is_ascii_digit()) || (digits < 4 && measured.contains(&next))
            }
            _ => false,
        }
}

fn figure_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '½' | '¼' | '¾')).len()
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn curly_feet_and_inches() {
        check(
            &META,
            "
            The keeper is 5’11” tall and swam 30’ long lanes.
                          ^^^^^               ^^^
            ",
        );
        fixes(&META, "She is 5’11” tall.", &["She is 5′11″ tall.", "She is 5'11\" tall."]);
    }

    #[test]
    fn apostrophes_straight_marks_and_primes() {
        silent(&META, "In the 1990’s and ’90s she was 5'11\" tall, or 5′11″.");
        silent(&META, "“We sold 300,” she said, “and in 2015’s spring 40.”");
    }

    #[test]
    fn code_and_coordinates() {
        silent(&META, "%! format: markdown\nThe clerk typed `5’11”` into the box.");
        silent(&META, "The wreck lies at 51° 28′ 38″ N, 0° 0′ 5″ W.");
    }
}
