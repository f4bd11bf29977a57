//! `onrecord speakers import`: people from files of other programs, added to `speakers.toml`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::article::Known;
use crate::cli::args::ImportArguments;
use crate::cli::console::Console;
use crate::cli::record::plural;
use crate::cli::session::{placed, shown};
use crate::cli::source::{Source, reason};
use crate::cli::status::Status;
use crate::cli::stop::Stop;
use crate::config::directory::import::import;
use crate::config::directory::merge;
use crate::config::{DIRECTORY_FILE, find, replace_file};

/// Runs the command.
///
/// # Errors
/// Fails where the output cannot be written.
pub fn run(arguments: &ImportArguments, console: &mut Console) -> Result<Status, Stop> {
    let mut status = Status::Clean;
    let mut people: Vec<Known> = Vec::new();
    for path in &arguments.files {
        let source = if path.as_os_str() == "-" { Source::Stdin } else { Source::File(path.clone()) };
        match source.read() {
            Ok((text, _)) => {
                let imported = import(&text);
                let problems = imported.problems.iter().map(|problem| placed(&source.name(), &text, problem));
                status.raise(console.complain_all(&problems.collect::<Vec<_>>()));
                people.extend(imported.people);
            }
            Err(message) => status.raise(console.complain(&format!("{}: {message}", source.name()))),
        }
    }
    if people.is_empty() && status != Status::Clean {
        return Ok(status);
    }
    let target = match &arguments.to {
        Some(path) => path.clone(),
        None => find(DIRECTORY_FILE, Path::new(".")).unwrap_or_else(|| PathBuf::from(DIRECTORY_FILE)),
    };
    match write(&target, &people) {
        Ok(done) => writeln!(console.plain(), "{done}")?,
        Err(message) => status.raise(console.complain(&message)),
    }
    console.plain().flush()?;
    Ok(status)
}

/// Adds people to a file; what was done.
fn write(target: &Path, people: &[Known]) -> Result<String, String> {
    let name = shown(target).display().to_string();
    let existing = match std::fs::read(target) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|error| {
            format!("{name}: not UTF-8 at byte {}: save it as UTF-8", error.utf8_error().valid_up_to())
        })?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("{name}: {}", reason(&error))),
    };
    let merged = merge(&existing, people).map_err(|problem| placed(&name, &existing, &problem))?;
    if merged.text != existing {
        replace_file(target, merged.text.as_bytes()).map_err(|error| format!("{name}: {}", reason(&error)))?;
    }
    let mut done = format!("{} {} added to {name}", merged.added, plural(merged.added, "speaker"));
    for (count, what) in [(merged.completed, "completed"), (merged.unchanged, "there already")] {
        if count > 0 {
            done = format!("{done}, {count} {what}");
        }
    }
    Ok(done)
}
