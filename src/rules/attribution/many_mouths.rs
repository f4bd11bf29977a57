//! # many-mouths
//!
//! Several people are said to have spoken the same words, and people do not speak in chorus.
//!
//! Bad: `"We saw him run," witnesses said.`
//!
//! Good: `"We saw him run," Ann Li, a witness, said.` Or without the marks: `Witnesses said they had seen him run.`
//!
//! Silent: paraphrase; a joint statement, letter or tweet; chants; bands, companies, families' statements and other bodies
//! that speak as one.
//!
//! Authority: AP and Reuters: a direct quotation has one speaker.

use super::spoken::spoken;
use super::telling::Telling;
use crate::article::QuotationKind;
use crate::article::speech::SourceKind;
use crate::lexicon::{CueClass, Speaks, WordClass, can_speak};
use crate::rules::{BlockContext, Draft, Rule, declare};
use crate::text::Span;

declare!(ManyMouths, "many-mouths", Attribution, Information, None, "many_mouths.rs");

/// How many bytes may stand between a quotation and those who say it.
const BESIDE: usize = 30;
/// What lets several speak as one.
const JOINT: &[&str] = &[
    "statement",
    "statements",
    "letter",
    "joint",
    "jointly",
    "petition",
    "filing",
    "report",
    "tweet",
    "wrote",
    "op-ed",
    "editorial",
    "essay",
    "release",
    "memo",
    "complaint",
    "lawsuit",
    "brief",
    "email",
    "e-mail",
    "chorus",
    "unison",
    "sign",
    "signs",
    "banner",
    "website",
    "post",
    "book",
    "study",
    "article",
    "written",
];
/// People who are one body.
const ONE_BODY: &[&str] = &[
    "police",
    "crowd",
    "audience",
    "staff",
    "crew",
    "band",
    "team",
    "family",
    "group",
    "nations",
    "news",
    "times",
    "states",
    "brothers",
    "sons",
    "partners",
    "lawyers",
    "attorneys",
    "prosecutors",
    "editors",
    "authors",
    "researchers",
    "trustees",
    "organizers",
    "organisers",
    "some",
    "many",
    "others",
    "both",
];

impl Rule for ManyMouths {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        for spoken in spoken(&telling) {
            let Some(source) = spoken.site.source.filter(|_| !spoken.site.unreal) else { continue };
            let voice = spoken.site.verb.is_none_or(|verb| {
                matches!(verb.class, CueClass::Manner | CueClass::Writing | CueClass::Mind | CueClass::Speech)
            });
            let direct = spoken.quotations(&telling).any(|(quoted, kind)| {
                let gap = if quoted.end <= source.start {
                    source.start - quoted.end
                } else {
                    quoted.start.saturating_sub(source.end)
                };
                // `“Go home!” Residents praised him.`: a sentence of its own.
                let apart = quoted.end <= source.start && source.of(telling.text).starts_with(char::is_uppercase);
                kind == QuotationKind::Direct && gap <= BESIDE && !apart
            });
            let sentence = telling.sentence(telling.index_at(source.start));
            if voice || !direct || telling.any_of(sentence, JOINT) {
                continue;
            }
            if is_several(&telling, source, spoken.site.kind) {
                cx.draft(&META, source, "several people do not speak the same words: who said it?").report(out);
            }
        }
    }
}

fn is_people(noun: &str) -> bool {
    can_speak(&noun.to_lowercase()) == Some(Speaks::People)
}

/// Whether the words of a source name several people.
fn is_several(telling: &Telling<'_>, source: Span, kind: SourceKind) -> bool {
    let words = telling.index_at(source.start)..telling.index_at(source.end);
    let core = words.clone().take_while(|&index| {
        !telling.has(index, WordClass::Stop)
            && !telling.is_any(index, &["who", "in", "with", "of", "from", "for", "at", "on", "to"])
    });
    let core = words.start..words.start + core.count();
    let Some(head) = core.end.checked_sub(1).filter(|head| *head >= words.start) else { return false };
    // `Residents said`: a noun that has its capital from the sentence it begins.
    let begins = core.len() == 1 && telling.sentence(core.start).start == core.start;
    let noun =
        kind == SourceKind::Noun || begins && telling.has(head, WordClass::Capital) && is_people(telling.word(head));
    if kind == SourceKind::Name && !noun {
        // `Austin and Milley`, and no `Ward and Sons`.
        let and = core.clone().find(|&index| telling.is(index, "and"));
        return and.is_some_and(|and| {
            let names = &telling.cx.facts.speech().names;
            let is_person = |at: usize| {
                names.iter().any(|name| {
                    name.span.touches(telling.span(at..at + 1).start)
                        && name.named == crate::article::speech::Named::Person
                })
            };
            is_person(and.saturating_sub(1)) && is_person(and + 1)
        });
    }
    let own = telling.is_any(core.start, &["those", "his", "her", "their", "its", "my", "our"]);
    let hears = core.start > 0 && telling.is_any(core.start - 1, &["to", "for", "with"]);
    let named = kind == SourceKind::Noun && core.clone().any(|index| telling.is_name(index));
    let several = noun && is_people(telling.word(head));
    several && !own && !hears && !named && !telling.is_any(head, ONE_BODY)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn people_in_chorus() {
        check(
            &META,
            r#"
            "We saw him run down to the harbour," witnesses said on Monday.
                                                  ^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn people_who_begin_a_sentence() {
        check(
            &META,
            r#"
            Residents said, "I have lived on this street for forty years, and I never saw it."
            ^^^^^^^^^
            "#,
        );
        silent(&META, r#"Then Ann Ward came to the microphone and cried, "Go home!" Residents praise her for it."#);
    }

    #[test]
    fn paraphrase_joint_statements_and_chants() {
        silent(&META, "Witnesses said they had seen him run down to the harbour.");
        silent(&META, r#""We saw nothing at all that day," residents said in a statement."#);
        silent(&META, r#""We want our harbour back," residents chanted."#);
        silent(&META, r#""We want our harbour back," the band said."#);
        silent(&META, r#""We have closed the harbour for good," Ward Holdings said."#);
    }
}
