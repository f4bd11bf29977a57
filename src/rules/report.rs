//! Runs the rules over an article.

use std::sync::Arc;

use super::{BlockContext, Draft, Finding, Level, RULES, Rule, Settings, Severity};
use crate::article::{Article, MarkSystem};

/// The findings of one article.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// All findings, by place.
    pub findings: Vec<Finding>,
    /// The findings inside each block, with places counted from the block's start, kept for the next reading.
    local: Vec<Arc<[Finding]>>,
    /// The findings between blocks of each rule that may stand after an edit, by its name.
    standing: Vec<(&'static str, Arc<[Finding]>)>,
    settings: Settings,
}

impl Report {
    /// Runs the rules that `settings` let run. `previous` is the article that `article` was read from, with its report.
    #[must_use]
    pub fn read(article: &Article, settings: &Settings, previous: Option<(&Article, &Report)>) -> Self {
        let english = article.style.system == MarkSystem::English;
        let runs = |rule: &&dyn Rule| settings.runs(rule.meta()) && (english || !rule.is_for_english());
        let rules: Vec<&dyn Rule> = RULES.iter().copied().filter(runs).collect();
        let before = previous.filter(|(old, report)| old.style == article.style && report.settings == *settings);
        let kept = before.map(|(_, report)| report);
        let local: Vec<Arc<[Finding]>> = article
            .blocks()
            .zip(&article.reused)
            .map(|((block, facts), reused)| {
                if let Some(known) = kept.zip(*reused).and_then(|(report, index)| report.local.get(index)) {
                    return Arc::clone(known);
                }
                let mut drafts = Vec::new();
                if block.zone.is_prose() {
                    let cx = BlockContext { block, facts, style: &article.style };
                    for rule in &rules {
                        rule.check_block(&cx, &mut drafts);
                    }
                }
                finish(drafts, settings).into()
            })
            .collect();
        let mut findings = Vec::new();
        let mut drafts = Vec::new();
        let mut standing = Vec::new();
        for rule in &rules {
            if !rule.may_stand() {
                rule.check_article(article, &mut drafts);
                continue;
            }
            let known = before.and_then(|(old, report)| {
                let edit = rule.stands(article, old)?;
                let (_, known) = report.standing.iter().find(|(name, _)| *name == rule.meta().name)?;
                known.iter().map(|finding| finding.after(&edit)).collect::<Option<Vec<Finding>>>()
            });
            let own = known.unwrap_or_else(|| {
                let mut drafts = Vec::new();
                rule.check_article(article, &mut drafts);
                finish(drafts, settings)
            });
            findings.extend_from_slice(&own);
            standing.push((rule.meta().name, own.into()));
        }
        findings.extend(finish(drafts, settings));
        for (block, local) in article.layout.blocks.iter().zip(&local) {
            findings.extend(local.iter().map(|finding| finding.shifted(block.span.start)));
        }
        findings.sort_by(|a, b| (a.span, a.severity, a.rule.name).cmp(&(b.span, b.severity, b.rule.name)));
        Self { findings, local, standing, settings: settings.clone() }
    }
}

fn finish(drafts: Vec<Draft>, settings: &Settings) -> Vec<Finding> {
    let mut findings: Vec<Finding> = drafts.into_iter().map(|draft| draft.finding).collect();
    for finding in &mut findings {
        if let Some(Level::At(severity)) = settings.level(finding.rule) {
            finding.severity = severity;
        }
    }
    findings.retain(|finding| {
        settings.hints || finding.severity != Severity::Hint || settings.levels.contains_key(finding.rule.name)
    });
    findings
}
