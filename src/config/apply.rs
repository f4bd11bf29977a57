//! Hides the findings that the user has ignored, and reports the ignores that hide nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::checked::Request;
use super::ignores::{Entry, fingerprint};
use super::names::{is_known, nearest, rules_and_families};
use super::removal;
use crate::article::Article;
use crate::rules::document::unused_ignore;
use crate::rules::{Finding, FixKind, Meta, RULES, Settings};
use crate::text::{Field, Scope, Span};

/// One name in an instruction of the document, or an instruction without a name.
struct Ignore<'a> {
    /// The rule or family; `None` for all.
    name: Option<&'a Field>,
    /// The comment that it stands in; `None` for front matter.
    comment: Option<usize>,
    used: bool,
}

impl Ignore<'_> {
    fn matches(&self, rule: &Meta) -> bool {
        self.name.is_none_or(|name| matches(&name.value, rule))
    }

    /// Whether something would be hidden if the text had such a finding.
    fn could_hide(&self, settings: &Settings) -> bool {
        RULES.iter().any(|rule| self.matches(rule.meta()) && settings.runs(rule.meta()))
    }
}

fn matches(name: &str, rule: &Meta) -> bool {
    name == rule.name || name == rule.family.name()
}

/// What the user sees of some findings, and the lines of `onrecord.ignore` that hide none of them.
pub(super) fn ignores(article: &Article, findings: &Arc<[Finding]>, request: &Request) -> (Arc<[Finding]>, Vec<Entry>) {
    let layout = &article.layout;
    if layout.directives.is_empty() && layout.metadata.ignore.is_empty() && request.ignores.is_empty() {
        return (Arc::clone(findings), Vec::new());
    }
    let mut ignores: Vec<Ignore<'_>> = Vec::new();
    // Indices into `ignores`: those for the whole document, and those for each block.
    let mut everywhere = Vec::new();
    let mut by_block: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for field in &layout.metadata.ignore {
        everywhere.push(ignores.len());
        ignores.push(Ignore { name: Some(field), comment: None, used: false });
    }
    for (comment, directive) in layout.directives.iter().enumerate() {
        let names = directive.rules.iter().map(Some).chain(directive.rules.is_empty().then_some(None));
        for name in names {
            match directive.scope {
                Scope::File => everywhere.push(ignores.len()),
                Scope::NextBlock => {
                    if let Some(block) = block_of(article, directive.span) {
                        by_block.entry(block).or_default().push(ignores.len());
                    }
                }
            }
            ignores.push(Ignore { name, comment: Some(comment), used: false });
        }
    }
    let mut used = vec![false; request.ignores.len()];
    let mut hides = |finding: &Finding| {
        let block = layout.block_at(finding.span.start);
        let of_block = block.and_then(|block| by_block.get(&block)).map_or(&[][..], Vec::as_slice);
        let mut hidden = false;
        for &index in everywhere.iter().chain(of_block) {
            if let Some(ignore) = ignores.get_mut(index)
                && ignore.matches(finding.rule)
            {
                ignore.used = true;
                hidden = true;
            }
        }
        let mut print = None;
        for (entry, used) in request.ignores.iter().zip(&mut used) {
            if matches(&entry.rule, finding.rule)
                && entry.fingerprint == *print.get_or_insert_with(|| fingerprint(article, finding.span))
            {
                *used = true;
                hidden = true;
            }
        }
        hidden
    };
    let mut seen: Vec<Finding> = findings.iter().filter(|finding| !hides(finding)).cloned().collect();
    let silenced = ignores.iter().any(|ignore| ignore.name.is_some_and(|name| name.value == unused_ignore::META.name));
    if !silenced {
        seen.extend(unused(article, &ignores, &request.settings));
        seen.sort_by(|a, b| (a.span, a.severity, a.rule.name).cmp(&(b.span, b.severity, b.rule.name)));
    }
    let runs = |entry: &Entry| {
        !is_known(&entry.rule)
            || RULES.iter().any(|rule| matches(&entry.rule, rule.meta()) && request.settings.runs(rule.meta()))
    };
    let left = request.ignores.iter().zip(used).filter(|(entry, used)| !used && runs(entry));
    (seen.into(), left.map(|(entry, _)| entry.clone()).collect())
}

/// The block that a comment is about: the one that it stands in, or the next.
fn block_of(article: &Article, comment: Span) -> Option<usize> {
    let blocks = &article.layout.blocks;
    let index = blocks.partition_point(|block| block.span.end <= comment.start);
    blocks.get(index).map(|_| index)
}

fn unused(article: &Article, ignores: &[Ignore<'_>], settings: &Settings) -> Vec<Finding> {
    let text = &*article.text;
    let hides_nothing = |ignore: &&Ignore<'_>| !ignore.used && ignore.could_hide(settings);
    let mut findings = Vec::new();
    for (index, directive) in article.layout.directives.iter().enumerate() {
        let names: Vec<&Ignore<'_>> = ignores.iter().filter(|ignore| ignore.comment == Some(index)).collect();
        if !names.is_empty() && names.iter().all(hides_nothing) {
            let message = "this ignore hides nothing";
            let fix = (FixKind::Safe, "Remove the comment".to_owned(), removal::comment(text, directive.span));
            findings.extend(unused_ignore::finding(settings, directive.span, message, [fix]));
            continue;
        }
        for name in names.iter().copied().filter(hides_nothing).filter_map(|ignore| ignore.name) {
            let fix = (FixKind::Safe, format!("Remove '{}'", name.value), removal::name(text, name.span));
            findings.extend(unused_ignore::finding(settings, name.span, &nothing_of(&name.value), [fix]));
        }
    }
    for ignore in ignores.iter().filter(|ignore| ignore.comment.is_none()).filter(hides_nothing) {
        let Some(name) = ignore.name else { continue };
        let fix = (FixKind::Safe, format!("Remove '{}'", name.value), removal::name(text, name.span));
        findings.extend(unused_ignore::finding(settings, name.span, &nothing_of(&name.value), [fix]));
    }
    for name in ignores.iter().filter_map(|ignore| ignore.name).filter(|name| !is_known(&name.value)) {
        let known = nearest(&name.value, rules_and_families());
        let message = format!(
            "there is no rule or family '{}', so this ignores nothing{}",
            name.value,
            known.map_or_else(String::new, |known| format!("; did you mean '{known}'?"))
        );
        let rename = known.map(|known| (FixKind::Choice, format!("Write '{known}'"), (name.span, known.to_owned())));
        let remove = (FixKind::Choice, format!("Remove '{}'", name.value), removal::name(text, name.span));
        findings.extend(unused_ignore::finding(settings, name.span, &message, rename.into_iter().chain([remove])));
    }
    findings
}

fn nothing_of(name: &str) -> String {
    format!("this ignore hides nothing: nothing is found by '{name}'")
}
