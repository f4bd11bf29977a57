//! The language server: the only place that knows LSP and tokio.
//!
//! - [`transport`] guards standard input and output.
//! - [`positions`] is the one place where lines and columns become bytes and back, [`buffer`] an open document's text.
//! - `documents` keeps what is open and analyses it on threads of its own; `session` is what all handlers share.
//! - `spot` says what of an article's people stands at a place, `times` which time is told there, `card` what a person is
//!   told of it.
//! - Every LSP method has a file of its own, called by `backend`, and every command, called by `execute_command`.
//!
//! What holds it together:
//!
//! - A handler changes state before its first `.await`, since only that part of the handlers runs in arrival order.
//! - No handler awaits the client. A request to the client is spawned, with a time limit.
//! - Notifications leave through [`transport`]'s outbox, which never blocks and keeps the order in which they are made.
//!   A document's diagnostics are handed in under the document's own lock, after a look whether they are of its newest
//!   state, so a stale list cannot overtake a newer one.
//! - An analysis runs on a snapshot; of several waiting states of one document only the newest is analysed, and those
//!   that a request was made on.

mod actions;
mod add_speaker;
mod analysis;
mod asking;
mod backend;
pub mod buffer;
mod card;
mod code_action;
mod code_action_resolve;
mod code_lens;
mod completing;
mod completion;
pub mod contain;
mod date_hints;
mod definition;
mod diagnostic;
mod diagnostics;
mod did_change;
mod did_change_configuration;
mod did_change_watched_files;
mod did_close;
mod did_open;
mod did_save;
mod directories;
mod document_highlight;
mod document_status;
mod document_symbol;
mod documents;
mod edits;
mod execute_command;
mod features;
mod file_diagnostics;
mod folding_range;
mod hover;
mod ignore_here;
mod ignore_in_workspace;
mod initialize;
mod initialized;
mod inlay_hint;
mod life;
mod list_speakers;
mod list_timeline;
mod paths;
pub mod positions;
mod prepare_rename;
mod references;
mod refreshing;
mod rename;
mod renaming;
mod rewriting;
mod sections;
mod selection_range;
mod semantic_tokens;
mod semantic_tokens_delta;
mod semantic_tokens_full;
mod semantic_tokens_range;
mod session;
mod set_profile;
mod set_published;
mod settings;
mod show_speakers;
mod show_timeline;
mod speakers;
mod spot;
#[cfg(test)]
mod tests;
mod times;
pub mod transport;
mod watching;
mod workspace_symbol;
mod workspaces;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tower_lsp::ls_types::MessageType;
use tower_lsp::{LspService, Server};
use tracing_subscriber::EnvFilter;

use self::backend::Backend;
use self::contain::{Alarm, Guarded};
use self::life::Life;
use self::session::Session;

/// How many messages may be in work at once. A handler that waits only waits for an analysis, so this costs nothing but
/// memory; with the framework's default of 4 a few slow requests would keep a cancellation from being read.
const AT_ONCE: usize = 1024;

/// How many analyses may run at once; more documents wait for their turn.
const ANALYSES_AT_ONCE: usize = 8;

/// How long the last messages may take to be written, once the server is done.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// Serves one client over standard input and output until it says goodbye, closes its end or dies.
///
/// The status is 0 after `shutdown`, 1 without, and 2 if the server cannot start.
#[must_use]
pub fn run() -> ExitCode {
    log_to_standard_error();
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_time().max_blocking_threads(ANALYSES_AT_ONCE).build();
    let served = runtime.and_then(|runtime| {
        let life = runtime.block_on(serve());
        // An analysis that still runs, or a read from a client that has gone silent, must not keep the process.
        runtime.shutdown_background();
        life
    });
    match served {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            tracing::error!("the server cannot start: {error}");
            ExitCode::from(2)
        }
    }
}

/// Standard output is the protocol's, so the log goes to standard error; `ONRECORD_LOG=debug` makes it say more.
fn log_to_standard_error() {
    let filter = EnvFilter::try_from_env("ONRECORD_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false);
    // Only a second server in one process would find one there already.
    let _ = subscriber.try_init();
}

/// Serves until the end; whether the client had asked for it.
async fn serve() -> std::io::Result<bool> {
    let (outbox, output) = transport::output(transport::stdout()?)?;
    let log = outbox.clone();
    let input = transport::input(std::io::stdin(), move |reason| log.log(MessageType::WARNING, reason))?;
    let alarm = Arc::new(Alarm::new(outbox.clone()));
    let life = Arc::new(Life::default());
    let (inner, socket) = LspService::new(|client| {
        let session = Session::new(client, outbox.clone(), Arc::clone(&alarm), Arc::clone(&life));
        session.read_ahead();
        Backend { session }
    });
    let server = Server::new(input, output, socket).concurrency_level(AT_ONCE);
    tokio::select! {
        () = server.serve(Guarded { inner, alarm, life: Arc::clone(&life) }) => {}
        () = life.client_gone() => tracing::info!("the client's process is gone"),
    }
    outbox.flush(LAST_WORDS);
    Ok(life.was_shut_down())
}
