//! # clock-form
//!
//! A time of day that says the same twice, or that is not written as the house style has it.
//!
//! Bad: `The doors open at 12 noon and shut at 8:00 a.m. in the morning.`
//!
//! Good: `The doors open at noon and shut at 8 a.m.`
//!
//! American styles write `a.m.` and `p.m.`, British ones `am` and `pm`.
//!
//! Silent: `:00` beside a time with minutes, tables, headlines, quotations.
//!
//! Authority: AP: noon and midnight stand alone, no `:00`, no `8 a.m. this morning`; the Guardian: `8am`.

use crate::article::dates::{Clock, TimeSite};
use crate::rules::{BlockContext, Draft, FixKind, Rule, declare};
use crate::text::{BlockKind, Span};

declare!(ClockForm, "clock-form", Dates, Hint, Some(FixKind::Choice), "clock_form.rs");

impl Rule for ClockForm {
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
            if let Some(clock) = site.clock.filter(|clock| !clock.impossible) {
                check(cx, site, &clock, out);
            }
        }
    }
}

fn check(cx: &BlockContext<'_>, site: &TimeSite, clock: &Clock, out: &mut Vec<Draft>) {
    let prose = cx.prose();
    let words = clock.span.of(prose);
    let before = prose.get(..clock.span.start).unwrap_or("");
    // `12 noon`
    if matches!(words, "noon" | "midnight") {
        if before.ends_with(" 12 ") {
            let figures = Span::new(clock.span.start - 3, clock.span.start);
            cx.draft(&META, Span::new(figures.start, clock.span.end), format!("‘{words}’ is enough"))
                .fix(FixKind::Choice, "Leave the figures out", [(figures, "")])
                .report(out);
        }
        return;
    }
    let (Some(_), Some(hour)) = (clock.half, clock.hour) else { return };
    // `8 a.m. in the morning`, `7 p.m. tonight`
    let after = prose.get(clock.span.end..).unwrap_or("");
    let said = [" in the morning", " in the afternoon", " in the evening", " at night"];
    let twice = said.into_iter().find(|said| after.starts_with(said)).map(str::len);
    let tonight = (after.starts_with(" tonight") && hour >= 17).then_some(" tonight".len());
    if let Some(length) = twice {
        let gone = Span::new(clock.span.end, clock.span.end + length);
        cx.draft(&META, Span::new(clock.span.start, gone.end), format!("‘{words}’ is enough"))
            .fix(FixKind::Choice, "Leave the rest out", [(gone, "")])
            .report(out);
    } else if tonight.is_some() && site.span.end >= clock.span.end {
        let whole = Span::new(clock.span.start, clock.span.end + " tonight".len());
        cx.draft(&META, whole, "‘p.m.’ and ‘tonight’ say the same twice")
            .fix(FixKind::Choice, "Write ‘today’", [(Span::new(clock.span.end + 1, whole.end), "today")])
            .report(out);
    }
    if let Some(at) = words.find(":00").filter(|_| clock.second.is_none()) {
        let zeros = Span::new(clock.span.start + at, clock.span.start + at + 3);
        cx.draft(&META, clock.span, "no ‘:00’ on a full hour")
            .fix(FixKind::Choice, "Leave ‘:00’ out", [(zeros, "")])
            .report(out);
    } else {
        half(cx, clock, out);
    }
}

/// `a.m.` or `am`, as the house style has it.
fn half(cx: &BlockContext<'_>, clock: &Clock, out: &mut Vec<Draft>) {
    let words = clock.span.of(cx.prose());
    let Some(at) = words.rfind(|c: char| c.is_ascii_digit()).map(|at| at + 1) else { return };
    let written = words.get(at..).unwrap_or("");
    let morning = written.trim_start().starts_with(['a', 'A']);
    let right = match (cx.style.profile.is_us(), morning) {
        (true, true) => " a.m.",
        (true, false) => " p.m.",
        (false, true) => "am",
        (false, false) => "pm",
    };
    // The full stop may be that of the sentence, and British papers differ on the space.
    let same = written == right
        || written == right.trim_end_matches('.')
        || !cx.style.profile.is_us() && written.trim_start() == right;
    let span = Span::new(clock.span.start + at, clock.span.end);
    if !same && (written.len() <= 5) {
        cx.draft(&META, clock.span, format!("‘{}’ here", right.trim()))
            .fix(FixKind::Choice, format!("Write ‘{}’", right.trim()), [(span, right)])
            .report(out);
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn times_that_say_the_same_twice() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The doors open at 12 noon on Saturday and shut at 8 a.m. in the morning. The talks end at 7 p.m. tonight.
                              ^^^^^^^                         ^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe doors open at 12 noon on Saturday.",
            &["The doors open at noon on Saturday."],
        );
    }

    #[test]
    fn times_of_other_styles() {
        check(
            &META,
            "
            %! published: 2021-09-02
            The doors open at 8:00 a.m. on Saturday and shut at 9pm on Sunday.
                              ^^^^^^^^^                         ^^^
            ",
        );
        fixes(
            &META,
            "%! published: 2021-09-02\nThe doors shut at 9pm on Sunday.",
            &["The doors shut at 9 p.m. on Sunday."],
        );
        check(
            &META,
            "
            %! published: 2021-09-02
            %! profile: uk-double
            The doors open at 8 a.m. on Saturday and shut at 9pm on Sunday.
                              ^^^^^^
            ",
        );
    }

    #[test]
    fn times_that_are_right() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            The doors open at 8 a.m. on Saturday, shut at noon and open again at 7:30 p.m. on Sunday. It ends at 9 p.m.

            “They open at 12 noon,” said Ann Ward, the mayor.
            ",
        );
    }
}
