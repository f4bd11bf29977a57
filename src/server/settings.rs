//! The editor's settings: `initializationOptions`, `workspace/configuration` and `workspace/didChangeConfiguration`.

use serde_json::{Map, Value};

use crate::config::{Config, Setting, did_you_mean};

/// The section of the settings that is asked for.
pub(super) const SECTION: &str = "onrecord";

const KEYS: [&str; 5] = ["profile", "hints", "rules", "published", "inlayHints"];

/// Keys that editors' extensions keep in the same section for themselves.
const NOT_OURS: [&str; 5] = ["trace", "server", "path", "enable", "enabled"];

/// After which words an editor shows who or when is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hints {
    /// After none.
    Off,
    /// After those at which a reader stops most: pronouns that speak (`he said`), days without a date (`Wednesday`).
    #[default]
    Some,
    /// After all pronouns, roles, and quotations beside which nobody is named; after all that counts from another date.
    All,
}

impl Hints {
    const NAMES: [(&str, Self); 3] = [("off", Self::Off), ("some", Self::Some), ("all", Self::All)];

    fn read(value: &Value) -> Result<Self, String> {
        let found = Self::NAMES.iter().find(|(name, _)| value.as_str() == Some(name));
        found.map(|(_, hints)| *hints).ok_or_else(|| {
            let names = Self::NAMES.map(|(name, _)| name);
            let nearest = value.as_str().map(|text| did_you_mean(text, names)).unwrap_or_default();
            format!("use {}{nearest}", names.join(", "))
        })
    }
}

/// What an editor's settings say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ClientSettings {
    /// What `onrecord.toml` could say too.
    pub(super) config: Config,
    /// The publish date of articles that do not state one, as `YYYY-MM-DD`.
    pub(super) published: Option<String>,
    /// After which words it is shown who speaks.
    pub(super) speaker_hints: Option<Hints>,
    /// After which words it is shown which date is meant.
    pub(super) date_hints: Option<Hints>,
}

impl ClientSettings {
    /// Reads settings: all that can be understood, and a message for each value that cannot.
    pub(super) fn read(value: &Value) -> (Self, Vec<String>) {
        let mut settings = Self::default();
        let mut odd = Vec::new();
        match value {
            Value::Null => {}
            Value::Object(members) => {
                let ours = members.get(SECTION).and_then(Value::as_object);
                settings.read_members(ours.unwrap_or(members), &mut odd);
            }
            other => odd.push(format!("the settings of {SECTION} are an object, not {other}")),
        }
        (settings, odd)
    }

    /// Whether the settings of a `didChangeConfiguration` say anything about onrecord.
    pub(super) fn is_about_us(value: &Value) -> bool {
        let members = value.as_object();
        members
            .is_some_and(|members| members.contains_key(SECTION) || KEYS.iter().any(|key| members.contains_key(*key)))
    }

    /// These settings where `over` says nothing, and `over` where it does.
    pub(super) fn overridden_by(&self, over: &Self) -> Self {
        Self {
            config: self.config.clone().overridden_by(&over.config),
            published: over.published.clone().or_else(|| self.published.clone()),
            speaker_hints: over.speaker_hints.or(self.speaker_hints),
            date_hints: over.date_hints.or(self.date_hints),
        }
    }

    fn read_members(&mut self, members: &Map<String, Value>, odd: &mut Vec<String>) {
        for (key, value) in members {
            let set = match (key.as_str(), value) {
                (_, Value::Null) => Ok(()),
                (key, _) if NOT_OURS.contains(&key) => Ok(()),
                ("rules", Value::Object(rules)) => {
                    for (rule, level) in rules.iter().filter(|(_, level)| !level.is_null()) {
                        let set = self.config.set_rule(rule, setting(level));
                        odd.extend(set.err().map(|error| format!("{SECTION}.rules.{rule} = {level}: {error}")));
                    }
                    Ok(())
                }
                ("published", value) => self.set_published(value),
                ("inlayHints", value) => self.set_inlay_hints(value),
                (key, _) if !KEYS.contains(&key) => {
                    Err(format!("there is no such setting: there are {}{}", KEYS.join(", "), did_you_mean(key, KEYS)))
                }
                (key, value) => self.config.set(key, setting(value)),
            };
            odd.extend(set.err().map(|error| format!("{SECTION}.{key} = {value}: {error}")));
        }
    }

    fn set_inlay_hints(&mut self, value: &Value) -> Result<(), String> {
        const KINDS: [&str; 2] = ["speakers", "dates"];
        let members = value.as_object().ok_or("this is an object, as { \"speakers\": \"some\" }")?;
        if let Some(odd) = members.keys().find(|key| !KINDS.contains(&key.as_str())) {
            let nearest = did_you_mean(odd, KINDS);
            return Err(format!("there is no '{odd}' in it: there are {}{nearest}", KINDS.join(", ")));
        }
        let read = |kind: &str| {
            let value = members.get(kind).filter(|value| !value.is_null());
            value.map(Hints::read).transpose().map_err(|error| format!("{kind}: {error}"))
        };
        let [speakers, dates] = KINDS.map(read);
        self.speaker_hints = speakers.as_ref().ok().copied().flatten().or(self.speaker_hints);
        self.date_hints = dates.as_ref().ok().copied().flatten().or(self.date_hints);
        speakers.and(dates).map(|_| ())
    }

    fn set_published(&mut self, value: &Value) -> Result<(), String> {
        let date = value.as_str().map(str::trim).and_then(|text| text.parse::<jiff::civil::Date>().ok());
        let date = date.ok_or("a publish date is written as \"2021-09-02\"")?;
        self.published = Some(date.to_string());
        Ok(())
    }
}

fn setting(value: &Value) -> Setting<'_> {
    match value {
        Value::String(text) => Setting::Text(text),
        Value::Bool(flag) => Setting::Flag(*flag),
        Value::Number(_) => Setting::Other("a number"),
        Value::Array(_) => Setting::Other("a list"),
        Value::Object(_) => Setting::Other("an object"),
        Value::Null => Setting::Other("nothing"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{ClientSettings, Hints};
    use crate::article::Profile;

    #[test]
    fn all_that_can_be_said() {
        let value = json!({"profile": "uk-single", "hints": true, "published": "2021-09-02",
            "inlayHints": {"speakers": "all", "dates": "off"},
            "rules": {"empty-quote": "off", "quotes": "hint", "document": null}, "trace": {"server": "off"}});
        for value in [value.clone(), json!({ "onrecord": value })] {
            let (settings, odd) = ClientSettings::read(&value);
            assert!(odd.is_empty(), "{odd:?}");
            assert_eq!(settings.config.profile, Some(Profile::UkSingle));
            assert_eq!(settings.config.levels.len(), 2);
            assert_eq!(settings.published.as_deref(), Some("2021-09-02"));
            assert_eq!((settings.speaker_hints, settings.date_hints), (Some(Hints::All), Some(Hints::Off)));
        }
    }

    #[test]
    fn nothing_means_the_defaults() {
        for value in [Value::Null, json!({}), json!({"profile": null, "rules": {}}), json!({"onrecord": {}})] {
            assert_eq!(ClientSettings::read(&value), (ClientSettings::default(), Vec::new()));
        }
    }

    #[test]
    fn an_odd_value_is_named_and_the_rest_holds() {
        let value = json!({"profile": "us-app", "hints": true, "profil": 1, "published": "2021-02-30",
            "inlayHints": {"speakers": "al"},
            "rules": {"empty-qoute": "off", "quotes": "warn", "document": false}});
        let (settings, odd) = ClientSettings::read(&value);
        assert_eq!(settings.config.hints, Some(true));
        let all = odd.join("\n");
        for part in [
            "profile = \"us-app\"",
            "'us-ap'?",
            "'profile'?",
            "2021-02-30",
            "'empty-quote'?",
            "use off, error",
            "'all'?",
            "document = false",
        ] {
            assert!(all.contains(part), "{part}: {all}");
        }
        assert_eq!(odd.len(), 7, "{all}");
        assert_eq!(ClientSettings::read(&json!([1])).1.len(), 1);
        for hints in [json!("all"), json!({"date": "all"}), json!({"speakers": true}), json!({"dates": 1})] {
            assert_eq!(ClientSettings::read(&json!({"inlayHints": hints})).1.len(), 1, "{hints}");
        }
        assert!(ClientSettings::read(&json!({"inlayHints": {"speakers": null, "dates": null}})).1.is_empty());
        let (settings, odd) = ClientSettings::read(&json!({"inlayHints": {"speakers": "al", "dates": "all"}}));
        assert!(odd[0].contains("speakers: use off, some, all") && odd.len() == 1, "{odd:?}");
        assert_eq!(settings.date_hints, Some(Hints::All));
    }
}
