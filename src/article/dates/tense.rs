//! What the words around a time expression say: the time of its clause, and what happens then.

use super::reader::{Reader, left};
use super::site::Tense;
use super::tokens::Class;
use super::verbs::{ENDS_OR_BEGINS, arranged, is_base, is_noun, put_off, sequence};
use crate::lexicon::{CueForm, SmallWord, TimeWord, VerbTime, cue, small_word, verb_time};
use crate::text::Span;

/// How many tokens are looked at on each side, so that no text takes more than linear time.
pub(super) const REACH: usize = 40;

/// The verb that a clause turns on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub(super) tense: Tense,
    /// The verb that carries the meaning, or the one that carries the tense.
    pub(super) at: usize,
}

/// The verb of the clause of an expression: the nearest before it, or, where it begins its clause, the first after it.
pub(super) fn verb(reader: Reader<'_>, from: usize, to: usize, bounds: Span) -> Option<Verb> {
    let own = if begins(reader, from, to) { after(reader, to, bounds) } else { None };
    own.or_else(|| before(reader, from, bounds)).or_else(|| {
        let verb = after(reader, to, bounds);
        // `Starting Monday, the fare rises`
        if matches!(reader.text_at(left(from, 1)), "Starting" | "Beginning") {
            let unlike = verb.is_none_or(|verb| verb.tense != Tense::Past);
            return if unlike { Some(Verb { tense: Tense::Future, at: left(from, 1) }) } else { verb };
        }
        let verb = verb?;
        // `Her wins on Tuesday will help her`: within the subject it may be on either side.
        let within = verb.tense == Tense::Future && is_within(reader, from, bounds);
        Some(Verb { tense: if within { Tense::FutureInPast } else { verb.tense }, ..verb })
    })
}

/// Whether a weekday has words of its clause before it.
fn is_within(reader: Reader<'_>, from: usize, bounds: Span) -> bool {
    let first = if matches!(reader.key(left(from, 1)), "on" | "in" | "by") { left(from, 1) } else { from };
    let before = left(first, 1);
    matches!(reader.word(from), Some(TimeWord::Weekday(_))) && reader.is_word(before) && inside(reader, before, bounds)
}

/// Whether an expression begins a clause of its own: `Holm is ill, and on Monday the council said so`.
fn begins(reader: Reader<'_>, from: usize, to: usize) -> bool {
    let first = if matches!(reader.key(left(from, 1)), "on" | "in") { left(from, 1) } else { from };
    let and = matches!(reader.text_at(left(first, 1)), "and" | "but") && reader.stop(left(first, 2), ',');
    let subject = reader.stop(to, ',')
        || reader.class(to) == Some(Class::Other) && reader.capital(to)
        || matches!(small_word(reader.text_at(to)), Some(SmallWord::Pronoun | SmallWord::Determiner));
    and && subject
}

/// Whether a token stands within a sentence.
pub(super) fn inside(reader: Reader<'_>, at: usize, bounds: Span) -> bool {
    reader.tokens.get(at).is_some_and(|token| bounds.start <= token.start && token.end <= bounds.end)
}

fn before(reader: Reader<'_>, from: usize, bounds: Span) -> Option<Verb> {
    let floor = from.saturating_sub(REACH);
    let mut at = from;
    while at > floor {
        at -= 1;
        if !inside(reader, at, bounds) {
            return None;
        }
        if reader.any_stop(at, &[';', ':', '—', '“', '"', '(', '?', '!']) {
            return None;
        }
        if let Some(verb) = verb_at(reader, at) {
            return Some(verb);
        }
    }
    None
}

fn after(reader: Reader<'_>, to: usize, bounds: Span) -> Option<Verb> {
    // `Tuesday’s vote, which opens the season`: what is said in passing is of another time.
    let aside =
        |at: usize| reader.stop(at, ',') && matches!(reader.text_at(at + 1), "which" | "who" | "whose" | "whom");
    let goes_on = |&at: &usize| inside(reader, at, bounds) && !reader.any_stop(at, &[';', '“', '"']) && !aside(at);
    (to..to + REACH).take_while(goes_on).find_map(|at| {
        let verb = verb_at(reader, at)?;
        // `the end of last year to buy`: an infinitive is no verb of the sentence here.
        (reader.key(left(at, 1)) != "to").then(|| forward(reader, at, verb))
    })
}

/// The tense of an auxiliary with what follows it: `is` of `is to meet`.
fn forward(reader: Reader<'_>, at: usize, verb: Verb) -> Verb {
    auxiliary(reader, at).unwrap_or(verb)
}

/// The verb at a place, read with the auxiliaries before it.
pub(super) fn verb_at(reader: Reader<'_>, at: usize) -> Option<Verb> {
    if !reader.is_word(at) || reader.apostrophe(left(at, 1)) && reader.glued(at) && reader.text_at(at) != "ll" {
        return None;
    }
    if let Some(verb) = auxiliary(reader, at) {
        // `will have`, `would not be`: the first of several carries the tense.
        let lead = (1..=3)
            .map(|back| left(at, back))
            .take_while(|&before| is_light(reader.text_at(before)) || auxiliary(reader, before).is_some())
            .filter_map(|before| auxiliary(reader, before))
            .last();
        return Some(Verb { tense: lead.map_or(verb.tense, |lead| lead.tense), at: verb.at });
    }
    let word = reader.text_at(at);
    if word.bytes().next().is_none_or(|byte| !byte.is_ascii_lowercase())
        || matches!(reader.class(at), Some(Class::Word(word)) if !matches!(word, TimeWord::Key("turn" | "start" | "end" | "ended" | "close")))
    {
        return None;
    }
    if let Some(tense) = sequence(reader, at).or_else(|| arranged(reader, at)).or_else(|| put_off(reader, at)) {
        return Some(Verb { tense, at });
    }
    if is_noun(reader, at) {
        return None;
    }
    // `to hold`: what the verb before it says is ahead.
    if reader.key(left(at, 1)) == "to"
        && (small_word(word).is_none() || is_base(word))
        && !word.ends_with("ing")
        && !word.ends_with("ly")
        && is_infinitive(reader, at)
    {
        return Some(Verb { tense: infinitive(reader, at - 1), at });
    }
    let tense = finite(word)?;
    // A participle takes its tense from the auxiliary before it: `will be held`, `has met`, `to be paid`.
    let lead = (1..=4)
        .map(|back| left(at, back))
        .take_while(|&before| reader.is_word(before))
        .find_map(|before| auxiliary(reader, before).map(|verb| (before, verb)));
    if let Some((_, lead)) =
        lead.filter(|(before, _)| (before + 1..at).all(|between| is_light(reader.text_at(between))))
    {
        return Some(Verb { tense: lead.tense, at });
    }
    // `is expected to be held`
    let be = if reader.text_at(left(at, 1)).ends_with("ly") { left(at, 2) } else { left(at, 1) };
    if reader.text_at(be) == "be" && reader.key(left(be, 1)) == "to" {
        return Some(Verb { tense: infinitive(reader, left(be, 1)), at });
    }
    Some(Verb { tense, at })
}

/// Whether a word may stand between an auxiliary and its verb.
pub(super) fn is_light(word: &str) -> bool {
    matches!(
        word,
        "be" | "been" | "being" | "not" | "also" | "have" | "to" | "already" | "now" | "still" | "never" | "t"
    ) || word.ends_with("ly")
}

fn is_infinitive(reader: Reader<'_>, at: usize) -> bool {
    match reader.text_at(left(at, 2)) {
        // `went to court`, `$5 to people` are no infinitives: a noun seldom has its article left out.
        "went" | "came" | "back" | "trip" | "return" | "returned" | "according" | "close" | "up" => false,
        // `due to rain`, but `due to end`
        "due" => is_base(reader.text_at(at)) || ENDS_OR_BEGINS.contains(&reader.text_at(at)),
        _ => true,
    }
}

/// The tense of an infinitive by the word before `to`.
fn infinitive(reader: Reader<'_>, to: usize) -> Tense {
    let governor = left(to, 1);
    let word = reader.text_at(governor);
    match word {
        "is" | "are" | "am" | "plans" | "plan" | "expects" | "expect" | "hopes" | "hope" | "wants" | "intends"
        | "due" | "set" | "scheduled" | "expected" | "going" | "ready" | "likely" | "planning" | "preparing" => {
            let lead = |words: &[&str]| (1..=3).any(|back| words.contains(&reader.text_at(left(governor, back))));
            match (lead(&["had"]), lead(&["was", "were"])) {
                (true, _) => Tense::Past,
                (false, true) => Tense::FutureInPast,
                _ => Tense::Future,
            }
        }
        "failed" | "began" | "started" | "continued" | "used" | "managed" | "tried" | "seemed" => Tense::Past,
        _ if (1..=5).any(|back| is_ahead(reader.text_at(left(to, back)))) => Tense::FutureInPast,
        // `She was forced to resign Sunday`: it has happened like the rest of what is told.
        _ => {
            let told = (2..=12).map(|back| left(to, back)).take_while(|&at| reader.is_word(at)).any(|at| {
                matches!(
                    auxiliary(reader, at).map(|verb| verb.tense).or_else(|| finite(reader.text_at(at))),
                    Some(Tense::Past)
                )
            });
            let governed = finite(word) == Some(Tense::Past);
            if told || governed { Tense::Past } else { Tense::FutureInPast }
        }
    }
}

/// Whether a word says that what follows it is still to come: `agreed to`, `a plan to`, `asked them to`.
fn is_ahead(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "plan", "agree", "ask", "urg", "schedul", "expect", "order", "vow", "promis", "decid", "hop", "want", "inten",
        "prepar", "invit", "call", "propos", "commit", "seek", "sought", "direct", "requir", "instruct", "deadline",
        "would", "should", "could", "will", "can", "may", "might", "must",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

/// The tense of a word that is an auxiliary.
pub(super) fn auxiliary(reader: Reader<'_>, at: usize) -> Option<Verb> {
    let next = reader.text_at(at + 1);
    let ahead = matches!(next, "to" | "due" | "scheduled" | "set" | "expected" | "going" | "planned" | "slated");
    let tense = match reader.text_at(at) {
        "will" | "shall" | "ll" | "Will" | "won" => Tense::Future,
        "may" | "can" | "must" | "might" | "could" | "should" | "would" => Tense::FutureInPast,
        "is" | "are" | "am" if ahead => Tense::Future,
        "was" | "were" if ahead => Tense::FutureInPast,
        // `has until Friday to pay`
        "has" | "have" | "had" if next == "until" => Tense::FutureInPast,
        "is" | "are" | "am" | "do" | "does" => Tense::Present,
        "was" | "were" | "had" | "did" | "has" | "have" => Tense::Past,
        _ => return None,
    };
    // `won` is past without `'t`.
    if reader.text_at(at) == "won" && !reader.apostrophe(at + 1) {
        return Some(Verb { tense: Tense::Past, at });
    }
    let verb = (1..=3)
        .map(|step| at + step)
        .take_while(|&next| reader.is_word(next))
        .find(|&next| !is_light(reader.text_at(next)));
    Some(Verb { tense, at: verb.unwrap_or(at) })
}

/// The tense of a verb by its form.
fn finite(word: &str) -> Option<Tense> {
    match verb_time(word) {
        Some(VerbTime::Past) => return Some(Tense::Past),
        Some(VerbTime::Arranged) => return Some(Tense::Future),
        None => {}
    }
    if let Some(cue) = cue(word) {
        return match cue.form {
            // `says Friday`: what is said has been said.
            CueForm::Past | CueForm::Third => Some(Tense::Past),
            CueForm::Base | CueForm::Gerund => None,
        };
    }
    match small_word(word) {
        Some(SmallWord::Verb) => {
            Some(if word.ends_with('s') && !word.ends_with("ss") { Tense::Present } else { Tense::Past })
        }
        Some(_) => None,
        None => (word.len() > 3
            && word.ends_with("ed")
            && !matches!(
                word,
                "need"
                    | "speed"
                    | "seed"
                    | "breed"
                    | "indeed"
                    | "hundred"
                    | "proceed"
                    | "exceed"
                    | "succeed"
                    | "feed"
                    | "weed"
            ))
        .then_some(Tense::Past),
    }
}

/// The noun that an expression stands before: `press conference` in `Wednesday’s press conference`.
pub(super) fn noun(reader: Reader<'_>, to: usize) -> Option<(usize, usize)> {
    let from = reader.genitive(to).unwrap_or(to);
    // After `Wednesday’s` a name may belong to the noun, elsewhere it begins what is told.
    let plain = |at: usize| {
        matches!(reader.class(at), Some(Class::Other)) && (from > to || !reader.capital(at)) && {
            let word = reader.text_at(at);
            small_word(word).is_none() && !word.ends_with("ly") && (from > to || finite(word).is_none())
        }
    };
    let mut end = from;
    // A name after a common noun begins what is told: `At Monday’s meeting Holm spoke`.
    let begins = |at: usize| reader.capital(at) && !reader.capital(at - 1);
    while end < from + 4 && plain(end) && (end == from || finite(reader.text_at(end)).is_none() && !begins(end)) {
        end += 1;
    }
    (end > from).then_some((from, end))
}
