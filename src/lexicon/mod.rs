//! The words that the layers above know, as data files with their sources, and their loaders.

mod abbreviations;
mod cues;
mod gender;
mod openings;
mod regions;
mod sections;
mod small_words;

pub use abbreviations::{Abbreviation, abbreviation};
pub use cues::{Cue, CueClass, CueForm, cue};
pub use gender::Gender;
pub use openings::{Opening, is_opening};
pub use regions::regions;
pub use small_words::{SmallWord, small_word};
