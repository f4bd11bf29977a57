//! Findings as diagnostics.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::Serialize;
use serde_json::json;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Range, Uri,
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
        code_description: page(finding.rule.name).cloned(),
        source: Some(SOURCE.to_owned()),
        message: finding.message.clone(),
        related_information: (features.related_information && !finding.related.is_empty()).then(|| related.collect()),
        tags: None,
        data: Some(json!({ "fixes": fixes })),
    }
}

/// A finding as it is published, which is a [`Diagnostic`] that owns nothing: on each keystroke all of them are written
/// once and looked at never again.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Published<'a> {
    range: Range,
    severity: DiagnosticSeverity,
    code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_description: Option<&'static CodeDescription>,
    source: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    related_information: Option<Vec<PublishedRelated<'a>>>,
    data: PublishedData<'a>,
}

#[derive(Serialize)]
struct PublishedRelated<'a> {
    location: PublishedLocation<'a>,
    message: &'a str,
}

#[derive(Serialize)]
struct PublishedLocation<'a> {
    uri: &'a Uri,
    range: Range,
}

#[derive(Serialize)]
struct PublishedData<'a> {
    fixes: Vec<PublishedFix<'a>>,
}

#[derive(Serialize)]
struct PublishedFix<'a> {
    title: &'a str,
    kind: &'a str,
}

/// The findings of an analysis as they are published.
pub(super) fn published<'a>(uri: &'a Uri, analysis: &'a Analysis, features: &Features) -> Vec<Published<'a>> {
    let range = |span| positions::range(&analysis.rope, span, features.encoding);
    let published = analysis.checked.findings.iter().map(|finding| {
        let related = finding.related.iter().map(|related| PublishedRelated {
            location: PublishedLocation { uri, range: range(related.span) },
            message: &related.message,
        });
        let fixes = finding.fixes.iter().map(|fix| PublishedFix { title: &fix.title, kind: fix.kind.name() });
        Published {
            range: range(finding.span),
            severity: severity(finding.severity),
            code: finding.rule.name,
            code_description: page(finding.rule.name),
            source: SOURCE,
            message: &finding.message,
            related_information: (features.related_information && !finding.related.is_empty())
                .then(|| related.collect()),
            data: PublishedData { fixes: fixes.collect() },
        }
    });
    published.collect()
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
fn page(rule: &str) -> Option<&'static CodeDescription> {
    static PAGES: LazyLock<HashMap<&str, CodeDescription>> = LazyLock::new(|| {
        let page = |rule: &&dyn Rule| {
            let name = rule.meta().name;
            let address = format!("{}/blob/main/docs/rules/{name}.md", env!("CARGO_PKG_REPOSITORY"));
            Uri::from_str(&address).ok().map(|href| (name, CodeDescription { href }))
        };
        RULES.iter().filter_map(page).collect()
    });
    PAGES.get(rule)
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use ropey::Rope;
    use serde_json::to_value;
    use tower_lsp::ls_types::Uri;

    use super::{of, published};
    use crate::config::Request;
    use crate::rules::Settings;
    use crate::server::analysis::Analysis;
    use crate::server::features::Features;

    #[test]
    fn what_is_published_is_what_is_asked_for() {
        let text = "Ann Ward, 61, met Tom Ward on Monday. Ann Ward, 40, left. “We won’t go.” “Nobody will,\n\nshe said. Tom Warde, 41, said so.\n\n\
            In town, Ward said: ''We paid. It \"was\" dear''. A source said so on Feb. 30.\n";
        let request = Request { settings: Settings { hints: true, ..Settings::default() }, ..Request::default() };
        let uri = Uri::from_str("file:///a%20b.txt").unwrap();
        for related_information in [false, true] {
            let analysis = Analysis::read(1, 1, Rope::from_str(text), &request, None);
            let features = Features { related_information, ..Features::default() };
            let asked = to_value(of(&uri, &analysis, &features)).unwrap();
            assert_eq!(to_value(published(&uri, &analysis, &features)).unwrap(), asked);
            assert_eq!(asked.to_string().contains("relatedInformation"), related_information);
            assert!(asked.as_array().is_some_and(|found| found.len() > 5), "{asked}");
        }
    }
}
