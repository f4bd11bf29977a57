//! What programs are told of an article: findings, facts and times, as JSON has them.
//!
//! - [`findings`]: what `check` writes.
//! - [`facts`]: what `extract` writes.
//! - [`times`]: what `timeline` writes.
//! - [`position`]: bytes of the text to lines and columns.
//! - [`date`]: the publish date.

pub mod date;
pub mod facts;
pub mod findings;
pub mod position;
pub mod times;

/// Words without the line ends that a file breaks them by.
#[must_use]
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
