//! # impossible-verb
//!
//! Nobody can smile, nod or shrug a sentence.
//!
//! Bad: `"We won," she smiled.`
//!
//! Good: `"We won," she said, smiling.`
//!
//! Silent: the verb in a sentence of its own (`"We won." She smiled.`), and verbs that make a sound that can carry words,
//! such as `shouted` or `whispered`.
//!
//! Authority: most stylebooks; the comma makes the quotation the object of the verb.

use super::spoken::{said, spoken};
use super::telling::Telling;
use crate::lexicon::{CueForm, cue};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};

declare!(ImpossibleVerb, "impossible-verb", Attribution, Hint, Some(FixKind::Choice), "impossible_verb.rs");

/// Verbs for what makes no words, with their form in -ing.
const WORDLESS: &[(&str, &str)] = &[
    ("smile", "smiling"),
    ("laugh", "laughing"),
    ("nod", "nodding"),
    ("shrug", "shrugging"),
    ("sigh", "sighing"),
    ("grin", "grinning"),
    ("chuckle", "chuckling"),
    ("sneer", "sneering"),
    ("sob", "sobbing"),
];

impl Rule for ImpossibleVerb {
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
            let Some((_, doing)) = WORDLESS.iter().find(|(lemma, _)| *lemma == verb.lemma) else { continue };
            let place = spoken.site.cue;
            let spliced = spoken.quotations(&telling).any(|(quoted, _)| {
                let inner = quoted.of(telling.text).trim_end_matches(['"', '”', '\'', '’', '»']);
                quoted.end <= place.start && inner.ends_with([',', '?', '!'])
            });
            if !spliced || !spoken.has_source() || verb.form == CueForm::Gerund || cue(place.of(telling.text)).is_none()
            {
                continue;
            }
            let plain = said(verb.form);
            cx.draft(&META, place, format!("nobody can {} words", verb.lemma))
                .fix(FixKind::Choice, format!("Write ‘{plain}, {doing}’"), [(place, format!("{plain}, {doing}"))])
                .fix(FixKind::Choice, format!("Write ‘{plain}’"), [(place, plain.to_owned())])
                .report(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_smile_that_speaks() {
        check(
            &META,
            r#"
            "We won the vote," Ann Ward smiled.
                                        ^^^^^^
            "#,
        );
        fixes(
            &META,
            r#""We won the vote," she shrugs."#,
            &[r#""We won the vote," she says, shrugging."#, r#""We won the vote," she says."#],
        );
    }

    #[test]
    fn a_sentence_of_its_own_and_verbs_with_a_voice() {
        silent(&META, r#""We won the vote," Ann Ward said. She smiled. "We won," she shouted."#);
        silent(&META, r#"Ann Ward said, "We won the vote." She laughed."#);
    }
}
