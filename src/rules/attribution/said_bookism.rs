//! # said-bookism
//!
//! A longer word stands where `said` would do: `stated`, `remarked`, `opined`.
//!
//! Bad: `"We go home," Ward remarked.`
//!
//! Good: `"We go home," Ward said.`
//!
//! Silent: the literal sense (`explained how it works`, `declared war`, `a noted artist`, `the stated aim`), written
//! statements, courts, and words inside quotation marks.
//!
//! Authority: AP, the BBC and Kent: `said` is neutral, and nobody stumbles over it. Reuters bans `quip`.

use super::spoken::{said, spoken};
use super::telling::Telling;
use crate::lexicon::WordClass;
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};

declare!(SaidBookism, "said-bookism", Attribution, Hint, Some(FixKind::Choice), "said_bookism.rs");

const BOOKISH: &[&str] = &[
    "state",
    "remark",
    "declare",
    "opine",
    "note",
    "exclaim",
    "comment",
    "explain",
    "quip",
    "aver",
    "intone",
    "observe",
    "proclaim",
    "elaborate",
    "enthuse",
    "reiterate",
    "muse",
    "interject",
    "pronounce",
];
/// What makes a statement a written one.
const WRITTEN: &[&str] = &[
    "statement",
    "letter",
    "filing",
    "memo",
    "report",
    "email",
    "e-mail",
    "tweet",
    "document",
    "documents",
    "records",
    "lawsuit",
    "release",
    "wrote",
    "complaint",
    "affidavit",
];
/// Verbs that courts use in a sense of their own.
const OF_COURTS: &[&str] = &["state", "declare", "note", "observe", "pronounce"];

impl Rule for SaidBookism {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        for spoken in spoken(&telling) {
            let Some(verb) = spoken.site.verb.filter(|verb| BOOKISH.contains(&verb.lemma)) else { continue };
            if !spoken.has_source() || !spoken.reports(&telling) && !is_timed(&telling, spoken.site.cue.end) {
                continue;
            }
            let sentence = telling.sentence(telling.index_at(spoken.site.cue.start));
            let written = verb.lemma == "state" && telling.any_of(sentence.clone(), WRITTEN);
            let court = OF_COURTS.contains(&verb.lemma)
                && spoken.site.source.is_some_and(|source| {
                    telling.any(telling.index_at(source.start)..telling.index_at(source.end), WordClass::Court)
                });
            if written || court {
                continue;
            }
            let word = spoken.site.cue.of(telling.text);
            let plain = said(verb.form);
            cx.draft(&META, spoken.site.cue, format!("‘{plain}’ says as much as ‘{word}’"))
                .fix(FixKind::Choice, format!("Write ‘{plain}’"), [(spoken.site.cue, plain)])
                .report(out);
        }
    }
}

/// `stated on Wednesday that`, `has stated multiple times that`: what is said begins a few words on.
fn is_timed(telling: &Telling<'_>, cue: usize) -> bool {
    let next = telling.index_at(cue);
    let end = telling.sentence(next.saturating_sub(1)).end;
    let that = (next..end.min(next + 9)).find(|&index| telling.is(index, "that"));
    let first = telling.has(next, WordClass::Recent)
        || telling.is_any(
            next,
            &["on", "in", "at", "during", "multiple", "many", "several", "to", "last", "again", "repeatedly"],
        );
    that.is_some() && first
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn longer_words_for_said() {
        check(
            &META,
            r#"
            "We go home tonight," Mayor Ann Ward remarked. She stated on Monday that the harbour was closed.
                                                 ^^^^^^^^      ^^^^^^
            "#,
        );
        fixes(
            &META,
            r#""We go home tonight," Mayor Ann Ward opines."#,
            &[r#""We go home tonight," Mayor Ann Ward says."#],
        );
        fixes(
            &META,
            "Mayor Ann Ward has stated many times that the harbour is closed.",
            &["Mayor Ann Ward has said many times that the harbour is closed."],
        );
    }

    #[test]
    fn the_literal_sense() {
        silent(&META, "Mayor Ann Ward explained how the lock works and declared a holiday. She is a noted artist.");
        silent(&META, "Mayor Ann Ward declared war on litter, which was her stated aim.");
    }

    #[test]
    fn written_statements_and_courts() {
        silent(&META, "Mayor Ann Ward stated in a letter that the harbour was closed.");
        silent(&META, "The judge declared that the contract was void.");
    }

    #[test]
    fn words_inside_quotation_marks() {
        silent(&META, r#""My lawyer stated that it was over, and he remarked that he was glad," Mayor Ann Ward said."#);
    }
}
