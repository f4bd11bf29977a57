//! `onrecord extract`: what articles say.

use std::io::{self, Write as _};
use std::sync::Arc;

use serde::Serialize;

use super::args::{ExtractArguments, ReportFormat};
use super::batch::Job;
use super::console::Console;
use super::date;
use super::facts::FactsRecord;
use super::jsonl::{self, Task};
use super::listing::{self, Frame};
use super::position::Positions;
use super::record::plural;
use super::session::Session;
use super::status::Status;
use super::stop::Stop;
use crate::article::Article;
use crate::article::people::{Confidence, Record};
use crate::records::one_line;
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
    let frame = if json { Frame::JSON } else { Frame::LINES };
    listing::run(&arguments.input, &mut session, frame, console, |job| answer(job, json))
}

fn answer(job: &Job, json: bool) -> Result<Vec<u8>, String> {
    let name = job.source.name();
    let (text, encoding) = job.source.read().map_err(|message| format!("{name}: {message}"))?;
    let article = Article::read(Arc::from(text), job.terms.request.options.clone(), None);
    let positions = Positions::new(&article.text, encoding);
    if !json {
        return Ok(lines(&name, &article, &positions));
    }
    let facts = FactsRecord::new(&article, &positions);
    let record = FileRecord { path: &name, published: date::published(&article), facts };
    let mut out = Vec::new();
    // A record of text and numbers can always be written.
    let _ = serde_json::to_writer(&mut out, &record);
    Ok(out)
}

/// A line for each quotation and each statement, in order, and then one for each speaker.
fn lines(name: &str, article: &Article, positions: &Positions<'_>) -> Vec<u8> {
    let (text, record) = (&*article.text, article.record());
    let mut said: Vec<(Span, String)> = Vec::new();
    for (index, quotation) in article.quotations().iter().enumerate() {
        let inside = if quotation.depth > 0 { " (nested)" } else { "" };
        let by = record.quotations.get(index).map_or(String::new(), |found| {
            by(record, found.speaker, found.source.map(|source| source.of(text)), found.confidence)
        });
        let (kind, words) = (quotation.kind.name(), one_line(quotation.span.of(text)));
        said.push((quotation.span, format!("{kind}{inside}{by}: {words}")));
    }
    for found in &record.statements {
        let kind = if found.mixed { "mixed" } else { "indirect" };
        let by = by(record, found.speaker, found.source.map(|source| source.of(text)), found.confidence);
        said.push((found.span, format!("{kind}{by}: {}", one_line(found.span.of(text)))));
    }
    said.sort_by_key(|(span, _)| *span);
    for speaker in &record.speakers {
        let Some(introduced) = record.mentions.get(speaker.introduced) else { continue };
        let titles = speaker.titles.iter().map(|title| one_line(&title.text));
        let name = [one_line(&speaker.name)].into_iter().chain(titles).collect::<Vec<_>>().join(", ");
        let (mentions, quotations) = (speaker.mentions.len(), speaker.quotations);
        said.push((
            introduced.span,
            format!(
                "{}: {name}: {mentions} {}, {quotations} {}",
                speaker.kind.name(),
                plural(mentions, "mention"),
                plural(quotations, "quotation"),
            ),
        ));
    }
    let mut out = Vec::new();
    for (span, line) in said {
        let start = positions.of(span.start);
        // Writing to memory does not fail.
        let _ = writeln!(out, "{name}:{}:{}: {line}", start.line, start.column);
    }
    out
}

/// Who says something, as ` by Ann Ward`; nothing where nobody is named.
fn by(record: &Record, speaker: Option<usize>, source: Option<&str>, confidence: Confidence) -> String {
    let name = speaker.and_then(|index| record.speaker(index)).map(|speaker| speaker.name.as_str()).or(source);
    let Some(name) = name else { return String::new() };
    let name = one_line(name);
    if confidence == Confidence::Certain {
        format!(" by {name}")
    } else {
        format!(" by {name} ({})", confidence.name())
    }
}
