//! Findings and fixes.

use super::Meta;
use crate::article::Shift;
use crate::text::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// A broken text.
    Error,
    /// A slip that a reader or an editor would object to.
    Warning,
    /// Something to know.
    Information,
    /// A matter of taste or house style; off unless asked for.
    Hint,
}

impl Severity {
    /// All severities, the gravest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Information, Self::Hint];

    /// The name that users read and write.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
            Self::Hint => "hint",
        }
    }

    /// The severity of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// Whether a fix may be made without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FixKind {
    /// One right answer, punctuation only.
    Safe,
    /// The writer picks.
    Choice,
    /// The writer has something to fill in.
    Placeholder,
}

impl FixKind {
    /// The name in the `check` format.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Choice => "choice",
            Self::Placeholder => "placeholder",
        }
    }
}

/// One replacement. Places are bytes from the start of the document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A titled set of edits, in order and without overlap.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fix {
    /// What it does, as a menu shows it.
    pub title: String,
    /// Whether it may be made without asking.
    pub kind: FixKind,
    /// The replacements.
    pub edits: Vec<Edit>,
}

/// Another place that explains a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Related {
    /// Where, in bytes from the start of the document.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// One thing that a rule reports.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Meta,
    /// How much it matters, after the user's settings.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// Where, in bytes from the start of the document.
    pub span: Span,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// What can be done; the preferred one first.
    pub fixes: Vec<Fix>,
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.rule.name == other.rule.name
            && self.severity == other.severity
            && self.span == other.span
            && self.message == other.message
            && self.related == other.related
            && self.fixes == other.fixes
    }
}

impl Eq for Finding {}

impl Finding {
    /// The finding moved towards the end of the document by `by` bytes.
    pub(super) fn shifted(&self, by: usize) -> Self {
        let mut moved = self.clone();
        moved.span = moved.span.shifted(by);
        for related in &mut moved.related {
            related.span = related.span.shifted(by);
        }
        for edit in moved.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.span = edit.span.shifted(by);
        }
        moved
    }

    /// The finding after an edit of the document; nothing where a place of it was edited away.
    pub(super) fn after(&self, edit: &Shift) -> Option<Self> {
        let mut moved = self.clone();
        moved.span = edit.span(moved.span)?;
        for related in &mut moved.related {
            related.span = edit.span(related.span)?;
        }
        for change in moved.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            change.span = edit.span(change.span)?;
        }
        Some(moved)
    }
}

/// The text after some edits, which must be in order and without overlap; an edit that does not fit is left out.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for edit in edits {
        if let Some(before) = text.get(copied..edit.span.start) {
            out.push_str(before);
            out.push_str(&edit.text);
            copied = edit.span.end;
        }
    }
    out.push_str(text.get(copied..).unwrap_or(""));
    out
}
