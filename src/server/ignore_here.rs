//! The command `onrecord.ignoreHere`: a finding that is right as it stands, for a document that cannot say so itself.

use std::path::Path;
use std::{fs, io};

use super::analysis::Analysis;
use super::execute_command::Target;
use super::session::Session;
use super::{paths, positions};
use crate::config::{ignore_file_for, ignores, replace_file};

/// Adds the finding to `onrecord.ignore`; what was done, for the log.
///
/// # Errors
/// Says to the user why it could not be done.
pub(super) fn run(session: &Session, target: &Target, analysis: Option<&Analysis>) -> Result<String, String> {
    let rule = &target.rule;
    let path = paths::path(&target.uri).ok_or_else(|| {
        format!("{rule} cannot be ignored here: the text is not saved in a file, so onrecord.ignore cannot name it")
    })?;
    let analysis = analysis.ok_or_else(|| format!("{rule} cannot be ignored here: the document is not open"))?;
    let range = target.range.unwrap_or_default();
    let place = positions::span(&analysis.rope, range, session.features().encoding);
    let finding = analysis
        .checked
        .findings
        .iter()
        .find(|finding| finding.rule.name == rule && finding.span == place)
        .ok_or_else(|| format!("{rule} cannot be ignored here: there is no such finding any more"))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let root = session.workspaces.root().and_then(|root| fs::canonicalize(root).ok());
    let otherwise = root.filter(|root| real.starts_with(root)).unwrap_or_else(|| real.clone());
    let file = ignore_file_for(folder, &otherwise);
    let failed = |error: io::Error| format!("{rule} cannot be ignored here: {}: {error}", file.display());
    let document = path.file_name().map(|name| real.join(name));
    let name = document.and_then(|document| ignores::document_name(file.parent()?, &document));
    let name =
        name.ok_or_else(|| format!("{rule} cannot be ignored here: the file has no name that can be written"))?;
    let existing = existing(&file).map_err(failed)?;
    let text = ignores::with_entry(&existing, &analysis.checked.article, finding, &name);
    replace_file(&file, text.as_bytes()).map_err(failed)?;
    Ok(format!("{rule} is ignored here: a line was added to {}", file.display()))
}

/// The text of a file, empty where there is none.
pub(super) fn existing(file: &Path) -> io::Result<String> {
    match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read,
    }
}
