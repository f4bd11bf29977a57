//! `speakers.toml`: the people whom a desk knows.
//!
//! - [`parse`] reads its text as data that may be wrong: all that can be understood, and a problem for each thing that
//!   cannot.
//! - [`Directories`] reads the files and keeps the last good state of each.
//! - [`add_speaker`] and [`merge`] write into one, with comments and order kept.
//! - [`import`] reads people from files of other programs.

mod dates;
mod fields;
mod files;
pub mod import;
mod merge;
mod parse;
mod plain;
mod render;
mod roles;
#[cfg(test)]
mod tests;
mod web;

pub use files::{Directories, DirectoryFile};
pub use merge::{Merged, add_speaker, merge};
pub use parse::{Parsed, parse};

/// The name of the file.
pub const DIRECTORY_FILE: &str = "speakers.toml";
