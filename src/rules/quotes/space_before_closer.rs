//! # space-before-closer
//!
//! A space between the last word and the closing mark, or between the last word and its stop.
//!
//! Bad: `"We won. "`, `"We won ," he said.`
//!
//! Good: `"We won."`, `"We won," he said.`
//!
//! Silent: an ellipsis before the mark (`"We won ... "`), French guillemets, a space that keeps nested marks apart.
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::word_start;
use crate::article::{Glyph, Role};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(SpaceBeforeCloser, "space-before-closer", Quotes, Warning, Some(FixKind::Safe), "space_before_closer.rs");

impl Rule for SpaceBeforeCloser {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        for quoted in cx.quotations().filter(|quoted| !quoted.closer.broken) {
            if let Some(gap) = gap(cx, &quoted) {
                let text = cx.prose();
                let after = text.get(quoted.closer.span.end..).unwrap_or("");
                let glued = gap.end == quoted.closer.span.start && after.starts_with(char::is_alphanumeric);
                let outside = Span::at(quoted.closer.span.end);
                let edits = [(gap, ""), (outside, if glued { " " } else { "" })];
                cx.draft(
                    &META,
                    Span::new(word_start(text, gap.start), quoted.closer.span.end),
                    "there is a space before this closing mark",
                )
                .fix(
                    FixKind::Safe,
                    "Remove the space",
                    edits.into_iter().filter(|(span, text)| !span.is_empty() || !text.is_empty()),
                )
                .report(out);
            }
        }
    }
}

/// The space that does not belong there.
fn gap(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> Option<Span> {
    if matches!(quoted.closer.glyph, Glyph::GuillemetOpen | Glyph::GuillemetClose | Glyph::AngleClose) {
        return None;
    }
    let inner = quoted.pair.inner.of(cx.prose());
    let words = inner.trim_end();
    let end = quoted.pair.inner.start + words.len();
    if words.is_empty() || words.ends_with("..") || words.ends_with('…') {
        return None;
    }
    // A space that keeps two closing marks apart: `go.' "`.
    let nested = cx.facts.pairing.mark_until(end).is_some_and(|mark| mark.role == Role::Closer);
    // So does one after an apostrophe: `"Lyin' "`.
    let apart = nested || words.ends_with(['\'', '’']);
    if words.len() < inner.len() {
        return (!apart).then(|| Span::new(end, quoted.pair.inner.end));
    }
    let stopless = words.strip_suffix([',', '.', '?', '!'])?;
    let word = stopless.trim_end();
    let spaced_dots = word.ends_with(['.', '…', ',', '?', '!']);
    (word.len() < stopless.len() && !word.is_empty() && !spaced_dots)
        .then(|| Span::new(quoted.pair.inner.start + word.len(), quoted.pair.inner.start + stopless.len()))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_space_inside_the_closer() {
        check(
            &META,
            r#"
            He said, "We won. "
                         ^^^^^^
            "#,
        );
        fixes(&META, r#""We won ," he said."#, &[r#""We won," he said."#]);
    }

    #[test]
    fn a_closer_that_is_drawn_as_an_opener_for_its_space() {
        fixes(&META, "“Go,” he said. “They see that. “", &["“Go,” he said. “They see that.“"]);
    }

    #[test]
    fn a_space_after_an_apostrophe_stays() {
        silent(&META, r#"He called him "Lyin' " Ted, and nobody laughed."#);
    }

    #[test]
    fn a_spaced_ellipsis_stays() {
        silent(&META, r#""We won ... " he said."#);
        silent(&META, r#""We won ..." he said."#);
    }

    #[test]
    fn single_marks() {
        fixes(&META, "%! profile: uk-single\n'We won. ' She left.", &["'We won.' She left."]);
        silent(&META, "%! profile: uk-single\n'We won ...' She left.");
    }
}
