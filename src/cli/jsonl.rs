//! One article a line: how an archive is read.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, SyncSender};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::contain::contain;
use super::date;
use super::facts::FactsRecord;
use super::position::{Encoding, Positions};
use super::progress::Progress;
use super::record::FindingRecord;
use super::status::Status;
use crate::article::Article;
use crate::config::{Checked, Request};
use crate::text::Format;

/// How many bytes of input are worked on at once, about; a line that is longer is taken whole.
const CHUNK: usize = 4 << 20;
/// How many bytes are read at once.
const READ: usize = 256 << 10;

/// What is asked of each article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Its findings.
    Check,
    /// What it says.
    Extract,
}

/// A line of input.
#[derive(Deserialize)]
struct Line<'a> {
    /// Handed back as it stands.
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    published: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    profile: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    format: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct FindingsLine<'a> {
    id: Option<&'a RawValue>,
    findings: Vec<FindingRecord<'a>>,
}

#[derive(Serialize)]
struct FactsLine<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    facts: FactsRecord<'a>,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    id: Option<()>,
    line: usize,
    error: &'a str,
}

/// Answers each line of `input`, in order. What waits in the input is answered on all cores; a line that comes alone is
/// answered at once.
///
/// # Errors
/// Fails where the input cannot be read or the output cannot be written.
pub fn run(
    task: Task,
    base: &Request,
    input: impl Read + Send + 'static,
    output: &mut impl Write,
) -> io::Result<Status> {
    // Bounded, so that a fast reader waits for the cores and not in memory.
    let (sender, receiver) = mpsc::sync_channel(CHUNK / READ);
    let reader = std::thread::spawn(move || read(input, &sender));
    // Where the output fails the reader is left alone: it may wait for input for ever.
    let status = answer(task, base, &receiver, output)?;
    match reader.join() {
        Ok(done) => done.map(|()| status),
        Err(_) => Err(io::Error::other("the reader of the input stopped")),
    }
}

/// Sends the lines of the input on, in batches of those that are there without waiting.
fn read(input: impl Read, sender: &SyncSender<Vec<Vec<u8>>>) -> io::Result<()> {
    let mut input = BufReader::with_capacity(READ, input);
    loop {
        let mut batch = Vec::new();
        loop {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            batch.push(line);
            if memchr::memchr(b'\n', input.buffer()).is_none() {
                break;
            }
        }
        // The receiver is gone when nobody reads the output any more.
        if batch.is_empty() || sender.send(batch).is_err() {
            return Ok(());
        }
    }
}

fn answer(task: Task, base: &Request, batches: &Receiver<Vec<Vec<u8>>>, output: &mut impl Write) -> io::Result<Status> {
    let progress = Progress::start();
    let mut status = Status::Clean;
    let mut number = 0;
    while let Ok(mut lines) = batches.recv() {
        let mut bytes: usize = lines.iter().map(Vec::len).sum();
        while bytes < CHUNK
            && let Ok(batch) = batches.try_recv()
        {
            bytes += batch.iter().map(Vec::len).sum::<usize>();
            lines.extend(batch);
        }
        let answers: Vec<(Vec<u8>, Status)> = lines
            .par_iter()
            .enumerate()
            .with_max_len(8)
            .map(|(index, line)| answer_line(task, base, number + index + 1, line))
            .inspect(|_| progress.count(1))
            .collect();
        number += lines.len();
        progress.aside(|| {
            for (answer, grave) in answers {
                output.write_all(&answer)?;
                status.raise(grave);
            }
            output.flush()
        })?;
    }
    Ok(status)
}

fn answer_line(task: Task, base: &Request, number: usize, line: &[u8]) -> (Vec<u8>, Status) {
    let mut out = Vec::new();
    let answered = contain(|| write_answer(task, base, line, &mut out)).and_then(|answer| answer);
    let status = match answered {
        Ok(status) => status,
        Err(error) => {
            out.clear();
            // A record of a number and a string can always be written.
            let _ = serde_json::to_writer(&mut out, &ErrorLine { id: None, line: number, error: &error });
            Status::Failed
        }
    };
    out.push(b'\n');
    (out, status)
}

/// Writes what a line asks for.
fn write_answer(task: Task, base: &Request, line: &[u8], out: &mut Vec<u8>) -> Result<Status, String> {
    let (line, request) = request_of(base, line)?;
    let text: Arc<str> = Arc::from(line.text.as_ref());
    let written = match task {
        Task::Check => {
            let checked = Checked::read(Arc::clone(&text), &request, None);
            let positions = Positions::new(&text, Encoding::Utf8);
            let findings = FindingRecord::all(&checked.findings, &positions);
            serde_json::to_writer(out, &FindingsLine { id: line.id, findings }).map(|()| Status::of(&checked.findings))
        }
        Task::Extract => {
            let article = Article::read(Arc::clone(&text), request.options, None);
            let positions = Positions::new(&text, Encoding::Utf8);
            let facts = FactsRecord::new(&article, &positions);
            serde_json::to_writer(out, &FactsLine { id: line.id, facts }).map(|()| Status::Clean)
        }
    };
    written.map_err(|error| error.to_string())
}

/// Reads a line and what it asks for.
fn request_of<'a>(base: &Request, line: &'a [u8]) -> Result<(Line<'a>, Request), String> {
    let text = std::str::from_utf8(line)
        .map_err(|error| format!("not UTF-8 at byte {} of the line: convert the input", error.valid_up_to()))?;
    // Some programs begin what they write with a byte order mark.
    let text = text.trim_start_matches('\u{FEFF}').trim();
    if text.is_empty() {
        return Err(r#"an empty line: write {"id": 1, "text": "…"}"#.to_owned());
    }
    let line: Line<'a> = serde_json::from_str(text).map_err(|error| {
        // The line of the message would always be 1, and the line of the input stands next to it.
        let reason = error.to_string();
        reason.replace(" at line 1 column ", " at column ")
    })?;
    let mut request = base.clone();
    if let Some(published) = &line.published {
        request.options.published = Some(date::parse(published)?);
    }
    if let Some(profile) = &line.profile {
        request.options.profile = Some(profile.parse().map_err(|error| format!("{error}"))?);
    }
    if let Some(format) = &line.format {
        request.options.format = Format::of_name(format)
            .ok_or_else(|| format!("there is no format '{format}': use plain, markdown or html"))?;
    }
    Ok((line, request))
}
