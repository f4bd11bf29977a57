//! The edits by which a user has a finding ignored, a rule switched off, or house style and date stated.
//!
//! Each is made, then tried: where the document, read again, would not obey it, there is no edit.

mod comment;
mod front_matter;
mod severity;
mod stated;
#[cfg(test)]
mod tests;

pub use comment::comment;
pub use front_matter::front_matter;
pub use severity::switch_off;
pub use stated::{state_profile, state_published};

/// The line end that a text uses first, or `\n`.
fn line_end(text: &str) -> &'static str {
    match text.find(['\n', '\r']).and_then(|place| text.get(place..)) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}
