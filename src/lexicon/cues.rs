//! Reporting verbs.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a reporting verb says besides that somebody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueClass {
    /// `said`, `told`, `added`: nothing besides.
    Neutral,
    /// `stated`, `noted`, `explained` and the like.
    Reporting,
    /// `claimed`, `alleged`: the writer doubts.
    Doubt,
    /// `revealed`, `admitted`: the writer believes.
    True,
    /// `blasted`, `joked`, `vowed`.
    Emotive,
    /// `asked`, `wondered`.
    Question,
    /// `replied`, `retorted`.
    Answer,
    /// `wrote`, `tweeted`, `read`.
    Writing,
    /// `testified`, `swore`.
    Legal,
    /// `whispered`, `laughed`.
    Manner,
    /// `thought`, `believed`: no speech.
    Mind,
    /// Verbs that announce speech but seldom stand after a quotation: `agreed`, `promised`, `called`.
    Speech,
}

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueForm {
    /// `say`
    Base,
    /// `says`
    Third,
    /// `said`
    Past,
    /// `saying`
    Gerund,
}

/// A form of a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cue {
    /// The verb's base form.
    pub lemma: &'static str,
    /// What it says besides.
    pub class: CueClass,
    /// The form.
    pub form: CueForm,
}

static CUES: LazyLock<FxHashMap<&'static str, Cue>> = LazyLock::new(|| load(include_str!("cues.txt")));

fn load(table: &'static str) -> FxHashMap<&'static str, Cue> {
    let mut cues = FxHashMap::default();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_ascii_whitespace();
        let (Some(base), Some(third), Some(past), Some(participle), Some(gerund), Some(class)) =
            (words.next(), words.next(), words.next(), words.next(), words.next(), words.next().and_then(class_of))
        else {
            continue;
        };
        let forms = [
            (past, CueForm::Past),
            (participle, CueForm::Past),
            (third, CueForm::Third),
            (gerund, CueForm::Gerund),
            (base, CueForm::Base),
        ];
        for (word, form) in forms {
            cues.entry(word).or_insert(Cue { lemma: base, class, form });
        }
    }
    cues
}

fn class_of(name: &str) -> Option<CueClass> {
    Some(match name {
        "neutral" => CueClass::Neutral,
        "reporting" => CueClass::Reporting,
        "doubt" => CueClass::Doubt,
        "true" => CueClass::True,
        "emotive" => CueClass::Emotive,
        "question" => CueClass::Question,
        "answer" => CueClass::Answer,
        "writing" => CueClass::Writing,
        "legal" => CueClass::Legal,
        "manner" => CueClass::Manner,
        "mind" => CueClass::Mind,
        "speech" => CueClass::Speech,
        _ => return None,
    })
}

/// The reporting verb that a word is a form of; the word is in lower case.
#[must_use]
pub fn cue(word: &str) -> Option<Cue> {
    CUES.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::{CUES, CueForm, cue};

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("cues.txt").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let base = line.split(' ').next().unwrap_or("");
            assert!(CUES.contains_key(base), "{line}");
            assert_eq!(line.split(' ').count(), 6, "{line}");
        }
    }

    #[test]
    fn forms_lead_to_their_verb() {
        assert_eq!(cue("said").map(|cue| (cue.lemma, cue.form)), Some(("say", CueForm::Past)));
        assert_eq!(cue("tells").map(|cue| (cue.lemma, cue.form)), Some(("tell", CueForm::Third)));
        assert_eq!(cue("table"), None);
    }
}
