//! What all handlers share.

use std::sync::{Arc, OnceLock};

use tower_lsp::Client;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::notification::PublishDiagnostics;
use tower_lsp::ls_types::{PublishDiagnosticsParams, Uri};

use super::analysis::Analysis;
use super::contain::{Alarm, contain};
use super::diagnostics;
use super::documents::Documents;
use super::features::Features;
use super::life::Life;
use super::settings::Settings;
use super::transport::Outbox;
use crate::config::Request;
use crate::text::Format;

/// What all handlers share.
#[derive(Debug)]
pub(super) struct Session {
    /// For requests to the client; never awaited in a handler.
    pub(super) client: Client,
    /// For notifications to the client.
    pub(super) outbox: Outbox,
    pub(super) documents: Documents,
    pub(super) settings: Settings,
    pub(super) life: Arc<Life>,
    alarm: Arc<Alarm>,
    features: OnceLock<Features>,
}

impl Session {
    pub(super) fn new(client: Client, outbox: Outbox, alarm: Arc<Alarm>, life: Arc<Life>) -> Arc<Self> {
        let (documents, settings) = (Documents::default(), Settings::default());
        Arc::new(Self { client, outbox, documents, settings, life, alarm, features: OnceLock::new() })
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

    /// What a document is checked under.
    pub(super) fn request(&self, uri: &Uri, format: Format) -> Request {
        self.settings.request(uri, format)
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
        let diagnostics = diagnostics::of(uri, analysis, self.features()).to_vec();
        let version = Some(analysis.version);
        Outbox::frame::<PublishDiagnostics>(PublishDiagnosticsParams { uri: uri.clone(), diagnostics, version })
    }

    /// Takes back what was published for a document.
    pub(super) fn clear(&self, uri: &Uri) {
        if self.pushes() {
            let nothing = PublishDiagnosticsParams { uri: uri.clone(), diagnostics: Vec::new(), version: None };
            self.outbox.notify::<PublishDiagnostics>(nothing);
        }
    }

    /// Analyses all open documents again, under other settings.
    pub(super) fn check_all_again(self: &Arc<Self>) {
        for document in self.documents.all() {
            document.change(self, |_| {});
        }
        if self.features().pulls && self.features().refreshes {
            let client = self.client.clone();
            super::asking::spawn(async move { client.workspace_diagnostic_refresh().await });
        }
    }
}

/// The answer to a request that was made on a text which is not there any more.
pub(super) fn changed<T>() -> Result<T> {
    Err(Error { code: ErrorCode::ContentModified, message: "the text has changed since".into(), data: None })
}

impl Session {
    pub(super) fn set_client_settings(&self, _: &serde_json::Value) {}
    pub(super) fn ask_for_settings(self: &Arc<Self>) {}
    pub(super) fn read_files_again(self: &Arc<Self>) {}
    pub(super) fn watch(&self) {}
}
