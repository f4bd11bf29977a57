//! # wrong-dst-letter
//!
//! A time of day with the letters of winter in summer, or the other way round.
//!
//! Bad: `The talks begin at 5 p.m. EST on July 3.`
//!
//! Good: `The talks begin at 5 p.m. EDT on July 3.` or `5 p.m. ET`.
//!
//! The letters of the season and, where there are any, those without a season are offered.
//!
//! Silent: `ET`, `GMT`, `UTC`; `MST`, since Arizona keeps it all year; `CST` beside Chinese and Cuban places; days next to
//! the change of the clocks; times of day without a date in a story next to it; years before 1987; quotations.
//!
//! Authority: AP: EDT from March to November; ET is always right.

use jiff::civil::{Date, Weekday};

use super::form::{date, distance};
use super::when::{When, told};
use crate::article::Article;
use crate::article::dates::Meaning;
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};

declare!(WrongDstLetter, "wrong-dst-letter", Dates, Warning, Some(FixKind::Choice), "wrong_dst_letter.rs");

/// Days around a change of the clocks in which nothing is sure.
const MARGIN: i32 = 1;
/// The same for a time of day that no date stands beside.
const WIDE: i32 = 10;

/// The letters of a zone: in winter, in summer, and at any time.
struct Letters {
    winter: &'static str,
    summer: &'static str,
    any: Option<&'static str>,
    european: bool,
}

const fn american(winter: &'static str, summer: &'static str, any: &'static str) -> Letters {
    Letters { winter, summer, any: Some(any), european: false }
}

const LETTERS: [Letters; 6] = [
    american("EST", "EDT", "ET"),
    american("CST", "CDT", "CT"),
    american("MST", "MDT", "MT"),
    american("PST", "PDT", "PT"),
    Letters { winter: "GMT", summer: "BST", any: None, european: true },
    Letters { winter: "CET", summer: "CEST", any: None, european: true },
];

impl Rule for WrongDstLetter {
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
        for when in told(article) {
            if let Some(zone) = when.site.clock.and_then(|clock| clock.zone) {
                check(&when, zone.span, out);
            }
        }
    }
}

fn check(when: &When<'_>, span: crate::text::Span, out: &mut Vec<Draft>) {
    let prose = when.cx.prose();
    let written = span.of(prose);
    let Some(letters) = LETTERS.iter().find(|letters| letters.winter == written || letters.summer == written) else {
        return;
    };
    let Some(day) = when.day() else { return };
    let margin = if when.site.meaning == Meaning::Clock { WIDE } else { MARGIN };
    let Some(is_summer) = summer(day, letters.european, margin) else { return };
    let is_winters = written == letters.winter;
    // GMT holds everywhere all year, and Arizona keeps MST.
    if is_summer != is_winters || matches!(written, "GMT" | "MST") || written == "CST" && is_elsewhere(prose) {
        return;
    }
    let right = if is_summer { letters.summer } else { letters.winter };
    let season = if is_summer { "in summer time" } else { "in winter" };
    let mut draft = when
        .cx
        .draft(
            &META,
            span,
            format!("{} is {season}: ‘{right}’, not ‘{written}’", date(when.cx.style.profile, day, true)),
        )
        .fix(FixKind::Choice, format!("Write ‘{right}’"), [(span, right)]);
    if let Some(any) = letters.any {
        draft = draft.fix(FixKind::Choice, format!("Write ‘{any}’"), [(span, any)]);
    }
    draft.report_in_article(out);
}

fn is_elsewhere(prose: &str) -> bool {
    ["China", "Chinese", "Beijing", "Shanghai", "Taiwan", "Taipei", "Cuba", "Havana"]
        .iter()
        .any(|name| prose.contains(name))
}

/// Whether clocks show summer time on a day; nothing near a change, and where the rules of that year are not known.
fn summer(day: Date, european: bool, margin: i32) -> Option<bool> {
    let year = day.year();
    let sunday = |month: i8, nth: i8| Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Sunday).ok();
    let (start, end) = match (european, year) {
        (true, 1996..) => (sunday(3, -1)?, sunday(10, -1)?),
        (false, 2007..) => (sunday(3, 2)?, sunday(11, 1)?),
        (false, 1987..=2006) => (sunday(4, 1)?, sunday(10, -1)?),
        _ => return None,
    };
    let near = |change: Date| distance(change, day).abs() <= margin;
    if near(start) || near(end) {
        return None;
    }
    Some(start < day && day < end)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn winters_letters_in_summer_and_the_other_way_round() {
        check(
            &META,
            "
            %! published: 2021-07-02
            The talks begin at 5 p.m. EST on July 3, 2021, and go on at 9 a.m. EDT on Dec. 3, 2021.
                                      ^^^                                      ^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-07-02\nThe talks begin at 5 p.m. EST.",
            &["The talks begin at 5 p.m. EDT.", "The talks begin at 5 p.m. ET."],
        );
        check(&META, "%! published: 2021-01-12\nThe talks begin at 5 p.m. BST.\n                          ^^^");
    }

    #[test]
    fn letters_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-07-02
            The talks begin at 5 p.m. EDT on July 3, 2021, at 5 p.m. ET, at 2100 GMT and at 2 p.m. MST in Phoenix. They go on
            at 8 p.m. EST on Nov. 8, 2021, and end at 8 p.m. EST on March 14, 2021, or at 8 a.m. CST in Beijing.

            “They begin at 5 p.m. EST,” said Ann Ward, the mayor.
            ",
        );
        silent(&META, "%! published: 2021-03-10\nThe talks begin at 5 p.m. EDT.");
    }
}
