//! What a directory of 537 people costs: to read, to look people up in, and to every article that is checked under it.

use std::fmt::Write;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use onrecord::article::Directory;
use onrecord::config::directory::parse;
use onrecord::config::{Checked, Request};

/// As many people as sit in a large parliament.
const PEOPLE: usize = 537;

/// A `speakers.toml` of invented people, each with another name and two roles.
fn speakers() -> String {
    let given = ["Ann", "Bo", "Cleo", "Dee", "Ewan", "Fay", "Gus", "Hal", "Ida", "Jo", "Kit", "Lou"];
    let (starts, ends) =
        (["Ab", "Bre", "Ca", "Do", "El", "Fa", "Gri", "Hu"], ["son", "ley", "mark", "ford", "ny", "well"]);
    let mut text = String::new();
    for number in 0..PEOPLE {
        let pick = |list: &[&'static str], by: usize| list.get(number / by % list.len()).copied().unwrap_or_default();
        let surname = format!("{}{}", pick(&starts, 12), pick(&ends, 96));
        let (given, other) = (pick(&given, 1), pick(&given, 5));
        let _ = writeln!(
            text,
            "[[speaker]]\nname = \"{given} {number}. {surname}\"\nother_names = [\"{other} {surname}\"]\npronouns = \"she\"\n\
             note = \"Member for {surname}\"\nurl = \"https://parliament.example/{number}\"\n\
             [[speaker.roles]]\nrole = \"member\"\norganization = \"Lower House of Norland\"\nstart = 2011-01-03\nend = 2017-01-03\n\
             [[speaker.roles]]\nrole = \"senator\"\norganization = \"Senate of Norland\"\nstart = 2017-01-03\n"
        );
    }
    text
}

fn directory(c: &mut Criterion) {
    let text = speakers();
    let people = parse(&text).people;
    let directory = Directory::new(people.clone());
    c.bench_function("directory/parse", |b| b.iter(|| parse(black_box(&text))));
    c.bench_function("directory/index", |b| b.iter(|| Directory::new(black_box(people.clone()))));
    let name = people.get(PEOPLE / 2).map(|known| known.name.clone()).unwrap_or_default();
    c.bench_function("directory/find", |b| b.iter(|| directory.find(black_box(&name))));
    c.bench_function("directory/find nobody", |b| b.iter(|| directory.find(black_box("Ann Okafor"))));
    c.bench_function("directory/by surname", |b| b.iter(|| directory.by_surname(black_box("Okafor")).len()));
}

/// An article under no directory and under one; the two are to cost the same.
fn article(c: &mut Criterion) {
    let text: Arc<str> = include_str!("../tests/articles/council.txt").into();
    let without = Request::default();
    let mut with = Request::default();
    with.options.directory = Some(Arc::new(parse(&speakers()).into_directory()));
    for (name, request) in [("without", &without), ("with", &with)] {
        c.bench_function(&format!("article/{name}"), |b| {
            b.iter(|| Checked::read(black_box(text.clone()), request, None));
        });
    }
}

criterion_group!(benches, directory, article);
criterion_main!(benches);
