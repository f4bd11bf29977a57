//! # unused-ignore
//!
//! An ignore that hides nothing: the slip was mended, the text moved, or the rule's name is misspelt.
//!
//! An ignore that is left behind would hide the next slip of its kind. Remove it.
//!
//! Bad: `<!-- onrecord: ignore empty-quote -->` before a paragraph without an empty quotation.

use crate::rules::{Family, FixKind, Meta, Rule, Severity};

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
