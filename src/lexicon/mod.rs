//! The words that the layers above know, as data files with their sources, and their loaders.

mod abbreviations;
mod claim_words;
mod claims;
mod common_words;
mod cues;
mod famous;
mod given_names;
mod groups;
mod name_forms;
mod openings;
mod organisations;
mod phrases;
mod places;
mod regions;
mod roles;
mod sections;
mod small_words;
mod sorted;
mod states;
mod surnames;
#[cfg(test)]
mod tests;
mod time_words;
mod verb_times;

pub use abbreviations::{Abbreviation, abbreviation};
pub use claim_words::{KnownWord, WordClass, WordClasses};
pub use claims::{Phrase, known_word, phrases};
pub use common_words::is_common_word;
pub use cues::{Cue, CueClass, CueForm, cue};
pub use famous::{Fame, is_famous};
pub use given_names::{Gender, given_name};
pub use groups::{Speaks, can_speak};
pub use name_forms::{NameForm, name_form};
pub use openings::{Opening, is_opening};
pub use organisations::{OrganisationKind, organisation};
pub use places::{PlaceKind, demonym, homeland, place};
pub use regions::regions;
pub use roles::{Role, RoleClass, is_role_modifier, role};
pub use small_words::{SmallWord, small_word};
pub use sorted::fold;
pub use states::state;
pub use surnames::{is_surname, surname_rank};
pub use time_words::{DayPart, Season, TimeWord, Unit, time_word};
pub use verb_times::{VerbTime, verb_time};
