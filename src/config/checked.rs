//! A document checked under its configuration.

use std::sync::Arc;

use super::apply;
use super::ignores::Entry;
use crate::article::{Article, Options};
use crate::rules::{Finding, Report, Settings};

/// What a document is checked under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Format, profile and publish date.
    pub options: Options,
    /// Which rules run.
    pub settings: Settings,
    /// The lines of `onrecord.ignore` that name this document.
    pub ignores: Arc<[Entry]>,
}

/// A document, read and checked, with its ignores applied.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The document as it was read.
    pub article: Article,
    /// What the rules say, before any ignore.
    pub report: Report,
    /// What the user sees, by place; an ignore of the document that hides nothing is among it.
    pub findings: Arc<[Finding]>,
    /// The lines of `onrecord.ignore` that hide nothing, though their rules ran.
    pub unused: Vec<Entry>,
}

impl Checked {
    /// Reads and checks a document. `previous` is an earlier state of the same document: what did not change is taken
    /// over from it.
    #[must_use]
    pub fn read(text: Arc<str>, request: &Request, previous: Option<&Checked>) -> Self {
        let article = Article::read(text, request.options.clone(), previous.map(|previous| &previous.article));
        let report =
            Report::read(&article, &request.settings, previous.map(|previous| (&previous.article, &previous.report)));
        let (findings, unused) = apply::ignores(&article, &report.findings, request);
        Self { article, report, findings, unused }
    }
}
