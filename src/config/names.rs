//! Names that users write: which one is meant by a misspelt one.

use crate::rules::{Family, RULES};

/// The names of all rules and families.
pub fn rules_and_families() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.meta().name).chain(Family::ALL.into_iter().map(Family::name))
}

/// Whether a rule or a family has this name.
#[must_use]
pub fn is_known(name: &str) -> bool {
    rules_and_families().any(|known| known == name)
}

/// The candidate that `name` most likely stands for, if any is near enough.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase().replace(['_', ' '], "-");
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&name, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= (candidate.len() / 3).max(1) || name.len() > 2 && candidate.starts_with(&name)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The end of a message about an unknown name: the nearest known one, if any is near enough.
#[must_use]
pub fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, candidates).map_or_else(String::new, |known| format!("; did you mean '{known}'?"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_another_word_is_not() {
        let known = ["empty-quote", "missing-terminal", "quotes", "off"];
        assert_eq!(nearest("missing-termnal", known), Some("missing-terminal"));
        assert_eq!(nearest("Missing_Terminal", known), Some("missing-terminal"));
        assert_eq!(nearest("qoutes", known), Some("quotes"));
        assert_eq!(nearest("missing", known), Some("missing-terminal"));
        assert_eq!(nearest("weather", known), None);
        assert_eq!(nearest("", known), None);
    }
}
