//! # wrong-way-curly
//!
//! A curly mark faces the wrong way: a closing mark where the quotation opens, or the reverse.
//!
//! Bad: `”Go,“ he said.`
//!
//! Good: `“Go,” he said.`
//!
//! Silent: languages that open with ” or close with “ (Swedish, Finnish, German, Polish, Hungarian), primes.
//!
//! Authority: Unicode CLDR, the delimiters of each language.

use super::places::{word_end, word_start};
use crate::article::Glyph;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(WrongWayCurly, "wrong-way-curly", Quotes, Warning, Some(FixKind::Safe), "wrong_way_curly.rs");

impl Rule for WrongWayCurly {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let text = cx.prose();
        for quoted in cx.quotations() {
            // „ opens and “ closes a German quotation inside English text.
            let foreign = quoted.opener.glyph == Glyph::Low;
            if quoted.opener.glyph == Glyph::CurlyClose && !quoted.opener.broken {
                let span = Span::new(quoted.opener.span.start, word_end(text, quoted.opener.span.end));
                cx.draft(&META, span, "this mark opens the quotation but is drawn as a closing mark")
                    .fix(FixKind::Safe, "Turn the mark round", turned(&quoted))
                    .report(out);
            } else if quoted.closer.glyph == Glyph::CurlyOpen && !quoted.closer.broken && !foreign {
                let span = Span::new(word_start(text, quoted.closer.span.start), quoted.closer.span.end);
                cx.draft(&META, span, "this mark closes the quotation but is drawn as an opening mark")
                    .fix(FixKind::Safe, "Turn the mark round", turned(&quoted))
                    .report(out);
            } else if quoted.closer.glyph == Glyph::SingleOpen && !quoted.closer.broken {
                let span = Span::new(word_start(text, quoted.closer.span.start), quoted.closer.span.end);
                cx.draft(&META, span, "this mark closes the quotation but is drawn as an opening mark")
                    .fix(FixKind::Safe, "Turn the mark round", [(quoted.closer.span, "’")])
                    .report(out);
            }
        }
    }
}

/// Both marks of a pair, turned where they face the wrong way: two marks that are both turned are one slip.
fn turned(quoted: &crate::rules::Quoted<'_>) -> Vec<(Span, &'static str)> {
    let mut edits = Vec::new();
    if quoted.opener.glyph == Glyph::CurlyClose {
        edits.push((quoted.opener.span, "“"));
    }
    if quoted.closer.glyph == Glyph::CurlyOpen {
        edits.push((quoted.closer.span, "”"));
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn both_marks_turned_are_one_slip() {
        check(
            &META,
            "
            ”Go,“ he said.
            ^^^
            ",
        );
        fixes(&META, "”Go,“ he said.", &["“Go,” he said."]);
    }

    #[test]
    fn one_mark_turned() {
        check(
            &META,
            "
            He said, “We won the vote,“ and left.
                                 ^^^^^^
            ",
        );
    }

    #[test]
    fn curly_marks_on_both_sides_are_right() {
        silent(&META, "“We won,” she said. “And we won’t stop.”");
    }

    #[test]
    fn other_languages_face_their_own_way() {
        silent(&META, "The paper wrote „Wir gehen“ on its front page.");
    }

    #[test]
    fn marks_of_other_languages_and_primes() {
        silent(&META, "%! lang: sv\nHan sade: ”Vi går nu.” Hon sade: ”Nej.”");
        silent(&META, "%! lang: fi\n”Me menemme”, hän sanoi. ”Ei”, sanoi toinen.");
        silent(&META, "%! lang: de\nEr sagte: „Wir gehen.“ Sie sagte: „Nein.“");
        silent(&META, "%! lang: hu\nAzt mondta: „Megyünk.” A másik: „Nem.”");
        silent(&META, "%! lang: pl\nPowiedział: „Idziemy.” Ona: „Nie.”");
        silent(&META, "“The board is 6′ 2″ long and 5″ wide,” she said.");
    }
}
