//! `onrecord.toml`, `speakers.toml`, ignores, and a document checked under them.
//!
//! - [`Config`]: what `onrecord.toml` says, or an editor's settings.
//! - [`Workspace`]: the configuration, the directory and the ignore file of a folder, found and read.
//! - [`directory`]: `speakers.toml`, the people whom a desk knows.
//! - [`Checked`]: a document under a [`Request`], with its ignores applied; the one entry for editor and command line.
//! - [`ignores`]: the `onrecord.ignore` file.
//! - [`actions`]: the edits by which a user has a finding ignored.

pub mod actions;
mod apply;
mod checked;
pub mod directory;
mod file;
mod fixed;
pub mod ignores;
mod names;
mod read;
mod removal;
mod setting;
#[cfg(test)]
mod tests;
mod workspace;
#[cfg(feature = "program")]
mod write;

pub use checked::{Checked, Request};
pub use directory::{DIRECTORY_FILE, Directories};
pub use file::{Config, ConfigProblem};
pub use fixed::{Fixed, fix_all, keeps_words};
pub use names::{did_you_mean, nearest, rules_and_families};
pub use setting::Setting;
pub use workspace::{CONFIG_FILE, FileProblem, IGNORE_FILE, Workspace, find, ignore_file_for};
#[cfg(feature = "program")]
pub use write::replace_file;
