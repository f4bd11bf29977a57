//! # vague-weekday
//!
//! `last Wednesday`, `this Friday` or `next Tuesday`: readers differ on which one that is.
//!
//! Bad: `The council met last Wednesday.`
//!
//! Good: `The council met Wednesday.` within seven days of publication, or `The council met Aug. 25.`
//!
//! Silent: what comes back (`every Tuesday`, `Tuesday nights`), names such as `Super Tuesday`, a weekday with its date
//! beside it, a story without a date.
//!
//! Authority: AP: within seven days the day alone tells past from future by the verb, and beyond them the date does.

use jiff::civil::Date;

use super::form::{date, distance, weekday_name};
use super::when::{When, anchor, told};
use crate::article::Article;
use crate::article::dates::{Meaning, TimeKind, Which};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(VagueWeekday, "vague-weekday", Dates, Information, Some(FixKind::Choice), "vague_weekday.rs");

impl Rule for VagueWeekday {
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
        let vague = |when: &When<'_>| {
            matches!(
                when.site.meaning,
                Meaning::Weekday(Some(Which::Last | Which::Next | Which::This | Which::Following))
            ) && when.site.kind != TimeKind::Set
        };
        for when in told(article).filter(vague) {
            let Some(anchor) = anchor(article) else { return };
            if when.cx.block.zone.is_body() && !is_dated(&when) && !is_named(&when) {
                report(article, &when, anchor, out);
            }
        }
    }
}

/// Whether the date follows: `last Wednesday, Aug. 25`.
fn is_dated(when: &When<'_>) -> bool {
    let next = when.cx.facts.times().get(when.told.site + 1);
    next.is_some_and(|next| {
        next.written.day.is_some() && next.span.start - when.site.span.end < 4 && next.written.weekday.is_none()
    })
}

/// Whether the words name one Friday themselves: `the last Friday in August`, `Following Wednesday’s leak`.
fn is_named(when: &When<'_>) -> bool {
    let text = when.text();
    text.starts_with("the ")
        || text.starts_with("The ")
        || text.starts_with("following ")
        || text.starts_with("Following ")
}

fn report(article: &Article, when: &When<'_>, anchor: Date, out: &mut Vec<Draft>) {
    let Some(weekday) = when.site.written.weekday else { return };
    let name = weekday_name(weekday.value);
    let words = Span::new(when.site.span.start, weekday.span.end);
    // `Tuesday week` begins with the weekday.
    let words = if words.start == weekday.span.start { when.site.span } else { words };
    let mut draft = when.cx.draft(&META, when.site.span, format!("which {name} is ‘{}’? Readers differ", when.text()));
    let back = i32::from(anchor.weekday().since(weekday.value));
    let ahead = i32::from(weekday.value.since(anchor.weekday()));
    let near = match when.site.meaning {
        Meaning::Weekday(Some(Which::Last)) => -back,
        _ => ahead,
    };
    if near != 0 {
        draft = draft.fix(FixKind::Choice, format!("Write ‘{name}’"), [(words, name.to_owned())]);
    }
    let weeks = match when.site.meaning {
        Meaning::Weekday(Some(Which::Last)) => [-back, -back - 7],
        _ => [ahead, ahead + 7],
    };
    for day in weeks.into_iter().filter(|&days| days != 0).filter_map(|days| super::form::shift(anchor, days)) {
        let shown = date(article.style.profile, day, day.year() != anchor.year());
        if distance(anchor, day).abs() <= 14 {
            draft = draft.fix(FixKind::Choice, format!("Write ‘{shown}’"), [(words, shown)]);
        }
    }
    draft.report_in_article(out);
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn weekdays_that_may_be_two() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council met last Wednesday in a closed room, and meets next Tuesday night in the open.
                            ^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe council met last Wednesday.",
            &["The council met Wednesday.", "The council met Sept. 1.", "The council met Aug. 25."],
        );
    }

    #[test]
    fn weekdays_that_are_clear() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The council met Wednesday, as on every Tuesday and on Tuesday nights in May. It voted on Super Tuesday.
            Following Wednesday’s leak it fell silent, as on the last Friday in August.

            “We met last Wednesday,” said Ann Ward, the mayor. The hall was shut last Wednesday, Aug. 25, for a day.
            ",
        );
    }

    #[test]
    fn a_story_without_a_date() {
        silent(&META, "“We met last Wednesday,” said Ann Ward, the mayor. The hall was shut in May 2021.");
    }
}
