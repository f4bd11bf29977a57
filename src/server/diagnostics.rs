//! Findings as diagnostics.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::LazyLock;

use serde_json::json;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Uri,
};

use super::analysis::Analysis;
use super::features::Features;
use super::positions;
use crate::rules::{Finding, RULES, Rule, Severity};

/// What diagnostics name as their source.
pub(super) const SOURCE: &str = "onrecord";

/// The diagnostics of an analysis, one for one with its findings.
pub(super) fn of<'a>(uri: &Uri, analysis: &'a Analysis, features: &Features) -> &'a [Diagnostic] {
    analysis.diagnostics.get_or_init(|| {
        analysis.checked.findings.iter().map(|finding| diagnostic(uri, analysis, finding, features)).collect()
    })
}

fn diagnostic(uri: &Uri, analysis: &Analysis, finding: &Finding, features: &Features) -> Diagnostic {
    let range = |span| positions::range(&analysis.rope, span, features.encoding);
    let related = finding.related.iter().map(|related| DiagnosticRelatedInformation {
        location: Location { uri: uri.clone(), range: range(related.span) },
        message: related.message.clone(),
    });
    let fixes: Vec<_> = finding.fixes.iter().map(|fix| json!({"title": fix.title, "kind": fix.kind.name()})).collect();
    Diagnostic {
        range: range(finding.span),
        severity: Some(severity(finding.severity)),
        code: Some(NumberOrString::String(finding.rule.name.to_owned())),
        code_description: page(finding.rule.name),
        source: Some(SOURCE.to_owned()),
        message: finding.message.clone(),
        related_information: (features.related_information && !finding.related.is_empty()).then(|| related.collect()),
        tags: None,
        data: Some(json!({ "fixes": fixes })),
    }
}

/// The protocol's name of a severity.
pub(super) fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Information => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

/// The address of a rule's page.
fn page(rule: &str) -> Option<CodeDescription> {
    static PAGES: LazyLock<HashMap<&str, CodeDescription>> = LazyLock::new(|| {
        let page = |rule: &&dyn Rule| {
            let name = rule.meta().name;
            let address = format!("{}/blob/main/docs/rules/{name}.md", env!("CARGO_PKG_REPOSITORY"));
            Uri::from_str(&address).ok().map(|href| (name, CodeDescription { href }))
        };
        RULES.iter().filter_map(page).collect()
    });
    PAGES.get(rule).cloned()
}
