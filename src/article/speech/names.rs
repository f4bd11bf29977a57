//! Names of people and institutions, with titles before and appositions on both sides.

use super::agents::{is_apposed_subject, is_attribute, is_fronted, is_joined, is_patient, is_subject};
use super::capitals::{is_arabic, is_initial, is_suffix, party, run, starts};
use super::described::appositions;
use super::named::kind;
use super::phrase::phrase;
use super::sites::{NameSite, Named, Topic};
use super::span;
use super::tagged::{Class, Word};
use super::titles::{has_role, lower_title, split, title_gender};
use crate::lexicon::{Gender, SmallWord, given_name, is_common_word, is_surname, organisation, place, role};
use crate::text::Span;

/// A word without the ending of a possessive.
pub(super) fn bare(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("’s")
}

/// The names in some words. `quoted` says that the words are a quotation's.
pub(super) fn names(words: &[Word<'_>], quoted: bool) -> Vec<NameSite> {
    let mut found: Vec<NameSite> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some(end) = party(words, at) {
            at = end;
            continue;
        }
        if !starts(words, at) {
            at += 1;
            continue;
        }
        let end = run(words, at);
        found.extend(read(words, at, end, quoted));
        at = end.max(at + 1);
    }
    found
}

/// What a run of capitals says; several names may stand in one: `Texas Sen. Ted Cruz`.
fn read(words: &[Word<'_>], from: usize, end: usize, quoted: bool) -> Option<NameSite> {
    let (mut name, title_end) = split(words, from, end);
    let titled = title_end > from && name < end;
    // `Speaking`, `Democrats`, `Earlier`: a capital that is there for its place alone.
    if name >= end {
        // A title alone (`the President`) is a role; but `Weaver said` may be somebody of that name.
        let alone = end - from == 1 && words.get(from).is_some_and(|word| is_surname(bare(word.text)));
        let determined = from.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
            before.is_small(SmallWord::Determiner) || before.class == Class::Other && !before.is_verbal()
        });
        if !alone || determined {
            return None;
        }
        name = from;
    }
    if !titled {
        name = skip_opening(words, name, end, quoted);
        if name >= end {
            return None;
        }
    }
    let mut last = end;
    while last > name + 1 && words.get(last - 1).is_some_and(|word| is_suffix(word.text) || word.is_stop(",")) {
        last -= 1;
    }
    let count = (name..last)
        .filter(|&at| {
            words.get(at).is_some_and(|word| {
                !is_initial(word.text) && (matches!(word.class, Class::Capital | Class::Small(_)) || is_arabic(word))
            })
        })
        .count();
    let named = kind(words, name, last, titled && count > 0, count);
    let lower_title = lower_title(words, from).filter(|_| count > 1 || told_until(words, from, end).is_none());
    let title_from = lower_title.unwrap_or(from);
    let title = (title_from < name && (titled || lower_title.is_some())).then_some((title_from, name));
    let first = words.get(name)?;
    // `Born Ann Roe in Leeds, she …`: an earlier name of somebody who is called otherwise.
    let former = name.checked_sub(1).and_then(|before| words.get(before)).filter(|before| !before.ends);
    if count >= 2 && former.is_some_and(|word| word.is_any(&["born", "née", "nee"])) {
        return None;
    }
    let final_word = words.get(end - 1)?;
    let mut whole = span(words, (name, end));
    let possessive = final_word.is_possessive();
    if possessive {
        whole = Span::new(
            whole.start,
            whole.end - final_word.text.chars().rev().take(2).map(char::len_utf8).sum::<usize>(),
        );
    }
    let named = if named == Named::Unknown && title.is_some_and(|(from, to)| has_role(words, from, to)) && count <= 4 {
        Named::Person
    } else {
        named
    };
    let mut gender =
        (named != Named::Institution && named != Named::Place && count >= 2).then(|| given_name(first.text)).flatten();
    if let Some((from, to)) = title {
        gender = title_gender(words, from, to).or(gender);
    }
    let appositions =
        if matches!(named, Named::Person | Named::Unknown) { appositions(words, title_from, end) } else { Vec::new() };
    if gender.is_none_or(|gender| gender == Gender::Either) {
        gender = appositions.iter().find_map(|&(from, to)| title_gender(words, from, to)).or(gender);
    }
    let led = appositions.iter().find(|(_, to)| *to < title_from);
    let subject = !possessive && (is_subject(words, title_from, end) || is_apposed_subject(words, led, end));
    Some(NameSite {
        span: Span::new(title.map_or(whole.start, |title| span(words, title).start), whole.end),
        name: whole,
        title: title.map(|title| span(words, title)),
        appositions: appositions.into_iter().map(|place| span(words, place)).collect(),
        named,
        gender,
        words: count.max(1),
        quoted,
        possessive,
        attributive: possessive || is_attribute(words, title_from, end),
        patient: is_patient(words, title_from, end),
        topic: topic(words, title_from, end),
        joined: is_joined(words, title_from, end),
        fronted: is_fronted(words, title_from),
        subject,
    })
}

/// The verb after the clause about the noun before a name whose subject the name is: `is` in `The judge Roe was speaking
/// of is Ann Li`.
pub(super) fn told_until(words: &[Word<'_>], from: usize, end: usize) -> Option<usize> {
    let before = from.checked_sub(1).and_then(|before| words.get(before))?;
    let verb = |at: usize| words.get(at).is_some_and(|word| word.is_verbal() || word.cue().is_some());
    if !matches!(before.class, Class::Other | Class::Cue(_)) || !verb(end) {
        return None;
    }
    let clause = (end + 1..end + 8).take_while(|&at| {
        words.get(at - 1).is_some_and(|word| !word.ends && word.class != Class::Stop && !word.is_quote())
    });
    // Two verbs side by side, or a preposition before one: the first ends the clause about the noun.
    clause.into_iter().find(|&at| {
        let over = words.get(at - 1).is_some_and(|word| {
            word.is_small(SmallWord::Preposition)
                || word.is("to")
                || word.cue().is_some()
                || word.is_verbal() && word.text.ends_with("ed")
        });
        over && words.get(at).is_some_and(|word| word.is_small(SmallWord::Auxiliary) && !word.is_any(&["be", "been"]))
    })
}

/// How a name tells what follows it that it is about whoever bears it.
fn topic(words: &[Word<'_>], from: usize, end: usize) -> Topic {
    let before = |back: usize| from.checked_sub(back).and_then(|at| words.get(at));
    let opens = before(1).is_none_or(|word| word.ends);
    let next = words.get(end);
    let possessive = end.checked_sub(1).and_then(|last| words.get(last)).is_some_and(Word::is_possessive);
    if !opens && possessive {
        return Topic::None;
    }
    if possessive {
        let head = phrase(words, from).max(end);
        let person =
            words.get(end..head).is_none_or(|own| own.is_empty() || own.iter().any(|word| role(word.text).is_some()));
        return if person { Topic::None } else { Topic::Theme };
    }
    // `3. Ann Roe.`, `#3 Ann Roe:`
    let number = |word: &Word<'_>| word.class == Class::Number && word.text.len() <= 3;
    let stop = |word: &Word<'_>| matches!(word.text, "." | ")" | ":");
    let numbered = before(1).is_some_and(number) && before(2).is_none_or(|word| word.ends || word.text == "#")
        || before(1).is_some_and(stop) && before(2).is_some_and(number) && before(3).is_none_or(|word| word.ends);
    let last = end.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|word| word.ends);
    let closes = last || next.is_some_and(|word| word.is_stop(".") && word.ends);
    let goes_on = closes && words.len() > end + 1;
    let labelled = next.is_none_or(|word| matches!(word.text, "." | ":" | "—" | "–" | "("));
    if opens && goes_on || numbered && (closes || labelled) { Topic::Heading } else { Topic::None }
}

/// Leaves out a first word that has its capital from its place in the sentence.
fn skip_opening(words: &[Word<'_>], name: usize, end: usize, quoted: bool) -> usize {
    let Some(word) = words.get(name) else { return name };
    let opens = name == 0
        || words
            .get(name - 1)
            .is_some_and(|before| before.ends || before.is_quote() || matches!(before.text, ":" | "—" | "•"));
    if !opens && !quoted {
        return name;
    }
    let bare = bare(word.text).trim_end_matches(['.', ',']);
    if given_name(bare).is_some() && end - name >= 2 {
        return name;
    }
    if !is_common_word(bare) {
        return name;
    }
    // `Speaking Tuesday`, `Police said`; but `Brown said`, `White House aides`.
    if end - name == 1 {
        let speaks = word.is_possessive()
            || words.get(end).is_some_and(|next| next.cue().is_some() || next.is_verbal() || next.is_adverb());
        return if is_surname(bare) && speaks { name } else { name + 1 };
    }
    if organisation(bare).is_some()
        || place(bare).is_some()
        || is_surname(bare) && end - name == 1
        || role(bare).is_some()
    {
        return name;
    }
    let joined = words.get(name..end).is_some_and(|rest| rest.iter().any(|word| organisation(word.text).is_some()));
    if joined { name } else { name + 1 }
}
