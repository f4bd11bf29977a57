//! # repeat-full-name-or-title
//!
//! Somebody who was introduced before is named in full again, or with the title.
//!
//! Bad: `Ann Ward, the mayor, spoke first.` … `Mayor Ann Ward left at noon.`
//!
//! Good: `Ward left at noon.`
//!
//! Silent: two people who share the surname; a name that has not stood in the last fifteen paragraphs; the first mention
//! after a crosshead; captions, headlines and quotations; titles that identify alone, such as `the president`; children
//! under 16, who are called by their given name.
//!
//! Authority: AP and the Guardian: the surname alone on second reference.

use super::index::bearers;
use super::places::{named_in_body, persons, place_of, surname};
use crate::article::Article;
use crate::article::people::{Mention, MentionKind};
use crate::lexicon::{RoleClass, cue, fold, role};
use crate::rules::{Draft, FixKind, Rule, Scope, declare};
use crate::text::Zone;

declare!(
    RepeatFullNameOrTitle,
    "repeat-full-name-or-title",
    Names,
    Hint,
    Some(FixKind::Choice),
    "repeat_full_name_or_title.rs"
);

/// After so many paragraphs a reader may have forgotten who somebody is.
const FORGOTTEN: usize = 15;
/// Younger people are called by their given names.
const CHILD: u8 = 16;

impl Rule for RepeatFullNameOrTitle {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        let record = article.record();
        let text = &*article.text;
        let bearers = bearers(record);
        let shared = |name: &str| bearers.get(&fold(surname(name))).is_some_and(|&count| count > 1);
        for index in persons(record) {
            let mentions: Vec<&Mention> = named_in_body(article, record, index).collect();
            let Some(speaker) = record.speaker(index).filter(|_| mentions.len() > 1) else { continue };
            let is_introduced = mentions.first().is_some_and(|first| first.kind == MentionKind::Full);
            if !is_introduced || shared(&speaker.name) || is_child(article, &mentions) {
                continue;
            }
            for pair in mentions.windows(2) {
                let [before, again] = pair else { continue };
                let Some(place) = place_of(article, again) else { continue };
                let titled = place.title().is_some_and(is_title);
                let full = again.kind == MentionKind::Full && is_whole(again.span.of(text), &speaker.name);
                if !(full || titled) || is_far(article, before, again) {
                    continue;
                }
                let short = surname(again.span.of(text));
                let span = if titled { place.site.span } else { place.site.name };
                let mut draft = Draft::new(
                    &META,
                    place.source(span),
                    format!("{} was introduced before: the surname is enough", speaker.name),
                )
                .related(before.span, "named here");
                if let Some(span) = place.exact(span) {
                    draft = draft.fix(FixKind::Choice, format!("Write ‘{short}’"), [(span, short.to_owned())]);
                }
                out.push(draft);
            }
        }
    }
}

/// Whether words before a name are a title: the last is one, and no verb or word of courtesy.
fn is_title(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or(words);
    let known = role(words).or_else(|| role(last));
    cue(&last.to_lowercase()).is_none()
        && known.is_some_and(|role| {
            role.before_name && !matches!(role.class, RoleClass::Courtesy | RoleClass::Honour | RoleClass::Relation)
        })
}

/// Whether a name begins with the given name of the full one: a surname of several words is none.
fn is_whole(name: &str, full: &str) -> bool {
    let first = |name: &str| name.split(' ').next().map(fold);
    first(name) == first(full)
}

/// Whether somebody is said to be so young that the given name is right.
fn is_child(article: &Article, mentions: &[&Mention]) -> bool {
    mentions
        .iter()
        .filter_map(|mention| place_of(article, mention))
        .filter_map(|place| super::age_conflict::age_beside(&place))
        .any(|(age, _)| age < CHILD)
}

/// Whether a reader may need the full name again: a crosshead or many paragraphs stand between.
fn is_far(article: &Article, before: &Mention, again: &Mention) -> bool {
    let Some(between) = article.layout.blocks.get(before.block..again.block) else { return false };
    let paragraphs = between.iter().filter(|block| block.zone == Zone::Body).count();
    paragraphs > FORGOTTEN || between.iter().any(|block| block.zone == Zone::Crosshead)
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, fixes, silent};

    #[test]
    fn a_full_name_again() {
        check(
            &META,
            "
            Ann Ward, the mayor, spoke first on Monday. In the evening Ann Ward left.
                                                                       ^^^^^^^^
            ",
        );
        fixes(
            &META,
            "Ann Ward, the mayor, spoke first on Monday. In the evening Mayor Ann Ward left.",
            &["Ann Ward, the mayor, spoke first on Monday. In the evening Ward left."],
        );
    }

    #[test]
    fn two_people_with_one_surname() {
        silent(&META, "Ann Ward, the mayor, and John Ward, a cook, spoke first. In the evening Ann Ward left.");
    }

    #[test]
    fn many_paragraphs_between() {
        let story = "The harbour was open all day, and nobody came.\n\n".repeat(16);
        silent(&META, &format!("Ann Ward, the mayor, spoke first on Monday.\n\n{story}In the evening Ann Ward left."));
    }

    #[test]
    fn a_crosshead_between() {
        silent(
            &META,
            "
            %! format: markdown
            Ann Ward, the mayor, spoke first on Monday.

            ## In the evening

            Then Ann Ward left.
            ",
        );
    }

    #[test]
    fn words_in_quotation_marks() {
        silent(&META, "Ann Ward, the mayor, spoke first on Monday. “I saw Ann Ward leave,” said John Cole, a cook.");
    }

    #[test]
    fn captions_and_headlines() {
        silent(
            &META,
            "
            Ann Ward opens harbour

            Ann Ward, the mayor, spoke first on Monday evening in the old town hall by the river Lark.

            Ann Ward at the harbour in Larkhaven. Photo / AP

            In the evening Ward left for the harbour and was seen there by nobody until the morning.
            ",
        );
    }

    #[test]
    fn titles_that_identify_alone() {
        silent(&META, "Ann Ward, the mayor, spoke first on Monday. In the evening the mayor left, and Ward was late.");
    }

    #[test]
    fn children() {
        silent(&META, "Ann Ward, 12, a pupil, spoke first on Monday. In the evening Ann Ward left.");
    }
}
