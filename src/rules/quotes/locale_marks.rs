//! # locale-marks
//!
//! A quotation stands in marks that are not those of the document's language.
//!
//! Bad, where the metadata says `lang: fr`: `“Bonjour”, dit-elle.`
//!
//! Good: `« Bonjour », dit-elle.` (with no-break spaces)
//!
//! French writes « x » with no-break spaces, German „x“ or »x«, Polish and Hungarian „x”, Swedish and Finnish ”x”, Spanish
//! «x» or “x”, Japanese 「x」. What a whole document does is reported once; where that is to write straight marks, which
//! a website may turn later, as information.
//!
//! Silent: documents in English or in a language that nothing is known of; titles and names; passages in English.
//!
//! Authority: Unicode CLDR, the delimiters of each language.

use crate::article::words::tokens;
use crate::article::{Article, Drawing, Glyph, MarkSystem, Pair, QuotationKind, Style};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(LocaleMarks, "locale-marks", Quotes, Warning, Some(FixKind::Safe), "locale_marks.rs");

/// What is wrong with a quotation in its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// Straight marks.
    Straight,
    /// The marks of another language.
    Foreign,
    /// The right marks, without the no-break spaces that belong to them.
    Spacing,
}

/// A quotation in the wrong marks.
struct Found {
    place: Span,
    slip: Slip,
    edits: Vec<(Span, String)>,
}

impl Rule for LocaleMarks {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let Some((opener, closer)) = marks(&article.style) else { return };
        let mut outer = 0;
        let mut found: Vec<Found> = Vec::new();
        for index in 0..article.layout.blocks.len() {
            let Some(cx) = BlockContext::of(article, index).filter(|cx| cx.block.zone.is_prose()) else { continue };
            for (pair, kind) in cx.facts.quotations().filter(|(pair, _)| pair.depth == 0) {
                outer += 1;
                found.extend(slip(&cx, pair, kind).map(|slip| Found {
                    place: cx.facts.prose.source(pair.span).shifted(cx.block.span.start),
                    slip,
                    edits: edits(&cx, pair, opener, closer),
                }));
            }
        }
        let shown = format!("{opener}…{closer}");
        for kind in [Slip::Straight, Slip::Foreign, Slip::Spacing] {
            let of_kind = || found.iter().filter(move |found| found.slip == kind);
            let count = of_kind().count();
            let what = match kind {
                Slip::Straight => "straight",
                Slip::Foreign => "those of another language",
                Slip::Spacing => "not set off by no-break spaces",
            };
            // Spaces come from the keyboard, so they are a habit even where the marks are mixed.
            if count > 1 && (count == outer || kind == Slip::Spacing) {
                let Some(first) = of_kind().next() else { continue };
                let draft = Draft::new(
                    &META,
                    first.place,
                    format!("the marks of {count} quotations are {what}; this language writes {shown}"),
                );
                let severity = if kind == Slip::Straight { Severity::Information } else { META.severity };
                let all = of_kind().flat_map(|found| found.edits.iter().cloned());
                out.push(draft.severity(severity).fix(FixKind::Safe, format!("Write {shown} throughout"), all));
            } else {
                out.extend(of_kind().map(|found| {
                    let message = format!("the marks of this quotation are {what}; this language writes {shown}");
                    let severity =
                        if kind == Slip::Straight && outer == 1 { Severity::Information } else { META.severity };
                    Draft::new(&META, found.place, message).severity(severity).fix(
                        FixKind::Safe,
                        format!("Write {shown}"),
                        found.edits.iter().cloned(),
                    )
                }));
            }
        }
    }
}

/// The outer marks of the document's language, in the way that the document prefers where there are two.
fn marks(style: &Style) -> Option<(&'static str, &'static str)> {
    match style.system {
        MarkSystem::English | MarkSystem::Unknown => None,
        MarkSystem::French => Some(("«\u{A0}", "\u{A0}»")),
        MarkSystem::German if style.drawing == Drawing::Guillemets => Some(("»", "«")),
        MarkSystem::German => Some(("„", "“")),
        MarkSystem::Polish => Some(("„", "”")),
        MarkSystem::Swedish => Some(("”", "”")),
        MarkSystem::Spanish if style.drawing == Drawing::Curly => Some(("“", "”")),
        MarkSystem::Spanish => Some(("«", "»")),
        MarkSystem::Corner => Some(("「", "」")),
    }
}

fn slip(cx: &BlockContext<'_>, pair: &Pair, kind: QuotationKind) -> Option<Slip> {
    use Glyph::{CurlyClose, CurlyOpen, GuillemetClose, GuillemetOpen, Low, Straight};
    let opener = cx.mark(pair.opener).filter(|mark| !mark.broken)?;
    // A quotation that runs on shows its opener alone.
    let closer = pair.closer.and_then(|closer| cx.mark(closer));
    if !opener.is_double() || closer.is_some_and(|closer| closer.broken || !closer.is_double()) {
        return None;
    }
    let is = |first: Glyph, last: Glyph| opener.glyph == first && closer.is_none_or(|closer| closer.glyph == last);
    let guillemets = is(GuillemetOpen, GuillemetClose) || is(GuillemetClose, GuillemetOpen);
    let right = match cx.style.system {
        MarkSystem::English | MarkSystem::Unknown => true,
        MarkSystem::French if is(GuillemetOpen, GuillemetClose) => {
            return (!is_spaced(cx, pair)).then_some(Slip::Spacing);
        }
        MarkSystem::French | MarkSystem::Corner => false,
        MarkSystem::German => is(Low, CurlyOpen) || is(GuillemetClose, GuillemetOpen),
        MarkSystem::Polish => is(Low, CurlyClose) || guillemets,
        MarkSystem::Swedish => is(CurlyClose, CurlyClose) || guillemets || is(GuillemetClose, GuillemetClose),
        MarkSystem::Spanish => is(GuillemetOpen, GuillemetClose) || is(CurlyOpen, CurlyClose) || is(Low, CurlyOpen),
    };
    let inner = pair.inner.of(cx.prose());
    if right || kind == QuotationKind::Title || inner.trim().is_empty() || is_english(inner) {
        return None;
    }
    Some(if is(Straight, Straight) { Slip::Straight } else { Slip::Foreign })
}

/// Whether both marks keep their distance by a space that does not break.
fn is_spaced(cx: &BlockContext<'_>, pair: &Pair) -> bool {
    const SPACES: [char; 2] = ['\u{A0}', '\u{202F}'];
    let inner = pair.inner.of(cx.prose());
    inner.starts_with(SPACES) && (pair.closer.is_none() || inner.ends_with(SPACES))
}

/// Whether words are English, by the small words that no other language has.
fn is_english(words: &str) -> bool {
    let small = ["the", "and", "of", "with", "that", "you", "are", "were", "have", "this", "is"];
    tokens(words, 0).filter(|word| word.is_word && word.is_any(&small)).take(2).count() == 2
}

/// The edits that give a pair other marks, with the spaces inside that belong to the old ones.
fn edits(cx: &BlockContext<'_>, pair: &Pair, opener: &str, closer: &str) -> Vec<(Span, String)> {
    let inner = pair.inner.of(cx.prose());
    let start = pair.inner.start + (inner.len() - inner.trim_start().len());
    let end = pair.inner.start + inner.trim_end().len();
    let first = Some((Span::new(pair.span.start, start), opener));
    let last = pair.closer.map(|_| (Span::new(end, pair.span.end), closer));
    let traced: Option<Vec<(Span, String)>> = first
        .into_iter()
        .chain(last)
        .map(|(span, text)| Some((cx.facts.prose.exact(span)?.shifted(cx.block.span.start), text.to_owned())))
        .collect();
    traced.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn french_takes_guillemets_with_no_break_spaces() {
        check(
            &META,
            "
            %! lang: fr
            « Bonjour », dit-elle. “Nous partons demain”, dit-il.
                                   ^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(&META, "%! lang: fr\n“Nous partons demain”, dit-il.", &["«\u{A0}Nous partons demain\u{A0}», dit-il."]);
        fixes(&META, "%! lang: fr\n«Nous partons», dit-il.", &["«\u{A0}Nous partons\u{A0}», dit-il."]);
        fixes(
            &META,
            "%! lang: fr\n« Nous partons » dit-il. « Bien » dit-elle. «\u{A0}Non\u{A0}»",
            &["«\u{A0}Nous partons\u{A0}» dit-il. «\u{A0}Bien\u{A0}» dit-elle. «\u{A0}Non\u{A0}»"],
        );
        silent(&META, "%! lang: fr\n«\u{A0}Nous partons\u{A0}» dit-il. «\u{202F}Bien\u{202F}» dit-elle.");
        silent(&META, "%! lang: fr-CH\n«Nous partons» dit-il.");
    }

    #[test]
    fn german_takes_low_marks_or_guillemets_that_point_inwards() {
        fixes(&META, "%! lang: de\nEr sagte: “Wir gehen jetzt.”", &["Er sagte: „Wir gehen jetzt.“"]);
        fixes(&META, "%! lang: de\nEr sagte: „Wir gehen jetzt.”", &["Er sagte: „Wir gehen jetzt.“"]);
        silent(&META, "%! lang: de\nEr sagte: „Wir gehen jetzt.“");
        silent(&META, "%! lang: de-AT\nEr sagte: »Wir gehen jetzt.«");
    }

    #[test]
    fn other_languages() {
        fixes(&META, "%! lang: pl\nPowiedział: “Idziemy teraz.”", &["Powiedział: „Idziemy teraz.”"]);
        silent(&META, "%! lang: hu\nAzt mondta: „Megyünk most.”");
        fixes(&META, "%! lang: sv\nHan sade: “Vi går nu.”", &["Han sade: ”Vi går nu.”"]);
        silent(&META, "%! lang: fi\nHän sanoi: ”Me menemme nyt.”");
        silent(&META, "%! lang: es\nDijo: «Nos vamos ya». Y luego: “Nos quedamos aquí”.");
        fixes(&META, "%! lang: es\nDijo: „Nos vamos ya”.", &["Dijo: “Nos vamos ya”."]);
        fixes(&META, "%! lang: ja\n彼は“もう行きます”と言った。", &["彼は「もう行きます」と言った。"]);
    }

    #[test]
    fn what_a_whole_document_does_is_reported_once() {
        check(
            &META,
            "
            %! lang: de
            “Wir gehen”, sagte er. “Wir bleiben”, sagte sie.
            ^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            r#"
            %! lang: de
            "Wir gehen", sagte er. "Wir bleiben", sagte sie.
            "#,
            &["„Wir gehen“, sagte er. „Wir bleiben“, sagte sie."],
        );
    }

    #[test]
    fn english_passages_titles_and_unknown_languages() {
        silent(&META, "Le Monde wrote: « Nous partons ». Die Zeit wrote: „Wir gehen.“");
        silent(&META, "%! lang: fr\n“The end of the world” dit-il. “Le Monde” le dit.");
        silent(&META, "%! lang: tr\n“Gidiyoruz” dedi.");
    }

    #[test]
    fn foreign_names() {
        silent(&META, "She reads “Die Zeit,” “Le Monde” and “El País” at the “Café de la Gare” in town.");
    }
}
