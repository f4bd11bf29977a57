//! # terminal-outside
//!
//! A comma or a full stop after the closing mark, where US style puts it inside.
//!
//! Bad: `a "ruthless", rigid group`, `they are "ruthless".`
//!
//! Good: `a "ruthless," rigid group`, `they are "ruthless."`
//!
//! Where single marks stand inside double ones, the stop goes inside both.
//!
//! Silent: UK profiles, where the stop follows the sense; what a reader is told to type (`type "ls".`); semicolons and
//! colons, which are always outside; a stop after a citation (`"…" (p. 4).`).
//!
//! Authority: AP and Chicago agree.

use super::places::{in_profile, word_start};
use crate::article::words::word_before;
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(TerminalOutside, "terminal-outside", Quotes, Warning, Some(FixKind::Safe), "terminal_outside.rs");

impl Rule for TerminalOutside {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if !cx.style.profile.is_us() {
            return;
        }
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| !quoted.closer.broken) {
            let after = quoted.closer.span.end;
            let rest = text.get(after..).unwrap_or("");
            let Some(stop) = rest.chars().next().filter(|c| matches!(c, ',' | '.')) else { continue };
            let decimal = rest.get(1..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
            if decimal || is_literal(text, &quoted) {
                continue;
            }
            let words = quoted.pair.inner.of(text).trim_end_matches(['\'', '’', '"', '”']);
            // Two stops are doubled-terminal.
            if !words.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%' | '$')) {
                continue;
            }
            let inside = quoted.pair.inner.start + words.len();
            let name = if stop == ',' { "comma" } else { "full stop" };
            cx.draft(
                &META,
                Span::new(word_start(text, inside), after + 1),
                format!("the {name} goes inside the closing mark{}", in_profile(cx)),
            )
            .fix(
                FixKind::Safe,
                format!("Move the {name} inside"),
                [(Span::at(inside), stop.to_string()), (Span::new(after, after + 1), String::new())],
            )
            .report(out);
        }
    }
}

/// Whether the quoted characters are what a reader is to type or what a machine shows, where a stop would be part of it.
fn is_literal(text: &str, quoted: &Quoted<'_>) -> bool {
    let inner = quoted.pair.inner.of(text);
    let told = word_before(text, quoted.opener.span.start).is_some_and(|word| {
        word.is_any(&[
            "type",
            "types",
            "typed",
            "typing",
            "enter",
            "entered",
            "press",
            "presses",
            "pressed",
            "click",
            "clicked",
            "password",
            "command",
            "key",
            "keyword",
            "hashtag",
            "string",
            "character",
            "characters",
            "letter",
            "letters",
            "filename",
            "handle",
        ])
    });
    let code =
        !inner.contains(' ') && inner.contains(['/', '\\', '_', '<', '>', '=', '{', '}', '@', '#', '*', '|', '~']);
    told || code
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn stops_outside_in_the_us() {
        check(
            &META,
            r#"
            %! profile: us-ap
            They are a "ruthless", rigid group, she said.
                       ^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#"
            %! profile: us-chicago
            She called them "ruthless".
            "#,
            &[r#"She called them "ruthless.""#],
        );
        fixes(
            &META,
            r#"
            %! profile: us-ap
            "She called them 'ruthless'," he said.
            "#,
            &[r#""She called them 'ruthless,'" he said."#],
        );
    }

    #[test]
    fn other_styles_and_places() {
        silent(
            &META,
            r#"
            %! profile: uk-double
            They are a "ruthless", rigid group.
            "#,
        );
        silent(&META, r#"To list the files, type "ls". Then type "cat /etc/hosts". Press "Ctrl+C"."#);
        silent(&META, r#"She called it "the end"; he called it "the start": both were right."#);
        silent(&META, r#"The report speaks of "ruthless men" (p. 4)."#);
    }
}
