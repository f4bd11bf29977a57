//! # unsourced-figure
//!
//! A number of dead, hurt, arrested or evacuated people, a sum or a share of the public stands there as a fact, and
//! nobody is named who counted.
//!
//! Bad: `The blast killed 43 people.`
//!
//! Good: `The blast killed 43 people, the health ministry said.`
//!
//! Numbers of dead, hurt and arrested people and of losses are warnings, and information where the event is some months
//! old or the sentence begins by placing it before another (`Hours before the vote, …`); other numbers are information.
//!
//! Silent: ages, dates, scores, addresses, the results of votes, numbers of lists, one or two people, the weather;
//! numbers in a sentence or quotation that is attributed, beside one that is about the same, or with a link; the
//! background of another event; history, that is, events with a year and those that everybody knows; stories whose front matter says that the writer was there
//! (`live`, `eyewitness`, `dispatch`).
//!
//! Authority: AP: attribute every fact that can be disputed and that the reporter has not seen.

use std::cell::LazyCell;
use std::ops::Range;

use super::figure::{is_count, is_known, is_year, severity};
use super::sourcing::{has_link, is_attributed, speaks};
use super::telling::Telling;
use crate::article::{Article, Edit, Story};
use crate::lexicon::{Phrase, WordClass};
use crate::rules::{BlockContext, Draft, FixKind, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(UnsourcedFigure, "unsourced-figure", Attribution, Warning, Some(FixKind::Placeholder), "unsourced_figure.rs");

/// Something that is counted.
struct Counted {
    phrase: Phrase,
    /// What a message calls it.
    name: &'static str,
    severity: Severity,
}

const fn counted(phrase: Phrase, name: &'static str, severity: Severity) -> Counted {
    Counted { phrase, name, severity }
}

const COUNTED: [Counted; 5] = [
    counted(Phrase::Casualties, "a number of casualties", Severity::Warning),
    counted(Phrase::Arrests, "a number of arrests", Severity::Warning),
    counted(Phrase::Costs, "a sum", Severity::Warning),
    counted(Phrase::Evacuees, "a count of people", Severity::Information),
    counted(Phrase::Share, "a share of the public", Severity::Information),
];

impl Rule for UnsourcedFigure {
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
        let counts =
            |telling: &Telling<'_>| COUNTED.iter().any(|counted| telling.phrases(counted.phrase).next().is_some());
        edit.is_apart(article, previous, |article, index| {
            let own = BlockContext::of(article, index).and_then(|cx| Telling::of(&cx));
            own.is_some_and(|own| counts(&own) || is_about_study(&own))
                || Telling::before(article, index).is_some_and(|(_, before)| counts(&before))
                || Telling::after(article, index).is_some_and(|(_, after)| counts(&after))
        })
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        if matches!(article.style.story, Story::Witnessed | Story::Fiction | Story::Sport) {
            return;
        }
        let mut before: Option<Telling<'_>> = None;
        // A story about a poll names it once.
        let polled = LazyCell::new(|| Telling::all(article).any(|(_, telling)| is_about_study(&telling)));
        let mut tellings = Telling::all(article).map(|(_, telling)| telling).peekable();
        while let Some(telling) = tellings.next() {
            if !telling.has_phrases() {
                before = Some(telling);
                continue;
            }
            let around = Around { telling, before, after: tellings.peek().copied() };
            let mut reported = usize::MAX;
            for counted in &COUNTED {
                for claim in telling.phrases(counted.phrase) {
                    let sentence = telling.sentence(claim.start);
                    if reported == sentence.start || !is_count(&telling, &claim, counted.phrase) {
                        continue;
                    }
                    let Some(severity) = severity(&telling, &claim, &sentence, counted.severity) else { continue };
                    if counted.phrase == Phrase::Share && *polled {
                        continue;
                    }
                    let has_source = is_attributed(&telling, &claim)
                        || around.is_settled(&sentence)
                        || around.is_attributed(&sentence)
                        || has_link(article, &telling, &sentence);
                    if !has_source {
                        reported = sentence.start;
                        report(&telling, &claim, &sentence, counted, severity, out);
                    }
                }
            }
            before = Some(telling);
        }
    }
}

/// Whether a block speaks of a study.
fn is_about_study(telling: &Telling<'_>) -> bool {
    telling.any(0..telling.words().len(), WordClass::Study)
}

/// A block with those beside it.
struct Around<'a> {
    telling: Telling<'a>,
    before: Option<Telling<'a>>,
    after: Option<Telling<'a>>,
}

impl<'a> Around<'a> {
    /// The sentence before another.
    fn previous(&self, sentence: &Range<usize>) -> Option<(Telling<'a>, Range<usize>)> {
        let previous = self.telling.neighbours(sentence.start).0.map(|previous| (self.telling, previous));
        previous.or_else(|| self.before.and_then(|before| Some((before, before.sentences().last()?.clone()))))
    }

    /// The sentence after another.
    fn next(&self, sentence: &Range<usize>) -> Option<(Telling<'a>, Range<usize>)> {
        let next = self.telling.neighbours(sentence.start).1.map(|next| (self.telling, next));
        next.or_else(|| self.after.and_then(|after| Some((after, after.sentences().first()?.clone()))))
    }

    /// Whether a sentence beside another is attributed and about the same.
    fn is_attributed(&self, sentence: &Range<usize>) -> bool {
        self.previous(sentence).is_some_and(|(telling, previous)| {
            speaks(&telling, &previous)
                && (telling.any(previous.clone(), WordClass::Event) || telling.any(previous, WordClass::Hurt))
        }) || self
            .next(sentence)
            .is_some_and(|(telling, next)| speaks(&telling, &next) && telling.any(next, WordClass::Toll))
    }

    /// Whether the event is history: it has a year, here or in the sentence before, or everybody knows it.
    fn is_settled(&self, sentence: &Range<usize>) -> bool {
        let has_year = |telling: &Telling<'_>, mut sentence: Range<usize>| {
            sentence.any(|index| is_year(telling.word(index).trim_end_matches('s')))
        };
        has_year(&self.telling, sentence.clone())
            || is_known(&self.telling, sentence)
            || self.previous(sentence).is_some_and(|(telling, previous)| {
                let events = || sentence.clone().filter(|&index| self.telling.has(index, WordClass::Event));
                has_year(&telling, previous.clone())
                    && events().any(|index| {
                        // `attacks` after `attacked` is the same event.
                        let stem = self.telling.word(index).get(..5);
                        stem.is_some_and(|stem| previous.clone().any(|other| telling.word(other).starts_with(stem)))
                    })
            })
    }
}

fn report(
    telling: &Telling<'_>,
    claim: &Range<usize>,
    sentence: &Range<usize>,
    counted: &Counted,
    severity: Severity,
    out: &mut Vec<Draft>,
) {
    let place = telling.span(claim.clone());
    let end = telling.span(sentence.clone()).end;
    let stop = telling.text.get(..end).unwrap_or("").trim_end_matches(['.', '!', '…']).len();
    let draft = telling.cx.draft(&META, place, format!("{} without a source", counted.name)).severity(severity);
    let draft = if stop >= place.end && stop < end {
        draft.fix(FixKind::Placeholder, "Add who counted", [(Span::at(stop), ", [source] said")])
    } else {
        draft
    };
    draft.report_in_article(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::Severity;
    use crate::rules::testing::{check, fixes, severities, silent};

    #[test]
    fn casualties_that_nobody_counted() {
        check(
            &META,
            "
            The blast killed 43 people and wounded more than 200.
                      ^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            After a blast at the market last week that killed hundreds of villagers, Mayor Ann Ward left the town.
                                                       ^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "The blast killed 43 people and wounded more than 200.",
            &["The blast killed 43 people and wounded more than 200, [source] said."],
        );
    }

    #[test]
    fn arrests_evacuees_costs_and_shares() {
        check(
            &META,
            "
            At least 30 protesters were arrested on Monday. The fire caused $3 million in damage.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^                            ^^^^^^^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            The town arranged the evacuation of more than 4,000 residents. About 60 percent of voters want a new hall.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn ages_dates_scores_addresses_and_votes() {
        silent(
            &META,
            "Ann Ward, 43, was injured on May 12 at 200 Main Street. Marden won 4-3 after it was killed off.",
        );
        silent(&META, "The 43-year-old died at 7 p.m. The council voted 43 to 12, and 2,000 votes were cast in all.");
    }

    #[test]
    fn lists_few_people_and_the_weather() {
        silent(&META, "1. Two planners were killed.\n\n2. One man was hurt.");
        silent(&META, "It rained for 12 hours, the wind blew at 60 miles an hour, and 3 inches of snow fell.");
    }

    #[test]
    fn attributed_figures() {
        silent(&META, "The blast killed 43 people, the health ministry said.");
        silent(&META, "Police said the blast had killed 43 people. According to Ann Ward, 200 were wounded.");
        silent(&META, r#""The blast killed 43 people," Mayor Ann Ward said."#);
        silent(&META, "Police said a bomb went off in the market. The blast killed 43 people.");
        silent(&META, "The blast killed 43 people. The health ministry said the toll could rise.");
        silent(&META, "Hospital records show that the blast killed 43 people.");
    }

    #[test]
    fn links_and_what_the_writer_saw() {
        silent(&META, "%! format: markdown\nThe blast [killed 43 people](https://example.org/blast) in the market.");
        silent(&META, "---\ntype: eyewitness\n---\n\nThe blast killed 43 people in the market.");
    }

    #[test]
    fn what_is_placed_before_another_event_is_background() {
        for (source, severity) in [
            ("Just hours before the vote, the navy detained 10 sailors from two patrol boats.", Severity::Information),
            ("The navy detained 10 sailors from two patrol boats.", Severity::Warning),
        ] {
            assert_eq!(severities(&META, source), [severity], "{source}");
        }
    }

    #[test]
    fn history_and_what_everybody_knows() {
        silent(&META, "The blast of 1987 killed 43 people. The Holocaust killed millions of people in all of Europe.");
        silent(&META, "The bill could kill 300 jobs. The storm may leave 40 people homeless.");
        silent(&META, "Ann Ward lives in the street where 43 people were killed in the blast.");
    }
}
