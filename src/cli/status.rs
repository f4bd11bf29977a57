//! How a run of the command line ends.

use std::process::ExitCode;

use crate::rules::{Finding, Severity};

/// How a run ends; the graver beats the milder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing at warning or above.
    #[default]
    Clean,
    /// At least one error or warning; for `fix --diff`, something to change.
    Findings,
    /// The command could not do all of its work.
    Failed,
}

impl Status {
    /// The status that some findings lead to.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        if findings.iter().any(|finding| finding.severity <= Severity::Warning) { Self::Findings } else { Self::Clean }
    }

    /// Takes the graver of the two.
    pub fn raise(&mut self, other: Self) {
        *self = (*self).max(other);
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Clean => Self::from(0),
            Status::Findings => Self::from(1),
            Status::Failed => Self::from(2),
        }
    }
}
