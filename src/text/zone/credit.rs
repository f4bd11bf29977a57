//! Credits of pictures: `… Photo / AP`, `(Photo by Jane Roe)`, `AP Photo/Sam Poe`, `Image: Getty`.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::text::Span;

/// The longest credit, in bytes.
const LONGEST: usize = 90;

/// What a credit without a sign holds.
static HINTS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(["hoto by ", "hotos by ", "llustration by ", "ile photo", "hoto courtesy"]).ok());

/// Words with which a credit starts, in lower case; what stands between them and the end is the name.
const STARTS: &[&str] = &[
    "photo / ",
    "photo/",
    "photo: ",
    "photo by ",
    "photos by ",
    "photos: ",
    "photo courtesy",
    "photograph: ",
    "photograph by ",
    "picture: ",
    "pictures: ",
    "picture / ",
    "image: ",
    "image / ",
    "image by ",
    "image courtesy",
    "image credit",
    "images: ",
    "photo credit",
    "illustration: ",
    "illustration by ",
    "illustration / ",
    "graphic: ",
    "file photo",
    "file / ",
    "credit: ",
    "courtesy of ",
    "courtesy photo",
    "handout / ",
    "ap photo",
    "via getty images",
    "getty images",
    "getty",
    "reuters/",
    "afp/",
    "ap/",
    "epa/",
    "screenshot",
];

/// Words that only a picture's credit ends with, in lower case.
const ENDS: &[&str] =
    &["/getty images", "via getty images", "/getty", "/ap", "/reuters", "/afp", "/epa", " / ap", "/shutterstock"];

/// Reads the credit at the end of a caption, with the space and the brackets around it.
pub(super) fn read(text: &str) -> Option<Span> {
    let bare = text.trim_end_matches(['.', ' ']);
    let mut tail_start = bare.len().saturating_sub(LONGEST);
    while !bare.is_char_boundary(tail_start) {
        tail_start += 1;
    }
    let tail = bare.get(tail_start..)?;
    // Nearly all paragraphs leave here: a credit is in brackets, or holds a slash or a colon, or names its agency.
    let bracketed = bare.ends_with([')', ']']);
    let hint = bracketed
        || memchr::memchr2(b'/', b':', tail.as_bytes()).is_some()
        || tail.ends_with("Images")
        || tail.ends_with("Getty")
        || HINTS.as_ref().is_some_and(|hints| hints.is_match(tail));
    if !hint {
        return None;
    }
    // A credit stands by itself, in brackets, or after the end of the caption's last sentence.
    let bytes = bare.as_bytes();
    let start = tail
        .char_indices()
        .map(|(index, _)| tail_start + index)
        .find(|&start| opens(bytes, start, bracketed) && is_credit(bare.get(start..).unwrap_or("")))?;
    let caption = bare.get(..start)?.trim_end_matches(['(', '[', '|', ' ', '\u{a0}']);
    Some(Span::new(caption.len(), text.len()))
}

/// Whether a credit can start at `at`: at the start, in brackets, or after the end of a sentence and a space.
fn opens(bytes: &[u8], at: usize, bracketed: bool) -> bool {
    let Some((gap, before)) = bytes.get(..at).map(|head| {
        let words = head.trim_ascii_end();
        (head.len() - words.len(), words)
    }) else {
        return false;
    };
    if bytes.get(at) == Some(&b' ') {
        return false;
    }
    match before.last() {
        None => true,
        Some(b'(' | b'[') => bracketed,
        Some(b'.' | b'!' | b'?' | b')' | b'"' | b'|') => gap > 0,
        Some(_) => gap > 0 && (before.ends_with("”".as_bytes()) || before.ends_with("’".as_bytes())),
    }
}

/// Whether a credit is all that `text` holds.
fn is_credit(text: &str) -> bool {
    let lower = text.trim_matches(['(', ')', '[', ']', ' ']).to_lowercase();
    let words = lower.split_whitespace().count();
    // A verb or a sentence after the lead-in is no name.
    let sentence =
        lower.contains(". ") || [" said", " says", " was ", " were ", " is "].iter().any(|verb| lower.contains(verb));
    if words > 12 || sentence {
        return false;
    }
    let starts = STARTS.iter().any(|start| {
        lower.strip_prefix(start).is_some_and(|rest| {
            let name = text.trim_matches(['(', ')', '[', ']', ' ']);
            let whole = rest.is_empty();
            let named = name
                .get(start.len()..)
                .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_uppercase() || "/:@—-|".contains(c)));
            whole || named
        })
    });
    starts || (words <= 8 && ENDS.iter().any(|end| lower.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_credits() {
        let cases = [
            ("Boats leave the harbour in Larn. Photo / AP", "Boats leave the harbour in Larn."),
            ("Boats leave Larn. (Photo by Jane Roe)", "Boats leave Larn."),
            ("Boats leave Larn. (AP Photo/Jane Roe, File)", "Boats leave Larn."),
            ("Boats leave Larn. AP Photo/Jane Roe", "Boats leave Larn."),
            ("Boats leave Larn on Monday. Jane Roe/Getty Images", "Boats leave Larn on Monday."),
            ("Boats leave Larn (Image: Getty)", "Boats leave Larn"),
            ("Photograph: Jane Roe/AFP", ""),
            ("Getty.", ""),
            ("Boats “leave.” Photo: Jane Roe", "Boats “leave.”"),
        ];
        for (text, expected) in cases {
            let credit = read(text).unwrap_or_else(|| panic!("no credit in {text}"));
            assert_eq!(&text[..credit.start], expected, "{text}");
            assert_eq!(credit.end, text.len(), "{text}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        for text in [
            "He showed the photo. Photo shops were closed.",
            "The firm sold its shares to Getty Images.",
            "She came (with a photo by her side)",
            "He said the ratio was 3/4",
            "They left (Picture: it was dark.) and went.",
            "The group (AP) met.",
            "He works for Reuters/Larn and is 30",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
