//! # pronoun-no-antecedent
//!
//! The story's first word for a person is the `he` or `she` of an attribution.
//!
//! Bad: `"We go home," she said.` as the first paragraph, and no name before it.
//!
//! Good: `"We go home," said Ann Ward, the mayor.`
//!
//! Where the name follows within two paragraphs, as in the opening of a feature, it is a hint.
//!
//! Silent: any person who is named before, in the headline too; `I`, `we` and `they`; a text of one or two paragraphs,
//! which is no story yet.
//!
//! Authority: the Guardian and AP: the reader must know who speaks.

use super::telling::Telling;
use crate::article::Article;
use crate::article::speech::{Named, SourceKind};
use crate::rules::{Draft, Rule, Scope, Severity, declare};

declare!(PronounNoAntecedent, "pronoun-no-antecedent", Attribution, Warning, None, "pronoun_no_antecedent.rs");

/// How many paragraphs a feature may hold its speaker's name back.
const DELAY: usize = 2;

impl Rule for PronounNoAntecedent {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let mut tellings = Telling::all(article);
        let first = tellings.next();
        let Some((block, telling)) = first else { return };
        // Names before the story: headline, deck, captions.
        let names_before =
            article.facts.iter().take(block).any(|facts| {
                facts.speech().names.iter().any(|name| matches!(name.named, Named::Person | Named::Unknown))
            });
        let speech = telling.cx.facts.speech();
        let pronoun = speech.cues.iter().find(|site| site.kind == SourceKind::Pronoun && !site.unreal);
        let Some(source) = pronoun.and_then(|site| site.source) else { return };
        let is_third = ["he", "she"].iter().any(|word| source.of(telling.text).eq_ignore_ascii_case(word));
        let named = speech
            .names
            .iter()
            .any(|name| name.span.start < source.start && name.named != Named::Place && !name.quoted)
            || speech.roles.iter().any(|role| role.span.start < source.start && !role.plural && !role.quoted);
        if names_before || !is_third || named {
            return;
        }
        let rest: Vec<Telling<'_>> = tellings.map(|(_, telling)| telling).take(DELAY).collect();
        // What has no more paragraphs is no story yet.
        if rest.len() < DELAY {
            return;
        }
        let follows = speech.names.iter().any(|name| !name.quoted && name.named == Named::Person)
            || rest.iter().any(|telling| {
                telling.cx.facts.speech().names.iter().any(|name| !name.quoted && name.named != Named::Place)
            });
        let severity = if follows { Severity::Hint } else { Severity::Warning };
        let message = format!("nobody was named before this ‘{}’", source.of(telling.text).to_lowercase());
        telling.cx.draft(&META, source, message).severity(severity).report_in_article(out);
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_pronoun_for_nobody() {
        check(
            &META,
            r#"
            "We will never close this harbour, and nobody can make us do it," she said.
                                                                              ^^^

            The council had met for hours.

            The hall was cold.

            "It is late," the clerk said.
            "#,
        );
    }

    #[test]
    fn somebody_named_before_or_soon_after() {
        silent(&META, r#"Ann Ward spoke last on Monday. "We will never close this harbour," she said."#);
        silent(
            &META,
            r#"
            "We will never close this harbour, and nobody can make us do it," she said.

            Ann Ward, the mayor, spoke last on Monday.
            "#,
        );
        silent(&META, r#""We will never close this harbour, and nobody can make us do it," they said."#);
    }
}
