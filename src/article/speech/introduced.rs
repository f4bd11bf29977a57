//! Quotations that no verb of speech gives to anybody, by the subject of their sentence: `Ward was blunt: “…”`.

use super::clause::REACH;
use super::cues::{Site, kind_of};
use super::phrase::phrase;
use super::sites::{CueShape, SourceKind};
use super::subject::main_subject;
use super::tagged::{Class, Word};
use crate::lexicon::SmallWord;

/// Quotations whose sentence has a subject but no verb of speech: `Ward was blunt: “…”`, `Ward landed a dig at “…”`.
pub(super) fn introduced(words: &[Word<'_>], found: &mut Vec<Site>) {
    let mut sentence = 0;
    let mut fresh: Vec<Site> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && words.get(at - 1).is_some_and(|before| before.ends) || at - sentence > REACH {
            sentence = at;
        }
        // A colon at the end of the block leads in what the next one quotes.
        let last = word.is_stop(":") && at + 1 == words.len();
        if !(word.is_quote() || last) || at == sentence {
            continue;
        }
        let same = found.partition_point(|site| site.sentence < sentence);
        let known = found.get(same..).unwrap_or_default().iter().take_while(|site| site.sentence == sentence);
        let made = fresh.last().filter(|site| site.sentence == sentence);
        if known.chain(made).any(|site| site.source.is_some()) {
            continue;
        }
        let colon = last || words.get(at - 1).is_some_and(|before| before.is_stop(":"));
        let subject = main_subject(words, sentence, at).filter(|&(from, _)| {
            words.get(from).is_some_and(|word| {
                word.class == Class::Capital
                    || word.is_small(SmallWord::Pronoun)
                    || word.is_small(SmallWord::Determiner)
            })
        });
        let person = subject.filter(|&subject| kind_of(words, Some(subject)) != SourceKind::Noun);
        let from = words
            .get(sentence)
            .filter(|word| colon && word.is("from"))
            .map(|_| (sentence + 1, phrase(words, sentence + 1)));
        let from = from.filter(|&(from, to)| to > from);
        let source =
            if colon { from.or(person).or_else(|| last_name(words, sentence, at)).or(subject) } else { subject };
        let Some(source) = owner(words, sentence, at).filter(|_| !colon && person.is_none()).or(source) else {
            continue;
        };
        let cue = if source.1 < at { (source.1, source.1 + 1) } else { (at - 1, at) };
        let shape = if source.1 < at { CueShape::Noun } else { CueShape::Label };
        fresh.push(Site { cue, verb: None, source: Some(source), antecedent: None, shape, unreal: !colon, sentence });
    }
    if !fresh.is_empty() {
        found.append(&mut fresh);
        found.sort_by_key(|site| site.cue);
    }
}

/// Whose words a noun before a quotation names: `Ward’s attack on “…”`, `their chants of “…”`.
fn owner(words: &[Word<'_>], floor: usize, at: usize) -> Option<(usize, usize)> {
    let mut noun = at.checked_sub(1)?;
    if words.get(noun).is_some_and(|word| word.is_small(SmallWord::Preposition)) {
        noun = noun.checked_sub(1)?;
    }
    for back in 0..4 {
        let index = noun.checked_sub(back).filter(|&index| index >= floor)?;
        let word = words.get(index)?;
        if back > 0 && (word.is_possessive() || word.is_any(&["his", "her", "their"])) {
            return Some((index, index + 1));
        }
        if !matches!(word.class, Class::Other | Class::Cue(_)) {
            return None;
        }
    }
    None
}

/// The last name before a place in its sentence: `… does not surprise Ann Ward: “…”`.
fn last_name(words: &[Word<'_>], floor: usize, at: usize) -> Option<(usize, usize)> {
    let last = (floor..at)
        .rev()
        .find(|&index| words.get(index).is_some_and(|word| word.class == Class::Capital && !word.is_possessive()))?;
    let mut from = last;
    while from > floor
        && words.get(from - 1).is_some_and(|word| {
            matches!(word.class, Class::Capital | Class::Other) && !word.is_verbal() && !word.is_adverb()
        })
    {
        from -= 1;
    }
    if from > floor && words.get(from - 1).is_some_and(|word| word.is_small(SmallWord::Determiner)) {
        from -= 1;
    }
    Some((from, last + 1))
}
