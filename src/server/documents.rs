//! The open documents, and who analyses them.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ropey::Rope;
use tokio::sync::oneshot;
use tower_lsp::ls_types::{SemanticToken, Uri};

use super::analysis::Analysis;
use super::buffer::Buffer;
use super::contain::lock;
use super::session::{Basis, Session};
use crate::config::Workspace;
use crate::text::Format;

/// What a writer may feel.
const SLOW: Duration = Duration::from_millis(100);

/// The open documents by their URIs, as the client writes them.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: Mutex<HashMap<String, Arc<Document>>>,
}

impl Documents {
    pub(super) fn get(&self, uri: &Uri) -> Option<Arc<Document>> {
        lock(&self.open).get(uri.as_str()).cloned()
    }

    pub(super) fn insert(&self, document: Arc<Document>) -> Option<Arc<Document>> {
        lock(&self.open).insert(document.uri.as_str().to_owned(), document)
    }

    pub(super) fn remove(&self, uri: &Uri) -> Option<Arc<Document>> {
        lock(&self.open).remove(uri.as_str())
    }

    pub(super) fn all(&self) -> Vec<Arc<Document>> {
        lock(&self.open).values().cloned().collect()
    }
}

/// One open document.
#[derive(Debug)]
pub(super) struct Document {
    /// Its URI, as the client writes it.
    pub(super) uri: Uri,
    state: Mutex<State>,
    coloured: Mutex<Option<Coloured>>,
}

/// The tokens that the client was told last.
#[derive(Clone, Debug)]
pub(super) struct Coloured {
    /// Their name, which is made of them.
    pub(super) id: String,
    pub(super) tokens: Vec<SemanticToken>,
}

impl Coloured {
    pub(super) fn new(tokens: Vec<SemanticToken>) -> Self {
        let mut hasher = DefaultHasher::new();
        for token in &tokens {
            let SemanticToken { delta_line, delta_start, length, token_type, token_modifiers_bitset } = token;
            (delta_line, delta_start, length, token_type, token_modifiers_bitset).hash(&mut hasher);
        }
        Self { id: format!("{:016x}", hasher.finish()), tokens }
    }
}

#[derive(Debug)]
struct State {
    /// The text; nothing once the document is closed.
    buffer: Option<Buffer>,
    /// Counts the states of the document: every change of its text or of what it is checked under.
    revision: u64,
    /// The states that wait to be analysed: the newest one, and those that somebody waits for.
    waiting: BTreeMap<u64, Snapshot>,
    /// The newest state that is analysed.
    latest: Option<Arc<Analysis>>,
    /// The newest state whose analysis panicked.
    failed: u64,
    /// Whether a thread works at the waiting states.
    working: bool,
}

/// One state of a document.
#[derive(Debug)]
struct Snapshot {
    rope: Rope,
    version: i32,
    format: Format,
    asked_by: Vec<oneshot::Sender<Arc<Analysis>>>,
}

/// An analysis, now or later.
pub(super) enum Soon {
    Now(Arc<Analysis>),
    Later(oneshot::Receiver<Arc<Analysis>>),
    Never,
}

impl Soon {
    /// Waits for it; nothing if the analysis panicked.
    pub(super) async fn get(self) -> Option<Arc<Analysis>> {
        match self {
            Self::Now(analysis) => Some(analysis),
            Self::Later(receiver) => receiver.await.ok(),
            Self::Never => None,
        }
    }
}

impl Document {
    pub(super) fn new(uri: Uri, buffer: Buffer) -> Arc<Self> {
        let state = State {
            buffer: Some(buffer),
            revision: 0,
            waiting: BTreeMap::new(),
            latest: None,
            failed: 0,
            working: false,
        };
        Arc::new(Self { uri, state: Mutex::new(state), coloured: Mutex::default() })
    }

    /// Changes the document, or nothing but what it is checked under, and has its new state analysed.
    pub(super) fn change(self: &Arc<Self>, session: &Arc<Session>, change: impl FnOnce(&mut Buffer)) {
        let mut state = lock(&self.state);
        let Some(buffer) = &mut state.buffer else { return };
        change(buffer);
        let snapshot = Snapshot {
            rope: buffer.rope().clone(),
            version: buffer.version(),
            format: buffer.format(),
            asked_by: Vec::new(),
        };
        state.revision += 1;
        let revision = state.revision;
        state.waiting.retain(|_, snapshot| {
            snapshot.asked_by.retain(|asker| !asker.is_closed());
            !snapshot.asked_by.is_empty()
        });
        state.waiting.insert(revision, snapshot);
        if !std::mem::replace(&mut state.working, true) {
            let (document, session) = (Arc::clone(self), Arc::clone(session));
            tokio::task::spawn_blocking(move || document.work(&session));
        }
    }

    /// Closes the document; nothing is published for it afterwards.
    pub(super) fn close(&self, session: &Session) {
        let mut state = lock(&self.state);
        state.buffer = None;
        state.waiting.retain(|_, snapshot| !snapshot.asked_by.is_empty());
        session.clear(&self.uri);
    }

    /// The analysis of the document as it is now.
    pub(super) fn analysis(&self) -> Soon {
        let mut state = lock(&self.state);
        let revision = state.revision;
        match &state.latest {
            Some(latest) if latest.revision == revision => return Soon::Now(Arc::clone(latest)),
            _ => {}
        }
        match state.waiting.get_mut(&revision) {
            Some(snapshot) => {
                let (sender, receiver) = oneshot::channel();
                snapshot.asked_by.push(sender);
                Soon::Later(receiver)
            }
            None => Soon::Never,
        }
    }

    /// Notes which tokens the client is told; those of the last time.
    pub(super) fn colour(&self, tokens: Coloured) -> Option<Coloured> {
        lock(&self.coloured).replace(tokens)
    }

    /// Analyses what waits, the oldest first, until nothing does.
    fn work(&self, session: &Arc<Session>) {
        loop {
            let mut state = lock(&self.state);
            let Some((&revision, snapshot)) = state.waiting.first_key_value() else {
                state.working = false;
                return;
            };
            let (rope, version, format) = (snapshot.rope.clone(), snapshot.version, snapshot.format);
            let previous = state.latest.clone();
            drop(state);
            let start = Instant::now();
            let Basis { request, workspace } = session.basis(&self.uri, format);
            let analysis = session
                .analyse(&self.uri, || Analysis::read(revision, version, rope, &request, previous.as_deref()))
                .map(Arc::new);
            self.finish(session, revision, workspace.as_deref(), analysis);
            let time = start.elapsed();
            if time > SLOW {
                tracing::warn!("{} took {time:?} to analyse and publish", self.uri.as_str());
            } else {
                tracing::debug!("{} took {time:?} to analyse and publish", self.uri.as_str());
            }
        }
    }

    fn finish(&self, session: &Session, revision: u64, workspace: Option<&Workspace>, analysis: Option<Arc<Analysis>>) {
        let is_newest = |state: &State| state.buffer.is_some() && state.revision == revision;
        let mut state = lock(&self.state);
        let asked_by = state.waiting.remove(&revision).map(|snapshot| snapshot.asked_by).unwrap_or_default();
        let Some(analysis) = analysis else {
            state.failed = state.failed.max(revision);
            return;
        };
        if state.latest.as_ref().is_none_or(|latest| latest.revision < revision) {
            state.latest = Some(Arc::clone(&analysis));
        }
        let is_news = is_newest(&state);
        drop(state);
        for asker in asked_by {
            // Who has gone away does not need an answer.
            let _ = asker.send(Arc::clone(&analysis));
        }
        if is_news && let Some(workspace) = workspace {
            session.tell_of_unused(&self.uri, workspace, &analysis);
        }
        if is_news && session.pushes() {
            let frame = session.diagnostics_frame(&self.uri, &analysis);
            let state = lock(&self.state);
            // Its turn is taken while nothing can change, and nothing waits while it is written.
            let turn = is_newest(&state).then(|| session.outbox.turn(self.uri.as_str(), frame)).flatten();
            drop(state);
            if let Some(turn) = turn {
                turn.write();
            }
        }
    }
}
