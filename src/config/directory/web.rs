//! Web addresses.

/// Whether a text is the address of a page.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..)).flatten()
    });
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '[' | ']' | '@' | '%');
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"');
    host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && host.chars().all(is_host) && !rest.contains(is_odd)
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_the_address_of_a_page() {
        for good in [
            "https://larkhaven.example",
            "HTTP://a.example:8080/x?y=ä#z",
            "https://bücher.example/a_(b)",
            "http://[::1]/",
        ] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "",
            "larkhaven.example",
            "https://",
            "https:///a",
            "ftp://a.example",
            "https://a b",
            "https://a\n",
            "mailto:a@b",
            "ht",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
