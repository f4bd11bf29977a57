//! What the documents are checked under: the editor's settings, and the configuration, directory and ignore files on the
//! disk.
//!
//! Where both say something about the same thing `onrecord.toml` has the last word, because editor and command line
//! must agree about an article.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use super::contain::lock;
use super::settings::{ClientSettings, Hints};
use crate::config::directory::DirectoryFile;
use crate::config::{CONFIG_FILE, Config, DIRECTORY_FILE, Directories, IGNORE_FILE, Request, Workspace, find};
use crate::text::Format;

/// How long what was read is believed without a look at the disk.
const BELIEVED: Duration = Duration::from_secs(1);

/// What the documents are checked under.
#[derive(Debug, Default)]
pub(super) struct Workspaces {
    /// `initializationOptions`.
    initial: Mutex<ClientSettings>,
    /// What the editor said since.
    client: Mutex<ClientSettings>,
    /// The first folder of the workspace.
    root: Mutex<Option<PathBuf>>,
    /// What holds in each folder that has an open document.
    folders: Mutex<HashMap<PathBuf, Known>>,
    /// The directories of people of all folders.
    directories: Mutex<Directories>,
}

#[derive(Debug)]
struct Known {
    workspace: Arc<Workspace>,
    stamp: Stamp,
    seen: Instant,
}

/// The files, when they were written and how long they are.
type Stamp = [Option<(PathBuf, Option<SystemTime>, u64)>; 3];

/// What holds for a document.
#[derive(Debug)]
pub(super) struct Holding {
    pub(super) workspace: Arc<Workspace>,
    pub(super) news: News,
}

/// Whether something else holds in a folder than when it was looked at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// It was not looked at before.
    First,
    Changed,
    Same,
}

impl Workspaces {
    /// Takes in `initializationOptions`.
    pub(super) fn set_initial(&self, settings: ClientSettings) {
        *lock(&self.initial) = settings;
    }

    /// Takes in the editor's settings; whether they are other ones than before.
    pub(super) fn set_client(&self, settings: ClientSettings) -> bool {
        let mut client = lock(&self.client);
        let is_news = *client != settings;
        *client = settings;
        is_news
    }

    /// After which words it is shown who speaks, and after which ones which date is meant.
    pub(super) fn inlay_hints(&self) -> (Hints, Hints) {
        let settings = lock(&self.initial).overridden_by(&lock(&self.client));
        (settings.speaker_hints.unwrap_or_default(), settings.date_hints.unwrap_or_default())
    }

    /// Takes in the first folder of the workspace.
    pub(super) fn set_root(&self, root: Option<PathBuf>) {
        *lock(&self.root) = root;
    }

    /// The first folder of the workspace.
    pub(super) fn root(&self) -> Option<PathBuf> {
        lock(&self.root).clone()
    }

    /// Reads the directory of the workspace, or of the folder that the server was started in before the workspace is
    /// known, which it mostly is.
    pub(super) fn read_ahead(&self) {
        if let Some(path) = find(DIRECTORY_FILE, &self.root().unwrap_or_default()) {
            lock(&self.directories).read(&path);
        }
    }

    /// The folder that a document belongs to: its own, or the workspace's for one that is not on the disk.
    pub(super) fn folder(&self, path: Option<&Path>) -> Option<PathBuf> {
        path.and_then(Path::parent).map(Path::to_path_buf).or_else(|| self.root())
    }

    /// What holds in a folder, as the files on the disk are now, or were a moment ago.
    pub(super) fn holding(&self, folder: &Path) -> Holding {
        let mut folders = lock(&self.folders);
        if let Some(known) = folders.get_mut(folder) {
            if known.seen.elapsed() < BELIEVED {
                return Holding { workspace: Arc::clone(&known.workspace), news: News::Same };
            }
            known.seen = Instant::now();
            if known.stamp == stamp(folder) {
                return Holding { workspace: Arc::clone(&known.workspace), news: News::Same };
            }
        }
        self.read(&mut folders, folder)
    }

    /// The directories of people that hold in these folders, as they were read last. It does not look at the disk.
    pub(super) fn directories(&self) -> Vec<Arc<DirectoryFile>> {
        let mut files: Vec<Arc<DirectoryFile>> = Vec::new();
        for file in lock(&self.folders).values().filter_map(|known| known.workspace.directory.as_ref()) {
            if !files.iter().any(|other| other.path == file.path) {
                files.push(Arc::clone(file));
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }

    /// Whether a file that something was read from is another one now. It looks at the disk and reads nothing.
    pub(super) fn is_stale(&self) -> bool {
        lock(&self.folders).iter().any(|(folder, known)| known.stamp != stamp(folder))
    }

    /// Reads all files again; the folders in which something else holds now.
    pub(super) fn read_again(&self) -> Vec<Holding> {
        let mut folders = lock(&self.folders);
        let known: Vec<PathBuf> = folders.keys().cloned().collect();
        let read = known.iter().map(|folder| self.read(&mut folders, folder));
        read.filter(|holding| holding.news == News::Changed).collect()
    }

    fn read(&self, folders: &mut HashMap<PathBuf, Known>, folder: &Path) -> Holding {
        // The stamp comes first: a file that is written in between is read again.
        let stamp = stamp(folder);
        let mut workspace = Workspace::of(folder, &mut lock(&self.directories));
        let former = folders.get(folder).map(|known| &known.workspace);
        if let Some(former) = former
            && let Some(config) = kept(former, &workspace)
        {
            workspace.config = config;
        }
        let news = match former {
            None => News::First,
            Some(former) if **former == workspace => News::Same,
            Some(_) => News::Changed,
        };
        let workspace = Arc::new(workspace);
        let known = Known { workspace: Arc::clone(&workspace), stamp, seen: Instant::now() };
        folders.insert(folder.to_path_buf(), known);
        Holding { workspace, news }
    }

    /// What a document is checked under.
    pub(super) fn request(&self, workspace: Option<&Workspace>, path: Option<&Path>, format: Format) -> Request {
        let settings = lock(&self.initial).overridden_by(&lock(&self.client));
        let shared = workspace.map(|workspace| workspace.config.clone()).unwrap_or_default();
        let mut request = settings.config.overridden_by(&shared).request();
        if let Some(workspace) = workspace {
            let held = workspace.request(path);
            request.ignores = held.ignores;
            request.options.directory = held.options.directory;
        }
        request.options.format = format;
        request.options.default_published = settings.published;
        request
    }
}

/// The last good configuration, where the file is malformed now.
fn kept(former: &Workspace, now: &Workspace) -> Option<Config> {
    let path = now.config_path.as_ref()?;
    let malformed = now.problems.iter().any(|problem| problem.path == *path);
    (malformed && former.config_path.as_ref() == Some(path)).then(|| former.config.clone())
}

fn stamp(folder: &Path) -> Stamp {
    [CONFIG_FILE, DIRECTORY_FILE, IGNORE_FILE].map(|name| {
        let path = find(name, folder)?;
        let data = fs::metadata(&path).ok()?;
        Some((path, data.modified().ok(), data.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::Workspaces;
    use crate::article::Profile;
    use crate::config::CONFIG_FILE;
    use crate::server::settings::ClientSettings;
    use crate::text::Format;
    use serde_json::json;

    #[test]
    fn the_file_has_the_last_word_and_the_last_good_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(CONFIG_FILE);
        std::fs::write(&file, "profile = \"uk-double\"\n").unwrap();
        let workspaces = Workspaces::default();
        workspaces.set_client(ClientSettings::read(&json!({"profile": "uk-single", "hints": true})).0);
        let request = || {
            let workspace = workspaces.holding(folder.path()).workspace;
            workspaces.request(Some(&workspace), None, Format::Plain)
        };
        let first = request();
        assert_eq!(first.options.default_profile, Some(Profile::UkDouble));
        assert!(first.settings.hints);
        std::fs::write(&file, "profile = \"uk-dubble\"\n").unwrap();
        let news = workspaces.read_again();
        assert_eq!(news.len(), 1);
        assert_eq!(news[0].workspace.problems.len(), 1);
        assert_eq!(request(), first);
        std::fs::remove_file(&file).unwrap();
        assert_eq!(workspaces.read_again().len(), 1);
        assert_eq!(request().options.default_profile, Some(Profile::UkSingle));
        assert!(workspaces.read_again().is_empty());
    }
}
