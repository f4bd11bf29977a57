//! # today-yesterday-tomorrow
//!
//! `today`, `tonight`, `yesterday` or `tomorrow`, which is another day to a reader who reads it later or elsewhere.
//!
//! Bad: `The council meets today.`
//!
//! Good: `The council meets Thursday.`
//!
//! It is said once for a story, and the other places are shown with it; the fix is for the first.
//!
//! Silent: `today’s` and `today` for nowadays, names such as `USA Today`, live stories, print styles other than AP's,
//! quotations, a story without a date.
//!
//! Authority: AP: the day of the week, not `today` or `tonight`; the Guardian dropped `yesterday` and `tonight` online.

use super::form::{shift, weekday_name};
use super::verb::says_when;
use super::when::{When, anchor, told};
use crate::article::dates::{Meaning, Tense};
use crate::article::{Article, Profile, Story};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(
    TodayYesterdayTomorrow,
    "today-yesterday-tomorrow",
    Dates,
    Information,
    Some(FixKind::Choice),
    "today_yesterday_tomorrow.rs"
);

impl Rule for TodayYesterdayTomorrow {
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
        let style = &article.style;
        if style.profile != Profile::UsAp || !matches!(style.story, Story::Unknown | Story::News | Story::Sport) {
            return;
        }
        let Some(today) = anchor(article) else { return };
        let mut named = told(article).filter(is_named);
        let Some(first) = named.next() else { return };
        let Meaning::Day(days) = first.site.meaning else { return };
        let Some(day) = shift(today, i32::from(days)) else { return };
        let name = weekday_name(day.weekday());
        let mut draft = Draft::new(
            &META,
            first.told.span,
            format!("‘{}’ is {name} to the writer, and another day to a later reader", first.text()),
        );
        if let Some(span) = first.cx.facts.prose.exact(word(&first)) {
            let span = span.shifted(first.cx.block.span.start);
            let part = if first.text().eq_ignore_ascii_case("tonight") { " night" } else { "" };
            draft = draft.fix(FixKind::Choice, format!("Write ‘{name}{part}’"), [(span, format!("{name}{part}"))]);
        }
        for other in named {
            draft = draft.related(other.told.span, format!("‘{}’ here", other.text()));
        }
        out.push(draft);
    }
}

/// The word itself, without the part of the day behind it.
fn word(when: &When<'_>) -> Span {
    let text = when.text();
    let length = text.find(' ').unwrap_or(text.len());
    Span::new(when.site.span.start, when.site.span.start + length)
}

/// Whether an expression names a day by the day of publication, and means that day alone.
fn is_named(when: &When<'_>) -> bool {
    let Meaning::Day(days) = when.site.meaning else { return false };
    let text = when.text();
    let word = text.split(' ').next().unwrap_or("");
    let known = ["today", "tonight", "yesterday", "tomorrow"].iter().any(|known| word.eq_ignore_ascii_case(known));
    let after = when.after();
    let genitive = after.starts_with('\'') || after.starts_with('’');
    // `today people live longer` tells of our time.
    let told = when.site.tense == Tense::Past && says_when(when, 5);
    let nowadays = days == 0 && word.eq_ignore_ascii_case("today") && !told;
    let named = when.before().trim_end().ends_with("USA") || after.starts_with(" show") || after.starts_with(" Show");
    known && !genitive && !nowadays && !named && when.cx.block.zone.is_body()
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn days_that_move_with_the_reader() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council voted yesterday in a closed room. It will vote again tomorrow.
                              ^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe council voted yesterday morning in a closed room.",
            &["The council voted Wednesday morning in a closed room."],
        );
    }

    #[test]
    fn our_time_names_and_other_styles() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            People who fought for them still live today, 200 years later. People live longer today, and today’s mills are quiet. She wrote for USA Today in May.

            “We met yesterday,” said Ann Ward, the mayor.
            ",
        );
        silent(&META, "%! published: 2021-09-02\n%! profile: uk-double\nThe council voted yesterday.");
        silent(&META, "The council voted. “We met yesterday,” said Ann Ward, the mayor.");
    }
}
