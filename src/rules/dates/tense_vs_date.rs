//! # tense-vs-date
//!
//! Something is still to happen on a day that is over, or has happened on a day to come.
//!
//! Bad: in a story of Sept. 2, 2021: `The council will vote on Aug. 31, 2021.` `The council voted on Dec. 7, 2021.`
//!
//! Good: `The council was to vote on Aug. 31, 2021.`
//!
//! A date without a year is information, since another year may be meant.
//!
//! Silent: `would vote`, `was to vote`, `had been due`; what is said, planned, announced or feared of a day; dates that
//! belong to a noun (`the report of May 3`); `by` a date; headlines, captions, quotations; the day before and after
//! publication.
//!
//! Authority: every copy desk reads the dates against the day of publication.

use jiff::civil::Date;

use super::form::{calendar, date, distance};
use super::verb::{leads, says_when};
use super::when::{When, anchor, told};
use crate::article::Article;
use crate::article::dates::{Basis, Link, Meaning, Tense};
use crate::article::words::tokens;
use crate::lexicon::cue;
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, Severity, declare};
use crate::text::Span;

declare!(TenseVsDate, "tense-vs-date", Dates, Warning, Some(FixKind::Choice), "tense_vs_date.rs");

/// Verbs in the past that speak of a day to come.
const AHEAD: &[&str] = &[
    "scheduled",
    "planned",
    "set",
    "booked",
    "announced",
    "expected",
    "due",
    "slated",
    "postponed",
    "moved",
    "delayed",
    "rescheduled",
    "called",
    "hoped",
    "wanted",
    "agreed",
    "decided",
    "promised",
    "pledged",
    "vowed",
    "targeted",
    "given",
    "invited",
    "ordered",
    "fixed",
    "pushed",
    "extended",
    "proposed",
    "offered",
    "sold",
    "picked",
    "chose",
    "chosen",
    "registered",
    "qualified",
    "required",
    "allowed",
    "supposed",
    "designed",
    "timed",
    "intended",
    "meant",
    "listed",
    "reserved",
    "got",
    "gave",
    "had",
    "has",
    "have",
    "was",
    "were",
    "became",
    "made",
    "put",
    "left",
    "took",
    "been",
];

/// Words right before a verb that make it one of another time.
const LED: &[&str] = &["be", "to", "is", "are", "being", "had", "has", "have", "not", "get"];

/// How many words may stand between a verb and its date.
const REACH: usize = 7;
/// How far before a verb its auxiliaries are looked for, in bytes.
const LEAD: usize = 60;

/// Auxiliaries that speak of what is still to happen.
const WILL: &[&str] = &["will", "shall"];

impl Rule for TenseVsDate {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let Some(today) = anchor(article) else { return };
        for when in told(article) {
            if !matches!(when.site.tense, Tense::Past | Tense::Future) || !is_plain(&when) {
                continue;
            }
            let Some((first, last)) = when.days() else { continue };
            let over = when.site.tense == Tense::Future && distance(last, today) > 1;
            let ahead = when.site.tense == Tense::Past && distance(today, first) > 1;
            if (over || ahead) && is_verbs(&when, over) {
                report(&when, today, over, out);
            }
        }
    }
}

/// Whether an expression is a date of the calendar that may say when something happens.
fn is_plain(when: &When<'_>) -> bool {
    let site = when.site;
    let dated = matches!(site.meaning, Meaning::Calendar { which: None, .. })
        && (site.written.year.is_some() || when.is_month_day())
        && !matches!(when.told.basis, Basis::None);
    dated
        && !when.is_attacks()
        && when.cx.block.zone.is_body()
        && site.joined.is_none()
        && site.limit.is_none()
        && site.noun.is_none()
        && matches!(site.link, None | Some(Link::In))
        && when.told.fault.is_none()
}

/// Whether the date says when the verb beside it happens: nothing stands between that it may belong to.
fn is_verbs(when: &When<'_>, over: bool) -> bool {
    let prose = when.cx.prose();
    let Some(verb) = when.site.verb else { return false };
    let word = verb.of(prose);
    let before = before(prose, verb.start);
    if over {
        // Only `will` itself and `is scheduled to` are sure.
        if !tokens(before, 0).any(|token| token.is_any(WILL)) && arranged(when).is_none() {
            return false;
        }
    } else if AHEAD.contains(&word) || cue(word).is_some() || is_led(before) {
        return false;
    }
    // `the 2016 race`: a year alone needs its preposition.
    let led = when.site.written.month.is_some() || when.site.link == Some(Link::In);
    led && word != "due" && (says_when(when, REACH) || leads(when, REACH))
}

/// Whether a past participle belongs to another time: `to be held`, `would have met`, `is expected`.
fn is_led(before: &str) -> bool {
    let words: Vec<_> = tokens(before, 0).collect();
    let ahead = words.iter().any(|word| word.is_any(&["will", "would", "could", "should", "might", "may", "if"]));
    ahead || words.iter().rev().take(3).any(|word| word.is_any(LED)) || before.ends_with('-')
}

/// The words before a verb.
fn before(prose: &str, verb: usize) -> &str {
    let from = (verb.saturating_sub(LEAD)..=verb).find(|&at| prose.is_char_boundary(at)).unwrap_or(verb);
    let before = prose.get(from..verb).unwrap_or("");
    // Its own sentence is enough.
    before.rfind(". ").map_or(before, |stop| before.get(stop + 2..).unwrap_or(""))
}

fn report(when: &When<'_>, today: Date, over: bool, out: &mut Vec<Draft>) {
    let written = &when.site.written;
    let story = date(when.cx.style.profile, today, true);
    let message = if over {
        format!("‘{}’ is over in a story of {story}, and this is still to happen", when.text())
    } else {
        format!("‘{}’ is still to come in a story of {story}, and this has happened", when.text())
    };
    let mut draft = when.cx.draft(&META, when.site.span, message);
    if written.year.is_none() {
        draft = draft.severity(Severity::Information);
    }
    if let Some(will) = will(when).filter(|_| over) {
        draft = draft.fix(FixKind::Choice, "Write ‘was to’", [(will, "was to")]);
        draft = draft.fix(FixKind::Choice, "Write ‘were to’", [(will, "were to")]);
    } else if let Some((is, singular)) = arranged(when).filter(|_| over) {
        let was = if singular { "was" } else { "were" };
        draft = draft.fix(FixKind::Choice, format!("Write ‘{was}’"), [(is, was)]);
    }
    // The nearest year that fits the tense.
    let fits = |year: i16| {
        let (Some(month), Some(day)) = (written.month, written.day) else {
            return if over { year >= today.year() } else { year <= today.year() };
        };
        calendar(year, month.value, day.value).is_some_and(|date| if over { date >= today } else { date <= today })
    };
    let mut years = [today.year(), today.year() + if over { 1 } else { -1 }].into_iter();
    if let Some(year) = years.find(|&year| fits(year)) {
        if let Some(part) = written.year.filter(|part| part.span.len() == 4) {
            draft = draft.fix(FixKind::Choice, format!("Write {year}"), [(part.span, year.to_string())]);
        } else if let Some(day) = written.day.filter(|_| written.month.is_some()) {
            let us = written.month.is_some_and(|month| month.span.start < day.span.start);
            let text = if us { format!(", {year}") } else { format!(" {year}") };
            let end = written.month.map_or(day.span.end, |month| day.span.end.max(month.span.end));
            draft = draft.fix(FixKind::Choice, format!("Add the year {year}"), [(Span::at(end), text)]);
        }
    }
    draft.report_in_article(out);
}

/// The `is` of `is scheduled to`, in bytes of the prose, and whether it is of one.
fn arranged(when: &When<'_>) -> Option<(Span, bool)> {
    let verb = when.site.verb?;
    let before = before(when.cx.prose(), verb.start);
    let from = verb.start - before.len();
    let words: Vec<_> = tokens(before, 0).collect();
    let [.., is, arranged, to] = words.as_slice() else { return None };
    let known = to.is("to") && arranged.is_any(&["scheduled", "set", "due", "expected", "slated", "going"]);
    (known && is.is_any(&["is", "are"])).then(|| (is.span.shifted(from), is.is("is")))
}

/// The `will` of the verb, in bytes of the prose.
fn will(when: &When<'_>) -> Option<Span> {
    let verb = when.site.verb?;
    let before = before(when.cx.prose(), verb.start);
    let from = verb.start - before.len();
    tokens(before, 0).filter(|token| token.is_any(WILL)).last().map(|token| token.span.shifted(from))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn what_is_still_to_happen_on_a_day_that_is_over() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council will vote on the plan on Aug. 3, 2021, and the bridge will open in 2019.
                                                 ^^^^^^^^^^^^                              ^^^^

            On Aug. 4, 2021, the county board will vote. On Dec. 7, 2021, the county board voted.
               ^^^^^^^^^^^^                                 ^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe council will vote on the plan on Aug. 3, 2021.",
            &[
                "The council was to vote on the plan on Aug. 3, 2021.",
                "The council were to vote on the plan on Aug. 3, 2021.",
                "The council will vote on the plan on Aug. 3, 2022.",
            ],
        );
    }

    #[test]
    fn what_is_arranged_for_a_day_that_is_over() {
        fixes(
            &META,
            "%! published: 2021-09-02\nThe board is scheduled to vote on Aug. 3, 2021.",
            &["The board was scheduled to vote on Aug. 3, 2021.", "The board is scheduled to vote on Aug. 3, 2022."],
        );
    }

    #[test]
    fn what_has_happened_on_a_day_to_come() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council voted on the plan on Dec. 7, 2021.
                                             ^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe council voted on the plan on Dec. 7, 2021.",
            &["The council voted on the plan on Dec. 7, 2020."],
        );
    }

    #[test]
    fn dates_without_a_year() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council will vote on Aug. 20 in a closed room.
                                     ^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe council voted Oct. 20 in a closed room.",
            &["The council voted Oct. 20, 2020 in a closed room."],
        );
    }

    #[test]
    fn plans_and_what_is_told_of_a_day() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The council would vote on Aug. 3, 2021. It was to vote on Aug. 4, 2021, and had been due on Aug. 5, 2021.

            It scheduled a vote on Dec. 7, 2021, and Ann Ward, the mayor, said the vote on Dec. 8, 2021, was safe.

            In the crowded Dec. 14 Larkhaven race it lost. The firm will redeem preferred shares on Dec. 1, 2021.

            It redeemed debentures due March 1, 2031, and its 2022 budget was cut. It will cover the 2012 fire.

            It will discuss the report of May 3, 2021, and hear of the fire on May 4, 2021. It will report by Aug. 1, 2021.

            “The council will vote on Aug. 3, 2021,” she said. It will mark the fire that broke out on May 4, 2021.
            ",
        );
    }

    #[test]
    fn the_days_next_to_publication() {
        silent(&META, "%! published: 2021-09-02\nThe council will vote on Sept. 1, 2021, and voted on Sept. 3, 2021.");
    }
}
