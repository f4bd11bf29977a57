//! The names of persons by the way in which they are written.

use std::collections::HashMap;

use super::places::{Place, SUFFIXES, places};
use crate::article::Article;
use crate::article::speech::Named;
use crate::text::Span;

/// One way in which a name is written, with its places.
pub(super) struct Form<'a> {
    /// The words, without suffix and stops.
    pub(super) words: Vec<&'a str>,
    /// The places, with those of the words.
    pub(super) places: Vec<(Place<'a>, Vec<Span>)>,
}

impl Form<'_> {
    pub(super) fn shown(&self) -> String {
        self.words.join(" ")
    }

    pub(super) fn given(&self) -> &str {
        self.words.first().copied().unwrap_or_default()
    }

    pub(super) fn surname(&self) -> &str {
        self.words.last().copied().unwrap_or_default()
    }
}

/// The names of persons in the narration, by the way in which they are written.
pub(super) fn forms(article: &Article) -> Vec<Form<'_>> {
    let mut forms: Vec<Form<'_>> = Vec::new();
    let mut known: HashMap<Vec<&str>, usize> = HashMap::new();
    for place in places(article).filter(|place| matches!(place.site.named, Named::Person | Named::Unknown)) {
        let (words, spans): (Vec<&str>, Vec<Span>) = place
            .words()
            .filter(|word| word.is_word && !SUFFIXES.contains(&word.text))
            .map(|word| (word.text, word.span))
            .unzip();
        if words.is_empty() {
            continue;
        }
        let index = *known.entry(words.clone()).or_insert_with(|| {
            forms.push(Form { words, places: Vec::new() });
            forms.len() - 1
        });
        if let Some(form) = forms.get_mut(index) {
            form.places.push((place, spans));
        }
    }
    forms
}
