//! # space-after-opener
//!
//! A space between the opening mark and the first word: a line may break there, and the mark faces nothing.
//!
//! Bad: `" We won," he said.`
//!
//! Good: `"We won," he said.`
//!
//! Silent: French guillemets, which take a no-break space; a thin space between nested marks (`" '`).
//!
//! Authority: AP, Chicago and the British guides agree.

use super::places::word_end;
use crate::article::Glyph;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(SpaceAfterOpener, "space-after-opener", Quotes, Warning, Some(FixKind::Safe), "space_after_opener.rs");

impl Rule for SpaceAfterOpener {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| !quoted.opener.broken) {
            let inner = quoted.pair.inner.of(text);
            let gap = inner.len() - inner.trim_start().len();
            if gap == 0 || gap == inner.len() || is_spaced(quoted.opener.glyph) {
                continue;
            }
            let start = quoted.opener.span.end;
            if nests(cx, start + gap) {
                continue;
            }
            let glued = text
                .get(..quoted.opener.span.start)
                .is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ':')));
            let space = if glued { " " } else { "" };
            cx.draft(
                &META,
                Span::new(quoted.opener.span.start, word_end(text, start)),
                "there is a space after this opening mark",
            )
            .fix(
                FixKind::Safe,
                "Remove the space",
                [(Span::at(quoted.opener.span.start), space), (Span::new(start, start + gap), "")]
                    .into_iter()
                    .filter(|(span, text)| !span.is_empty() || !text.is_empty()),
            )
            .report(out);
        }
    }
}

/// Guillemets have their own spacing, by language.
fn is_spaced(glyph: Glyph) -> bool {
    matches!(glyph, Glyph::GuillemetOpen | Glyph::GuillemetClose | Glyph::AngleOpen)
}

/// Whether another mark opens right after the space, so that the space keeps two marks apart.
fn nests(cx: &BlockContext<'_>, at: usize) -> bool {
    let pairing = &cx.facts.pairing;
    pairing.mark_from(at).is_some() && pairing.pairs.binary_search_by_key(&at, |pair| pair.span.start).is_ok()
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_space_inside_the_opener() {
        check(
            &META,
            r#"
            " We won," he said.
            ^^^^
            "#,
        );
        fixes(&META, r#"He said, " We won.""#, &[r#"He said, "We won.""#]);
        fixes(&META, r#"He said," We won the vote.""#, &[r#"He said, "We won the vote.""#]);
    }

    #[test]
    fn guillemets_and_nested_marks_keep_theirs() {
        silent(&META, "“ ‘Go’ is what he said,” she wrote.");
    }

    #[test]
    fn single_marks() {
        fixes(&META, "%! profile: uk-single\n' We won,' she said.", &["'We won,' she said."]);
        fixes(&META, "%! profile: uk-single\nShe said: ‘ We won.’", &["She said: ‘We won.’"]);
    }

    #[test]
    fn a_thin_space_between_two_marks() {
        silent(&META, "\"\u{2009}'Go' is what he said,\" she wrote. \"He told me, 'Go now.'\u{2009}\"");
        silent(&META, "“\u{202F}‘Go’ is what he said,” she wrote. “He told me, ‘Go now.’\u{202F}”");
    }

    #[test]
    fn drawings_and_code() {
        silent(&META, "The clerk drew a cat.\n\n     /\\_/\\\n    ( o.o ) \"\n     > ^ <  \"\n\nThen he left.");
        silent(&META, "%! format: markdown\nThe clerk typed `print(\" hello\")` into the box.");
        silent(&META, "%! format: markdown\nThe clerk said:\n\n```\nname = \" Ward\"\n```\n\nThen he left.");
    }
}
