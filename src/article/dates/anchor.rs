//! The dates that a document states for itself, and the one that relative expressions count from.

use jiff::civil::{Date, Time};

use super::site::{Clock, Order, TimeSite, Written};
use crate::article::{Article, Profile};
use crate::text::{Block, Span, Zone};

/// Where a date of the whole document comes from, the most trusted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnchorKind {
    /// The user gave it: `--published`.
    Given,
    /// The front matter states it.
    FrontMatter,
    /// A line of its own: `Publish : 2021-09-02 11:36:00`.
    Stamp,
    /// A line of its own that says when the article was changed: `Updated Sept. 3, 2021`.
    Updated,
    /// The dateline: `LARN, Sept. 2 (AP) —`.
    Dateline,
    /// The user gave it for documents that state none.
    Default,
}

/// A date that a document states for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// The day.
    pub date: Date,
    /// The time of day, where one is given.
    pub time: Option<Time>,
    /// A zone is given.
    pub zoned: bool,
    /// Minutes east of Greenwich, where the zone says.
    pub zone: Option<i16>,
    /// Where it comes from.
    pub kind: AnchorKind,
    /// Where it stands, in bytes of the document; nothing where the user gave it.
    pub span: Option<Span>,
}

/// All the dates that a document states for itself, the most trusted first, each place once.
pub(super) fn anchors(article: &Article) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let plain = |date: Date, kind: AnchorKind| Anchor { date, time: None, zoned: false, zone: None, kind, span: None };
    if let Some(date) = article.options.published.as_deref().and_then(day) {
        anchors.push(plain(date, AnchorKind::Given));
    }
    let default = article.options.default_published.as_deref().and_then(day);
    let day_first = day_first(article);
    let metadata = &article.layout.metadata;
    if let Some(field) = &metadata.date {
        let front = metadata.extent.is_some_and(|extent| extent.covers(field.span));
        let kind = if front { AnchorKind::FrontMatter } else { AnchorKind::Stamp };
        // Within a stamp's own block the reading below finds it, and whether it says that the article was changed.
        if front {
            let date = super::sites(&field.value).iter().find_map(|site| stated(site, day_first, kind));
            let date = date.or_else(|| day(&field.value).map(|date| plain(date, kind)));
            anchors.extend(date.map(|anchor| Anchor { span: Some(field.span), ..anchor }));
        }
    }
    for (index, (block, facts)) in article.blocks().enumerate() {
        let kind = match block.zone {
            Zone::Stamp if is_update(facts.prose.text()) => AnchorKind::Updated,
            Zone::Stamp | Zone::Byline => AnchorKind::Stamp,
            Zone::Dateline => AnchorKind::Dateline,
            Zone::Body if index < 12 => AnchorKind::Dateline,
            _ => continue,
        };
        let until = if block.zone == Zone::Body { dateline_end(block, facts.prose.text()) } else { Some(usize::MAX) };
        let Some(until) = until else { continue };
        let place = |site: &TimeSite| facts.prose.source(site.span).shifted(block.span.start);
        let known = anchors.first().map(|anchor| anchor.date).or(default);
        for site in facts.times().iter().filter(|site| site.span.end <= until) {
            let found = stated(site, day_first, kind).or_else(|| yearless(site, known?, kind));
            anchors.extend(found.map(|anchor| Anchor { span: Some(place(site)), ..anchor }));
        }
    }
    if anchors.is_empty() {
        anchors.extend(default.map(|date| plain(date, AnchorKind::Default)));
    }
    anchors.sort_by_key(|anchor| anchor.kind);
    anchors
}

/// Where the dateline of a block ends, if it has one.
fn dateline_end(block: &Block, prose: &str) -> Option<usize> {
    (block.zone == Zone::Body).then(|| crate::text::dateline(prose)).flatten().map(|span| span.end)
}

/// Whether a stamp says that the article was changed.
fn is_update(prose: &str) -> bool {
    ["update", "last ", "modified", "amended", "corrected"]
        .iter()
        .any(|name| prose.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
}

/// The date of `2021-09-02` with whatever stands behind it.
fn day(text: &str) -> Option<Date> {
    text.trim().get(..10)?.parse().ok()
}

/// A whole date.
fn stated(site: &TimeSite, day_first: bool, kind: AnchorKind) -> Option<Anchor> {
    let date = whole(&site.written, day_first)?;
    Some(with_clock(date, site.clock.as_ref(), kind))
}

/// A date without its year: the one next to the date that is known already.
fn yearless(site: &TimeSite, known: Date, kind: AnchorKind) -> Option<Anchor> {
    let (month, day) = (site.written.month?.value, site.written.day?.value);
    let date = (known.year() - 1..=known.year() + 1)
        .filter_map(|year| calendar(year, month, day))
        .min_by_key(|&date| distance(known, date).abs())?;
    Some(with_clock(date, site.clock.as_ref(), kind))
}

fn with_clock(date: Date, clock: Option<&Clock>, kind: AnchorKind) -> Anchor {
    let zone = clock.and_then(|clock| clock.zone);
    Anchor {
        date,
        time: clock.and_then(Clock::time),
        zoned: zone.is_some(),
        zone: zone.and_then(|zone| zone.minutes),
        kind,
        span: None,
    }
}

/// The day that is written in full, if the calendar has it. Figures that can be read in two ways are read as the house
/// style has it.
pub(super) fn whole(written: &Written, day_first: bool) -> Option<Date> {
    let (year, month, day) = (written.year?.value, written.month?.value, written.day?.value);
    let (month, day) = if written.order == Order::Ambiguous && day_first { (day, month) } else { (month, day) };
    calendar(year, month, day)
}

pub(super) fn calendar(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The number of a day, counted from a day long ago; it costs a hundredth of the calendar's own reckoning.
fn number(date: Date) -> i32 {
    // Years begin in March, so that the leap day is the last.
    let march = i32::from(date.month() < 3);
    let year = i32::from(date.year()) - march + 10_000;
    let month = (i32::from(date.month()) + 9) % 12;
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + i32::from(date.day())
}

/// Days from one date to another.
pub(super) fn distance(from: Date, to: Date) -> i32 {
    number(to) - number(from)
}

/// Whether the house style of an article writes the day before the month.
pub(super) fn day_first(article: &Article) -> bool {
    matches!(article.style.profile, Profile::UkDouble | Profile::UkSingle)
}
