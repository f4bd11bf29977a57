//! `onrecord fix`: all safe fixes of articles.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use similar::TextDiff;

use super::args::FixArguments;
use super::batch::{self, Job};
use super::console::Console;
use super::decode::encode;
use super::record::plural;
use super::session::Session;
use super::source::{Source, reason, sources};
use super::status::Status;
use super::stop::Stop;
use crate::config::{Fixed, fix_all, replace_file};

/// What became of one article.
struct Answer {
    /// For standard output.
    output: Vec<u8>,
    /// For standard error, in order.
    notes: Vec<String>,
    status: Status,
}

/// Runs the command.
///
/// # Errors
/// Fails where the arguments cannot be used or the output cannot be written.
pub fn run(arguments: &FixArguments, console: &mut Console) -> Result<Status, Stop> {
    let mut session = Session::new(&arguments.input, arguments.hints)?;
    let sources = sources(&arguments.input.paths)?;
    let mut status = Status::Clean;
    batch::run(
        sources,
        &mut session,
        |job| answer(job, arguments.diff),
        |problems, answer| {
            status.raise(console.complain_all(&problems));
            let Some(answer) = answer else { return Ok(()) };
            status.raise(answer.status);
            for note in &answer.notes {
                console.complain(note);
            }
            console.plain().write_all(&answer.output)
        },
    )?;
    console.plain().flush()?;
    Ok(status)
}

fn answer(job: &Job, diff: bool) -> Answer {
    let name = job.source.name();
    let (text, encoding) = match job.source.read() {
        Ok(read) => read,
        Err(message) => {
            return Answer { output: Vec::new(), notes: vec![format!("{name}: {message}")], status: Status::Failed };
        }
    };
    let text: Arc<str> = Arc::from(text);
    let fixed = fix_all(Arc::clone(&text), &job.terms.request);
    let changed = fixed.text != text;
    let mut answer = Answer { output: Vec::new(), notes: faults(&name, &fixed), status: Status::Clean };
    if !answer.notes.is_empty() {
        answer.status = Status::Failed;
    }
    match (&job.source, diff) {
        (_, true) => {
            if changed {
                answer.output = unified(&name, &text, &fixed.text);
                answer.status.raise(Status::Findings);
            }
        }
        (Source::Stdin, false) => {
            answer.output = encode(&fixed.text, encoding);
            answer.status.raise(Status::of(&fixed.checked.findings));
            if changed {
                answer.notes.push(done(&name, &fixed));
            }
        }
        (Source::File(path), false) => {
            answer.status.raise(Status::of(&fixed.checked.findings));
            if changed {
                match write(path, &encode(&fixed.text, encoding)) {
                    Ok(()) => answer.output = format!("{}\n", done(&name, &fixed)).into_bytes(),
                    Err(message) => {
                        answer.notes.push(format!("{name}: not fixed: {message}"));
                        answer.status = Status::Failed;
                    }
                }
            }
        }
    }
    answer
}

fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    replace_file(path, content).map_err(|error: io::Error| reason(&error))
}

/// What was done, in a line.
fn done(name: &str, fixed: &Fixed) -> String {
    let all: usize = fixed.made.values().sum();
    let rules: Vec<String> = fixed.made.iter().map(|(rule, number)| format!("{number} {rule}")).collect();
    let left = fixed.checked.findings.len();
    let left = if left > 0 { format!("; {left} {} left", plural(left, "finding")) } else { String::new() };
    format!("{name}: {all} {} made ({}){left}", if all == 1 { "fix" } else { "fixes" }, rules.join(", "))
}

/// What went wrong inside the program, which its authors want to know.
fn faults(name: &str, fixed: &Fixed) -> Vec<String> {
    let mut faults: Vec<String> = fixed
        .refused
        .iter()
        .map(|(rule, title)| {
            format!("{name}: '{title}' ({rule}) would change a letter or a digit and was not made; please report this")
        })
        .collect();
    faults.extend(fixed.stopped.iter().map(|rule| {
        format!("{name}: the fixes of '{rule}' keep coming back, so none of them was made; please report this")
    }));
    faults
}

fn unified(name: &str, old: &str, new: &str) -> Vec<u8> {
    let diff = TextDiff::from_lines(old, new);
    let mut out = Vec::new();
    // Writing to memory does not fail.
    let _ =
        diff.unified_diff().context_radius(1).header(&format!("a/{name}"), &format!("b/{name}")).to_writer(&mut out);
    out
}
