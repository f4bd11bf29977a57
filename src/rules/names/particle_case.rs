//! # particle-case
//!
//! The particle of a surname has a capital in one place and a small letter in another.
//!
//! Bad: `Jean de Lorne spoke first.` … `Jean De Lorne left.`
//!
//! Good: the same form both times, the one that the bearer uses.
//!
//! Silent: a capital at the start of a sentence; a capital where the given name is missing, as Dutch has it and many desks
//! do; quotations and headlines.
//!
//! Authority: AP and the Guardian: particles as the bearer writes them, and then the same throughout.

use std::collections::HashMap;

use super::places::{Place, places};
use crate::article::words::Token;
use crate::article::{Article, SUFFIXES};
use crate::rules::{Draft, FixKind, Rule, Scope, declare};
use crate::text::Span;

declare!(ParticleCase, "particle-case", Names, Hint, Some(FixKind::Choice), "particle_case.rs");

/// Particles in small letters.
pub(super) const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ten", "ter", "bin",
    "bint", "ibn", "el", "al", "y", "zu", "af", "av",
];

/// Particles as they are written in one place, with the place in the document, and the place for an edit.
type Written<'a> = (&'a str, Span, Option<Span>);

impl Rule for ParticleCase {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        // By the surname in small letters: how its particles are written, and where.
        let mut forms: HashMap<String, Vec<Written<'_>>> = HashMap::new();
        let mut order: Vec<String> = Vec::new();
        for place in places(article).filter(|place| place.cx.block.zone.is_body()) {
            let Some(particles) = particles(&place) else { continue };
            let key = place.cx.prose().get(particles.start..place.site.name.end).unwrap_or("").to_lowercase();
            let known = forms.entry(key.clone()).or_insert_with(|| {
                order.push(key);
                Vec::new()
            });
            known.push((particles.of(place.cx.prose()), place.source(particles), place.exact(particles)));
        }
        for key in order {
            let Some(known) = forms.get(&key) else { continue };
            let Some(&(usual, first, _)) = known.first() else { continue };
            let Some(&(other, span, exact)) = known.iter().find(|(form, ..)| *form != usual) else { continue };
            let all = |form: &str, to: &str| -> Vec<(Span, String)> {
                let wrong = known.iter().filter(|(written, ..)| *written == form);
                wrong.filter_map(|(_, _, exact)| Some(((*exact)?, to.to_owned()))).collect()
            };
            let draft =
                Draft::new(&META, span, format!("‘{other}’ is ‘{usual}’ elsewhere")).related(first, "written so here");
            let draft =
                match exact {
                    Some(_) => draft
                        .fix(FixKind::Choice, format!("Write ‘{usual}’ throughout"), all(other, usual))
                        .fix(FixKind::Choice, format!("Write ‘{other}’ throughout"), all(usual, other)),
                    None => draft,
                };
            out.push(draft);
        }
    }
}

/// The particles of a full name, between the given name and the last word.
fn particles(place: &Place<'_>) -> Option<Span> {
    let parts: Vec<Token<'_>> = place.words().filter(|word| word.is_word && !SUFFIXES.contains(&word.text)).collect();
    let (_, rest) = parts.split_last()?;
    let count = rest.iter().rev().take_while(|word| word.is_any(PARTICLES)).count();
    let (first, last) = (rest.get(rest.len() - count)?, rest.last()?);
    (count < rest.len()).then(|| Span::new(first.span.start, last.span.end))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_particle_in_two_forms() {
        check(
            &META,
            "
            The mayor, Jean de Lorne, spoke first. In the evening Jean De Lorne left.
                                                                       ^^
            ",
        );
        fixes(
            &META,
            "The mayor, Jean de Lorne, spoke first. In the evening Jean De Lorne left.",
            &[
                "The mayor, Jean de Lorne, spoke first. In the evening Jean de Lorne left.",
                "The mayor, Jean De Lorne, spoke first. In the evening Jean De Lorne left.",
            ],
        );
    }

    #[test]
    fn capitals_without_a_given_name() {
        silent(&META, "The mayor, Jean de Lorne, spoke first. De Lorne left in the evening. “Go,” De Lorne said.");
    }

    #[test]
    fn words_in_quotation_marks_and_headlines() {
        silent(
            &META,
            "
            Jean De Lorne goes to sea

            The mayor, Jean de Lorne, spoke first on Monday evening in the old town hall by the river.

            “Jean De Lorne is my friend, and I am glad of it,” said Ann Ward, a fisherman.
            ",
        );
    }
}
