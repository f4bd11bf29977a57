//! A block's narration as tagged words, in which every outer quotation is one word.
//!
//! This is what names and cues are read from: a word has one class here, by its neighbours too. The narration that rules
//! about wording look at ([`Narration`](crate::article::Narration)) gives a word all the classes that its tables know of
//! it, and is read only where such a rule asks for it.

use crate::article::BlockFacts;
use crate::article::words::{Token, tokens};
use crate::lexicon::{Cue, CueClass, CueForm, SmallWord, cue, given_name, is_surname, small_word};
use crate::text::Span;

/// What a word is, as far as it tells by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// An outer quotation; the index of its pair.
    Quote(usize),
    /// A stop, a dash, a bracket, a stray mark.
    Stop,
    /// A word with a capital that is no small word.
    Capital,
    /// A number, in figures.
    Number,
    /// A small word.
    Small(SmallWord),
    /// A verb of speech, in lower case.
    Cue(Cue),
    /// Any other word in lower case.
    Other,
}

/// One word, stop or quotation of the narration, tagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) class: Class,
    /// A sentence ends with it.
    pub(super) ends: bool,
    /// It begins with a capital.
    pub(super) capital: bool,
}

impl Word<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    pub(super) fn is_stop(&self, stop: &str) -> bool {
        self.class == Class::Stop && self.text == stop
    }

    pub(super) fn is_small(&self, class: SmallWord) -> bool {
        self.class == Class::Small(class)
    }

    pub(super) fn cue(&self) -> Option<Cue> {
        if let Class::Cue(cue) = self.class { Some(cue) } else { None }
    }

    pub(super) fn is_quote(&self) -> bool {
        matches!(self.class, Class::Quote(_))
    }

    /// `later`, `quickly`.
    pub(super) fn is_adverb(&self) -> bool {
        match self.class {
            Class::Small(SmallWord::Adverb) => true,
            Class::Other => {
                self.text.len() > 4 && self.text.ends_with("ly") && !self.is_any(&["family", "ally", "reply"])
            }
            _ => false,
        }
    }

    /// `Biden's`, `the president's`.
    pub(super) fn is_possessive(&self) -> bool {
        self.text.ends_with("'s") || self.text.ends_with("’s")
    }

    /// A verb that is finite by its form and no verb of speech: `went`, `visited`.
    pub(super) fn is_verbal(&self) -> bool {
        match self.class {
            Class::Small(SmallWord::Verb | SmallWord::Auxiliary) => true,
            Class::Other => self.text.len() > 4 && self.text.ends_with("ed"),
            _ => false,
        }
    }
}

/// The tagged words of a block's narration.
pub(super) fn tagged(facts: &BlockFacts) -> Vec<Word<'_>> {
    let text = facts.prose.text();
    let outer: Vec<(usize, Span)> = facts
        .pairing
        .pairs
        .iter()
        .enumerate()
        .filter(|(_, pair)| pair.depth == 0)
        .map(|(index, pair)| (index, pair.span))
        .collect();
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut outer = outer.into_iter().peekable();
    let mut ends = facts.sentences.iter().map(|sentence| sentence.end).peekable();
    let mut at = 0;
    loop {
        let next = tokens(text, at).next();
        let quote = outer.next_if(|(_, span)| next.is_none_or(|next| next.span.end > span.start));
        let (span, class) = match (quote, next) {
            (Some((index, span)), _) => (span, Class::Quote(index)),
            (None, Some(token)) => (token.span, class_of(&token)),
            (None, None) => break,
        };
        at = span.end;
        while ends.next_if(|&end| end < span.end).is_some() {}
        let capital = span.of(text).starts_with(char::is_uppercase);
        words.push(Word { span, text: span.of(text), class, ends: ends.peek() == Some(&span.end), capital });
    }
    for at in 0..words.len() {
        if let Some(class) = in_context(&words, at)
            && let Some(word) = words.get_mut(at)
        {
            word.class = class;
        }
    }
    words
}

/// The class of a word that its neighbours show to be another than it seems by itself.
fn in_context(words: &[Word<'_>], at: usize) -> Option<Class> {
    let word = words.get(at).filter(|word| word.capital)?;
    let previous = at.checked_sub(1).and_then(|before| words.get(before));
    let next = words.get(at + 1);
    match word.class {
        // `“…,” Will wrote`, `said Will Roe`, `Will Roe said`: a name that is a small word elsewhere.
        Class::Small(SmallWord::Auxiliary | SmallWord::Verb | SmallWord::Preposition | SmallWord::Adverb) => {
            let quoted = previous.is_some_and(|before| {
                before.is_quote() && before.text.trim_end_matches(['"', '”', '’', '\'']).ends_with(',')
            });
            let said = quoted && next.is_some_and(|next| cue(next.text).is_some());
            let named = given_name(word.text).is_some()
                && next.is_some_and(|next| next.class == Class::Capital && is_surname(next.text));
            (said || named || is_surname_of(previous, word, next)).then_some(Class::Capital)
        }
        Class::Small(SmallWord::Time) => is_surname_of(previous, word, next).then_some(Class::Capital),
        // `Ward Tweeted “…”`: a verb that has its capital from the trade name.
        Class::Capital if previous.is_some_and(|before| !before.ends) => cue(&word.text.to_lowercase())
            .filter(|verb| verb.lemma == "tweet" && verb.form == CueForm::Past)
            .map(Class::Cue),
        // `Said Ward: “…”`, at the start of its sentence.
        Class::Capital if previous.is_none_or(|before| before.ends) => {
            let verb = cue(&word.text.to_lowercase())?;
            let plain = verb.form == CueForm::Past
                && matches!(verb.class, CueClass::Neutral | CueClass::Reporting | CueClass::Writing)
                && !matches!(verb.lemma, "ask" | "tell" | "describe" | "quote");
            let source = next.is_some_and(|next| next.class == Class::Capital || next.is("the"));
            (plain && source).then_some(Class::Cue(verb))
        }
        _ => None,
    }
}

/// Whether a word that is a small word elsewhere is the surname after a given name: `Ann May`; but `Ann left in May 2019`.
fn is_surname_of(previous: Option<&Word<'_>>, word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let given = previous
        .is_some_and(|before| before.class == Class::Capital && !before.ends && given_name(before.text).is_some());
    given && word.is_any(&["may", "will", "august"]) && next.is_none_or(|next| next.class != Class::Number)
}

/// The words of a quotation, without the marks inside it.
pub(super) fn quoted(text: &str, inner: Span) -> Vec<Word<'_>> {
    let Some(within) = text.get(..inner.end) else { return Vec::new() };
    tokens(within, inner.start)
        .map(|token| Word {
            span: token.span,
            text: token.text,
            class: class_of(&token),
            ends: matches!(token.text, "." | "?" | "!"),
            capital: token.is_capitalised(),
        })
        .collect()
}

fn class_of(token: &Token<'_>) -> Class {
    if !token.is_word {
        return Class::Stop;
    }
    let first = token.text.chars().next().unwrap_or(' ');
    if first.is_numeric() || matches!(first, '$' | '£' | '€' | '#') {
        return Class::Number;
    }
    if first.is_uppercase() {
        // Only a short word can be a small one; a name is looked up in vain otherwise.
        if token.text.len() > 12 {
            return Class::Capital;
        }
        let lower = token.text.to_lowercase();
        let shouted = token.text.chars().count() > 1 && token.text.chars().all(char::is_uppercase);
        return match small_word(&lower) {
            // `US`, `IT`, `WHO` are names; `March` and `May` are words of time or names.
            Some(_) if shouted => Class::Capital,
            Some(class) => Class::Small(class),
            None => Class::Capital,
        };
    }
    if let Some(class) = small_word(token.text) {
        // `found` and `wrote` are verbs; those of speech are looked up as such.
        if class != SmallWord::Verb {
            return Class::Small(class);
        }
        return cue(token.text).map_or(Class::Small(class), Class::Cue);
    }
    cue(token.text).map_or(Class::Other, Class::Cue)
}
