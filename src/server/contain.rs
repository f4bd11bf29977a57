//! Panics, contained: one analysis or one answer is lost, never the server.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::ls_types::MessageType;
use tower_lsp::{ExitedError, LanguageServer, LspService};
use tower_service::Service;

use super::life::Life;
use super::transport::Outbox;

/// Does some work; a panic in it gives what the panic said.
///
/// # Errors
/// If the work panicked.
pub fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| words(payload.as_ref()))
}

/// Locks a mutex. One that was held during a contained panic is as good as before: nothing is left half done under a
/// lock here.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn words(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no reason given".to_owned())
}

/// Says that something panicked: each time in the log, once to the user.
#[derive(Debug)]
pub(super) struct Alarm {
    outbox: Outbox,
    told: AtomicBool,
}

impl Alarm {
    pub(super) fn new(outbox: Outbox) -> Self {
        Self { outbox, told: AtomicBool::new(false) }
    }

    /// Says what was being done and what the panic said.
    pub(super) fn raise(&self, doing: &str, words: &str) {
        self.outbox.log(MessageType::ERROR, format!("{doing} failed: {words}"));
        if !self.told.swap(true, Ordering::Relaxed) {
            let message = format!("onrecord stumbled over this text ({doing}); it goes on, and the log says more");
            self.outbox.show(MessageType::ERROR, message);
        }
    }
}

/// The framework's service, whose handlers may panic.
pub(super) struct Guarded<S> {
    pub(super) inner: LspService<S>,
    pub(super) alarm: Arc<Alarm>,
    pub(super) life: Arc<Life>,
}

type Answer = Result<Option<Response>, ExitedError>;

impl<S: LanguageServer> Service<Request> for Guarded<S> {
    type Response = Option<Response>;
    type Error = ExitedError;
    type Future = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let (method, id) = (request.method().to_owned(), request.id().cloned());
        if method == "shutdown" {
            // An `exit` right behind it ends its handler before that has run.
            self.life.shut_down();
        }
        let alarm = Arc::clone(&self.alarm);
        let mut handler = self.inner.call(request);
        Box::pin(async move {
            let answer = std::future::poll_fn(|cx| match contain(|| handler.as_mut().poll(cx)) {
                Ok(poll) => poll.map(Ok),
                Err(words) => Poll::Ready(Err(words)),
            });
            match answer.await {
                Ok(answer) => answer,
                Err(words) => {
                    alarm.raise(&method, &words);
                    Ok(failure(id))
                }
            }
        })
    }
}

fn failure(id: Option<Id>) -> Option<Response> {
    id.map(|id| Response::from_error(id, Error::internal_error()))
}

#[cfg(test)]
mod tests {
    use super::contain;

    #[test]
    fn a_panic_gives_its_words() {
        assert_eq!(contain(|| 5), Ok(5));
        assert_eq!(contain(|| -> u8 { panic!("no such mark") }), Err("no such mark".to_owned()));
        assert_eq!(contain(|| -> u8 { panic!("no mark at {}", 3) }), Err("no mark at 3".to_owned()));
        assert_eq!(contain(|| -> u8 { std::panic::panic_any(3) }), Err("no reason given".to_owned()));
    }
}
