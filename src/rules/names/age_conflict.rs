//! # age-conflict
//!
//! One person has two ages in the story.
//!
//! Bad: `Ann Ward, 34, inspected the bridge.` … `The 35-year-old Ann Ward found two cracks.`
//!
//! Good: the same age both times.
//!
//! There is no fix, since only the notes tell which one is right.
//!
//! Silent: ages at different times (`was 19 when`, `then 34`, `at the age of`), and an age that may be somebody else's.
//!
//! Authority: copy desks check every age twice.

use super::places::{Place, named_in_body, persons, place_of};
use crate::article::Article;
use crate::article::people::{Confidence, MentionKind, Reason};
use crate::article::words::{Token, tokens, word_before};
use crate::rules::{Draft, Grain, Rule, Scope, declare};
use crate::text::Span;

declare!(AgeConflict, "age-conflict", Names, Warning, None, "age_conflict.rs");

/// Words that say that an age is of another time.
const OTHER_TIME: &[&str] =
    &["then", "when", "aged", "age", "at", "was", "turned", "turns", "until", "before", "since", "ago"];

impl Rule for AgeConflict {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Speaker
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        let record = article.record();
        for index in persons(record).filter(|index| scope.has_speaker(*index)) {
            let named = named_in_body(article, record, index).filter_map(|mention| place_of(article, mention));
            let mut ages: Vec<(u8, Span)> = named.filter_map(|place| age_beside(&place)).collect();
            for mention in
                record.mentions_of(index).filter(|mention| mention.kind == MentionKind::Role && !mention.quoted)
            {
                let sure = mention.confidence > Confidence::Guess
                    && matches!(mention.reason, Reason::Apposition | Reason::Subject(_));
                let text = mention.span.of(&article.text);
                let old = sure && text.contains("-year-old");
                let age = old.then(|| tokens(text, 0).take(2).find_map(|word| year_old(word.text))).flatten();
                ages.extend(age.map(|age| (age, mention.span)));
            }
            ages.sort_by_key(|(_, span)| *span);
            let Some(&(first, place)) = ages.first() else { continue };
            if let Some(&(other, span)) = ages.iter().find(|(age, _)| *age != first) {
                let name = record.speaker(index).map_or("", |speaker| speaker.name.as_str());
                out.push(
                    Draft::new(&META, span, format!("{name} is {other} here and {first} earlier in the story"))
                        .related(place, format!("{first} here"))
                        .about(index),
                );
            }
        }
    }
}

/// The age that stands beside a name, with its place in the document: `Ann Ward, 34,`, `34-year-old Ann Ward`.
pub(super) fn age_beside(place: &Place<'_>) -> Option<(u8, Span)> {
    let text = place.cx.prose();
    // Few sentences have a number, and this is asked of every mention.
    if !text.as_bytes().iter().any(u8::is_ascii_digit) {
        return None;
    }
    let is_old = |words: &str| words.trim_end().ends_with("-year-old");
    let before = word_before(text, place.site.span.start)
        .filter(|_| is_old(place.before()))
        .and_then(|word| Some((year_old(word.text)?, word.span)))
        .filter(|(_, span)| word_before(text, span.start).is_none_or(|word| word.text != "then"));
    let title = || {
        if !place.title()?.contains("-year-old") {
            return None;
        }
        let words = tokens(text, place.site.span.start).take_while(|word| word.span.end <= place.site.name.start);
        words.into_iter().find_map(|word| Some((year_old(word.text)?, word.span)))
    };
    let found = before.or_else(title).or_else(|| age_after(text, place.site.name.end))?;
    Some((found.0, place.source(found.1)))
}

/// `, 34,` after a name.
fn age_after(text: &str, at: usize) -> Option<(u8, Span)> {
    if !text.get(at..)?.trim_start().starts_with([',', '(']) {
        return None;
    }
    let words: Vec<Token<'_>> = tokens(text, at).take(4).collect();
    let [comma, age, close, rest @ ..] = words.as_slice() else { return None };
    let number: u8 = age.text.parse().ok()?;
    let closed = matches!(close.text, "," | "." | ";" | ")");
    let other = rest.first().is_some_and(|word| word.is_any(OTHER_TIME));
    (matches!(comma.text, "," | "(") && closed && !other && number > 0).then_some((number, age.span))
}

/// The number of `34-year-old`.
fn year_old(word: &str) -> Option<u8> {
    word.strip_suffix("-year-old")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn two_ages_of_one_person() {
        check(
            &META,
            "
            Ann Ward, 34, a baker, inspected the bridge in May. In June John Cole, a cook, came too.

            Then 35-year-old Ann Ward found two cracks.
                 ^^^^^^^^^^^
            ",
        );
    }

    #[test]
    fn one_age() {
        silent(
            &META,
            "
            Ann Ward, 34, a baker, inspected the bridge in May with her son John Ward, 12.

            Then the 34-year-old found two cracks.
            ",
        );
    }

    #[test]
    fn ages_at_different_times() {
        silent(
            &META,
            "
            Ann Ward, 34, a baker, inspected the bridge in May. She was 19 when she came.

            Then 19-year-old workers joined. Ward, then 21, was a cook in Larkhaven at the time.
            ",
        );
    }

    #[test]
    fn an_age_that_may_be_somebody_elses() {
        silent(
            &META,
            "
            Ann Ward, 34, a baker, inspected the bridge in May with her brother.

            On Monday the 35-year-old found two cracks.
            ",
        );
    }
}
