//! The command line, driven from outside: the real binary, real files, real pipes.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test ends where something is not as it says")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic: that is how it fails"
)]

mod check;
mod config;
mod extract;
mod fix;
mod jsonl;
mod odd;
mod other;
mod property;
mod support;
