//! The server, driven over standard input and output as an editor drives it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic: that is how it fails"
)]
#![allow(clippy::needless_pass_by_value, reason = "calls read better with `json!({…})` than with `&json!({…})`")]

mod actions;
mod anywhere;
mod burst;
mod client;
mod completion;
mod configuration;
mod dates;
mod diagnostics;
mod directory;
mod editing;
mod frames;
mod hints;
mod hover;
mod ignores;
mod known;
mod lifecycle;
mod model;
mod navigation;
mod outline;
mod places;
mod rename;
mod stated;
mod status;
mod story;
mod vscode;
mod wire;
mod written;
