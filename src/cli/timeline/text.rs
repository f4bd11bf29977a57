//! The timeline for people: day after day, then what has no day.

use std::io::Write as _;

use crate::article::people::Confidence;
use crate::records::times::{Row, Stated};

/// The dates that an article states for itself, then its time expressions by day, then those without one.
pub(super) fn write(name: &str, stated: &[Stated], rows: &[Row]) -> Vec<u8> {
    let mut out = format!("{name}\n").into_bytes();
    for (index, date) in stated.iter().enumerate() {
        let counts = if index == 0 { "Counted from" } else { "Also stated:" };
        let line = date.line.map_or_else(String::new, |line| format!(", line {line}"));
        // Writing to memory does not fail.
        let _ = writeln!(out, "  {counts} {} ({}{line})", date.date, date.from);
    }
    if stated.is_empty() {
        let _ = writeln!(out, "  No publish date: what counts from it has no date");
    }
    let mut last = None;
    for row in rows {
        let value = row.value.as_deref().unwrap_or("unknown");
        let group = if row.first.is_some() { value } else { "Without a place in the calendar" };
        if last != Some(group) {
            let _ = writeln!(out, "\n  {group}");
            last = Some(group);
        }
        let value = if row.first.is_some() { None } else { Some(value) };
        let unsure = (row.value.is_some() && row.confidence != Confidence::Certain.name()).then_some(row.confidence);
        let notes: Vec<&str> =
            value.into_iter().chain(row.event.as_deref()).chain(unsure).chain(row.fault.as_deref()).collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let _ = writeln!(out, "    {}:{} {}{notes}", row.line, row.column, row.words);
    }
    if rows.is_empty() {
        let _ = writeln!(out, "\n  No date and no time is named");
    }
    out
}
