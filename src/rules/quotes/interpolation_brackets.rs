//! # interpolation-brackets
//!
//! A bracket inside a quotation is not balanced, or the writer's own words stand in the wrong kind of brackets.
//!
//! Bad: `"They [the council lost," she said.`
//!
//! Good: `"They [the council] lost," she said.`
//!
//! An unbalanced bracket is a warning. The rest are hints: AP and the newspapers that follow it write the writer's words
//! in ( ), since wires could not carry [ ]; Chicago and the Guardian write [ ]. `(sic)` draws attention to a slip that
//! a paraphrase would spare.
//!
//! Silent: brackets that a later quotation of the paragraph closes, labels of lists (`a)`), emoticons; in styles other
//! than AP, round brackets, which may be the speaker's own aside.
//!
//! Authority: AP (round brackets), Chicago and the Guardian (square brackets), AP on paraphrase instead.

use crate::article::Profile;
use crate::rules::{BlockContext, Draft, Rule, Severity, declare};
use crate::text::Span;

declare!(InterpolationBrackets, "interpolation-brackets", Quotes, Warning, None, "interpolation_brackets.rs");

impl Rule for InterpolationBrackets {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations() {
            if quoted.pair.depth > 0 || quoted.opener.broken || quoted.closer.broken {
                continue;
            }
            let inner = quoted.pair.inner;
            let (pairs, lone) = brackets(text, inner);
            for place in lone.into_iter().filter(|&place| !is_balanced_outside(text, inner, place)) {
                let is_opener = Span::new(place, place + 1).of(text).starts_with(['(', '[']);
                let which = if is_opener { "opened and never closed" } else { "closed but never opened" };
                let message = format!("this bracket is {which} inside its quotation");
                cx.draft(&META, around(text, inner, place), message).report(out);
            }
            for pair in pairs {
                if let Some(message) = style(cx, pair) {
                    cx.draft(&META, pair, message).severity(Severity::Hint).report(out);
                }
            }
        }
    }
}

/// The pairs of brackets in a stretch of text, with the brackets, and the brackets that pair with nothing.
fn brackets(text: &str, within: Span) -> (Vec<Span>, Vec<usize>) {
    let (mut pairs, mut lone, mut open) = (Vec::new(), Vec::new(), Vec::<(usize, char)>::new());
    for (at, c) in within.of(text).char_indices().map(|(at, c)| (at + within.start, c)) {
        match c {
            '(' | '[' if !is_emoticon(text, at) => open.push((at, c)),
            ')' | ']' => {
                let partner = if c == ')' { '(' } else { '[' };
                if open.last().is_some_and(|&(_, opener)| opener == partner)
                    && let Some((start, _)) = open.pop()
                {
                    pairs.push(Span::new(start, at + 1));
                } else if !is_label(text, at) && !is_emoticon(text, at) {
                    lone.push(at);
                }
            }
            _ => {}
        }
    }
    lone.extend(open.into_iter().map(|(at, _)| at));
    lone.sort_unstable();
    (pairs, lone)
}

/// `a)`, `2)`: the label of an item.
fn is_label(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    let label = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    !label.is_empty() && label.len() <= 2 && (label.len() == 1 || label.bytes().all(|b| b.is_ascii_digit()))
}

/// `:)`, `;-(`, `=(`.
fn is_emoticon(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end_matches('-').ends_with([':', ';', '=', '8']))
}

/// Whether the partner of a bracket stands in the rest of its paragraph: an aside that an attribution interrupts, or one
/// that the writer opened.
fn is_balanced_outside(text: &str, inner: Span, place: usize) -> bool {
    let (before, after) = (text.get(..inner.start).unwrap_or(""), text.get(inner.end..).unwrap_or(""));
    let count = |words: &str, bracket: char| words.chars().filter(|&c| c == bracket).count();
    match text.get(place..).and_then(|rest| rest.chars().next()) {
        Some('(') => count(after, ')') > count(after, '('),
        Some('[') => count(after, ']') > count(after, '['),
        Some(')') => count(before, '(') > count(before, ')'),
        Some(']') => count(before, '[') > count(before, ']'),
        _ => false,
    }
}

/// The bracket with the word that it touches.
fn around(text: &str, inner: Span, place: usize) -> Span {
    let before = Span::new(inner.start, place).of(text);
    let after = Span::new(place + 1, inner.end).of(text);
    let start = place - before.chars().rev().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
    let end = place + 1 + after.chars().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
    Span::new(start, end)
}

/// What a house style says of a pair of brackets in a quotation.
fn style(cx: &BlockContext<'_>, pair: Span) -> Option<String> {
    let words = pair.of(cx.prose());
    let profile = cx.style.profile;
    let within = words.trim_matches(['(', ')', '[', ']']);
    if within.eq_ignore_ascii_case("sic") {
        return Some("“sic” points at a speaker's slip; a paraphrase would spare it".to_owned());
    }
    (profile == Profile::UsAp && words.starts_with('[') && within.chars().any(char::is_alphabetic))
        .then(|| format!("words added to a quotation stand in round brackets, or better in a paraphrase ({profile})"))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_bracket_without_its_partner() {
        check(
            &META,
            r#"
            "They [the council lost the vote," she said.
                  ^^^^
            "#,
        );
        check(
            &META,
            r#"
            "They the council) lost the vote," she said.
                      ^^^^^^^^
            "#,
        );
    }

    #[test]
    fn hints_about_the_kind_of_brackets() {
        check(
            &META,
            r#"
            %! hints: on
            %! profile: us-ap
            "They [the council] lost the vote," she said.
                  ^^^^^^^^^^^^^
            "#,
        );
        check(
            &META,
            r#"
            %! hints: on
            "They is (sic) lost," she said.
                     ^^^^^
            "#,
        );
        silent(&META, "%! profile: us-ap\n“They [the council] lost the vote,” she said.");
    }

    #[test]
    fn asides_labels_and_emoticons() {
        silent(&META, "%! hints: on\n%! profile: uk-double\n“We lost (and I mean all of us) the vote,” she said.");
        silent(&META, "“We want a) money, b) time and 3) peace :),” she said.");
        silent(&META, "“We lost (and I mean all of us,” she said, “even you) the vote.”");
        silent(&META, "The mayor (a “former sailor”) left.");
    }
}
