//! Sentences of a prose.

mod ending;
mod following;
mod stop;
#[cfg(test)]
mod tests;

use super::Span;
use stop::Stop;

/// The sentences of a prose, in order: each from its first character to its last, closing marks included, without the
/// space between them.
#[must_use]
pub fn sentences(prose: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut taken = 0;
    for at in stops(prose) {
        if at < taken {
            continue;
        }
        let stop = Stop::read(prose, at);
        taken = stop.end;
        if ending::ends(prose, start, &stop) {
            push(prose, Span::new(start, stop.end), &mut sentences);
            start = stop.end;
        }
    }
    push(prose, Span::new(start, prose.len()), &mut sentences);
    sentences
}

fn push(prose: &str, span: Span, out: &mut Vec<Span>) {
    let text = span.of(prose);
    let words = text.trim_start();
    let start = span.start + text.len() - words.len();
    let end = start + words.trim_end().len();
    if start < end {
        out.push(Span::new(start, end));
    }
}

/// The places of `.`, `!`, `?` and `…`, in order.
fn stops(prose: &str) -> impl Iterator<Item = usize> {
    let bytes = prose.as_bytes();
    let mut signs = memchr::memchr3_iter(b'.', b'!', b'?', bytes).peekable();
    let mut ellipses = memchr::memmem::find_iter(bytes, "…".as_bytes()).peekable();
    std::iter::from_fn(move || match (signs.peek(), ellipses.peek()) {
        (Some(sign), Some(dots)) if dots < sign => ellipses.next(),
        (Some(_), _) => signs.next(),
        (None, _) => ellipses.next(),
    })
}
