//! # relative-week-conflict
//!
//! `last week`, `next month` or `10 days ago` stands beside a date that lies elsewhere.
//!
//! Bad: in a story of Sept. 2: `The council met last week, on Aug. 12.`
//!
//! Good: `The council met last week, on Aug. 26.`
//!
//! There is no fix, since only the notes tell which one is right.
//!
//! Silent: weeks that begin on Sunday or on Monday, and the seven days before; dates that do not stand side by side;
//! quotations; a story without a date.
//!
//! Authority: the Economist: avoid a bare `last week`.

use jiff::civil::Date;

use super::form::{date, shift};
use super::when::{When, anchor, is_apposed, neighbours};
use crate::article::Article;
use crate::article::dates::{Length, Meaning, Shift, Unit, Which};
use crate::rules::{Draft, Grain, Rule, Scope, declare};

declare!(RelativeWeekConflict, "relative-week-conflict", Dates, Warning, None, "relative_week_conflict.rs");

impl Rule for RelativeWeekConflict {
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
        for (first, second) in neighbours(article) {
            if !is_apposed(&first, &second) {
                continue;
            }
            let found = stretch(&first, today).map(|stretch| (first, second, stretch));
            let found = found.or_else(|| stretch(&second, today).map(|stretch| (second, first, stretch)));
            let Some((relative, dated, (from, to))) = found else { continue };
            let Some((start, end)) = dated.days().filter(|_| is_dated(&dated)) else { continue };
            if end < from || start > to {
                let draft = Draft::new(
                    &META,
                    relative.told.span,
                    format!(
                        "‘{}’ is not ‘{}’ in a story of {}",
                        relative.text(),
                        dated.text(),
                        date(article.style.profile, today, true)
                    ),
                );
                out.push(draft.related(dated.told.span, "the date"));
            }
        }
    }
}

/// Whether an expression is a date of the calendar with a month or a year.
fn is_dated(when: &When<'_>) -> bool {
    let written = &when.site.written;
    matches!(when.site.meaning, Meaning::Calendar { which: None, .. })
        && (written.month.is_some() || written.year.is_some())
}

/// The days that a relative expression may mean.
fn stretch(when: &When<'_>, today: Date) -> Option<(Date, Date)> {
    match when.site.meaning {
        Meaning::Day(days) => {
            let day = shift(today, i32::from(days))?;
            // Midnight may lie between the writer and the reader.
            Some((shift(day, -1)?, shift(day, 1)?))
        }
        Meaning::Unit(unit, which) => unit_stretch(unit, which, when, today),
        Meaning::Shift(length, to @ (Shift::Ago | Shift::FromNow)) => shifted(length, to, when, today),
        _ => None,
    }
}

fn unit_stretch(unit: Unit, which: Which, when: &When<'_>, today: Date) -> Option<(Date, Date)> {
    let (first, last) = when.days()?;
    match (unit, which) {
        // From the Sunday before to the Sunday after, and the seven days next to today.
        (Unit::Week, Which::Last) => Some((shift(first, -1)?.min(shift(today, -7)?), shift(today, -1)?.max(last))),
        (Unit::Week, Which::This) => Some((shift(today, -7)?, shift(today, 7)?)),
        (Unit::Week, Which::Next) => Some((shift(today, 1)?.min(shift(first, -1)?), last)),
        (Unit::Month | Unit::Year, Which::Last | Which::This | Which::Next) => Some((first, last)),
        _ => None,
    }
}

fn shifted(length: Length, to: Shift, when: &When<'_>, today: Date) -> Option<(Date, Date)> {
    let count = i32::try_from(length.count?).ok().filter(|&count| count < 2_000)?;
    let (days, slack) = match length.unit {
        Unit::Day => (count, 1),
        Unit::Week => (count * 7, 6),
        Unit::Month => (count * 3044 / 100, 31),
        Unit::Year => (count * 36_525 / 100, 366),
        _ => return None,
    };
    let slack = slack + if when.site.limit.is_some() || length.hundredths > 0 { days / 7 + slack } else { 0 };
    let middle = shift(today, if to == Shift::Ago { -days } else { days })?;
    Some((shift(middle, -slack)?, shift(middle, slack)?))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn dates_that_lie_elsewhere() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The council met last week, on Aug. 12, in a closed room. It will meet next month, on Nov. 3, in the open.
                            ^^^^^^^^^                                             ^^^^^^^^^^

            It had met 10 days ago, on Aug. 3. The mill burned down on May 4, 1999, 20 years ago, at night.
                       ^^^^^^^^^^^                                                  ^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn dates_that_lie_inside() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The council met last week, on Aug. 22, and last month, on Aug. 3, and in May, in a closed room.

            It met 10 days ago, on Aug. 23, and about 20 years ago, in 1999. It meets next week (Sept. 7), and the room
            that burned down last year, in December, is open.
            ",
        );
    }

    #[test]
    fn dates_that_do_not_stand_side_by_side() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The council spoke last week of the vote on Aug. 12, and “last week, on Aug. 12,” was all it said.
            ",
        );
    }
}
