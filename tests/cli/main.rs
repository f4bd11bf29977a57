//! The command line, driven from outside: the real binary, real files, real pipes.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test ends where something is not as it says")]

mod check;
mod config;
mod extract;
mod fix;
mod jsonl;
mod odd;
mod other;
mod property;
mod support;
