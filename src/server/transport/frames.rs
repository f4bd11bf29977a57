//! Bytes to frames: what is between two headers, if it is a message.

use memchr::memmem;

use super::{envelope, repair};

/// The longest body that is believed, in bytes.
pub const MAX_BODY: usize = 1 << 30;

/// The longest header that is believed, in bytes.
const MAX_HEADER: usize = 4096;

const LENGTH: &[u8] = b"content-length:";

/// What came out of the client's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The body of a message that the framework can decode.
    Message(Vec<u8>),
    /// Bytes were dropped; why, in words for the log.
    Dropped(String),
}

/// Cuts the client's bytes into messages. Whatever is malformed is dropped, and reading goes on at the next header.
#[derive(Debug, Default)]
pub struct Frames {
    bytes: Vec<u8>,
    /// Where in `bytes` the next frame starts.
    start: usize,
    /// The body that is awaited: where in `bytes` it starts and its length.
    body: Option<(usize, usize)>,
    /// How much of the awaited body is known to hold no other header.
    searched: usize,
}

impl Frames {
    /// Takes in some bytes and hands out what they complete, in order.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Taken> {
        self.bytes.extend_from_slice(bytes);
        let mut taken = Vec::new();
        while self.step(&mut taken) {}
        self.bytes.drain(..self.start);
        if let Some((at, _)) = &mut self.body {
            *at -= self.start;
        }
        self.searched = self.searched.saturating_sub(self.start);
        self.start = 0;
        taken
    }

    /// Whether there was enough to go on with.
    fn step(&mut self, out: &mut Vec<Taken>) -> bool {
        match self.body {
            None => self.header(out),
            Some((at, len)) => self.body(at, len, out),
        }
    }

    fn header(&mut self, out: &mut Vec<Taken>) -> bool {
        let rest = self.bytes.get(self.start..).unwrap_or_default();
        // Blank lines between frames do no harm, and some clients write them.
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.start += blank;
        let rest = self.bytes.get(self.start..).unwrap_or_default();
        if rest.is_empty() {
            return false;
        }
        let Some(end) = memmem::find(rest, b"\r\n\r\n") else {
            return self.resynchronise(rest.len(), "bytes without a header", false, out);
        };
        let header = rest.get(..end).unwrap_or_default();
        match content_length(header) {
            Ok(len) => {
                let at = self.start + end + 4;
                self.body = Some((at, len));
                self.searched = at;
                true
            }
            Err(reason) => self.resynchronise(end + 4, &reason, true, out),
        }
    }

    /// Skips to the next `Content-Length:` after the start of the first `len` bytes, which are no frame. Without one they
    /// are kept while they may still be the start of a header, unless they are `complete`.
    fn resynchronise(&mut self, len: usize, reason: &str, complete: bool, out: &mut Vec<Taken>) -> bool {
        let rest = self.bytes.get(self.start..self.start + len).unwrap_or_default();
        let next = find_length(rest, usize::from(complete));
        let skip = match next {
            Some(0) if len < MAX_HEADER => return false,
            Some(0) => len,
            Some(next) => next,
            None if complete => len,
            None => {
                // The header's name may be arriving in two parts; another header may stand before it.
                let keep = header_start(rest);
                if keep == 0 && len < MAX_HEADER {
                    return false;
                }
                if keep == 0 { len } else { keep }
            }
        };
        out.push(Taken::Dropped(format!("{skip} bytes were no frame ({reason})")));
        self.start += skip;
        true
    }

    fn body(&mut self, at: usize, len: usize, out: &mut Vec<Taken>) -> bool {
        let available = self.bytes.len().saturating_sub(at).min(len);
        let end = at + available;
        // Within a JSON text a blank line after letters cannot stand raw: if a header does, the length was wrong, and
        // waiting for the rest would swallow the messages that follow.
        let from = self.searched.max(at + MAX_HEADER) - MAX_HEADER;
        let inside = self.bytes.get(from.max(at)..end).unwrap_or_default();
        if let Some(header) = inner_header(inside) {
            let next = from.max(at) + header;
            out.push(Taken::Dropped(format!("{} bytes were no frame (another one starts inside)", next - self.start)));
            self.start = next;
            self.body = None;
            return true;
        }
        self.searched = end;
        if available < len {
            return false;
        }
        let raw = self.bytes.get(at..end).unwrap_or_default();
        // Where the next header starts, if the length was a little too long.
        let swallowed = rfind_length(raw).unwrap_or_else(|| raw.len() - unfinished_length(raw));
        let mut body = raw.to_vec();
        self.start = end;
        self.body = None;
        if body.iter().all(u8::is_ascii_whitespace) {
            return true;
        }
        repair::lone_surrogates(&mut body);
        let body = repair::loose_uris(body);
        out.push(match envelope::problem(&body) {
            None => Taken::Message(body),
            Some(problem) => {
                self.start = at + swallowed;
                Taken::Dropped(format!("a frame of {len} bytes was {problem}"))
            }
        });
        true
    }
}

/// The length that a header states.
fn content_length(header: &[u8]) -> Result<usize, String> {
    let mut length = None;
    for line in header.split(|&byte| byte == b'\n') {
        let line = line.trim_ascii();
        let Some(colon) = memchr::memchr(b':', line) else {
            return Err("a line without a colon in the header".to_owned());
        };
        let (name, value) = line.split_at(colon);
        if name.eq_ignore_ascii_case(b"content-length") {
            let value = std::str::from_utf8(value).unwrap_or("").trim_start_matches(':').trim();
            let parsed: usize = value.parse().map_err(|_| "a Content-Length that is no number".to_owned())?;
            if parsed > MAX_BODY {
                return Err(format!("a Content-Length of {parsed}, over the limit of {MAX_BODY}"));
            }
            length = Some(parsed);
        } else if name.is_empty() || !name.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err("a line that is no header".to_owned());
        }
    }
    length.ok_or_else(|| "no Content-Length".to_owned())
}

/// The first `Content-Length:` in any case at or after `from`.
fn find_length(bytes: &[u8], from: usize) -> Option<usize> {
    let tail = bytes.get(from..)?;
    tail.windows(LENGTH.len()).position(|window| window.eq_ignore_ascii_case(LENGTH)).map(|at| at + from)
}

/// The start of what may be the unfinished first header in bytes that hold no whole one: the last line, if it looks so.
fn header_start(bytes: &[u8]) -> usize {
    let line = memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1);
    let tail = bytes.get(line..).unwrap_or_default();
    let name = memchr::memchr(b':', tail).map_or(tail, |colon| tail.split_at(colon).0);
    let is_name = name.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_name && name.len() < 64 {
        return line;
    }
    bytes.len() - unfinished_length(bytes)
}

/// How many of the last bytes may be the first half of `Content-Length:`.
fn unfinished_length(bytes: &[u8]) -> usize {
    let is_end = |len: &usize| {
        let end = bytes.len().checked_sub(*len).and_then(|from| bytes.get(from..));
        end.zip(LENGTH.get(..*len)).is_some_and(|(end, name)| end.eq_ignore_ascii_case(name))
    };
    (1..LENGTH.len()).rev().find(is_end).unwrap_or(0)
}

/// The last `Content-Length:` in any case.
fn rfind_length(bytes: &[u8]) -> Option<usize> {
    bytes.windows(LENGTH.len()).rposition(|window| window.eq_ignore_ascii_case(LENGTH))
}

/// The start of a whole header inside a body.
fn inner_header(body: &[u8]) -> Option<usize> {
    memmem::find_iter(body, b"\r\n\r\n").find_map(|end| {
        let from = end.saturating_sub(MAX_HEADER / 2);
        let before = body.get(from..end)?;
        let at = rfind_length(before)?;
        content_length(before.get(at..)?).ok().map(|_| from + at)
    })
}

#[cfg(test)]
mod tests {
    use super::{Frames, Taken};

    const GOOD: &str = r#"{"jsonrpc":"2.0","id":1,"method":"shutdown"}"#;

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    /// The messages that come through, fed whole and fed byte by byte.
    #[track_caller]
    fn messages(bytes: &[u8]) -> (usize, usize) {
        let count = |taken: &[Taken]| {
            let good = taken.iter().filter(|t| **t == Taken::Message(GOOD.as_bytes().to_vec())).count();
            (good, taken.len() - good)
        };
        let whole = count(&Frames::default().feed(bytes));
        let mut frames = Frames::default();
        let single = bytes.chunks(1).flat_map(|byte| frames.feed(byte)).collect::<Vec<_>>();
        assert_eq!(count(&single).0, whole.0, "byte by byte: {single:?}");
        whole
    }

    #[test]
    fn whole_frames_pass() {
        let two = format!("{}\r\n{}", frame(GOOD), frame(GOOD));
        assert_eq!(messages(two.as_bytes()), (2, 0));
        let other = format!(
            "content-type: application/vscode-jsonrpc; charset=latin-9\r\nCONTENT-LENGTH:{}\r\n\r\n{GOOD}",
            GOOD.len()
        );
        assert_eq!(messages(other.as_bytes()), (1, 0));
    }

    #[test]
    fn a_bad_frame_costs_itself_alone() {
        let good = frame(GOOD);
        for bad in [
            "Content-Length: 10\r\n\r\n{\"jsonrpc\"".to_owned(),
            format!("Content-Length: 12\r\n\r\n{GOOD}"),
            format!("Content-Length: 5000\r\n\r\n{GOOD}"),
            "Content-Length: 4\r\n\r\n[{}]".to_owned(),
            format!("Content-Type: text/plain\r\n\r\n{GOOD}"),
            format!("Content-Length: many\r\n\r\n{GOOD}"),
            format!("Content-Length: -5\r\n\r\n{GOOD}"),
            format!("Content-Length: 99999999999999999999999\r\n\r\n{GOOD}"),
            format!("Content-Length: 9999999999\r\n\r\n{GOOD}"),
            "hello\r\nthis is no header\r\n\r\n".to_owned(),
            "hello".to_owned(),
            "\r\n\r\n\r\n: : :\r\n".to_owned(),
            GOOD.to_owned(),
        ] {
            let bytes = format!("{good}{bad}{good}{good}");
            let (good, dropped) = messages(bytes.as_bytes());
            assert_eq!(good, 3, "{bad}");
            assert!(dropped >= 1, "{bad}");
        }
        let mut bytes = good.clone().into_bytes();
        bytes.extend_from_slice(b"Content-Length: 5\r\n\r\n\"\xff\xfe\xfd\"");
        bytes.extend_from_slice(b"\x00\x01\x02\xff\xfe");
        bytes.extend_from_slice(good.as_bytes());
        assert_eq!(messages(&bytes).0, 2);
    }

    #[test]
    fn endless_garbage_is_not_kept() {
        let mut frames = Frames::default();
        for _ in 0..100 {
            frames.feed(&[b'x'; 1000]);
        }
        assert!(frames.bytes.len() < 10_000);
        let taken = frames.feed(frame(GOOD).as_bytes());
        assert_eq!(taken.last(), Some(&Taken::Message(GOOD.as_bytes().to_vec())));
    }
}
