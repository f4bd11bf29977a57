//! Who does what a verb says: the subject of a clause, found from the words around.

use super::doers::{antecedent, before_aside, is_shortened, subject_before};
use super::phrase::phrase;
use super::tagged::{Class, Word};
use crate::lexicon::{SmallWord, VerbTime, verb_time};

/// Nouns after a name that make it an attribute: `the Trump administration`.
const ATTRIBUTED: &[&str] = &[
    "administration",
    "campaign",
    "presidency",
    "era",
    "team",
    "family",
    "foundation",
    "rally",
    "supporter",
    "supporters",
    "voters",
    "voter",
    "aide",
    "aides",
    "adviser",
    "advisers",
    "advisor",
    "advisors",
    "ally",
    "allies",
    "backers",
    "backer",
    "delegates",
    "surrogate",
    "surrogates",
    "camp",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "government",
    "ministry",
    "doctrine",
    "candidacy",
    "critics",
    "donors",
    "donor",
    "organization",
    "organisation",
    "brand",
    "tower",
    "plan",
    "bill",
    "loyalists",
    "fans",
    "event",
    "speech",
    "staff",
    "staffers",
    "brothers",
    "sisters",
    "case",
    "trial",
    "estate",
];
/// Verbs whose object is who the rest of the sentence is about: `praised Roe for his work`.
const JUDGING: &[&str] = &[
    "criticised",
    "criticized",
    "praised",
    "accused",
    "blamed",
    "thanked",
    "congratulated",
    "condemned",
    "mocked",
    "attacked",
    "asked",
    "urged",
    "pressed",
    "blasted",
    "slammed",
    "denounced",
    "hailed",
    "commended",
    "rebuked",
    "chided",
    "faulted",
    "arrested",
    "charged",
    "sentenced",
    "convicted",
    "fined",
    "suspended",
    "sued",
    "honoured",
    "honored",
    "ordered",
    "questioned",
    "criticises",
    "criticizes",
    "praises",
    "accuses",
    "asks",
    "urges",
    "chiding",
    "praising",
    "accusing",
    "thanking",
    "urging",
    "asking",
    "criticising",
    "criticizing",
    "replaced",
    "succeeded",
];
/// Words that begin a clause which leads up to the main one.
const LEADING: &[&str] = &[
    "when", "after", "as", "while", "although", "though", "because", "if", "since", "before", "until", "once",
    "whereas",
];
/// Verbs of speech after which a clause follows, where anything does.
const CLAUSAL: &[&str] = &["say", "add", "argue", "insist", "report", "think", "believe", "allege", "suggest"];
/// Verbs that say what somebody is.
const COPULAS: &[&str] =
    &["am", "is", "was", "be", "been", "becomes", "became", "become", "remains", "remained", "'s", "’s"];
/// Participles that say what somebody has been made: `was named chairman`.
const MADE: &[&str] = &["named", "appointed", "elected", "sworn", "crowned"];
/// How many words a subject may stand before its pronoun, and a clause before its subject.
pub(super) const REACH: usize = 40;

/// Whether the object of a verb that says something of what it has done begins at a word.
pub(super) fn is_patient(words: &[Word<'_>], from: usize, end: usize) -> bool {
    if words.get(end).is_none_or(|next| next.class == Class::Stop && !next.is_any(&[",", "("])) {
        return false;
    }
    // `sentenced the Ohio man Lee Roe`
    let article = from.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.is("the"));
    let before = from.checked_sub(if article { 2 } else { 1 });
    before.and_then(|before| words.get(before)).is_some_and(|verb| !verb.ends && verb.is_any(JUDGING))
}

/// Whether a name only says which: `the Trump campaign`, `six Unicorp factories`.
pub(super) fn is_attribute(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let Some(next) = words.get(end) else { return false };
    let before = from.checked_sub(1).and_then(|before| words.get(before));
    next.is_any(ATTRIBUTED)
        || before.is_some_and(|before| before.is_small(SmallWord::Determiner) && !before.ends)
            && next.class == Class::Other
            && !next.is_verbal()
            && !next.is_adverb()
            && !next.text.ends_with("ing")
}

/// Whether a name or a role is the subject of a verb.
pub(super) fn is_subject(words: &[Word<'_>], from: usize, end: usize) -> bool {
    if from
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|before| before.is_small(SmallWord::Preposition) && !before.ends)
    {
        return false;
    }
    let mut at = past_phrase(words, from, end);
    // Over an apposition or another aside between commas.
    if words.get(at).is_some_and(|word| word.is_stop(",") && !word.ends) {
        let close = (at + 1..at + 30)
            .take_while(|&index| words.get(index).is_some_and(|word| !word.ends))
            .find(|&index| words.get(index).is_some_and(|word| word.is_stop(",")) && verb_at(words, index + 1));
        match close {
            Some(close) => at = close + 1,
            None => return apposed_without_comma(words, from, at + 1),
        }
    }
    // `Roe and Li said`: the second is the subject with the first.
    if words.get(at).is_some_and(|word| word.is("and")) && words.get(at + 1).is_some_and(|word| word.capital) {
        let second = (at + 1..at + 4).take_while(|&index| words.get(index).is_some_and(|word| word.capital)).last();
        at = second.map_or(at, |last| last + 1);
    }
    verb_at(words, at) || verb_past_place(words, from, at)
}

/// Whether a name that opens its sentence has an apposition that no comma ends: `Ann Roe, the minister said on Monday`.
fn apposed_without_comma(words: &[Word<'_>], from: usize, inner: usize) -> bool {
    let opens = from.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| before.ends);
    let article = words.get(inner).is_some_and(|word| word.is_any(&["the", "a", "an"]));
    opens && article && verb_at(words, phrase(words, inner))
}

/// Whether a name is the subject of a verb after the comma that ends it as an apposition: `The mayor, Ann Roe, left`. What
/// stands `before` it opens its clause; else it says who somebody else is.
pub(super) fn is_apposed_subject(words: &[Word<'_>], before: Option<&(usize, usize)>, end: usize) -> bool {
    let led = before.is_some_and(|&(from, _)| {
        let previous = from.checked_sub(1).and_then(|at| words.get(at));
        let named = from.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|word| word.class == Class::Capital);
        previous.is_none_or(|word| {
            word.ends
                || word.is_stop(",") && !named
                || word.is_any(&["and", "but"])
                || word.is_small(SmallWord::Subordinator)
        })
    });
    led && words.get(end).is_some_and(|word| word.is_stop(",") && !word.ends) && verb_at(words, end + 1)
}

/// Whether a word stands in the clause that leads up to the main one: `When Roe left, …`
pub(super) fn is_fronted(words: &[Word<'_>], from: usize) -> bool {
    let before = (0..from).rev().take(REACH).take_while(|&at| words.get(at).is_some_and(|word| !word.ends));
    let mut first = from;
    for at in before {
        if words.get(at).is_some_and(|word| word.is_stop(",")) {
            return false;
        }
        first = at;
    }
    first < from && words.get(first).is_some_and(|word| word.is_any(LEADING))
}

/// Whether a verb of speech stands just before a word, which is in what is said: `said his aides left`, `said that he left`.
/// What is somebody's (`owns`) is what a verb is about as often as it opens a clause: `announced his resignation`.
pub(super) fn is_told(words: &[Word<'_>], at: usize, owns: bool) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|before| words.get(before)).filter(|word| !word.ends);
    let speaks = |word: &Word<'_>| word.cue().is_some();
    before(1).is_some_and(|word| word.cue().is_some_and(|cue| !owns || CLAUSAL.contains(&cue.lemma)))
        || before(1).is_some_and(|word| word.is("that")) && before(2).is_some_and(speaks)
}

/// Whether a pronoun is what befalls the subject of the sentence by what it has done: `Roe won, earning him a place`.
pub(super) fn is_consequence(words: &[Word<'_>], at: usize) -> bool {
    let Some([comma, verb]) = at.checked_sub(2).and_then(|from| words.get(from..at)) else { return false };
    comma.is_stop(",")
        && !comma.ends
        && verb.is_any(&["earning", "making", "leaving", "allowing", "enabling", "costing"])
}

/// Where what hangs on a name that opens its clause ends, if a verb follows there: `Ann Roe of Leeds won`, `Roe (34) won`.
/// After another word the verb may belong to what hangs on it: `accused Roe of crimes committed in May`.
fn past_phrase(words: &[Word<'_>], from: usize, end: usize) -> usize {
    let Some(next) = words.get(end).filter(|next| !next.ends) else { return end };
    if next.is_stop("(") {
        let close = (end + 1..end + 12)
            .take_while(|&at| words.get(at).is_some_and(|word| !word.ends))
            .find(|&at| words.get(at).is_some_and(|word| word.is_stop(")")));
        return close.map_or(end, |close| close + 1);
    }
    if !next.is_any(&["of", "from", "at", "for", "with"]) || !opens_clause(words, from) {
        return end;
    }
    let past = phrase(words, end + 1);
    if past > end + 1 && (verb_at(words, past) || words.get(past).is_some_and(|word| word.is_stop(","))) {
        past
    } else {
        end
    }
}

/// Whether a clause may open at a word.
fn opens_clause(words: &[Word<'_>], from: usize) -> bool {
    from.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| {
        before.ends || before.is_small(SmallWord::Subordinator) || before.is_any(&["and", "but", ",", ";", ":"])
    })
}

/// Whether a name is one of two or more that do together what the verb says: `Roe and Li met`.
pub(super) fn is_joined(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let named = |at: usize| words.get(at).is_some_and(|word| word.class == Class::Capital);
    let joins = |at: usize| words.get(at).is_some_and(|word| word.is("and") && !word.ends);
    let before = from.checked_sub(2).is_some_and(|before| joins(before + 1) && named(before));
    before || joins(end) && (end + 1..end + 6).take_while(|&at| words.get(at).is_some_and(|word| !word.ends)).any(named)
}

/// Whether a verb of speech follows after words of place or time: `Ann Roe in a post on Monday said`.
fn verb_past_place(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let place = words.get(end).is_some_and(|word| word.is_any(&["in", "at", "on", "during"]));
    let inside = (end + 1..end + 9).take_while(|&at| {
        words.get(at).is_some_and(|word| {
            !word.ends && !matches!(word.class, Class::Stop | Class::Small(SmallWord::Auxiliary | SmallWord::Pronoun))
        })
    });
    place
        && opens_clause(words, from)
        && inside.into_iter().any(|at| words.get(at).is_some_and(|word| word.cue().is_some()))
}

/// Whether a finite verb stands at a word, perhaps after adverbs.
pub(super) fn verb_at(words: &[Word<'_>], at: usize) -> bool {
    let mut at = at;
    while words.get(at).is_some_and(|word| word.is_adverb() || word.is("both") || word.is("all")) {
        at += 1;
    }
    words.get(at).is_some_and(|word| {
        word.is_verbal()
            || word.cue().is_some()
            || word.class == Class::Other && verb_time(word.text) == Some(VerbTime::Past)
            || word.class == Class::Other
                && word.text.ends_with('s')
                && !word.text.ends_with("ss")
                && !word.is_any(ATTRIBUTED)
    })
}

/// Whether a word may end a noun phrase that is a subject.
pub(super) fn ends_subject(word: &Word<'_>) -> bool {
    match word.class {
        Class::Capital | Class::Number | Class::Small(SmallWord::Pronoun) => true,
        Class::Other => !word.is_adverb() && !word.is_verbal() && !word.text.ends_with("ing"),
        Class::Cue(_) => word.text.ends_with('s') || word.text.ends_with("er"),
        Class::Small(_) => word.is_any(&["that", "which", "this"]),
        _ => false,
    }
}

/// Where the subject ends of which the phrase that begins at a word says what it is: `Roe` in `Roe is a lawyer`.
pub(super) fn predicated(words: &[Word<'_>], from: usize) -> Option<usize> {
    let mut at = from;
    let before = |at: usize| at.checked_sub(1).and_then(|before| words.get(before));
    while before(at).is_some_and(|word| word.is_adverb() && !word.is_any(&["not", "never"]) && !word.ends) {
        at -= 1;
    }
    let verb = before(at)?;
    if verb.ends {
        return None;
    }
    if is_shortened(verb) && verb.text.ends_with('s') {
        return at.checked_sub(1);
    }
    if verb.is_any(MADE) {
        at -= 1;
        let be = before(at)?;
        if !be.is_any(COPULAS) {
            return None;
        }
    }
    if !before(at)?.is_any(COPULAS) {
        return None;
    }
    at -= 1;
    while before(at).is_some_and(|word| word.is_adverb() || word.is_small(SmallWord::Auxiliary)) {
        if before(at)?.text.contains('n') && before(at)?.text.ends_with('t') || before(at)?.is_any(&["not", "never"]) {
            return None;
        }
        at -= 1;
    }
    let subject = at.checked_sub(1)?;
    let word = words.get(subject)?;
    if word.is_stop(",") {
        return before_aside(words, subject);
    }
    (ends_subject(word) && !word.ends).then(|| antecedent(words, subject, 0)).flatten()
}

/// Where the words end that name who is what the phrase at a word says, after `as`: `Roe spoke as the nominee`, `they
/// described Roe as a hero`.
pub(super) fn serves_as(words: &[Word<'_>], from: usize) -> Option<usize> {
    let place = from.checked_sub(1).filter(|&at| words.get(at).is_some_and(|word| word.is("as") && !word.ends))?;
    let mut before = place.checked_sub(1)?;
    if words.get(before)?.is_stop(",") {
        before = before.checked_sub(1)?;
        return (words.get(before)?.class == Class::Capital).then_some(before);
    }
    let word = words.get(before)?;
    if word.ends {
        return None;
    }
    if word.class == Class::Capital || word.is_any(&["him", "her"]) {
        Some(before)
    } else {
        subject_before(words, place)
    }
}
