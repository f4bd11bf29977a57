//! What it costs to know when an article of 5 KB says that things happened: what its blocks say, and the timeline of all.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use onrecord::article::{Article, Options};
use onrecord::rules::{Family, RULES, Rule, Scope, Settings};

/// Two sample articles, to so many bytes.
fn text(length: usize) -> Arc<str> {
    let mut text = String::new();
    while text.len() < length {
        text.push_str(include_str!("../tests/articles/council.txt"));
        text.push_str(include_str!("../tests/articles/clean-court.txt"));
        text.push_str("\n\n");
    }
    let end = (length..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text.truncate(end);
    text.into()
}

fn options() -> Options {
    Options { published: Some("2021-09-02".to_owned()), ..Options::default() }
}

fn dates(c: &mut Criterion) {
    let (short, long) = (text(5_000), text(10_000));
    let read = |text: &Arc<str>| Article::read(Arc::clone(text), options(), None);
    // The word lists are read once for a process; what follows is what every article costs.
    let _ = read(&short).timeline().expressions.len();
    c.bench_function("dates/5 KB/cold", |b| {
        b.iter_batched(
            || read(&short),
            |article| {
                let found: usize = article.facts.iter().map(|facts| facts.times().len()).sum();
                (found, article)
            },
            BatchSize::SmallInput,
        );
    });
    c.bench_function("dates/10 KB/timeline", |b| {
        b.iter_batched(
            || {
                let article = read(&long);
                let found: usize = article.facts.iter().map(|facts| facts.times().len()).sum();
                black_box(found);
                article
            },
            |article| {
                let found = article.timeline().expressions.len();
                (found, article)
            },
            BatchSize::SmallInput,
        );
    });
    // What the rules about dates cost at every keystroke: what they look for between blocks, the timeline read.
    let article = read(&long);
    let settings = Settings::default();
    let runs = |rule: &&&dyn Rule| rule.meta().family == Family::Dates && settings.runs(rule.meta());
    let rules: Vec<&dyn Rule> = RULES.iter().filter(runs).copied().collect();
    let found = article.timeline().expressions.len();
    let scope = Scope::whole(&article);
    c.bench_function("dates/10 KB/rules", |b| {
        b.iter(|| {
            let mut drafts = Vec::with_capacity(found);
            for rule in &rules {
                rule.check_article(black_box(&article), &scope, &mut drafts);
            }
            drafts
        });
    });
}

criterion_group!(benches, dates);
criterion_main!(benches);
