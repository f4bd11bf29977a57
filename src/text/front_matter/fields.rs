//! From keys and values to metadata.

use super::value::{Node, Value};
use crate::text::nearest::nearest;
use crate::text::{Field, Layout, Metadata, Problem, Span};

/// Names of keys by what they mean, in lower case; the first that is there counts.
const TITLE: &[&str] = &["title", "headline"];
const DATE: &[&str] = &[
    "date",
    "published",
    "publishdate",
    "publish_date",
    "pubdate",
    "pub_date",
    "published_at",
    "datepublished",
    "lastmod",
    "updated",
    "modified",
];
const AUTHOR: &[&str] = &["author", "authors", "byline", "bylines", "by"];
const LOCATION: &[&str] = &["location", "dateline", "place"];
const LANG: &[&str] = &["lang", "language", "locale"];
const STORY: &[&str] = &["story", "type", "category", "kind"];
const VOICE: &[&str] = &["voice"];

/// Keys of the table `onrecord`.
const OWN: [&str; 3] = ["profile", "ignore", "published"];

/// Fills in the metadata, and tells where the title stands if it is one line without quoting.
pub(super) fn read(table: &[(Field, Node)], layout: &mut Layout) -> Option<Span> {
    let problems = &mut layout.problems;
    let metadata = &mut layout.metadata;
    let mut plain_title = None;
    if let Some((key, node)) = find(table, TITLE) {
        metadata.title = text(key, node, problems);
        if let Value::Scalar { plain: true, .. } = node.value {
            plain_title = metadata.title.as_ref().filter(|title| !title.value.contains('\n')).map(|title| title.span);
        }
    }
    metadata.date = find(table, DATE).and_then(|(key, node)| text(key, node, problems));
    metadata.author = find(table, AUTHOR).and_then(|(key, node)| author(key, node, problems));
    metadata.location = find(table, LOCATION).and_then(|(key, node)| text(key, node, problems));
    metadata.lang = find(table, LANG).and_then(|(key, node)| text(key, node, problems));
    metadata.story = find(table, STORY).and_then(|(key, node)| first_text(key, node, problems));
    metadata.voice = find(table, VOICE).and_then(|(key, node)| first_text(key, node, problems));
    match table.iter().find(|(key, _)| key.value == "onrecord") {
        Some((key, node)) => own(key, node, metadata, problems),
        None => misspelt(table, problems),
    }
    plain_title
}

/// The first of `names` that the table has with a value.
fn find<'a>(table: &'a [(Field, Node)], names: &[&str]) -> Option<&'a (Field, Node)> {
    let with_value = |name: &&str| {
        table.iter().find(|(key, node)| key.value.eq_ignore_ascii_case(name) && node.value != Value::Empty)
    };
    names.iter().find_map(with_value)
}

/// A value that has to be text.
fn text(key: &Field, node: &Node, problems: &mut Vec<Problem>) -> Option<Field> {
    match &node.value {
        Value::Scalar { text, .. } => Some(Field { value: text.trim().to_owned(), span: node.span }),
        Value::Empty => None,
        _ => {
            let message = format!("'{}' is {}: write it as text", key.value, node.kind());
            problems.push(Problem { span: key.span, message });
            None
        }
    }
}

/// A value that is text, or a list whose first text counts.
fn first_text(key: &Field, node: &Node, problems: &mut Vec<Problem>) -> Option<Field> {
    match &node.value {
        Value::List(list) => list.first().and_then(|node| text(key, node, problems)),
        _ => text(key, node, problems),
    }
}

/// Who wrote it: text, a list, or tables with a name.
fn author(key: &Field, node: &Node, problems: &mut Vec<Problem>) -> Option<Field> {
    match &node.value {
        Value::List(list) => {
            let authors: Vec<Field> = list.iter().filter_map(|node| author(key, node, problems)).collect();
            let names: Vec<&str> = authors.iter().map(|author| author.value.as_str()).collect();
            Some(Field {
                value: names.join(", "),
                span: Span::new(authors.first()?.span.start, authors.last()?.span.end),
            })
        }
        Value::Table(table) => {
            find(table, &["name", "full_name", "display_name"]).and_then(|(key, node)| text(key, node, problems))
        }
        _ => text(key, node, problems),
    }
}

/// The table `onrecord`.
fn own(key: &Field, node: &Node, metadata: &mut Metadata, problems: &mut Vec<Problem>) {
    let Value::Table(table) = &node.value else {
        if node.value != Value::Empty {
            let message = format!("'onrecord' is {}: write `onrecord: {{profile: …, ignore: […]}}`", node.kind());
            problems.push(Problem { span: key.span, message });
        }
        return;
    };
    for (key, node) in table {
        match key.value.as_str() {
            "profile" => metadata.profile = text(key, node, problems),
            "published" => {
                if let Some(date) = text(key, node, problems) {
                    metadata.date = Some(date);
                }
            }
            "ignore" => match &node.value {
                Value::List(list) => {
                    metadata.ignore = list.iter().filter_map(|node| text(key, node, problems)).collect();
                }
                _ => metadata.ignore = text(key, node, problems).into_iter().collect(),
            },
            unknown => {
                let remedy = match nearest(unknown, OWN) {
                    Some(name) => format!("did you mean '{name}'?"),
                    None => format!("use {}", OWN.join(", ")),
                };
                let message = format!("'onrecord' has no key '{unknown}': {remedy}");
                problems.push(Problem { span: key.span, message });
            }
        }
    }
}

/// Looks for a key that was meant to be `onrecord`.
fn misspelt(table: &[(Field, Node)], problems: &mut Vec<Problem>) {
    for (key, node) in table {
        if matches!(node.value, Value::Table(_)) && nearest(&key.value, ["onrecord"]).is_some() {
            let message = format!("'{}' is not read: did you mean 'onrecord'?", key.value);
            problems.push(Problem { span: key.span, message });
        }
    }
}
