//! A short text for a person to read, as Markdown or as plain text, whichever the client shows.

use std::fmt::Write as _;

/// A short text, made of paragraphs and lists.
#[derive(Debug)]
pub(in crate::server) struct Page {
    markdown: bool,
    text: String,
}

impl Page {
    /// An empty page.
    pub(in crate::server) fn new(markdown: bool) -> Self {
        Self { markdown, text: String::new() }
    }

    /// Words as they stand, safe from being read as markup.
    pub(in crate::server) fn words(&self, words: &str) -> String {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.markdown { escaped(&words) } else { words }
    }

    /// Words that catch the eye.
    pub(in crate::server) fn strong(&self, words: &str) -> String {
        let words = self.words(words);
        if self.markdown && !words.is_empty() { format!("**{words}**") } else { words }
    }

    /// An address that can be followed.
    pub(in crate::server) fn link(&self, address: &str) -> String {
        let is_plain = |char: char| char.is_ascii_graphic() && !matches!(char, '<' | '>' | '\\');
        let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        if self.markdown && is_web && address.chars().all(is_plain) {
            format!("<{address}>")
        } else {
            self.words(address)
        }
    }

    /// Adds a paragraph, made of what the functions above give; an empty one adds nothing.
    pub(in crate::server) fn paragraph(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if self.markdown { "\n\n" } else { "\n" });
        }
        self.text.push_str(text);
    }

    /// Adds quoted words, set apart.
    pub(in crate::server) fn quote(&mut self, words: &str) {
        let words = self.words(words);
        let mark = if self.markdown { "> " } else { "" };
        self.paragraph(&format!("{mark}{words}"));
    }

    /// Adds a list.
    pub(in crate::server) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let mut list = String::new();
        for item in items {
            let end = if list.is_empty() { "" } else { "\n" };
            // Writing to memory does not fail.
            let _ = write!(list, "{end}- {item}");
        }
        self.paragraph(&list);
    }

    /// The whole text.
    pub(in crate::server) fn finish(self) -> String {
        self.text
    }
}

/// Words, safe from being read as Markdown.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for char in words.chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

/// The words, cut to about so many characters at the end of a word.
pub(in crate::server) fn shortened(words: &str, characters: usize) -> String {
    let mut shown = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = shown.char_indices().nth(characters) {
        shown.truncate(end);
        if let Some(space) = shown.rfind(' ').filter(|space| space * 3 > end * 2) {
            shown.truncate(space);
        }
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{Page, shortened};

    #[test]
    fn the_same_page_for_both_kinds_of_client() {
        let write = |markdown| {
            let mut page = Page::new(markdown);
            page.paragraph(&page.strong("Ada\nHolm"));
            page.paragraph("");
            page.quote("We *won*.");
            page.list(["one", "two"].map(str::to_owned));
            page.paragraph(&page.link("https://holmbay.example/ada_holm"));
            page.finish()
        };
        let markdown =
            "**Ada Holm**\n\n> We \\*won\\*.\n\n- one\n- two\n\n<https://holmbay.example/ada_holm>".to_owned();
        assert_eq!(write(true), markdown);
        assert_eq!(write(false), "Ada Holm\nWe *won*.\n- one\n- two\nhttps://holmbay.example/ada_holm");
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let page = Page::new(true);
        assert_eq!(page.link("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(page.link("https://a b>c"), "https://a b\\>c");
    }

    #[test]
    fn long_words_are_cut_at_the_end_of_a_word() {
        assert_eq!(shortened("It was  a\nlong night", 40), "It was a long night");
        assert_eq!(shortened("It was a long night", 15), "It was a long…");
        assert_eq!(shortened(&"é".repeat(30), 10), format!("{}…", "é".repeat(10)));
    }
}
