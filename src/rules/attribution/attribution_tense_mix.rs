//! # attribution-tense-mix
//!
//! Quotations are attributed now with `says`, now with `said`.
//!
//! Bad: `"We go," Ward said.` … `"We stay," Reeve says.`
//!
//! Good: one tense for all, `said` in news and `says` in features.
//!
//! The first one in the tense that the story uses less is reported.
//!
//! Silent: standing positions (`the company says`), documents (`the letter says`), headlines, features, opinion and
//! interviews; stories with a single attribution in the other tense beside none or one.
//!
//! Authority: AP and the BBC: keep to one tense.

use super::spoken::spoken;
use super::telling::Telling;
use crate::article::speech::SourceKind;
use crate::article::{Article, Story};
use crate::lexicon::CueForm;
use crate::rules::{Draft, Rule, Scope, declare};
use crate::text::Span;

declare!(AttributionTenseMix, "attribution-tense-mix", Attribution, Hint, None, "attribution_tense_mix.rs");

/// So many attributions in one tense make it the story's.
const ENOUGH: usize = 3;

impl Rule for AttributionTenseMix {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        if matches!(article.style.story, Story::Opinion | Story::Feature | Story::Interview | Story::Fiction) {
            return;
        }
        let (mut past, mut present): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
        for (_, telling) in Telling::all(article) {
            for spoken in spoken(&telling) {
                let Some(verb) = spoken.site.verb.filter(|verb| matches!(verb.lemma, "say" | "tell" | "add")) else {
                    continue;
                };
                // Bodies have standing positions, and documents say the same today as yesterday.
                if spoken.site.kind == SourceKind::Noun || spoken.quotations(&telling).next().is_none() {
                    continue;
                }
                let place = telling.cx.facts.prose.source(spoken.site.cue).shifted(telling.cx.block.span.start);
                match verb.form {
                    CueForm::Past => past.push(place),
                    CueForm::Third => present.push(place),
                    _ => {}
                }
            }
        }
        let (fewer, more, name) =
            if past.len() >= present.len() { (present, past, "said") } else { (past, present, "says") };
        if let Some(&first) = fewer.first().filter(|_| more.len() >= ENOUGH && fewer.len() * 2 < more.len())
            && let Some(&other) = more.first()
        {
            let message = format!("most attributions of this story are in the other tense: ‘{name}’");
            out.push(Draft::new(&META, first, message).related(other, format!("‘{name}’ here")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn one_in_the_other_tense() {
        check(
            &META,
            r#"
            "We won the vote," Ann Ward said. "It was close," she said.

            "We lost the vote," Alan Reeve said. "It was close," he says.
                                                                    ^^^^
            "#,
        );
    }

    #[test]
    fn standing_positions_and_features() {
        silent(
            &META,
            r#"
            "We won the vote," Ann Ward said. "It was close," she said. "I am glad," she said.

            The company says the harbour is "safe for all boats" now.
            "#,
        );
        silent(
            &META,
            "---\ntype: feature\n---\n\n\"We won,\" Ann Ward said. \"It was close,\" she said. \"I am glad,\" she said.\n\n\"We lost the vote,\" Alan Reeve says.",
        );
    }
}
