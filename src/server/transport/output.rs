//! What the server says, written by a thread of its own.

use std::fmt;
use std::io::{self, Write};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;
use tokio::io::AsyncWrite;
use tower_lsp::ls_types::MessageType;
use tower_lsp::ls_types::notification::{LogMessage, Notification, ShowMessage};
use tower_lsp::ls_types::{LogMessageParams, ShowMessageParams};

use super::desk::{Close, Desk, Parcel, Turn};

/// Takes messages to the client from any thread, in the order in which they are handed in, and never blocks.
#[derive(Clone)]
pub struct Outbox {
    close: Arc<Close>,
}

impl fmt::Debug for Outbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Outbox").finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Message<'a, P> {
    jsonrpc: &'static str,
    method: &'a str,
    params: P,
}

impl Outbox {
    fn desk(&self) -> &Desk {
        &self.close.0
    }

    /// Sends a notification.
    pub fn notify<N: Notification>(&self, params: N::Params) {
        self.send(Self::frame::<N>(params));
    }

    /// The frame of a notification, of its parameters or what is written as they are.
    #[must_use]
    pub fn frame<N: Notification>(params: impl Serialize) -> Vec<u8> {
        let message = Message { jsonrpc: "2.0", method: N::METHOD, params };
        // The protocol's types are plain data, which can always be written.
        let body = serde_json::to_vec(&message).unwrap_or_default();
        let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
        frame.extend_from_slice(&body);
        frame
    }

    /// Sends a frame.
    pub fn send(&self, frame: Vec<u8>) {
        // Nobody takes it once the client has closed its end: then there is nobody to tell either.
        self.desk().send(Parcel::Frames(frame));
    }

    /// Publishes the diagnostics of a document by the frame that says them.
    pub fn publish(&self, uri: &str, frame: Vec<u8>) {
        self.desk().send(Parcel::Diagnostics(uri.to_owned(), frame));
    }

    /// The same for a thread that may wait: where nothing else is to be written it is this frame's turn, and the thread
    /// writes it itself, which is sooner than another can be woken.
    pub fn turn(&self, uri: &str, frame: Vec<u8>) -> Option<Turn<'_>> {
        match self.desk().turn(frame) {
            Ok(turn) => Some(turn),
            Err(frame) => {
                self.publish(uri, frame);
                None
            }
        }
    }

    /// Writes a line to the client's log.
    pub fn log(&self, typ: MessageType, message: impl Into<String>) {
        let message = message.into();
        tracing::info!("{message}");
        self.notify::<LogMessage>(LogMessageParams { typ, message });
    }

    /// Shows a message to the user.
    pub fn show(&self, typ: MessageType, message: impl Into<String>) {
        let message = message.into();
        tracing::warn!("{message}");
        self.notify::<ShowMessage>(ShowMessageParams { typ, message });
    }

    /// Waits until everything is written, at most for `limit`.
    pub fn flush(&self, limit: Duration) {
        let (written, done) = channel();
        if self.desk().send(Parcel::Written(written)) {
            // A client that does not read any more cannot keep the server from ending.
            let _ = done.recv_timeout(limit);
        }
    }
}

/// The framework's end of the outbox. It takes whatever it is given at once, so a write is a number of whole frames.
pub struct Output {
    outbox: Outbox,
}

/// Starts the thread that writes to `target`.
///
/// # Errors
/// If the thread cannot be started.
pub fn output(target: impl Write + Send + 'static) -> io::Result<(Outbox, Output)> {
    let desk = Arc::new(Desk::new(target));
    let writer = Arc::clone(&desk);
    std::thread::Builder::new().name("output".to_owned()).spawn(move || writer.pump())?;
    let outbox = Outbox { close: Arc::new(Close(desk)) };
    Ok((outbox.clone(), Output { outbox }))
}

impl AsyncWrite for Output {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.outbox.desk().send(Parcel::Frames(bytes.to_vec())) {
            Poll::Ready(Ok(bytes.len()))
        } else {
            Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()))
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// Standard output without a buffer, since every parcel is one or more whole frames.
///
/// # Errors
/// If the process has none.
#[cfg(unix)]
pub fn stdout() -> io::Result<impl Write + Send + 'static> {
    use std::os::fd::AsFd;
    Ok(std::fs::File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// Standard output.
///
/// # Errors
/// Never on these systems.
#[cfg(not(unix))]
pub fn stdout() -> io::Result<impl Write + Send + 'static> {
    Ok(io::BufWriter::with_capacity(1 << 16, io::stdout()))
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    use super::{Outbox, output};

    /// A client that reads one write at a time, when it is let.
    struct Client {
        written: Sender<String>,
        may_read: Receiver<()>,
    }

    impl Write for Client {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.may_read.recv().map_err(|_| io::ErrorKind::BrokenPipe)?;
            let _ = self.written.send(String::from_utf8_lossy(bytes).into_owned());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn client() -> (Outbox, Receiver<String>, Sender<()>) {
        let (written, read) = channel();
        let (let_read, may_read) = channel();
        let (outbox, _) = output(Client { written, may_read }).unwrap();
        (outbox, read, let_read)
    }

    fn next(read: &Receiver<String>) -> String {
        read.recv_timeout(Duration::from_secs(20)).unwrap()
    }

    #[test]
    fn what_is_out_of_date_is_not_written() {
        let (outbox, read, let_read) = client();
        let turn = outbox.turn("a", b"a0".to_vec()).unwrap();
        for (uri, text) in [("a", "a1"), ("b", "b1"), ("a", "a2"), ("a", "a3")] {
            assert!(outbox.turn(uri, text.as_bytes().to_vec()).is_none(), "it is the turn of another");
        }
        outbox.send(b"answer".to_vec());
        for _ in 0..4 {
            let_read.send(()).unwrap();
        }
        turn.write();
        assert_eq!([next(&read), next(&read), next(&read), next(&read)], ["a0", "b1", "a3", "answer"]);
        outbox.flush(Duration::from_secs(20));
        assert!(outbox.turn("a", Vec::new()).is_some(), "nothing waits any more");
    }

    #[test]
    fn nothing_is_taken_for_a_client_that_is_gone() {
        let (outbox, _read, let_read) = client();
        drop(let_read);
        outbox.turn("a", b"a0".to_vec()).unwrap().write();
        assert!(outbox.turn("a", b"a1".to_vec()).is_none());
        outbox.flush(Duration::from_secs(20));
    }
}
