//! JSON, with places.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::tree::{Node, Value};
use crate::config::ConfigProblem;
use crate::text::Span;

/// How deep lists and tables are read.
const DEEPEST: usize = 32;

/// Reads a file.
///
/// # Errors
/// Fails where it is no JSON, and says where.
pub(super) fn read(text: &str) -> Result<Node, ConfigProblem> {
    let body = text.trim_start_matches('\u{FEFF}');
    let before = text.len() - body.len();
    let raw: &RawValue = serde_json::from_str(body).map_err(|error| problem(text, before, &error))?;
    let source = Source { text, start: text.as_ptr() as usize };
    source.node(raw, 0)
}

/// The text that all raw values are parts of.
#[derive(Clone, Copy)]
struct Source<'t> {
    text: &'t str,
    start: usize,
}

impl Source<'_> {
    fn node(self, raw: &RawValue, depth: usize) -> Result<Node, ConfigProblem> {
        let json = raw.get();
        let start = (json.as_ptr() as usize).saturating_sub(self.start).min(self.text.len());
        let span = Span::new(start, start + json.len());
        let wrong = |error: serde_json::Error| ConfigProblem { span, message: message(&error) };
        let value = match json.as_bytes().first() {
            Some(b'{' | b'[') if depth >= DEEPEST => Value::Other,
            Some(b'{') => {
                let Members(members) = serde_json::from_str(json).map_err(wrong)?;
                let node = |(key, raw): (String, &RawValue)| Ok((key, self.node(raw, depth + 1)?));
                Value::Table(members.into_iter().map(node).collect::<Result<_, _>>()?)
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(json).map_err(wrong)?;
                Value::List(items.into_iter().map(|raw| self.node(raw, depth + 1)).collect::<Result<_, _>>()?)
            }
            Some(b'"') => Value::Text(serde_json::from_str(json).map_err(wrong)?),
            Some(b'-' | b'0'..=b'9') => Value::Text(json.to_owned()),
            _ => Value::Other,
        };
        Ok(Node { span, value })
    }
}

/// The members of an object in their order.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;
        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = access.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(MembersVisitor)
    }
}

fn problem(text: &str, before: usize, error: &serde_json::Error) -> ConfigProblem {
    let body = text.get(before..).unwrap_or("");
    let line: usize = body.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut place = (before + line + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    ConfigProblem { span: Span::at(place), message: message(error) }
}

/// What is wrong, without the place, which is told besides.
fn message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    format!("this is no JSON: {message}")
}
