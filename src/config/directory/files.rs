//! Directories as files.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::parse::parse;
use crate::article::Directory;
use crate::config::ConfigProblem;
use crate::config::read::read_text;

/// A `speakers.toml`, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryFile {
    /// Where it stands.
    pub path: PathBuf,
    /// Its text, empty where it could not be read.
    pub text: Arc<str>,
    /// The people that it names, or named when it was last TOML.
    pub directory: Arc<Directory>,
    /// What could not be read or understood.
    pub problems: Vec<ConfigProblem>,
}

/// All directories that were read. Folders that share one share its memory and the time that reading it takes, and one
/// that is broken while somebody writes it stays as it was.
#[derive(Debug, Default)]
pub struct Directories {
    known: HashMap<PathBuf, Arc<DirectoryFile>>,
}

impl Directories {
    /// Reads a file, if it is another one than before.
    pub fn read(&mut self, path: &Path) -> Arc<DirectoryFile> {
        let former = self.known.get(path);
        let file = match read_text(path) {
            Ok(text) => {
                if let Some(former) = former.filter(|former| former.text == text && !former.text.is_empty()) {
                    return Arc::clone(former);
                }
                let parsed = parse(&text);
                let problems = parsed.problems.clone();
                let kept = former.filter(|_| parsed.is_broken).map(|former| Arc::clone(&former.directory));
                let directory = kept.unwrap_or_else(|| Arc::new(parsed.into_directory()));
                DirectoryFile { path: path.to_path_buf(), text, directory, problems }
            }
            Err(problem) => {
                let directory = former.map(|former| Arc::clone(&former.directory)).unwrap_or_default();
                DirectoryFile { path: path.to_path_buf(), text: Arc::from(""), directory, problems: vec![problem] }
            }
        };
        let file = Arc::new(file);
        self.known.insert(path.to_path_buf(), Arc::clone(&file));
        file
    }
}
