//! URLs and e-mail addresses.

use super::opaque;
use crate::text::{Cut, Span};

/// The longest local part of an e-mail address that is read, and the longest scheme.
const BACK: usize = 64;

/// Reads the e-mail address whose `@` is at `at`.
pub(super) fn email(text: &str, at: usize) -> Option<Cut> {
    let bytes = text.as_bytes();
    let is_local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let local = bytes.get(at.saturating_sub(BACK)..at)?.iter().rev().take_while(|byte| is_local(byte)).count();
    let is_domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let domain = bytes.get(at + 1..)?.iter().take(255).take_while(|byte| is_domain(byte)).count();
    let domain = text.get(at + 1..at + 1 + domain)?.trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let real = local > 0 && !name.is_empty() && top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    real.then(|| opaque(at - local, at + 1 + domain.len()))
}

/// Finds URLs: a scheme with `://`, or `www.`.
pub(super) fn urls(text: &str, cuts: &mut Vec<Cut>) {
    let bytes = text.as_bytes();
    let mut taken = 0;
    for at in memchr::memmem::find_iter(bytes, b"://") {
        if at < taken {
            continue;
        }
        let is_scheme = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
        let scheme = bytes
            .get(at.saturating_sub(BACK).max(taken)..at)
            .map_or(0, |before| before.iter().rev().take_while(|byte| is_scheme(byte)).count());
        let start = at - scheme;
        if scheme < 2 || !bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let end = end(text, at + 3);
        if end > at + 3 {
            taken = end;
            cuts.push(opaque(start, end));
        }
    }
    taken = 0;
    for at in memchr::memmem::find_iter(bytes, b"www.") {
        let inside = at > 0 && bytes.get(at - 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'/');
        if at < taken || inside {
            continue;
        }
        let end = end(text, at + 4);
        if end > at + 5 {
            taken = end;
            cuts.push(opaque(at, end));
        }
    }
}

/// Where a URL ends: at a space, a quotation mark or a bracket of markup, without the sentence's own punctuation.
fn end(text: &str, start: usize) -> usize {
    let is_end = |c: char| {
        c.is_whitespace() || c.is_control() || "<>\"“”„«»`|—\u{200b}\u{feff}".contains(c) || matches!(c, '{' | '}')
    };
    let rest = text.get(start..).unwrap_or("");
    let mut url = Span::new(0, rest.find(is_end).unwrap_or(rest.len())).of(rest);
    // One count for the whole URL, kept up to date, so that a run of brackets is read in linear time.
    let mut surplus = bytecount(url, b')').saturating_sub(bytecount(url, b'('));
    while let Some(last) = url.chars().next_back() {
        if last == ')' {
            if surplus == 0 {
                break;
            }
            surplus -= 1;
        } else if !".,;:!?'’‘]*_…".contains(last) {
            break;
        }
        url = url.get(..url.len() - last.len_utf8()).unwrap_or("");
    }
    start + url.len()
}

fn bytecount(text: &str, byte: u8) -> usize {
    memchr::memchr_iter(byte, text.as_bytes()).count()
}
