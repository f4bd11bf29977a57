//! # outer-level-profile
//!
//! Speech in the body stands in single marks though the house style's outer marks are double, or the reverse.
//!
//! Bad, where the outer marks are double: `'We won,' he said.`
//!
//! Good: `"We won," he said.`
//!
//! It is reported once for the document, and only where the profile was chosen: by an option, by the front matter or in
//! `onrecord.toml`. A profile that is read off the document's own marks follows them.
//!
//! Silent: headline, deck, crossheads and captions, which have rules of their own; quotations inside quotations; glosses
//! and terms.
//!
//! Authority: AP and Chicago (double), the Guardian and the BBC (double in copy), British books (single).

use crate::article::{Article, Drawing, Glyph, Pair, ProfileSource, QuotationKind};
use crate::lexicon::CueClass;
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(OuterLevelProfile, "outer-level-profile", Quotes, Warning, Some(FixKind::Choice), "outer_level_profile.rs");

impl Rule for OuterLevelProfile {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let style = &article.style;
        let chosen = matches!(style.source, ProfileSource::Option | ProfileSource::FrontMatter | ProfileSource::Config);
        if !chosen {
            return;
        }
        let single = style.profile.is_single();
        let mut first: Option<Span> = None;
        let mut count = 0;
        let mut edits: Vec<(Span, String)> = Vec::new();
        for cx in body(article) {
            let start = cx.block.span.start;
            let mut outside = 0;
            for (pair, kind) in cx.facts.quotations() {
                let level = is_double(&cx, pair);
                if pair.depth == 0 {
                    outside = if is_quotation(kind) && level == Some(single) { pair.span.end } else { 0 };
                    if outside > 0 && is_speech(&cx, pair, kind) {
                        count += 1;
                        first.get_or_insert_with(|| cx.facts.prose.source(pair.span).shifted(start));
                    }
                }
                // What stands inside a pair that changes its level changes too.
                if pair.span.end <= outside && level.is_some() {
                    edits.extend(swapped(&cx, pair).map(|(span, text)| (span.shifted(start), text.to_owned())));
                }
            }
        }
        let Some(place) = first else { return };
        let (are, should) = if single { ("double", "single") } else { ("single", "double") };
        let some = if count == 1 { "one quotation stands".to_owned() } else { format!("{count} quotations stand") };
        out.push(
            Draft::new(
                &META,
                place,
                format!("{some} in {are} marks, but the outer marks of this style are {should} ({})", style.profile),
            )
            .fix(FixKind::Choice, format!("Use {should} marks outside and {are} marks inside"), edits),
        );
    }
}

fn body(article: &Article) -> impl Iterator<Item = BlockContext<'_>> {
    (0..article.layout.blocks.len())
        .filter_map(|index| BlockContext::of(article, index))
        .filter(|cx| cx.block.zone.is_body())
}

fn is_quotation(kind: QuotationKind) -> bool {
    matches!(kind, QuotationKind::Direct | QuotationKind::Fragment)
}

/// Whether a pair is somebody's speech, and not a thought, a gloss or a sign: it is said by somebody.
fn is_speech(cx: &BlockContext<'_>, pair: &Pair, kind: QuotationKind) -> bool {
    let text = cx.prose();
    let broken = cx.mark(pair.opener).is_none_or(|mark| mark.broken);
    let attributed =
        crate::article::attribution_at(text, pair.span.end).is_some_and(|found| found.takes_what_is_before());
    let led_in = super::clause::verb_before(text, pair.span.start).is_some_and(|verb| verb.class != CueClass::Mind);
    kind == QuotationKind::Direct && !broken && (attributed || led_in)
}

/// Whether the marks of a pair are double; `None` where they are of a kind that has no other level.
fn is_double(cx: &BlockContext<'_>, pair: &Pair) -> Option<bool> {
    match cx.mark(pair.opener)?.glyph {
        Glyph::Straight | Glyph::CurlyOpen | Glyph::CurlyClose | Glyph::TwoApostrophes => Some(true),
        Glyph::Apostrophe | Glyph::SingleOpen | Glyph::SingleClose => Some(false),
        _ => None,
    }
}

/// The marks of a pair in the other level, drawn as they are.
fn swapped<'a>(cx: &BlockContext<'a>, pair: &Pair) -> impl Iterator<Item = (Span, &'static str)> + use<'a> {
    let opener = cx.mark(pair.opener).map(|mark| (mark, true));
    let closer = pair.closer.and_then(|closer| cx.mark(closer)).map(|mark| (mark, false));
    let curly = cx.style.drawing == Drawing::Curly;
    let prose = &cx.facts.prose;
    opener.into_iter().chain(closer).filter_map(move |(mark, opens)| {
        let text = match (mark.is_double(), mark.glyph.is_curly() || curly, opens) {
            (true, true, true) => "‘",
            (true, true, false) => "’",
            (true, false, _) => "'",
            (false, true, true) => "“",
            (false, true, false) => "”",
            (false, false, _) => "\"",
        };
        Some((prose.exact(mark.span)?, text))
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn single_marks_where_they_should_be_double() {
        check(
            &META,
            "
            %! profile: us-ap
            ‘We won the vote,’ she said. ‘It was “close” to the end.’
            ^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "
            %! profile: uk-double
            ‘We won the “big” vote,’ she said. ‘It was close to the end.’
            ",
            &["“We won the ‘big’ vote,” she said. “It was close to the end.”"],
        );
    }

    #[test]
    fn double_marks_where_they_should_be_single() {
        check(
            &META,
            r#"
            %! profile: uk-single
            "We won the vote," she said. It was close.
            ^^^^^^^^^^^^^^^^^^
            "#,
        );
        fixes(
            &META,
            r#"
            %! profile: uk-single
            "We won the 'big' vote," she said.
            "#,
            &[r#"'We won the "big" vote,' she said."#],
        );
    }

    #[test]
    fn a_profile_that_is_read_off_the_document_follows_it() {
        silent(
            &META,
            "‘We won the vote,’ she said. ‘It was close.’ He left. ‘It was not,’ he said. ‘Go home,’ she said.",
        );
    }

    #[test]
    fn headlines_glosses_and_inner_quotations() {
        silent(
            &META,
            "
            %! profile: us-ap
            ‘We won the vote,’ mayor says

            The word ‘ward’ meant a guard. “He told us, ‘We won the vote,’” she said.
            ",
        );
    }

    #[test]
    fn decks_crossheads_and_captions() {
        silent(
            &META,
            "
            %! profile: us-ap
            %! format: markdown
            # Mayor wins the vote in Marden

            ‘We won the vote,’ she said on the steps of the old town hall

            The mayor said on Monday that she had won. “It was close,” she said.

            ## ‘We won the vote,’ she said

            Nobody in the hall had anything to say to that on Monday evening.

            ![‘We won the vote,’ she said.](hall.jpg)
            ",
        );
    }
}
