//! The words that the layers above know, as data files with their sources, and their loaders.

mod abbreviations;

pub use abbreviations::{Abbreviation, abbreviation};
