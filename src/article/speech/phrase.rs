//! How far a noun phrase reaches: the words that name a source, with titles, appositions and what belongs to them.

use super::narration::{Class, Word};
use crate::lexicon::{CueForm, SmallWord, role};

/// How many words an apposition may have.
const LONGEST_APPOSITION: usize = 40;
/// How many words the core of a noun phrase may have.
const LONGEST_CORE: usize = 14;

/// Participles that stand before the noun of a role: `managing director`, `acting mayor`.
const ING_ADJECTIVES: &[&str] = &[
    "managing",
    "acting",
    "sitting",
    "leading",
    "visiting",
    "founding",
    "consulting",
    "commanding",
    "incoming",
    "outgoing",
    "presiding",
    "ranking",
    "rising",
    "prevailing",
    "supervising",
    "investigating",
    "prosecuting",
    "marketing",
    "housing",
    "training",
    "reigning",
];

/// Whether a noun phrase may begin with a word.
pub(super) fn begins(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    match word.class {
        Class::Small(SmallWord::Pronoun) => !word.is("who"),
        Class::Small(SmallWord::Determiner) | Class::Capital | Class::Number => true,
        Class::Other => {
            !word.is_adverb() && !word.is_verbal() && (!word.text.ends_with("ing") || word.is_any(ING_ADJECTIVES))
        }
        // `May said`, `March said`: a name that is a word of time, too.
        Class::Small(SmallWord::Time) => word.is_any(&["may", "april", "june", "august"]) && word.capital,
        _ => false,
    }
}

/// The end of the core of the noun phrase that begins at a word: determiners, adjectives, names and nouns, up to what
/// can be no part of it. Exclusive; equal to `from` where no phrase begins there.
pub(super) fn core(words: &[Word<'_>], from: usize) -> usize {
    if !begins(words, from) {
        return from;
    }
    if words.get(from).is_some_and(|word| word.is_small(SmallWord::Pronoun)) {
        return from + 1;
    }
    let mut at = from;
    while let Some(word) = words.get(at).filter(|_| at - from < LONGEST_CORE) {
        let previous = at.checked_sub(1).and_then(|before| words.get(before)).filter(|_| at > from);
        let goes_on = match word.class {
            Class::Capital | Class::Number => true,
            Class::Small(SmallWord::Determiner) => {
                previous
                    .is_none_or(|word| word.is_small(SmallWord::Determiner) || word.is_any(&["all", "both", "half"]))
                    || word.is_any(&["one", "two", "three", "four", "other", "several"])
                    || word.capital && previous.is_some_and(|word| word.class == Class::Capital)
            }
            Class::Other => {
                !word.is_adverb()
                    && !is_finite_after(previous, word, words.get(at + 1))
                    && (!word.text.ends_with("ing") || noun_follows(words, at))
            }
            // `the report`, `Clinton press secretary`, `senior counsel`: a noun that is a verb elsewhere.
            Class::Cue(cue) => previous.is_some_and(|word| {
                word.is_small(SmallWord::Determiner)
                    || word.is_possessive()
                    || cue.form == CueForm::Base
                        && (word.class == Class::Other || word.class == Class::Capital && noun_follows(words, at))
                    || word.class == Class::Other && noun_follows(words, at)
            }),
            Class::Small(SmallWord::Time) => {
                at == from || noun_follows(words, at) && previous.is_some_and(|word| word.class != Class::Capital)
            }
            // `Dwayne “The Rock” Johnson`, `the “Big Four” Democrats`.
            Class::Quote(_) => word.text.len() < 40 && noun_follows(words, at),
            Class::Stop => {
                // `all-white`, `AT&T`, `the drivers' union`.
                (matches!(word.text, "-" | "/" | "&" | "'" | "’") && touches(words, at) && at > from)
                    || (word.text == "."
                        && noun_follows(words, at)
                        && !word.ends
                        && previous.is_some_and(|word| word.class == Class::Capital && word.text.len() <= 5))
            }
            Class::Small(SmallWord::Adverb) => {
                // `the very rich man`, `the then mayor`, `the now 30-year-old`.
                previous.is_some_and(|word| word.is_small(SmallWord::Determiner)) && noun_follows(words, at)
            }
            Class::Small(SmallWord::Verb) => {
                previous.is_some_and(|word| word.is_small(SmallWord::Determiner) || word.is_possessive())
            }
            Class::Small(_) => false,
        };
        if !goes_on || (at > from && previous.is_some_and(|word| word.ends)) {
            break;
        }
        at += 1;
    }
    at
}

/// Whether a word in `-ed` after a name or a noun is its verb and no adjective before a noun.
fn is_finite_after(previous: Option<&Word<'_>>, word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    if word.text.len() <= 4 || !word.text.ends_with("ed") || word.text.contains('-') {
        return false;
    }
    let noun_next = next.is_some_and(|next| matches!(next.class, Class::Other | Class::Capital) && !next.is_adverb());
    previous.is_some_and(|word| match word.class {
        Class::Capital | Class::Number => !word.is_possessive(),
        Class::Other => !noun_next || role(word.text).is_some(),
        _ => false,
    })
}

fn noun_follows(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| matches!(next.class, Class::Capital | Class::Other) && !next.is_adverb())
}

/// Whether a sign touches the words on both sides.
fn touches(words: &[Word<'_>], at: usize) -> bool {
    let (Some(before), Some(sign)) = (at.checked_sub(1).and_then(|before| words.get(before)), words.get(at)) else {
        return false;
    };
    before.span.end == sign.span.start
}

/// The end of a noun phrase with the prepositional phrases that belong to its noun.
///
/// After a bare name only `of` and `from` with a place or an institution belong to it; what else follows tells where or
/// when something was said.
pub(super) fn phrase(words: &[Word<'_>], from: usize) -> usize {
    extended(words, from, false)
}

/// The same; in an apposition (`generous`) what follows a name belongs to it, too.
fn extended(words: &[Word<'_>], from: usize, generous: bool) -> usize {
    let mut end = core(words, from);
    if end == from {
        return from;
    }
    if words.get(from).is_some_and(|word| {
        word.is_small(SmallWord::Pronoun)
            && !word.is_any(&["one", "everyone", "everybody", "someone", "somebody", "nobody"])
    }) {
        return end;
    }
    loop {
        let bare_name = !generous && is_name(words, end - 1);
        let Some(next) = words.get(end) else { return end };
        let binds = match next.class {
            Class::Small(SmallWord::Preposition) if bare_name => {
                next.is("of")
                    && words.get(end + 1).is_some_and(|word| word.class == Class::Capital && !word.is_possessive())
                    || next.is_any(&["of", "at"])
                        && words.get(end + 1).is_some_and(|word| word.is("the"))
                        && words.get(end + 2).is_some_and(|word| word.class == Class::Capital)
                    || next.is("from") && words.get(end + 1).is_some_and(|word| word.class == Class::Capital)
                    || next.is_any(&["of", "for", "to"]) && from_role(words, from, end)
            }
            Class::Small(SmallWord::Preposition) => {
                next.is_any(&[
                    "of",
                    "for",
                    "from",
                    "with",
                    "at",
                    "in",
                    "to",
                    "on",
                    "about",
                    "against",
                    "between",
                    "near",
                    "outside",
                    "behind",
                    "who",
                    "including",
                ]) && !tells_when(words, end + 1)
            }
            _ => false,
        };
        if binds {
            let inner = core(words, end + 1);
            if inner > end + 1 {
                end = inner;
                continue;
            }
        }
        // `Matt Hoh and Peter Roe`, `the mayor and her aides`.
        if next.is("and")
            && begins(words, end + 1)
            && !words.get(end + 1).is_some_and(|word| word.is_small(SmallWord::Pronoun))
        {
            let inner = core(words, end + 1);
            let verb = words.get(inner).is_some_and(|word| word.is_verbal() || word.cue().is_some());
            if inner > end + 1
                && !(verb && words.get(inner - 1).is_some_and(|word| word.class == Class::Capital) && inner - end > 4)
            {
                end = inner;
                continue;
            }
        }
        // `Harry Reid (D-Nev.)`.
        if next.is_stop("(") {
            let close = words.iter().skip(end).take(12).position(|word| word.is_stop(")"));
            if let Some(close) = close.filter(|_| {
                words
                    .get(end..end + close.unwrap_or(0))
                    .is_some_and(|inside| inside.iter().all(|word| word.cue().is_none() && !word.is_quote()))
            }) {
                end += close + 1;
                continue;
            }
        }
        return end;
    }
}

/// Whether the phrase begins with a role and ends with a capital that belongs to it: `the Secretary of State`.
fn from_role(words: &[Word<'_>], from: usize, end: usize) -> bool {
    words.get(from).is_some_and(|word| word.is_small(SmallWord::Determiner))
        && end - from <= 3
        && words.get(end - 1).is_some_and(|word| word.class == Class::Capital)
}

/// Whether a word ends a name.
fn is_name(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| matches!(word.class, Class::Capital) || word.is_stop(")") || word.is_stop("."))
}

/// Whether words tell when or how something was said: `Monday`, `an interview`.
fn tells_when(words: &[Word<'_>], at: usize) -> bool {
    let mut at = at;
    while words.get(at).is_some_and(|word| {
        word.is_small(SmallWord::Determiner)
            || word.is_any(&[
                "recent",
                "written",
                "prepared",
                "joint",
                "separate",
                "brief",
                "telephone",
                "phone",
                "news",
                "press",
                "television",
                "radio",
            ])
    }) {
        at += 1;
    }
    words.get(at).is_some_and(|word| {
        word.is_small(SmallWord::Time)
            || word.is_any(&[
                "interview",
                "interviews",
                "statement",
                "conference",
                "email",
                "e-mail",
                "tweet",
                "speech",
                "debate",
                "rally",
                "letter",
                "hearing",
                "briefing",
                "twitter",
                "facebook",
                "condition",
                "memo",
                "testimony",
                "reporters",
                "applause",
                "part",
                "response",
                "reference",
                "message",
                "post",
            ])
    })
}

/// The end of the source that begins after its verb: the phrase with its appositions and what belongs to them.
pub(super) fn source_after(words: &[Word<'_>], from: usize) -> usize {
    let mut end = phrase(words, from);
    // `said retired Gen. Roe`, `said undecided voter Ann Li`: an adjective in `-ed`.
    if end == from && words.get(from).is_some_and(|word| word.class == Class::Other && word.text.ends_with("ed")) {
        let rest = phrase(words, from + 1);
        end = if rest > from + 1 { rest } else { from };
    }
    if end == from {
        return from;
    }
    let pronoun = words.get(from).is_some_and(|word| word.is_small(SmallWord::Pronoun));
    if pronoun {
        return end;
    }
    end = relative(words, end);
    let mut apposed = false;
    loop {
        let Some(comma) = words.get(end).filter(|word| word.is_stop(",")) else { return end };
        if comma.ends {
            return end;
        }
        let full = end - from >= 2;
        let Some(kind) = apposition(words, end + 1) else { return end };
        if kind == Apposition::Relative && (apposed || !full) {
            return end;
        }
        let stop = match kind {
            Apposition::Relative => clause_end(words, end + 1),
            Apposition::Phrase => {
                let mut inner = relative(words, extended(words, end + 1, true).max(end + 2));
                if words.get(inner).is_some_and(|word| word.is_any(&["here", "there"])) {
                    inner += 1;
                }
                inner
            }
        };
        if stop <= end + 1 || stop - end > LONGEST_APPOSITION {
            return end;
        }
        // `Ms. Roe, 56, who was raised here`: an age alone is no apposition yet.
        apposed |= stop > end + 2;
        end = stop;
    }
}

/// The end of a restrictive relative clause: `a man who asked not to be named`; the same place where none begins.
fn relative(words: &[Word<'_>], at: usize) -> usize {
    let begins = words.get(at).is_some_and(|word| {
        word.is("who") || word.is_any(&["whose", "which"]) || (word.is("that") && words.get(at + 1).is_some_and(Word::is_verbal))
            // `a man wearing a hat`, `the official involved in the talks`, `familiar with the case`.
            || word.is_any(&["familiar", "involved", "named", "called", "known", "close", "working", "representing", "based", "supporting", "briefed", "affiliated", "aligned"])
    });
    if begins { clause_end(words, at) } else { at }
}

/// Where a clause inside a sentence ends: at the next comma, stop or quotation.
fn clause_end(words: &[Word<'_>], from: usize) -> usize {
    let mut at = from;
    while let Some(word) = words.get(at) {
        let stops = match word.class {
            Class::Stop => {
                matches!(word.text, "," | ";" | ":" | "—" | "–" | "." | "?" | "!" | "(")
                    && !(word.text == "." && !word.ends)
                    && !(word.text == "," && within_list(words, at))
            }
            Class::Quote(_) => word.text.len() > 60,
            _ => false,
        };
        if stops {
            break;
        }
        at += 1;
        if word.ends {
            break;
        }
    }
    at
}

/// Whether a comma stands inside a place (`Athens, Ohio,`) or a date.
fn within_list(words: &[Word<'_>], at: usize) -> bool {
    let capital = |index: usize| words.get(index).is_some_and(|word| word.class == Class::Capital);
    at > 0 && capital(at - 1) && capital(at + 1) && words.get(at + 2).is_some_and(|word| word.is_stop(","))
}

/// What kind of words follow a name after a comma.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Apposition {
    Phrase,
    Relative,
}

/// Whether the words after a comma say who the one before it is.
fn apposition(words: &[Word<'_>], at: usize) -> Option<Apposition> {
    let word = words.get(at)?;
    if word.is_any(&["who", "whose", "which"]) {
        return Some(Apposition::Relative);
    }
    match word.class {
        Class::Small(SmallWord::Determiner) => Some(Apposition::Phrase),
        Class::Number => Some(Apposition::Phrase),
        Class::Capital => {
            // `R-Ohio`, `Democrat of Vermont`, `Texas`; a name with its own verb begins another clause.
            let end = core(words, at);
            let verb = words.get(end).is_some_and(|word| word.is_verbal() || word.cue().is_some());
            (!verb).then_some(Apposition::Phrase)
        }
        Class::Other => {
            let verbal =
                word.text.ends_with("ing") && !word.is_any(ING_ADJECTIVES) || word.is_verbal() || word.is_adverb();
            (!verbal && core(words, at) > at).then_some(Apposition::Phrase)
        }
        Class::Small(SmallWord::Preposition) if word.is("of") => Some(Apposition::Relative),
        Class::Small(SmallWord::Adverb) if word.is_any(&["now", "once", "then"]) => {
            words.get(at + 1).is_some_and(|word| word.is_small(SmallWord::Determiner)).then_some(Apposition::Relative)
        }
        _ => None,
    }
}

/// Where the subject of the verb at `verb` begins, if a noun phrase stands before it. `clause` is the first word that
/// may belong to it.
pub(super) fn subject_before(words: &[Word<'_>], clause: usize, verb: usize) -> Option<(usize, usize)> {
    let mut end = verb;
    // `Ward, in a statement, quickly said`: what stands between subject and verb.
    while end > clause {
        let word = words.get(end - 1)?;
        let between = word.is_adverb()
            || word.is_small(SmallWord::Auxiliary)
            || word.is_small(SmallWord::Time) && !word.is_any(&["may", "april", "june", "august"])
            || word.is_any(&[
                "himself",
                "herself",
                "themselves",
                "both",
                "all",
                "as",
                "to",
                "quoted",
                "went",
                "on",
                "tried",
                "reported",
                "reportedly",
                "then",
            ]) && end < verb + 1
                && !word.capital;
        if !between {
            break;
        }
        end -= 1;
    }
    if end <= clause {
        return None;
    }
    // `Roe, author of “The Fall,” said`: the comma stands inside the marks of a title.
    let last = words.get(end - 1)?;
    let within = last.text.trim_end_matches(['"', '”', '’', '\'', '»']);
    if last.is_quote() && within.ends_with(',') && end - 1 > clause {
        let from = apposed_subject(words, clause, end)?;
        return Some((from, without_asides(words, from, end)));
    }
    let closed = last.is_stop(",");
    if closed {
        let from = apposed_subject(words, clause, end - 1)?;
        return Some((from, without_asides(words, from, end - 1)));
    }
    (clause..end).find(|&from| starts_here(words, clause, from) && reaches(words, from, end)).map(|from| (from, end))
}

/// Whether a subject may begin at a word: the one before is no part of the same phrase.
fn starts_here(words: &[Word<'_>], clause: usize, from: usize) -> bool {
    if !begins(words, from) {
        return false;
    }
    let Some(previous) = from.checked_sub(1).filter(|_| from > clause).and_then(|before| words.get(before)) else {
        return true;
    };
    match previous.class {
        Class::Stop => !matches!(previous.text, "-" | "/" | "&" | "'" | "’" | "$" | "#" | "@"),
        Class::Quote(_) | Class::Cue(_) => true,
        Class::Small(class) => match class {
            SmallWord::Determiner => false,
            SmallWord::Preposition => false,
            _ => true,
        },
        Class::Other => {
            previous.is_adverb()
                || previous.is_verbal()
                || words
                    .get(from)
                    .is_some_and(|word| word.is_small(SmallWord::Determiner) || word.is_small(SmallWord::Pronoun))
        }
        Class::Capital | Class::Number => words
            .get(from)
            .is_some_and(|word| word.is_small(SmallWord::Determiner) || word.is_small(SmallWord::Pronoun)),
    }
}

/// Whether the noun phrase that begins at a word ends just before `end`.
fn reaches(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let mut at = phrase(words, from);
    if at >= end {
        // The phrase may have swallowed the verb's own place where that is a noun elsewhere.
        return at == end || core(words.get(..end).unwrap_or_default(), from) == end;
    }
    // `the official who briefed reporters said`, `a man in the crowd said`.
    while at < end {
        let Some(word) = words.get(at) else { return false };
        if word.is_any(&["who", "that", "whose"]) || word.is_small(SmallWord::Preposition) {
            let tail = words.get(at..end).unwrap_or_default();
            if tail.iter().any(|word| {
                word.is_stop(",")
                    || word.is_stop(":")
                    || word.is_stop(";")
                    || word.is_quote()
                    || word.is("and") && tail.len() > 12
            }) {
                return false;
            }
            if word.is_any(&["who", "that", "whose"]) {
                return end - at <= 16;
            }
            let next = phrase(words, at + 1);
            if next <= at + 1 {
                return false;
            }
            at = next;
        } else {
            return false;
        }
    }
    at == end
}

/// Where a subject with appositions begins: `Harry Bond, 30, of Raleigh, who was polled,` — the comma at `last` ends it.
fn apposed_subject(words: &[Word<'_>], clause: usize, last: usize) -> Option<usize> {
    (clause..last).find(|&from| {
        if !starts_here(words, clause, from) {
            return false;
        }
        let mut at = relative(words, phrase(words, from));
        if at <= from {
            return false;
        }
        let mut segments = 0;
        loop {
            if at == last {
                return segments > 0;
            }
            if at > last || !words.get(at).is_some_and(|word| word.is_stop(",")) || segments > 8 {
                return false;
            }
            let next = segment_end(words, at + 1, last);
            if segments == 0 && !is_aside(words, at + 1) {
                return false;
            }
            segments += 1;
            at = next;
        }
    })
}

/// The end of a subject without what stands between it and its verb but does not say who it is: `Roe, after a pause,`.
fn without_asides(words: &[Word<'_>], from: usize, last: usize) -> usize {
    let mut end = relative(words, phrase(words, from));
    let full = end - from >= 2;
    let mut apposed = false;
    while end < last && words.get(end).is_some_and(|word| word.is_stop(",")) {
        match apposition(words, end + 1) {
            Some(Apposition::Relative) if apposed || !full => break,
            None => break,
            Some(_) => {}
        }
        let next = segment_end(words, end + 1, last);
        apposed |= next > end + 2;
        end = next;
    }
    end
}

fn segment_end(words: &[Word<'_>], from: usize, last: usize) -> usize {
    let mut at = from;
    while at < last && !words.get(at).is_some_and(|word| word.is_stop(",")) {
        at += 1;
    }
    at
}

/// Whether words between commas can stand between a subject and its verb.
fn is_aside(words: &[Word<'_>], at: usize) -> bool {
    if apposition(words, at).is_some() {
        return true;
    }
    words.get(at).is_some_and(|word| {
        word.is_small(SmallWord::Preposition)
            || word.is_small(SmallWord::Time)
            || word.is_adverb()
            || word.text.ends_with("ing")
            || word.is_verbal()
            || word.is_any(&["when", "while", "as", "however"])
    })
}

/// The noun phrases with a verb after them that may be the subject of a word at `before`, in order.
fn subjects(words: &[Word<'_>], clause: usize, before: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = clause;
    while from < before {
        let Some(subject) = clause_subject_from(words, clause, from, before) else { break };
        found.push(subject);
        from = subject.1.max(from + 1);
    }
    found
}

/// The subject of the main clause that a participle at `before` belongs to: the last one that opens a clause of its own.
pub(super) fn main_subject(words: &[Word<'_>], clause: usize, before: usize) -> Option<(usize, usize)> {
    let all = subjects(words, clause, before);
    let main = all.iter().rev().find(|&&(from, _)| {
        from == clause
            || words.get(from - 1).is_some_and(|word| {
                word.is_stop(",")
                    || word.is_quote()
                    || word.is_small(SmallWord::Coordinator)
                    || word.is_adverb()
                    || word.ends
            }) && !opens_subordinate(words, clause, from)
    });
    main.or_else(|| all.first()).copied().or_else(|| clause_subject(words, clause, before))
}

/// Whether the words between the last comma and a subject make its clause a subordinate one.
fn opens_subordinate(words: &[Word<'_>], clause: usize, from: usize) -> bool {
    let mut at = from;
    while at > clause && !words.get(at - 1).is_some_and(|word| word.is_stop(",")) {
        at -= 1;
    }
    words
        .get(at..from)
        .is_some_and(|before| before.iter().any(|word| word.is_small(SmallWord::Subordinator) || word.is("who")))
}

/// The subject of the verb at `before` that is joined to another: `Ward paused and said`; the nearest one.
pub(super) fn joined_subject(words: &[Word<'_>], clause: usize, before: usize) -> Option<(usize, usize)> {
    let all = subjects(words, clause, before);
    let main = all.iter().rev().find(|&&(from, _)| from == clause || !opens_subordinate(words, clause, from));
    main.or_else(|| all.last()).copied().or_else(|| clause_subject(words, clause, before))
}

/// The noun phrase that is the subject of the clause that begins at `clause`: the first one with a verb after it.
pub(super) fn clause_subject(words: &[Word<'_>], clause: usize, before: usize) -> Option<(usize, usize)> {
    clause_subject_from(words, clause, clause, before)
}

/// Whether a subject may begin at a word: no object of the word before.
fn is_subject_place(words: &[Word<'_>], clause: usize, from: usize) -> bool {
    starts_here(words, clause, from)
        && from.checked_sub(1).filter(|_| from > clause).and_then(|before| words.get(before)).is_none_or(|before| {
            !before.is_verbal()
                && !before.is_any(&["who", "whom", "which", "whose"])
                && !(before.class == Class::Other && before.text.ends_with("ing"))
        })
}

fn clause_subject_from(words: &[Word<'_>], clause: usize, start: usize, before: usize) -> Option<(usize, usize)> {
    let mut from = start;
    let mut fallback = None;
    while from < before {
        if is_subject_place(words, clause, from) {
            let end = relative(words, phrase(words, from)).min(before);
            // A verb follows, perhaps after an apposition or an adverb.
            let mut at = end;
            if words.get(at).is_some_and(|word| word.is_stop(",")) && is_aside(words, at + 1) && from + 6 > clause {
                let mut next = segment_end(words, at + 1, before);
                for _ in 0..4 {
                    if next < before
                        && is_aside(words, next + 1)
                        && !words
                            .get(next + 1)
                            .is_some_and(|word| word.is_verbal() || word.cue().is_some() || word.is_adverb())
                    {
                        next = segment_end(words, next + 1, before);
                    }
                }
                if next < before && follows_verb(words, next + 1) {
                    return Some((from, next));
                }
            }
            while words.get(at).is_some_and(Word::is_adverb) {
                at += 1;
            }
            if at < before && follows_verb(words, at) {
                return Some((from, end));
            }
            fallback = fallback.or(Some((from, end)).filter(|_| {
                words.get(from).is_some_and(|word| word.class == Class::Capital || word.is_small(SmallWord::Pronoun))
                    && from == clause
            }));
            from = end.max(from + 1);
        } else {
            from += 1;
        }
    }
    fallback
}

fn follows_verb(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        word.is_verbal()
            || word.cue().is_some()
            || (word.class == Class::Other && word.text.ends_with('s') && !word.text.ends_with("ss"))
    })
}
