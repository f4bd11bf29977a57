//! Front matter.

use super::Layout;

/// Reads the front matter of a document and tells where its text starts.
pub(super) fn read(text: &str, _layout: &mut Layout) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
