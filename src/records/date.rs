//! The publish date, as users give it and as a document states it.

use jiff::civil::Date;

use crate::article::Article;

/// Reads a date `YYYY-MM-DD`, which a time may follow.
///
/// # Errors
/// Says what is wrong with any other text, and with a day that no calendar has.
pub fn parse(text: &str) -> Result<String, String> {
    let trimmed = text.trim();
    let (day, rest) = trimmed.split_at_checked(10).unwrap_or((trimmed, ""));
    let date: Date = day.parse().map_err(|_| format!("'{text}' is no date: write it as 2021-09-02"))?;
    if !rest.is_empty() && !rest.starts_with(['T', 't', ' ', '_']) {
        return Err(format!("'{text}' is no date: write it as 2021-09-02"));
    }
    Ok(date.to_string())
}

/// The publish date that an article is read under: what the user gave, or what the document states.
#[must_use]
pub fn published(article: &Article) -> Option<String> {
    article.timeline().anchor().map(|anchor| anchor.date.to_string())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_date_may_have_a_time() {
        for text in ["2021-09-02", " 2021-09-02 11:36:00", "2021-09-02T11:36:00Z"] {
            assert_eq!(parse(text).as_deref(), Ok("2021-09-02"), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused_with_a_remedy() {
        for text in ["", "yesterday", "2021-02-30", "2021-9-2", "2021-09-021", "02.09.2021", "\u{201C}2021-09-02"] {
            let message = parse(text).unwrap_err();
            assert!(message.contains("write it as 2021-09-02"), "{message}");
        }
    }
}
