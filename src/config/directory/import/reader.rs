//! People as they are read, with what was wrong with them.

use std::collections::HashMap;

use super::Imported;
use super::tree::{Node, Value};
use crate::article::directory::fold;
use crate::article::{Known, KnownRole, NoDate, PartialDate};
use crate::config::ConfigProblem;
use crate::config::directory::dates::no_date;
use crate::config::directory::parse::ends_before;
use crate::config::directory::roles::join;
use crate::config::directory::web::is_web_address;
use crate::text::Span;

/// People as they are read, with what was wrong with them.
#[derive(Debug, Default)]
pub(super) struct Reader {
    people: Vec<Known>,
    names: HashMap<String, usize>,
    problems: Vec<ConfigProblem>,
}

impl Reader {
    pub(super) fn finish(mut self) -> Imported {
        self.problems.sort_by_key(|problem| problem.span);
        Imported { people: self.people, problems: self.problems }
    }

    pub(super) fn wrong(&mut self, span: Span, message: String) {
        self.problems.push(ConfigProblem { span, message });
    }

    /// Takes somebody in, unless somebody else has the name.
    pub(super) fn person(&mut self, mut known: Known, node: &Node) {
        if self.names.contains_key(&fold(&known.name)) {
            let message = format!(
                "a second person is called '{}' here and was left out: give one a name that tells them apart",
                known.name
            );
            self.wrong(Span::at(node.span.start), message);
            return;
        }
        self.names.insert(fold(&known.name), self.people.len());
        let mut seen = vec![fold(&known.name)];
        known.other_names.retain(|other| {
            let other = fold(other);
            let is_news = !other.is_empty() && !seen.contains(&other);
            seen.push(other);
            is_news
        });
        let mut roles = std::mem::take(&mut known.roles);
        roles.sort_by_key(|role| role.start);
        for role in roles {
            join(&mut known.roles, role);
        }
        self.people.push(known);
    }

    /// A role with the dates of a table; nothing where they are wrong, since a file is to be no worse than its source.
    pub(super) fn role(
        &mut self,
        role: &str,
        organization: Option<&str>,
        dates: &Node,
        or: Option<&Node>,
    ) -> Option<KnownRole> {
        let start = self.date(dates, "start", or).ok()?;
        let end = self.date(dates, "end", or).ok()?;
        if start.zip(end).is_some_and(|(start, end)| ends_before(start, end)) {
            let place = dates.get("end_date").or_else(|| dates.get("end")).unwrap_or(dates).span;
            self.wrong(place, format!("the role '{role}' ends before it starts, and was left out: mend its dates"));
            return None;
        }
        Some(KnownRole { role: one_line(role), organization: organization.map(one_line), start, end })
    }

    /// The date of a table, or that of another one where the first has none.
    fn date(&mut self, table: &Node, key: &str, or: Option<&Node>) -> Result<Option<PartialDate>, NoDate> {
        let Some(node) = stated(table, key).or_else(|| stated(or?, key)) else { return Ok(None) };
        let text = node.as_text().unwrap_or("this");
        // A time of day may follow.
        let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
        let date = day.parse();
        if date.is_err() {
            self.wrong(node.span, format!("{}; the role was left out", no_date(text)));
        }
        date.map(Some)
    }
}

/// A date that somebody filled in.
fn stated<'n>(table: &'n Node, key: &str) -> Option<&'n Node> {
    let found = table.get(&format!("{key}_date")).or_else(|| table.get(key))?;
    let is_empty = found.value == Value::Other || matches!(&found.value, Value::Text(text) if text.trim().is_empty());
    (!is_empty).then_some(found)
}

/// A text without line ends and doubled spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first of some texts that is the address of a page.
pub(super) fn first_url<'t>(texts: impl IntoIterator<Item = Option<&'t str>>) -> Option<String> {
    texts.into_iter().flatten().find(|text| is_web_address(text)).map(str::to_owned)
}
