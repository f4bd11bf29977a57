//! The names of a directory, ready to be looked up.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Known;
use super::name::{Name, fold, spaced};

/// The names of a directory, ready to be looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    /// By the names that people have in the first place.
    names: HashMap<String, usize>,
    /// By their other names and nicknames; `None` where it is the name of several.
    others: HashMap<String, Option<usize>>,
    /// All names by their ends.
    ends: HashMap<String, Vec<(usize, Name)>>,
    surnames: HashMap<String, Vec<usize>>,
}

impl Index {
    pub(super) fn new(people: &[Known]) -> Self {
        let mut index = Self {
            names: HashMap::with_capacity(people.len()),
            others: HashMap::with_capacity(people.len()),
            ends: HashMap::with_capacity(2 * people.len()),
            surnames: HashMap::with_capacity(people.len()),
        };
        for (person, known) in people.iter().enumerate() {
            let name = Name::read(&known.name);
            index.names.entry(name.key()).or_insert(person);
            let nicknames: Vec<Name> = name.nicknamed().collect();
            index.add_surnames(person, known, &name);
            index.add_ends(person, name);
            for other in nicknames {
                index.add_other(person, other);
            }
            for text in &known.other_names {
                let name = Name::read(text);
                let nicknames: Vec<Name> = name.nicknamed().collect();
                index.add_surnames(person, known, &name);
                for other in nicknames.into_iter().chain([name]) {
                    index.add_other(person, other);
                }
            }
        }
        index
    }

    fn add_other(&mut self, person: usize, name: Name) {
        match self.others.entry(name.key()) {
            Entry::Vacant(entry) => drop(entry.insert(Some(person))),
            Entry::Occupied(mut entry) if *entry.get() != Some(person) => drop(entry.insert(None)),
            Entry::Occupied(_) => {}
        }
        self.add_ends(person, name);
    }

    fn add_ends(&mut self, person: usize, name: Name) {
        if let Some(ends) = name.ends() {
            self.ends.entry(ends).or_default().push((person, name));
        }
    }

    fn add_surnames(&mut self, person: usize, known: &Known, name: &Name) {
        let stated = known.surname.as_deref().map(key);
        // Another name may have another surname.
        let holds = |surname: &String| format!(" {} ", name.key()).contains(&format!(" {surname} "));
        for surname in stated.filter(holds).map_or_else(|| name.surnames(), |surname| vec![surname]) {
            let people = self.surnames.entry(surname).or_default();
            if people.last() != Some(&person) {
                people.push(person);
            }
        }
    }

    pub(super) fn position(&self, full_name: &str) -> Option<usize> {
        let name = Name::read(full_name);
        self.position_of(&name).or_else(|| name.nicknamed().find_map(|nicknamed| self.position_of(&nicknamed)))
    }

    fn position_of(&self, name: &Name) -> Option<usize> {
        let key = name.key();
        if key.is_empty() {
            return None;
        }
        match (self.names.get(&key), self.others.get(&key)) {
            (Some(&person), _) => Some(person),
            (None, Some(&person)) => person,
            (None, None) => self.loosely(name),
        }
    }

    /// The one person with a name that differs only in initials and the like.
    fn loosely(&self, name: &Name) -> Option<usize> {
        let mut found = self.ends.get(&name.ends()?)?.iter().filter(|(_, known)| known.agrees(name));
        let (person, _) = found.next()?;
        found.all(|(other, _)| other == person).then_some(*person)
    }

    pub(super) fn by_surname(&self, surname: &str) -> &[usize] {
        self.surnames.get(&key(surname)).map_or(&[], Vec::as_slice)
    }
}

fn key(surname: &str) -> String {
    spaced(fold(surname))
}
