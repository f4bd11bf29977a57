//! # metadata-conflict
//!
//! The dates that a document states for itself contradict each other.
//!
//! Bad: `Published Sept. 2, 2021` and `Updated Sept. 1, 2021`; a dateline of Sept. 9 in a story of Sept. 2.
//!
//! Good: a story that is dated once, or updated after it was published.
//!
//! There is no fix, since nobody can tell from the text which one is right. A line with the time of publication but no
//! time zone is information: the reader cannot tell when that was.
//!
//! Silent: dates one day apart, as they are on two sides of the world; the date that the user gives with `--published`.

use super::form::distance;
use crate::article::Article;
use crate::article::dates::{Anchor, AnchorKind};
use crate::rules::{Draft, Grain, Rule, Scope, Severity, declare};

declare!(MetadataConflict, "metadata-conflict", Dates, Warning, None, "metadata_conflict.rs");

impl Rule for MetadataConflict {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn grain(&self) -> Grain {
        Grain::Times
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let anchors = &article.timeline().anchors;
        for anchor in anchors.iter().filter(|anchor| anchor.kind == AnchorKind::Stamp) {
            if let Some(span) = anchor.span.filter(|_| anchor.time.is_some() && !anchor.zoned) {
                let message = format!("‘{}’ has no time zone", span.of(&article.text));
                out.push(Draft::new(&META, span, message).severity(Severity::Information));
                break;
            }
        }
        let published = |anchor: &&Anchor| matches!(anchor.kind, AnchorKind::FrontMatter | AnchorKind::Stamp);
        let Some(first) = anchors.iter().find(published) else { return };
        let Some(place) = first.span else { return };
        for anchor in anchors {
            let Some(span) = anchor.span.filter(|&span| span != place) else { continue };
            let days = distance(first.date, anchor.date);
            let message = match anchor.kind {
                AnchorKind::Updated if days < -1 || days == -1 && !is_zoned(first, anchor) => {
                    format!("updated on {}, before it was published on {}", anchor.date, first.date)
                }
                AnchorKind::Dateline if days > 1 => {
                    format!("the dateline is of {}, after the day of publication, {}", anchor.date, first.date)
                }
                AnchorKind::FrontMatter | AnchorKind::Stamp if days.abs() > 1 => {
                    format!("the story is dated {} here and {} elsewhere", anchor.date, first.date)
                }
                _ => continue,
            };
            out.push(Draft::new(&META, span, message).related(place, "dated here"));
        }
    }
}

/// Whether one of two dates has a time zone, so that the other may be of the day before there.
fn is_zoned(first: &Anchor, second: &Anchor) -> bool {
    first.zoned != second.zoned
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn updated_before_it_was_published() {
        check(
            &META,
            "
            The council opened the bridge, and people came.

            Published: Sept. 2, 2021

            Updated: Aug. 31, 2021
                     ^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn a_dateline_after_the_day_of_publication() {
        check(
            &META,
            "
            %! format: markdown
            ---
            date: 2021-09-02
            ---

            LARKHAVEN, Sept. 9 (AP) — The council opened the bridge on Tuesday, and people came from all over the county.
                       ^^^^^^^
            ",
        );
    }

    #[test]
    fn two_dates_of_one_story() {
        check(
            &META,
            "
            %! format: markdown
            ---
            date: 2021-09-02
            ---

            The council opened the bridge, and people came.

            Published: Sept. 12, 2021
                       ^^^^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn dates_that_agree() {
        silent(
            &META,
            "
            LARKHAVEN, Sept. 1 (AP) — The council opened the bridge on Tuesday, and people came from all over the county.

            Published: Sept. 2, 2021

            Updated: Sept. 3, 2021
            ",
        );
        silent(&META, "%! published: 2021-10-02\nThe council opened the bridge.\n\nPublished: Sept. 2, 2021");
    }
}
