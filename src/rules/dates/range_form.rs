//! # range-form
//!
//! A dash where `from` or `between` asks for its second word.
//!
//! Bad: `The firm ran the port from 2001-2021.` `The fair is held between May 3-5.`
//!
//! Good: `The firm ran the port from 2001 to 2021.` `The fair is held between May 3 and May 5.`
//!
//! Chicago and British books draw a range of years with an en dash (`2001–2021`), and AP with a hyphen.
//!
//! Silent: scores, telephone and model numbers, `2001-based`, quotations.
//!
//! Authority: AP, Chicago, the Guardian.

use crate::article::Profile;
use crate::article::dates::Joined;
use crate::article::words::word_before;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::{BlockKind, Span};

declare!(RangeForm, "range-form", Dates, Hint, Some(FixKind::Choice), "range_form.rs");

impl Rule for RangeForm {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if !cx.block.zone.is_body() || cx.block.kind == BlockKind::BlockQuote {
            return;
        }
        let prose = cx.prose();
        for pair in cx.facts.times().windows(2) {
            let [first, second] = pair else { continue };
            if first.joined != Some(Joined::Range) || first.quoted {
                continue;
            }
            let gap = Span::new(first.span.end, second.span.start);
            let dash = gap.of(prose).trim();
            if !matches!(dash, "-" | "–" | "—") {
                continue;
            }
            let whole = Span::new(first.span.start, second.span.end);
            let before = word_before(prose, first.span.start).map(|word| word.text);
            let word = match before {
                Some("from" | "From") => " to ",
                Some("between" | "Between") => " and ",
                _ => {
                    drawn(cx, whole, gap, dash, out);
                    continue;
                }
            };
            // `from 2001-02`: half a year needs the whole one.
            let title = format!("Write ‘{}’", word.trim());
            cx.draft(&META, whole, format!("‘{}’ needs ‘{}’, not a dash", before.unwrap_or(""), word.trim()))
                .fix(FixKind::Choice, title, [(gap, word)])
                .report(out);
        }
    }
}

/// A range of years that is drawn with the dash of another house style.
fn drawn(cx: &BlockContext<'_>, whole: Span, gap: Span, dash: &str, out: &mut Vec<Draft>) {
    let wanted = if cx.style.profile == Profile::UsAp { "-" } else { "–" };
    let figures = whole.of(cx.prose()).bytes().all(|byte| byte.is_ascii_digit() || !byte.is_ascii());
    let hyphens = whole.of(cx.prose()).bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if dash != wanted && (figures || hyphens) && gap.of(cx.prose()) == dash {
        cx.draft(&META, whole, format!("a range has ‘{wanted}’ here"))
            .fix(FixKind::Choice, format!("Write ‘{wanted}’"), [(gap, wanted)])
            .report(out);
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn dashes_for_words() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 2001-2021, and the mill was shut between 1990-1998.
                                       ^^^^^^^^^                                ^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe firm ran the port from 2001-2021.",
            &["The firm ran the port from 2001 to 2021."],
        );
    }

    #[test]
    fn dashes_of_other_styles() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port (2001–2021).
                                   ^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            %! published: 2021-09-02
            %! profile: us-chicago
            The firm ran the port (2001-2021).
                                   ^^^^^^^^^
            ",
        );
    }

    #[test]
    fn figures_that_are_no_ranges() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The firm ran the port from 2001 to 2021, or 2001-2021. It won 31-20, and the 2001-based index fell.

            “We ran it from 2001-2021,” said Ann Ward, the mayor.
            ",
        );
    }
}
