//! What the record asks of each name and role of a block, read once with the block: looking words up and comparing them
//! costs more than all that is done with the answers.

use std::sync::Arc;

use super::cast::{institution_key, unnamed_key};
use super::names::Cut;
use super::offices::{is_deputy, spelled};
use crate::article::BlockFacts;
use crate::article::shift::Shift;
use crate::article::speech::{NameSite, RoleSite};
use crate::lexicon::{RoleClass, Speaks, can_speak, role};
use crate::text::Span;

/// The notes on a block, one for one with the names and roles of its speech.
#[derive(Clone, Debug, Default)]
pub(in crate::article) struct Notes {
    pub(super) names: Vec<NameNotes>,
    pub(super) roles: Vec<RoleNotes>,
}

/// What is asked of a name.
#[derive(Clone, Debug)]
pub(super) struct NameNotes {
    pub(super) cut: Arc<Cut>,
    /// The key as an institution.
    pub(super) institution: u64,
    pub(super) title: Option<TitleNotes>,
    /// One for one with the appositions.
    pub(super) appositions: Vec<TitleNotes>,
    /// The state that stands with the letter of a party after it: `Ann Roe, D-Iowa`.
    pub(super) region: Option<Arc<str>>,
    /// Whose relative it is, by a place in the words that name them, and what relative: `Ann Roe, whose husband, Bob Li,`.
    pub(super) whose: Option<(usize, Arc<str>)>,
}

/// What a title, or an apposition, says of whoever bears it.
#[derive(Clone, Debug, Default)]
pub(super) struct TitleNotes {
    /// Its words, where they are more than courtesy.
    pub(super) text: Option<String>,
    /// The nouns that it is about, in lower case and in full, with their classes.
    pub(super) heads: Vec<(Arc<str>, RoleClass)>,
    pub(super) age: Option<Arc<str>>,
    /// The last noun that is a role.
    pub(super) head: Option<Arc<str>>,
    /// It tells a gender for sure: `Mrs.`, `chairwoman`.
    pub(super) sure: bool,
}

/// What is asked of a role phrase.
#[derive(Clone, Debug)]
pub(super) struct RoleNotes {
    /// The noun, in lower case and in full: `general` for `Gen.`, `vice president`.
    pub(super) head: Arc<str>,
    /// The class of the noun as a role.
    pub(super) class: Option<RoleClass>,
    /// The noun as the head of a title.
    pub(super) spoken: Option<(Arc<str>, RoleClass)>,
    /// Its subject is `I`.
    pub(super) own: bool,
    /// It begins with `the`, `this` or `that`.
    pub(super) pointing: bool,
    /// Whoever it names and nobody else, on one line.
    pub(super) name: String,
    /// The key as somebody without a name.
    pub(super) unnamed: u64,
}

impl Notes {
    /// Reads the notes on a block.
    pub(in crate::article) fn read(facts: &BlockFacts) -> Self {
        let text = facts.prose.text();
        let speech = facts.speech();
        let name = |site: &NameSite| NameNotes {
            cut: Arc::new(Cut::of(site.name.of(text))),
            institution: institution_key(&clean(site.name.of(text))),
            title: site.title.map(|title| TitleNotes::read(title.of(text))),
            appositions: site.appositions.iter().map(|title| TitleNotes::read(title.of(text))).collect(),
            region: text.get(site.name.end..).and_then(region),
            whose: whose(text, site.span),
        };
        let role = |site: &RoleSite| RoleNotes::read(text, site);
        Self { names: speech.names.iter().map(name).collect(), roles: speech.roles.iter().map(role).collect() }
    }

    /// Whether what the words around names and roles say is the same after an edit. What their own words say is not looked
    /// at.
    pub(super) fn says_the_same(&self, before: &Self, edit: &Shift) -> bool {
        let whose = |notes: &NameNotes| {
            let (place, noun) = notes.whose.as_ref()?;
            Some((edit.place(*place), noun.clone()))
        };
        let kin = |notes: &NameNotes| notes.whose.as_ref().map(|(place, noun)| (Some(*place), noun.clone()));
        self.names
            .iter()
            .map(|now| (&now.region, kin(now)))
            .eq(before.names.iter().map(|then| (&then.region, whose(then))))
            && self.roles.iter().map(|now| now.own).eq(before.roles.iter().map(|then| then.own))
    }
}

impl TitleNotes {
    pub(super) fn read(whole: &str) -> Self {
        let known = role(whole.trim());
        let is_courtesy = known.is_some_and(|role| role.class == RoleClass::Courtesy);
        let head = whole
            .split_whitespace()
            .rev()
            .find(|word| role(word).is_some_and(|role| role.class != RoleClass::Courtesy))
            .map(|word| Arc::from(spelled(&word.to_lowercase())));
        let sure = is_courtesy || role(whole).is_some_and(|role| role.gender.is_some());
        let mut notes = Self { head, sure, ..Self::default() };
        let text = bare(whole);
        if text.is_empty() {
            return notes;
        }
        let old = text.strip_suffix(" years old").unwrap_or(text);
        if old.chars().all(|c| c.is_ascii_digit()) {
            notes.age = Some(Arc::from(old));
            return notes;
        }
        notes.age = text.split(char::is_whitespace).find_map(|word| word.strip_suffix("-year-old")).map(Arc::from);
        let mut before = "";
        for word in text.split([' ', '\u{a0}', '-']) {
            let found =
                if is_deputy(before) { head_of(&format!("{} {word}", before.to_lowercase())) } else { head_of(word) };
            notes.heads.extend(found);
            before = word;
        }
        let several = text.split_whitespace().next_back().and_then(role).is_some_and(|role| role.plural);
        if !several && role(text).is_none_or(|role| role.class != RoleClass::Courtesy) {
            notes.text = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        notes
    }
}

impl RoleNotes {
    fn read(text: &str, site: &RoleSite) -> Self {
        let &RoleSite { span, head, .. } = site;
        let begins = |words: &str| words == "I" || words.starts_with("I'") || words.starts_with("I’");
        let own = site.of.filter(|of| *of < span.start).and_then(|of| text.get(of..span.start));
        let noun = head.of(text).trim_end_matches("'s").trim_end_matches("’s").to_lowercase();
        let noun = spelled(&noun);
        let before = Span::new(span.start, head.start).of(text);
        let deputy = before.split_whitespace().next_back().filter(|word| is_deputy(word));
        let head: Arc<str> =
            deputy.map_or_else(|| Arc::from(noun), |deputy| format!("{} {noun}", deputy.to_lowercase()).into());
        let whole = span.of(text);
        let first = whole.split_whitespace().next().unwrap_or("");
        let name = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            own: own.and_then(|words| words.split_whitespace().next()).is_some_and(begins),
            class: role(&head).map(|role| role.class),
            spoken: head_of(&head),
            pointing: ["the", "this", "that"].iter().any(|word| first.eq_ignore_ascii_case(word)),
            unnamed: unnamed_key(&name),
            name,
            head,
        }
    }
}

/// The noun that a word of a title is, in lower case and in full, with its class.
pub(super) fn head_of(word: &str) -> Option<(Arc<str>, RoleClass)> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let known = role(word).filter(|role| role.class != RoleClass::Courtesy);
    // `chief` is no title alone, but it is what `the police chief` is about.
    let spoken = || (can_speak(word) == Some(Speaks::Person)).then_some((RoleClass::Official, false));
    let (class, plural) = known.map(|role| (role.class, role.plural)).or_else(spoken)?;
    let lower = word.to_lowercase();
    let head = spelled(&lower);
    // `hosts Ann Li and Bob Roe`: one of them.
    let head = if plural { head.trim_end_matches('s') } else { head };
    Some((Arc::from(head), class))
}

/// The state that stands with the letter of a party after a name: `, D-Iowa,`.
fn region(after: &str) -> Option<Arc<str>> {
    let tag = after.trim_start_matches([',', ' ', '(', '\u{a0}']);
    let state = ["R-", "D-", "I-"].iter().find_map(|party| tag.strip_prefix(party))?;
    let end = state.find([',', ')', ';', '.', '(']).unwrap_or(state.len());
    state.get(..end).filter(|state| state.len() <= 20).map(Arc::from)
}

/// Whose relative a name is that stands after `whose`, by the last byte of the words that name them.
fn whose(text: &str, name: Span) -> Option<(usize, Arc<str>)> {
    let before = text.get(..name.start)?.trim_end_matches([',', ' ']);
    let (before, noun) = before.rsplit_once(' ')?;
    let owner = before.strip_suffix("whose")?.trim_end_matches([',', ' ']);
    role(noun).filter(|role| role.class == RoleClass::Relation)?;
    Some((owner.len().checked_sub(1)?, noun.to_lowercase().into()))
}

/// A name as it is listed: on one line, without the ending of a possessive.
pub(super) fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([',', '.']).to_owned()
}

/// A title without its article or the word for whose it is.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let small = |word: &str| {
        ["the", "a", "an", "its", "his", "her", "their"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    text.split_once(char::is_whitespace).filter(|(first, _)| small(first)).map_or(text, |(_, rest)| rest.trim())
}
