//! Whether a date says when the verb beside it happens.

use super::when::When;
use crate::article::words::tokens;
use crate::text::Span;

/// Words between a verb and a date after which the date may belong to something else.
const OTHERS: &[&str] = &[
    "for",
    "of",
    "from",
    "after",
    "since",
    "before",
    "until",
    "against",
    "by",
    "that",
    "who",
    "which",
    "when",
    "where",
    "if",
    "as",
    "about",
    "over",
    "than",
    "because",
    "while",
    "with",
    "following",
    "during",
    "between",
    "through",
    "to",
    "into",
    "whether",
    "what",
    "how",
    "due",
    "scheduled",
    "set",
    "planned",
    "expected",
];

/// Whether an expression begins its sentence and says when the verb behind it happens.
pub(super) fn leads(when: &When<'_>, reach: usize) -> bool {
    let prose = when.cx.prose();
    let Some(verb) = when.site.verb.filter(|verb| verb.start >= when.site.span.end) else { return false };
    let before = Span::new(when.sentence().start, when.site.span.start).of(prose);
    let between = Span::new(when.site.span.end, verb.start).of(prose);
    let plain = tokens(between, 0)
        .enumerate()
        .all(|(at, token)| at < reach && (token.is_word || at == 0 && token.text == ",") && !token.is_any(OTHERS));
    matches!(before, "On " | "In " | "") && plain
}

/// Whether an expression says when the verb before it happens: few words stand between, and none of them that the date
/// may belong to.
pub(super) fn says_when(when: &When<'_>, reach: usize) -> bool {
    let prose = when.cx.prose();
    let Some(verb) = when.site.verb.filter(|verb| verb.end <= when.site.span.start) else { return false };
    let between = Span::new(verb.end, when.site.span.start).of(prose);
    for (count, token) in tokens(between, 0).enumerate() {
        let breaks = !token.is_word && !matches!(token.text, "’" | "'");
        if count >= reach || breaks || token.is_any(OTHERS) || token.text.ends_with("ing") {
            return false;
        }
    }
    // `the April 19 New York primary`
    let mut after = when.after().chars();
    !(after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase))
}
