//! The fields of a directory, each with what can be wrong with it.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::DeValue;

use super::dates::{Reading, read_date};
use super::web::is_web_address;
use crate::article::{PartialDate, Pronoun};
use crate::config::{ConfigProblem, did_you_mean, nearest};
use crate::text::Span;

/// Reads fields, and keeps what is wrong with them.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    text: &'t str,
    problems: Vec<ConfigProblem>,
    /// Dates that TOML could not read and that were told of here.
    odd_dates: Vec<Span>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, problems: Vec::new(), odd_dates: Vec::new() }
    }

    /// What was wrong, and which dates of it TOML could not read.
    pub(super) fn finish(self) -> (Vec<ConfigProblem>, Vec<Span>) {
        (self.problems, self.odd_dates)
    }

    pub(super) fn wrong(&mut self, span: Span, message: String) {
        // A table's value may cover all that is in it.
        let line = span.of(self.text).find(['\n', '\r']).map_or(span, |end| Span::new(span.start, span.start + end));
        self.problems.push(ConfigProblem { span: line, message });
    }

    pub(super) fn missing(&mut self, table: &Spanned<DeValue<'_>>, message: &str) {
        self.wrong(Span::from(table.span()), message.to_owned());
    }

    /// Tells of a key that means nothing; the known one that may be meant.
    pub(super) fn unknown<'k>(&mut self, key: &Spanned<Cow<'_, str>>, of: &str, known: &[&'k str]) -> Option<&'k str> {
        let (name, all) = (key.get_ref(), known.join(", "));
        let meant = did_you_mean(name, known.iter().copied());
        self.wrong(Span::from(key.span()), format!("{of} has no '{name}': there are {all}{meant}"));
        nearest(name, known.iter().copied())
    }

    pub(super) fn duplicate(&mut self, name: &str, place: Span, first: Span) {
        let line = self.text.get(..first.start).unwrap_or("").matches('\n').count() + 1;
        let message = format!(
            "'{name}' stands in line {line} already: put the two together, or give one a name that tells them apart"
        );
        self.wrong(place, message);
    }

    /// The tables of a list of tables. One that is written as a single table is taken for a list of one.
    pub(super) fn tables<'v, 'd>(
        &mut self,
        value: &'v Spanned<DeValue<'d>>,
        header: &str,
    ) -> Vec<&'v Spanned<DeValue<'d>>> {
        let span = Span::from(value.span());
        match value.get_ref() {
            DeValue::Array(list) => {
                let mut tables = Vec::with_capacity(list.len());
                for item in list {
                    if matches!(item.get_ref(), DeValue::Table(_)) {
                        tables.push(item);
                    } else {
                        self.wrong(Span::from(item.span()), format!("{} is no table: write {header}", kind(item)));
                    }
                }
                tables
            }
            DeValue::Table(_) => {
                self.wrong(span, format!("this is a list, if only of one: write {header}"));
                vec![value]
            }
            _ => {
                self.wrong(span, format!("{} is no list of tables: write {header}", kind(value)));
                Vec::new()
            }
        }
    }

    pub(super) fn text(&mut self, value: &Spanned<DeValue<'_>>, what: &str, example: &str) -> Option<String> {
        let span = Span::from(value.span());
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                self.wrong(span, format!("{what} is missing here: {example}"));
                None
            }
            DeValue::String(text) if text.contains("  ") || text.contains(|c: char| c.is_whitespace() && c != ' ') => {
                Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => {
                self.wrong(span, format!("{what} is written as text, not as {}: {example}", kind(value)));
                None
            }
        }
    }

    pub(super) fn texts(&mut self, value: &Spanned<DeValue<'_>>, what: &str, example: &str) -> Vec<String> {
        if let DeValue::Array(list) = value.get_ref() {
            return list.iter().filter_map(|item| self.text(item, "a name", example)).collect();
        }
        self.wrong(value.span().into(), format!("{what} are a list of texts, not {}: {example}", kind(value)));
        Vec::new()
    }

    pub(super) fn flag(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<bool> {
        if let DeValue::Boolean(flag) = value.get_ref() {
            return Some(*flag);
        }
        self.wrong(value.span().into(), format!("{key} is true or false, not {}", kind(value)));
        None
    }

    pub(super) fn pronoun(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Pronoun> {
        let text = self.text(value, "a pronoun", "pronouns = \"she\"")?;
        let pronoun = text.parse();
        if pronoun.is_err() {
            let nearest = did_you_mean(&text, Pronoun::ALL.map(Pronoun::name));
            self.wrong(value.span().into(), format!("'{text}' is no pronoun: write he, she or they{nearest}"));
        }
        pronoun.ok()
    }

    pub(super) fn url(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = self.text(value, "an address", "url = \"https://…\"")?;
        if is_web_address(&text) {
            return Some(text);
        }
        let message = format!("'{text}' is no web address: it starts with https:// or http:// and has no spaces");
        self.wrong(value.span().into(), message);
        None
    }

    /// A date, if it is one. What is none leaves the role open on that side, where nobody is accused by mistake.
    pub(super) fn date(&mut self, value: &Spanned<DeValue<'_>>) -> Option<PartialDate> {
        let span = Span::from(value.span());
        let reading = read_date(value.get_ref(), span.of(self.text));
        if let Reading::Odd { date: _, message } | Reading::None { message } = &reading {
            if matches!(value.get_ref(), DeValue::Datetime(_)) {
                self.odd_dates.push(span);
            }
            self.wrong(span, message.clone());
        }
        match reading {
            Reading::Date(date) | Reading::Odd { date, .. } => Some(date),
            Reading::None { .. } => None,
        }
    }

    /// A text's place without its quotation marks.
    pub(super) fn inside(&self, span: Span) -> Span {
        let source = span.of(self.text);
        let mark = ["\"\"\"", "'''", "\"", "'"]
            .into_iter()
            .find(|mark| source.len() >= 2 * mark.len() && source.starts_with(*mark) && source.ends_with(*mark));
        mark.map_or(span, |mark| Span::new(span.start + mark.len(), span.end - mark.len()))
    }
}

/// What a value is, for messages.
pub(super) fn kind(value: &Spanned<DeValue<'_>>) -> &'static str {
    match value.get_ref() {
        DeValue::String(_) => "text",
        DeValue::Boolean(_) => "true or false",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
