//! What `check` writes as JSON.

use serde::Serialize;

use super::position::{Positions, Range};
use crate::rules::{Finding, Severity};

/// One finding.
#[derive(Debug, Serialize)]
pub struct FindingRecord<'a> {
    rule: &'static str,
    family: &'static str,
    severity: &'static str,
    message: &'a str,
    range: Range,
    related: Vec<RelatedRecord<'a>>,
    fixes: Vec<FixRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct RelatedRecord<'a> {
    message: &'a str,
    range: Range,
}

#[derive(Debug, Serialize)]
struct FixRecord<'a> {
    title: &'a str,
    kind: &'static str,
    edits: Vec<EditRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct EditRecord<'a> {
    range: Range,
    text: &'a str,
}

impl<'a> FindingRecord<'a> {
    /// The record of a finding.
    #[must_use]
    pub fn new(finding: &'a Finding, positions: &Positions<'_>) -> Self {
        let related = finding
            .related
            .iter()
            .map(|related| RelatedRecord { message: &related.message, range: positions.range(related.span) })
            .collect();
        let fixes = finding
            .fixes
            .iter()
            .map(|fix| FixRecord {
                title: &fix.title,
                kind: fix.kind.name(),
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| EditRecord { range: positions.range(edit.span), text: &edit.text })
                    .collect(),
            })
            .collect();
        Self {
            rule: finding.rule.name,
            family: finding.rule.family.name(),
            severity: finding.severity.name(),
            message: &finding.message,
            range: positions.range(finding.span),
            related,
            fixes,
        }
    }

    /// The records of some findings.
    #[must_use]
    pub fn all(findings: &'a [Finding], positions: &Positions<'_>) -> Vec<Self> {
        findings.iter().map(|finding| Self::new(finding, positions)).collect()
    }
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Broken text.
    pub error: usize,
    /// Slips.
    pub warning: usize,
    /// Things to know.
    pub information: usize,
    /// Matters of taste.
    pub hint: usize,
}

impl Summary {
    /// Counts what another summary counts.
    pub fn join(&mut self, other: Self) {
        self.error += other.error;
        self.warning += other.warning;
        self.information += other.information;
        self.hint += other.hint;
    }

    /// The last line of a report for people.
    #[must_use]
    pub fn sentence(&self, articles: usize) -> String {
        let count = |number: usize, name: &str| (number > 0).then(|| format!("{number} {}", plural(number, name)));
        let parts: Vec<String> = [
            count(self.error, "error"),
            count(self.warning, "warning"),
            // A word that has no plural.
            (self.information > 0).then(|| format!("{} information", self.information)),
            count(self.hint, "hint"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if articles == 0 {
            return "no article was checked".to_owned();
        }
        let found = if parts.is_empty() { "nothing found".to_owned() } else { parts.join(", ") };
        format!("{found} in {articles} {}", plural(articles, "article"))
    }

    /// Counts some findings in.
    pub fn add(&mut self, findings: &[Finding]) {
        for finding in findings {
            match finding.severity {
                Severity::Error => self.error += 1,
                Severity::Warning => self.warning += 1,
                Severity::Information => self.information += 1,
                Severity::Hint => self.hint += 1,
            }
        }
    }
}

/// A noun for a number of things.
#[must_use]
pub fn plural(number: usize, noun: &str) -> String {
    if number == 1 { noun.to_owned() } else { format!("{noun}s") }
}
