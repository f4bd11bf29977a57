//! # weasel-attribution
//!
//! A judgment or a claim has a source that is nobody: `it is widely believed`, `critics say`, `drew fire`.
//!
//! Bad: `It is widely believed that the deal was struck in secret.`
//!
//! Good: `Three members of the board said that the deal was struck in secret.`
//!
//! Silent: `critics say` and criticism where the same paragraph or the next names such a critic; in British profiles
//! `it is understood`, the usual words for a source who must not be named, is a hint.
//!
//! Authority: the Guardian and Reuters: say who thinks so.

use std::ops::Range;

use std::cell::LazyCell;

use super::named::names_one;
use super::telling::Telling;
use crate::article::Article;
use crate::lexicon::Phrase;
use crate::rules::{Draft, Grain, Rule, Scope, Severity, declare};

declare!(WeaselAttribution, "weasel-attribution", Attribution, Information, None, "weasel_attribution.rs");

impl Rule for WeaselAttribution {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Block
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        for (block, telling) in Telling::within(article, scope) {
            let next = LazyCell::new(|| Telling::after(article, block));
            let next = || next.as_ref().map(|(index, next)| (*index, next));
            let mut last = 0;
            for (phrase, found) in telling.phrases_of(&KINDS) {
                if found.start < last
                    || is_literal(&telling, &found, phrase)
                    || phrase != Phrase::Weasel && names_one(article, &telling, block, &found, next())
                {
                    continue;
                }
                last = found.end;
                let message = match phrase {
                    Phrase::Weasel => "who says so?",
                    Phrase::Judges => "which of them?",
                    _ => "whose criticism is it?",
                };
                let house =
                    !article.style.profile.is_us() && found.clone().any(|index| telling.is(index, "understood"));
                let severity = if house { Severity::Hint } else { Severity::Information };
                telling.cx.draft(&META, telling.span(found), message).severity(severity).report_in_article(out);
            }
        }
    }
}

/// The phrases that are reported.
const KINDS: [Phrase; 3] = [Phrase::Weasel, Phrase::Judges, Phrase::Criticism];

/// Words by which criticism is not what somebody draws.
const OTHER_SENSE: &[&str] = &[
    "no",
    "without",
    "little",
    "mortar",
    "enemy",
    "small",
    "catch",
    "machine-gun",
    "with",
    "to",
    "over",
    "about",
    "hostile",
    "friendly",
];

/// Whether the words mean something else here.
fn is_literal(telling: &Telling<'_>, found: &Range<usize>, phrase: Phrase) -> bool {
    let definite =
        found.start > 0 && telling.is_any(found.start - 1, &["the", "those", "these", "his", "her", "their", "our"]);
    match phrase {
        // `the critics said`: those who were named. `Fox News analysts say`, `Democratic strategists say`: whose they are.
        Phrase::Judges => {
            definite || found.start > telling.sentence(found.start).start && telling.is_name(found.start - 1)
        }
        // `reportedly, according to the Gazette`: who says so follows.
        Phrase::Weasel => telling.any_of(telling.sentence(found.start), &["according", "reported"]),
        // `took issue with criticism`, `came under mortar fire`.
        _ => {
            let sentence = telling.sentence(found.start);
            found.clone().any(|index| telling.is_any(index, OTHER_SENSE))
                || telling.any_of(sentence, &["sniper", "troops", "soldiers"])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn nobody_believes_or_says_it() {
        check(
            &META,
            "
            It is widely believed that the deal was struck in secret. The mayor reportedly left the town.
            ^^^^^^^^^^^^^^^^^^^^^                                               ^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            Critics say that the scheme has failed the town. The plan is widely seen as a mistake.
            ^^^^^^^^^^^                                               ^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            For the sale of the harbour the mayor has received a lot of flak, especially from boat owners.
                                                      ^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn a_critic_with_a_name() {
        silent(&META, "Critics, including Ann Ward, the mayor, say that the scheme has failed the town.");
        silent(&META, "Critics say that the scheme has failed. “The scheme is dead,” said Ann Ward, the mayor.");
        silent(
            &META,
            "
            The scheme drew sharp criticism on Monday.

            Ann Ward, the mayor, said the scheme had failed the people of the town.
            ",
        );
        silent(&META, "The scheme drew sharp criticism from Ann Ward, the mayor.");
    }

    #[test]
    fn the_house_formula_of_british_papers() {
        silent(&META, "%! profile: uk-double\nIt is understood that the deal was struck in secret.");
        check(
            &META,
            "
            %! profile: us-ap
            It is understood that the deal was struck in secret.
            ^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn other_senses() {
        silent(&META, "The losses had been reported to parliament. The boat caught fire and came under mortar fire.");
        silent(&META, "The critics said it was a good play. She took issue with criticism.");
    }
}
