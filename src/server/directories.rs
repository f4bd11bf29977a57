//! Where the people of a directory stand in its file.

use std::sync::Arc;

use ropey::Rope;
use tower_lsp::ls_types::{Location, Uri};

use super::session::Session;
use super::speakers::known;
use super::{paths, positions};
use crate::article::people::Speaker;
use crate::article::{Article, Known};
use crate::config::directory::DirectoryFile;

/// Where a speaker's entry stands in the directory that an article was read with, if there is one.
pub(super) fn entry(session: &Session, article: &Article, speaker: &Speaker) -> Option<Location> {
    let directory = article.options.directory.as_ref()?;
    let known = known(article, speaker)?;
    let files = session.workspaces.directories();
    let file = files.iter().find(|file| Arc::ptr_eq(&file.directory, directory))?;
    Some(place(session, file, &uri(file)?, &Rope::from_str(&file.text), known))
}

/// Those people of a directory who are wanted, with the place of each.
pub(super) fn entries<'a>(
    session: &Session,
    file: &'a DirectoryFile,
    is_wanted: impl Fn(&Known) -> bool,
) -> Vec<(&'a Known, Location)> {
    let mut wanted = file.directory.people.iter().filter(|known| is_wanted(known)).peekable();
    let Some(uri) = wanted.peek().and_then(|_| uri(file)) else { return Vec::new() };
    let rope = Rope::from_str(&file.text);
    wanted.map(|known| (known, place(session, file, &uri, &rope, known))).collect()
}

fn uri(file: &DirectoryFile) -> Option<Uri> {
    paths::uri(&file.path)
}

/// A file that is broken at the moment keeps the people whom it had, but not their places.
fn place(session: &Session, file: &DirectoryFile, uri: &Uri, rope: &Rope, known: &Known) -> Location {
    let place = known.place.filter(|place| file.text.get(place.start..place.end).is_some()).unwrap_or_default();
    Location { uri: uri.clone(), range: positions::range(rope, place, session.features().encoding) }
}
