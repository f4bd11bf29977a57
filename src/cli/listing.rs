//! Lists that have one entry an article: as text one after the other, as JSON under `files`.

use std::io::{self, Write};

use super::args::{InputArguments, ListFormat};
use super::batch::{self, Job};
use super::console::Console;
use super::session::Session;
use super::source::sources;
use super::status::Status;
use super::stop::Stop;

/// What stands before, between and after the entries.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    before: &'static str,
    between: &'static str,
    after: &'static str,
}

impl Frame {
    /// Nothing: each entry ends its own lines.
    pub const LINES: Self = Self { before: "", between: "", after: "" };
    /// One JSON object that holds the entries under `files`.
    pub const JSON: Self = Self { before: "{\"files\":[", between: ",\n", after: "]}\n" };

    /// An empty line between entries.
    pub const PARAGRAPHS: Self = Self { before: "", between: "\n", after: "" };

    /// What stands around the entries of a format, with the first line of a table.
    #[must_use]
    pub const fn of(format: ListFormat, header: &'static str) -> Self {
        match format {
            ListFormat::Text => Self::PARAGRAPHS,
            ListFormat::Json => Self::JSON,
            ListFormat::Csv => Self::headed(header),
        }
    }

    /// A first line, then the lines of each entry.
    #[must_use]
    pub const fn headed(before: &'static str) -> Self {
        Self { before, ..Self::LINES }
    }
}

/// Writes the entry of each article that the arguments name, in order. An entry that is empty is left out.
///
/// # Errors
/// Fails where there is nothing to read or the output cannot be written.
pub fn run(
    input: &InputArguments,
    session: &mut Session,
    frame: Frame,
    console: &mut Console,
    entry: impl Fn(&Job) -> Result<Vec<u8>, String> + Sync,
) -> Result<Status, Stop> {
    let sources = sources(&input.paths)?;
    let mut status = Status::Clean;
    let mut listed = false;
    console.plain().write_all(frame.before.as_bytes())?;
    batch::run(sources, session, entry, |problems, entry| {
        status.raise(console.complain_all(&problems));
        match entry {
            Some(Err(message)) => status.raise(console.complain(&message)),
            Some(Ok(output)) if !output.is_empty() => {
                if std::mem::replace(&mut listed, true) {
                    console.plain().write_all(frame.between.as_bytes())?;
                }
                console.plain().write_all(&output)?;
            }
            _ => {}
        }
        io::Result::Ok(())
    })?;
    console.plain().write_all(frame.after.as_bytes())?;
    console.plain().flush()?;
    Ok(status)
}
