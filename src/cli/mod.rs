//! The commands and their report formats.

mod args;
mod date;
mod jsonl;
mod position;
mod record;
mod status;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command, InputArguments};
use jsonl::Task;
use status::Status;

use crate::config::Request;

/// Reads the arguments and does what they ask for.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Check(check) => request(&check.input, check.hints).and_then(|request| lines(Task::Check, &request)),
        Command::Extract(extract) => request(&extract.input, false).and_then(|request| lines(Task::Extract, &request)),
    };
    match done {
        Ok(status) => status.into(),
        Err(message) => {
            let _ = writeln!(io::stderr(), "onrecord: {message}");
            Status::Failed.into()
        }
    }
}

fn request(input: &InputArguments, hints: bool) -> Result<Request, String> {
    let mut request = Request::default();
    request.settings.hints = hints;
    if let Some(profile) = &input.profile {
        request.options.profile = Some(profile.parse().map_err(|error| format!("--profile: {error}"))?);
    }
    if let Some(published) = &input.published {
        request.options.published = Some(date::parse(published).map_err(|error| format!("--published: {error}"))?);
    }
    if let Some(format) = input.input_format {
        request.options.format = format.into();
    }
    Ok(request)
}

fn lines(task: Task, request: &Request) -> Result<Status, String> {
    match jsonl::run(task, request, io::stdin(), &mut io::stdout().lock()) {
        Ok(status) => Ok(status),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Status::Clean),
        Err(error) => Err(format!("standard input or output: {error}")),
    }
}
