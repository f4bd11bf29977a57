//! Whether a stop ends its sentence.

use super::following::Following;
use super::stop::{Kind, Stop};
use crate::lexicon::{Abbreviation, abbreviation};

/// Whether `stop` ends the sentence that starts at `start`.
pub(super) fn ends(prose: &str, start: usize, stop: &Stop) -> bool {
    let following = Following::read(prose, stop.end);
    let Some(first) = following.first else { return true };
    if !following.spaced {
        return false;
    }
    if following.is_lower() {
        return false;
    }
    match stop.kind {
        // `"Is it over?" Roe asked.` is one sentence; `"It is over." Roe left.` is two.
        Kind::Strong => !(stop.closed && following.is_attribution()),
        Kind::Ellipsis => {
            // Three dots between spaces stand for words left out of one sentence.
            let spaced = prose.get(..stop.start).is_some_and(|before| before.ends_with([' ', '\u{a0}']));
            stop.closed || stop.full || (!spaced && following.word() != "I")
        }
        Kind::Period if stop.closed => true,
        Kind::Period => period(prose, start, stop, &following, first),
    }
}

/// Whether a single full stop with no mark after it ends its sentence.
fn period(prose: &str, start: usize, stop: &Stop, following: &Following<'_>, first: char) -> bool {
    let word = word_before(prose, start, stop.start);
    let is_digit = first.is_ascii_digit();
    let mut letters = word.chars();
    let (initial, second) = (letters.next(), letters.next());
    let Some(initial) = initial else { return true };
    if second.is_none() && initial.is_alphabetic() {
        // `J. K. Roe` and `George W. Roe`, but `Plan B. The`.
        return following.is_starter() && following.word() != "I" || following.opens && !initial.is_uppercase();
    }
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        // `1. Go home` is one item of a list, not two sentences.
        let is_marker = word.len() <= 2 && start + 3 > stop.start.saturating_sub(word.len());
        return !(is_marker && prose.get(start..stop.start).is_some_and(|before| before.trim() == word));
    }
    // A dash or a bracket goes on with what was shortened: `RENO, Nev. (AP) —`.
    let goes_on = matches!(first, '-' | '–' | '—') || opens_bracket(prose, stop.end);
    if let Some(class) = abbreviation(word) {
        return match class {
            Abbreviation::Title | Abbreviation::Inside => false,
            Abbreviation::Number => !is_digit,
            Abbreviation::End => !is_digit && !goes_on && (following.is_starter() || following.opens),
        };
    }
    if is_dotted(word) {
        let time = matches!(word, "a.m" | "p.m" | "A.M" | "P.M");
        if time {
            return !goes_on && !following.is_calendar();
        }
        return !goes_on && (following.is_starter() || (following.opens && !is_digit));
    }
    true
}

fn opens_bracket(prose: &str, end: usize) -> bool {
    prose.get(end..).is_some_and(|rest| rest.trim_start().starts_with(['(', '[']))
}

/// Whether a word is letters with stops between them: `U.S`, `p.m`, `Ph.D`.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic))
}

/// The word that a stop at `at` touches.
fn word_before(prose: &str, start: usize, at: usize) -> &str {
    let before = prose.get(start..at).unwrap_or("");
    let is_edge = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '“' | '”' | '\'' | '‘' | '(' | '[' | '—' | '–' | '-' | '/' | ',' | '«' | '„')
    };
    // A long word is no abbreviation, and looking for its start would take quadratic time in a text without spaces.
    let mut first = before.len().saturating_sub(24);
    while !before.is_char_boundary(first) {
        first += 1;
    }
    let tail = before.get(first..).unwrap_or("");
    tail.rfind(is_edge).map_or(tail, |edge| {
        let width = tail.get(edge..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        tail.get(edge + width..).unwrap_or("")
    })
}
