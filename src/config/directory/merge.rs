//! People added to the text of a `speakers.toml`, with comments and order kept.

use std::collections::{HashMap, HashSet};

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, TableLike, Value, value};

use super::parse::{SPEAKER, parse};
use super::render;
use super::roles::{Fit, fit};
use crate::article::directory::fold;
use crate::article::{Known, KnownRole, PartialDate, Pronoun};
use crate::config::ConfigProblem;
use crate::text::Span;

/// What a new file starts with.
const HEADER: &str = "\
# The people whom this desk knows: what they are called, and what they are and were.
# A date is a day (2021-05-04), a month (\"2021-05\") or a year (2021). A role without an end goes on.
";

/// A directory with people added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text of the file.
    pub text: String,
    /// How many people were added.
    pub added: usize,
    /// How many people were known, and got something that was not known of them.
    pub completed: usize,
    /// How many people were known, with everything.
    pub unchanged: usize,
}

/// The text of a `speakers.toml` with one person added; `existing` is its text so far, empty for a new file. Somebody
/// who is there already gets what is not known of them. Comments, order and spacing stay as they are.
///
/// # Errors
/// Fails where the text is no TOML or `speaker` is no list of tables, or the person has no name, and says so.
pub fn add_speaker(existing: &str, known: &Known) -> Result<String, String> {
    if known.name.trim().is_empty() {
        return Err("a speaker needs a name".to_owned());
    }
    merge(existing, std::slice::from_ref(known)).map(|merged| merged.text).map_err(|problem| {
        let line = existing.get(..problem.span.start).unwrap_or("").matches('\n').count() + 1;
        format!("line {line}: {}", problem.message)
    })
}

/// The text of a `speakers.toml` with people added, none of them twice. Somebody who is there already gets what is not
/// known of them, and nothing that is known is changed, but that a role goes on or ends. Comments, order and spacing
/// stay as they are.
///
/// # Errors
/// Fails where the text is no TOML or `speaker` is no list of tables, and says where.
pub fn merge(existing: &str, people: &[Known]) -> Result<Merged, ConfigProblem> {
    let mut document = document(existing)?;
    let speakers = document.entry(SPEAKER).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let is_inline = speakers.is_array();
    let mut index = Names::of(tables(speakers));
    let mut merged = Merged { text: String::new(), added: 0, completed: 0, unchanged: 0 };
    let mut new: Vec<Known> = Vec::new();
    for known in people.iter().filter(|known| !known.name.trim().is_empty()) {
        let place = index.place(known);
        match place {
            Some(place) if place < index.count => {
                let table = tables(speakers).into_iter().nth(place);
                if table.is_some_and(|table| complete(table, known, is_inline)) {
                    merged.completed += 1;
                } else {
                    merged.unchanged += 1;
                }
            }
            // Somebody whom the same run has brought.
            Some(place) => {
                if let Some(first) = new.get_mut(place - index.count) {
                    take(first, known);
                }
                merged.unchanged += 1;
            }
            None => {
                index.add(&known.name, index.count + new.len());
                new.push(known.clone());
                merged.added += 1;
            }
        }
    }
    if is_inline && let Some(list) = speakers.as_array_mut() {
        for known in &new {
            list.push(render::speaker(known).into_inline_table());
        }
        merged.text = in_the_form_of(existing, document.to_string());
        return Ok(merged);
    }
    merged.text =
        if merged.completed == 0 { existing.to_owned() } else { in_the_form_of(existing, document.to_string()) };
    if !new.is_empty() {
        append(&mut merged.text, &new.iter().collect::<Vec<_>>());
    }
    Ok(merged)
}

fn document(existing: &str) -> Result<DocumentMut, ConfigProblem> {
    let wrong = |span: Span, message: &str| ConfigProblem { span, message: format!("mend this first: {message}") };
    let document: DocumentMut = existing.parse().map_err(|error: toml_edit::TomlError| {
        let span = error.span().map_or(Span::at(0), Span::from);
        let told = parse(existing).problems.into_iter().find(|problem| problem.span == span);
        wrong(span, told.as_ref().map_or_else(|| error.message(), |told| told.message.as_str()))
    })?;
    let is_list = document.get(SPEAKER).is_none_or(|item| match item {
        Item::ArrayOfTables(_) => true,
        Item::Value(Value::Array(list)) => list.iter().all(Value::is_inline_table),
        _ => false,
    });
    if is_list {
        return Ok(document);
    }
    let known = parse(existing).problems.into_iter().next();
    Err(known.map_or_else(
        || wrong(Span::at(0), "speaker is no list of tables: write [[speaker]]"),
        |known| wrong(known.span, &known.message),
    ))
}

/// Who stands where.
struct Names {
    /// Names that people have in the first place.
    first: HashMap<String, usize>,
    /// All other names; `None` for those of several people.
    others: HashMap<String, Option<usize>>,
    /// How many people the file has.
    count: usize,
    /// Who was met already.
    taken: HashSet<usize>,
}

impl Names {
    fn of(tables: Vec<&mut dyn TableLike>) -> Self {
        let mut names =
            Self { first: HashMap::new(), others: HashMap::new(), count: tables.len(), taken: HashSet::new() };
        for (place, table) in tables.into_iter().enumerate() {
            if let Some(name) = table.get("name").and_then(Item::as_str) {
                names.first.entry(fold(name)).or_insert(place);
            }
            for other in other_names(table) {
                let known = names.others.entry(fold(&other)).or_insert(Some(place));
                *known = known.filter(|known| *known == place);
            }
        }
        names
    }

    fn add(&mut self, name: &str, place: usize) {
        self.first.entry(fold(name)).or_insert(place);
        self.taken.insert(place);
    }

    /// Where somebody stands, by their name or by a name that only one of the two goes by in the first place.
    fn place(&mut self, known: &Known) -> Option<usize> {
        let name = fold(&known.name);
        if let Some(&place) = self.first.get(&name) {
            self.taken.insert(place);
            return Some(place);
        }
        let by_others = || known.other_names.iter().find_map(|other| self.first.get(&fold(other)).copied());
        let place = self.others.get(&name).copied().flatten().or_else(by_others)?;
        // Two people of one run are two people.
        self.taken.insert(place).then_some(place)
    }
}

/// The tables of a list of tables, in either form.
fn tables(item: &mut Item) -> Vec<&mut dyn TableLike> {
    match item {
        Item::ArrayOfTables(list) => list.iter_mut().map(|table| table as &mut dyn TableLike).collect(),
        Item::Value(Value::Array(list)) => {
            list.iter_mut().filter_map(Value::as_inline_table_mut).map(|table| table as &mut dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

fn other_names(table: &dyn TableLike) -> Vec<String> {
    let list = table.get("other_names").and_then(Item::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Writes into somebody's table what it does not say; whether there was anything.
fn complete(table: &mut dyn TableLike, known: &Known, is_inline: bool) -> bool {
    let mut is_news = false;
    let name = table.get("name").and_then(Item::as_str).map(fold).unwrap_or_default();
    let mut names: HashSet<String> = other_names(table).iter().map(|name| fold(name)).chain([name.clone()]).collect();
    let all = [&known.name].into_iter().chain(&known.other_names);
    let others: Vec<&String> = all.filter(|other| names.insert(fold(other))).collect();
    if !others.is_empty() {
        match table.get_mut("other_names") {
            None => drop(table.insert("other_names", value(others.into_iter().collect::<Array>()))),
            Some(item) => {
                if let Some(list) = item.as_array_mut() {
                    list.extend(others.into_iter().map(String::as_str));
                }
            }
        }
        is_news = true;
    }
    for (key, text) in [
        ("surname", known.surname.as_deref().filter(|surname| name.contains(&fold(surname)))),
        ("pronouns", known.pronouns.map(Pronoun::name)),
        ("note", known.note.as_deref()),
        ("url", known.url.as_deref()),
    ] {
        if let Some(text) = text
            && table.get(key).is_none()
        {
            table.insert(key, value(text));
            is_news = true;
        }
    }
    for role in &known.roles {
        is_news |= complete_roles(table, role, is_inline);
    }
    is_news
}

/// Adds a role to somebody's table, or the end of one; whether there was anything to write.
fn complete_roles(table: &mut dyn TableLike, new: &KnownRole, is_inline: bool) -> bool {
    let roles = table
        .entry("roles")
        .or_insert_with(|| if is_inline { value(Array::new()) } else { Item::ArrayOfTables(ArrayOfTables::new()) });
    let mut tables = tables(roles);
    let known: Vec<KnownRole> = tables.iter().map(|table| role_of(*table)).collect();
    match fit(&known, new) {
        Fit::There => false,
        Fit::Ends(place, end) => {
            let Some(role) = tables.get_mut(place) else { return false };
            match end {
                Some(end) => {
                    let mut item = render::date_item(end);
                    // What stands around the value, a comment perhaps, stays.
                    if let (Some(new), Some(old)) = (item.as_value_mut(), role.get("end").and_then(Item::as_value)) {
                        *new.decor_mut() = old.decor().clone();
                    }
                    drop(role.insert("end", item));
                }
                None => drop(role.remove("end")),
            }
            true
        }
        Fit::New => push(roles, render::role(new)),
    }
}

/// What a role's table says, as far as it can be understood.
fn role_of(table: &dyn TableLike) -> KnownRole {
    let text = |key: &str| table.get(key).and_then(Item::as_str).map(str::to_owned);
    KnownRole {
        role: text("role").unwrap_or_default(),
        organization: text("organization"),
        start: date_of(table.get("start")),
        end: date_of(table.get("end")),
    }
}

fn date_of(item: Option<&Item>) -> Option<PartialDate> {
    let value = item?.as_value()?;
    let text = match value {
        Value::String(text) => text.value().clone(),
        Value::Integer(year) => year.value().to_string(),
        Value::Datetime(date) => date.value().date?.to_string(),
        _ => return None,
    };
    text.trim().parse().ok()
}

fn push(list: &mut Item, table: Table) -> bool {
    match list {
        Item::ArrayOfTables(list) => list.push(table),
        Item::Value(Value::Array(list)) => list.push(table.into_inline_table()),
        _ => return false,
    }
    true
}

/// Takes what is known of somebody twice together.
fn take(first: &mut Known, second: &Known) {
    let mut names: HashSet<String> = first.other_names.iter().chain([&first.name]).map(|name| fold(name)).collect();
    let others = second.other_names.iter().filter(|other| names.insert(fold(other)));
    first.other_names.extend(others.cloned());
    first.pronouns = first.pronouns.or(second.pronouns);
    for (mine, theirs) in
        [(&mut first.surname, &second.surname), (&mut first.note, &second.note), (&mut first.url, &second.url)]
    {
        if mine.is_none() {
            mine.clone_from(theirs);
        }
    }
    for role in &second.roles {
        super::roles::join(&mut first.roles, role.clone());
    }
}

/// Adds people at the end of a text, of which not a byte changes.
fn append(text: &mut String, people: &[&Known]) {
    let added = render::text_of(people);
    if text.trim_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).is_empty() {
        text.push_str(HEADER);
    }
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !text.ends_with('\n') {
        text.push_str(line_end);
    }
    text.push_str(line_end);
    text.push_str(&added.trim_start_matches('\n').replace('\n', line_end));
}

/// An edited text with the line ends and the byte order mark of the former one, which the editing takes away.
fn in_the_form_of(existing: &str, edited: String) -> String {
    let edited = if existing.contains("\r\n") { edited.replace("\r\n", "\n").replace('\n', "\r\n") } else { edited };
    let is_marked = existing.starts_with('\u{FEFF}') && !edited.starts_with('\u{FEFF}');
    if is_marked { format!("\u{FEFF}{edited}") } else { edited }
}
