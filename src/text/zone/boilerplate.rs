//! What a site adds to an article: calls to comment, read more or sign up, copyright lines, rules of signs.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// Whole lines, in lower case and without the signs around them.
const WHOLE: &[&str] = &[
    "advertisement",
    "advertising",
    "sponsored",
    "sponsored content",
    "give your comments",
    "leave a comment",
    "post a comment",
    "view comments",
    "show comments",
    "comments",
    "read more",
    "read more here",
    "read next",
    "read the full story",
    "read full article",
    "see more",
    "see also",
    "share",
    "share this",
    "share this article",
    "share this story",
    "story continues below",
    "story continues below advertisement",
    "article continues below",
    "article continues after advertisement",
    "continue reading",
    "continue reading the main story",
    "related",
    "related articles",
    "related stories",
    "related coverage",
    "related topics",
    "related content",
    "more stories",
    "most read",
    "trending",
    "recommended",
    "recommended for you",
    "subscribe",
    "subscribe now",
    "sign up",
    "click here",
    "email this article",
    "print this article",
    "facebook",
    "twitter",
    "whatsapp",
    "copy link",
    "abstract",
    "full text",
    "ends",
    "mf",
    "more",
    "end",
    "30",
];

/// Starts of lines, in lower case; the colon makes them sure.
const LEADS: &[&str] = &[
    "read more:",
    "read more on:",
    "read also:",
    "also read:",
    "read:",
    "read next:",
    "see also:",
    "see more:",
    "related:",
    "related story:",
    "related stories:",
    "related article:",
    "related articles:",
    "more on this story:",
    "more:",
    "more from ",
    "tags:",
    "topics:",
    "filed under:",
    "share this:",
    "also on ",
    "listen:",
    "watch:",
    "don't miss:",
    "don’t miss:",
    "©",
    "(c) 20",
    "copyright ©",
    "copyright 19",
    "copyright 20",
    "copyright (c)",
];

/// Starts of lines that only count with one of [`OBJECTS`] in the same line, in lower case.
const CALLS: &[&str] = &[
    "sign up ",
    "subscribe ",
    "get our ",
    "get the ",
    "follow ",
    "like us ",
    "join our ",
    "download our ",
    "download the ",
    "click here ",
    "visit our ",
    "support our ",
    "share this ",
    "want more ",
    "do you have ",
    "have a tip",
    "got a tip",
];

const OBJECTS: &[&str] = &[
    "newsletter",
    "inbox",
    "on twitter",
    "on facebook",
    "on instagram",
    "on x ",
    "on x:",
    "follow us",
    "our app",
    "podcast",
    "on itunes",
    "subscriber",
    "email alert",
    "daily email",
    "daily briefing",
    "morning briefing",
    "your email",
    "like the page",
    "click here",
    "to read more",
    "to subscribe",
    "to sign up",
    "notifications",
    "subscription",
    "follow @",
    "a tip",
    "free trial",
    "journalism",
];

/// Phrases that only such lines hold, in lower case.
const PHRASES: &[&str] = &[
    "all rights reserved",
    "this story was originally published",
    "this article was originally published",
    "this article originally appeared",
    "this story originally appeared",
    "this story first appeared",
    "this article first appeared",
    "may not be published, broadcast, rewritten",
    "? like the page:",
];

static PHRASE_FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(PHRASES));
static OBJECT_FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(OBJECTS));

fn finder(words: &[&str]) -> Option<AhoCorasick> {
    AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()
}

/// The longest of [`WHOLE`], in bytes, with room for signs around it.
const LONGEST_WHOLE: usize = 60;

/// Judges a line of up to 200 bytes.
pub(super) fn short(text: &str, edge: bool) -> bool {
    let words = text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '@'));
    if words.is_empty() {
        // `***`, `—30—` and their like: nothing to read.
        return !text.contains(['"', '“', '”', '\u{fffc}']);
    }
    if words.len() <= LONGEST_WHOLE {
        let lower = words.to_lowercase();
        if WHOLE.contains(&lower.as_str()) {
            // Words that are also a heading or the label of a section count only where sites put them.
            let ambiguous = matches!(lower.as_str(), "more" | "end" | "30" | "mf" | "share" | "comments" | "sponsored");
            return !ambiguous || (edge && !text.ends_with(['.', '?', '"', '”']));
        }
    }
    let line = text.trim_start_matches(['(', '[', '*', '>', '»', '▶', '►', '\u{feff}', ' ']);
    if line.starts_with(['"', '“', '\'', '‘']) {
        return false;
    }
    let starts = |start: &&&str| {
        line.as_bytes().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
    };
    if LEADS.iter().find(starts).is_some_and(|lead| !sentence_follows(lead, line)) {
        return true;
    }
    if CALLS.iter().any(|call| starts(&call)) && OBJECT_FINDER.as_ref().is_some_and(|finder| finder.is_match(text)) {
        return true;
    }
    has_phrase(text, edge)
}

/// Whether a lead that is also an ordinary beginning goes on as a sentence does.
fn sentence_follows(lead: &str, line: &str) -> bool {
    matches!(lead, "more from " | "also on " | "listen:" | "watch:" | "more:" | "read:")
        && line.ends_with(['.', '!', '"', '”'])
}

/// Whether a line holds one of [`PHRASES`], which stand at the top or the end of a document, or at a line's start.
pub(super) fn has_phrase(text: &str, edge: bool) -> bool {
    let starts = |start: &[u8]| text.as_bytes().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let hint = edge
        || text.starts_with('©')
        || [&b"copyright "[..], b"(c) 20", b"this story ", b"this article "].into_iter().any(starts)
        || text.ends_with(':');
    hint && PHRASE_FINDER.as_ref().is_some_and(|finder| finder.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_sites_add() {
        for text in [
            "Give Your Comments",
            "Read more: Larn bridge closes",
            "ADVERTISEMENT",
            "Sign up for our morning newsletter.",
            "© 2021 The Larn Post",
            "Copyright 2021 The Larn Post. All rights reserved.",
            "This story was originally published by the Larn Post.",
            "Related: How the bridge fell",
            "***",
            "—30—",
            "Follow Jo Roe on Twitter @joroe.",
            "(Subscribe to the Larn podcast on iTunes.)",
        ] {
            assert!(short(text, true), "{text}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        for text in [
            "Sign up for swimming starts on Monday, the town said.",
            "Follow the money, Roe said.",
            "More from the war: two boats sank.",
            "\"Read more,\" she told them.",
            "Get the children out, he shouted.",
            "Share prices fell.",
            "More",
            "Related claims were thrown out.",
        ] {
            assert!(!short(text, false), "{text}");
        }
    }
}
