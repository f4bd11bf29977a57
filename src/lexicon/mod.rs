//! The words that the article layer knows, as data files with their sources, and their loaders.

mod cues;

pub use cues::{Cue, CueClass, CueForm, cue};
