//! The people of an article: who they are, and which of them a name means.

use std::sync::Arc;

use super::index::Index;
use super::names::{Cut, Short, hash};
use super::notes::{Land, TitleNotes};
use super::offices::same_office;
use super::record::{SpeakerKind, Title};
use crate::article::speech::Topic;
use crate::lexicon::{Gender, RoleClass};
use crate::text::Span;

/// Somebody, while an article is read.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) cut: Arc<Cut>,
    pub(super) kind: SpeakerKind,
    pub(super) gender: Option<Gender>,
    /// The gender is sure: a pronoun, a courtesy title or a role said so.
    pub(super) sure: bool,
    pub(super) titles: Vec<Title>,
    /// The nouns that its titles are about, in lower case: `general`, `senator`.
    pub(super) heads: Vec<(Arc<str>, RoleClass)>,
    pub(super) age: Option<Arc<str>>,
    /// The places that go with it: `Iowa` in `Ann Roe, D-Iowa`, `France` in `French President Ann Roe`.
    pub(super) lands: Vec<Land>,
    /// How often it has been named so far.
    pub(super) count: usize,
    /// How often of that by its surname alone.
    pub(super) plain: usize,
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
    pub(super) kin: Vec<(usize, Arc<str>)>,
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
    /// What follows is about it.
    pub(super) topic: Topic,
    /// It is one of several that are joined: `Roe and Li`.
    pub(super) joined: bool,
    /// Somebody else was a subject before it in its sentence: `Roe said that Li …`
    pub(super) embedded: bool,
}

impl Person {
    pub(super) fn new(name: String, cut: Arc<Cut>, kind: SpeakerKind) -> Self {
        Self {
            name,
            cut,
            kind,
            gender: None,
            sure: false,
            titles: Vec::new(),
            heads: Vec::new(),
            age: None,
            lands: Vec::new(),
            count: 0,
            plain: 0,
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

    /// The places where it was named last, the last one first.
    pub(super) fn latest(&self) -> impl Iterator<Item = &Trace> {
        self.traces.iter().rev().take(TRACES)
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
    pub(super) fn add_head(&mut self, head: &Arc<str>, class: RoleClass) {
        if !self.heads.iter().any(|(known, _)| known == head) {
            self.heads.push((Arc::clone(head), class));
        }
    }

    /// Adds a title with the roles that it names. `span` is where it stands.
    pub(super) fn add_title(&mut self, title: &TitleNotes, span: Span) {
        if let Some(age) = &title.age {
            self.age = Some(Arc::clone(age));
        }
        for (head, class) in &title.heads {
            self.add_head(head, *class);
        }
        self.lands.extend(title.lands.iter().cloned());
        if let Some(text) = &title.text
            && !self.titles.iter().any(|known| known.text.eq_ignore_ascii_case(text))
        {
            self.titles.push(Title { text: text.clone(), span });
        }
    }
}

/// How many of the last places where somebody was named are looked at.
const TRACES: usize = 64;

/// How many of the people who were named last are asked whom a pronoun or a role means.
const ASKED: usize = 256;

/// How many sentences longer a surname alone keeps meaning somebody for each time that it has meant them.
const ESTABLISHED: usize = 3;

/// Everybody so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    pub(super) people: Vec<Person>,
    /// The people who are persons, by the words of their names; institutions by their whole name; people without a name by
    /// what they are called.
    persons: Index,
    institutions: Index,
    unnamed: Index,
    /// The first words of the names of institutions.
    companies: Index,
    /// Who has been named, the last one last; somebody may be there twice.
    named: Vec<usize>,
}

impl Cast {
    pub(super) fn add(&mut self, person: Person) -> usize {
        let index = self.people.len();
        match person.kind {
            SpeakerKind::Person => {
                for key in person.cut.keys() {
                    self.persons.add(key, index);
                }
            }
            SpeakerKind::Institution => {
                self.institutions.add(institution_key(&person.name), index);
                if let Some((first, _)) = person.name.split_once(' ') {
                    self.companies.add(hash(first), index);
                }
            }
            SpeakerKind::Role => self.unnamed.add(unnamed_key(&person.name), index),
        }
        self.people.push(person);
        index
    }

    /// The person whom a name of several words means, be it another form of the name.
    pub(super) fn full(&self, cut: &Cut, gender: Option<Gender>) -> Option<usize> {
        let [.., last] = cut.wanted();
        self.persons
            .of(last)
            .filter(|&index| {
                self.people.get(index).is_some_and(|person| {
                    let is_equal = *person.cut == *cut;
                    (person.cut.len() > 1 || is_equal) && person.cut.is_same(cut) && (person.fits(gender) || is_equal)
                })
            })
            .min()
    }

    /// Whether a word begins the name of an institution: `Unicorp` in `Unicorp Holdings Ltd.`
    pub(super) fn is_company(&self, word: &str) -> bool {
        self.companies.of(hash(word)).next().is_some()
    }

    /// The institution of a name, by its [key](institution_key).
    pub(super) fn institution(&self, key: u64) -> Option<usize> {
        self.institutions.of(key).next()
    }

    /// Somebody without a name, by their [key](unnamed_key).
    pub(super) fn unnamed(&self, key: u64) -> Option<usize> {
        self.unnamed.of(key).next()
    }

    /// The persons whose surname ends as a name does.
    pub(super) fn namesakes(&self, cut: &Cut) -> impl Iterator<Item = (usize, &Person)> {
        let [.., last] = cut.wanted();
        self.persons.of(last).filter_map(|index| Some((index, self.people.get(index)?)))
    }

    /// The person that a short form means: the best part of the name, then whoever was named last.
    pub(super) fn short(&self, cut: &Cut, gender: Option<Gender>, head: Option<&str>) -> Option<usize> {
        cut.wanted()
            .into_iter()
            .flat_map(|key| self.persons.of(key))
            .filter_map(|index| Some((index, self.people.get(index)?)))
            .filter(|(_, person)| person.fits(gender))
            .filter_map(|(index, person)| Some((person.cut.is_short(cut)?, index, person)))
            // `King Hussein` is nobody whose surname is Hussein.
            .filter(|(part, _, person)| {
                let given = head.filter(|head| goes_with_given(head));
                *part == Short::Given
                    || given.is_none_or(|head| {
                        person.heads.iter().any(|(known, _)| same_office(known, head) || **known == *head)
                    })
            })
            .min_by_key(|(part, index, person)| {
                let titled = head.is_some_and(|head| person.heads.iter().any(|(known, _)| **known == *head));
                let sure = gender.is_some_and(|gender| gender != Gender::Either && person.gender == Some(gender));
                (
                    *part != Short::Surname,
                    *part,
                    !titled,
                    !sure,
                    person.seen.is_none(),
                    // Relatives of somebody who is called by the surname alone are seldom called so, too.
                    std::cmp::Reverse(person.seen.map(|seen| seen + ESTABLISHED * person.plain.min(4))),
                    std::cmp::Reverse(person.count),
                    *index,
                )
            })
            .map(|(_, index, _)| index)
    }

    /// Says that somebody was named.
    pub(super) fn was_named(&mut self, index: usize) {
        if self.named.last() != Some(&index) {
            self.named.push(index);
        }
    }

    /// Those who may be meant by a pronoun or a role, in their order: everybody, or whoever was named last of a crowd.
    pub(super) fn asked(&self) -> impl Iterator<Item = (usize, &Person)> {
        let everybody = self.people.len() <= ASKED;
        let mut last: Vec<usize> = self.named.iter().rev().take(if everybody { 0 } else { ASKED }).copied().collect();
        last.sort_unstable();
        last.dedup();
        let all = 0..if everybody { self.people.len() } else { 0 };
        last.into_iter().chain(all).filter_map(|index| Some((index, self.people.get(index)?)))
    }
}

/// Whether a title stands with given names: `King`, `Pope`.
fn goes_with_given(title: &str) -> bool {
    matches!(title, "king" | "queen" | "prince" | "princess" | "pope" | "emperor" | "empress" | "sultan")
}

/// The key of an institution: its name in lower case, without an article.
pub(super) fn institution_key(name: &str) -> u64 {
    hash(&name.trim_start_matches("the ").trim_start_matches("The ").to_lowercase())
}

/// The key of somebody without a name: what they are called in lower case, without an article.
pub(super) fn unnamed_key(name: &str) -> u64 {
    let lower = name.to_lowercase();
    hash(["the ", "a ", "an ", "one "].iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower))
}
