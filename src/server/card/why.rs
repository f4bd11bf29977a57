//! Why somebody is taken for whom a pronoun, a role or a name means.

use super::Cards;
use crate::article::people::{Confidence, Mention, MentionKind, Reason};

/// Why a mention is taken for its speaker, in words that go on after the mention's own; nothing where it says so itself.
pub(in crate::server) fn why(cards: &Cards<'_>, mention: &Mention) -> Option<String> {
    let place = |index: usize| {
        let other = cards.record.mentions.get(index)?;
        Some(format!("“{}” in line {}", cards.words(other.span), cards.line(other.span.start)))
    };
    let pointing = |what: &str, index: usize| place(index).map(|place| format!("{what}, {place}"));
    let reason = match mention.reason {
        Reason::Name if mention.kind == MentionKind::Surname => Some("short for the name".to_owned()),
        Reason::Name => None,
        Reason::Apposition => Some("stands beside the name".to_owned()),
        Reason::Subject(index) => pointing("the subject before", index),
        Reason::Speaking(index) => pointing("who speaks beside it", index),
        Reason::Nearest(index) => pointing("the nearest name that fits", index),
        Reason::Only => Some("nobody else in the article fits".to_owned()),
        Reason::Title(index) => introduced_so(cards, mention).or_else(|| pointing("introduced with this role", index)),
    }?;
    Some(match mention.confidence {
        Confidence::Certain => reason,
        Confidence::Likely => format!("most likely; {reason}"),
        Confidence::Guess => format!("a guess; {reason}"),
    })
}

/// The title of the speaker that a role repeats a word of.
fn introduced_so(cards: &Cards<'_>, mention: &Mention) -> Option<String> {
    let speaker = cards.record.speaker(mention.speaker)?;
    let role = cards.words(mention.span).to_lowercase();
    let title = speaker.titles.iter().find(|title| {
        let title = title.text.to_lowercase();
        let mut words = title.split_whitespace().filter(|word| word.len() > 3);
        words.any(|word| role.split_whitespace().any(|other| other == word))
    })?;
    let place = title.span.start;
    Some(format!("introduced with this role, “{}” in line {}", title.text, cards.line(place)))
}
