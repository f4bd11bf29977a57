//! Rules about names and the people who bear them.

pub mod age_conflict;
pub mod courtesy_title;
pub mod entity_variant;
mod first_mention;
mod forms;
mod index;
pub mod name_variant;
pub mod never_named;
pub mod no_credential;
pub mod particle_case;
mod places;
mod posts;
pub mod pronoun_flip;
pub mod quoted_before_introduced;
mod reference;
pub mod repeat_full_name_or_title;
pub mod shared_surname;
pub mod surname_first;
pub mod title_case_abbreviation;
pub mod title_conflict;

pub(super) use places::named_in_body;
