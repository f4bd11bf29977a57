//! Small slips of clients that need not cost a message.
//!
//! Dropping a `didChange` puts the two texts out of step for good, so what can be mended is mended.

use std::borrow::Cow;

/// Replaces each escaped half of a surrogate pair that stands alone by U+FFFD, which is as long in UTF-16.
///
/// An editor whose strings are UTF-16 sends such a half when its user tears a character apart.
pub(super) fn lone_surrogates(body: &mut [u8]) {
    let mut at = 0;
    while let Some(found) = body.get(at..).and_then(|rest| memchr::memchr(b'\\', rest)) {
        let escape = at + found;
        let unit = surrogate(body, escape);
        at = escape + 2;
        match unit {
            Some(0xD800..=0xDBFF) if matches!(surrogate(body, escape + 6), Some(0xDC00..=0xDFFF)) => at = escape + 12,
            Some(0xD800..=0xDFFF) => {
                if let Some(digits) = body.get_mut(escape + 2..escape + 6) {
                    digits.copy_from_slice(b"fffd");
                }
                at = escape + 6;
            }
            _ => {}
        }
    }
}

/// The value of the `\uXXXX` escape at a place.
fn surrogate(body: &[u8], at: usize) -> Option<u32> {
    let digits = body.get(at..at + 6)?.strip_prefix(b"\\u")?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Escapes what may not stand in a URI as it is (blanks, `[`, letters beyond ASCII), in every `"uri":"…"` of a body.
pub(super) fn loose_uris(body: Vec<u8>) -> Vec<u8> {
    const KEY: &[u8] = b"\"uri\":\"";
    let mut mended: Option<Vec<u8>> = None;
    let mut copied = 0;
    for key in memchr::memmem::find_iter(&body, KEY) {
        let start = key + KEY.len();
        let Some(len) = body.get(start..).and_then(|rest| memchr::memchr(b'"', rest)) else { break };
        let Some(uri) = body.get(start..start + len) else { break };
        if let Cow::Owned(uri) = escaped(uri) {
            let out = mended.get_or_insert_with(|| Vec::with_capacity(body.len() + 64));
            out.extend_from_slice(body.get(copied..start).unwrap_or_default());
            out.extend_from_slice(&uri);
            copied = start + len;
        }
    }
    match mended {
        Some(mut out) => {
            out.extend_from_slice(body.get(copied..).unwrap_or_default());
            out
        }
        None => body,
    }
}

fn escaped(uri: &[u8]) -> Cow<'_, [u8]> {
    let loose = |byte: u8| {
        !byte.is_ascii_graphic() || matches!(byte, b'[' | b']' | b'{' | b'}' | b'|' | b'^' | b'`' | b'<' | b'>')
    };
    // A backslash starts an escape of JSON; who writes those into URIs has to write them right. An address in
    // brackets (`//[::1]/`) is the one place where brackets belong.
    if uri.contains(&b'\\') || memchr::memmem::find(uri, b"//[").is_some() || !uri.iter().copied().any(loose) {
        return Cow::Borrowed(uri);
    }
    let mut out = Vec::with_capacity(uri.len() + 16);
    for &byte in uri {
        if loose(byte) {
            out.extend_from_slice(format!("%{byte:02X}").as_bytes());
        } else {
            out.push(byte);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::{lone_surrogates, loose_uris};

    #[test]
    fn only_lone_halves_are_replaced() {
        for (before, after) in [
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\uDE00x""#, r#""\ufffdx""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\u00e9\"""#, r#""\u00e9\"""#),
            (r#""\ud8"#, r#""\ud8"#),
        ] {
            let mut body = before.as_bytes().to_vec();
            lone_surrogates(&mut body);
            assert_eq!(String::from_utf8(body).unwrap(), after);
        }
    }

    #[test]
    fn uris_are_escaped_and_nothing_else() {
        for (before, after) in [
            (
                r#"{"uri":"file:///a b/[c].md","text":"\"uri\":\" x\""}"#,
                r#"{"uri":"file:///a%20b/%5Bc%5D.md","text":"\"uri\":\" x\""}"#,
            ),
            (r#"{"uri":"file:///caf\u00e9"}"#, r#"{"uri":"file:///caf\u00e9"}"#),
            (r#"{"uri":"file:///café"}"#, r#"{"uri":"file:///caf%C3%A9"}"#),
            (r#"{"uri":"untitled:Untitled-1"}"#, r#"{"uri":"untitled:Untitled-1"}"#),
            (r#"{"uri":"http://[::1]/a"}"#, r#"{"uri":"http://[::1]/a"}"#),
            (r#"{"uri":"file:///a"#, r#"{"uri":"file:///a"#),
        ] {
            assert_eq!(String::from_utf8(loose_uris(before.as_bytes().to_vec())).unwrap(), after);
        }
    }
}
