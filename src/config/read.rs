//! Files of the workspace as text.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::file::ConfigProblem;
use crate::text::Span;

/// The text of a file.
///
/// # Errors
/// Fails where it cannot be read or is not UTF-8, and says why and what to do about it.
pub(super) fn read_text(path: &Path) -> Result<Arc<str>, ConfigProblem> {
    let text = fs::read(path).and_then(|bytes| {
        String::from_utf8(bytes).map_err(|error| {
            let place = error.utf8_error().valid_up_to();
            io::Error::other(format!("not UTF-8 at byte {place}: save it as UTF-8"))
        })
    });
    text.map(Arc::from)
        .map_err(|error| ConfigProblem { span: Span::at(0), message: format!("cannot be read: {error}") })
}
