//! What a keystroke costs: an article read afresh, and again after one character was typed in its middle.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use onrecord::config::{Checked, Request};

/// A sample article, repeated to about so many bytes, and the same with one character more in its middle.
fn article(bytes: usize) -> (Arc<str>, Arc<str>) {
    let sample = include_str!("../tests/articles/council.txt");
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(sample);
    }
    let place = text.get(text.len() / 2..).and_then(|rest| rest.find(' ')).map_or(0, |found| text.len() / 2 + found);
    let mut typed = text.clone();
    typed.insert(place, 'x');
    (text.into(), typed.into())
}

fn keystroke(c: &mut Criterion) {
    let request = Request::default();
    for (name, bytes) in [("5 KB", 5_000), ("10 KB", 10_000), ("100 KB", 100_000)] {
        let (text, typed) = article(bytes);
        c.bench_function(&format!("fresh/{name}"), |b| {
            b.iter(|| Checked::read(black_box(text.clone()), &request, None));
        });
        let before = Checked::read(text.clone(), &request, None);
        c.bench_function(&format!("keystroke/{name}"), |b| {
            b.iter(|| Checked::read(black_box(typed.clone()), &request, Some(&before)));
        });
    }
}

criterion_group!(benches, keystroke);
criterion_main!(benches);
