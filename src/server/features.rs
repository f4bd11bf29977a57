//! What the client can do.

use tower_lsp::ls_types::{
    ClientCapabilities, CodeActionClientCapabilities, InitializeParams, MarkupKind, SemanticTokensLegend,
    TextDocumentClientCapabilities,
};

use super::positions::Encoding;
use super::semantic_tokens::legend;

/// What the client can do, as far as it changes what the server does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one capability of the protocol, independent of the others")]
pub(super) struct Features {
    /// What columns count.
    pub(super) encoding: Encoding,
    /// It asks for the diagnostics of its documents, so none are pushed.
    pub(super) pulls: bool,
    /// It asks again when it is told that diagnostics have changed.
    pub(super) refreshes: bool,
    /// Diagnostics may point at other places.
    pub(super) related_information: bool,
    /// Edits of documents may name the version that they are made for.
    pub(super) versioned_edits: bool,
    /// It makes edits that it is asked to make.
    pub(super) applies_edits: bool,
    /// An action's edit may be asked for later.
    pub(super) resolves_edits: bool,
    /// Symbols may hold others.
    pub(super) nested_symbols: bool,
    /// Hovers may be Markdown.
    pub(super) markdown_hovers: bool,
    /// It can be asked for settings.
    pub(super) configuration: bool,
    /// It can be told to say when settings change.
    pub(super) registers_configuration: bool,
    /// It can be told to watch files.
    pub(super) watches_files: bool,
    /// It asks for inlay hints again when it is told that they have changed.
    pub(super) refreshes_hints: bool,
    /// The same for code lenses.
    pub(super) refreshes_lenses: bool,
    /// The same for semantic tokens.
    pub(super) refreshes_tokens: bool,
    /// It asks what would be renamed before it asks for a new name.
    pub(super) prepares_rename: bool,
    /// What the kinds of tokens are called.
    pub(super) legend: SemanticTokensLegend,
}

impl Features {
    /// Reads what a client says of itself.
    pub(super) fn of(params: &InitializeParams) -> Self {
        let ClientCapabilities { workspace, text_document, general, .. } = &params.capabilities;
        let none = TextDocumentClientCapabilities::default();
        let text = text_document.as_ref().unwrap_or(&none);
        let workspace = workspace.as_ref();
        let dynamic = |flag: Option<bool>| flag == Some(true);
        let offered = general.as_ref().and_then(|general| general.position_encodings.as_deref());
        Self {
            encoding: Encoding::negotiate(offered),
            pulls: text.diagnostic.is_some(),
            refreshes: dynamic(workspace.and_then(|w| w.diagnostics.as_ref()).and_then(|d| d.refresh_support)),
            related_information: dynamic(text.publish_diagnostics.as_ref().and_then(|d| d.related_information)),
            versioned_edits: dynamic(
                workspace.and_then(|w| w.workspace_edit.as_ref()).and_then(|e| e.document_changes),
            ),
            applies_edits: dynamic(workspace.and_then(|w| w.apply_edit)),
            resolves_edits: text.code_action.as_ref().is_some_and(resolves_edits),
            nested_symbols: dynamic(
                text.document_symbol.as_ref().and_then(|symbol| symbol.hierarchical_document_symbol_support),
            ),
            markdown_hovers: text
                .hover
                .as_ref()
                .and_then(|hover| hover.content_format.as_ref())
                .is_some_and(|formats| formats.first() == Some(&MarkupKind::Markdown)),
            configuration: dynamic(workspace.and_then(|w| w.configuration)),
            registers_configuration: dynamic(
                workspace.and_then(|w| w.did_change_configuration.as_ref()).and_then(|d| d.dynamic_registration),
            ),
            watches_files: dynamic(
                workspace.and_then(|w| w.did_change_watched_files.as_ref()).and_then(|d| d.dynamic_registration),
            ),
            refreshes_hints: dynamic(workspace.and_then(|w| w.inlay_hint.as_ref()).and_then(|h| h.refresh_support)),
            refreshes_lenses: dynamic(workspace.and_then(|w| w.code_lens.as_ref()).and_then(|l| l.refresh_support)),
            refreshes_tokens: dynamic(
                workspace.and_then(|w| w.semantic_tokens.as_ref()).and_then(|t| t.refresh_support),
            ),
            legend: legend(text.semantic_tokens.as_ref()),
            prepares_rename: dynamic(text.rename.as_ref().and_then(|rename| rename.prepare_support)),
        }
    }
}

fn resolves_edits(action: &CodeActionClientCapabilities) -> bool {
    let resolves = action.resolve_support.as_ref().is_some_and(|r| r.properties.iter().any(|p| p == "edit"));
    resolves && action.data_support == Some(true)
}
