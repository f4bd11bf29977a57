//! The command `onrecord.status`: what a document is checked under and how it stands, for an editor's status line.

use serde::Serialize;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::Uri;

use super::analysis::Analysis;
use super::execute_command::Document;
use super::list_speakers::not_open;
use super::session::Session;
use super::speakers::Tally;
use crate::article::dates::AnchorKind;
use crate::article::{Article, ProfileSource};
use crate::rules::{Finding, FixKind, Severity};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StatusRecord<'a> {
    uri: &'a Uri,
    version: i32,
    profile: Origin<&'static str>,
    /// The publish date, as `YYYY-MM-DD`.
    published: Option<Origin<String>>,
    /// Whether matters of taste are reported.
    hints: bool,
    speakers: usize,
    quotations: usize,
    /// Quotations that nobody is said to say.
    unattributed: usize,
    findings: Counts,
    /// Findings that *fix all* mends.
    safe_fixes: usize,
}

/// Something that holds for the document, and who says so.
#[derive(Serialize)]
struct Origin<T> {
    value: T,
    source: &'static str,
}

#[derive(Default, Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    information: usize,
    hint: usize,
}

/// Gives the status of a document.
pub(super) async fn run(session: &Session, document: &Document) -> Result<Option<Value>> {
    let Some(analysis) = session.analysis(&document.uri).await else { return not_open(&document.uri) };
    let status = status(&document.uri, &analysis);
    serde_json::to_value(status).map(Some).map_err(|error| Error::invalid_params(error.to_string()))
}

fn status<'a>(uri: &'a Uri, analysis: &Analysis) -> StatusRecord<'a> {
    let (article, findings) = (&analysis.checked.article, &analysis.checked.findings);
    let Tally { speakers, quotations, unattributed } = Tally::of(article.record());
    StatusRecord {
        uri,
        version: analysis.version,
        profile: Origin { value: article.style.profile.name(), source: source(article.style.source) },
        published: published(article),
        hints: analysis.checked.report.settings().hints,
        speakers,
        quotations,
        unattributed,
        findings: counts(findings),
        safe_fixes: findings.iter().filter(|finding| is_safe(finding)).count(),
    }
}

fn source(source: ProfileSource) -> &'static str {
    match source {
        ProfileSource::Option | ProfileSource::Config => "settings",
        ProfileSource::FrontMatter => "article",
        ProfileSource::Detected => "marks",
        ProfileSource::Assumed => "assumed",
    }
}

fn published(article: &Article) -> Option<Origin<String>> {
    let anchor = article.timeline().anchor()?;
    let source = match anchor.kind {
        AnchorKind::Given | AnchorKind::Default => "settings",
        AnchorKind::FrontMatter | AnchorKind::Stamp | AnchorKind::Updated | AnchorKind::Dateline => "article",
    };
    Some(Origin { value: anchor.date.to_string(), source })
}

fn counts(findings: &[Finding]) -> Counts {
    let mut counts = Counts::default();
    for finding in findings {
        *match finding.severity {
            Severity::Error => &mut counts.error,
            Severity::Warning => &mut counts.warning,
            Severity::Information => &mut counts.information,
            Severity::Hint => &mut counts.hint,
        } += 1;
    }
    counts
}

/// Whether a finding has one right answer.
fn is_safe(finding: &Finding) -> bool {
    finding.fixes.first().is_some_and(|fix| fix.kind == FixKind::Safe && !fix.edits.is_empty())
}
