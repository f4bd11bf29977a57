//! # no-anchor
//!
//! The story counts from the day of publication (`Tuesday`, `last week`, `two days ago`), and nothing says which day that
//! is.
//!
//! Bad: a story with `The council met on Tuesday.` and no date of its own.
//!
//! Good: the same with `date: 2021-09-02` in its front matter, a line `Published: 2021-09-02`, a dateline with a date, or
//! checked with `--published 2021-09-02`.
//!
//! It is said once for a story, where such a time stands first. As long as there is no date, the rules that need one say
//! nothing.
//!
//! Silent: times inside quotation marks, `now` and `recently`, months and days without a year, times of day.

use super::when::told;
use crate::article::Article;
use crate::article::dates::{Meaning, Shift, Unit, Which};
use crate::rules::{Draft, FixKind, Grain, Rule, Scope, declare};
use crate::text::{Format, Span};

declare!(NoAnchor, "no-anchor", Dates, Information, Some(FixKind::Placeholder), "no_anchor.rs");

impl Rule for NoAnchor {
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
        if article.timeline().anchor().is_some() {
            return;
        }
        let counts = |meaning: Meaning| match meaning {
            Meaning::Weekday(_) | Meaning::Day(_) => true,
            Meaning::Unit(unit, which) => {
                unit >= Unit::Day
                    && matches!(which, Which::Last | Which::Next | Which::This | Which::JustPast | Which::Coming)
            }
            Meaning::Shift(length, to) => length.count.is_some() && matches!(to, Shift::Ago | Shift::FromNow),
            _ => false,
        };
        let Some(first) = told(article).find(|when| when.cx.block.zone.is_body() && counts(when.site.meaning)) else {
            return;
        };
        let mut draft = Draft::new(
            &META,
            first.told.span,
            format!(
                "‘{}’ counts from the day of publication, and the story does not say which day that is",
                first.text()
            ),
        );
        if let Some((place, text)) = place(article) {
            draft = draft.fix(FixKind::Placeholder, "Add the date to the front matter", [(Span::at(place), text)]);
        }
        out.push(draft);
    }
}

/// Where a date goes, and what is written there; nothing where a date is written that says nothing.
fn place(article: &Article) -> Option<(usize, String)> {
    let text = &*article.text;
    let metadata = &article.layout.metadata;
    if metadata.date.is_some() || text.starts_with('\u{feff}') {
        return None;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(extent) = metadata.extent else {
        // HTML has a place of its own for it.
        return (article.layout.format != Format::Html)
            .then(|| (0, format!("---{end}date: \"[date]\"{end}---{end}{end}")));
    };
    let fence = extent.of(text);
    let line = fence.find('\n')? + 1;
    let field =
        if fence.starts_with("+++") { format!("date = \"[date]\"{end}") } else { format!("date: \"[date]\"{end}") };
    Some((extent.start + line, field))
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn times_that_count_from_a_day_that_nobody_knows() {
        check(
            &META,
            "
            The council met on Tuesday in a closed room. It had met last week too.
                               ^^^^^^^
            ",
        );
        fixes(
            &META,
            "The council met last week in a closed room.",
            &["---\ndate: \"[date]\"\n---\n\nThe council met last week in a closed room."],
        );
        fixes(
            &META,
            "%! format: markdown\n---\ntitle: Closed\n---\n\nThe council met last week in a closed room.",
            &["---\ndate: \"[date]\"\ntitle: Closed\n---\n\nThe council met last week in a closed room."],
        );
    }

    #[test]
    fn a_story_with_a_date() {
        silent(&META, "%! published: 2021-09-02\nThe council met on Tuesday in a closed room.");
        silent(
            &META,
            "%! format: markdown\n---\ndate: 2021-09-02\n---\n\nThe council met on Tuesday in a closed room.",
        );
    }

    #[test]
    fn times_that_need_no_day_of_publication() {
        silent(
            &META,
            "
            The council met on Aug. 31, 2021, at 5 p.m. and has now closed. “We met on Tuesday,” said Ann Ward, the mayor.
            ",
        );
    }
}
