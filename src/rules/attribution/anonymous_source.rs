//! # anonymous-source
//!
//! Somebody without a name is the source.
//!
//! Bad: `A source said the board would be replaced.`
//!
//! Better: `A member of the board, who asked not to be named because the vote is secret, said …`
//!
//! A bare `source` is a warning, since it tells nothing at all, and so are opinions from somebody without a name; any
//! other is information, once for each kind of source, to be weighed: is it a fact and no opinion, is the source
//! described, is the reason given?
//!
//! `Sources` that come back without a word about them, after the story has described several (`people familiar with the
//! plan`), are information, once: write `the sources`, so that the reader knows them again. `A source` is always a new one.
//!
//! Silent: organisations and offices with a name (`the Pentagon said`), police, courts and ministries, a source that was
//! described before (`the source said`), `sources` that are no people.
//!
//! Authority: AP: only for information, with a description and the reason; never a bare source. Reuters: a named source
//! is always better.

use std::ops::Range;

use super::sourcing::is_claiming;
use super::telling::Telling;
use crate::article::speech::CueSite;
use crate::article::words::tokens;
use crate::article::{Article, Edit, QuotationKind};
use crate::lexicon::{Phrase, WordClass, known_word};
use crate::rules::{BlockContext, Draft, Rule, Scope, Severity, declare};

declare!(AnonymousSource, "anonymous-source", Attribution, Information, None, "anonymous_source.rs");

/// What makes a source bare: words that say how many, and not who.
const BARE: &[&str] = &[
    "a", "one", "another", "two", "three", "several", "some", "multiple", "many", "other", "various", "numerous",
    "the", "these",
];

impl Rule for AnonymousSource {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn may_stand(&self) -> bool {
        true
    }

    fn stands(&self, article: &Article, previous: &Article, edit: &Edit, _: bool) -> bool {
        edit.is_apart(article, previous, |article, index| {
            BlockContext::of(article, index)
                .and_then(|cx| Telling::of(&cx))
                .is_some_and(|telling| sources(&telling).next().is_some() || descriptions(&telling).next().is_some())
        })
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let mut seen: Vec<&str> = Vec::new();
        // Whether the story has described several, and whether some came back bare.
        let (mut described, mut back) = (false, false);
        // Up to where descriptions have been looked for: few stories ask.
        let mut looked = 0;
        for (block, telling) in Telling::all(article) {
            let mut last = 0;
            for (index, source) in sources(&telling) {
                let opinion = judges(&telling, index);
                let head = telling.word(source.head).trim_end_matches('s');
                if source.words.start < last || (seen.contains(&head) && !opinion && !source.bare) {
                    continue;
                }
                last = source.words.end;
                seen.push(head);
                let asks = source.bare && source.comes_back(&telling);
                if asks && !described {
                    let above = Telling::all(article).filter(|(index, _)| (looked..block).contains(index));
                    described = above.into_iter().any(|(_, above)| descriptions(&above).next().is_some());
                    looked = block;
                }
                let known = asks && (described || descriptions(&telling).any(|place| place < source.words.start));
                described |= !source.bare && is_insiders(&telling, source.head);
                if known && std::mem::replace(&mut back, true) {
                    continue;
                }
                let (severity, message) = if known {
                    (
                        Severity::Information,
                        "are these the sources that the story has described? Then say ‘the sources’",
                    )
                } else if source.bare {
                    (Severity::Warning, "a bare source: say what it is, and why it has no name")
                } else if opinion {
                    (Severity::Warning, "an opinion from somebody who has no name")
                } else {
                    (Severity::Information, "a source without a name: is the reason given?")
                };
                telling.cx.draft(&META, telling.span(source.words), message).severity(severity).report_in_article(out);
            }
        }
    }
}

/// The sources without a name in a narration, each with the index of its cue.
fn sources<'a>(telling: &Telling<'a>) -> impl Iterator<Item = (usize, Source)> + use<'a> {
    let telling = *telling;
    let sites = telling.cx.facts.speech().cues.iter().enumerate().filter(|(_, site)| is_claiming(site));
    sites.filter_map(move |(index, site)| Some((index, Source::read(&telling, site)?)))
}

/// The words of a source without a name.
struct Source {
    words: Range<usize>,
    /// The noun.
    head: usize,
    /// It says nothing about who it is.
    bare: bool,
}

impl Source {
    fn read(telling: &Telling<'_>, site: &CueSite) -> Option<Self> {
        let span = site.source?;
        let words = telling.index_at(span.start)..telling.index_at(span.end);
        // Most sources are names and pronouns; only what may have no name is looked at word by word.
        let unnamed = telling.phrases(Phrase::Unnamed).any(|phrase| words.contains(&phrase.start));
        if !unnamed && !telling.any(words.clone(), WordClass::Insider) && !telling.any(words.clone(), WordClass::Office)
        {
            return None;
        }
        // The head is the last noun of the first part: `a source close to the board`, `an official in the ministry`.
        let core = words.clone().take_while(|&index| {
            !telling.has(index, WordClass::Stop)
                && (index == words.start
                    || !telling.is_any(
                        index,
                        &[
                            "who", "in", "with", "close", "familiar", "at", "from", "of", "for", "on", "said", "to",
                            "near", "inside", "within",
                        ],
                    ))
        });
        let core = words.start..words.start + core.count();
        // `one Clinton aide`: the number belongs to the source.
        let counted = core.start.checked_sub(1).filter(|&before| telling.is_any(before, BARE));
        let core = counted.unwrap_or(core.start)..core.end;
        let head = core.end.checked_sub(1).filter(|head| *head >= words.start)?;
        let insider = telling.has(head, WordClass::Insider);
        let office = telling.has(head, WordClass::Office);
        let known = telling.is_any(head, &["person", "people", "persons", "someone", "individual", "individuals"])
            && telling.phrases(Phrase::Unnamed).any(|phrase| phrase.start == head);
        let named = core.clone().any(|index| telling.is_name(index));
        let definite = telling.is_any(
            core.start,
            &["the", "this", "that", "these", "those", "his", "her", "their", "its", "both", "other"],
        ) || telling.word(core.start).ends_with("'s")
            || telling.word(core.start).ends_with("’s");
        let plural = telling.word(head).ends_with('s');
        // `a longtime official, Howard Ingram,` has a name; `the bespectacled, 71-year-old diplomat` is part of another phrase.
        let apposed = telling.is(core.end, ",") && telling.is_name(core.end + 1);
        let part = !plural && !telling.is_any(core.start, BARE) && !telling.is_any(core.start, &["an"]);
        let described = words.end > core.end && !telling.is_any(core.end, &["said"]);
        if !(insider || office || known) || definite || apposed || part && !known || (office && plural && named) {
            return None;
        }
        let bare = insider
            && telling.is_any(head, &["source", "sources"])
            && !described
            && core.clone().take(core.len() - 1).all(|index| telling.is_any(index, BARE));
        Some(Self { words: core, head, bare })
    }

    /// Whether it may point back to several who were described: `sources`, `one source`, but not `a source`.
    fn comes_back(&self, telling: &Telling<'_>) -> bool {
        is_insiders(telling, self.head) || self.words.len() > 1 && telling.is(self.words.start, "one")
    }
}

/// Whether a word is `sources` or the like.
fn is_insiders(telling: &Telling<'_>, index: usize) -> bool {
    telling.has(index, WordClass::Insider) && telling.word(index).ends_with('s')
}

/// Where a narration describes several people without naming them: `people familiar with the plan`, `sources who have read
/// the letter`.
fn descriptions<'a>(telling: &Telling<'a>) -> impl Iterator<Item = usize> + use<'a> {
    let telling = *telling;
    let unnamed = telling
        .phrases(Phrase::Unnamed)
        .map(|phrase| phrase.start)
        .filter(move |&start| is_insiders(&telling, start) || telling.is_any(start, &["people", "officials", "aides"]));
    let words = (0..telling.words().len()).filter(move |&index| {
        is_insiders(&telling, index) && telling.is_any(index + 1, &["who", "inside", "within", "briefed"])
    });
    unnamed.chain(words)
}

/// Whether the quotations that hang on a cue hold words of opinion.
fn judges(telling: &Telling<'_>, cue: usize) -> bool {
    let facts = telling.cx.facts;
    facts.speech().links.iter().zip(facts.quotations()).any(|(link, (pair, kind))| {
        link.is_some_and(|link| link.cue == cue && link.certainty > 0)
            && matches!(kind, QuotationKind::Direct | QuotationKind::Fragment)
            && tokens(pair.inner.of(telling.text), 0).any(|word| known_word(word.text).classes.has(WordClass::Opinion))
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::Severity;
    use crate::rules::testing::{check, severities, silent};

    #[test]
    fn a_bare_source() {
        check(
            &META,
            "
            Sources say that the board will be replaced. A source said so on Monday.
            ^^^^^^^                                      ^^^^^^^^
            ",
        );
    }

    #[test]
    fn described_sources_once_of_each_kind() {
        check(
            &META,
            "
            A senior official said the board would be replaced. Another official said it would not.
            ^^^^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            The board will be replaced, according to people familiar with the plan. The hall was full.
                                                     ^^^^^^
            ",
        );
    }

    #[test]
    fn sources_that_come_back_after_the_story_has_described_them() {
        let later = "Sources say that the hall was full. The council left, sources said.";
        for described in [
            "The board will be replaced, according to several sources familiar with the plan.",
            "The Echo has spoken with three people familiar with the plan.",
            "The clerk wrote a letter, and sources who have read it say that it was long.",
        ] {
            let found = severities(&META, &format!("{described} The hall was full.\n\n{later}"));
            assert_eq!(found.iter().filter(|severity| **severity == Severity::Warning).count(), 0, "{described}");
            assert!(!found.is_empty(), "{described}");
        }
        assert_eq!(severities(&META, later), [Severity::Warning; 2]);
    }

    #[test]
    fn a_source_is_a_new_one_whoever_was_described() {
        let source = "The board will be replaced, according to several sources familiar with the plan.\n\nA source said it was late.";
        assert_eq!(severities(&META, source), [Severity::Information, Severity::Warning]);
        // One who was described is not several.
        let source = "A source close to the board said that it would be replaced.\n\nSources said it was late.";
        assert_eq!(severities(&META, source), [Severity::Information, Severity::Warning]);
    }

    #[test]
    fn an_opinion_from_somebody_without_a_name() {
        check(
            &META,
            r#"
            "The board is a disgraceful failure," said one former official who left in May.
                                                       ^^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn organisations_and_offices() {
        silent(
            &META,
            "The Pentagon said the harbour was closed. Police said it was open. The US military says nothing.",
        );
        silent(&META, "State Department officials said the harbour was closed.");
    }

    #[test]
    fn sources_that_were_described_or_are_no_people() {
        silent(&META, "The source said the harbour was closed. Ward named the sources of the river and left.");
        silent(&META, "A longtime official, Alan Reeve, said the harbour was closed.");
    }
}
