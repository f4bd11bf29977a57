//! What all handlers share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::notification::PublishDiagnostics;
use tower_lsp::ls_types::{ConfigurationItem, MessageType, PublishDiagnosticsParams, TextDocumentPositionParams, Uri};

use super::analysis::Analysis;
use super::contain::{Alarm, contain};
use super::diagnostics::{self, Published};
use super::documents::Documents;
use super::features::Features;
use super::file_diagnostics::FileDiagnostics;
use super::life::Life;
use super::settings::{ClientSettings, SECTION};
use super::transport::Outbox;
use super::workspaces::{News, Workspaces};
use super::{asking, paths, positions, refreshing};
use crate::config::{Request, Workspace};
use crate::text::Format;

/// What all handlers share.
#[derive(Debug)]
pub(super) struct Session {
    /// For requests to the client; never awaited in a handler.
    pub(super) client: Client,
    /// For notifications to the client.
    pub(super) outbox: Outbox,
    pub(super) documents: Documents,
    pub(super) workspaces: Workspaces,
    pub(super) files: FileDiagnostics,
    pub(super) life: Arc<Life>,
    alarm: Arc<Alarm>,
    features: OnceLock<Features>,
    /// Counts how often the editor has said what its settings are.
    said: AtomicU64,
}

impl Session {
    pub(super) fn new(client: Client, outbox: Outbox, alarm: Arc<Alarm>, life: Arc<Life>) -> Arc<Self> {
        Arc::new(Self {
            client,
            outbox,
            documents: Documents::default(),
            workspaces: Workspaces::default(),
            files: FileDiagnostics::default(),
            life,
            alarm,
            features: OnceLock::new(),
            said: AtomicU64::new(0),
        })
    }

    /// Takes in what the client can do; the first word counts.
    pub(super) fn introduce(&self, features: Features) {
        let _ = self.features.set(features);
    }

    /// What the client can do.
    pub(super) fn features(&self) -> &Features {
        static NOTHING: OnceLock<Features> = OnceLock::new();
        self.features.get().unwrap_or_else(|| NOTHING.get_or_init(Features::default))
    }

    /// The analysis of a document as it is now, which a handler asks for before its first `.await`.
    pub(super) async fn analysis(&self, uri: &Uri) -> Option<Arc<Analysis>> {
        self.documents.get(uri)?.analysis().get().await
    }

    /// The same, with the byte of a position in the document.
    pub(super) async fn place(&self, at: &TextDocumentPositionParams) -> Option<(Arc<Analysis>, usize)> {
        let analysis = self.analysis(&at.text_document.uri).await?;
        let place = positions::place(&analysis.rope, at.position, self.features().encoding);
        Some((analysis, place))
    }

    /// What a document is checked under. Looks at the disk, so it is not for handlers.
    pub(super) fn basis(self: &Arc<Self>, uri: &Uri, format: Format) -> Basis {
        let path = paths::path(uri);
        let holding = self.workspaces.folder(path.as_deref()).map(|folder| self.workspaces.holding(&folder));
        if let Some(holding) = &holding
            && holding.news != News::Same
        {
            self.files.of_workspace(&holding.workspace, self.features().encoding, &self.outbox);
            if holding.news == News::Changed {
                self.check_all_again();
            }
        }
        let workspace = holding.map(|holding| holding.workspace);
        let request = self.workspaces.request(workspace.as_deref(), path.as_deref(), format);
        Basis { request, workspace }
    }

    /// Does an analysis; one that panics is reported and gives nothing.
    pub(super) fn analyse(&self, uri: &Uri, work: impl FnOnce() -> Analysis) -> Option<Analysis> {
        let doing = || format!("the analysis of {}", uri.as_str());
        contain(work).map_err(|words| self.alarm.raise(&doing(), &words)).ok()
    }

    /// Whether diagnostics are sent without being asked for.
    pub(super) fn pushes(&self) -> bool {
        !self.features().pulls
    }

    /// The frame that publishes the diagnostics of a document.
    pub(super) fn diagnostics_frame(&self, uri: &Uri, analysis: &Analysis) -> Vec<u8> {
        /// `PublishDiagnosticsParams`, which has no use for what is only lent.
        #[derive(Serialize)]
        struct Params<'a> {
            uri: &'a Uri,
            diagnostics: Vec<Published<'a>>,
            version: i32,
        }
        let diagnostics = diagnostics::published(uri, analysis, self.features());
        Outbox::frame::<PublishDiagnostics>(Params { uri, diagnostics, version: analysis.version })
    }

    /// Tells which lines of the ignore file about a document hide nothing.
    pub(super) fn tell_of_unused(&self, uri: &Uri, workspace: &Workspace, analysis: &Analysis) {
        self.files.of_document(uri.as_str(), workspace, analysis, self.features().encoding, &self.outbox);
    }

    /// Takes back what was published for a document.
    pub(super) fn clear(&self, uri: &Uri) {
        self.files.closed(uri.as_str(), self.features().encoding, &self.outbox);
        if self.pushes() {
            let nothing = PublishDiagnosticsParams { uri: uri.clone(), diagnostics: Vec::new(), version: None };
            self.outbox.publish(uri.as_str(), Outbox::frame::<PublishDiagnostics>(nothing));
        }
    }

    /// Analyses all open documents again, under other settings.
    pub(super) fn check_all_again(self: &Arc<Self>) {
        for document in self.documents.all() {
            document.change(self, |_| {});
        }
        refreshing::ask(&self.client, self.features());
    }

    /// Reads settings of the editor, and tells the user which of them cannot be understood.
    pub(super) fn read_settings(&self, value: &Value) -> ClientSettings {
        let (settings, odd) = ClientSettings::read(value);
        for message in odd {
            self.outbox.show(MessageType::WARNING, message);
        }
        settings
    }

    /// Takes in the editor's settings.
    pub(super) fn set_settings(self: &Arc<Self>, value: &Value) {
        self.said.fetch_add(1, Ordering::Relaxed);
        let settings = self.read_settings(value);
        if self.workspaces.set_client(settings) {
            self.check_all_again();
        }
    }

    /// Asks the editor for its settings.
    pub(super) fn ask_for_settings(self: &Arc<Self>) {
        if !self.features().configuration {
            return;
        }
        let (client, session) = (self.client.clone(), Arc::clone(self));
        let said = self.said.load(Ordering::Relaxed);
        let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.to_owned()) };
        asking::spawn_then(async move { client.configuration(vec![item]).await }, move |answer| {
            // The editor may have said something newer before it answered.
            if session.said.load(Ordering::Relaxed) == said {
                session.set_settings(answer.first().unwrap_or(&Value::Null));
            }
        });
    }

    /// Reads the directory of people, off the loop, so that the first article does not wait for it.
    pub(super) fn read_ahead(self: &Arc<Self>) {
        let session = Arc::clone(self);
        tokio::task::spawn_blocking(move || session.workspaces.read_ahead());
    }

    /// Reads the configuration and ignore files again, off the loop.
    pub(super) fn read_files_again(self: &Arc<Self>) {
        let session = Arc::clone(self);
        tokio::task::spawn_blocking(move || {
            let changed = session.workspaces.read_again();
            for holding in &changed {
                session.files.of_workspace(&holding.workspace, session.features().encoding, &session.outbox);
            }
            if !changed.is_empty() {
                session.check_all_again();
            }
        });
    }
}

/// What a document is checked under, and what that was made from.
#[derive(Debug)]
pub(super) struct Basis {
    pub(super) request: Request,
    pub(super) workspace: Option<Arc<Workspace>>,
}

/// The answer to a request that was made on a text which is not there any more.
pub(super) fn changed<T>() -> Result<T> {
    Err(Error { code: ErrorCode::ContentModified, message: "the text has changed since".into(), data: None })
}
