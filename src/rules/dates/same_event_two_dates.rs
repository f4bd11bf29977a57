//! # same-event-two-dates
//!
//! Something that happens once has two dates in the story.
//!
//! Bad: `Hundreds came to Saturday’s funeral.` … `At the Sunday funeral the choir sang.`
//!
//! Good: one date for one event.
//!
//! There is no fix, since only the notes tell which one is right.
//!
//! Only what is held once for somebody is compared, and only where the story speaks of it in the singular. Of a vote, a
//! game or a meeting there may be another.
//!
//! Silent: days that are the same day; a story without a date; quotations.
//!
//! Authority: every copy desk.

use super::when::{When, told};
use crate::article::Article;
use crate::article::dates::Meaning;
use crate::rules::{Draft, Grain, Rule, Scope, declare};

declare!(SameEventTwoDates, "same-event-two-dates", Dates, Warning, None, "same_event_two_dates.rs");

/// What is held once.
const ONCE: &[&str] = &[
    "funeral",
    "burial",
    "wedding",
    "inauguration",
    "coronation",
    "autopsy",
    "arraignment",
    "christening",
    "enthronement",
    "swearing-in",
    "memorial service",
    "vigil",
    "state visit",
];

impl Rule for SameEventTwoDates {
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
        let mut first: Option<(When<'_>, &str)> = None;
        for when in told(article) {
            let Some(event) = event(&when) else { continue };
            let Some((known, name)) = first else {
                first = Some((when, event));
                continue;
            };
            let (Some(one), Some(other)) = (known.day(), when.day()) else { continue };
            if name == event && one != other {
                out.push(
                    Draft::new(
                        &META,
                        when.told.span,
                        format!("the {event} is on ‘{}’ here and on ‘{}’ earlier", when.text(), known.text()),
                    )
                    .related(known.told.span, "another day here"),
                );
                return;
            }
        }
    }
}

/// The event that a day stands before, if there can be one only.
fn event<'a>(when: &When<'a>) -> Option<&'a str> {
    let dated = matches!(when.site.meaning, Meaning::Weekday(_) | Meaning::Day(_)) || when.is_month_day();
    let noun = when.site.noun.filter(|_| dated && when.cx.block.zone.is_body())?.of(when.cx.prose());
    ONCE.contains(&noun).then_some(noun)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn one_event_on_two_days() {
        check(
            &META,
            "
            %! published: 2021-09-02
            Hundreds came to Saturday’s funeral in the old town. At the Sunday funeral the choir sang.
                                                                        ^^^^^^
            ",
        );
    }

    #[test]
    fn events_that_may_be_several() {
        silent(
            &META,
            "
            %! published: 2021-09-02
            Hundreds came to Saturday’s funeral and to the Aug. 28 funeral. Tuesday’s vote was close, and Monday’s vote too.

            “I was at Sunday’s funeral,” said Ann Ward, the mayor.
            ",
        );
    }
}
