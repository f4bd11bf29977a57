//! What the documents are checked under.

use tower_lsp::ls_types::Uri;

use crate::article::Options;
use crate::config::Request;
use crate::text::Format;

/// What the documents are checked under.
#[derive(Debug, Default)]
pub(super) struct Settings {}

impl Settings {
    /// What a document is checked under.
    pub(super) fn request(&self, _uri: &Uri, format: Format) -> Request {
        Request { options: Options { format, ..Options::default() }, ..Request::default() }
    }
}
