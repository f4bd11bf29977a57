//! # terminal-inside-fragment
//!
//! In British style a stop that belongs to the writer's sentence stands outside a quoted fragment.
//!
//! Bad, in `uk-double`: `He called it "ruthless."`
//!
//! Good: `He called it "ruthless".`
//!
//! Silent: US profiles, which write commas and full stops inside always; whole sentences; a quotation after a colon; the
//! comma before an attribution; a quotation that goes on with the one before an attribution.
//!
//! Authority: the Guardian, the Economist and the BBC.

use super::clause::{attribution_after, begins_clause, goes_on, verb_before, with_previous};
use super::places::{in_profile, word_start};
use crate::article::{QuotationKind, Subject};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::Span;

declare!(
    TerminalInsideFragment,
    "terminal-inside-fragment",
    Quotes,
    Hint,
    Some(FixKind::Safe),
    "terminal_inside_fragment.rs"
);

impl Rule for TerminalInsideFragment {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if cx.style.profile.is_us() {
            return;
        }
        for (quoted, previous) in with_previous(cx) {
            if let Some(stop) = misplaced(cx, &quoted).filter(|_| !goes_on(cx, &quoted, previous.as_ref())) {
                let closer = quoted.closer.span;
                let end = Span::new(stop.start, closer.end);
                let moved = format!("{}{}", closer.of(cx.prose()), stop.of(cx.prose()));
                let name = if stop.of(cx.prose()) == "." { "full stop" } else { "comma" };
                let message = format!("the {name} after a fragment belongs outside the marks{}", in_profile(cx));
                cx.draft(&META, Span::new(word_start(cx.prose(), stop.start), end.end), message)
                    .fix(FixKind::Safe, format!("Move the {name} outside"), [(end, moved)])
                    .report(out);
            }
        }
    }
}

/// The stop inside a fragment that belongs outside.
fn misplaced(cx: &BlockContext<'_>, quoted: &Quoted<'_>) -> Option<Span> {
    let text = cx.prose();
    let inner = quoted.pair.inner.of(text);
    let words = inner.strip_suffix(['.', ','])?;
    let before = text.get(..quoted.opener.span.start)?.trim_end();
    let after = text.get(quoted.closer.span.end..)?;
    // `saying “we will go.”` quotes a whole sentence, though it begins with a small letter.
    let whole = begins_clause(inner) && verb_before(text, quoted.opener.span.start).is_some();
    let is_fragment = !whole && quoted.kind != QuotationKind::Direct && inner.starts_with(char::is_lowercase);
    let is_stop = words.ends_with(char::is_alphanumeric) && !is_abbreviation(words);
    let follows_words = before.ends_with(char::is_alphanumeric);
    let free = after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || matches!(c, '—' | '–'));
    let broken = quoted.opener.broken || quoted.closer.broken;
    (is_fragment && is_stop && follows_words && free && !broken && !is_attributed(cx, quoted, after))
        .then(|| Span::new(quoted.pair.inner.end - 1, quoted.pair.inner.end))
}

/// Whether the quotation is the object of an attribution after it; after a full stop, `She laughed` is a new sentence.
fn is_attributed(cx: &BlockContext<'_>, quoted: &Quoted<'_>, after: &str) -> bool {
    let full_stop = quoted.pair.inner.of(cx.prose()).ends_with('.');
    attribution_after(cx, quoted).is_some_and(|found| {
        !(full_stop && found.subject == Subject::Pronoun && after.trim_start().starts_with(char::is_uppercase))
    })
}

/// `p.m.`, `etc.`, `Inc.`: the stop belongs to the word.
fn is_abbreviation(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or("");
    last.contains('.') || matches!(last, "etc" | "Inc" | "Ltd" | "Co" | "Jr" | "Sr" | "vs" | "approx")
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_stop_inside_a_fragment() {
        check(
            &META,
            r#"
            %! profile: uk-double
            He called the plan "quite ruthless."
                                      ^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            "%! profile: uk-single\nHe called it ‘ruthless,’ and left.",
            &["He called it ‘ruthless’, and left."],
        );
        fixes(
            &META,
            "%! profile: uk-double\nHe called it “ruthless.” She laughed.",
            &["He called it “ruthless”. She laughed."],
        );
    }

    #[test]
    fn us_profiles_write_it_inside() {
        silent(&META, "%! profile: us-ap\nHe called it “ruthless.”");
        silent(&META, "%! profile: us-chicago\nHe called it “ruthless.”");
    }

    #[test]
    fn whole_sentences_and_attributed_ones() {
        silent(&META, "%! profile: uk-double\nHe said: “It was a ruthless plan.”");
        silent(&META, "%! profile: uk-double\n“It was ruthless,” she said, “and it was wrong.”");
        silent(&META, "%! profile: uk-double\nThe plan was “ruthless and wrong,” she said.");
        silent(&META, "%! profile: uk-double\nShe left, saying “we will go home.”");
        silent(&META, "%! profile: uk-double\nThe shop closes “at 9 p.m.”");
    }
}
