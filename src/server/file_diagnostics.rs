//! Diagnostics of `onrecord.toml`, `speakers.toml` and `onrecord.ignore`, which the client need not have open.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use ropey::Rope;
use tower_lsp::ls_types::notification::PublishDiagnostics;
use tower_lsp::ls_types::{Diagnostic, DiagnosticSeverity, MessageType, NumberOrString, PublishDiagnosticsParams};

use super::contain::lock;
use super::diagnostics::SOURCE;
use super::positions::{self, Encoding};
use super::transport::Outbox;
use super::{analysis::Analysis, paths};
use crate::config::{ConfigProblem, Workspace};
use crate::rules::Rule;
use crate::rules::document::unused_ignore::UnusedIgnore;

/// What is wrong in the files.
#[derive(Debug, Default)]
pub(super) struct FileDiagnostics {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// What could not be understood, by file.
    problems: BTreeMap<PathBuf, (Arc<str>, Vec<ConfigProblem>)>,
    /// The lines of the ignore file that hide nothing, by the document that they are about.
    unused: HashMap<String, (PathBuf, Arc<str>, Vec<ConfigProblem>)>,
    /// What the client was told last.
    told: HashMap<PathBuf, Vec<Diagnostic>>,
}

impl FileDiagnostics {
    /// Tells what is wrong in the files of a workspace.
    pub(super) fn of_workspace(&self, workspace: &Workspace, encoding: Encoding, outbox: &Outbox) {
        let mut state = lock(&self.state);
        let directory = workspace.directory.as_ref().map(|file| &file.path);
        let known = [workspace.config_path.as_ref(), directory, workspace.ignore_path.as_ref()];
        let known: Vec<PathBuf> = known.into_iter().flatten().cloned().collect();
        let gone = |path: &PathBuf| !path.exists();
        state.problems.retain(|path, _| !known.contains(path) && !gone(path));
        for found in &workspace.problems {
            let entry = state.problems.entry(found.path.clone());
            let (_, problems) = entry.or_insert_with(|| (Arc::clone(&found.text), Vec::new()));
            problems.push(found.problem.clone());
        }
        state.tell(encoding, outbox);
    }

    /// Tells which lines of the ignore file about a document hide nothing.
    pub(super) fn of_document(
        &self,
        uri: &str,
        workspace: &Workspace,
        analysis: &Analysis,
        encoding: Encoding,
        outbox: &Outbox,
    ) {
        let unused: Vec<ConfigProblem> = analysis
            .checked
            .unused
            .iter()
            .map(|entry| ConfigProblem {
                span: entry.span,
                message: format!("this hides nothing in {}: the slip was mended or the text changed", entry.document),
            })
            .collect();
        let mut state = lock(&self.state);
        match &workspace.ignore_path {
            Some(path) if !unused.is_empty() => {
                let text = Arc::clone(&workspace.ignore_text);
                state.unused.insert(uri.to_owned(), (path.clone(), text, unused));
            }
            // The usual case, on every keystroke.
            _ if state.unused.remove(uri).is_none() => return,
            _ => {}
        }
        state.tell(encoding, outbox);
    }

    /// Forgets a document.
    pub(super) fn closed(&self, uri: &str, encoding: Encoding, outbox: &Outbox) {
        let mut state = lock(&self.state);
        if state.unused.remove(uri).is_some() {
            state.tell(encoding, outbox);
        }
    }
}

impl State {
    fn tell(&mut self, encoding: Encoding, outbox: &Outbox) {
        let mut now: HashMap<PathBuf, Vec<Diagnostic>> =
            self.told.keys().map(|path| (path.clone(), Vec::new())).collect();
        for (path, (text, problems)) in &self.problems {
            let rope = Rope::from_str(text);
            let all = problems.iter().map(|problem| diagnostic(&rope, problem, None, encoding));
            now.entry(path.clone()).or_default().extend(all);
        }
        for (path, text, problems) in self.unused.values() {
            let rope = Rope::from_str(text);
            let rule = UnusedIgnore.meta().name;
            let all = problems.iter().map(|problem| diagnostic(&rope, problem, Some(rule), encoding));
            now.entry(path.clone()).or_default().extend(all);
        }
        for (path, diagnostics) in &mut now {
            diagnostics.sort_by_key(|diagnostic| (diagnostic.range.start, diagnostic.message.clone()));
            diagnostics.dedup();
            if self.told.get(path).is_none_or(|told| told != diagnostics) {
                publish(path, diagnostics.clone(), outbox);
                alert(path, diagnostics, outbox);
            }
        }
        now.retain(|_, diagnostics| !diagnostics.is_empty());
        self.told = now;
    }
}

/// Says in the editor that a file is malformed: nobody may have it open, and its diagnostics would go unseen.
fn alert(path: &Path, diagnostics: &[Diagnostic], outbox: &Outbox) {
    let mut errors = diagnostics.iter().filter(|found| found.severity == Some(DiagnosticSeverity::ERROR));
    if let Some(first) = errors.next() {
        let more = match errors.count() {
            0 => String::new(),
            count => format!(" (and {count} more)"),
        };
        let line = first.range.start.line + 1;
        outbox.show(MessageType::WARNING, format!("{}:{line}: {}{more}", path.display(), first.message));
    }
}

fn publish(path: &Path, diagnostics: Vec<Diagnostic>, outbox: &Outbox) {
    if let Some(uri) = paths::uri(path) {
        let name = uri.as_str().to_owned();
        let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
        outbox.publish(&name, Outbox::frame::<PublishDiagnostics>(params));
    }
}

fn diagnostic(rope: &Rope, problem: &ConfigProblem, rule: Option<&str>, encoding: Encoding) -> Diagnostic {
    let severity = if rule.is_some() { DiagnosticSeverity::INFORMATION } else { DiagnosticSeverity::ERROR };
    Diagnostic {
        range: positions::range(rope, problem.span, encoding),
        severity: Some(severity),
        code: Some(NumberOrString::String(rule.unwrap_or("invalid-config").to_owned())),
        source: Some(SOURCE.to_owned()),
        message: problem.message.clone(),
        ..Diagnostic::default()
    }
}
