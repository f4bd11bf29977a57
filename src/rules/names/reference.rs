//! Whether a bare surname stands for a person, and needs the full name before it.

use super::places::Place;
use crate::article::Article;
use crate::article::words::{Token, tokens};
use crate::lexicon::{Fame, SmallWord, cue, given_name, is_famous, organisation, role, small_word};

/// Titles that one person at a time has, so that a surname behind them is enough.
const SOLE: &[&str] = &[
    "pope",
    "king",
    "queen",
    "prince",
    "princess",
    "emperor",
    "empress",
    "sultan",
    "emir",
    "sheikh",
    "saint",
    "st.",
    "st",
    "president",
    "pres.",
    "president-elect",
    "chancellor",
    "premier",
    "prime minister",
    "taoiseach",
    "ayatollah",
    "father",
    "sister",
    "brother",
    "mother",
    "lord",
    "lady",
    "duke",
    "duchess",
    "earl",
    "count",
    "countess",
    "baron",
    "baroness",
    "sir",
    "dame",
    "patriarch",
];

/// Words that say that somebody has one name only, as many people in Indonesia and Burma do.
const ONE_NAME: &[&str] = &["one name", "a single name", "single-named", "mononym", "known only as", "known simply as"];

/// Whether a surname does not stand for the person: `the Ward administration`, `the Ward plant`, `Ward supporters`.
pub(super) fn is_no_reference(place: &Place<'_>) -> bool {
    let site = place.site;
    let mut after = tokens(place.cx.prose(), site.name.end);
    let (next, second) = (after.next(), after.next());
    let unknown = |word: &Token<'_>| word.is_lower() && small_word(word.text).is_none() && cue(word.text).is_none();
    // `Ward supporters`; `the Ward eras.`
    let noun = next.filter(unknown).is_some_and(|word| {
        let plural = word.text.ends_with('s') && second.is_none_or(|second| !second.is_word);
        plural || !word.text.ends_with("ed") && !site.subject
    });
    let joined = next.is_some_and(|word| matches!(word.text, "&" | "-" | "/" | "+"));
    let last = place.before().trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    !site.possessive && (site.attributive || noun || joined)
        || last.ends_with("'s")
        || last.ends_with("’s")
        || is_name_part(last)
        || is_firm(place)
        || organisation(&format!("{}'s", place.name())).is_some()
        || is_in_titled_list(place)
        || small_word(&last.to_lowercase()) == Some(SmallWord::Determiner)
}

/// Whether a surname is one of several that make the name of a firm: `Ward, Reeve and Cole (WR&C)`, `Ward, Reeve & Cole`.
fn is_firm(place: &Place<'_>) -> bool {
    let words: Vec<Token<'_>> = tokens(place.cx.prose(), place.site.name.end).take(9).collect();
    let list = words
        .iter()
        .take_while(|word| word.is_capitalised() || word.is_any(&["and"]) || matches!(word.text, "," | "&"));
    let end = list.count();
    let names = || words.iter().take(end);
    let joined = names().any(|word| word.text == "&");
    let short = words.get(end).is_some_and(|word| word.text == "(")
        && words.get(end + 1).is_some_and(|word| !word.text.contains(char::is_lowercase));
    names().filter(|word| word.is_capitalised()).count() >= 2
        && names().next().is_some_and(|word| word.text == ",")
        && (joined || short)
}

/// Whether the word before a surname may be a given name that is not known as one: it has a capital for no other reason;
/// or is an elided particle (`in ’t Veld`).
fn is_name_part(word: &str) -> bool {
    if word.starts_with(['\'', '’', '‘']) && word.ends_with('t') && word.len() <= 4 {
        return true;
    }
    let plain = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let small = small_word(&plain.to_lowercase());
    plain.contains(char::is_uppercase)
        && plain.ends_with(char::is_alphanumeric)
        && (small.is_none() || small == Some(SmallWord::Verb) && given_name(plain).is_some())
        && role(plain).is_none()
}

/// Whether a title for several stands before the names of a list: `Presidents Reeve and Ward`.
fn is_in_titled_list(place: &Place<'_>) -> bool {
    let before = place.before().split_whitespace().rev().take(6);
    before.into_iter().any(|word| word.starts_with(char::is_uppercase) && role(word).is_some_and(|role| role.plural))
}

/// Whether a surname is enough for this person: royalty, popes, those whom everybody or the desk knows by one name.
pub(super) fn needs_no_full_name(article: &Article, place: &Place<'_>) -> bool {
    let sole = place.title().is_some_and(|title| {
        let title = title.to_lowercase();
        // `Dean Ward`, `Gen Ward`: the title may be a given name.
        given_name(&title).is_some() || SOLE.iter().any(|sole| title == *sole || title.ends_with(&format!(" {sole}")))
    });
    let known = article.options.directory.as_deref().and_then(|directory| directory.find(place.name()));
    let sentence = place.sentence().of(place.cx.prose());
    let only = ONE_NAME.iter().any(|words| sentence.contains(words));
    sole || only || known.is_some_and(|known| known.single_name) || is_famous(place.name(), Fame::Single)
}
