//! Where messages to the client wait, and who writes them.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crate::server::contain::lock;

pub(super) enum Parcel {
    /// Whole frames.
    Frames(Vec<u8>),
    /// The diagnostics of a document, by its URI. Later ones take the place of those that are not written yet, so a
    /// client that did not read for a while is not told what is out of date.
    Diagnostics(String, Vec<u8>),
    /// Tell when everything before this is written.
    Written(Sender<()>),
}

type Target = Box<dyn Write + Send>;

/// What waits to be written, and where to.
#[derive(Default)]
struct Queue {
    waiting: VecDeque<Parcel>,
    /// Where to write. Whoever writes has it meanwhile, so frames never mix.
    target: Option<Target>,
    /// The client has closed its end, or nobody is left who could say anything.
    closed: bool,
}

impl Queue {
    fn push(&mut self, parcel: Parcel) {
        if let Parcel::Diagnostics(uri, _) = &parcel {
            self.waiting.retain(|earlier| !matches!(earlier, Parcel::Diagnostics(other, _) if other == uri));
        }
        self.waiting.push_back(parcel);
    }
}

/// The desk over which all messages go.
pub(super) struct Desk {
    queue: Mutex<Queue>,
    news: Condvar,
}

impl Desk {
    pub(super) fn new(target: impl Write + Send + 'static) -> Self {
        let queue = Queue { target: Some(Box::new(target)), ..Queue::default() };
        Self { queue: Mutex::new(queue), news: Condvar::new() }
    }

    /// Hands in a parcel; false if nobody will ever write it.
    pub(super) fn send(&self, parcel: Parcel) -> bool {
        let mut queue = lock(&self.queue);
        if queue.closed {
            return false;
        }
        queue.push(parcel);
        if queue.target.is_some() {
            self.news.notify_one();
        }
        true
    }

    /// The turn of a frame, where nothing else is to be written; else the frame.
    pub(super) fn turn(&self, frame: Vec<u8>) -> Result<Turn<'_>, Vec<u8>> {
        let mut queue = lock(&self.queue);
        if !queue.waiting.is_empty() || queue.closed {
            return Err(frame);
        }
        match queue.target.take() {
            Some(target) => Ok(Turn { desk: self, target: Some(target), frame }),
            None => Err(frame),
        }
    }

    /// Gives the target back after a write.
    fn done(&self, target: Target, written: &io::Result<()>) {
        let mut queue = lock(&self.queue);
        queue.target = Some(target);
        queue.closed |= written.is_err();
        if queue.closed || !queue.waiting.is_empty() {
            self.news.notify_one();
        }
    }

    /// Writes what waits until there is nobody left to write for.
    pub(super) fn pump(&self) {
        loop {
            let mut queue = lock(&self.queue);
            let (target, parcel) = loop {
                if queue.closed && (queue.waiting.is_empty() || queue.target.is_none()) {
                    return;
                }
                if !queue.waiting.is_empty()
                    && let Some(target) = queue.target.take()
                {
                    break (target, queue.waiting.pop_front());
                }
                queue = self.news.wait(queue).unwrap_or_else(PoisonError::into_inner);
            };
            drop(queue);
            let (mut target, mut written, mut told) = (target, Ok(()), None);
            match parcel {
                Some(Parcel::Frames(frames) | Parcel::Diagnostics(_, frames)) => {
                    written = write(&mut target, &frames);
                }
                Some(Parcel::Written(asker)) => told = Some(asker),
                None => {}
            }
            let failed = written.is_err();
            self.done(target, &written);
            if let Some(asker) = told {
                let _ = asker.send(());
            }
            if failed {
                return;
            }
        }
    }
}

fn write(target: &mut Target, frames: &[u8]) -> io::Result<()> {
    target.write_all(frames).and_then(|()| target.flush())
}

/// Says that nobody is left who could say anything.
pub(super) struct Close(pub(super) Arc<Desk>);

impl Drop for Close {
    fn drop(&mut self) {
        lock(&self.0.queue).closed = true;
        self.0.news.notify_one();
    }
}

/// A frame whose turn it is: nothing else is written before it.
#[must_use = "nothing is written until it is"]
pub struct Turn<'a> {
    desk: &'a Desk,
    /// Nothing once it is given back.
    target: Option<Target>,
    frame: Vec<u8>,
}

impl Turn<'_> {
    /// Writes the frame, which lasts until the client reads it.
    pub fn write(mut self) {
        if let Some(mut target) = self.target.take() {
            let written = write(&mut target, &self.frame);
            self.desk.done(target, &written);
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(target) = self.target.take() {
            self.desk.done(target, &Ok(()));
        }
    }
}
