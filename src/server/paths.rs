//! URIs of files, and the files.

use std::path::{Path, PathBuf};

use tower_lsp::ls_types::Uri;

use crate::config::find;

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

/// A file of the workspace that holds for a document, the first of these names that is there, under the first name; or
/// the place for one: the root of the workspace, else the document's folder.
pub(super) fn workspace_file(names: &[&str], document: &Uri, root: Option<PathBuf>) -> Option<PathBuf> {
    let path = path(document);
    let folder = path.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    let wanted = names.first()?;
    let from = folder.as_deref().or(root.as_deref());
    let known = from.and_then(|from| names.iter().find_map(|name| find(name, from)));
    let inside = root.filter(|root| folder.as_ref().is_none_or(|folder| folder.starts_with(root)));
    let known = known.map(|known| known.with_file_name(wanted));
    known.or_else(|| inside.or(folder).map(|folder| folder.join(wanted)))
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
