use std::sync::Arc;

use crate::article::{Article, Options};
use crate::text::Format;

/// The expressions of a text that was published on a day, with their values.
fn values(text: &str, published: &str) -> Vec<(String, String)> {
    let published = Some(published.to_owned()).filter(|date| !date.is_empty());
    let options = Options { published, format: Format::Plain, ..Options::default() };
    let article = Article::read(Arc::from(text), options, None);
    article
        .timeline()
        .expressions
        .iter()
        .map(|expression| {
            let value = expression.value.map_or("-".to_owned(), |value| value.to_string());
            (expression.span.of(text).to_owned(), value)
        })
        .collect()
}

#[test]
fn debugging() {
    for text in [
        "She must now confront how he conducts his campaign over the next two months, how he navigates the party’s national convention in July, what role he plays.",
        "The end of the primaries in June and on to the hall.",
    ] {
        println!("{:?}", values(text, "2016-04-21"));
        let options = Options { published: Some("2016-04-21".into()), format: Format::Plain, ..Options::default() };
        let article = Article::read(Arc::from(text), options, None);
        for b in &article.facts {
            for t in b.times() {
                println!(
                    "{:?} {:?} {:?} {:?}",
                    t.span.of(text),
                    t.tense,
                    t.verb.map(|v| v.of(text)),
                    t.noun.map(|v| v.of(text))
                );
            }
        }
    }
}
