//! A document checked under its configuration.

use std::sync::Arc;

use crate::article::{Article, Options};
use crate::rules::{Finding, Report, Settings};

/// What a document is checked under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Format, profile and publish date.
    pub options: Options,
    /// Which rules run.
    pub settings: Settings,
}

/// A document, read and checked, with its ignores applied.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The document as it was read.
    pub article: Article,
    /// What the rules say, before any ignore.
    pub report: Report,
    /// What the user sees, by place.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Reads and checks a document. `previous` is an earlier state of the same document: what did not change is taken
    /// over from it.
    #[must_use]
    pub fn read(text: Arc<str>, request: &Request, previous: Option<&Checked>) -> Self {
        let article = Article::read(text, request.options.clone(), previous.map(|previous| &previous.article));
        let report =
            Report::read(&article, &request.settings, previous.map(|previous| (&previous.article, &previous.report)));
        let findings = report.findings.clone();
        Self { article, report, findings }
    }
}
