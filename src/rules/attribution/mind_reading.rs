//! # mind-reading
//!
//! The writer says what somebody thinks, hopes or fears, and not how that is known.
//!
//! Bad: `Ward fears that the harbour will close.`
//!
//! Good: `Ward said she fears that the harbour will close.`
//!
//! Silent: attributed sentences; somebody whose own words stand in this paragraph or one beside it; verbs of speech
//! (`defended`, `urged`, `promised`, `praised`); opinion and analysis.
//!
//! Authority: Reuters: report what people say and do.

use super::sourcing::is_attributed;
use super::telling::Telling;
use crate::article::Article;
use crate::article::speech::Named;
use crate::lexicon::{CueClass, WordClass};
use crate::rules::{Draft, Rule, Scope, declare};
use crate::text::Span;

declare!(MindReading, "mind-reading", Attribution, Hint, None, "mind_reading.rs");

/// What somebody does in their head who `is` doing it.
const DOING: &[&str] =
    &["debating", "weighing", "considering", "pondering", "mulling", "hoping", "contemplating", "fearing", "wondering"];

impl Rule for MindReading {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        if article.style.story.judges() {
            return;
        }
        let all: Vec<(usize, Telling<'_>)> = Telling::all(article).collect();
        for (at, (_, telling)) in all.iter().enumerate() {
            let facts = telling.cx.facts;
            let names = facts.speech().names.iter().filter(|name| {
                name.subject
                    && !name.attributive
                    && !name.quoted
                    && matches!(name.named, Named::Person | Named::Unknown)
            });
            let pronouns =
                facts.speech().pronouns.iter().filter(|pronoun| pronoun.subject && !pronoun.quoted && !pronoun.plural);
            let subjects = names.map(|name| name.span).chain(pronouns.map(|pronoun| pronoun.span));
            for subject in subjects {
                let Some(verb) = thinks(telling, subject).filter(|_| is_main(telling, subject)) else { continue };
                let speaks_near = || {
                    let near = at.saturating_sub(1)..(at + 2).min(all.len());
                    all.get(near).unwrap_or_default().iter().any(|(block, _)| speaks(article, *block, telling, subject))
                };
                if is_attributed(telling, &(verb..verb + 1)) || speaks_near() {
                    continue;
                }
                let place = Span::new(subject.start, telling.span(verb..verb + 1).end);
                telling.cx.draft(&META, place, "how is that known?").report_in_article(out);
            }
        }
    }
}

/// Whether a subject begins a clause of its own, and not one that only says which: `the ideas that she believes in`.
fn is_main(telling: &Telling<'_>, subject: Span) -> bool {
    let index = telling.index_at(subject.start);
    index == telling.sentence(index).start
        || telling
            .is_any(index - 1, &[",", "and", "but", "because", "as", "while", "since", "although", ";", "—", "so"])
}

/// The verb by which a subject thinks.
fn thinks(telling: &Telling<'_>, subject: Span) -> Option<usize> {
    let mut at = telling.index_at(subject.end);
    while telling.has(at, WordClass::Adverb) && !telling.is_any(at, &["had", "has", "have"]) {
        at += 1;
    }
    if telling.is_any(at, &["is", "was"]) {
        return telling.is_any(at + 1, DOING).then_some(at + 1);
    }
    telling.has(at, WordClass::Mind).then_some(at)
}

/// Whether the person of a subject says something in a block.
fn speaks(article: &Article, block: usize, telling: &Telling<'_>, subject: Span) -> bool {
    let record = article.record();
    let place = telling.cx.facts.prose.source(subject).shifted(telling.cx.block.span.start);
    // A name without its title, or the pronoun, ends where the subject ends.
    let from = record.mentions.partition_point(|mention| mention.span.start < place.start);
    let mention = record.mentions.iter().skip(from).take_while(|mention| mention.span.start < place.end).last();
    let Some(speaker) = mention.map(|mention| mention.speaker) else { return false };
    record.quotations_in(block).iter().any(|said| said.speaker == Some(speaker))
        || record
            .statements_in(block)
            .iter()
            .any(|said| said.speaker == Some(speaker) && said.verb.is_none_or(|verb| verb.class != CueClass::Mind))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn what_somebody_thinks() {
        check(
            &META,
            "
            Mayor Ann Ward fears that the harbour will close. The hall was full.
            ^^^^^^^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            Mayor Ann Ward is debating the sale of the harbour. The hall was full.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn attributed_thoughts_and_speech() {
        silent(&META, "Mayor Ann Ward said she fears that the harbour will close.");
        silent(&META, "Mayor Ann Ward fears that the harbour will close, her spokesman said.");
        silent(&META, r#"Mayor Ann Ward fears that the harbour will close. "It is late," Ward said."#);
        silent(&META, "Mayor Ann Ward defended the sale and praised the council.");
        silent(&META, "---\ntype: analysis\n---\n\nMayor Ann Ward fears that the harbour will close.");
    }
}
