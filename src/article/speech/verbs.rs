//! Verbs of speech with their subjects: finite, inverted, passive, participles.

use super::apposition::source_after;
use super::clause::{clause_start, sentence_start};
use super::cues::Site;
use super::narration::{Class, Word};
use super::phrase::begins;
use super::sites::CueShape;
use super::subject::{clause_subject, joined_subject, main_subject, subject_before};
use crate::lexicon::{Cue, CueClass, CueForm, SmallWord};

const BE: &[&str] =
    &["was", "were", "is", "are", "be", "been", "being", "am", "gets", "got", "wasn't", "isn't", "wasn’t", "isn’t"];
const HAVE: &[&str] = &["has", "have", "had", "having"];
const MODALS: &[&str] = &[
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "did",
    "do",
    "does",
    "won't",
    "wouldn't",
    "can't",
    "couldn't",
    "didn't",
    "don't",
    "doesn't",
    "cannot",
    "won’t",
    "wouldn’t",
    "can’t",
    "couldn’t",
    "didn’t",
    "don’t",
    "doesn’t",
];
const NOT: &[&str] = &["not", "never", "hardly", "without"];
/// Verbs that are told to somebody who stands where another verb's subject would stand after it.
const HEARERS: &[&str] =
    &["tell", "assure", "remind", "advise", "urge", "text", "email", "e-mail", "instruct", "order", "thank", "praise"];

/// Whether a noun just before a participle is its subject: `with Ward yelling`, `a sign saying`; but in `sent a message to
/// supporters saying` and `released a statement saying` somebody else speaks.
fn acts(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let before = from.checked_sub(1).and_then(|before| words.get(before));
    let Some(noun) = to.checked_sub(1).and_then(|last| words.get(last)) else { return false };
    let object = before.is_some_and(|word| word.is_small(SmallWord::Preposition) && !word.is("with") && !word.ends);
    !object && !noun.is_any(WRITTEN) && !noun.is_any(WHEN)
}

/// What people issue, so that they speak by it.
const WRITTEN: &[&str] = &[
    "statement",
    "statements",
    "email",
    "e-mail",
    "emails",
    "message",
    "messages",
    "tweet",
    "tweets",
    "letter",
    "letters",
    "post",
    "release",
    "note",
    "memo",
    "memorandum",
    "text",
    "joke",
    "speech",
    "op-ed",
    "remarks",
    "remark",
    "comment",
    "comments",
    "warning",
    "ruling",
    "opinion",
];
/// Nouns of time that stand without a preposition.
const WHEN: &[&str] = &["night", "morning", "afternoon", "evening", "week", "month", "year", "day", "weekend", "time"];

pub(super) fn verb(words: &[Word<'_>], at: usize, cue: Cue) -> Option<Site> {
    let before = |back: usize| at.checked_sub(back).and_then(|index| words.get(index));
    let previous = before(1);
    let mut site = Site {
        cue: (at, at + 1),
        verb: Some(cue),
        source: None,
        antecedent: None,
        shape: CueShape::SubjectVerb,
        unreal: false,
        sentence: 0,
    };
    // The helping words directly before the verb.
    let mut helper = at;
    while helper > 0 && words.get(helper - 1).is_some_and(|word| word.is_adverb() && !word.is_any(&["here", "there"])) {
        helper -= 1;
    }
    let aux = helper.checked_sub(1).and_then(|index| words.get(index));
    let is_aux = |list: &[&str]| aux.is_some_and(|word| word.is_any(list));
    let negated = (helper..at).filter_map(|index| words.get(index)).any(|word| word.is_any(NOT))
        || aux.is_some_and(|word| word.text.ends_with("n't") || word.text.ends_with("n’t") || word.is("cannot"));
    match cue.form {
        CueForm::Past | CueForm::Third => {
            if previous.is_some_and(|word| {
                word.is_small(SmallWord::Determiner)
                    && !word
                        .is_any(&["one", "all", "both", "others", "several", "many", "some", "most", "this", "that"])
                    || is_owner(word)
            }) {
                return None;
            }
            if cue.form == CueForm::Past && is_aux(BE) {
                return passive(words, at, cue, helper - 1);
            }
            site.unreal = negated && is_aux(HAVE);
            finite(words, at, cue, site)
        }
        CueForm::Base => {
            if is_aux(MODALS) {
                site.unreal = negated || !is_aux(&["did", "do", "does", "will"]);
                return finite(words, at, cue, site);
            }
            if previous.is_some_and(|word| word.is("to")) {
                let real = before(2).is_some_and(|word| {
                    word.is_any(&["on", "continued", "continues", "this", "rose", "stood", "quick"])
                });
                site.unreal = !real;
                site.source = clause_subject(words, clause_start(words, at), at);
                return Some(site);
            }
            // `critics say`, `they say`: the subject must be several, or the word is a noun.
            let source = subject_before(words, clause_start(words, at), at)?;
            let plural = words.get(source.1 - 1).is_some_and(|word| {
                word.is_any(&[
                    "i", "we", "they", "you", "people", "police", "who", "others", "many", "some", "several", "most",
                    "men", "women",
                ]) || (word.text.ends_with('s') && !word.is_possessive() && !word.text.ends_with("ss"))
            });
            site.source = plural.then_some(source);
            plural.then_some(site)
        }
        CueForm::Gerund => {
            if is_aux(BE) {
                return finite(words, at, cue, site);
            }
            if previous.is_some_and(|word| word.is_small(SmallWord::Determiner) || is_owner(word)) {
                return None;
            }
            site.shape = CueShape::Participle;
            let clause = clause_start(words, at);
            // `with Ward yelling`, `a sign saying`: the noun just before.
            let mut noun = at;
            while noun > clause && words.get(noun - 1).is_some_and(Word::is_adverb) {
                noun -= 1;
            }
            let direct = noun.checked_sub(1).and_then(|index| words.get(index)).is_some_and(|word| {
                matches!(word.class, Class::Capital | Class::Other) && !word.is_verbal() && !word.text.ends_with("ing")
                    || word.is_small(SmallWord::Pronoun) && !word.is_any(&["it", "who"])
            });
            let named = if direct { antecedent(words, clause, noun) } else { None };
            let floor = sentence_start(words, at);
            site.source =
                named.filter(|&(from, to)| acts(words, from, to)).or_else(|| participle_subject(words, floor, at));
            Some(site)
        }
    }
}

fn is_owner(word: &Word<'_>) -> bool {
    word.is_possessive() && !word.is_any(&["he's", "she's", "it's", "he’s", "she’s", "it’s", "who's", "who’s"])
}

/// The subject of a participle: that of its clause, or of the whole sentence where the clause has none.
fn participle_subject(words: &[Word<'_>], clause: usize, at: usize) -> Option<(usize, usize)> {
    if let Some(found) = main_subject(words, clause, at) {
        return Some(found);
    }
    let floor = sentence_start(words, at);
    let mut from = clause;
    for _ in 0..4 {
        if from <= floor {
            return None;
        }
        from = clause_start(words, from - 1).min(from - 1);
        if let Some(found) = main_subject(words, from, at) {
            return Some(found);
        }
    }
    None
}

/// A verb that has, or should have, a subject of its own.
fn finite(words: &[Word<'_>], at: usize, cue: Cue, mut site: Site) -> Option<Site> {
    let clause = clause_start(words, at);
    let previous = at.checked_sub(1).and_then(|index| words.get(index));
    let quote_before = clause == at && at > 0 && (previous.is_some_and(Word::is_quote))
        || previous.is_some_and(|word| word.is_stop(",")) && at >= 2 && words.get(at - 2).is_some_and(Word::is_quote);
    let helped = previous.is_some_and(|word| word.is_small(SmallWord::Auxiliary) || word.is_adverb());
    let hears = HEARERS.contains(&cue.lemma);
    if quote_before && !hears && source_after(words, at + 1) > at + 1 {
        return inverted(words, at, site);
    }
    if let Some(source) = subject_before(words, clause, at) {
        // `he said`, but no noun that only looks like a verb: `the attack claims`.
        if matches!(cue.form, CueForm::Third)
            && !matches!(cue.class, CueClass::Neutral)
            && !finite_here(words, source, at)
        {
            return None;
        }
        site.source = Some(source);
        return Some(site);
    }
    // `The fight, he said, continued struggles aside, …`: after an attribution a participle has no subject.
    let inserted = previous.is_some_and(|word| word.is_stop(","))
        && at.checked_sub(2).and_then(|index| words.get(index)).is_some_and(|word| word.cue().is_some());
    if !inserted
        && previous.is_none_or(|word| word.is_stop(",") || word.ends || word.is_stop("—") || word.is_stop("–"))
        && !hears
        && begins(words, at + 1)
        && !helped
        && let Some(found) = inverted(words, at, site)
        && words.get(found.end()).is_none_or(|word| !word.is_verbal() && word.cue().is_none())
    {
        return Some(found);
    }
    // `Ward, who said …`
    if let Some(relative) = relative_before(words, at) {
        site.source = Some((relative, relative + 1));
        site.antecedent = antecedent(words, sentence_start(words, at), relative);
        return Some(site);
    }
    // `He paused and said`, `Ward left, then said`.
    let joined = previous.is_some_and(|word| {
        word.is_any(&["and", "but", "then", "or"])
            || word.is_adverb()
            || word.is_small(SmallWord::Auxiliary)
            || word.is_stop(",")
    });
    if joined {
        site.source = joined_subject(words, clause, at).or_else(|| participle_subject(words, clause, at));
        return Some(site);
    }
    if clause == at || previous.is_some_and(Word::is_quote) {
        return Some(site);
    }
    // A participle after its noun (`the deal announced Monday`), or a subject that cannot be made out.
    let common = matches!(
        cue.class,
        CueClass::Neutral | CueClass::Writing | CueClass::Reporting | CueClass::Emotive | CueClass::Answer
    );
    if !common {
        return None;
    }
    site.source = clause_subject(words, clause, at);
    site.source.is_some().then_some(site)
}

/// The `who`, `which` or `that` that is the subject of a verb, adverbs and helping verbs between aside.
fn relative_before(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let mut at = verb;
    while at > 0
        && words.get(at - 1).is_some_and(|word| {
            word.is_adverb() || word.is_small(SmallWord::Auxiliary) || word.is_small(SmallWord::Time)
        })
    {
        at -= 1;
    }
    let relative = at.checked_sub(1)?;
    let word = words.get(relative)?;
    let noun = relative.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
        // `a message that said`: a noun that is a verb elsewhere.
        matches!(before.class, Class::Capital | Class::Other | Class::Cue(Cue { form: CueForm::Base, .. }))
            && !before.is_adverb()
            && !before.is_verbal()
            || before.is_stop(",")
    });
    (word.is_any(&["who", "which"]) || word.is("that") && noun).then_some(relative)
}

/// The noun phrase that ends just before `who`, perhaps with a comma between.
fn antecedent(words: &[Word<'_>], floor: usize, who: usize) -> Option<(usize, usize)> {
    let mut end = who;
    if end > floor && words.get(end - 1).is_some_and(|word| word.is_stop(",")) {
        end -= 1;
    }
    let mut from = end;
    while from > floor {
        let word = words.get(from - 1)?;
        let inside =
            matches!(word.class, Class::Capital | Class::Other | Class::Number) || word.is_small(SmallWord::Determiner);
        if !inside || word.is_adverb() || word.cue().is_some() {
            break;
        }
        from -= 1;
        if word.is_small(SmallWord::Determiner) {
            break;
        }
    }
    (from < end).then_some((from, end))
}

/// Whether a word in `-s` after a subject is its verb: what follows is an object or a clause.
fn finite_here(words: &[Word<'_>], source: (usize, usize), at: usize) -> bool {
    let pronoun = words.get(source.0).is_some_and(|word| word.is_small(SmallWord::Pronoun));
    let name = words
        .get(source.1.saturating_sub(1))
        .is_some_and(|word| word.class == Class::Capital && !word.text.ends_with('s'));
    let follows = words.get(at + 1).is_some_and(|word| {
        word.is_quote()
            || word.is_any(&[
                "that", "it", "he", "she", "they", "the", "a", "an", "his", "her", "their", "in", "on", "at", "how",
                "why", "to",
            ])
            || matches!(word.class, Class::Capital)
            || word.is_stop(":")
            || word.is_stop(",")
            || word.is_stop(".")
    });
    pronoun
        || name && follows
        || follows && words.get(source.0).is_some_and(|word| word.is_small(SmallWord::Determiner))
}

/// `said Ward, the mayor`
fn inverted(words: &[Word<'_>], at: usize, mut site: Site) -> Option<Site> {
    let end = source_after(words, at + 1);
    if end == at + 1 {
        return None;
    }
    site.source = Some((at + 1, end));
    site.shape = CueShape::VerbSubject;
    Some(site)
}

/// `was quoted as saying`, `was described by Ward as`.
fn passive(words: &[Word<'_>], at: usize, cue: Cue, aux: usize) -> Option<Site> {
    let next = words.get(at + 1);
    if next.is_some_and(|word| word.is("as"))
        && words.get(at + 2).is_some_and(|word| word.is_any(&["saying", "telling"]))
    {
        let source = subject_before(words, clause_start(words, aux), aux)?;
        return Some(Site {
            cue: (at, at + 3),
            verb: Some(cue),
            source: Some(source),
            antecedent: None,
            shape: CueShape::SubjectVerb,
            unreal: false,
            sentence: 0,
        });
    }
    let by = (at + 1..at + 8).find(|&index| words.get(index).is_some_and(|word| word.is("by")))?;
    let clear = (at + 1..by).all(|index| words.get(index).is_some_and(|word| !word.ends && !word.is_stop(";")));
    let end = source_after(words, by + 1);
    (clear && end > by + 1).then_some(Site {
        cue: (at, at + 1),
        verb: Some(cue),
        source: Some((by + 1, end)),
        antecedent: None,
        shape: CueShape::Passive,
        unreal: false,
        sentence: 0,
    })
}
