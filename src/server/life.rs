//! How the server ends.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::sync::Notify;

/// How often a look is taken whether the client's process is there.
const LOOK: Duration = Duration::from_secs(1);

/// How the server ends.
#[derive(Debug, Default)]
pub(super) struct Life {
    shut_down: AtomicBool,
    gone: Notify,
}

impl Life {
    /// Notes that the client has asked for the end.
    pub(super) fn shut_down(&self) {
        self.shut_down.store(true, Ordering::Relaxed);
    }

    /// Whether the client has asked for the end.
    pub(super) fn was_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::Relaxed)
    }

    /// Waits until the client's process is gone.
    pub(super) async fn client_gone(&self) {
        self.gone.notified().await;
    }

    /// Watches the client's process. Where it cannot be seen to begin with (the client is on another machine, or outside
    /// of this container) the end of the input has to do.
    pub(super) async fn watch(&self, process: u32) {
        if !is_running(process) {
            return;
        }
        while is_running(process) {
            tokio::time::sleep(LOOK).await;
        }
        self.gone.notify_one();
    }
}

/// Whether a process is there and has not ended.
#[cfg(unix)]
fn is_running(process: u32) -> bool {
    let Some(pid) = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw) else { return false };
    let there = match rustix::process::test_kill_process(pid) {
        Ok(()) => true,
        Err(error) => error == rustix::io::Errno::PERM,
    };
    there && !is_zombie(process)
}

/// Whether a process has ended, but its parent has not taken note.
#[cfg(unix)]
fn is_zombie(process: u32) -> bool {
    // Only Linux has this file; elsewhere a zombie counts as running.
    let Ok(status) = std::fs::read_to_string(format!("/proc/{process}/stat")) else { return false };
    let state = status.rsplit_once(')').and_then(|(_, rest)| rest.trim_start().chars().next());
    matches!(state, Some('Z' | 'X'))
}

#[cfg(not(unix))]
fn is_running(_: u32) -> bool {
    false
}
