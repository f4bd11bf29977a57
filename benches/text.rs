//! How fast a document is taken apart: layout, prose and sentences.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use onrecord::text::{Block, Format, Layout, Prose, sentences};

/// Paragraphs of the length and kind that news copy has.
const PARAGRAPHS: [&str; 6] = [
    "LARN, Norland (NP) — The council of Larn voted on Monday to close the old bridge, which has been shut to lorries \
     since the spring floods and would cost more to mend than the town can raise in ten years.",
    "“We have looked at every way to keep it,” said Jo Roe, the mayor, who was born within sight of the bridge. “There \
     is no money in the chest, and nobody in the capital has any for us.”",
    "Engineers found in March that two of the five piers had moved by 4.5 inches. Dr. Sam Poe, who led the survey, told \
     the council that a third would follow \"within the year, or the next.\"",
    "Not everybody agreed.",
    "The vote was 7-2. Mr. Finn and Mrs. Vale, both of the opposition, asked for a delay until Sept. 2, when the U.N. \
     relief fund meets; the motion failed at 9 p.m. after three hours of talk.",
    "“They want it gone,” Vale said afterward. “So it goes. But who will carry the milk?”",
];

fn article(paragraphs: usize) -> String {
    let mut text = String::from("Council of Larn votes to close its old bridge\n\nBy Jane Quill\n\n");
    for paragraph in PARAGRAPHS.iter().cycle().take(paragraphs) {
        text.push_str(paragraph);
        text.push_str("\n\n");
    }
    text
}

fn text(c: &mut Criterion) {
    let text = article(30);
    let mut group = c.benchmark_group("text");
    group.throughput(Throughput::Bytes(text.len() as u64));
    for (name, format) in [("plain", Format::Plain), ("markdown", Format::Markdown)] {
        group.bench_function(format!("layout/{name}"), |b| b.iter(|| Layout::read(black_box(&text), format)));
    }
    let layout = Layout::read(&text, Format::Plain);
    group.bench_function("sentences", |b| {
        b.iter(|| {
            let count = |block: &Block| sentences(Prose::read(block.span.of(&text), block).text()).len();
            layout.blocks.iter().map(count).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, text);
criterion_main!(benches);
