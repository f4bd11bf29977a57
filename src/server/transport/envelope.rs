//! Whether a message body is one that the framework can decode.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Why a body is no message, in words for the log.
pub(super) fn problem(body: &[u8]) -> Option<String> {
    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => return Some(format!("not UTF-8: {error}")),
    };
    if text.trim_start().starts_with('[') {
        return Some("a batch, which the protocol does not have".to_owned());
    }
    serde_json::from_str::<Envelope>(text).err().map(|error| format!("not a message: {error}"))
}

/// A JSON-RPC message of any kind, read without keeping anything of it.
struct Envelope;

impl<'de> Deserialize<'de> for Envelope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EnvelopeVisitor)
    }
}

struct EnvelopeVisitor;

impl<'de> Visitor<'de> for EnvelopeVisitor {
    type Value = Envelope;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON-RPC message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Envelope, A::Error> {
        let (mut version, mut method, mut id, mut params) = (false, false, false, false);
        while let Some(Key(key)) = map.next_key::<Key<'_>>()? {
            let seen = match key.as_ref() {
                "jsonrpc" => {
                    if map.next_value::<Key<'_>>()?.0 != "2.0" {
                        return Err(A::Error::custom("the value of 'jsonrpc' is not \"2.0\""));
                    }
                    &mut version
                }
                "method" => {
                    map.next_value::<Key<'_>>()?;
                    &mut method
                }
                "id" => {
                    map.next_value::<Id<'_>>()?;
                    &mut id
                }
                "params" => {
                    map.next_value::<Sound>()?;
                    &mut params
                }
                _ => {
                    map.next_value::<Sound>()?;
                    continue;
                }
            };
            if std::mem::replace(seen, true) {
                return Err(A::Error::custom("a member stands twice"));
            }
        }
        if version { Ok(Envelope) } else { Err(A::Error::custom("'jsonrpc' is missing")) }
    }
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "only whether an id is of one of these kinds matters")]
enum Id<'a> {
    Number(i64),
    Text(#[serde(borrow)] Cow<'a, str>),
    Null(()),
}

/// Any JSON value, checked as strictly as when it is kept: its depth, its numbers and its escapes.
struct Sound;

impl<'de> Deserialize<'de> for Sound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SoundVisitor)
    }
}

struct SoundVisitor;

impl<'de> Visitor<'de> for SoundVisitor {
    type Value = Sound;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_str<E>(self, _: &str) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_unit<E>(self) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Sound, A::Error> {
        while items.next_element::<Sound>()?.is_some() {}
        Ok(Sound)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Sound, A::Error> {
        while members.next_key::<Sound>()?.is_some() {
            members.next_value::<Sound>()?;
        }
        Ok(Sound)
    }
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn messages_of_all_kinds_pass() {
        for body in [
            r#"{"jsonrpc":"2.0","id":1,"method":"shutdown"}"#,
            r#"{"jsonrpc":"2.0","id":"a","method":"x","params":{"a":[1,-2,3.5,null,true,"é\n"]}}"#,
            r#"{"jsonrpc":"2.0","method":"exit","params":null}"#,
            r#"{"jsonrpc":"2.0","id":null,"result":{"a":1}}"#,
            r#"{"jsonrpc":"2.0","id":3,"error":{"code":-32601,"message":"no"}}"#,
            r#"{"jsonrpc":"2.0"}"#,
        ] {
            assert_eq!(problem(body.as_bytes()), None, "{body}");
        }
    }

    #[test]
    fn what_the_framework_cannot_decode_is_named() {
        let deep = format!(r#"{{"jsonrpc":"2.0","other":{}{}}}"#, "[".repeat(200), "]".repeat(200));
        for body in [
            r#"{"jsonrpc":"2.0","id":1,"method":"shut"#,
            r#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#,
            "5",
            "",
            r#"{"id":1,"method":"shutdown"}"#,
            r#"{"jsonrpc":"1.0","id":1,"method":"shutdown"}"#,
            r#"{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}"#,
            r#"{"jsonrpc":"2.0","id":1,"method":7}"#,
            r#"{"jsonrpc":"2.0","id":1,"id":1,"method":"shutdown"}"#,
            r#"{"jsonrpc":"2.0","method":"x","params":"\ud800"}"#,
            r#"{"jsonrpc":"2.0","method":"x","params":1e999}"#,
            deep.as_str(),
        ] {
            assert!(problem(body.as_bytes()).is_some(), "{body}");
        }
        assert!(problem(b"{\"jsonrpc\":\"2.0\",\"method\":\"\xff\"}").is_some());
    }
}
