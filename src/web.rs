//! An article in and what is known of it out, both as JSON: what a page in a browser asks.
//!
//! A request names what it wants in `do`:
//!
//! - `read` (with `text`, and as it likes `format`, `profile`, `published` and `hints`) gives the findings as
//!   `check --format json` has them, the facts as `extract --format json` has them, and `times` and `stated` as
//!   `timeline --format json` has them, with the `range` of each time.
//! - `fix` (with the same) gives the `text` after all safe fixes, and how many were `made`.
//! - `explain` (with `rule`) gives the rule's `page` in Markdown.
//!
//! A request that cannot be answered gives an `error`.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::article::{Options, ProfileSource};
use crate::config::{Checked, Request, fix_all};
use crate::records::date;
use crate::records::facts::FactsRecord;
use crate::records::findings::{FindingRecord, Summary};
use crate::records::position::{Encoding, Positions, Range};
use crate::records::times::{Row, Stated, rows, stated};
use crate::rules::{Settings, rule};
use crate::text::Format;

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "lowercase")]
enum Asked {
    Read(Document),
    Fix(Document),
    Explain { rule: String },
}

#[derive(Deserialize)]
struct Document {
    text: String,
    format: Option<String>,
    /// Nothing, or an empty text, where the marks decide.
    profile: Option<String>,
    /// Nothing, or an empty text, where the article says it.
    published: Option<String>,
    #[serde(default)]
    hints: bool,
}

impl Document {
    fn request(&self) -> Result<Request, String> {
        let given = |field: &Option<String>| field.clone().filter(|value| !value.trim().is_empty());
        let format = match given(&self.format) {
            Some(name) => Format::of_name(&name)
                .ok_or_else(|| format!("there is no format '{name}': use plain, markdown or html"))?,
            None => Format::default(),
        };
        let profile = match given(&self.profile) {
            Some(name) => Some(name.parse().map_err(|error| format!("{error}"))?),
            None => None,
        };
        let published = given(&self.published).map(|published| date::parse(&published)).transpose()?;
        Ok(Request {
            options: Options { format, profile, published, ..Options::default() },
            settings: Settings { hints: self.hints, ..Settings::default() },
            ..Request::default()
        })
    }
}

#[derive(Serialize)]
struct ArticleRecord<'a> {
    profile: ProfileRecord,
    published: Option<String>,
    summary: Summary,
    findings: Vec<FindingRecord<'a>>,
    #[serde(flatten)]
    facts: FactsRecord<'a>,
    stated: Vec<Stated>,
    times: Vec<TimeRecord>,
}

#[derive(Serialize)]
struct ProfileRecord {
    name: &'static str,
    /// Whether nobody asked for it.
    detected: bool,
}

#[derive(Serialize)]
struct TimeRecord {
    #[serde(flatten)]
    row: Row,
    range: Range,
}

#[derive(Serialize)]
struct FixedRecord<'a> {
    text: &'a str,
    made: usize,
}

#[derive(Serialize)]
struct PageRecord {
    page: String,
}

#[derive(Serialize)]
struct ErrorRecord<'a> {
    error: &'a str,
}

/// Answers one request after another. What did not change of an article since the last request is not read again.
#[derive(Debug, Default)]
pub struct Desk {
    last: Option<Checked>,
}

impl Desk {
    /// A desk without an article.
    #[must_use]
    pub const fn new() -> Self {
        Self { last: None }
    }

    /// The answer to a request; a request that cannot be understood is answered too.
    #[must_use]
    pub fn answer(&mut self, request: &[u8]) -> String {
        let asked = serde_json::from_slice(request).map_err(|error| format!("the request cannot be read: {error}"));
        asked.and_then(|asked| self.done(asked)).unwrap_or_else(|error| json(&ErrorRecord { error: &error }))
    }

    fn done(&mut self, asked: Asked) -> Result<String, String> {
        match asked {
            Asked::Read(document) => {
                let request = document.request()?;
                let checked = Checked::read(Arc::from(document.text), &request, self.last.as_ref());
                let answer = json(&record(&checked));
                self.last = Some(checked);
                Ok(answer)
            }
            Asked::Fix(document) => {
                let request = document.request()?;
                let fixed = fix_all(Arc::from(document.text), &request);
                Ok(json(&FixedRecord { text: &fixed.text, made: fixed.made.values().sum() }))
            }
            Asked::Explain { rule: name } => {
                let rule = rule(&name).ok_or_else(|| format!("there is no rule '{name}'"))?;
                Ok(json(&PageRecord { page: rule.meta().documentation() }))
            }
        }
    }
}

fn record(checked: &Checked) -> ArticleRecord<'_> {
    let article = &checked.article;
    let positions = Positions::new(&article.text, Encoding::Utf8);
    let mut summary = Summary::default();
    summary.add(&checked.findings);
    let detected = matches!(article.style.source, ProfileSource::Detected | ProfileSource::Assumed);
    let times = rows(article, &positions).into_iter();
    ArticleRecord {
        profile: ProfileRecord { name: article.style.profile.name(), detected },
        published: date::published(article),
        summary,
        findings: FindingRecord::all(&checked.findings, &positions),
        facts: FactsRecord::new(article, &positions),
        stated: stated(article, &positions),
        times: times.map(|row| TimeRecord { range: positions.range(row.span), row }).collect(),
    }
}

fn json(record: &impl Serialize) -> String {
    // A record of text and numbers can always be written.
    serde_json::to_string(record).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Desk;

    fn answer(desk: &mut Desk, request: &Value) -> Value {
        serde_json::from_str(&desk.answer(request.to_string().as_bytes())).unwrap()
    }

    const TEXT: &str =
        "“The bridge is closed, said Mara Ellwood, the harbour master, on Tuesday. “It opens on Friday,” she said.\n";

    #[test]
    fn an_article_is_read() {
        let mut desk = Desk::new();
        let request = json!({"do": "read", "text": TEXT, "published": "2024-03-13", "profile": ""});
        let read = answer(&mut desk, &request);
        assert_eq!(read["findings"][0]["rule"], "unclosed-quote", "{read}");
        assert_eq!(read["summary"]["error"], 1);
        assert_eq!(read["speakers"][0]["name"], "Mara Ellwood");
        assert_eq!(read["times"][0]["value"], "2024-03-12");
        assert_eq!(read["times"][0]["range"]["start"]["byte"], TEXT.find("Tuesday").unwrap());
        assert_eq!(read["profile"]["detected"], true);
        // What was read before changes nothing.
        assert_eq!(answer(&mut desk, &request), read);
    }

    #[test]
    fn safe_fixes_are_made() {
        let fixed = answer(&mut Desk::new(), &json!({"do": "fix", "text": "He said: “ We are done.”\n"}));
        assert_eq!(fixed["text"], "He said: “We are done.”\n");
        assert_eq!(fixed["made"], 1);
    }

    #[test]
    fn a_rule_is_explained() {
        let page = answer(&mut Desk::new(), &json!({"do": "explain", "rule": "unclosed-quote"}));
        assert!(page["page"].as_str().unwrap().starts_with("# "), "{page}");
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        let mut desk = Desk::new();
        for request in [
            json!({"do": "read"}),
            json!({"do": "explain", "rule": "no-such-rule"}),
            json!({"do": "read", "text": "", "published": "yesterday"}),
            json!({"do": "read", "text": "", "profile": "fr"}),
            json!({"do": "read", "text": "", "format": "pdf"}),
            json!([]),
        ] {
            assert!(answer(&mut desk, &request)["error"].is_string(), "{request}");
        }
        assert!(desk.answer(b"\xFF").contains("error"));
    }
}
