//! Bytes of a file to text, and back.

use super::position::Encoding;

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
const UTF16_LE_MARK: &[u8] = b"\xFF\xFE";
const UTF16_BE_MARK: &[u8] = b"\xFE\xFF";

/// The text of a file, without its byte order mark.
///
/// # Errors
/// Says where the bytes are no text in the encoding that they seem to have, and what to do about it.
pub fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), String> {
    if let Some(rest) = bytes.strip_prefix(UTF16_LE_MARK) {
        return utf16(rest, u16::from_le_bytes).map(|text| (text, Encoding::Utf16Le));
    }
    if let Some(rest) = bytes.strip_prefix(UTF16_BE_MARK) {
        return utf16(rest, u16::from_be_bytes).map(|text| (text, Encoding::Utf16Be));
    }
    if let [0, 1..=255, ..] | [1..=255, 0, ..] = bytes.as_slice() {
        return Err("looks like UTF-16 without a byte order mark: convert it first, for example with \
                    'iconv -f UTF-16LE -t UTF-8'"
            .to_owned());
    }
    let marked = bytes.starts_with(UTF8_MARK);
    let mut text =
        String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))?;
    if marked {
        text.drain(..UTF8_MARK.len());
    }
    Ok((text, if marked { Encoding::Utf8Bom } else { Encoding::Utf8 }))
}

fn not_utf8(bytes: &[u8], place: usize) -> String {
    let before = bytes.get(..place).unwrap_or(bytes);
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    format!(
        "not UTF-8 at byte {place}, line {line}: convert it first, for example with \
         'iconv -f WINDOWS-1252 -t UTF-8'"
    )
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Result<String, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err("not UTF-16, though it starts with its byte order mark: the last character is cut off".to_owned());
    }
    let mut text = String::with_capacity(pairs.len() * 3 / 2);
    let mut place = 2;
    for unit in char::decode_utf16(pairs.iter().copied().map(read)) {
        let shown = unit.map_err(|_| format!("not UTF-16 at byte {place}: half of a character is missing"))?;
        place += shown.len_utf16() * 2;
        text.push(shown);
    }
    Ok(text)
}

/// The bytes of a file that holds a text in an encoding.
#[must_use]
pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Bom => [UTF8_MARK, text.as_bytes()].concat(),
        Encoding::Utf16Le => wide(UTF16_LE_MARK, text, u16::to_le_bytes),
        Encoding::Utf16Be => wide(UTF16_BE_MARK, text, u16::to_be_bytes),
    }
}

fn wide(mark: &[u8], text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.iter().copied().chain(text.encode_utf16().flat_map(write)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Encoding, decode, encode};

    #[test]
    fn what_is_read_is_written_back_byte_for_byte() {
        let text = "He said “no”.\r\n\u{1F600}\rend";
        for encoding in [Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be] {
            let bytes = encode(text, encoding);
            assert_eq!(decode(bytes), Ok((text.to_owned(), encoding)));
        }
        assert_eq!(decode(Vec::new()), Ok((String::new(), Encoding::Utf8)));
    }

    #[test]
    fn what_is_no_text_is_named_with_its_place_and_a_remedy() {
        let cases: [(&[u8], &str); 5] = [
            (b"one\ntwo \xE9t", "byte 8, line 2"),
            (b"\xFF\xFEa\0b", "cut off"),
            (b"\xFF\xFEa\0\0\xD8b\0", "byte 4"),
            (b"a\0b\0", "UTF-16 without"),
            (b"\xEF\xBB\xBFab\xFF", "byte 5, line 1"),
        ];
        for (bytes, part) in cases {
            let message = decode(bytes.to_vec()).unwrap_err();
            assert!(message.contains(part), "{bytes:?}: {message}");
        }
    }
}
