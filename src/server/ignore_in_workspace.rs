//! The command `onrecord.ignoreInWorkspace`: a rule that this desk does not want.

use super::execute_command::Target;
use super::ignore_here::existing;
use super::paths;
use super::session::Session;
use crate::config::{CONFIG_FILE, actions, replace_file};
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
    let file = paths::workspace_file(&[CONFIG_FILE], &target.uri, session.workspaces.root()).ok_or_else(|| {
        format!("{name} cannot be switched off: no folder is open, so there is no place for {CONFIG_FILE}")
    })?;
    let failed = |reason: String| format!("{name} cannot be switched off: {}: {reason}", file.display());
    let text = existing(&file).map_err(|error| failed(error.to_string()))?;
    let text = actions::switch_off(&text, name).map_err(failed)?;
    replace_file(&file, text.as_bytes()).map_err(|error| failed(error.to_string()))?;
    Ok(format!("{name} is switched off in {}", file.display()))
}
