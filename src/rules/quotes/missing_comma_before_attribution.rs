//! # missing-comma-before-attribution
//!
//! The quotation is followed by the words that say who speaks, with no comma between.
//!
//! Bad: `"It is over" he said.`
//!
//! Good: `"It is over," he said.`
//!
//! US styles put the comma inside the mark; UK ones too, where a whole sentence is quoted.
//!
//! Silent: `called it "over" and said`, `"over" is what he said`, a quotation that ends in `?`, `!`, a dash or an
//! ellipsis, a quoted term before a noun (`the "ruthless" Taliban said`).
//!
//! Authority: AP, Chicago and the British guides agree.

use super::clause::begins_clause;
use super::missing_terminal::{is_modifier, lacks_stop};
use super::places::word_start;
use crate::article::words::tokens;
use crate::article::{Attribution, QuotationKind, Subject, Tail, attribution_at};
use crate::rules::{BlockContext, Draft, FixKind, Quoted, Rule, declare};
use crate::text::{Span, Zone};

declare!(
    MissingCommaBeforeAttribution,
    "missing-comma-before-attribution",
    Quotes,
    Warning,
    Some(FixKind::Safe),
    "missing_comma_before_attribution.rs"
);

impl Rule for MissingCommaBeforeAttribution {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if matches!(cx.block.zone, Zone::Headline | Zone::Crosshead) {
            return;
        }
        let text = cx.prose();
        for quoted in cx.quotations().filter(|quoted| !quoted.closer.broken) {
            if !lacks_stop(cx, &quoted) {
                continue;
            }
            let Some(found) = attribution_at(text, quoted.closer.span.end) else { continue };
            if !is_attributed(text, &quoted, &found) {
                continue;
            }
            // A short sentence that has lost its stop reads like a fragment, unless its words show a clause.
            let whole = quoted.kind == QuotationKind::Direct || begins_clause(quoted.pair.inner.of(text));
            let outside = !cx.style.profile.is_us() && !whole;
            let place = if outside { quoted.closer.span.end } else { quoted.pair.inner.end };
            cx.draft(
                &META,
                Span::new(word_start(text, quoted.pair.inner.end), found.span.end),
                "there is no comma between the quotation and its attribution",
            )
            .fix(FixKind::Safe, "Add the comma", [(Span::at(place), ",")])
            .report(out);
        }
    }
}

fn is_attributed(text: &str, quoted: &Quoted<'_>, found: &Attribution) -> bool {
    let Some(first) = tokens(text, quoted.closer.span.end).next() else { return false };
    // `, he said` and `and then he said` have their comma or are another clause.
    if first.span.start != found.span.start || matches!(found.tail, Tail::Object | Tail::Colon) {
        return false;
    }
    let said = found
        .verb
        .is_some_and(|verb| !matches!(verb.class, crate::lexicon::CueClass::Mind | crate::lexicon::CueClass::Speech));
    let modifier = is_modifier(text, quoted);
    let inner = quoted.pair.inner.of(text);
    let words = inner.split_whitespace().count();
    // `“We will go home soon” she said “and rest.”`; fewer words may be a term: `the “deal” she said “would fail”`.
    let goes_on = found.tail == Tail::Mark;
    let interrupted = !modifier && words >= 4 && inner.starts_with(char::is_uppercase);
    if !said || goes_on && !interrupted {
        return false;
    }
    if found.inverted {
        // `"over" said Ward`; after an article the verb would be the clause's own: `the "group" said the board`.
        return !modifier || words >= 4;
    }
    match found.subject {
        // A capitalised pronoun begins a sentence, which is missing-terminal.
        Subject::Pronoun => {
            (first.is_lower() || first.text == "I") && (!modifier || words >= 3 || found.tail == Tail::End)
        }
        Subject::Name => {
            !modifier && (words >= 3 || quoted.kind != QuotationKind::Title) && quoted.kind != QuotationKind::Scare
                || words >= 6
        }
        // `"Big Four" the senator said`; a capitalised article begins a sentence.
        Subject::Noun => {
            first.is_lower() && first.is_any(&["the", "a", "an", "one", "another", "his", "her", "their"]) && words >= 3
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn an_attribution_without_its_comma() {
        check(
            &META,
            r#"
            "It is over" he said.
                   ^^^^^^^^^^^^^
            "#,
        );
        fixes(&META, r#""It is over" he said."#, &[r#""It is over," he said."#]);
        fixes(&META, r#""It is over" said Mary Ward, the mayor."#, &[r#""It is over," said Mary Ward, the mayor."#]);
    }

    #[test]
    fn british_styles_keep_the_comma_of_a_whole_sentence_inside() {
        fixes(&META, "%! profile: uk-double\n\"It is over\" he said.", &["\"It is over,\" he said."]);
        fixes(
            &META,
            "%! profile: uk-double\n\"A sad end to a long week\" he said.",
            &["\"A sad end to a long week,\" he said."],
        );
        fixes(
            &META,
            "%! profile: uk-double\nIt was \"the end of it\" he said.",
            &["It was \"the end of it\", he said."],
        );
    }

    #[test]
    fn the_attribution_says_when() {
        check(
            &META,
            "
            “We want to live in a town that is safe” he said two days after the fire, “and we will.”
                                               ^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn a_quotation_that_goes_on_right_after_its_attribution() {
        check(
            &META,
            "
            “We will all go home” she said “and rest.”
                            ^^^^^^^^^^^^^^
            ",
        );
        silent(&META, "They signed the “deal” she said “would fail” in May.");
    }

    #[test]
    fn other_clauses_and_stops() {
        silent(&META, r#"She called it "over" and said so. "Over" is what he said."#);
        silent(&META, r#""Is it over?" he said. "It is!" she said. "It is —" he said. "It is…" she said."#);
        silent(&META, r#"The "ruthless" Taliban said on Monday that the town had fallen."#);
    }
}
