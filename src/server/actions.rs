//! What can be done about findings and dates: each action by the name under which its edit can be asked for later.

use serde::{Deserialize, Serialize};
use tower_lsp::ls_types::CodeActionKind;

use super::analysis::Analysis;
use super::rewriting;
use crate::config::actions;
use crate::rules::{Edit, Finding, FixKind};

/// All safe fixes of a document at once.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.onrecord");

/// An action, in what the client keeps for `codeAction/resolve`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ticket {
    /// The document.
    pub(super) uri: String,
    /// The state of the document that the action was offered for.
    pub(super) revision: u64,
    /// What to do.
    pub(super) action: Action,
}

/// What an action does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Action {
    /// Makes one fix of one finding; both by their place in the lists.
    Fix(usize, usize),
    /// Makes all safe fixes.
    FixAll,
    /// Adds a comment that has one finding's rule ignored in its paragraph.
    IgnoreHere(usize),
    /// Has one finding's rule ignored by the front matter.
    IgnoreInFile(usize),
    /// Writes one date in one other way; both by their place in the lists.
    Rewrite(usize, usize),
}

impl Action {
    /// What it changes in the document that it was offered for.
    pub(super) fn edits(self, analysis: &Analysis) -> Option<Vec<Edit>> {
        let findings = &analysis.checked.findings;
        match self {
            Self::Fix(finding, fix) => Some(findings.get(finding)?.fixes.get(fix)?.edits.clone()),
            Self::FixAll => Some(all_safe_edits(findings)),
            Self::IgnoreHere(finding) => {
                let (finding, layout) = (findings.get(finding)?, &analysis.checked.article.layout);
                actions::comment(analysis.text(), layout, finding.span.start, finding.rule.name).map(|edit| vec![edit])
            }
            Self::IgnoreInFile(finding) => {
                let (finding, layout) = (findings.get(finding)?, &analysis.checked.article.layout);
                actions::front_matter(analysis.text(), layout, finding.rule.name).map(|edit| vec![edit])
            }
            Self::Rewrite(date, way) => Some(vec![rewriting::rewrites(analysis, date).get(way)?.clone()]),
        }
    }
}

/// The edits of all safe fixes, in order. Of two fixes that touch, the first in the text is made; the other's finding
/// is still there afterwards and is fixed the next time, from the text as it is then.
pub(super) fn all_safe_edits(findings: &[Finding]) -> Vec<Edit> {
    let mut safe: Vec<&[Edit]> = findings
        .iter()
        .filter_map(|finding| finding.fixes.first())
        .filter(|fix| fix.kind == FixKind::Safe && !fix.edits.is_empty())
        .map(|fix| fix.edits.as_slice())
        .collect();
    safe.sort_by_key(|edits| edits.first().map(|edit| edit.span));
    let mut all: Vec<Edit> = Vec::new();
    for edits in safe {
        let apart =
            |edit: &Edit| all.iter().all(|made| made.span.end < edit.span.start || edit.span.end < made.span.start);
        if edits.iter().all(apart) {
            all.extend_from_slice(edits);
        }
    }
    all.sort_by_key(|edit| edit.span);
    all
}
