//! Rules about the document itself.

pub mod invalid_front_matter;
pub mod unused_ignore;
