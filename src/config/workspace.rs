//! The configuration, the directory and the ignore file that hold for a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::checked::Request;
use super::directory::{DIRECTORY_FILE, Directories, DirectoryFile};
use super::file::{Config, ConfigProblem};
use super::ignores::{self, Entry, document_name};
use super::read::read_text;

/// The name of the configuration file.
pub const CONFIG_FILE: &str = "onrecord.toml";
/// The name of the ignore file.
pub const IGNORE_FILE: &str = "onrecord.ignore";

/// A problem with the file that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The file.
    pub path: PathBuf,
    /// Its text, empty where it could not be read.
    pub text: Arc<str>,
    /// What is wrong, and where.
    pub problem: ConfigProblem,
}

/// The configuration, the directory and the ignore file that hold for a folder, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// What the configuration says, as far as it could be understood.
    pub config: Config,
    /// Where it stands, if there is one.
    pub config_path: Option<PathBuf>,
    /// The people whom the desk knows, if there is a file of them.
    pub directory: Option<Arc<DirectoryFile>>,
    /// The lines of the ignore file.
    pub entries: Vec<Entry>,
    /// The text of the ignore file.
    pub ignore_text: Arc<str>,
    /// Where it stands, if there is one.
    pub ignore_path: Option<PathBuf>,
    /// What could not be read or understood in any of them.
    pub problems: Vec<FileProblem>,
}

/// The file of this name in `folder` or the nearest folder above it.
#[must_use]
pub fn find(name: &str, folder: &Path) -> Option<PathBuf> {
    real(folder).ancestors().map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Where the ignore file of a document's folder is or belongs: the nearest one above it, else next to the nearest
/// `onrecord.toml`, else in `otherwise`, which is the root of the workspace where there is one.
#[must_use]
pub fn ignore_file_for(folder: &Path, otherwise: &Path) -> PathBuf {
    find(IGNORE_FILE, folder)
        .or_else(|| find(CONFIG_FILE, folder).map(|config| config.with_file_name(IGNORE_FILE)))
        .unwrap_or_else(|| otherwise.join(IGNORE_FILE))
}

/// A folder without links and dots, so that the folders above it are the ones on the disk.
fn real(folder: &Path) -> PathBuf {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    fs::canonicalize(folder).or_else(|_| std::path::absolute(folder)).unwrap_or_else(|_| folder.to_path_buf())
}

impl Workspace {
    /// Reads the configuration, the directory and the ignore file that hold for a folder.
    #[must_use]
    pub fn of(folder: &Path, directories: &mut Directories) -> Self {
        let mut workspace = Self::default();
        if let Some(path) = find(CONFIG_FILE, folder) {
            workspace.read_config(path);
        }
        workspace.read_others(folder, directories);
        workspace
    }

    /// Reads a configuration of any name, with the directory and the ignore file that hold for a folder.
    #[must_use]
    pub fn with_config(config: PathBuf, folder: &Path, directories: &mut Directories) -> Self {
        let mut workspace = Self::default();
        workspace.read_config(config);
        workspace.read_others(folder, directories);
        workspace
    }

    fn read_others(&mut self, folder: &Path, directories: &mut Directories) {
        if let Some(path) = find(DIRECTORY_FILE, folder) {
            let file = directories.read(&path);
            self.tell(&path, &file.text, file.problems.clone());
            self.directory = Some(file);
        }
        if let Some(path) = find(IGNORE_FILE, folder) {
            self.read_ignores(path);
        }
    }

    fn read_config(&mut self, path: PathBuf) {
        let text = self.read(&path);
        let (config, problems) = Config::parse(&text);
        self.config = config;
        self.tell(&path, &text, problems);
        self.config_path = Some(path);
    }

    fn read_ignores(&mut self, path: PathBuf) {
        let text = self.read(&path);
        let (entries, problems) = ignores::parse(&text);
        self.entries = entries;
        self.tell(&path, &text, problems);
        self.ignore_text = text;
        self.ignore_path = Some(path);
    }

    fn read(&mut self, path: &Path) -> Arc<str> {
        read_text(path).unwrap_or_else(|problem| {
            self.tell(path, &Arc::from(""), vec![problem]);
            Arc::from("")
        })
    }

    fn tell(&mut self, path: &Path, text: &Arc<str>, problems: Vec<ConfigProblem>) {
        self.problems.extend(problems.into_iter().map(|problem| FileProblem {
            path: path.to_path_buf(),
            text: Arc::clone(text),
            problem,
        }));
    }

    /// The name of a document in the ignore file, if the ignore file can name it.
    #[must_use]
    pub fn document_name(&self, document: &Path) -> Option<String> {
        let folder = self.ignore_path.as_ref()?.parent()?;
        document_name(folder, &real(document.parent()?).join(document.file_name()?))
    }

    /// What a document is checked under; `None` for a text that is no file.
    #[must_use]
    pub fn request(&self, document: Option<&Path>) -> Request {
        let mut request = self.config.request();
        request.options.directory = self.directory.as_ref().map(|file| Arc::clone(&file.directory));
        if self.entries.is_empty() {
            return request;
        }
        if let Some(name) = document.and_then(|document| self.document_name(document)) {
            request.ignores = self.entries.iter().filter(|entry| entry.document == name).cloned().collect();
        }
        request
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{CONFIG_FILE, Directories, IGNORE_FILE, Workspace, ignore_file_for};

    #[test]
    fn the_nearest_file_above_a_document_holds() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("desk/city");
        fs::create_dir_all(&deep).unwrap();
        fs::write(root.path().join(CONFIG_FILE), "profile = \"us-ap\"").unwrap();
        fs::write(root.path().join("desk").join(CONFIG_FILE), "profile = \"uk-double\"").unwrap();
        fs::write(root.path().join(IGNORE_FILE), "empty-quote 00000000000000ff desk/city/a b.txt\n").unwrap();
        let workspace = Workspace::of(&deep, &mut Directories::default());
        assert_eq!(workspace.config.profile, Some(crate::article::Profile::UkDouble));
        assert_eq!(workspace.request(Some(&deep.join("a b.txt"))).ignores.len(), 1);
        assert_eq!(workspace.request(Some(&deep.join("../city/a b.txt"))).ignores.len(), 1);
        assert_eq!(workspace.request(Some(&deep.join("c.txt"))).ignores.len(), 0);
        assert_eq!(workspace.request(None).ignores.len(), 0);
    }

    #[test]
    fn a_new_ignore_file_belongs_next_to_the_configuration() {
        let root = tempfile::tempdir().unwrap();
        let real = fs::canonicalize(root.path()).unwrap();
        let desk = real.join("desk");
        fs::create_dir(&desk).unwrap();
        assert_eq!(ignore_file_for(&desk, &real), real.join(IGNORE_FILE));
        fs::write(desk.join(CONFIG_FILE), "").unwrap();
        assert_eq!(ignore_file_for(&desk, &real), desk.join(IGNORE_FILE));
    }

    #[test]
    fn what_cannot_be_read_is_a_problem_and_not_an_end() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(CONFIG_FILE), b"profile = \"\xff\"").unwrap();
        let workspace = Workspace::of(root.path(), &mut Directories::default());
        assert_eq!(workspace.problems.len(), 1);
        assert!(workspace.problems[0].problem.message.contains("byte 11"), "{:?}", workspace.problems);
    }
}
