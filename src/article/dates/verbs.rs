//! Verbs that say more of a date than their tense, and nouns that look like verbs.

use super::reader::{Reader, left};
use super::site::Tense;
use super::tense::{auxiliary, is_light};
use crate::lexicon::TimeWord;

/// What something is due to do.
pub(super) const ENDS_OR_BEGINS: &[&str] = &[
    "appear", "arrive", "be", "begin", "close", "depart", "end", "expire", "face", "finish", "go", "hold", "leave",
    "meet", "open", "report", "resume", "retire", "return", "speak", "start", "take", "testify", "travel", "visit",
    "vote",
];

/// Whether the past of a verb is also its infinitive: `hit` in `was expected to hit`.
pub(super) fn is_base(word: &str) -> bool {
    matches!(
        word,
        "beat" | "become" | "come" | "cut" | "hit" | "hurt" | "let" | "put" | "quit" | "read" | "run" | "set" | "split"
    )
}

/// The tense of what was moved to a later date: `postponed until Monday`, `will stay shut until Friday`.
pub(super) fn put_off(reader: Reader<'_>, at: usize) -> Option<Tense> {
    let until = || {
        (at + 1..at + 7).any(|next| match reader.key(next) {
            "until" | "till" => true,
            "to" => matches!(reader.word(next + 1), Some(TimeWord::Weekday(_) | TimeWord::Month(_))),
            _ => false,
        })
    };
    let moved = matches!(
        reader.text_at(at),
        "postponed" | "delayed" | "adjourned" | "deferred" | "rescheduled" | "extended" | "moved" | "suspended"
    );
    let stays = || matches!(reader.text_at(left(at, 1)), "stay" | "remain");
    (moved && until() || stays()).then_some(Tense::FutureInPast)
}

/// Words that a noun follows, whatever it looks like.
const BEFORE_NOUN: &[&str] = &[
    "the", "a", "an", "his", "her", "its", "their", "our", "these", "those", "to", "of", "for", "in", "from", "with",
    "between", "into",
];

/// Whether a word in the form of a verb is a noun by the word before it: `her wins`, `Holm’s plans`, `to reporters`.
pub(super) fn is_noun(reader: Reader<'_>, at: usize) -> bool {
    let (word, before) = (reader.text_at(at), left(at, 1));
    if !word.ends_with('s') || word.ends_with("ss") {
        return false;
    }
    let possessive = reader.key(before) == "s" && reader.apostrophe(left(at, 2)) && reader.capital(left(at, 3));
    possessive || BEFORE_NOUN.iter().any(|word| reader.text_at(before).eq_ignore_ascii_case(word))
}

/// The tense of a verb that says what came first: `the move follows Tuesday’s vote`, `it comes two days after`, `is charged
/// with`.
pub(super) fn sequence(reader: Reader<'_>, at: usize) -> Option<Tense> {
    let after = |at: usize| matches!(reader.text_at(at), "after" | "following" | "amid");
    match reader.text_at(at) {
        "follow" | "come" if auxiliary(reader, left(at, 1)).is_some() || reader.key(left(at, 1)) == "to" => false,
        "follow" | "follows" => !matches!(reader.text_at(at + 1), "on" | "up" | "through"),
        // `is accused of the theft on Friday`
        "accused" | "charged" | "convicted" | "suspected" | "blamed" | "wanted" => {
            matches!(reader.text_at(at + 1), "of" | "with" | "for" | "in")
                && !(1..=3).any(|back| matches!(reader.text_at(left(at, back)), "will" | "to" | "may" | "could"))
        }
        "come" | "comes" => (at + 1..at + 7).take_while(|&at| reader.is_word(at)).any(after),
        _ => false,
    }
    .then_some(Tense::Past)
}

/// The tense of what was arranged for a date: `a rally planned for Saturday`, `the plans for Monday`.
pub(super) fn arranged(reader: Reader<'_>, at: usize) -> Option<Tense> {
    if reader.text_at(at + 1) != "for" {
        return None;
    }
    let now = || {
        (1..=3)
            .map(|back| left(at, back))
            .take_while(|&before| is_light(reader.text_at(before)) || auxiliary(reader, before).is_some())
            .any(|before| matches!(reader.text_at(before), "is" | "are" | "will"))
    };
    match reader.text_at(at) {
        "planned" | "scheduled" | "slated" | "set" | "due" | "expected" | "arranged" | "billed" => !now(),
        "plans" | "planning" | "preparing" | "prepared" | "preparations" | "qualified" | "tickets" | "agenda" => true,
        _ => false,
    }
    .then_some(Tense::FutureInPast)
}
