//! The people of an article: who they are, and which of them a name means.

use super::names::{Cut, Short};
use super::offices::{is_deputy, spelled};
use super::record::{SpeakerKind, Title};
use crate::lexicon::{Gender, RoleClass, Speaks, can_speak, role};
use crate::text::Span;

/// Somebody, while an article is read.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) cut: Cut,
    pub(super) kind: SpeakerKind,
    pub(super) gender: Option<Gender>,
    /// The gender is sure: a pronoun, a courtesy title or a role said so.
    pub(super) sure: bool,
    pub(super) titles: Vec<Title>,
    /// The nouns that its titles are about, in lower case: `general`, `senator`.
    pub(super) heads: Vec<(String, RoleClass)>,
    pub(super) age: Option<String>,
    /// The state that the letter of a party goes with: `Iowa` in `Ann Roe, D-Iowa`.
    pub(super) region: Option<String>,
    /// How often it has been named so far.
    pub(super) count: usize,
    /// Where it has been named so far, in the order of reading.
    pub(super) traces: Vec<Trace>,
    /// The last sentences in which the narration named it, named it as a subject, and let it speak.
    pub(super) seen: Option<usize>,
    pub(super) subject: Option<usize>,
    pub(super) spoke: Option<usize>,
    /// The mention that was the last subject, and the last of any kind.
    pub(super) subject_mention: usize,
    pub(super) last_mention: usize,
    /// It is named by its full name somewhere.
    pub(super) full: bool,
    /// It stands for several.
    pub(super) plural: bool,
    /// Whose relative it is, by which noun: `his wife`.
    pub(super) kin: Vec<(usize, String)>,
    /// Its entry in the directory.
    pub(super) known: Option<usize>,
}

/// One place where somebody was named, as far as it helps to tell whom a later pronoun means.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Trace {
    pub(super) sentence: usize,
    /// Bytes of the document.
    pub(super) span: Span,
    pub(super) subject: bool,
    /// It is the source of a cue.
    pub(super) spoke: bool,
    /// Something is said of what it has done.
    pub(super) patient: bool,
    /// It only says whose.
    pub(super) owner: bool,
    /// The quotation that it stands in.
    pub(super) quote: Option<usize>,
}

impl Person {
    pub(super) fn new(name: String, kind: SpeakerKind) -> Self {
        let cut = Cut::of(&name);
        Self {
            name,
            cut,
            kind,
            gender: None,
            sure: false,
            titles: Vec::new(),
            heads: Vec::new(),
            age: None,
            region: None,
            count: 0,
            traces: Vec::new(),
            seen: None,
            subject: None,
            spoke: None,
            subject_mention: 0,
            last_mention: 0,
            full: false,
            plural: false,
            kin: Vec::new(),
            known: None,
        }
    }

    /// Whether the gender of a pronoun or a title fits.
    pub(super) fn fits(&self, gender: Option<Gender>) -> bool {
        !matches!(
            (self.gender, gender),
            (Some(Gender::Male), Some(Gender::Female)) | (Some(Gender::Female), Some(Gender::Male))
        )
    }

    /// Learns a gender from a name, or for sure from other words.
    pub(super) fn learn(&mut self, gender: Option<Gender>, sure: bool) {
        let Some(gender) = gender else { return };
        let vague = self.gender.is_none_or(|known| known == Gender::Either);
        if vague || sure && !self.sure && gender != Gender::Either {
            self.gender = Some(gender);
            self.sure = sure && gender != Gender::Either;
        }
    }

    /// Adds the noun that a title or a predicate is about.
    pub(super) fn add_head(&mut self, word: &str) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let known = role(word).filter(|role| role.class != RoleClass::Courtesy);
        // `chief` is no title alone, but it is what `the police chief` is about.
        let spoken = || (can_speak(word) == Some(Speaks::Person)).then_some((RoleClass::Official, false));
        let Some((class, plural)) = known.map(|role| (role.class, role.plural)).or_else(spoken) else { return };
        let mut head = spelled(&word.to_lowercase());
        if plural {
            // `hosts Ann Li and Bob Roe`: one of them.
            head.truncate(head.trim_end_matches('s').len());
        }
        if !self.heads.iter().any(|(known, _)| *known == head) {
            self.heads.push((head, class));
        }
    }

    /// Adds a title with the role that it names.
    pub(super) fn add_title(&mut self, text: &str, span: Span) {
        let text = bare(text);
        if text.is_empty() {
            return;
        }
        let old = text.strip_suffix(" years old").unwrap_or(text);
        if old.chars().all(|c| c.is_ascii_digit()) {
            let text = old;
            self.age = Some(text.to_owned());
            return;
        }
        if let Some(age) = text.split(|c: char| c.is_whitespace()).find_map(|word| word.strip_suffix("-year-old")) {
            self.age = Some(age.to_owned());
        }
        let mut before = "";
        for word in text.split([' ', '\u{a0}', '-']) {
            if is_deputy(before) {
                self.add_head(&format!("{} {word}", before.to_lowercase()));
            } else {
                self.add_head(word);
            }
            before = word;
        }
        let several = text.split_whitespace().next_back().and_then(role).is_some_and(|role| role.plural);
        if several || is_courtesy(text) || self.titles.iter().any(|known| known.text.eq_ignore_ascii_case(text)) {
            return;
        }
        self.titles.push(Title { text: text.split_whitespace().collect::<Vec<_>>().join(" "), span });
    }
}

/// A title without its article or the word for whose it is.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let small = |word: &str| {
        ["the", "a", "an", "its", "his", "her", "their"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    text.split_once(char::is_whitespace).filter(|(first, _)| small(first)).map_or(text, |(_, rest)| rest.trim())
}

/// Whether a title is only one of courtesy: `Mr.`
pub(super) fn is_courtesy(text: &str) -> bool {
    role(text.trim()).is_some_and(|role| role.class == RoleClass::Courtesy)
}

/// Everybody so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    pub(super) people: Vec<Person>,
}

impl Cast {
    pub(super) fn add(&mut self, person: Person) -> usize {
        self.people.push(person);
        self.people.len() - 1
    }

    /// The person whose full name this is another form of.
    pub(super) fn full(&self, cut: &Cut, gender: Option<Gender>) -> Option<usize> {
        self.people.iter().position(|person| {
            person.kind == SpeakerKind::Person
                && (person.cut.words.len() > 1 || person.cut == *cut)
                && person.cut.is_same(cut)
                && (person.fits(gender) || person.cut == *cut)
        })
    }

    /// Whether a word begins the name of an institution: `Unicorp` in `Unicorp Holdings Ltd.`
    pub(super) fn is_company(&self, word: &str) -> bool {
        let begins = |name: &str| name.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
        self.people.iter().any(|person| person.kind == SpeakerKind::Institution && begins(&person.name))
    }

    /// The institution of a name.
    pub(super) fn institution(&self, name: &str) -> Option<usize> {
        let plain = |name: &str| name.trim_start_matches("the ").trim_start_matches("The ").to_lowercase();
        let wanted = plain(name);
        self.people.iter().position(|person| person.kind == SpeakerKind::Institution && plain(&person.name) == wanted)
    }

    /// The person that a short form means: the best part of the name, then whoever was named last.
    pub(super) fn short(&self, cut: &Cut, gender: Option<Gender>, head: Option<&str>) -> Option<usize> {
        self.people
            .iter()
            .enumerate()
            .filter(|(_, person)| person.kind == SpeakerKind::Person && person.fits(gender))
            .filter_map(|(index, person)| Some((person.cut.is_short(cut)?, index, person)))
            .min_by_key(|(part, index, person)| {
                let titled = head.is_some_and(|head| person.heads.iter().any(|(known, _)| known == head));
                let sure = gender.is_some_and(|gender| gender != Gender::Either && person.gender == Some(gender));
                (
                    *part != Short::Surname,
                    *part,
                    !titled,
                    !sure,
                    person.seen.is_none(),
                    std::cmp::Reverse(person.seen),
                    std::cmp::Reverse(person.count),
                    *index,
                )
            })
            .map(|(_, index, _)| index)
    }
}
