//! Shortcodes of site systems: `[caption id="…"]`, `{{< figure src="…" >}}`, `{% include … %}`.

use super::removed;
use crate::text::Cut;

/// Names that are shortcodes even without an attribute; anything else in brackets may be the writer's own insertion.
const BARE: &[&str] = &["audio", "caption", "embed", "gallery", "playlist", "video"];

/// The longest shortcode, in bytes.
const LONGEST: usize = 2000;

/// Finds shortcodes.
pub(super) fn find(text: &str, cuts: &mut Vec<Cut>) {
    let bytes = text.as_bytes();
    let mut taken = 0;
    for at in memchr::memchr2_iter(b'[', b'{', bytes) {
        if at < taken {
            continue;
        }
        let end = match bytes.get(at) {
            Some(b'[') => bracketed(text, at),
            _ => braced(text, at),
        };
        if let Some(end) = end {
            taken = end;
            cuts.push(removed(at, end));
        }
    }
}

/// The end of `[name attribute="…"]`, `[/name]` or a bare name that is known.
fn bracketed(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let inner = at + 1;
    let closing = bytes.get(inner) == Some(&b'/');
    let name_start = inner + usize::from(closing);
    let is_name = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(byte);
    let length = bytes.get(name_start..)?.iter().take(32).take_while(|byte| is_name(byte)).count();
    let name = text.get(name_start..name_start + length)?;
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let after = name_start + length;
    match bytes.get(after)? {
        b']' => (closing || BARE.contains(&name)).then_some(after + 1),
        b' ' if !closing => {
            let rest = bytes.get(after..(after + LONGEST).min(bytes.len()))?;
            let end = rest.iter().position(|byte| b"]\n\r[".contains(byte))?;
            let attributes = rest.get(..end)?;
            let key = attributes.iter().position(|&byte| byte == b'=')?;
            let is_key = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_ ".contains(byte);
            let real = rest.get(end) == Some(&b']') && attributes.get(1..key)?.iter().all(is_key);
            real.then_some(after + end + 1)
        }
        _ => None,
    }
}

/// The end of `{{ … }}` or `{% … %}`.
fn braced(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let closer: &[u8] = match bytes.get(at + 1)? {
        b'{' => b"}}",
        b'%' => b"%}",
        _ => return None,
    };
    let rest = bytes.get(at + 2..(at + LONGEST).min(bytes.len()))?;
    // The first brace of either kind decides, so that a text of openers is read in linear time.
    let mut from = 0;
    loop {
        let next = from + rest.get(from..)?.iter().position(|byte| b"{}%\n\r".contains(byte))?;
        if rest.get(next..)?.starts_with(closer) {
            return Some(at + 2 + next + closer.len());
        }
        if rest.get(next) != Some(&b'%') {
            return None;
        }
        from = next + 1;
    }
}
