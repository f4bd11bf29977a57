//! The nearest of some known names, for messages that say what a writer may have meant.

/// The known name that is nearest to `word`, if one is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    if word.len() > 100 {
        return None;
    }
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&word, &name.to_lowercase()), name))
        .filter(|&(distance, name)| distance <= name.len().div_ceil(3).max(1))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_near_names_are_meant() {
        let known = ["ignore", "ignore-file"];
        assert_eq!(nearest("ingore", known), Some("ignore"));
        assert_eq!(nearest("IGNORE-FILES", known), Some("ignore-file"));
        assert_eq!(nearest("profile", known), None);
    }
}
