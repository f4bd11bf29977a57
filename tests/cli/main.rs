//! The command line, driven from outside: the real binary, real files, real pipes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::type_complexity,
    reason = "a test may panic: that is how it fails"
)]

mod check;
mod config;
mod directory;
mod extract;
mod fix;
mod jsonl;
mod odd;
mod other;
mod property;
mod speakers;
mod support;
mod timeline;
