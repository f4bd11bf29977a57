//! The words that the layers above know, as data files with their sources, and their loaders.

mod abbreviations;
mod openings;
mod sections;

pub use abbreviations::{Abbreviation, abbreviation};
pub use openings::{Opening, is_opening};
