//! # unused-ignore
//!
//! An ignore that hides nothing: the slip was mended, the text moved, or the rule's name is misspelt.
//!
//! An ignore that is left behind would hide the next slip of its kind. Remove it. An ignore of a rule that does not run
//! is not reported, and neither is one that names `unused-ignore` itself.
//!
//! Bad: `<!-- onrecord: ignore empty-quote -->` before a paragraph without an empty quotation.
//!
//! Good: the same comment before a paragraph that has one on purpose.

use crate::rules::{Draft, Family, Finding, FixKind, Level, Meta, Rule, Settings, Severity};
use crate::text::Span;

/// The rule `unused-ignore`. Its findings are made where ignores are applied, after all other rules have run.
#[derive(Debug)]
pub struct UnusedIgnore;

/// What is known about the rule.
pub static META: Meta = Meta {
    name: "unused-ignore",
    family: Family::Document,
    severity: Severity::Information,
    fix: Some(FixKind::Safe),
    source: include_str!("unused_ignore.rs"),
};

impl Rule for UnusedIgnore {
    fn meta(&self) -> &'static Meta {
        &META
    }
}

/// The finding for an ignore that hides nothing, unless the user has switched the rule off. Each fix is its kind, its
/// title and the one edit that it makes.
#[must_use]
pub fn finding(
    settings: &Settings,
    span: Span,
    message: &str,
    fixes: impl IntoIterator<Item = (FixKind, String, (Span, String))>,
) -> Option<Finding> {
    if !settings.runs(&META) {
        return None;
    }
    let mut draft = Draft::new(&META, span, message);
    if let Some(Level::At(severity)) = settings.level(&META) {
        draft = draft.severity(severity);
    }
    for (kind, title, edit) in fixes {
        draft = draft.fix(kind, title, [edit]);
    }
    Some(draft.finding)
}
