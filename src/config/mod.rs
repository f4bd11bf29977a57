//! `onrecord.toml`, ignores, and a document checked under them.

mod checked;

pub use checked::{Checked, Request};
