//! # loaded-verb
//!
//! The verb takes sides: `claimed` doubts what is said, `revealed` and `admitted` believe it.
//!
//! Bad: `The mayor claims that the harbour is safe.`
//!
//! Good: `The mayor says that the harbour is safe.`
//!
//! `Argued` and `warned` are hints only.
//!
//! Silent: the literal sense: pleas in court, `claimed responsibility`, `claimed asylum`, `claimed lives`, `revealed
//! documents`, `admitted to hospital`, `conceded the election`, `conceded a goal`.
//!
//! Authority: AP, Reuters and the BBC: choose a word that neither doubts nor believes.

use super::spoken::{Spoken, said, spoken};
use super::telling::Telling;
use crate::article::speech::CueShape;
use crate::lexicon::{Cue, CueForm, WordClass};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Severity, declare};

declare!(LoadedVerb, "loaded-verb", Attribution, Information, Some(FixKind::Choice), "loaded_verb.rs");

/// Verbs with what they add.
const LOADED: &[(&str, &str)] = &[
    ("claim", "doubts what is said"),
    ("allege", "speaks of a crime or a wrong"),
    ("insist", "says that others do not believe it"),
    ("admit", "says that it is true, and was hidden"),
    ("concede", "says that it is true"),
    ("confess", "says that it is true, and a wrong"),
    ("reveal", "says that it is true, and was hidden"),
    ("refute", "says that it was proven wrong"),
    ("boast", "judges the speaker"),
    ("brag", "judges the speaker"),
    ("argue", "says that others disagree"),
    ("warn", "says that there is a danger"),
];
/// Verbs that are hints only.
const MILD: &[&str] = &["argue", "warn"];
/// Verbs for what somebody had rather not say, which `acknowledge` says without judging.
const GRANTING: &[&str] = &["admit", "concede", "confess"];

impl Rule for LoadedVerb {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        for spoken in spoken(&telling) {
            let Some(verb) = spoken.site.verb else { continue };
            let Some((_, adds)) = LOADED.iter().find(|(lemma, _)| *lemma == verb.lemma) else { continue };
            if !spoken.has_source() || !spoken.reports(&telling) || is_literal(&telling, &spoken, verb) {
                continue;
            }
            let word = spoken.site.cue.of(telling.text);
            let severity = if MILD.contains(&verb.lemma) { Severity::Hint } else { Severity::Information };
            let plain = said(verb.form);
            let mut draft = cx.draft(&META, spoken.site.cue, format!("‘{word}’ {adds}")).severity(severity).fix(
                FixKind::Choice,
                format!("Write ‘{plain}’"),
                [(spoken.site.cue, plain)],
            );
            if GRANTING.contains(&verb.lemma) {
                let granted = acknowledged(verb.form);
                draft = draft.fix(FixKind::Choice, format!("Write ‘{granted}’"), [(spoken.site.cue, granted)]);
            }
            draft.report(out);
        }
    }
}

fn acknowledged(form: CueForm) -> &'static str {
    match form {
        CueForm::Base => "acknowledge",
        CueForm::Third => "acknowledges",
        CueForm::Past => "acknowledged",
        CueForm::Gerund => "acknowledging",
    }
}

/// Whether the verb is used in another sense: it is a noun, it is not said, it has an object of its own, or it is a term
/// of the courts.
fn is_literal(telling: &Telling<'_>, spoken: &Spoken<'_>, verb: Cue) -> bool {
    let source = spoken.site.source.unwrap_or(spoken.site.cue);
    let source = telling.index_at(source.start)..telling.index_at(source.end);
    let next = telling.index_at(spoken.site.cue.end);
    let shown = verb.lemma == "reveal" && telling.any(source.clone(), WordClass::Document);
    let object = telling.is_any(next, OBJECTS) || telling.has(next, WordClass::Document);
    let spoken_of = matches!(spoken.site.shape, CueShape::Noun | CueShape::Passive) || spoken.site.unreal;
    let myself = telling.is_any(source.start, &["I", "we"]);
    shown || object || spoken_of || myself || is_plea(telling, spoken, verb)
}

/// What can be claimed, admitted or conceded without anybody saying anything.
const OBJECTS: &[&str] = &[
    "victory",
    "responsibility",
    "credit",
    "asylum",
    "lives",
    "defeat",
    "ground",
    "guilt",
    "goals",
    "wins",
    "ownership",
    "to",
    "by",
    "privilege",
    "immunity",
    "benefits",
];

/// Whether somebody says it to a court, where these verbs are terms.
fn is_plea(telling: &Telling<'_>, spoken: &Spoken<'_>, verb: Cue) -> bool {
    let sentence = telling.sentence(telling.index_at(spoken.site.cue.start));
    let in_court = telling.any_of(
        sentence,
        &[
            "court",
            "judge",
            "jury",
            "trial",
            "plea",
            "pleaded",
            "guilty",
            "charges",
            "lawsuit",
            "suit",
            "indictment",
            "complaint",
            "prosecutors",
        ],
    );
    in_court && matches!(verb.lemma, "admit" | "confess" | "allege" | "claim")
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn verbs_that_take_sides() {
        check(
            &META,
            "
            Mayor Ann Ward claims that the harbour is safe. She admitted that it had been closed.
                           ^^^^^^                               ^^^^^^^^
            ",
        );
        fixes(
            &META,
            "Mayor Ann Ward admitted that the harbour was closed.",
            &[
                "Mayor Ann Ward said that the harbour was closed.",
                "Mayor Ann Ward acknowledged that the harbour was closed.",
            ],
        );
    }

    #[test]
    fn the_literal_sense() {
        silent(&META, "The group claimed responsibility for the fire, which claimed three lives. He claimed asylum.");
        silent(&META, "The paper revealed documents. Ann Ward was admitted to hospital, and conceded the election.");
        silent(&META, "Marden conceded a late goal.");
    }

    #[test]
    fn pleas() {
        silent(&META, "Alan Reeve admitted in court that he had taken the money.");
    }

    #[test]
    fn argued_and_warned_are_hints() {
        silent(&META, "Mayor Ann Ward argued that the harbour was safe, and warned that it would close.");
        check(
            &META,
            "
            %! hints: on
            Mayor Ann Ward argued that the harbour was safe.
                           ^^^^^^
            ",
        );
    }
}
