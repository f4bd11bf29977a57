//! # never-named
//!
//! A spokesperson is quoted, and the story never says their name.
//!
//! Bad: `"The bridge is safe," a county spokesman said.`
//!
//! Good: `"The bridge is safe," said Ann Ward, a county spokeswoman.`
//!
//! To speak for an institution in public is their work, so a reader may know who they are.
//!
//! Silent: a story that names anybody who speaks for others; one who may not be named, where the story says so; paraphrase;
//! a text that is too short for a story.
//!
//! Authority: AP and Reuters: named sources are always better.

use super::index::said_by;
use super::places::{is_story, places};
use crate::article::people::{Attributed, Mention, MentionKind, SpeakerKind};
use crate::article::{Article, QuotationKind};
use crate::rules::{Draft, Grain, Rule, Scope, declare};

declare!(NeverNamed, "never-named", Names, Information, None, "never_named.rs");

/// Those who speak for others.
const SPOKES: &[&str] = &["spokesman", "spokeswoman", "spokesperson", "press secretary", "press officer"];
/// Words that say that somebody is not to be named.
const ANONYMOUS: &[&str] = &[
    "anonymity",
    "not be named",
    "not be identified",
    "not to be named",
    "not to be identified",
    "not named",
    "asked not",
    "declined to be named",
    "declined to give",
    "without a name",
    "did not give",
];

impl Rule for NeverNamed {
    fn meta(&self) -> &'static crate::rules::Meta {
        &META
    }

    fn is_for_english(&self) -> bool {
        true
    }

    fn asks_for_all_names(&self) -> bool {
        true
    }

    fn grain(&self) -> Grain {
        Grain::Speaker
    }

    fn check_article(&self, article: &Article, scope: &Scope, out: &mut Vec<Draft>) {
        if !is_story(article) {
            return;
        }
        let record = article.record();
        let said = said_by(record, |index| scope.has_speaker(index));
        let text = &*article.text;
        for (index, speaker) in
            record.speakers.iter().enumerate().filter(|(_, speaker)| speaker.kind == SpeakerKind::Role)
        {
            if !scope.has_speaker(index) || !is_spokes(&speaker.name) {
                continue;
            }
            let direct = |one: &&&Attributed| one.quotation.kind == QuotationKind::Direct && one.source.is_some();
            let Some(said) = said.get(index).and_then(|said| said.iter().find(direct)) else {
                continue;
            };
            let first = record.mentions_of(index).find(|mention| mention.kind == MentionKind::Role && !mention.quoted);
            let (Some(first), Some(source)) = (first, said.source) else { continue };
            // A spokeswoman who is `she` beside the quotation is shown where she is called one.
            let role = |mention: &&Mention| mention.kind == MentionKind::Role && source.covers(mention.span);
            let named = record.mentions_of(index).find(role).unwrap_or(first);
            let place = named.span;
            let sentence_end = article
                .sentences_of(first.block)
                .into_iter()
                .find(|sentence| sentence.touches(source.start))
                .map_or("", |sentence| sentence.of(text));
            if ANONYMOUS.iter().any(|words| sentence_end.contains(words)) || is_named_elsewhere(article) {
                continue;
            }
            let message = format!("{} is quoted, but the story never names them", place.of(text));
            out.push(Draft::new(&META, place, message).about(index));
        }
    }
}

fn is_spokes(name: &str) -> bool {
    let name = name.to_lowercase();
    SPOKES.iter().any(|word| name.contains(word))
}

/// Whether somebody who speaks for others has a name in the story: it may be the same person.
fn is_named_elsewhere(article: &Article) -> bool {
    places(article).any(|place| {
        let described = place.site.title.into_iter().chain(place.site.appositions.iter().copied());
        described.map(|span| span.of(place.cx.prose())).any(is_spokes)
    })
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn a_spokesman_without_a_name() {
        check(
            &META,
            r#"
            %! length: story
            The council met on Monday evening in the old town hall by the river.

            "The bridge over the Lark is safe for every lorry," a county spokesman said.
                                                                ^^^^^^^^^^^^^^^^^^
            "#,
        );
    }

    #[test]
    fn one_with_a_name_anywhere() {
        silent(
            &META,
            r#"
            %! length: story
            Ann Ward, a county spokeswoman, met the council on Monday evening in the old town hall.

            "The bridge over the Lark is safe for every lorry," the spokeswoman said.
            "#,
        );
    }

    #[test]
    fn one_who_may_not_be_named() {
        silent(
            &META,
            r#"
            %! length: story
            The council met on Monday evening in the old town hall by the river.

            "The bridge over the Lark is safe for every lorry," said a county spokesman who asked not to be named.
            "#,
        );
    }

    #[test]
    fn paraphrase_and_other_people() {
        silent(
            &META,
            r#"
            %! length: story
            The council met on Monday evening. A county spokesman said that the bridge was safe.

            "The bridge over the Lark is safe for every lorry," a driver said.
            "#,
        );
    }

    #[test]
    fn the_beginning_of_a_story() {
        silent(&META, "The council met on Monday. “The bridge is safe for every lorry,” a county spokesman said.");
    }
}
