//! The text of a `speakers.toml`, read as data that may be wrong.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fields::Reader;
use super::plain;
use crate::article::directory::fold;
use crate::article::{Directory, Known, KnownRole, PartialDate};
use crate::config::{ConfigProblem, did_you_mean};
use crate::text::Span;

/// The key of the people.
pub(super) const SPEAKER: &str = "speaker";
const SPEAKER_KEYS: [&str; 8] = ["name", "other_names", "surname", "pronouns", "single_name", "roles", "note", "url"];
const ROLE_KEYS: [&str; 4] = ["role", "organization", "start", "end"];

/// What the text of a `speakers.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// All that could be understood.
    pub people: Vec<Known>,
    /// What could not, by place.
    pub problems: Vec<ConfigProblem>,
    /// Whether the text is no TOML, so that what was understood may be far from what is meant.
    pub is_broken: bool,
}

impl Parsed {
    /// The people, ready to be looked up.
    #[must_use]
    pub fn into_directory(self) -> Directory {
        Directory::new(self.people)
    }
}

/// Reads the text of a `speakers.toml`: all that can be understood, and a problem for each thing that cannot.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    plain::read(text).map_or_else(|| thoroughly(text), |people| Parsed { people, ..Parsed::default() })
}

/// Reads the text as TOML, which it need not be.
pub(super) fn thoroughly(text: &str) -> Parsed {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader::new(text);
    let people = people(&mut reader, table.get_ref());
    let (mut problems, odd_dates) = reader.finish();
    // A date that no calendar has is none of TOML either, but what is around it can be understood.
    let broken: Vec<ConfigProblem> = errors
        .iter()
        .map(|error| (error.span().map_or(Span::at(text.len()), Span::from), error.message()))
        .filter(|(span, _)| !odd_dates.contains(span))
        .map(|(span, message)| ConfigProblem { span, message: format!("this is no TOML: {message}") })
        .collect();
    let is_broken = !broken.is_empty();
    if is_broken {
        // What else seems wrong may be so only because of these.
        problems = broken;
    }
    problems.sort_by_key(|problem| problem.span);
    Parsed { people, problems, is_broken }
}

fn people(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Vec<Known> {
    let mut people: Vec<Known> = Vec::new();
    let mut first: HashMap<String, Span> = HashMap::new();
    for (key, value) in table {
        if key.get_ref() != SPEAKER {
            let (name, nearest) = (key.get_ref(), did_you_mean(key.get_ref(), [SPEAKER]));
            let message = format!("'{name}' has no place here: this is a list of [[speaker]]{nearest}");
            reader.wrong(Span::from(key.span()), message);
            continue;
        }
        for table in reader.tables(value, "[[speaker]]") {
            let Some(known) = speaker(reader, table) else { continue };
            let place = known.place.unwrap_or_default();
            match first.entry(fold(&known.name)) {
                Entry::Occupied(before) => reader.duplicate(&known.name, place, *before.get()),
                Entry::Vacant(entry) => {
                    entry.insert(place);
                    people.push(known);
                }
            }
        }
    }
    people
}

fn speaker(reader: &mut Reader<'_>, table: &Spanned<DeValue<'_>>) -> Option<Known> {
    let mut known = Known::default();
    let DeValue::Table(fields) = table.get_ref() else { return None };
    let mut is_named = false;
    for (key, value) in fields {
        let place = Span::from(value.span());
        match key.get_ref().as_ref() {
            "name" => {
                is_named = true;
                known.name = reader.text(value, "a name", "name = \"Ann Okafor\"").unwrap_or_default();
                known.place = Some(reader.inside(place));
            }
            "other_names" => known.other_names = reader.texts(value, "other names", "other_names = [\"Annie Okafor\"]"),
            "surname" => known.surname = reader.text(value, "a surname", "surname = \"Okafor\""),
            "pronouns" => known.pronouns = reader.pronoun(value),
            "single_name" => known.single_name = reader.flag(value, "single_name").unwrap_or(false),
            "roles" => {
                let tables = reader.tables(value, "[[speaker.roles]]");
                known.roles = tables.into_iter().filter_map(|table| role(reader, table)).collect();
            }
            "note" => known.note = reader.text(value, "a note", "note = \"…\""),
            "url" => known.url = reader.url(value),
            _ => is_named |= reader.unknown(key, "a speaker", &SPEAKER_KEYS) == Some("name"),
        }
    }
    if !is_named {
        reader.missing(table, "this speaker has no name: add name = \"Ann Okafor\"");
    }
    (!known.name.is_empty()).then_some(known)
}

fn role(reader: &mut Reader<'_>, table: &Spanned<DeValue<'_>>) -> Option<KnownRole> {
    let mut role = KnownRole::default();
    let DeValue::Table(fields) = table.get_ref() else { return None };
    let mut is_named = false;
    let mut end = Span::default();
    for (key, value) in fields {
        match key.get_ref().as_ref() {
            "role" => {
                is_named = true;
                role.role = reader.text(value, "a role", "role = \"mayor\"").unwrap_or_default();
            }
            "organization" => {
                role.organization = reader.text(value, "an organization", "organization = \"Larkhaven\"");
            }
            "start" => role.start = reader.date(value),
            "end" => {
                role.end = reader.date(value);
                end = Span::from(value.span());
            }
            // A misspelt key is one slip.
            _ => is_named |= reader.unknown(key, "a role", &ROLE_KEYS) == Some("role"),
        }
    }
    if !is_named {
        reader.missing(table, "this role has no name: add role = \"mayor\"");
    }
    if role.start.zip(role.end).is_some_and(|(start, end)| ends_before(start, end)) {
        reader.wrong(end, "the role ends before it starts: see start".to_owned());
        // One of the two is wrong, and nobody knows which.
        (role.start, role.end) = (None, None);
    }
    (!role.role.is_empty()).then_some(role)
}

/// Whether a role with these dates cannot be.
pub(super) fn ends_before(start: PartialDate, end: PartialDate) -> bool {
    end.last() < start.first()
}
