//! The edits by which a user has a finding ignored or a rule switched off.
//!
//! Each is made, then tried: where the document, read again, would not obey it, there is no edit.

mod comment;
mod front_matter;
mod severity;
#[cfg(test)]
mod tests;

pub use comment::comment;
pub use front_matter::front_matter;
pub use severity::switch_off;

/// The line end that a text uses first, or `\n`.
fn line_end(text: &str) -> &'static str {
    match text.find(['\n', '\r']).and_then(|place| text.get(place..)) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}
