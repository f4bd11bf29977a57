//! The client's bytes, checked on their way to the framework.

use std::io::{ErrorKind, Read};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, ReadBuf};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::{Frames, Taken};

/// Sound frames, for the framework to read.
pub struct Input {
    frames: UnboundedReceiver<Vec<u8>>,
    current: Vec<u8>,
    read: usize,
}

/// Starts the thread that reads `source` to its end, however slowly its frames are taken. `dropped` is called with the
/// reason whenever bytes had to be dropped.
///
/// # Errors
/// If the thread cannot be started.
pub fn input(source: impl Read + Send + 'static, dropped: impl Fn(String) + Send + 'static) -> std::io::Result<Input> {
    let (sender, frames) = unbounded_channel();
    std::thread::Builder::new().name("input".to_owned()).spawn(move || pump(source, &sender, dropped))?;
    Ok(Input { frames, current: Vec::new(), read: 0 })
}

fn pump(mut source: impl Read, sender: &UnboundedSender<Vec<u8>>, dropped: impl Fn(String)) {
    let mut frames = Frames::default();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let taken = match source.read(&mut buffer) {
            Ok(0) => return,
            Ok(read) => frames.feed(buffer.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return,
        };
        for taken in taken {
            match taken {
                Taken::Message(body) => {
                    let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
                    frame.extend_from_slice(&body);
                    if sender.send(frame).is_err() {
                        return;
                    }
                }
                Taken::Dropped(reason) => dropped(reason),
            }
        }
    }
}

impl AsyncRead for Input {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, out: &mut ReadBuf<'_>) -> Poll<std::io::Result<()>> {
        while self.read == self.current.len() {
            match self.frames.poll_recv(cx) {
                Poll::Ready(Some(frame)) => {
                    self.current = frame;
                    self.read = 0;
                }
                // Reading nothing is the end of the input.
                Poll::Ready(None) => return Poll::Ready(Ok(())),
                Poll::Pending => return Poll::Pending,
            }
        }
        let rest = self.current.get(self.read..).unwrap_or_default();
        let now = rest.get(..out.remaining()).unwrap_or(rest);
        let len = now.len();
        out.put_slice(now);
        self.read += len;
        Poll::Ready(Ok(()))
    }
}
