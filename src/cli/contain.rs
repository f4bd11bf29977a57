//! A fault in one article does not end the work on the others.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does some work on one article. A fault of the program in it, which by design there is none of, becomes a message.
///
/// # Errors
/// Fails where the work panics.
pub fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    // What the work left half done goes with it: it shares nothing with other articles but what it only reads.
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| "a fault in onrecord, not in the article; please report it with the article".to_owned())
}
