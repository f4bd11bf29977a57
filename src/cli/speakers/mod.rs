//! `onrecord speakers`: who speaks in articles, and their words.

mod import;
mod rows;
mod text;

use std::sync::Arc;

use serde::Serialize;

use super::args::{ListFormat, SpeakersArguments, SpeakersCommand};
use super::batch::Job;
use super::console::Console;
use super::date;
use super::listing::{self, Frame};
use super::position::Positions;
use super::session::Session;
use super::status::Status;
use super::stop::Stop;
use crate::article::Article;
use rows::{HEADER, Row, rows};

/// One article in the list for programs.
#[derive(Serialize)]
struct FileRecord<'a> {
    path: &'a str,
    published: Option<String>,
    speakers: Vec<SpeakerRecord<'a>>,
    quotations: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct SpeakerRecord<'a> {
    name: &'a str,
    kind: &'static str,
    titles: Vec<&'a str>,
    mentions: usize,
    quotations: usize,
}

/// Runs the command.
///
/// # Errors
/// Fails where the arguments cannot be used or the output cannot be written.
pub fn run(arguments: &SpeakersArguments, console: &mut Console) -> Result<Status, Stop> {
    if let Some(SpeakersCommand::Import(arguments)) = &arguments.command {
        return import::run(arguments, console);
    }
    let mut session = Session::new(&arguments.input, false)?;
    let frame = Frame::of(arguments.format, HEADER);
    listing::run(&arguments.input, &mut session, frame, console, |job| answer(job, arguments.format))
}

fn answer(job: &Job, format: ListFormat) -> Result<Vec<u8>, String> {
    let name = job.source.name();
    let (text, encoding) = job.source.read().map_err(|message| format!("{name}: {message}"))?;
    let article = Article::read(Arc::from(text), job.terms.request.options.clone(), None);
    let rows = rows(&article, &Positions::new(&article.text, encoding));
    match format {
        ListFormat::Text => Ok(text::write(&name, article.record(), &rows)),
        ListFormat::Csv => rows::write(&name, &rows).map_err(|error| format!("{name}: {error}")),
        ListFormat::Json => {
            let record = FileRecord {
                path: &name,
                published: date::published(&article),
                speakers: speakers(&article),
                quotations: rows,
            };
            serde_json::to_vec(&record).map_err(|error| format!("{name}: {error}"))
        }
    }
}

fn speakers(article: &Article) -> Vec<SpeakerRecord<'_>> {
    let speakers = article.record().speakers.iter();
    speakers
        .map(|speaker| SpeakerRecord {
            name: &speaker.name,
            kind: speaker.kind.name(),
            titles: speaker.titles.iter().map(|title| title.text.as_str()).collect(),
            mentions: speaker.mentions.len(),
            quotations: speaker.quotations,
        })
        .collect()
}
