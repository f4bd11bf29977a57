//! What the server says, written by a thread of its own.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::pin::Pin;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;
use tokio::io::AsyncWrite;
use tower_lsp::ls_types::MessageType;
use tower_lsp::ls_types::notification::{LogMessage, Notification, ShowMessage};
use tower_lsp::ls_types::{LogMessageParams, ShowMessageParams};

enum Parcel {
    /// Whole frames.
    Frames(Vec<u8>),
    /// The diagnostics of a document, by its URI. Later ones take the place of those that are not written yet, so a
    /// client that did not read for a while is not told what is out of date.
    Diagnostics(String, Vec<u8>),
    /// Tell when everything before this is written.
    Written(Sender<()>),
}

/// Takes messages to the client from any thread, in the order in which they are handed in, and never blocks.
#[derive(Clone, Debug)]
pub struct Outbox {
    parcels: Sender<Parcel>,
}

#[derive(Serialize)]
struct Message<'a, P> {
    jsonrpc: &'static str,
    method: &'a str,
    params: P,
}

impl Outbox {
    /// Sends a notification.
    pub fn notify<N: Notification>(&self, params: N::Params) {
        self.send(Self::frame::<N>(params));
    }

    /// The frame of a notification.
    #[must_use]
    pub fn frame<N: Notification>(params: N::Params) -> Vec<u8> {
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
        let _ = self.parcels.send(Parcel::Frames(frame));
    }

    /// Publishes the diagnostics of a document by the frame that says them.
    pub fn publish(&self, uri: &str, frame: Vec<u8>) {
        let _ = self.parcels.send(Parcel::Diagnostics(uri.to_owned(), frame));
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
        if self.parcels.send(Parcel::Written(written)).is_ok() {
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
    let (parcels, receiver) = channel();
    std::thread::Builder::new().name("output".to_owned()).spawn(move || pump(target, &receiver))?;
    let outbox = Outbox { parcels };
    Ok((outbox.clone(), Output { outbox }))
}

fn pump(mut target: impl Write, parcels: &Receiver<Parcel>) {
    let mut waiting = VecDeque::new();
    loop {
        if waiting.is_empty() {
            match parcels.recv() {
                Ok(parcel) => queue(&mut waiting, parcel),
                Err(_) => return,
            }
        }
        while let Ok(parcel) = parcels.try_recv() {
            queue(&mut waiting, parcel);
        }
        match waiting.pop_front() {
            Some(Parcel::Frames(frames) | Parcel::Diagnostics(_, frames))
                if target.write_all(&frames).and_then(|()| target.flush()).is_err() =>
            {
                return;
            }
            Some(Parcel::Written(written)) => {
                let _ = written.send(());
            }
            // A frame that was written, or nothing.
            _ => {}
        }
    }
}

fn queue(waiting: &mut VecDeque<Parcel>, parcel: Parcel) {
    if let Parcel::Diagnostics(uri, _) = &parcel {
        waiting.retain(|earlier| !matches!(earlier, Parcel::Diagnostics(other, _) if other == uri));
    }
    waiting.push_back(parcel);
}

impl AsyncWrite for Output {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.outbox.parcels.send(Parcel::Frames(bytes.to_vec())) {
            Ok(()) => Poll::Ready(Ok(bytes.len())),
            Err(_) => Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
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
    use super::{Parcel, pump, queue};
    use std::collections::VecDeque;
    use std::sync::mpsc::channel;

    #[test]
    fn what_is_out_of_date_is_not_written() {
        let mut waiting = VecDeque::new();
        for (uri, text) in [("a", "a1 "), ("b", "b1 "), ("a", "a2 "), ("a", "a3 ")] {
            queue(&mut waiting, Parcel::Diagnostics(uri.to_owned(), text.as_bytes().to_vec()));
        }
        let (sender, receiver) = channel();
        for parcel in waiting {
            sender.send(parcel).unwrap();
        }
        sender.send(Parcel::Frames(b"answer".to_vec())).unwrap();
        drop(sender);
        let mut written = Vec::new();
        pump(&mut written, &receiver);
        assert_eq!(String::from_utf8(written).unwrap(), "b1 a3 answer");
    }
}
