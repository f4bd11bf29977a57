//! Attributions beside a quotation, by their shape: `said Mary Ward`, `the mayor said`, `according to`.
//!
//! This is the light reading that the punctuation of quotations needs: whether words after a mark say that somebody
//! speaks, and whether the sentence is over then. Who speaks is not asked here.

use super::cue_words::{AFTER_CUE, BEFORE_VERB, DETERMINERS, HEARERS, NO_SUBJECT, PRONOUNS, is_span_of_time};
use super::words::{Token, tokens};
use crate::lexicon::{Cue, CueClass, CueForm, cue};
use crate::text::Span;

/// What names the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// `he`, `she`, `they`.
    Pronoun,
    /// A name, perhaps with a title.
    Name,
    /// `the mayor`, `a spokesman for the group`.
    Noun,
}

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tail {
    /// The sentence or the paragraph ends.
    End,
    /// A comma, a semicolon or a dash.
    Comma,
    /// A colon.
    Colon,
    /// When, where, to whom: words that leave the quotation the cue's object.
    Phrase,
    /// Something else that is said, so the quotation before is not.
    Object,
    /// A quotation mark.
    Mark,
}

/// Words that say that somebody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// From the subject or the cue, whichever comes first, to the end of the other.
    pub span: Span,
    /// The verb, or `according to`.
    pub cue: Span,
    /// The verb, unless it is `according to`.
    pub verb: Option<Cue>,
    /// What names the speaker.
    pub subject: Subject,
    /// The cue comes before its subject.
    pub inverted: bool,
    /// What follows.
    pub tail: Tail,
}

impl Attribution {
    /// Whether what stands before it may be its object: nothing else is.
    #[must_use]
    pub fn takes_what_is_before(&self) -> bool {
        self.tail != Tail::Object
    }
}

/// How many words a subject with its titles and appositions may have.
const REACH: usize = 26;

/// The attribution that begins at a place, if the words there are one.
#[must_use]
pub fn attribution_at(text: &str, at: usize) -> Option<Attribution> {
    let words: Vec<Token<'_>> = tokens(text, at).take(REACH + 8).collect();
    let mut words = words.as_slice();
    while let Some((first, rest)) = words.split_first()
        && (matches!(first.text, "," | "—" | "–" | "-" | "…")
            || (first.is_lower() && (first.text.ends_with("ly") || first.is_any(&["and", "then", "as", "so"]))))
    {
        words = rest;
    }
    let first = words.first()?;
    if !first.is_word {
        return None;
    }
    if first.is("according") && words.get(1).is_some_and(|word| word.is("to")) {
        let span = Span::new(first.span.start, words.get(1)?.span.end);
        return Some(Attribution {
            span,
            cue: span,
            verb: None,
            subject: Subject::Noun,
            inverted: true,
            tail: Tail::Phrase,
        });
    }
    inverted(text, words).or_else(|| after_pronoun(text, words)).or_else(|| after_subject(text, words))
}

/// `said Mary Ward`, `asked the mayor`, `she` after its verb.
fn inverted(text: &str, words: &[Token<'_>]) -> Option<Attribution> {
    let (first, rest) = words.split_first()?;
    let verb = lower_cue(first).filter(|verb| verb.form != CueForm::Gerund && verb.form != CueForm::Base)?;
    let next = rest.first().filter(|next| next.is_word)?;
    let subject = if next.is_any(PRONOUNS) {
        Subject::Pronoun
    } else if next.is_any(DETERMINERS) {
        Subject::Noun
    } else if next.is_capitalised() {
        Subject::Name
    } else if is_role_and_name(rest) {
        Subject::Noun
    } else {
        return None;
    };
    // `told the court`, `asked the board`: what follows is the hearer, and the quotation is the subject.
    if HEARERS.contains(&verb.lemma) && verb.lemma != "ask" {
        return None;
    }
    let end = rest
        .iter()
        .take_while(|word| word.is_word && (word.is_capitalised() || word == &next))
        .last()
        .unwrap_or(next)
        .span
        .end;
    let tail = match tail(text, end) {
        // `said the war was lost` has a clause of its own, `said the mayor of the town` has not; the subject is too
        // long to know its end without reading it, so a determiner counts for a subject.
        Tail::Object if subject != Subject::Pronoun => Tail::Phrase,
        other => other,
    };
    Some(Attribution {
        span: Span::new(first.span.start, end),
        cue: first.span,
        verb: Some(verb),
        subject,
        inverted: true,
        tail,
    })
}

/// `farmer Ada Holm`, `committee spokesman John Roe`: one to three words of a role, then a name.
fn is_role_and_name(words: &[Token<'_>]) -> bool {
    let role = words
        .iter()
        .take(3)
        .take_while(|word| word.is_lower() && !word.is_any(NO_SUBJECT) && !word.is_any(AFTER_CUE))
        .count();
    role > 0 && words.get(role).is_some_and(|name| name.is_word && name.is_capitalised())
}

/// `he said`, `she later told reporters`, `they were quoted as saying`.
fn after_pronoun(text: &str, words: &[Token<'_>]) -> Option<Attribution> {
    let (first, rest) = words.split_first().filter(|(first, _)| first.is_any(PRONOUNS))?;
    let skipped = rest.iter().take(5).take_while(|word| is_before_verb(word)).count();
    let verb_token = rest.get(skipped)?;
    let verb = lower_cue(verb_token)?;
    let passive = rest.iter().take(skipped).any(|word| word.is_any(&["quoted", "as", "was", "is", "on", "been"]));
    if verb.form == CueForm::Gerund && !passive {
        return None;
    }
    let tail = object_tail(text, verb, verb_token.span.end);
    Some(Attribution {
        span: Span::new(first.span.start, verb_token.span.end),
        cue: verb_token.span,
        verb: Some(verb),
        subject: Subject::Pronoun,
        inverted: false,
        tail,
    })
}

/// `Mary Ward, the mayor, said`, `the mayor of the town later told reporters`.
fn after_subject(text: &str, words: &[Token<'_>]) -> Option<Attribution> {
    let first = words.first()?;
    let subject = if first.is_any(DETERMINERS) {
        Subject::Noun
    } else if first.is_capitalised() && !first.is_any(NO_SUBJECT) {
        Subject::Name
    } else {
        return None;
    };
    let mut in_apposition = false;
    let mut lower = 0;
    for (index, word) in words.iter().enumerate().skip(1).take(REACH) {
        if !word.is_word {
            match word.text {
                "," | "(" | ")" => {
                    in_apposition = true;
                    continue;
                }
                "-" | "–" => continue,
                // The apostrophe of a plural possessive (`the drivers' union said`); any other mark ends the words.
                "’" | "'" if words.get(index - 1).is_some_and(|before| is_plural(before, word)) => continue,
                _ => return None,
            }
        }
        if let Some(verb) = lower_cue(word)
            && is_finite_here(verb, words.get(..index).unwrap_or_default(), subject)
        {
            let tail = object_tail(text, verb, word.span.end);
            return Some(Attribution {
                span: Span::new(first.span.start, word.span.end),
                cue: word.span,
                verb: Some(verb),
                subject,
                inverted: false,
                tail,
            });
        }
        if word.is_lower() {
            lower += 1;
            if in_apposition && lower <= 16 {
                continue;
            }
            let before_verb = is_before_verb(word)
                && words.get(index + 1).is_some_and(|next| lower_cue(next).is_some() || is_before_verb(next));
            let after_article = words.get(index - 1).is_some_and(|before| before.is_any(DETERMINERS));
            let verbal = word.text.ends_with("ed") && !after_article;
            if !before_verb && (word.is_any(NO_SUBJECT) || verbal || lower > 9) {
                return None;
            }
        }
    }
    None
}

/// Whether an apostrophe belongs to the plural before it.
fn is_plural(before: &Token<'_>, apostrophe: &Token<'_>) -> bool {
    before.is_word && before.text.ends_with(['s', 'S']) && before.span.end == apostrophe.span.start
}

fn is_before_verb(word: &Token<'_>) -> bool {
    word.is_lower() && (word.is_any(BEFORE_VERB) || word.text.ends_with("ly"))
}

/// A reporting verb in lower case.
fn lower_cue(word: &Token<'_>) -> Option<Cue> {
    if word.is_lower() { cue(word.text) } else { None }
}

/// Whether a verb's form can be the predicate of the words before it, and is no noun (`the report`, `his comments`).
fn is_finite_here(verb: Cue, before: &[Token<'_>], subject: Subject) -> bool {
    let previous = before.last();
    let helped =
        previous.is_some_and(|word| word.is_any(&["would", "will", "did", "to", "can", "could", "may", "might"]));
    match verb.form {
        CueForm::Base => helped,
        CueForm::Gerund => previous.is_some_and(|word| word.is("as")),
        // `the deal announced Monday`: a participle after a lower-case noun; only the common verbs are trusted there.
        CueForm::Past | CueForm::Third => {
            let common = matches!(verb.class, CueClass::Neutral | CueClass::Writing)
                || previous.is_some_and(|word| word.is_capitalised() || !word.is_word);
            let noun = previous
                .is_some_and(|word| word.is_any(DETERMINERS) || word.text.ends_with("'s") || word.text.ends_with("’s"));
            !noun && (common || subject == Subject::Name || before.len() <= 3)
        }
    }
}

fn object_tail(text: &str, verb: Cue, at: usize) -> Tail {
    let tail = tail(text, at);
    if tail == Tail::Object && HEARERS.contains(&verb.lemma) && !tokens(text, at).take(4).any(|word| word.is("that")) {
        Tail::Phrase
    } else {
        tail
    }
}

fn tail(text: &str, at: usize) -> Tail {
    let Some(next) = tokens(text, at).next() else { return Tail::End };
    match next.text {
        "." | "?" | "!" => Tail::End,
        "," | ";" | "—" | "–" | "-" | "(" | "…" | ")" => Tail::Comma,
        ":" => Tail::Colon,
        "\"" | "“" | "”" | "'" | "‘" | "’" | "«" => Tail::Mark,
        _ if next.is_any(AFTER_CUE) || next.text.ends_with("ly") || next.text.ends_with("ing") => Tail::Phrase,
        _ if is_span_of_time(&tokens(text, at).take(4).collect::<Vec<_>>()) => Tail::Phrase,
        _ => Tail::Object,
    }
}

/// The first attribution inside an open quotation that has lost its closing mark: one after a comma, a question or an
/// exclamation mark that ends its sentence or gives way to a phrase, or one that lost its comma too. The result's place is
/// the end of the quoted words, their stop included.
#[must_use]
pub fn lost_attribution(text: &str, span: Span) -> Option<(usize, Attribution)> {
    after_stop(text, span).or_else(|| bare(text, span))
}

/// `We go home said Bob Lee`: nobody speaks like that, so the words between the marks have ended.
fn bare(text: &str, span: Span) -> Option<(usize, Attribution)> {
    let inside = span.of(text);
    for (found, _) in inside.match_indices(" said ").chain(inside.match_indices(" says ")) {
        let place = span.start + found;
        let name = tokens(text, place + " said".len()).next().filter(Token::is_capitalised);
        let is_name =
            name.is_some_and(|name| !name.is_any(PRONOUNS) && !name.is_any(DETERMINERS) && !name.is_any(AFTER_CUE));
        let word = text.get(..place).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        if let Some(attribution) = attribution_at(text, place).filter(|_| is_name && word)
            && attribution.inverted
            && attribution.span.end <= span.end
            && matches!(attribution.tail, Tail::End | Tail::Comma)
        {
            return Some((place, attribution));
        }
    }
    None
}

fn after_stop(text: &str, span: Span) -> Option<(usize, Attribution)> {
    let bytes = text.as_bytes();
    let mut at = span.start;
    while at < span.end {
        let found = memchr::memchr3(b',', b'?', b'!', bytes.get(at..span.end)?)?;
        let place = at + found + 1;
        at = place;
        if !text.get(place..).is_some_and(|rest| rest.starts_with([' ', '\u{A0}'])) {
            continue;
        }
        if let Some(attribution) = attribution_at(text, place)
            && attribution.span.end <= span.end
            && attribution.verb.is_none_or(|verb| {
                !matches!(verb.class, CueClass::Mind | CueClass::Speech) || attribution.tail == Tail::End
            })
            && !matches!(attribution.tail, Tail::Object | Tail::Mark | Tail::Colon)
            && tokens(text, place).next().is_some_and(|word| word.span.start == attribution.span.start)
        {
            return Some((place, attribution));
        }
    }
    None
}
