//! `onrecord explain`: a rule's page.

use std::io::Write;

use anstyle::Style;

use super::console::Console;
use super::docs;
use super::status::Status;
use super::stop::Stop;
use crate::config::did_you_mean;
use crate::rules::{RULES, rule};

/// Writes the page of a rule.
///
/// # Errors
/// Fails where there is no such rule or the output cannot be written.
pub fn run(name: &str, console: &mut Console) -> Result<Status, Stop> {
    let Some(rule) = rule(name) else {
        let nearest = did_you_mean(name, RULES.iter().map(|rule| rule.meta().name));
        return Err(Stop::Usage(format!("there is no rule '{name}': 'onrecord rules' lists all{nearest}")));
    };
    let heading = if console.coloured() { Style::new().bold() } else { Style::new() };
    let out = console.plain();
    for line in docs::page(rule.meta()).lines() {
        if line.starts_with('#') {
            writeln!(out, "{heading}{}{heading:#}", line.trim_start_matches(['#', ' ']))?;
        } else {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(Status::Clean)
}
