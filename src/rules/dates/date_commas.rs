//! # date-commas
//!
//! A comma too many or too few in a date.
//!
//! Bad: `The mill was built in August, 1987.` `It burned down on May 3, 2020 at night.`
//!
//! Good: `The mill was built in August 1987.` `It burned down on May 3, 2020, at night.`
//!
//! A month and a year take no comma. After the day the year has one before it and one behind it; where the day stands
//! before the month there is none.
//!
//! Silent: dates before a noun (`the May 3, 2020 fire`), quotations, tables, headlines.
//!
//! Authority: AP and Chicago; British papers have no comma in a date.

use crate::article::dates::{Order, TimeSite};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::{BlockKind, Span};

declare!(DateCommas, "date-commas", Dates, Hint, Some(FixKind::Safe), "date_commas.rs");

/// Words before which a date is not an attribute: `the May 3, 2020 fire` has one comma alone.
const GOING_ON: &[&str] = &[
    "at", "in", "on", "by", "for", "from", "with", "after", "before", "during", "when", "and", "but", "the", "was",
    "were", "is", "had", "has", "that", "which", "who", "he", "she", "they", "it",
];

impl Rule for DateCommas {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_block(&self, cx: &BlockContext<'_>, out: &mut Vec<Draft>) {
        if !cx.block.zone.is_body() || matches!(cx.block.kind, BlockKind::Cell | BlockKind::BlockQuote) {
            return;
        }
        for site in cx.facts.times().iter().filter(|site| !site.quoted) {
            check(cx, site, out);
        }
    }
}

fn check(cx: &BlockContext<'_>, site: &TimeSite, out: &mut Vec<Draft>) {
    let written = &site.written;
    let (Some(month), Some(year)) = (written.month, written.year) else { return };
    if !site.span.covers(month.span) || !site.span.covers(year.span) || year.span.len() != 4 {
        return;
    }
    let prose = cx.prose();
    let last = match (written.day, written.order) {
        (None, Order::None) | (Some(_), Order::DayMonth) => month.span.end,
        (Some(day), Order::MonthDay) => day.span.end,
        _ => return,
    };
    let gap = Span::new(last, year.span.start);
    let wanted = if written.order == Order::MonthDay { ", " } else { " " };
    let found = gap.of(prose);
    let is_pair = written.order == Order::MonthDay && site.span.end == year.span.end;
    let is_open = is_pair && goes_on(prose.get(year.span.end..).unwrap_or(""));
    let behind = is_open.then(|| (Span::at(year.span.end), ","));
    if found != wanted && matches!(found, ", " | " ") {
        let message = if wanted == " " { "no comma before the year" } else { "a comma before the year" };
        let from = month.span.start.min(written.day.map_or(month.span.start, |day| day.span.start));
        cx.draft(&META, Span::new(from, year.span.end), message)
            .fix(FixKind::Safe, "Mend the commas", [(gap, wanted)].into_iter().chain(behind))
            .report(out);
    } else if let Some(behind) = behind.filter(|_| found == wanted) {
        cx.draft(&META, year.span, "a comma behind the year").fix(FixKind::Safe, "Add the comma", [behind]).report(out);
    }
}

/// Whether the sentence goes on behind a year with a word that no noun phrase begins with its date.
fn goes_on(after: &str) -> bool {
    after
        .strip_prefix(' ')
        .and_then(|rest| rest.split([' ', ',', '.']).next())
        .is_some_and(|word| GOING_ON.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn commas_too_many() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill was built in August, 1987, and sold in May 1988.
                                  ^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\n%! profile: uk-double\nThe mill was built on 3 August, 1987.",
            &["The mill was built on 3 August 1987."],
        );
    }

    #[test]
    fn commas_too_few() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on May 3, 2020 at night and was built on June 4 1987.
                                           ^^^^                           ^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill burned down on May 3, 2020 at night.",
            &["The mill burned down on May 3, 2020, at night."],
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill burned down on May 3 2020 at night.",
            &["The mill burned down on May 3, 2020, at night."],
        );
    }

    #[test]
    fn dates_with_their_commas() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on May 3, 2020, at night, was built on June 4, 1987. The May 3, 2020 fire was put out.

            “It was built in August, 1987,” said Ann Ward, the mayor.
            ",
        );
    }
}
