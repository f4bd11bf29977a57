//! The engine as a WebAssembly module without imports: three functions, by which a page asks and is answered in JSON.
//!
//! The page asks for `room`, writes its request there, calls `answer`, and reads the answer where `answered` says.
//! It is a package of its own because the names of these functions need an attribute that the library forbids.

use std::sync::{Mutex, PoisonError};

use onrecord::web::Desk;

struct Exchange {
    desk: Desk,
    request: Vec<u8>,
    answer: String,
}

static EXCHANGE: Mutex<Exchange> =
    Mutex::new(Exchange { desk: Desk::new(), request: Vec::new(), answer: String::new() });

/// Makes room for a request of so many bytes of UTF-8 and gives its address.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> usize {
    let mut exchange = EXCHANGE.lock().unwrap_or_else(PoisonError::into_inner);
    exchange.request = vec![0; length];
    exchange.request.as_mut_ptr().expose_provenance()
}

/// Answers the request and gives the number of bytes of the answer.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> usize {
    let mut exchange = EXCHANGE.lock().unwrap_or_else(PoisonError::into_inner);
    let request = std::mem::take(&mut exchange.request);
    exchange.answer = exchange.desk.answer(&request);
    exchange.answer.len()
}

/// The address of the answer.
#[unsafe(no_mangle)]
pub extern "C" fn answered() -> usize {
    EXCHANGE.lock().unwrap_or_else(PoisonError::into_inner).answer.as_ptr().expose_provenance()
}
