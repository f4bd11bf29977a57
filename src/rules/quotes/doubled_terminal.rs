//! # doubled-terminal
//!
//! Two stops where one belongs, inside the closing mark or on both sides of it.
//!
//! Bad: `"Go.," he said.`, `"Go.", he said.`, `"Go.".`, `"Go?", he said.`
//!
//! Good: `"Go," he said.`, `"Go."`, `"Go?" he said.`
//!
//! After a question or an exclamation mark no comma follows; Chicago tolerates one after a title that ends in such a mark.
//!
//! Silent: nested closers (`?'"`), a British full stop after `?"` where the outer sentence ends too, an ellipsis of four
//! dots, abbreviations (`etc.,"`), the interrobang.
//!
//! Authority: AP and the Guardian for the comma; Chicago for titles.

use super::places::{in_profile, word_start};
use crate::article::{Profile, QuotationKind, attribution_at, is_abbreviation};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(DoubledTerminal, "doubled-terminal", Quotes, Warning, Some(FixKind::Safe), "doubled_terminal.rs");

impl Rule for DoubledTerminal {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for quoted in cx.quotations().filter(|quoted| !quoted.closer.broken) {
            let found = inside(cx, &quoted).or_else(|| across(cx, &quoted));
            if let Some((span, keep)) = found {
                report(cx, span, &keep, out);
            }
        }
    }
}

/// What to put in place of the doubled stops: one answer, or a choice.
struct Keep {
    fixes: Vec<(String, String)>,
    kind: FixKind,
    profile: bool,
}

impl Keep {
    fn one(text: String) -> Self {
        Self { fixes: vec![("Keep one stop".to_owned(), text)], kind: FixKind::Safe, profile: false }
    }
}

/// `.,` or `,.` before the mark.
fn inside(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> Option<(Span, Keep)> {
    let text = cx.prose();
    let words = quoted.pair.inner.of(text).strip_suffix(['.', ','])?;
    let last = *words.as_bytes().last()?;
    let end = *text.as_bytes().get(quoted.pair.inner.end - 1)?;
    let doubled = (last == b'.' && end == b',') || (last == b',' && end == b'.') || (last == b',' && end == b',');
    let bare = words.trim_end_matches(['.', ',']);
    let abbreviated =
        last == b'.' && (is_abbreviation(last_word(bare)) || words.ends_with("..") || words.ends_with('…'));
    if !doubled || abbreviated || bare.len() + 1 < words.len() {
        return None;
    }
    let stop = if goes_on(text, quoted) { "," } else { "." };
    Some((Span::new(quoted.pair.inner.end - 2, quoted.pair.inner.end), Keep::one(stop.to_owned())))
}

/// A stop on each side of the mark.
fn across(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> Option<(Span, Keep)> {
    let text = cx.prose();
    let closer = quoted.closer.span;
    let inner = quoted.pair.inner.of(text);
    let words = inner.trim_end_matches(['\'', '’', '"', '”']);
    let before = words.chars().next_back()?;
    let after = text.get(closer.end..)?;
    let next = after.chars().next().filter(|c| matches!(c, '.' | ','))?;
    if after.starts_with("..") || words.ends_with("..") || words.ends_with('…') {
        return None;
    }
    let mark = closer.of(text);
    let nested = Span::new(quoted.pair.inner.start + words.len(), closer.end).of(text);
    let span = Span::new(quoted.pair.inner.start + words.len() - before.len_utf8(), closer.end + 1);
    match before {
        '.' if is_abbreviation(last_word(words.trim_end_matches('.'))) => None,
        '.' | ',' => {
            let stop = if next == '.' || !goes_on_after(text, closer.end + 1) { "." } else { "," };
            let us = cx.style.profile.is_us() || quoted.kind == QuotationKind::Direct;
            Some((span, Keep::one(if us { format!("{stop}{nested}") } else { format!("{nested}{stop}") })))
        }
        '?' | '!' if words.ends_with("?!") || words.ends_with("!?") => None,
        '?' | '!' => {
            let british = next == '.' && !cx.style.profile.is_us();
            let title = next == ',' && quoted.kind == QuotationKind::Title && cx.style.profile == Profile::UsChicago;
            if british || title {
                return None;
            }
            let fixes = vec![
                (format!("Keep the mark: {before}{mark}"), format!("{before}{nested}")),
                (
                    format!("Keep the stop: {next}{mark}"),
                    if cx.style.profile.is_us() { format!("{next}{nested}") } else { format!("{nested}{next}") },
                ),
            ];
            Some((span, Keep { fixes, kind: FixKind::Choice, profile: true }))
        }
        _ => None,
    }
}

fn last_word(words: &str) -> &str {
    words.rsplit(char::is_whitespace).next().unwrap_or("")
}

fn goes_on(text: &str, quoted: &Quoted<'_>) -> bool {
    goes_on_after(text, quoted.closer.span.end)
}

/// Whether the sentence goes on: an attribution or a word in lower case follows.
fn goes_on_after(text: &str, at: usize) -> bool {
    attribution_at(text, at).is_some()
        || text.get(at..).is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase))
}

fn report(cx: &BlockContext<'_>, span: Span, keep: &Keep, out: &mut Vec<Draft>) {
    let whole = Span::new(word_start(cx.prose(), span.start), span.end);
    let profile = if keep.profile { in_profile(cx) } else { String::new() };
    let mut draft = cx.draft(&META, whole, format!("there are two stops where one belongs{profile}"));
    for (title, text) in &keep.fixes {
        draft = draft.fix(keep.kind, title.clone(), [(span, text.clone())]);
    }
    draft.report(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn two_stops_inside() {
        check(
            &META,
            r#"
            "Let us go.," he said.
                    ^^^^
            "#,
        );
        fixes(&META, r#""Let us go.," he said."#, &[r#""Let us go," he said."#]);
        fixes(&META, r#"He said, "Let us go,.""#, &[r#"He said, "Let us go.""#]);
    }

    #[test]
    fn a_stop_on_each_side() {
        fixes(&META, r#""Let us go.", he said."#, &[r#""Let us go," he said."#]);
        fixes(&META, r#"He said, "Let us go.". Then he left."#, &[r#"He said, "Let us go." Then he left."#]);
        fixes(&META, r#""Shall we go?", he said."#, &[r#""Shall we go?" he said."#, r#""Shall we go," he said."#]);
    }

    #[test]
    fn stops_that_belong() {
        silent(&META, r#""He asked, 'Shall we go?'" she said."#);
        silent(&META, r#""Boats, nets, ropes, etc.," she said. "It was Marden Inc.," he said. "At 5 p.m.," she said."#);
        silent(&META, r#""What?!" she said. "I never ...." he said."#);
        silent(
            &META,
            r#"
            %! profile: uk-double
            Did she say "shall we go?". She did.
            "#,
        );
        silent(
            &META,
            r#"
            %! profile: us-chicago
            Her novel "Shall We Go?", set in Marden, won the prize.
            "#,
        );
    }

    #[test]
    fn an_interrobang_and_dots() {
        silent(&META, r#""What‽" she said. "You did what?!" he said. "We went as far as .... The rest is lost.""#);
    }
}
