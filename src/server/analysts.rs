//! The threads that analyse documents.

use std::num::NonZero;
use std::thread::available_parallelism;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// How many analyses may run at once at most; more documents wait for their turn.
const AT_ONCE: usize = 8;

/// The threads that analyse documents. While one document is written it is always the same thread that wakes, whose
/// memory and whose processor's are still warm; among the runtime's own threads for such work the next one would.
#[derive(Debug)]
pub(super) struct Analysts(Option<ThreadPool>);

impl Analysts {
    pub(super) fn new() -> Self {
        let threads = available_parallelism().map_or(2, NonZero::get).clamp(2, AT_ONCE);
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .thread_name(|_| "analysis".to_owned())
            // An analysis that panics is contained and told; here is what nobody thought of.
            .panic_handler(|_| tracing::error!("a thread that analyses documents panicked"))
            .build();
        Self(pool.inspect_err(|error| tracing::warn!("no threads of its own for analyses: {error}")).ok())
    }

    /// Has some work done off the loop.
    pub(super) fn spawn(&self, work: impl FnOnce() + Send + 'static) {
        match &self.0 {
            Some(pool) => pool.spawn(work),
            None => drop(tokio::task::spawn_blocking(work)),
        }
    }
}
