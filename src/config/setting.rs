//! One setting, whatever it was written in: TOML or an editor's JSON.

use crate::rules::{Level, Severity};

use super::file::Config;
use super::names::{did_you_mean, is_known, rules_and_families};

/// The keys at the top of `onrecord.toml`.
const KEYS: [&str; 3] = ["profile", "hints", "rules"];

/// A setting's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting<'a> {
    /// Text.
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    /// Anything else, by the name of its type.
    Other(&'static str),
}

impl Setting<'_> {
    fn type_name(self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Flag(_) => "true or false",
            Self::Other(name) => name,
        }
    }
}

impl Config {
    /// Sets `profile` or `hints`.
    ///
    /// # Errors
    /// Says what is wrong with the key or the value, with the nearest valid name, and changes nothing.
    pub fn set(&mut self, key: &str, value: Setting<'_>) -> Result<(), String> {
        match (key, value) {
            ("profile", Setting::Text(name)) => {
                self.profile = Some(name.parse().map_err(|error| {
                    let names = crate::article::Profile::ALL.map(crate::article::Profile::name);
                    format!("{error}{}", did_you_mean(name, names))
                })?);
            }
            ("hints", Setting::Flag(on)) => self.hints = Some(on),
            ("profile", other) => {
                return Err(format!("a profile is written as text, not as {}: \"us-ap\"", other.type_name()));
            }
            ("hints", other) => return Err(format!("hints are true or false, not {}", other.type_name())),
            ("rules", other) => {
                return Err(format!("rules are a table of names and levels, not {}", other.type_name()));
            }
            (unknown, _) => {
                let nearest = did_you_mean(unknown, KEYS);
                return Err(format!("there is no setting '{unknown}': there are profile, hints and rules{nearest}"));
            }
        }
        Ok(())
    }

    /// Sets the level of a rule or a family.
    ///
    /// # Errors
    /// Says what is wrong with the name or the level, with the nearest valid one, and changes nothing.
    pub fn set_rule(&mut self, name: &str, level: Setting<'_>) -> Result<(), String> {
        if !is_known(name) {
            return Err(format!("there is no rule or family '{name}'{}", did_you_mean(name, rules_and_families())));
        }
        let levels = || Severity::ALL.map(Severity::name).into_iter().chain(["off"]);
        let text = match level {
            Setting::Text(text) => text,
            Setting::Flag(false) => {
                return Err(format!("a level is written as text, not as false: {name} = \"off\""));
            }
            other => return Err(format!("a level is written as text, not as {}", other.type_name())),
        };
        let Some(level) = Level::of_name(text) else {
            let nearest = did_you_mean(text, levels());
            return Err(format!("there is no level '{text}': use off, error, warning, information or hint{nearest}"));
        };
        self.levels.insert(name.to_owned(), level);
        Ok(())
    }
}
