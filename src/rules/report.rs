//! Runs the rules over an article.

use std::sync::Arc;

use super::{BlockContext, Draft, Finding, Grain, Level, RULES, Rule, Scope, Settings, Severity};
use crate::article::{Article, MarkSystem, Shift};

/// The findings of one article.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// All findings, by place.
    pub findings: Arc<[Finding]>,
    /// The findings inside each block, with places counted from the block's start, kept for the next reading.
    local: Vec<Arc<[Finding]>>,
    /// The rules that ran.
    rules: Arc<[&'static dyn Rule]>,
    /// The findings between blocks of each of them that may keep some after an edit, each with its unit.
    standing: Vec<Vec<(usize, Finding)>>,
    settings: Settings,
}

impl Report {
    /// What the rules were run under.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Runs the rules that `settings` let run. `previous` is the article that `article` was read from, with its report.
    #[must_use]
    pub fn read(article: &Article, settings: &Settings, previous: Option<(&Article, &Report)>) -> Self {
        let english = article.style.system == MarkSystem::English;
        let runs = |rule: &&'static dyn Rule| settings.runs(rule.meta()) && (english || !rule.is_for_english());
        let before = previous.filter(|(old, report)| old.style == article.style && report.settings == *settings);
        let kept = before.map(|(_, report)| report);
        let rules = kept.map_or_else(|| RULES.iter().copied().filter(runs).collect(), |kept| Arc::clone(&kept.rules));
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
                    for rule in &*rules {
                        rule.check_block(&cx, &mut drafts);
                    }
                }
                drafts.into_iter().filter_map(|draft| finish(draft, settings)).collect()
            })
            .collect();
        let edit = before.and_then(|(old, _)| Scope::after_edit(article, old));
        let whole = Scope::whole(article);
        let mut findings = Vec::new();
        let mut standing = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            let known = || kept?.standing.get(index).map(Vec::as_slice);
            let grain = rule.grain();
            let own = if grain == Grain::Document {
                before.zip(known()).zip(article.edit()).and_then(|(((old, _), known), edit)| {
                    let stands = rule.may_stand() && rule.stands(article, old, edit, !known.is_empty());
                    stands.then(|| after(known, &edit.shift, |_| true)).flatten()
                })
            } else {
                let edit = edit.as_ref().filter(|_| article.same_speech() || !rule.asks_for_all_names());
                edit.and_then(|(scope, edit)| {
                    let mut own = after(known()?, edit, |index| !scope.has(grain, index))?;
                    if grain != Grain::Times || scope.has(grain, 0) {
                        own.extend(found(*rule, article, scope, settings));
                    }
                    Some(own)
                })
            };
            let own = own.unwrap_or_else(|| found(*rule, article, &whole, settings));
            findings.extend(own.iter().map(|(_, finding)| finding.clone()));
            let keeps = grain != Grain::Document || rule.may_stand();
            standing.push(if keeps { own } else { Vec::new() });
        }
        for (block, local) in article.layout.blocks.iter().zip(&local) {
            findings.extend(local.iter().map(|finding| finding.shifted(block.span.start)));
        }
        findings.sort_by(|a, b| (a.span, a.severity, a.rule.name).cmp(&(b.span, b.severity, b.rule.name)));
        Self { findings: findings.into(), local, rules, standing, settings: settings.clone() }
    }
}

/// What a rule finds in a part of an article, each finding with its unit.
fn found(rule: &dyn Rule, article: &Article, scope: &Scope, settings: &Settings) -> Vec<(usize, Finding)> {
    let grain = rule.grain();
    let mut drafts = Vec::new();
    rule.check_article(article, scope, &mut drafts);
    drafts
        .into_iter()
        .map(|draft| (grain.of(&draft, article), draft))
        .filter(|(index, _)| scope.has(grain, *index))
        .filter_map(|(index, draft)| Some((index, finish(draft, settings)?)))
        .collect()
}

/// Those of some findings whose units are wanted, after an edit; nothing where a place of one was edited away.
fn after(known: &[(usize, Finding)], edit: &Shift, wanted: impl Fn(usize) -> bool) -> Option<Vec<(usize, Finding)>> {
    let wanted = known.iter().filter(|(index, _)| wanted(*index));
    wanted.map(|(index, finding)| Some((*index, finding.after(edit)?))).collect()
}

/// The finding of a draft at the severity that the settings give it, if they let it be seen.
fn finish(draft: Draft, settings: &Settings) -> Option<Finding> {
    let mut finding = draft.finding;
    if let Some(Level::At(severity)) = settings.level(finding.rule) {
        finding.severity = severity;
    }
    let shown = settings.hints || finding.severity != Severity::Hint || settings.levels.contains_key(finding.rule.name);
    shown.then_some(finding)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::Report;
    use crate::article::{Article, Options};
    use crate::rules::Settings;

    /// A story in which most rules have something to find, or nearly.
    const STORY: &str = "---\ndate: 2021-05-06\n---\n\n# Ward: ‘We paid’\n\nBy Ann Reeve\n\nLARKHAVEN (AP) — Ward opened the bridge on Monday, May 3. “It is late,” she said, “and it is dear.”\n\n\
        Asked about the cost, Ann Ward, 61, told reporters the following.\n\n\
        “We waited for years. Nobody came. It was a long time for all of us on this side of the river,” said Paul Reeve, who owns the mill. Critics say that is wrong. He told Tom Ward so.\n\n\
        “Nobody asked us.” “We would have said no.\n\n\
        Sources said 40 people were killed on Feb. 30. A spokesman for the Harbour Board said it was \"glad\".\n\n\
        Tom Ward, 40, was born in 1961 and met Gen. Cole last week, said Dana Holm. Ward, 62, smiled at him. When Cole and Reeve met, he said it was over. A report found that Ward was late,\n\n\
        “It is over,” Holm said on Thursday, May 4, two days later. It lasted from 2001 to 2021, 15 years, and ended yesterday at 3 p.m. EST.\n\n\
        But ended.” In Marden, Holm said:\n\nThe mill closed. Research shows that the town, which had 400 people in 1990, grew.\n";

    fn read(text: &str, previous: Option<&(Article, Report)>, settings: &Settings) -> (Article, Report) {
        let article = Article::read(Arc::from(text), Options::default(), previous.map(|(article, _)| article));
        let report = Report::read(&article, settings, previous.map(|(article, report)| (article, report)));
        (article, report)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn an_edit_gives_the_findings_of_a_fresh_reading(
            edits in prop::collection::vec((0usize..STORY.len(), 0usize..4, "[a-zA-Z ,.“”\"'’\n0-9:]{0,3}"), 1..6),
        ) {
            let settings = Settings { hints: true, ..Settings::default() };
            let mut text = STORY.to_owned();
            let mut known = read(&text, None, &settings);
            for (at, removed, typed) in edits {
                let boundary = |mut at: usize| {
                    at = at.min(text.len());
                    while !text.is_char_boundary(at) {
                        at -= 1;
                    }
                    at
                };
                let (from, to) = (boundary(at), boundary(at + removed));
                text.replace_range(from..to, &typed);
                known = read(&text, Some(&known), &settings);
                let fresh = read(&text, None, &settings);
                prop_assert_eq!(&known.1.findings, &fresh.1.findings);
            }
        }
    }
}
