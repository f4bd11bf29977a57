//! An ignore in the front matter.

use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value};

use super::line_end;
use crate::rules::{Edit, apply};
use crate::text::{Format, Layout, Span};

/// The edit that has a rule ignored in the whole document by its front matter, which is made where there is none;
/// `None` where the document can have none, or has one that cannot be extended.
#[must_use]
pub fn front_matter(text: &str, layout: &Layout, rule: &str) -> Option<Edit> {
    let known =
        layout.metadata.ignore.last().filter(|_| layout.metadata.extent.is_some_and(|extent| !is_toml(text, extent)));
    let edit = match known {
        Some(last) => after_name(text, last.span, rule, line_end(text)),
        None => insert(text, layout, &format!("ignore: [{rule}]"), |ours| ignored(ours, rule)),
    }?;
    tried(text, layout, edit, |after| after.metadata.ignore.iter().any(|field| field.value == rule))
}

/// The edit that writes an entry into the table `onrecord` of the front matter, which is made where there is none: for YAML
/// as it is written there, for TOML by a change of the table.
pub(super) fn insert(
    text: &str,
    layout: &Layout,
    entry: &str,
    change: impl FnOnce(&mut dyn TableLike) -> Option<()>,
) -> Option<Edit> {
    match layout.metadata.extent {
        Some(extent) if is_toml(text, extent) => toml(text, extent, change),
        Some(extent) => yaml(text, extent, entry),
        None => new(text, layout, entry),
    }
}

/// The edit, if the document obeys it and is otherwise what it was.
pub(super) fn tried(text: &str, layout: &Layout, edit: Edit, obeys: impl FnOnce(&Layout) -> bool) -> Option<Edit> {
    let after = Layout::read(&apply(text, std::slice::from_ref(&edit)), layout.format);
    let kept = after.blocks.len() == layout.blocks.len() && after.problems.len() <= layout.problems.len();
    (kept && obeys(&after)).then_some(edit)
}

fn is_toml(text: &str, extent: Span) -> bool {
    extent.of(text).trim_start().starts_with("+++")
}

fn new(text: &str, layout: &Layout, entry: &str) -> Option<Edit> {
    if layout.format != Format::Markdown {
        return None;
    }
    let end = line_end(text);
    let text = format!("---{end}onrecord:{end}  {entry}{end}---{end}{end}");
    Some(Edit { span: Span::at(0), text })
}

/// The lines between the fences.
fn inner(text: &str, extent: Span) -> Option<Span> {
    let whole = extent.of(text);
    let start = whole.find(['\n', '\r'])?;
    let start = start + if whole.get(start..)?.starts_with("\r\n") { 2 } else { 1 };
    let body = whole.trim_end();
    let end = body.rfind(['\n', '\r'])? + 1;
    (end >= start).then(|| Span::new(extent.start + start, extent.start + end))
}

fn yaml(text: &str, extent: Span, entry: &str) -> Option<Edit> {
    let end = line_end(text);
    let inner = inner(text, extent)?;
    let mut start = inner.start;
    let lines: Vec<&str> = inner.of(text).split_inclusive(['\n', '\r']).collect();
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        if let Some(rest) = line.strip_prefix("onrecord:") {
            if let Some(brace) = rest.find('{') {
                let place = start + "onrecord:".len() + brace + 1;
                let empty = rest.get(brace + 1..).is_some_and(|rest| rest.trim_start().starts_with('}'));
                let comma = if empty { "" } else { ", " };
                return Some(Edit { span: Span::at(place), text: format!("{entry}{comma}") });
            }
            if !rest.trim().is_empty() && !rest.trim_start().starts_with('#') {
                return None;
            }
            let next = lines.find(|line| !line.trim().is_empty());
            let indent = next.map_or("", |next| next.get(..next.len() - next.trim_start().len()).unwrap_or(""));
            let indent = if indent.is_empty() { "  " } else { indent };
            // Behind `\r\n` the first half of the line end is one line and its second half the next.
            let place = start + line.trim_end_matches(['\n', '\r']).len();
            return Some(Edit { span: Span::at(place), text: format!("{end}{indent}{entry}") });
        }
        start += line.len();
    }
    let text = format!("onrecord:{end}  {entry}{end}");
    Some(Edit { span: Span::at(inner.end), text })
}

/// One more name behind the last of a list.
fn after_name(text: &str, name: Span, rule: &str, end: &str) -> Option<Edit> {
    let start = text.get(..name.start)?.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let lead = text.get(start..name.start)?.trim_end_matches(['"', '\'']);
    let quotes = text.get(name.end..)?.chars().next().filter(|mark| matches!(mark, '"' | '\''));
    let place = name.end + quotes.map_or(0, char::len_utf8);
    if lead.trim() == "-" {
        return Some(Edit { span: Span::at(place), text: format!("{end}{lead}{rule}") });
    }
    if lead.trim_end().ends_with(':') {
        // One name without a list becomes a list.
        return Some(Edit { span: name, text: format!("[{}, {rule}]", name.of(text)) });
    }
    Some(Edit { span: Span::at(place), text: format!(", {rule}") })
}

fn toml(text: &str, extent: Span, change: impl FnOnce(&mut dyn TableLike) -> Option<()>) -> Option<Edit> {
    let inner = inner(text, extent)?;
    let mut document: DocumentMut = inner.of(text).parse().ok()?;
    change(document.entry("onrecord").or_insert(Item::Table(Table::new())).as_table_like_mut()?)?;
    let mut new = document.to_string();
    if line_end(text) == "\r\n" {
        new = new.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    Some(Edit { span: inner, text: new })
}

/// Adds a rule to those that a table has ignored.
fn ignored(ours: &mut dyn TableLike, rule: &str) -> Option<()> {
    let list = ours.entry("ignore").or_insert(Item::Value(Value::Array(Array::new())));
    if let Some(single) = list.as_str().map(str::to_owned) {
        *list = Item::Value(Value::Array(Array::from_iter([single])));
    }
    list.as_array_mut()?.push(rule);
    Some(())
}
