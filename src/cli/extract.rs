//! `onrecord extract`: what articles say.

use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use super::args::{ExtractArguments, ReportFormat};
use super::batch::{self, Job};
use super::console::Console;
use super::date;
use super::jsonl::{self, Task};
use super::position::Positions;
use super::record::FactsRecord;
use super::session::Session;
use super::source::sources;
use super::status::Status;
use super::stop::Stop;
use crate::article::Article;
use crate::text::Span;

/// One article in the list.
#[derive(Serialize)]
struct FileRecord<'a> {
    path: &'a str,
    published: Option<String>,
    #[serde(flatten)]
    facts: FactsRecord<'a>,
}

/// Runs the command.
///
/// # Errors
/// Fails where the arguments cannot be used or the output cannot be written.
pub fn run(arguments: &ExtractArguments, console: &mut Console) -> Result<Status, Stop> {
    let mut session = Session::new(&arguments.input, false)?;
    if arguments.jsonl {
        let terms = session.terms(None);
        let failed = console.complain_all(&terms.problems);
        let mut status = jsonl::run(Task::Extract, &terms.request, io::stdin(), console.plain())?;
        status.raise(failed);
        return Ok(status);
    }
    let json = arguments.format == ReportFormat::Json;
    let sources = sources(&arguments.input.paths)?;
    let mut status = Status::Clean;
    let mut listed = 0;
    if json {
        console.plain().write_all(b"{\"files\":[")?;
    }
    batch::run(
        sources,
        &mut session,
        |job| answer(job, json),
        |problems, answer| {
            status.raise(console.complain_all(&problems));
            match answer {
                None => {}
                Some(Err(message)) => status.raise(console.complain(&message)),
                Some(Ok(output)) => {
                    if json && listed > 0 {
                        console.plain().write_all(b",\n")?;
                    }
                    listed += 1;
                    console.plain().write_all(&output)?;
                }
            }
            io::Result::Ok(())
        },
    )?;
    if json {
        console.plain().write_all(b"]}\n")?;
    }
    console.plain().flush()?;
    Ok(status)
}

fn answer(job: &Job, json: bool) -> Result<Vec<u8>, String> {
    let name = job.source.name();
    let (text, encoding) = job.source.read().map_err(|message| format!("{name}: {message}"))?;
    let text: Arc<str> = Arc::from(text);
    let article = Article::read(Arc::clone(&text), job.terms.request.options.clone(), None);
    let quotations = article.quotations();
    let positions = Positions::new(&text, encoding);
    let mut out = Vec::new();
    if json {
        let facts = FactsRecord::new(&text, &quotations, &positions);
        let record = FileRecord { path: &name, published: date::published(&article), facts };
        // A record of text and numbers can always be written.
        let _ = serde_json::to_writer(&mut out, &record);
        return Ok(out);
    }
    for quotation in quotations {
        let start = positions.of(quotation.span.start);
        let words = Span::of(quotation.span, &text).split_whitespace().collect::<Vec<_>>().join(" ");
        let inside = if quotation.depth > 0 { " (nested)" } else { "" };
        let kind = quotation.kind.name();
        // Writing to memory does not fail.
        let _ = writeln!(out, "{name}:{}:{}: {kind}{inside}: {words}", start.line, start.column);
    }
    Ok(out)
}
