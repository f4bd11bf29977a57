//! A progress bar for those who wait at a terminal.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// A line on standard error that counts articles. It appears after a second, on a terminal only, and is gone when the
/// work is done.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    /// Dropped when the work is done, by which the waiting thread knows.
    done: Option<Sender<()>>,
    waiting: Option<JoinHandle<()>>,
}

impl Progress {
    /// Starts to wait.
    #[must_use]
    pub fn start() -> Self {
        let bar = ProgressBar::hidden();
        if !io::stderr().is_terminal() {
            return Self { bar, done: None, waiting: None };
        }
        let (done, wait) = mpsc::channel::<()>();
        let shown = bar.clone();
        let waiting = std::thread::spawn(move || {
            if wait.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} articles, {per_sec}, {elapsed}")
                {
                    shown.set_style(style);
                }
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(Duration::from_millis(100));
            }
        });
        Self { bar, done: Some(done), waiting: Some(waiting) }
    }

    /// Counts articles.
    pub fn count(&self, articles: usize) {
        self.bar.inc(articles as u64);
    }

    /// Does something that writes to the terminal, with the bar out of the way.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(waiting) = self.waiting.take() {
            // The thread only waits and draws.
            let _ = waiting.join();
        }
        self.bar.finish_and_clear();
    }
}
