//! The command `onrecord.ignoreInWorkspace`: a rule that this desk does not want.

use std::path::PathBuf;

use super::execute_command::Target;
use super::ignore_here::existing;
use super::paths;
use super::session::Session;
use crate::config::{CONFIG_FILE, actions, find, replace_file};
use crate::rules;

/// Switches the rule off in the nearest `onrecord.toml`, which is made where there is none; what was done, for the log.
///
/// # Errors
/// Says to the user why it could not be done.
pub(super) fn run(session: &Session, target: &Target) -> Result<String, String> {
    let name = &target.rule;
    if rules::rule(name).is_none() {
        return Err(format!("there is no rule '{name}'"));
    }
    let file = file(session, target).ok_or_else(|| {
        format!("{name} cannot be switched off: no folder is open, so there is no place for {CONFIG_FILE}")
    })?;
    let failed = |reason: String| format!("{name} cannot be switched off: {}: {reason}", file.display());
    let text = existing(&file).map_err(|error| failed(error.to_string()))?;
    let text = actions::switch_off(&text, name).map_err(failed)?;
    replace_file(&file, text.as_bytes()).map_err(|error| failed(error.to_string()))?;
    Ok(format!("{name} is switched off in {}", file.display()))
}

/// The configuration that holds for the document, or the place for one: the root of the workspace, else the document's
/// folder.
fn file(session: &Session, target: &Target) -> Option<PathBuf> {
    let root = session.workspaces.root();
    let path = paths::path(&target.uri);
    let folder = path.as_deref().and_then(|path| path.parent()).map(PathBuf::from);
    let known = folder.as_deref().or(root.as_deref()).and_then(|folder| find(CONFIG_FILE, folder));
    let inside = root.filter(|root| folder.as_ref().is_none_or(|folder| folder.starts_with(root)));
    known.or_else(|| inside.or(folder).map(|folder| folder.join(CONFIG_FILE)))
}
