//! Tells Zed how `onrecord` is started: the program of that name on the PATH of the folder that is open.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{register_extension, serde_json, Command, Extension, LanguageServerId, Result, Worktree};

struct Onrecord;

impl Extension for Onrecord {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("onrecord")
            .ok_or("there is no onrecord on your PATH; run: cargo install --locked --path . in its folder")?;
        Ok(Command { command, args: vec!["server".to_owned()], env: worktree.shell_env() })
    }

    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.initialization_options)
    }
}

register_extension!(Onrecord);
