//! `onrecord check`: what is wrong in articles.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use annotate_snippets::Renderer;
use serde::Serialize;

use super::args::{CheckArguments, ReportFormat};
use super::batch::{self, Job};
use super::console::Console;
use super::date;
use super::jsonl::{self, Task};
use super::position::{Encoding, Positions};
use super::record::{FindingRecord, Summary};
use super::session::{Session, shown};
use super::snippet;
use super::source::sources;
use super::status::Status;
use super::stop::Stop;
use crate::config::ignores::{self, Entry};
use crate::config::{Checked, Workspace};
use crate::rules::{Finding, Settings};

/// One article in the report.
#[derive(Serialize)]
struct FileRecord<'a> {
    path: &'a str,
    profile: Option<&'static str>,
    published: Option<String>,
    findings: Vec<FindingRecord<'a>>,
}

/// What is written about one article, and what it adds to the summary.
struct Answer {
    output: Vec<u8>,
    error: Option<String>,
    summary: Summary,
    /// The lines of the ignore file that hide nothing in the article.
    unused: Vec<Entry>,
    workspace: Arc<Workspace>,
    settings: Settings,
}

/// How the report is written.
#[derive(Clone)]
enum Style {
    Text(Renderer),
    Json,
}

/// Runs the command.
///
/// # Errors
/// Fails where the arguments cannot be used or the output cannot be written.
pub fn run(arguments: &CheckArguments, console: &mut Console) -> Result<Status, Stop> {
    let mut session = Session::new(&arguments.input, arguments.hints)?;
    if arguments.jsonl {
        let terms = session.terms(None);
        let failed = console.complain_all(&terms.problems);
        let mut status = jsonl::run(Task::Check, &terms.request, io::stdin(), console.plain())?;
        status.raise(failed);
        return Ok(status);
    }
    let style = match arguments.format {
        ReportFormat::Json => Style::Json,
        ReportFormat::Text => Style::Text(snippet::renderer(console.coloured())),
    };
    let sources = sources(&arguments.input.paths)?;
    let mut report = Report {
        console,
        style: style.clone(),
        status: Status::Clean,
        summary: Summary::default(),
        files: 0,
        listed: 0,
        unused: BTreeMap::new(),
    };
    report.open()?;
    batch::run(sources, &mut session, |job| answer(job, &style), |problems, answer| report.add(&problems, answer))?;
    report.close()
}

fn answer(job: &Job, style: &Style) -> Answer {
    let workspace = Arc::clone(&job.terms.workspace);
    let settings = job.terms.request.settings.clone();
    let name = job.source.name();
    let (text, encoding) = match job.source.read() {
        Ok((text, encoding)) => (Arc::from(text), encoding),
        Err(message) => {
            let error = Some(format!("{name}: {message}"));
            return Answer {
                output: Vec::new(),
                error,
                summary: Summary::default(),
                unused: Vec::new(),
                workspace,
                settings,
            };
        }
    };
    let checked = Checked::read(Arc::clone(&text), &job.terms.request, None);
    let profile = Some(checked.article.style.profile.name());
    let output = write(&name, &text, encoding, profile, date::published(&checked.article), &checked.findings, style);
    let mut summary = Summary::default();
    summary.add(&checked.findings);
    Answer { output, error: None, summary, unused: checked.unused, workspace, settings }
}

fn write(
    name: &str,
    text: &str,
    encoding: Encoding,
    profile: Option<&'static str>,
    published: Option<String>,
    findings: &[Finding],
    style: &Style,
) -> Vec<u8> {
    let mut out = Vec::new();
    match style {
        Style::Text(_) if findings.is_empty() => {}
        Style::Text(renderer) => {
            let positions = Positions::new(text, encoding);
            for finding in findings {
                out.extend(snippet::render(name, text, finding, &positions, renderer).into_bytes());
                out.extend_from_slice(b"\n\n");
            }
        }
        Style::Json => {
            // Lines are counted only where something stands in one.
            let positions = Positions::new(if findings.is_empty() { "" } else { text }, encoding);
            let findings = FindingRecord::all(findings, &positions);
            // A record of names and numbers can always be written.
            let _ = serde_json::to_writer(&mut out, &FileRecord { path: name, profile, published, findings });
        }
    }
    out
}

/// The report in the making.
struct Report<'a> {
    console: &'a mut Console,
    style: Style,
    status: Status,
    summary: Summary,
    /// How many articles were read.
    files: usize,
    /// How many files stand in the list so far.
    listed: usize,
    /// By ignore file: its lines that hide nothing, and what the articles were checked under.
    unused: BTreeMap<PathBuf, (Arc<Workspace>, Settings, Vec<Entry>)>,
}

impl Report<'_> {
    fn open(&mut self) -> io::Result<()> {
        if matches!(self.style, Style::Json) {
            self.console.plain().write_all(b"{\"files\":[")?;
        }
        Ok(())
    }

    fn add(&mut self, problems: &[String], answer: Option<Answer>) -> io::Result<()> {
        self.status.raise(self.console.complain_all(problems));
        let Some(answer) = answer else { return Ok(()) };
        if let Some(error) = answer.error {
            self.status.raise(self.console.complain(&error));
            return Ok(());
        }
        self.files += 1;
        self.list(&answer.output, answer.summary)?;
        if let (Some(path), false) = (&answer.workspace.ignore_path, answer.unused.is_empty()) {
            let (_, _, unused) = self
                .unused
                .entry(path.clone())
                .or_insert_with(|| (Arc::clone(&answer.workspace), answer.settings.clone(), Vec::new()));
            unused.extend(answer.unused);
        }
        Ok(())
    }

    fn list(&mut self, output: &[u8], summary: Summary) -> io::Result<()> {
        self.summary.join(summary);
        if summary.error + summary.warning > 0 {
            self.status.raise(Status::Findings);
        }
        if matches!(self.style, Style::Json) {
            if self.listed > 0 {
                self.console.plain().write_all(b",\n")?;
            }
            self.listed += 1;
        }
        self.console.plain().write_all(output)
    }

    fn close(mut self) -> Result<Status, Stop> {
        for (path, (workspace, settings, mut entries)) in std::mem::take(&mut self.unused) {
            entries.sort_by_key(|entry| entry.span);
            entries.dedup();
            let text = &workspace.ignore_text;
            let findings: Vec<Finding> =
                entries.iter().filter_map(|entry| ignores::unused(text, entry, &settings)).collect();
            if findings.is_empty() {
                continue;
            }
            let mut summary = Summary::default();
            summary.add(&findings);
            let name = shown(&path).display().to_string();
            let output = write(&name, text, Encoding::Utf8, None, None, &findings, &self.style);
            self.list(&output, summary)?;
        }
        let out = self.console.plain();
        match self.style {
            Style::Json => {
                out.write_all(b"],\"summary\":")?;
                serde_json::to_writer(&mut *out, &self.summary).map_err(io::Error::from)?;
                out.write_all(b"}\n")?;
            }
            Style::Text(_) => writeln!(out, "{}", self.summary.sentence(self.files))?,
        }
        out.flush()?;
        Ok(self.status)
    }
}
