//! Words and phrases of narration: what they tell about claims and their sources.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::claim_words::{KnownWord, WordClass, WordClasses};
use super::cues::{CueClass, CueForm, cue};
use super::sections::sections;

/// What a phrase tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phrase {
    /// Nobody is named who believes it: `it is widely believed`.
    Weasel,
    /// People judge who are not named: `critics say`.
    Judges,
    /// Criticism without a critic: `drew fire`.
    Criticism,
    /// Somebody does not want to be named: `condition of anonymity`.
    Unnamed,
    /// Reports, and not whose: `media reports said`.
    Media,
    /// A study, and not which: `a study found`.
    Research,
    /// Words that announce a quotation: `said the following`.
    Formula,
    /// A number of dead and hurt: `killed 43`.
    Casualties,
    /// A number of people who were arrested: `arrested 30`.
    Arrests,
    /// A number of people who were brought away: `evacuated 500`.
    Evacuees,
    /// What something costs.
    Costs,
    /// What part of the people think so.
    Share,
    /// A crime as a fact: `stole`.
    Crime,
    /// The same doubt said twice: `accused of allegedly`.
    DoubleDoubt,
    /// The writer's judgment: `of course`.
    Judgment,
    /// What nobody can know yet: `will be more difficult`.
    Prediction,
    /// Something was done, and not by whom: `has been accused`.
    Agentless,
}

impl Phrase {
    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "weasel" => Self::Weasel,
            "judges" => Self::Judges,
            "criticism" => Self::Criticism,
            "unnamed" => Self::Unnamed,
            "media" => Self::Media,
            "research" => Self::Research,
            "formula" => Self::Formula,
            "casualties" => Self::Casualties,
            "arrests" => Self::Arrests,
            "evacuees" => Self::Evacuees,
            "costs" => Self::Costs,
            "share" => Self::Share,
            "crime" => Self::Crime,
            "double-doubt" => Self::DoubleDoubt,
            "judgment" => Self::Judgment,
            "prediction" => Self::Prediction,
            "agentless" => Self::Agentless,
            _ => return None,
        })
    }
}

/// How often an element may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Times {
    Once,
    Perhaps,
    Several,
}

/// How often an element that may stand several times stands at most.
const SEVERAL: usize = 4;

/// One element of a phrase.
#[derive(Clone, Debug)]
struct Element {
    words: Vec<u32>,
    classes: WordClasses,
    any: bool,
    times: Times,
}

impl Element {
    fn is(&self, word: KnownWord) -> bool {
        self.words.contains(&word.id)
            || self.classes.meets(word.classes)
            || self.any && !word.classes.has(WordClass::Stop) && !word.classes.has(WordClass::Quotation)
    }
}

#[derive(Debug, Default)]
struct Tables {
    words: FxHashMap<&'static str, KnownWord>,
    phrases: Vec<(Phrase, Vec<Element>)>,
    /// The phrases that begin with a word, by its number.
    by_word: Vec<Vec<usize>>,
    /// The phrases that begin with a class.
    by_class: Vec<(WordClasses, usize)>,
}

static TABLES: LazyLock<Tables> =
    LazyLock::new(|| Tables::read(include_str!("claim_words.txt"), include_str!("claim_phrases.txt")));

impl Tables {
    fn read(words: &'static str, phrases: &'static str) -> Self {
        let mut tables = Self { by_word: vec![Vec::new()], ..Self::default() };
        for (class, word) in sections(words) {
            if let Some(class) = WordClass::of_name(class) {
                tables.enter(word);
                let known = tables.words.entry(word).or_default();
                known.classes = known.classes.and(class);
            }
        }
        let mut kind = None;
        for line in phrases.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                kind = Phrase::of_name(name);
            } else if let Some(kind) = kind {
                let elements: Vec<Element> = line.split_whitespace().map(|part| tables.element(part)).collect();
                tables.add(kind, elements);
            }
        }
        tables
    }

    /// The number of a word.
    fn enter(&mut self, word: &'static str) -> u32 {
        let next = u32::try_from(self.by_word.len()).unwrap_or(0);
        let known = self.words.entry(word).or_default();
        if known.id == 0 {
            known.id = next;
            self.by_word.push(Vec::new());
        }
        known.id
    }

    fn element(&mut self, part: &'static str) -> Element {
        let (part, times) = match part.strip_suffix('?') {
            Some(part) => (part, Times::Perhaps),
            None => part.strip_suffix('*').map_or((part, Times::Once), |part| (part, Times::Several)),
        };
        let mut element = Element { words: Vec::new(), classes: WordClasses::default(), any: false, times };
        for choice in part.split('|') {
            match choice.strip_prefix('%') {
                Some(name) => {
                    if let Some(class) = WordClass::of_name(name) {
                        element.classes = element.classes.and(class);
                    }
                }
                None if choice == "_" => element.any = true,
                None => {
                    let id = self.enter(choice);
                    element.words.push(id);
                }
            }
        }
        element
    }

    fn add(&mut self, kind: Phrase, elements: Vec<Element>) {
        let index = self.phrases.len();
        if let Some(first) = elements.first() {
            for &word in &first.words {
                if let Some(list) = usize::try_from(word).ok().and_then(|word| self.by_word.get_mut(word)) {
                    list.push(index);
                }
            }
            if first.classes != WordClasses::default() {
                self.by_class.push((first.classes, index));
            }
        }
        self.phrases.push((kind, elements));
    }
}

/// What the tables know of a word as it stands in a text.
#[must_use]
pub fn known_word(word: &str) -> KnownWord {
    let mut classes = WordClasses::default();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if capital {
        classes = classes.and(WordClass::Capital);
    }
    let folded: String;
    let lower = if word.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        folded = word.chars().map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }).collect();
        &folded
    } else {
        word
    };
    if lower.starts_with(['$', '£', '€']) {
        classes = classes.and(WordClass::Money);
    } else if lower.starts_with(|c: char| c.is_ascii_digit()) {
        classes = classes.and(WordClass::Figure);
    } else if !capital {
        if lower.len() > 3 && lower.ends_with("ly") {
            classes = classes.and(WordClass::Adverb);
        }
        let finite = |form| matches!(form, CueForm::Past | CueForm::Third | CueForm::Base);
        if cue(lower).is_some_and(|cue| finite(cue.form) && cue.class != CueClass::Mind) {
            classes = classes.and(WordClass::Cue);
        }
    }
    let known = TABLES.words.get(lower).copied().unwrap_or_default();
    KnownWord { id: known.id, classes: WordClasses(known.classes.0 | classes.0) }
}

/// The phrases that begin with the first of some words, each with the number of its words.
pub fn phrases(words: &[KnownWord]) -> impl Iterator<Item = (Phrase, usize)> {
    let tables = &*TABLES;
    let first = words.first().copied().unwrap_or_default();
    let by_word = usize::try_from(first.id).ok().and_then(|id| tables.by_word.get(id));
    let by_class =
        tables.by_class.iter().filter(move |(classes, _)| classes.meets(first.classes)).map(|(_, index)| index);
    by_word
        .into_iter()
        .flatten()
        .chain(by_class)
        .filter_map(|&index| tables.phrases.get(index))
        .filter_map(move |(kind, elements)| Some((*kind, length(elements, words)?)))
}

/// How many of the words the elements take, if they fit.
fn length(elements: &[Element], words: &[KnownWord]) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(0) };
    let most = match element.times {
        Times::Once => {
            let word = words.first().filter(|word| element.is(**word));
            return word.and_then(|_| length(rest, words.get(1..)?)).map(|taken| taken + 1);
        }
        Times::Perhaps => 1,
        Times::Several => SEVERAL,
    };
    let fitting = words.iter().take(most).take_while(|word| element.is(**word)).count();
    (0..=fitting).rev().find_map(|taken| Some(taken + length(rest, words.get(taken..)?)?))
}

#[cfg(test)]
mod tests {
    use super::{KnownWord, Phrase, TABLES, WordClass, known_word, phrases, sections};

    fn found(text: &str) -> Option<(Phrase, usize)> {
        let words: Vec<KnownWord> = text.split(' ').map(known_word).collect();
        phrases(&words).next()
    }

    #[test]
    fn every_class_and_kind_is_read() {
        assert!(sections(include_str!("claim_words.txt")).all(|(class, _)| WordClass::of_name(class).is_some()));
        let lines =
            include_str!("claim_phrases.txt").lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
        assert_eq!(TABLES.phrases.len(), lines.count());
        for (kind, elements) in &TABLES.phrases {
            let first = elements.first().unwrap();
            assert!(
                !first.any && first.times == super::Times::Once,
                "{kind:?} begins with something that may be missing"
            );
        }
    }

    #[test]
    fn words_have_their_classes() {
        let has = |word: &str, class| known_word(word).classes.has(class);
        assert!(has("Police", WordClass::Capital) && has("Police", WordClass::Court));
        assert!(has("43", WordClass::Figure) && has("$4", WordClass::Money) && has("said", WordClass::Cue));
        assert!(!has("saying", WordClass::Cue) && !has("believed", WordClass::Cue) && has("widely", WordClass::Adverb));
        assert_eq!(known_word("harbour").classes, super::WordClasses::default());
    }

    #[test]
    fn phrases_are_found_with_what_may_stand_inside() {
        assert_eq!(found("it is widely believed that"), Some((Phrase::Weasel, 4)));
        assert_eq!(found("It was understood"), Some((Phrase::Weasel, 3)));
        assert_eq!(found("critics say"), Some((Phrase::Judges, 2)));
        assert_eq!(found("received a lot of flak from"), Some((Phrase::Criticism, 5)));
        assert_eq!(found("it is late"), None);
    }
}
