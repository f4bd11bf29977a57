//! People from files of other programs.
//!
//! Two forms are known, each as JSON or as YAML, and told apart by what is in them: [Popolo](https://www.popoloproject.com),
//! in which parliaments and their watchers publish who is who, and that of the lists of American legislators
//! ([unitedstates/congress-legislators](https://github.com/unitedstates/congress-legislators)).

mod json;
mod legislators;
mod popolo;
mod reader;
#[cfg(test)]
mod tests;
mod tree;
mod yaml;

use self::reader::Reader;
use self::tree::{Node, Value};
use crate::article::Known;
use crate::config::ConfigProblem;

/// The people of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The people, in the order of the file.
    pub people: Vec<Known>,
    /// What could not be understood, by place.
    pub problems: Vec<ConfigProblem>,
}

/// Reads the people of a file: all that can be understood, and a problem for each thing that cannot.
#[must_use]
pub fn import(text: &str) -> Imported {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let tree = if start.starts_with(['{', '[']) { json::read(text) } else { yaml::read(text) };
    let root = match tree {
        Ok(root) => root,
        Err(problem) => return Imported { people: Vec::new(), problems: vec![problem] },
    };
    let mut reader = Reader::default();
    match form(&root) {
        Some(Form::Legislators) => legislators::read(&root, &mut reader),
        Some(Form::Popolo) => popolo::read(&root, &mut reader),
        None => reader.wrong(
            root.span,
            "there are no people here: this reads Popolo (a list of persons, or an object with 'persons') and lists of \
             legislators (each with a name of 'first' and 'last', and 'terms')"
                .to_owned(),
        ),
    }
    reader.finish()
}

/// The form of a file.
enum Form {
    Legislators,
    Popolo,
}

fn form(root: &Node) -> Option<Form> {
    let list = match &root.value {
        Value::Table(_) if root.get("persons").is_some() => return Some(Form::Popolo),
        Value::Table(_) => std::slice::from_ref(root),
        Value::List(list) => list,
        _ => return None,
    };
    let is = |wanted: fn(&Node) -> bool| list.iter().any(wanted);
    if is(|person| person.get("name").is_some_and(|name| matches!(name.value, Value::Table(_)))) {
        return Some(Form::Legislators);
    }
    let named = |person: &Node| ["name", "family_name", "given_name"].iter().any(|key| person.get(key).is_some());
    is(named).then_some(Form::Popolo)
}
