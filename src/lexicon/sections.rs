//! The form of the data files: a line `[class]` starts a class, words stand between spaces, `#` starts a comment.

/// The words of a file, each with its class.
pub(super) fn sections(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut class = "";
    file.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'))
        .filter_map(move |line| match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => {
                class = name;
                None
            }
            None => Some((class, line)),
        })
        .flat_map(|(class, line)| line.split_whitespace().map(move |word| (class, word)))
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn words_have_their_class() {
        let got: Vec<(&str, &str)> = sections("# c\n[a]\nx y\n\n[b]\n z\n").collect();
        assert_eq!(got, [("a", "x"), ("a", "y"), ("b", "z")]);
    }
}
