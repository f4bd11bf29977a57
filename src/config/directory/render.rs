//! People as TOML.

use toml_edit::{Array, ArrayOfTables, Datetime, DocumentMut, Item, Table, value};

use super::parse::SPEAKER;
use crate::article::{Known, KnownRole, PartialDate};

/// People as the text of a `speakers.toml`.
pub(super) fn text_of(people: &[&Known]) -> String {
    let mut list = ArrayOfTables::new();
    for known in people {
        list.push(speaker(known));
    }
    let mut document = DocumentMut::new();
    document.insert(SPEAKER, Item::ArrayOfTables(list));
    document.to_string()
}

/// One person as a table.
pub(super) fn speaker(known: &Known) -> Table {
    let mut table = Table::new();
    table.insert("name", value(&known.name));
    if !known.other_names.is_empty() {
        table.insert("other_names", value(known.other_names.iter().collect::<Array>()));
    }
    insert(&mut table, "surname", known.surname.as_deref().map(value));
    insert(&mut table, "pronouns", known.pronouns.map(|pronoun| value(pronoun.name())));
    insert(&mut table, "single_name", known.single_name.then(|| value(true)));
    insert(&mut table, "note", known.note.as_deref().map(value));
    insert(&mut table, "url", known.url.as_deref().map(value));
    if !known.roles.is_empty() {
        table.insert("roles", Item::ArrayOfTables(known.roles.iter().map(role).collect()));
    }
    table
}

/// One role as a table.
pub(super) fn role(role: &KnownRole) -> Table {
    let mut table = Table::new();
    table.insert("role", value(&role.role));
    insert(&mut table, "organization", role.organization.as_deref().map(value));
    insert(&mut table, "start", role.start.map(date_item));
    insert(&mut table, "end", role.end.map(date_item));
    // A role stands close to the person that it is about.
    table.decor_mut().set_prefix("");
    table
}

fn insert(table: &mut Table, key: &str, item: Option<Item>) {
    if let Some(item) = item {
        table.insert(key, item);
    }
}

/// A date as it is written: a day as TOML has it, a month as text, a year as a number.
pub(super) fn date_item(date: PartialDate) -> Item {
    let text = date.to_string();
    match (text.parse::<Datetime>(), text.parse::<i64>()) {
        (Ok(day), _) if date.is_day() => value(day),
        (_, Ok(year)) => value(year),
        _ => value(text),
    }
}
