//! `onrecord rules`: the list of all rules.

use std::io::{self, Write};

use serde::Serialize;

use super::args::{ReportFormat, RulesArguments};
use super::console::Console;
use super::docs;
use super::source::reason;
use super::status::Status;
use super::stop::Stop;
use crate::rules::{FixKind, RULES};

/// One rule in the list.
#[derive(Serialize)]
struct RuleRecord {
    name: &'static str,
    family: &'static str,
    severity: &'static str,
    fix: Option<&'static str>,
    summary: String,
}

/// Writes the list, or the pages in a folder.
///
/// # Errors
/// Fails where the output cannot be written.
pub fn run(arguments: &RulesArguments, console: &mut Console) -> Result<Status, Stop> {
    if let Some(folder) = &arguments.write_docs {
        return docs::write(folder)
            .map(|()| Status::Clean)
            .map_err(|error| Stop::Usage(format!("{}: {}", folder.display(), reason(&error))));
    }
    let rules: Vec<RuleRecord> = RULES
        .iter()
        .map(|rule| rule.meta())
        .map(|rule| RuleRecord {
            name: rule.name,
            family: rule.family.name(),
            severity: rule.severity.name(),
            fix: rule.fix.map(FixKind::name),
            summary: rule.summary(),
        })
        .collect();
    let out = console.plain();
    if arguments.format == ReportFormat::Json {
        serde_json::to_writer(&mut *out, &rules).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        let name = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
        let family = rules.iter().map(|rule| rule.family.len()).max().unwrap_or(0);
        writeln!(out, "{:name$}  {:family$}  severity     fix          what it finds", "rule", "family")?;
        for rule in rules {
            let fix = rule.fix.unwrap_or("none");
            writeln!(
                out,
                "{:name$}  {:family$}  {:11}  {fix:11}  {}",
                rule.name, rule.family, rule.severity, rule.summary
            )?;
        }
    }
    out.flush()?;
    Ok(Status::Clean)
}
