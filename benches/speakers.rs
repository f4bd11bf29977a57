//! What it costs to know who says what in an article of 5 KB: from cold, and after a keystroke.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use onrecord::article::{Article, Options};

/// Two sample articles, to 5 KB, and the same with one character more in the middle.
fn articles() -> (Arc<str>, Arc<str>) {
    let mut text = String::new();
    text.push_str(include_str!("../tests/articles/council.txt"));
    text.push_str(include_str!("../tests/articles/clean-court.txt"));
    let end = (5_000..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text.truncate(end);
    let place = text.get(text.len() / 2..).and_then(|rest| rest.find(' ')).map_or(0, |found| text.len() / 2 + found);
    let mut typed = text.clone();
    typed.insert(place, 'x');
    (text.into(), typed.into())
}

fn facts(text: &Arc<str>, previous: Option<&Article>) -> usize {
    let article = Article::read(Arc::clone(text), Options::default(), previous);
    article.record().mentions.len()
}

fn speakers(c: &mut Criterion) {
    let (text, typed) = articles();
    // The word lists are read once for a process; what follows is what every article costs.
    let _ = facts(&text, None);
    c.bench_function("facts/5 KB/cold", |b| b.iter(|| facts(black_box(&text), None)));
    let before = Article::read(Arc::clone(&text), Options::default(), None);
    let _ = before.record();
    c.bench_function("facts/5 KB/keystroke", |b| b.iter(|| facts(black_box(&typed), Some(&before))));
}

criterion_group!(benches, speakers);
criterion_main!(benches);
