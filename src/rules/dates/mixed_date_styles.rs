//! # mixed-date-styles
//!
//! Some dates of the story are written `Aug. 31, 2021` and others `31 August 2021` or `2021-08-31`.
//!
//! Bad: `The mill burned down on Aug. 31, 2021, and the bridge fell on 3 September 2021.`
//!
//! Good: one way throughout.
//!
//! The dates that are in the minority are reported; where there is none, those that the house style does not have.
//!
//! Silent: `Fourth of July` and `the 31st of August`, dates in figures that another rule reports, quotations, headlines and
//! captions, cells of tables.
//!
//! Authority: all stylebooks.

use super::form;
use super::when::{When, told};
use crate::article::Article;
use crate::article::dates::{Order, Value};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::BlockKind;

declare!(MixedDateStyles, "mixed-date-styles", Dates, Information, Some(FixKind::Choice), "mixed_date_styles.rs");

/// The ways to write a date.
const ORDERS: [Order; 3] = [Order::MonthDay, Order::DayMonth, Order::Iso];

impl Rule for MixedDateStyles {
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
        let mut counts = [0_usize; 3];
        for when in told(article) {
            if let Some(order) = order(&when)
                && let Some(count) = ORDERS.iter().position(|&known| known == order).and_then(|at| counts.get_mut(at))
            {
                *count += 1;
            }
        }
        if counts.iter().filter(|&&count| count > 0).count() < 2 {
            return;
        }
        let house = if article.style.profile.is_us() { Order::MonthDay } else { Order::DayMonth };
        let main = ORDERS.iter().zip(counts).max_by_key(|&(&order, count)| (count, order == house));
        let Some((&main, _)) = main else { return };
        let example = told(article).find(|when| order(when) == Some(main));
        for when in told(article).filter(|when| order(when).is_some_and(|order| order != main)) {
            let mut draft = when.cx.draft(
                &META,
                when.site.span,
                format!("‘{}’ is written otherwise than the other dates", when.text()),
            );
            if let Some(text) = rewritten(article, &when, main) {
                draft = draft.fix(FixKind::Choice, format!("Write ‘{text}’"), [(when.site.span, text)]);
            }
            let mut found = Vec::new();
            draft.report_in_article(&mut found);
            let related = example.map(|example| (example.told.span, example.text()));
            out.extend(found.into_iter().map(|draft| match related {
                Some((span, text)) => draft.related(span, format!("‘{text}’ here")),
                None => draft,
            }));
        }
    }
}

/// How a date of the story's own sentences is written.
fn order(when: &When<'_>) -> Option<Order> {
    let written = &when.site.written;
    let day = written.day.filter(|day| when.site.span.covers(day.span))?.span.of(when.cx.prose());
    let plain = day.bytes().all(|byte| byte.is_ascii_digit())
        && written.month.is_some_and(|month| when.site.span.covers(month.span))
        && when.cx.block.zone.is_body()
        && when.cx.block.kind != BlockKind::Cell;
    (plain && ORDERS.contains(&written.order)).then_some(written.order)
}

/// The date in another way, where it is nothing but a date.
fn rewritten(article: &Article, when: &When<'_>, order: Order) -> Option<String> {
    let Some(Value::Day(day)) = when.told.value else { return None };
    let written = &when.site.written;
    if written.weekday.is_some() || when.site.joined.is_some() {
        return None;
    }
    let profile = article.style.profile;
    let year = written.year.is_some();
    Some(match order {
        Order::MonthDay if profile.is_us() => form::date(profile, day, year),
        Order::MonthDay if year => format!("{} {}, {}", form::month_name(day.month()), day.day(), day.year()),
        Order::MonthDay => format!("{} {}", form::month_name(day.month()), day.day()),
        Order::DayMonth if year => format!("{} {} {}", day.day(), form::month_name(day.month()), day.year()),
        Order::DayMonth => format!("{} {}", day.day(), form::month_name(day.month())),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn dates_in_two_styles() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on Aug. 30, 2021, and the bridge fell on 3 August 2021. The gate fell on Aug. 4.
                                                                          ^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill burned down on Aug. 30, 2021, and the bridge fell on 3 August 2021 at night.",
            &["The mill burned down on Aug. 30, 2021, and the bridge fell on Aug. 3, 2021 at night."],
        );
    }

    #[test]
    fn dates_in_one_style() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on Aug. 30, 2021, and the bridge fell on the 31st of August and on the Fourth of July.

            “It fell on 3 August 2021,” said Ann Ward, the mayor.
            ",
        );
    }
}
