//! The server, driven over standard input and output as an editor drives it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic: that is how it fails"
)]
#![allow(clippy::needless_pass_by_value, reason = "calls read better with `json!({…})` than with `&json!({…})`")]

mod actions;
mod burst;
mod client;
mod configuration;
mod diagnostics;
mod directory;
mod editing;
mod frames;
mod ignores;
mod lifecycle;
mod model;
mod navigation;
mod wire;
