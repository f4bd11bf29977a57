//! `textDocument/codeAction`: what can be done about the findings of a place, and about who or when is named there.

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic, Uri,
};

use super::actions::{Action, FIX_ALL, Ticket};
use super::analysis::Analysis;
use super::edits::workspace_edit;
use super::execute_command::{ADD_SPEAKER, IGNORE_HERE, IGNORE_IN_WORKSPACE, Named, Target};
use super::session::Session;
use super::spot::{Spot, spot};
use super::{add_speaker, diagnostics, execute_command, positions, rewriting};
use crate::article::people::Mention;
use crate::config::DIRECTORY_FILE;
use crate::rules::{Finding, FixKind};
use crate::text::Span;

/// Under how many findings at once ways to ignore each are offered. A menu is not for more, and each way is tried out on
/// the text before it is offered.
const IGNORABLE_AT_ONCE: usize = 8;

pub(super) async fn handle(session: &Session, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
    let uri = params.text_document.uri;
    let Some(analysis) = session.analysis(&uri).await else { return Ok(None) };
    let offer = Offer { session, uri: &uri, analysis: &analysis };
    let only = params.context.only.as_deref();
    let mut actions = Vec::new();
    if wanted(&CodeActionKind::QUICKFIX, only) {
        let place = positions::span(&analysis.rope, params.range, session.features().encoding);
        let all = diagnostics::of(&uri, &analysis, session.features());
        let findings = analysis.checked.findings.iter().zip(all).enumerate();
        let here: Vec<_> = findings.filter(|(_, (finding, _))| meets(finding.span, place)).collect();
        for &(index, (finding, diagnostic)) in &here {
            offer.fixes(index, finding, diagnostic, &mut actions);
        }
        if here.len() <= IGNORABLE_AT_ONCE {
            for &(index, (finding, diagnostic)) in &here {
                offer.ignores(index, finding, diagnostic, &mut actions);
            }
        }
    }
    if wanted(&CodeActionKind::REFACTOR, only) {
        let selected = positions::span(&analysis.rope, params.range, session.features().encoding);
        actions.extend(offer.add_speaker(selected));
    }
    if wanted(&CodeActionKind::REFACTOR_REWRITE, only) {
        let selected = positions::span(&analysis.rope, params.range, session.features().encoding);
        offer.rewrites(selected, &mut actions);
    }
    if wanted(&FIX_ALL, only) {
        actions.extend(offer.fix_all());
    }
    Ok(Some(actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()))
}

/// Whether a finding is under a selection, or at the cursor.
fn meets(finding: Span, selected: Span) -> bool {
    finding.meets(selected) || finding.touches(selected.start) && selected.is_empty()
}

/// Whether a kind is among those that the client asked for: `source` asks for `source.fixAll.onrecord` too.
fn wanted(kind: &CodeActionKind, only: Option<&[CodeActionKind]>) -> bool {
    only.is_none_or(|only| {
        only.iter().any(|asked| {
            let rest = kind.as_str().strip_prefix(asked.as_str());
            asked.as_str().is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    })
}

struct Offer<'a> {
    session: &'a Session,
    uri: &'a Uri,
    analysis: &'a Analysis,
}

impl Offer<'_> {
    fn fixes(&self, index: usize, finding: &Finding, diagnostic: &Diagnostic, out: &mut Vec<CodeAction>) {
        for (number, fix) in finding.fixes.iter().enumerate() {
            out.push(self.with_edit(
                Action::Fix(index, number),
                CodeAction {
                    title: fix.title.clone(),
                    kind: Some(CodeActionKind::QUICKFIX),
                    diagnostics: Some(vec![diagnostic.clone()]),
                    is_preferred: Some(number == 0 && fix.kind == FixKind::Safe),
                    ..CodeAction::default()
                },
            ));
        }
    }

    /// The ways to have a finding ignored. Those that the document itself can say are edits of it.
    fn ignores(&self, index: usize, finding: &Finding, diagnostic: &Diagnostic, out: &mut Vec<CodeAction>) {
        let rule = finding.rule.name;
        let target = Target { uri: self.uri.clone(), rule: rule.to_owned(), range: Some(diagnostic.range) };
        let action = |title: String| CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic.clone()]),
            ..CodeAction::default()
        };
        let by_command = |title: String, command: &str| {
            let command = Some(execute_command::command(command, &title, &target));
            CodeAction { command, ..action(title) }
        };
        let here = format!("Ignore {rule} here");
        out.push(if Action::IgnoreHere(index).edits(self.analysis).is_some() {
            self.with_edit(Action::IgnoreHere(index), action(here))
        } else {
            by_command(here, IGNORE_HERE)
        });
        if Action::IgnoreInFile(index).edits(self.analysis).is_some() {
            out.push(self.with_edit(Action::IgnoreInFile(index), action(format!("Ignore {rule} in this file"))));
        }
        out.push(by_command(format!("Ignore {rule} in this workspace"), IGNORE_IN_WORKSPACE));
    }

    /// Adds somebody whose name is selected, or under the cursor, to the directory.
    fn add_speaker(&self, selected: Span) -> Option<CodeAction> {
        let article = &self.analysis.checked.article;
        let spot = spot(article.record(), selected.start).filter(|spot| spot.span().covers(selected))?;
        let (Spot::Mention(Mention { speaker, .. }) | Spot::Title(speaker, _)) = &spot else { return None };
        let speaker = article.record().speaker(*speaker).filter(|speaker| add_speaker::is_new(article, speaker))?;
        let title = format!("Add {} to {DIRECTORY_FILE}", speaker.name);
        let named = Named { uri: self.uri.clone(), name: speaker.name.clone() };
        let command = Some(execute_command::command(ADD_SPEAKER, &title, &named));
        Some(CodeAction { title, kind: Some(CodeActionKind::REFACTOR), command, ..CodeAction::default() })
    }

    /// Writes the date that is selected, or under the cursor, another way.
    fn rewrites(&self, selected: Span, out: &mut Vec<CodeAction>) {
        let Some(date) = rewriting::selected(&self.analysis.checked.article, selected) else { return };
        for (number, edit) in rewriting::rewrites(self.analysis, date).into_iter().enumerate() {
            let action = CodeAction {
                title: format!("Write the date as “{}”", edit.text.trim_end_matches(',')),
                kind: Some(CodeActionKind::REFACTOR_REWRITE),
                ..CodeAction::default()
            };
            out.push(self.with_edit(Action::Rewrite(date, number), action));
        }
    }

    fn fix_all(&self) -> Option<CodeAction> {
        let edits = Action::FixAll.edits(self.analysis)?;
        (!edits.is_empty()).then(|| {
            self.with_edit(
                Action::FixAll,
                CodeAction {
                    title: "Make all safe fixes in this file".to_owned(),
                    kind: Some(FIX_ALL),
                    ..CodeAction::default()
                },
            )
        })
    }

    /// The action with its edit, or with what its edit is made from once it is asked for.
    fn with_edit(&self, does: Action, mut action: CodeAction) -> CodeAction {
        let features = self.session.features();
        if features.resolves_edits {
            let ticket = Ticket { uri: self.uri.as_str().to_owned(), revision: self.analysis.revision, action: does };
            action.data = serde_json::to_value(ticket).ok();
        } else {
            let edits = does.edits(self.analysis);
            action.edit = edits.map(|edits| workspace_edit(self.uri, self.analysis, &edits, features));
        }
        action
    }
}

#[cfg(test)]
mod tests {
    use super::wanted;
    use crate::server::actions::FIX_ALL;
    use tower_lsp::ls_types::CodeActionKind;

    #[test]
    fn kinds_are_hierarchies() {
        let asks = |asked: &str| wanted(&FIX_ALL, Some(&[CodeActionKind::from(asked.to_owned())]));
        assert!(asks("") && asks("source") && asks("source.fixAll") && asks("source.fixAll.onrecord"));
        assert!(!asks("sour") && !asks("source.fix") && !asks("quickfix") && !asks("source.fixAll.onrecord.x"));
        assert!(wanted(&FIX_ALL, None) && !wanted(&FIX_ALL, Some(&[])));
    }
}
