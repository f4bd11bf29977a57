use crate::text::{BlockKind, Format, Layout, Zone};

/// The zones of a plain text's paragraphs.
fn zones(text: &str) -> Vec<Zone> {
    Layout::read(text, Format::Plain).blocks.iter().map(|block| block.zone).collect()
}

const STORY: &str = "The council of Larn voted on Monday to close the old bridge, which has been shut to lorries since \
the spring floods and would cost more to mend than the town can raise.";

#[test]
fn an_article_from_a_site() {
    use Zone::{Body, Boilerplate, Caption, Crosshead, Headline, Kicker, Stamp};
    let text = format!(
        "Larn council votes to close its old bridge\n\nLarnToday\n\nNorland\nThe bridge at Larn in May. Photo / NP\n\n\
         {STORY}\n\nWhat comes next\n\n{STORY}\n\nPublish : 2021-05-03 11:36:00\n\nGive Your Comments"
    );
    let layout = Layout::read(&text, Format::Plain);
    let got: Vec<Zone> = layout.blocks.iter().map(|block| block.zone).collect();
    assert_eq!(got, [Headline, Kicker, Kicker, Caption, Body, Crosshead, Body, Stamp, Boilerplate]);
    assert_eq!(layout.metadata.date.map(|date| date.value).as_deref(), Some("2021-05-03 11:36:00"));
}

#[test]
fn a_wire_story() {
    let text = format!("Bridge to close\n\nBy JO ROE\n\nLARN, Norland (NP) — {STORY}\n\n{STORY}");
    let layout = Layout::read(&text, Format::Plain);
    let got: Vec<Zone> = layout.blocks.iter().map(|block| block.zone).collect();
    assert_eq!(got, [Zone::Headline, Zone::Byline, Zone::Body, Zone::Body]);
    assert_eq!(layout.metadata.location.map(|place| place.value).as_deref(), Some("LARN, Norland"));
    assert_eq!(layout.metadata.author.map(|author| author.value).as_deref(), Some("JO ROE"));
}

#[test]
fn a_headline_may_end_with_a_stop() {
    assert_eq!(zones(&format!("Larn Council Votes To Close Its Bridge.\n\n{STORY}")).first(), Some(&Zone::Headline));
    assert_eq!(zones(&format!("Council votes to close bridge.\n\n{STORY}")).first(), Some(&Zone::Headline));
    assert_eq!(zones(&format!("Bridge to close\n\nIt cost too much.\n\nBy Jo Roe\n\n{STORY}"))[1], Zone::Deck);
    assert_eq!(zones(&format!("Bridge to close\n\nCouncil votes after night of talks\n\n{STORY}"))[1], Zone::Deck);
}

#[test]
fn body_stays_body() {
    assert_eq!(zones("Bridge to close"), [Zone::Body]);
    assert_eq!(zones("\"We won,\" she said.\n\n\"So did we,\" he said."), [Zone::Body, Zone::Body]);
    assert_eq!(zones("He left. She stayed.\n\nThey met again."), [Zone::Body, Zone::Body]);
    assert_eq!(zones(&format!("{STORY}\n\nHe said:\n\n{STORY}")), [Zone::Body; 3]);
    assert_eq!(zones(&format!("{STORY}\n\n\"We won, he said\n\n{STORY}")), [Zone::Body; 3]);
}

#[test]
fn short_lines_in_a_row_are_verse() {
    let text = format!("{STORY}\n\nOh the bridge of Larn\nIt is falling down\nIn the rain\n\n{STORY}");
    let kinds: Vec<BlockKind> = Layout::read(&text, Format::Plain).blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds[1..4], [BlockKind::Verse; 3]);
}

#[test]
fn hard_wrapped_paragraphs_are_joined() {
    let text = "Bridge to close\n\nThe council of Larn voted on Monday to close the old bridge,\nwhich has been shut to \
                lorries since the spring floods and would\ncost more to mend than the town can raise. Its mayor, Jo\n\
                Roe, said a new one would open in 2023.\n\nShe left.\n";
    let layout = Layout::read(text, Format::Plain);
    assert_eq!(layout.blocks.len(), 3);
    let block = &layout.blocks[1];
    let prose = crate::text::Prose::read(block.span.of(text), block);
    assert!(prose.text().contains("old bridge, which has"), "{}", prose.text());
    assert!(prose.text().ends_with("Its mayor, Jo Roe, said a new one would open in 2023."), "{}", prose.text());
}

#[test]
fn one_paragraph_a_line_is_never_joined() {
    let text = format!("{STORY}\n{STORY}\niPhones were sold.\nand this was typed in haste\n{STORY}");
    assert_eq!(Layout::read(&text, Format::Plain).blocks.len(), 5);
    let short = "Roe left the town hall at noon without a word to us.\nPoe stayed until the doors were shut for the day.\n\
                 The mayor had no comment on the vote on Monday night.";
    assert_eq!(Layout::read(short, Format::Plain).blocks.len(), 3);
}
