//! What `onrecord.toml` says.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::checked::Request;
use super::setting::Setting;
use crate::article::{Options, Profile};
use crate::rules::{Level, Settings};
use crate::text::Span;

/// What `onrecord.toml` says, or the settings of an editor, or the options of the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The house style of articles that do not name one themselves.
    pub profile: Option<Profile>,
    /// Whether matters of taste are reported.
    pub hints: Option<bool>,
    /// Levels by the name of a rule or a family.
    pub levels: BTreeMap<String, Level>,
}

/// Something in a configuration that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// Where, in bytes from the start of the file.
    pub span: Span,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl Config {
    /// Reads the text of an `onrecord.toml`: all that can be understood, and a problem for each thing that cannot.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<ConfigProblem>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut config = Self::default();
        let mut problems: Vec<ConfigProblem> = errors
            .iter()
            .map(|error| {
                let span = error.span().map_or(Span::at(text.len()), Span::from);
                ConfigProblem { span, message: format!("this is no TOML: {}", error.message()) }
            })
            .collect();
        for (key, value) in table.get_ref() {
            if key.get_ref().as_ref() == "rules"
                && let DeValue::Table(rules) = value.get_ref()
            {
                for (name, level) in rules {
                    let place = (Span::from(name.span()), Span::from(level.span()));
                    let set = config.set_rule(name.get_ref(), setting(level.get_ref()));
                    problems.extend(problem(text, place, set));
                }
            } else {
                let place = (Span::from(key.span()), Span::from(value.span()));
                let set = config.set(key.get_ref(), setting(value.get_ref()));
                problems.extend(problem(text, place, set));
            }
        }
        problems.sort_by_key(|problem| problem.span);
        (config, problems)
    }

    /// This configuration where `over` says nothing, and `over` where it does.
    #[must_use]
    pub fn overridden_by(mut self, over: &Self) -> Self {
        self.profile = over.profile.or(self.profile);
        self.hints = over.hints.or(self.hints);
        self.levels.extend(over.levels.iter().map(|(name, level)| (name.clone(), *level)));
        self
    }

    /// Which rules run under it.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings { hints: self.hints.unwrap_or(false), levels: self.levels.clone() }
    }

    /// What a document is checked under, before anything is known about the document itself.
    #[must_use]
    pub fn request(&self) -> Request {
        Request {
            options: Options { default_profile: self.profile, ..Options::default() },
            settings: self.settings(),
            ..Request::default()
        }
    }
}

fn setting<'a>(value: &'a DeValue<'_>) -> Setting<'a> {
    match value {
        DeValue::String(text) => Setting::Text(text),
        DeValue::Boolean(flag) => Setting::Flag(*flag),
        DeValue::Integer(_) | DeValue::Float(_) => Setting::Other("a number"),
        DeValue::Datetime(_) => Setting::Other("a date"),
        DeValue::Array(_) => Setting::Other("a list"),
        DeValue::Table(_) => Setting::Other("a table"),
    }
}

/// Places the message at the key where its name is wrong, and at the value otherwise.
fn problem(text: &str, (key, value): (Span, Span), set: Result<(), String>) -> Option<ConfigProblem> {
    let message = set.err()?;
    let at_key = message.starts_with("there is no setting") || message.starts_with("there is no rule");
    // A table's value covers all that is in it, and a value that TOML could not read has no place of its own.
    let span = if at_key || value.is_empty() || value.of(text).contains('\n') { key } else { value };
    Some(ConfigProblem { span, message })
}

#[cfg(test)]
mod tests {
    use super::Config;
    use crate::article::Profile;
    use crate::rules::{Level, Severity};

    fn problems(text: &str) -> Vec<(String, String)> {
        Config::parse(text).1.into_iter().map(|p| (p.span.of(text).to_owned(), p.message)).collect()
    }

    #[test]
    fn all_that_can_be_said() {
        let (config, problems) = Config::parse(
            "# desk\nprofile = \"uk-double\"\nhints = true\n\n[rules]\nempty-quote = \"off\"\nquotes = \"information\"\n",
        );
        assert_eq!(problems, []);
        assert_eq!((config.profile, config.hints), (Some(Profile::UkDouble), Some(true)));
        assert_eq!(config.levels.get("empty-quote"), Some(&Level::Off));
        assert_eq!(config.levels.get("quotes"), Some(&Level::At(Severity::Information)));
        assert_eq!(Config::parse(""), (Config::default(), Vec::new()));
    }

    #[test]
    fn every_slip_is_named_at_once_with_its_place_and_the_good_parts_hold() {
        let text = "profil = \"us-ap\"\nhints = \"yes\"\n[rules]\nempty-qoute = \"off\"\nquotes = \"warn\"\ndocument = \"hint\"\n";
        let found = problems(text);
        let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(places, ["profil", "\"yes\"", "empty-qoute", "\"warn\""]);
        assert!(found[0].1.contains("did you mean 'profile'?"), "{found:?}");
        assert!(found[1].1.contains("true or false"), "{found:?}");
        assert!(found[2].1.contains("did you mean 'empty-quote'?"), "{found:?}");
        assert!(found[3].1.contains("use off, error, warning"), "{found:?}");
        assert_eq!(Config::parse(text).0.levels.len(), 1);
    }

    #[test]
    fn a_bad_profile_names_all_and_the_nearest() {
        let found = problems("profile = \"us-app\"");
        assert_eq!(found[0].0, "\"us-app\"");
        assert!(found[0].1.contains("did you mean 'us-ap'?"), "{found:?}");
        assert!(problems("profile = 3")[0].1.contains("not as a number"));
        assert!(problems("rules = 3")[0].1.contains("table"));
        assert!(problems("[profile]\na = 1")[0].1.contains("not as a table"));
        assert!(problems("[rules]\nquotes = false")[0].1.contains("quotes = \"off\""));
    }

    #[test]
    fn broken_syntax_is_a_problem_and_what_stands_before_it_holds() {
        let text = "hints = true\nprofile = \"us-ap\n[rules\n";
        let (config, problems) = Config::parse(text);
        assert!(!problems.is_empty());
        assert_eq!(config.hints, Some(true));
        assert!(problems.iter().all(|p| p.span.end <= text.len()), "{problems:?}");
        for hostile in ["=", "[", "\u{0}", "a.b.c = {", "'''", "x = [[[[[[", "\u{FEFF}hints = true"] {
            let (_, problems) = Config::parse(hostile);
            assert!(problems.iter().all(|p| p.span.end <= hostile.len()), "{hostile:?}");
        }
    }

    #[test]
    fn the_upper_layer_wins_where_it_speaks() {
        let lower = Config::parse("profile = \"us-ap\"\nhints = true\n[rules]\nquotes = \"off\"\ndocument = \"off\"").0;
        let upper = Config::parse("profile = \"uk-single\"\n[rules]\nquotes = \"hint\"").0;
        let both = lower.overridden_by(&upper);
        assert_eq!((both.profile, both.hints), (Some(Profile::UkSingle), Some(true)));
        assert_eq!(both.levels.get("quotes"), Some(&Level::At(Severity::Hint)));
        assert_eq!(both.levels.get("document"), Some(&Level::Off));
    }
}
