//! # unsourced-allegation
//!
//! A person with a name is said to have done a crime, and no court, charge or police report says so.
//!
//! Bad: `Alan Reeve stole the money.`
//!
//! Good: `Prosecutors say Alan Reeve stole the money.`
//!
//! Doubt that is said twice is reported, too: `accused of allegedly taking` says no more than `accused of taking`; and
//! `accused killer Alan Reeve` calls him a killer.
//!
//! Silent: who was convicted, pleaded guilty or was found guilty; the dead of history; what is attributed; figures of
//! films and books; sport.
//!
//! Authority: AP: name who alleges; no accused person is called guilty before a verdict.

use std::ops::Range;

use super::sourcing::is_attributed;
use super::telling::Telling;
use crate::article::Story;
use crate::lexicon::{Phrase, WordClass};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::Span;

declare!(
    UnsourcedAllegation,
    "unsourced-allegation",
    Attribution,
    Warning,
    Some(FixKind::Placeholder),
    "unsourced_allegation.rs"
);

/// What can be stolen without a crime.
const IDIOMS: &[&str] = &[
    "show",
    "spotlight",
    "scene",
    "base",
    "bases",
    "ball",
    "glance",
    "glances",
    "look",
    "looks",
    "march",
    "thunder",
    "kiss",
    "headlines",
    "limelight",
    "heart",
    "hearts",
    "second",
    "third",
    "possession",
    "moment",
    "moments",
    "line",
    "lines",
    "lead",
];
/// What tells that nobody real did it.
const FICTION: &[&str] = &["film", "novel", "movie", "episode", "character", "opera", "plays"];

impl Rule for UnsourcedAllegation {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        let Some(telling) = Telling::of(cx) else { return };
        for phrase in telling.phrases(Phrase::DoubleDoubt) {
            doubled(&telling, &phrase, out);
        }
        if matches!(cx.style.story, Story::Opinion | Story::Fiction | Story::Sport) {
            return;
        }
        for claim in telling.phrases(Phrase::Crime) {
            let Some(subject) = subject(&telling, claim.start) else { continue };
            let place = subject..claim.end;
            if is_silent(&telling, &claim) || is_attributed(&telling, &place) {
                continue;
            }
            let sentence = telling.span(telling.sentence(claim.start));
            let first = Span::at(sentence.start);
            cx.draft(&META, telling.span(place), "a crime is told as a fact: who says so?")
                .fix(FixKind::Placeholder, "Add who says so", [(first, "[source] said ")])
                .report(out);
        }
    }
}

/// `accused of allegedly taking`, `accused killer Alan Reeve`.
fn doubled(telling: &Telling<'_>, phrase: &Range<usize>, out: &mut Vec<Draft>) {
    let last = phrase.end.saturating_sub(1);
    let span = telling.span(phrase.clone());
    if telling.is(last, "allegedly") {
        let word = telling.span(last..phrase.end);
        telling
            .cx
            .draft(&META, span, format!("‘{}’ says already that it is not proven", telling.word(phrase.start)))
            .fix(FixKind::Choice, "Take out ‘allegedly’", [(Span::new(word.start, word.end + 1), "")])
            .report(out);
    } else if telling.is_name(phrase.end) {
        let message = format!("this calls somebody a {} before a verdict", telling.word(last));
        telling.cx.draft(&META, span, message).report(out);
    }
}

/// Where the name of a person begins that is the subject of a verb.
fn subject(telling: &Telling<'_>, verb: usize) -> Option<usize> {
    let mut at = verb;
    while at > 0 && (telling.has(at - 1, WordClass::Adverb) || telling.is_any(at - 1, &["had", "has"])) {
        if telling.is_any(at - 1, &["never", "not", "allegedly"]) {
            return None;
        }
        at -= 1;
    }
    let end = at;
    while at > 0 && telling.is_name(at - 1) {
        at -= 1;
    }
    let sentence = telling.sentence(verb).start;
    (end - at >= 2 && end - at <= 5 && at >= sentence).then_some(at)
}

fn is_silent(telling: &Telling<'_>, claim: &Range<usize>) -> bool {
    let sentence = telling.sentence(claim.start);
    let (previous, next) = telling.neighbours(claim.start);
    let near = previous.map_or(sentence.start, |previous| previous.start)..next.map_or(sentence.end, |next| next.end);
    let idiom = telling.any_of(claim.end..(claim.end + 4).min(sentence.end), IDIOMS);
    let history =
        sentence.clone().any(|index| telling.word(index).parse::<u32>().is_ok_and(|year| (1000..1980).contains(&year)));
    idiom
        || history
        || telling.any(near, WordClass::Court)
        || telling.any_of(sentence.clone(), FICTION)
        || telling.is(sentence.end.saturating_sub(1), "?")
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn crimes_in_more_words_than_one() {
        check(
            &META,
            "
            Peter Holm set fire to the warehouse by the river.
            ^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        check(
            &META,
            "
            Peter Holm killed his wife in their house by the river.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^
            ",
        );
        silent(&META, "Peter Holm killed two hours by the river, and shot his film in the house of his wife.");
    }

    #[test]
    fn a_crime_as_a_fact() {
        check(
            &META,
            "
            Deputy treasurer Alan Reeve stole the money from the pension fund.
                             ^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "Alan Reeve stole the money from the pension fund.",
            &["[source] said Alan Reeve stole the money from the pension fund."],
        );
    }

    #[test]
    fn doubt_that_is_said_twice() {
        fixes(
            &META,
            "Alan Reeve was accused of allegedly taking the money.",
            &["Alan Reeve was accused of taking the money."],
        );
        check(
            &META,
            "
            The police led the accused killer Alan Reeve into the hall.
                               ^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn a_verdict_a_plea_or_a_charge() {
        silent(&META, "Alan Reeve stole the money. He pleaded guilty on Monday.");
        silent(&META, "A court convicted him in May. Alan Reeve stole the money from the pension fund.");
        silent(&META, "Alan Reeve, who was charged on Monday, allegedly stole the money.");
    }

    #[test]
    fn attributed_claims_history_and_fiction() {
        silent(&META, "Prosecutors say Alan Reeve stole the money. Alan Reeve stole it, according to Ann Ward.");
        silent(&META, "In 1911 Alan Reeve murdered the mayor of the town.");
        silent(&META, "In the film Alan Reeve murdered the mayor of the town.");
        silent(&META, "---\ntype: review\n---\n\nAlan Reeve murdered the mayor of the town.");
    }

    #[test]
    fn other_senses() {
        silent(&META, "Alan Reeve stole the show. Alan Reeve never stole the money. Did Alan Reeve steal it?");
        silent(&META, "---\ntype: sport\n---\n\nAlan Reeve stole third base.");
    }
}
