//! The server, driven over standard input and output as an editor drives it.

mod actions;
mod burst;
mod client;
mod configuration;
mod diagnostics;
mod editing;
mod frames;
mod ignores;
mod lifecycle;
mod navigation;
mod wire;
