//! Bylines: `By Jane Roe, Political Editor`, `Staff report`, `Sam Poe contributed to this report.`.

use super::stamp;
use crate::text::Span;

/// Who wrote the article, and when, as far as one line says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Byline {
    /// The names.
    pub author: Option<Span>,
    /// The date that shares the line.
    pub date: Option<Span>,
}

/// Whole lines that stand for a byline, in lower case.
const WHOLE: &[&str] = &[
    "staff report",
    "staff reports",
    "staff writer",
    "staff writers",
    "staff reporter",
    "from staff reports",
    "from wire reports",
    "from staff and wire reports",
    "wire reports",
    "associated press",
    "the associated press",
    "agence france-presse",
    "press association",
    "pa media",
    "reuters",
    "news desk",
    "our correspondent",
];

/// Words in lower case that a byline may hold besides names.
const SMALL: &[&str] = &[
    "and",
    "with",
    "for",
    "of",
    "the",
    "in",
    "at",
    "de",
    "del",
    "da",
    "di",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "bin",
    "al",
    "staff",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "editor",
    "correspondent",
    "correspondents",
    "senior",
    "special",
    "to",
    "contributor",
    "columnist",
    "chief",
    "bureau",
    "news",
    "political",
    "national",
    "foreign",
    "sports",
    "business",
];

/// Words of a job, in lower case.
const JOBS: &[&str] = &[
    "editor",
    "reporter",
    "correspondent",
    "writer",
    "columnist",
    "journalist",
    "contributor",
    "photographer",
    "critic",
];

/// Lead-ins of the notes under a story that say who worked on it, in lower case.
const CREDITS: &[&str] = &[
    "reporting by ",
    "additional reporting by ",
    "additional reporting: ",
    "writing by ",
    "editing by ",
    "contributing: ",
];

const ENDS: &[&str] = &[
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
    "contributed reporting",
    "contributed to this post",
];

/// Reads a byline.
pub(super) fn read(text: &str) -> Option<Byline> {
    if text.len() > 160 {
        return None;
    }
    // Most of what is asked is a sentence, which is a byline only as a note on who helped.
    let stopped = text.ends_with(['.', '"', '”', '!', '?']);
    if stopped
        && text.len() > 40
        && !text.contains("ontribut")
        && !text.contains("eporting")
        && !text.contains("diting")
    {
        return None;
    }
    let lower = text.trim_matches(['(', ')', '[', ']', '.', '*', '_', ' ']).to_lowercase();
    let note = CREDITS.iter().any(|start| lower.starts_with(start)) || ENDS.iter().any(|end| lower.ends_with(end));
    if note || WHOLE.contains(&lower.as_str()) {
        return Some(Byline { author: None, date: None });
    }
    // `By Jane Roe | 3 March 2021` holds two things in one line.
    let split = text.find([' ', '\n']).and_then(|_| text.find(['|', '•', '·', '\n']));
    if let Some(at) = split {
        let after = text.get(at..)?;
        let rest = after.trim_start_matches(['|', '•', '·', '\n', '\r', ' ', '\u{fffc}']);
        let stamp = stamp::read(rest)?;
        let author = named(text.get(..at)?.trim_end())?;
        let date = stamp.date.map(|span| span.shifted(text.len() - rest.len()));
        return Some(Byline { author: Some(author), date });
    }
    named(text).map(|author| Byline { author: Some(author), date: None })
}

/// The names of `By …`, or of a name with its job.
fn named(text: &str) -> Option<Span> {
    let by = text.get(..3).filter(|start| start.eq_ignore_ascii_case("by "));
    let start = if by.is_some() { 3 } else { 0 };
    let names = text.get(start..)?;
    let mut capitals = 0;
    let mut job = false;
    for (index, word) in names.split_whitespace().enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        job |= JOBS.contains(&lower.as_str());
        let capital = bare.starts_with(char::is_uppercase);
        if capital {
            capitals += 1;
        } else if !SMALL.contains(&lower.as_str()) && !matches!(word, "&" | "|" | "-" | "–" | "/") {
            return None;
        }
        let first = index == 0;
        if index > 13 || (first && (!capital || stamp::is_calendar(&lower))) || word.contains(['"', '“', '!', '?', ':'])
        {
            return None;
        }
    }
    // A name ends without a stop, but for an initial or a suffix.
    let last = names.split_whitespace().next_back()?;
    if last.ends_with('.') && !matches!(last, "Jr." | "Sr.") && last.len() > 2 {
        return None;
    }
    let comma = names.find(',');
    let two = names.split(',').next()?.split_whitespace().count();
    let real =
        if by.is_some() { capitals >= 1 } else { job && comma.is_some() && capitals >= 2 && (2..=4).contains(&two) };
    let end = match comma {
        Some(comma) if job => comma,
        _ => names.len(),
    };
    real.then(|| Span::new(start, start + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bylines() {
        let cases = [
            ("By Jane Roe", "Jane Roe"),
            ("BY JANE ROE and SAM POE", "JANE ROE and SAM POE"),
            ("By Jane Roe, Political Editor", "Jane Roe"),
            ("Jane Roe, Political Editor", "Jane Roe"),
            ("By J. K. van der Roe", "J. K. van der Roe"),
            ("By Jane Roe | 3 March 2021", "Jane Roe"),
        ];
        for (text, expected) in cases {
            let got = read(text).and_then(|byline| byline.author).map(|span| span.of(text));
            assert_eq!(got, Some(expected), "{text}");
        }
        for text in ["Staff report", "Sam Poe contributed to this report.", "(Reporting by Jo Roe; Editing by Sam Poe)"]
        {
            assert_eq!(read(text), Some(Byline { author: None, date: None }), "{text}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        for text in [
            "By Monday the water had gone.",
            "By Monday",
            "By then, Roe had left",
            "Jane Roe, the editor, left.",
            "By the River",
            "Fires, floods and storms",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
