//! # month-abbreviation
//!
//! A month cut where the house style spells it out, or spelled out where it cuts it.
//!
//! Bad, in AP style: `The mill burned down on August 31.` `It was built in Aug. 1987.`
//!
//! Good: `The mill burned down on Aug. 31.` `It was built in August 1987.`
//!
//! AP cuts Jan., Feb., Aug., Sept., Oct., Nov. and Dec. before a day, and spells all others. The other house styles spell
//! all months. Days of the week are never cut.
//!
//! Silent: tables, headlines, captions, quotations.
//!
//! Authority: AP; the Guardian, the Economist and Chicago.

use super::form::{month_before_day, month_name, weekday_name};
use crate::article::Profile;
use crate::article::dates::{Order, TimeSite};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::BlockKind;

declare!(MonthAbbreviation, "month-abbreviation", Dates, Hint, Some(FixKind::Choice), "month_abbreviation.rs");

impl Rule for MonthAbbreviation {
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
            month(cx, site, out);
            weekday(cx, site, out);
        }
    }
}

fn month(cx: &BlockContext<'_>, site: &TimeSite, out: &mut Vec<Draft>) {
    let Some(part) = site.written.month.filter(|part| site.span.covers(part.span)) else { return };
    let Ok(month) = i8::try_from(part.value) else { return };
    let named = matches!(site.written.order, Order::MonthDay | Order::DayMonth | Order::None);
    let written = part.span.of(cx.prose());
    let letters = written.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
    if !named || !letters || !(1..=12).contains(&month) {
        return;
    }
    let cut = site.written.order == Order::MonthDay && cx.style.profile == Profile::UsAp;
    let right = if cut { month_before_day(cx.style.profile, month) } else { month_name(month) };
    // Without its full stop a short form that ends a sentence looks the same.
    if written == right || written.trim_end_matches('.') == right.trim_end_matches('.') && written.len() > right.len() {
        return;
    }
    let message = if cut && right.ends_with('.') {
        format!("AP cuts the month before a day: ‘{right}’")
    } else {
        format!("‘{written}’ is spelled out here: ‘{right}’")
    };
    cx.draft(&META, part.span, message)
        .fix(FixKind::Choice, format!("Write ‘{right}’"), [(part.span, right)])
        .report(out);
}

fn weekday(cx: &BlockContext<'_>, site: &TimeSite, out: &mut Vec<Draft>) {
    let Some(part) = site.written.weekday.filter(|part| site.span.covers(part.span)) else { return };
    let (written, right) = (part.span.of(cx.prose()), weekday_name(part.value));
    if written.len() <= 5 {
        cx.draft(&META, part.span, format!("days of the week are not cut: ‘{right}’"))
            .fix(FixKind::Choice, format!("Write ‘{right}’"), [(part.span, right)])
            .report(out);
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn months_before_days_in_ap_style() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on August 31 and was built in Aug. 1987, on the Mar. 3 site.
                                    ^^^^^^                     ^^^^              ^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe mill burned down on August 31.",
            &["The mill burned down on Aug. 31."],
        );
    }

    #[test]
    fn other_styles_spell_months() {
        check(
            &META,
            "
            %! published: 2021-09-02
            %! profile: uk-double
            The mill burned down on 31 Aug 2021 and was built in August 1987.
                                       ^^^
            ",
        );
    }

    #[test]
    fn months_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The mill burned down on Aug. 31 and was built in August 1987, by March 4 of the year.

            “It burned down on August 31,” said Ann Ward, the mayor.
            ",
        );
    }
}
