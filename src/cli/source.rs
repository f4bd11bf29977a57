//! Which articles a command is about.

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::types::TypesBuilder;

use super::decode::decode;
use super::position::Encoding;
use super::stop::Stop;

/// The extensions that are looked for in folders.
const EXTENSIONS: [&str; 5] = ["txt", "md", "markdown", "html", "htm"];

/// Where an article is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Source {
    /// The file, if it is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path),
        }
    }

    /// What reports call it.
    #[must_use]
    pub fn name(&self) -> String {
        self.path().map_or_else(|| "-".to_owned(), |path| path.display().to_string())
    }

    /// Reads the text.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn read(&self) -> Result<(String, Encoding), String> {
        let bytes = match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(path) => fs::read(path),
        };
        decode(bytes.map_err(|error| reason(&error))?)
    }
}

/// The reason of an error, without the number that the system gives it.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    let message = error.to_string();
    message.split(" (os error").next().unwrap_or(&message).to_lowercase()
}

/// The articles that some arguments name, in order: a folder stands for the articles below it that no ignore file
/// names. What cannot be found is an error in its place.
///
/// # Errors
/// Fails where there are no arguments and nothing to read at standard input.
pub fn sources(paths: &[PathBuf]) -> Result<impl Iterator<Item = Result<Source, String>>, Stop> {
    let mut paths = paths.to_vec();
    if paths.is_empty() {
        if io::stdin().is_terminal() {
            let hint = "name the files or folders to read, or . for all articles here, or - for standard input";
            return Err(Stop::Usage(hint.to_owned()));
        }
        paths.push(PathBuf::from("-"));
    }
    Ok(paths.into_iter().flat_map(|path| -> Box<dyn Iterator<Item = Result<Source, String>>> {
        if path.as_os_str() == "-" {
            return Box::new(std::iter::once(Ok(Source::Stdin)));
        }
        match fs::metadata(&path) {
            Ok(found) if found.is_dir() => Box::new(below(&path)),
            Ok(_) => Box::new(std::iter::once(Ok(Source::File(path)))),
            Err(error) => Box::new(std::iter::once(Err(format!("{}: {}", path.display(), reason(&error))))),
        }
    }))
}

/// The articles in a folder and below it, by name.
fn below(folder: &Path) -> impl Iterator<Item = Result<Source, String>> + use<> {
    let mut types = TypesBuilder::new();
    for extension in EXTENSIONS {
        for case in [extension.to_owned(), extension.to_uppercase()] {
            // Fails for names that are no words only.
            let _ = types.add("article", &format!("*.{case}"));
        }
    }
    types.select("article");
    let mut walk = WalkBuilder::new(folder);
    // Ignore files count without a repository around them too.
    walk.require_git(false).sort_by_file_name(Ord::cmp);
    if let Ok(types) = types.build() {
        walk.types(types);
    }
    walk.build().filter_map(|entry| match entry {
        Ok(entry) => {
            let path = entry.into_path();
            // Links are followed to files, not into folders; a pipe in a folder would be waited for.
            if fs::metadata(&path).is_ok_and(|found| !found.is_file()) {
                return None;
            }
            Some(Ok(Source::File(path.strip_prefix("./").map(Path::to_path_buf).unwrap_or(path))))
        }
        Err(error) => Some(Err(error.to_string())),
    })
}
