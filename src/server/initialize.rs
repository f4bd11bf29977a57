//! `initialize`: who the client is, and what the server can do for it.

use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::ls_types::{
    CodeActionKind, CodeActionOptions, CodeLensOptions, CompletionOptions, DiagnosticOptions,
    DiagnosticServerCapabilities, ExecuteCommandOptions, InitializeParams, InitializeResult, OneOf, RenameOptions,
    SaveOptions, SemanticTokensFullOptions, SemanticTokensOptions, ServerCapabilities, ServerInfo,
    TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::actions::FIX_ALL;
use super::completion::TRIGGERS;
use super::execute_command::COMMANDS;
use super::features::Features;
use super::paths;
use super::session::Session;

pub(super) fn handle(session: &Arc<Session>, params: &InitializeParams) -> InitializeResult {
    let features = Features::of(params);
    session.introduce(features.clone());
    if let Some(process) = params.process_id {
        let life = Arc::clone(&session.life);
        tokio::spawn(async move { life.watch(process).await });
    }
    if let Some(options) = &params.initialization_options {
        session.workspaces.set_initial(session.read_settings(options));
    }
    session.workspaces.set_root(root(params));
    session.read_ahead();
    InitializeResult {
        capabilities: capabilities(&features),
        server_info: Some(ServerInfo {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
        offset_encoding: None,
    }
}

/// The first folder of the workspace; older clients name but one.
fn root(params: &InitializeParams) -> Option<PathBuf> {
    let folder = params.workspace_folders.as_ref().and_then(|folders| folders.first()).map(|folder| &folder.uri);
    #[expect(deprecated, reason = "what clients sent before they could have several folders")]
    folder.or(params.root_uri.as_ref()).and_then(paths::path)
}

fn capabilities(features: &Features) -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
        ..TextDocumentSyncOptions::default()
    };
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![
            CodeActionKind::QUICKFIX,
            CodeActionKind::REFACTOR,
            CodeActionKind::REFACTOR_REWRITE,
            FIX_ALL,
        ]),
        resolve_provider: Some(true),
        ..CodeActionOptions::default()
    };
    let rename =
        RenameOptions { prepare_provider: Some(true), work_done_progress_options: WorkDoneProgressOptions::default() };
    let triggers = TRIGGERS.iter().map(|trigger| (*trigger).to_owned()).collect();
    let completion = CompletionOptions { trigger_characters: Some(triggers), ..CompletionOptions::default() };
    let tokens = SemanticTokensOptions {
        legend: features.legend.clone(),
        range: Some(true),
        full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
        ..SemanticTokensOptions::default()
    };
    let diagnostics = DiagnosticOptions { identifier: Some("onrecord".to_owned()), ..DiagnosticOptions::default() };
    let commands = COMMANDS.iter().map(|command| (*command).to_owned()).collect();
    let folders =
        WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(OneOf::Left(false)) };
    ServerCapabilities {
        position_encoding: Some(features.encoding.kind()),
        text_document_sync: Some(sync.into()),
        hover_provider: Some(true.into()),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        rename_provider: Some(if features.prepares_rename { OneOf::Right(rename) } else { OneOf::Left(true) }),
        completion_provider: Some(completion),
        inlay_hint_provider: Some(OneOf::Left(true)),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        semantic_tokens_provider: Some(tokens.into()),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(actions.into()),
        selection_range_provider: Some(true.into()),
        folding_range_provider: Some(true.into()),
        document_symbol_provider: Some(OneOf::Left(true)),
        execute_command_provider: Some(ExecuteCommandOptions { commands, ..ExecuteCommandOptions::default() }),
        // A client that hears of it would ask for diagnostics that are pushed to it anyway.
        diagnostic_provider: features.pulls.then_some(DiagnosticServerCapabilities::Options(diagnostics)),
        workspace: Some(WorkspaceServerCapabilities { workspace_folders: Some(folders), file_operations: None }),
        ..ServerCapabilities::default()
    }
}
