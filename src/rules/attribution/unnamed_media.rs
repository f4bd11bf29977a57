//! # unnamed-media
//!
//! `Reports said`, `local media`, `a study found`: the reader cannot tell whose report or study it is.
//!
//! Bad: `Media reports claimed that the harbour was closed.`
//!
//! Good: `The Marden Gazette reported that the harbour was closed.`
//!
//! Silent: one that is named in the same paragraph or the next, or that is linked.
//!
//! Authority: AP and the Guardian: say where a report comes from.

use std::ops::Range;

use super::sourcing::has_link;
use super::telling::Telling;
use crate::article::Article;
use crate::article::speech::Named;
use crate::lexicon::{OrganisationKind, Phrase, WordClass, organisation};
use crate::rules::{Draft, Grain, Rule, Scope, declare};

declare!(UnnamedMedia, "unnamed-media", Attribution, Information, None, "unnamed_media.rs");

impl Rule for UnnamedMedia {
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
            let mut last = 0;
            for (phrase, found) in telling.phrases_of(&[Phrase::Media, Phrase::Research]) {
                let sentence = telling.sentence(found.start);
                if found.start < last || is_named(&telling, &found) || has_link(article, &telling, &sentence) {
                    continue;
                }
                let next = Telling::after(article, block).map(|(_, next)| next);
                let mut near = std::iter::once(&telling).chain(next.as_ref());
                let (named, message) = match phrase {
                    Phrase::Media => (near.any(names_media), "whose report is this?"),
                    _ => (near.any(names_study) || names_body(&telling, &sentence), "whose study is this?"),
                };
                if !named {
                    last = sentence.end;
                    telling.cx.draft(&META, telling.span(found), message).report_in_article(out);
                }
            }
        }
    }
}

/// Words before `reports that` by which the reports are the source.
const TOLD_BY: &[&str] =
    &["amid", "following", "after", "despite", "to", "citing", "by", "denied", "dismissed", "with"];

/// Whether a word before the phrase names whose it is: `FEC reports`, `Gallup’s polls`.
fn is_named(telling: &Telling<'_>, found: &Range<usize>) -> bool {
    let before = found.start.wrapping_sub(1);
    // `reports that the parties must file` are not about anything; after `amid` or `denied` they are.
    if telling.is(found.end - 1, "that") && !telling.is_any(before, TOLD_BY) {
        return true;
    }
    // `one research firm`; `reports Ward filed`.
    let other = telling.is_any(found.end, &["firm", "group", "company", "institute", "center", "centre"])
        || telling.is(found.end - 1, "reports") && telling.is_name(found.end);
    if other {
        return true;
    }
    // `his research shows`, `the average of polls shows`, `exit polls suggest`.
    let owned = [
        "his", "her", "their", "its", "our", "the", "these", "those", "this", "that", "same", "of", "exit", "internal",
        "both", "tracking", "and",
    ];
    found.start > telling.sentence(found.start).start
        && (telling.is_any(before, &owned)
            || telling.is_name(found.start - 1)
            || telling.word(found.start - 1).ends_with(['s', '’', '\''])
                && telling.word(found.start - 1).contains(['’', '\'']))
}

/// Whether a paragraph names a paper, an agency or a broadcaster.
fn names_media(telling: &Telling<'_>) -> bool {
    telling
        .cx
        .facts
        .speech()
        .names
        .iter()
        .any(|name| !name.quoted && organisation(name.name.of(telling.text)) == Some(OrganisationKind::Media))
}

/// Whether a paragraph says whose study it is: `a Gallup poll`, `the survey by the university`.
fn names_study(telling: &Telling<'_>) -> bool {
    let made = ["led", "conducted", "published", "released", "commissioned", "done", "carried"];
    let is_made = (0..telling.words().len()).filter(|&index| telling.is_any(index, &made)).any(|index| {
        (index + 1..index + 5)
            .any(|by| telling.is_any(by, &["by", "in", "for"]) && (telling.is_name(by + 1) || telling.is_name(by + 2)))
    });
    is_made
        || (0..telling.words().len()).filter(|&index| telling.has(index, WordClass::Study)).any(|index| {
            index > 0 && telling.is_name(index - 1)
                || index > 1 && telling.is_name(index - 2) && !telling.has(index - 1, WordClass::Stop)
                || (index + 1..(index + 18).min(telling.sentence(index).end)).any(|after| {
                    telling.is_any(after, &["by", "from", "for", "in", "of", "at", "journal"])
                        && (telling.is_name(after + 1) || telling.is(after + 1, "the") && telling.is_name(after + 2))
                })
        })
}

/// Whether a sentence names the body whose study it is: `researchers at Marden College found`.
fn names_body(telling: &Telling<'_>, sentence: &Range<usize>) -> bool {
    let span = telling.span(sentence.clone());
    telling.cx.facts.speech().names.iter().any(|name| {
        !name.quoted && name.named != Named::Place && span.covers(name.span) && {
            let index = telling.index_at(name.span.start);
            (index.saturating_sub(2)..index).any(|before| telling.is_any(before, &["by", "from", "in", "at", "to"]))
                && telling.any_of(
                    sentence.start..index,
                    &[
                        "released",
                        "conducted",
                        "published",
                        "commissioned",
                        "led",
                        "done",
                        "by",
                        "from",
                        "journal",
                        "researchers",
                        "in",
                    ],
                )
        }
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn reports_and_studies_of_nobody() {
        check(
            &META,
            "
            Media reports claimed that the harbour was closed. A recent study found that the fish had gone.
            ^^^^^^^^^^^^^^^^^^^^^                              ^^^^^^^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            Other Velmaran reports, on the other hand, claimed that the harbour was open.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            Social-media posts said the harbour was closed, according to several reports.
            ^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn named_in_the_same_paragraph_or_the_next() {
        silent(&META, "Media reports said the harbour was closed. The Associated Press had the story first.");
        silent(&META, "A recent study found that the fish had gone. It was led by Ann Ward of Marden College.");
        silent(
            &META,
            "
            A recent study found that the fish had gone.

            The study, by Ann Ward of Marden College, took four years.
            ",
        );
        silent(&META, "A recent Gallup poll found that voters like fish. Reuters reports say so, too.");
    }

    #[test]
    fn linked_ones() {
        silent(&META, "%! format: markdown\n[A recent study](https://example.org/fish) found that the fish had gone.");
    }

    #[test]
    fn reports_of_somebody() {
        silent(&META, "The reports show that the fish had gone. Her research shows it, too. The FEC reports show it.");
    }
}
