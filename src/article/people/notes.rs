//! What the record asks of each name and role of a block, read once with the block: looking words up and comparing them
//! costs more than all that is done with the answers.

use std::sync::Arc;

use super::cast::{institution_key, unnamed_key};
use super::names::Cut;
use super::offices::{is_chief, is_deputy, spelled};
use crate::article::BlockFacts;
use crate::article::speech::{NameSite, RoleSite};
use crate::lexicon::{PlaceKind, RoleClass, Speaks, can_speak, homeland, is_role_modifier, role};
use crate::text::{Shift, Span};

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
    /// The state that stands with the letter of a party after it, and the word for its members: `Ann Roe, D-Iowa`.
    pub(super) region: Option<(Option<Land>, &'static str)>,
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
    /// The places that it names or of whose people it speaks.
    pub(super) lands: Vec<Land>,
}

/// A place by its kind and its usual name: `Florida` for `Fla.`
pub(super) type Land = (PlaceKind, Arc<str>);

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
    /// The age in it: `the 63-year-old`, `the 63-year-old actor`.
    pub(super) age: Option<Arc<str>>,
    /// The places that it names or of whose people it speaks.
    pub(super) lands: Vec<Land>,
    /// The office of several words that its noun belongs to, in lower case: `prime minister`.
    pub(super) office: Option<Arc<str>>,
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
        notes.heads = heads(text);
        notes.lands = lands(text);
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
        let deputy =
            before.split_whitespace().next_back().filter(|word| is_deputy(word) || noun == "general" && is_chief(word));
        let head: Arc<str> =
            deputy.map_or_else(|| Arc::from(noun), |deputy| format!("{} {noun}", deputy.to_lowercase()).into());
        let whole = span.of(text);
        // Two words are no more than an article and the noun.
        let long = whole.split_whitespace().nth(2).is_some();
        let lower = if long { whole.to_lowercase() } else { String::new() };
        let at = head_end(span, site.head, &lower);
        let first = whole.split_whitespace().next().unwrap_or("");
        let name = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            own: own.and_then(|words| words.split_whitespace().next()).is_some_and(begins),
            class: role(&head).map(|role| role.class),
            spoken: head_of(&head),
            pointing: ["the", "this", "that"].iter().any(|word| first.eq_ignore_ascii_case(word)),
            age: whole
                .split(char::is_whitespace)
                .find_map(|word| word.split_once("-year-old"))
                .map(|(age, _)| age.into()),
            lands: lands(whole),
            office: office(&lower, at),
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

/// The state that stands with the letter of a party after a name, and the word for its members: `, D-Iowa,`.
fn region(after: &str) -> Option<(Option<Land>, &'static str)> {
    let tag = after.trim_start_matches([',', ' ', '(', '\u{a0}']);
    let parties = [("R-", "republican"), ("D-", "democrat"), ("I-", "independent")];
    let (state, party) = parties.iter().find_map(|&(letter, party)| Some((tag.strip_prefix(letter)?, party)))?;
    let end = state.find([',', ')', ';', '(', '\n']).unwrap_or(state.len());
    let state = state.get(..end).filter(|state| state.len() <= 20)?;
    // `R-Fla. He said`: the stop of the abbreviation ends the tag.
    let short = state.split(' ').next().filter(|first| first.contains('.')).unwrap_or(state);
    Some((homeland(short).map(|(kind, name)| (kind, name.into())), party))
}

/// The nouns that a title is about, past what hangs on them: the friend in `friend of the mayor’s`.
fn heads(text: &str) -> Vec<(Arc<str>, RoleClass)> {
    let mut found = Vec::new();
    let (mut own, mut inside, mut before) = (0, false, "");
    for word in text.split([' ', '\u{a0}', '-']) {
        if before == "and" && !matches!(word, "his" | "her" | "their" | "its") || before.ends_with(',') {
            (own, inside) = (found.len(), false);
        }
        inside |= HANGING.contains(&word);
        // `the Bank of England governor`: the noun may come last.
        if !inside || found.len() == own {
            let is_office = is_deputy(before) || word.eq_ignore_ascii_case("general") && is_chief(before);
            let office = || head_of(&format!("{} {word}", before.to_lowercase()));
            found.extend(if is_office { office() } else { head_of(word) });
        }
        // `King Omar’s brother` is no king.
        if word.ends_with("'s") || word.ends_with("’s") {
            found.truncate(own);
        }
        before = word;
    }
    found
}

/// Words that hang something on the noun of a role.
const HANGING: &[&str] =
    &["of", "for", "at", "in", "from", "with", "to", "on", "by", "against", "under", "who", "whose", "whom", "that"];

/// The places that some words name or of whose people they speak, each by its usual name, past those of something else
/// than the role: `the Israeli minister`, `the senator from Ohio`.
fn lands(text: &str) -> Vec<Land> {
    let mut found = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return found;
    }
    let words: Vec<&str> = text.split([' ', '-', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let (mut at, mut inside) = (0, false);
    while let Some(word) = words.get(at) {
        inside = (inside || HANGING.contains(word)) && *word != "and";
        let back = |count: usize| at.checked_sub(count).and_then(|at| words.get(at)).copied().unwrap_or("");
        let of = if back(1) == "the" { back(2) } else { back(1) };
        if !word.starts_with(char::is_uppercase) || inside && !matches!(of, "of" | "from") {
            at += 1;
            continue;
        }
        let longest = (1..=3).rev().find_map(|count| {
            let name = words.get(at..at + count)?.join(" ");
            Some((count, homeland(name.trim_end_matches("'s").trim_end_matches("’s"))?))
        });
        at += longest.as_ref().map_or(1, |(count, _)| *count);
        found.extend(longest.map(|(_, (kind, name))| (kind, Arc::from(name))));
    }
    found
}

/// The end of the noun of a role phrase, in bytes of the phrase, without the ending of a possessive.
fn head_end(whole: Span, head: Span, lower: &str) -> usize {
    let end = (head.end - whole.start).min(lower.len());
    let bare = lower.get(..end).map_or(0, |words| words.trim_end_matches("'s").trim_end_matches("’s").len());
    if bare == 0 { end } else { bare }
}

/// The office of several words that ends with the noun of a phrase, or begins with it: `prime minister`, `secretary of
/// state`. `end` is where the noun ends.
pub(super) fn office(lower: &str, end: usize) -> Option<Arc<str>> {
    let before: Vec<&str> = lower.get(..end)?.split_whitespace().collect();
    let head = before.last()?;
    let ending = [3, 2].into_iter().find_map(|count| {
        let phrase = before.get(before.len().checked_sub(count)?..)?;
        let name = phrase.join(" ");
        let begins = phrase.first().is_some_and(|first| !is_role_modifier(first) && *first != "the");
        (begins && role(&name).is_some()).then_some(name)
    });
    let after: Vec<&str> = lower.get(end..)?.split_whitespace().take(4).collect();
    let hangs = after.first().is_some_and(|word| matches!(*word, "of" | "in"));
    let of = || {
        [4, 3, 2].into_iter().find_map(|count| {
            let name = format!("{head} {}", after.get(..count)?.join(" "));
            let name = name.trim_end_matches("'s").trim_end_matches("’s");
            role(name).map(|_| name.to_owned())
        })
    };
    ending.or_else(|| if hangs { of() } else { None }).map(Arc::from)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_has_its_state() {
        let read = |after: &str| region(after).map(|(land, party)| (land.map(|(_, name)| name.to_string()), party));
        let is = |name: &str, party| Some((Some(name.to_owned()), party));
        assert_eq!(read(", R-Fla., said"), is("Florida", "republican"));
        assert_eq!(read(" (D-N.H.) said"), is("New Hampshire", "democrat"));
        assert_eq!(read(", I-Vermont. He left"), is("Vermont", "independent"));
        assert_eq!(read(", the mayor"), None);
    }

    #[test]
    fn words_name_places() {
        let names = |text: &str| lands(text).into_iter().map(|(_, name)| name.to_string()).collect::<Vec<_>>();
        assert_eq!(names("the New Jersey governor"), ["New Jersey"]);
        assert_eq!(names("the senator from Ohio"), ["Ohio"]);
        assert_eq!(names("a friend of the French president in Kenya"), ["France"]);
        assert!(names("the lawyer for Kenya").is_empty());
    }

    #[test]
    fn an_office_has_several_words() {
        let of = |lower: &str, noun: &str| office(lower, lower.find(noun).unwrap() + noun.len());
        assert_eq!(of("the british prime minister", "minister").as_deref(), Some("prime minister"));
        assert_eq!(of("the chief of staff’s plan", "chief").as_deref(), Some("chief of staff"));
        assert_eq!(of("the former king", "king"), None);
    }
}
