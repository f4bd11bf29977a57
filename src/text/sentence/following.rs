//! What follows a stop.

use crate::lexicon::{CueClass, CueForm, Opening, cue, is_opening};

/// How the text goes on after a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Following<'a> {
    /// The words after the stop, from the first that is no mark.
    pub words: &'a str,
    /// The first character of these words.
    pub first: Option<char>,
    /// An opening mark or bracket stands before them.
    pub opens: bool,
    /// A space stands between the stop and what follows.
    pub spaced: bool,
}

impl<'a> Following<'a> {
    /// Reads what follows the byte `end` of a prose.
    pub(super) fn read(prose: &'a str, end: usize) -> Self {
        let rest = prose.get(end..).unwrap_or("");
        let after = rest.trim_start();
        let words = after.trim_start_matches(|c: char| {
            matches!(c, '"' | '\'' | '“' | '‘' | '«' | '„' | '‹' | '(' | '[' | '{' | '`' | '¿' | '¡' | '*' | '_')
        });
        Self { words, first: words.chars().next(), opens: words.len() < after.len(), spaced: after.len() < rest.len() }
    }

    /// The first word, without the signs after it.
    pub(super) fn word(&self) -> &'a str {
        let end = self.words.find(|c: char| !c.is_alphanumeric()).unwrap_or(self.words.len());
        self.words.get(..end).unwrap_or("")
    }

    /// Whether the words go on in lower case; `iPhone` and `al-Qaida` may start a sentence.
    pub(super) fn is_lower(&self) -> bool {
        if !self.first.is_some_and(char::is_lowercase) {
            return false;
        }
        let word = self.words.split_whitespace().next().unwrap_or("");
        let name = word.chars().skip(1).take(4).any(char::is_uppercase);
        !name
    }

    /// Whether the next word is one that starts sentences.
    pub(super) fn is_starter(&self) -> bool {
        is_opening(self.word(), Opening::Starter)
    }

    /// Whether a weekday, month or time zone follows.
    pub(super) fn is_calendar(&self) -> bool {
        is_opening(self.word(), Opening::Calendar)
    }

    /// Whether one to five names, a pronoun not among them, and a verb of speech follow: `Roe asked`.
    pub(super) fn is_attribution(&self) -> bool {
        if self.opens || self.is_starter() {
            return false;
        }
        for (names, word) in self.words.split_whitespace().take(6).enumerate() {
            let bare = word.trim_end_matches([',', '.', ';', ':']);
            if names > 0 && is_speech(bare) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) || word.ends_with([';', ':', '?', '!']) {
                return false;
            }
        }
        false
    }
}

/// Whether a verb ties a quotation to the name before it: `said`, `asks`.
fn is_speech(word: &str) -> bool {
    cue(word).is_some_and(|cue| matches!(cue.form, CueForm::Past | CueForm::Third) && cue.class != CueClass::Mind)
}
