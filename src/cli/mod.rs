//! The commands and their report formats.

mod args;
mod batch;
mod check;
mod console;
mod contain;
mod decode;
mod docs;
mod explain;
mod extract;
mod fix;
mod jsonl;
mod listing;
mod progress;
mod rules;
mod session;
mod snippet;
mod source;
mod speakers;
mod status;
mod stop;
mod timeline;

use std::io;
use std::process::ExitCode;

use clap::Parser;

use crate::records::{date, facts, findings as record, position};
use args::{Arguments, Command};
use console::Console;
use status::Status;
use stop::Stop;

/// Reads the arguments and does what they ask for.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let mut console = Console::new(arguments.color);
    let done = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, &mut console),
        Command::Fix(arguments) => fix::run(&arguments, &mut console),
        Command::Extract(arguments) => extract::run(&arguments, &mut console),
        Command::Speakers(arguments) => speakers::run(&arguments, &mut console),
        Command::Timeline(arguments) => timeline::run(&arguments, &mut console),
        Command::Explain(arguments) => explain::run(&arguments.rule, &mut console),
        Command::Rules(arguments) => rules::run(&arguments, &mut console),
        Command::Server(_) => return crate::server::run(),
    };
    let status = match done {
        Ok(status) => status,
        Err(Stop::Usage(message)) => console.complain(&message),
        // Whoever read the output has seen enough.
        Err(Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Status::Clean,
        Err(Stop::Output(error)) => console.complain(&format!("the output cannot be written: {error}")),
    };
    status.into()
}
