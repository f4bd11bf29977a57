//! URIs of files, and the files.

use std::path::{Path, PathBuf};

use tower_lsp::ls_types::Uri;

/// The file of a `file:` URI; nothing for an unsaved document or one that is kept elsewhere.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    let path = is_file.then(|| uri.to_file_path()).flatten()?.into_owned();
    path.is_absolute().then_some(path)
}

/// The URI of a file.
pub(super) fn uri(path: &Path) -> Option<Uri> {
    Uri::from_file_path(path)
}

#[cfg(test)]
mod tests {
    use super::{path, uri};
    use std::path::Path;
    use std::str::FromStr;
    use tower_lsp::ls_types::Uri;

    #[cfg(unix)]
    #[test]
    fn only_files_have_paths() {
        let of = |text: &str| path(&Uri::from_str(text).unwrap());
        assert_eq!(of("file:///desk/caf%C3%A9%20%5B1%5D.md").as_deref(), Some(Path::new("/desk/café [1].md")));
        assert_eq!(of("untitled:Untitled-1"), None);
        assert_eq!(of("vscode-vfs://github/a/b.md"), None);
        let there = uri(Path::new("/desk/a b.txt")).unwrap();
        assert_eq!(path(&there).as_deref(), Some(Path::new("/desk/a b.txt")));
    }
}
