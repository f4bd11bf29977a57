//! What the arguments and the configuration say about each article.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::InputArguments;
use super::date;
use super::position::{Encoding, Positions};
use super::stop::Stop;
use crate::article::Profile;
use crate::config::{Config, ConfigProblem, Directories, FileProblem, Request, Workspace};
use crate::text::Format;

/// Where configurations come from.
#[derive(Debug)]
enum Configuration {
    /// From the folders above each article.
    Nearest,
    /// From this file.
    File(PathBuf),
    /// From nowhere.
    None,
}

/// What the arguments and the configuration say about each article.
#[derive(Debug)]
pub struct Session {
    profile: Option<Profile>,
    published: Option<String>,
    /// How standard input is written.
    format: Format,
    /// What beats the configuration.
    over: Config,
    configuration: Configuration,
    /// What holds for each folder that was met.
    known: HashMap<PathBuf, Arc<Workspace>>,
    directories: Directories,
    /// The files whose problems were told.
    told: Vec<PathBuf>,
}

/// What one article is checked under.
#[derive(Debug)]
pub struct Terms {
    /// What it is checked under.
    pub request: Request,
    /// Where that comes from.
    pub workspace: Arc<Workspace>,
    /// What is wrong with the configuration and was not told before.
    pub problems: Vec<String>,
}

impl Session {
    /// Reads the arguments.
    ///
    /// # Errors
    /// Fails where a profile or a date is none.
    pub fn new(input: &InputArguments, hints: bool) -> Result<Self, Stop> {
        let profile = input.profile.as_deref().map(str::parse).transpose();
        let published = input.published.as_deref().map(date::parse).transpose();
        Ok(Self {
            profile: profile.map_err(|error| Stop::Usage(format!("--profile: {error}")))?,
            published: published.map_err(|error| Stop::Usage(format!("--published: {error}")))?,
            format: input.input_format.map_or(Format::Plain, Format::from),
            over: Config { hints: hints.then_some(true), ..Config::default() },
            configuration: match &input.config {
                Some(path) => Configuration::File(path.clone()),
                None if input.no_config => Configuration::None,
                None => Configuration::Nearest,
            },
            known: HashMap::new(),
            directories: Directories::default(),
            told: Vec::new(),
        })
    }

    /// What a file is checked under; `None` for standard input, which belongs to the current folder.
    pub fn terms(&mut self, document: Option<&Path>) -> Terms {
        let folder = document.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
        let workspace = self.workspace(folder.unwrap_or(Path::new(".")));
        let mut request = workspace.request(document);
        let settings = workspace.config.clone().overridden_by(&self.over).settings();
        request.settings = settings;
        request.options.profile = self.profile;
        request.options.published.clone_from(&self.published);
        request.options.format = document.map_or(self.format, Format::of_path);
        let mut problems = Vec::new();
        for problem in &workspace.problems {
            if !self.told.contains(&problem.path) {
                problems.push(told(problem));
            }
        }
        self.told.extend(workspace.problems.iter().map(|problem| problem.path.clone()));
        self.told.dedup();
        Terms { request, workspace, problems }
    }

    fn workspace(&mut self, folder: &Path) -> Arc<Workspace> {
        if let Some(known) = self.known.get(folder) {
            return Arc::clone(known);
        }
        let workspace = Arc::new(match &self.configuration {
            Configuration::None => Workspace::default(),
            Configuration::Nearest => Workspace::of(folder, &mut self.directories),
            Configuration::File(config) => Workspace::with_config(config.clone(), folder, &mut self.directories),
        });
        self.known.insert(folder.to_path_buf(), Arc::clone(&workspace));
        workspace
    }
}

/// A problem of a configuration as `file:line:column: message`.
fn told(problem: &FileProblem) -> String {
    placed(&shown(&problem.path).display().to_string(), &problem.text, &problem.problem)
}

/// A problem in a text as `file:line:column: message`.
#[must_use]
pub fn placed(file: &str, text: &str, problem: &ConfigProblem) -> String {
    let place = Positions::new(text, Encoding::Utf8).of(problem.span.start);
    format!("{file}:{}:{}: {}", place.line, place.column, problem.message)
}

/// A path as users know it: from the current folder where it is inside.
#[must_use]
pub fn shown(path: &Path) -> &Path {
    let here = std::env::current_dir().and_then(std::fs::canonicalize);
    here.ok().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path)
}
