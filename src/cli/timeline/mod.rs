//! `onrecord timeline`: what articles tell, in the order in which it happened.

mod table;
mod text;

use std::sync::Arc;

use serde::Serialize;

use super::args::{ListFormat, TimelineArguments};
use super::batch::Job;
use super::console::Console;
use super::date;
use super::listing::{self, Frame};
use super::position::Positions;
use super::session::Session;
use super::status::Status;
use super::stop::Stop;
use crate::article::Article;
use crate::records::times::{Row, Stated, rows, stated};
use table::HEADER;

/// One article in the list for programs.
#[derive(Serialize)]
struct FileRecord<'a> {
    path: &'a str,
    published: Option<String>,
    stated: Vec<Stated>,
    times: Vec<Row>,
}

/// Runs the command.
///
/// # Errors
/// Fails where the arguments cannot be used or the output cannot be written.
pub fn run(arguments: &TimelineArguments, console: &mut Console) -> Result<Status, Stop> {
    let mut session = Session::new(&arguments.input, false)?;
    let frame = Frame::of(arguments.format, HEADER);
    listing::run(&arguments.input, &mut session, frame, console, |job| answer(job, arguments.format))
}

fn answer(job: &Job, format: ListFormat) -> Result<Vec<u8>, String> {
    let name = job.source.name();
    let (text, encoding) = job.source.read().map_err(|message| format!("{name}: {message}"))?;
    let article = Article::read(Arc::from(text), job.terms.request.options.clone(), None);
    let positions = Positions::new(&article.text, encoding);
    let (times, stated) = (rows(&article, &positions), stated(&article, &positions));
    match format {
        ListFormat::Text => Ok(text::write(&name, &stated, &times)),
        ListFormat::Csv => table::write(&name, &times).map_err(|error| format!("{name}: {error}")),
        ListFormat::Json => {
            let record = FileRecord { path: &name, published: date::published(&article), stated, times };
            serde_json::to_vec(&record).map_err(|error| format!("{name}: {error}"))
        }
    }
}
