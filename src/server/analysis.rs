//! One state of a document, analysed.

use std::sync::{Arc, OnceLock};

use ropey::Rope;
use tower_lsp::ls_types::Diagnostic;

use crate::config::{Checked, Request};

/// One state of a document, analysed.
#[derive(Debug)]
pub(super) struct Analysis {
    /// Which state of the document.
    pub(super) revision: u64,
    /// The client's number for its text.
    pub(super) version: i32,
    /// The text.
    pub(super) rope: Rope,
    /// What it says and what is wrong with it.
    pub(super) checked: Checked,
    /// The findings for the client, made when they are first asked for.
    pub(super) diagnostics: OnceLock<Vec<Diagnostic>>,
}

impl Analysis {
    /// Analyses a text; what has not changed since `previous` is taken over from it.
    pub(super) fn read(
        revision: u64,
        version: i32,
        rope: Rope,
        request: &Request,
        previous: Option<&Analysis>,
    ) -> Self {
        let text: Arc<str> = String::from(&rope).into();
        let checked = Checked::read(text, request, previous.map(|previous| &previous.checked));
        // Most requests are about people and times. They are answered on the loop, which is no place for reading an article.
        let _ = (checked.article.record(), checked.article.timeline());
        Self { revision, version, rope, checked, diagnostics: OnceLock::new() }
    }

    /// The text in one piece.
    pub(super) fn text(&self) -> &str {
        &self.checked.article.text
    }
}
