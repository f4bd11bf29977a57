//! The names of persons by the way in which they are written.

use std::collections::HashMap;

use super::places::{Place, places};
use crate::article::speech::Named;
use crate::article::{Article, Naming};

/// One way in which a name is written, with its places.
pub(super) struct Form<'a> {
    /// The words, without suffix and stops.
    pub(super) words: Vec<&'a str>,
    /// The same as they are compared.
    pub(super) naming: &'a Naming,
    /// The places.
    pub(super) places: Vec<Place<'a>>,
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
    let mut known: HashMap<u64, usize> = HashMap::new();
    for place in places(article).filter(|place| matches!(place.site.named, Named::Person | Named::Unknown)) {
        let naming = place.naming;
        if naming.words.is_empty() {
            continue;
        }
        let index = *known.entry(naming.written).or_insert_with(|| {
            let words = naming.words.iter().map(|span| span.of(place.cx.prose())).collect();
            forms.push(Form { words, naming, places: Vec::new() });
            forms.len() - 1
        });
        if let Some(form) = forms.get_mut(index) {
            form.places.push(place);
        }
    }
    forms
}
