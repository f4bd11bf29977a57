//! onrecord checks news copy: its quotations, who said them and when.
//!
//! The map of this house, from the ground up; nothing imports from a floor above its own:
//!
//! - [`lexicon`]: the words that the floors above know, with their sources.
//! - [`text`]: bytes to prose. Formats, zones, blocks, sentences, positions.
//! - [`article`]: prose to what it says. Marks and quotations, the house style, metadata.
//! - [`rules`]: what is wrong, and what can be done about it. One file per rule.
//! - [`config`]: `onrecord.toml`, `speakers.toml`, ignores, and a document checked under them.
//! - [`records`]: what programs are told of an article, as JSON has it.
//! - [`cli`] and [`server`]: the two ways to use it; [`web`] is what a page in a browser uses.

pub mod article;
#[cfg(feature = "program")]
pub mod cli;
pub mod config;
pub mod lexicon;
pub mod records;
pub mod rules;
#[cfg(feature = "program")]
pub mod server;
pub mod text;
pub mod web;
