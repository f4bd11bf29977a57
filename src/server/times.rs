//! The time expressions of an article, for cards and lists.

use jiff::civil::Date;

use super::card::shortened;
use crate::article::Article;
use crate::article::dates::{Anchor, AnchorKind, DateForm, Expression, TimeSite, Timeline, Value, weekday_name};
use crate::text::Span;

/// How to give an article its publish date.
pub(super) const REMEDY: &str = "give one by a line such as “Published: 2026-04-22”, by “date: 2026-04-22” in the front \
     matter, or by the setting onrecord.published";

/// How many characters of the words around an expression stand in a list.
const SHOWN: usize = 60;

/// How many dates a document may state for itself; one of more is no article, and none of those is looked for.
const STATED: usize = 256;

/// The expression at a place: the one that holds the character there before one that ends there.
pub(super) fn at(timeline: &Timeline, place: usize) -> Option<&Expression> {
    let touching = touching(timeline, place);
    touching.iter().find(|found| place < found.span.end).or(touching.first())
}

/// The expressions that hold or touch a place, in order.
fn touching(timeline: &Timeline, place: usize) -> &[Expression] {
    let from_here = touching_from(timeline, place);
    let to = from_here.partition_point(|found| found.span.start <= place);
    from_here.get(..to).unwrap_or_default()
}

/// The expressions that hold or touch a place, and all after them.
pub(super) fn touching_from(timeline: &Timeline, place: usize) -> &[Expression] {
    let from = timeline.expressions.partition_point(|found| found.span.end < place);
    timeline.expressions.get(from..).unwrap_or_default()
}

/// The expressions that a stretch of text meets, in order.
pub(super) fn within(timeline: &Timeline, shown: Span) -> &[Expression] {
    let all = &timeline.expressions;
    let from = all.partition_point(|found| found.span.end <= shown.start);
    let to = all.partition_point(|found| found.span.start < shown.end);
    all.get(from..to).unwrap_or_default()
}

/// Those that have a place in the calendar, in its order, with what they stand for.
pub(super) fn dated(timeline: &Timeline) -> impl Iterator<Item = (&Expression, Value)> {
    let placed = |found: &Expression| found.value.filter(|value| value.days().is_some());
    timeline.in_order().into_iter().filter_map(move |found| Some((found, placed(found)?)))
}

/// The date of the whole document that an expression states, with its rank among these.
pub(super) fn stated<'a>(timeline: &'a Timeline, found: &Expression) -> Option<(usize, &'a Anchor)> {
    let anchors = timeline.anchors.iter().take(STATED).enumerate();
    anchors.into_iter().find(|(_, anchor)| anchor.span == Some(found.span))
}

/// The weekday of a value that is one day or a time of one.
pub(super) fn weekday(value: Value) -> Option<&'static str> {
    value.day().map(|day| weekday_name(day.weekday()))
}

/// Whether a year has to be said of a date because the publish date does not say it.
pub(super) fn needs_year(timeline: &Timeline, date: Date) -> bool {
    timeline.anchor().is_none_or(|anchor| anchor.date.year() != date.year())
}

/// How the house style of an article writes dates.
pub(super) fn form(article: &Article) -> DateForm {
    DateForm::of(article.style.profile)
}

/// What a value stands for, in short: `Sept. 1`, `Aug. 23 to 29`, `December 2020`.
pub(super) fn brief(article: &Article, value: Value) -> String {
    let (form, timeline) = (form(article), article.timeline());
    let year = |date: Date| needs_year(timeline, date);
    match value {
        Value::Day(day) => form.day(day, year(day)),
        Value::Week(..) | Value::Weekend(..) => match value.days() {
            Some((first, last)) => form.days(first, last, year(last)),
            None => form.value(value),
        },
        Value::Moment(day, ..) | Value::Part(day, _) => {
            // The weekday is said by the words, and the year mostly is that of the publish date.
            let (long, short) = (form.weekday_and_day(day, true), form.day(day, year(day)));
            form.value(value).replacen(&long, &short, 1)
        }
        _ => form.value(value),
    }
}

/// The words of an expression with the verb or noun that says what happened then, where these are close:
/// `Wednesday’s press conference`.
pub(super) fn told(article: &Article, found: &Expression, site: &TimeSite) -> String {
    if let Some((_, anchor)) = stated(article.timeline(), found) {
        return source(anchor).to_owned();
    }
    let alone = shortened(found.span.of(&article.text), SHOWN);
    let Some(facts) = article.facts.get(found.block) else { return alone };
    let Some(event) = site.noun.or(site.verb) else { return alone };
    let around = Span::new(site.span.start.min(event.start), site.span.end.max(event.end));
    let words = around.of(facts.prose.text());
    let is_long = around.len() > SHOWN * char::MAX.len_utf8() || words.chars().count() > SHOWN;
    // What stands between belongs to something else where another time stands there, or a clause begins.
    let beside = [found.site.checked_sub(1), Some(found.site + 1)];
    let mut beside = beside.into_iter().flatten().filter_map(|other| facts.times().get(other));
    let leaves = || {
        words.contains(['“', '”', '"', ';'])
            || words.split_whitespace().any(|word| matches!(word, "that" | "which" | "who"))
    };
    if is_long || beside.any(|other| around.meets(other.span)) || site.noun.is_none() && leaves() {
        return alone;
    }
    shortened(words, SHOWN)
}

/// Where a date of the whole document comes from: `the publish date`.
pub(super) fn source(anchor: &Anchor) -> &'static str {
    match anchor.kind {
        AnchorKind::Given | AnchorKind::FrontMatter | AnchorKind::Stamp | AnchorKind::Default => "the publish date",
        AnchorKind::Updated => "the date of the last change",
        AnchorKind::Dateline => "the dateline",
    }
}

/// How far some days are from a date: `2 days before publication`.
pub(super) fn distance(days: (Date, Date), published: Date) -> String {
    let (first, last) = days;
    let apart = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    let (until, since) = (apart(last, published), apart(published, first));
    match (first == last, until, since) {
        (true, 0, _) => "the day of publication".to_owned(),
        (true, 1.., _) => format!("{} before publication", long(until)),
        (true, ..) => format!("{} after publication", long(since)),
        (false, 1.., _) => format!("ended {} before publication", long(until)),
        (false, _, 1..) => format!("begins {} after publication", long(since)),
        (false, ..) => "publication is within it".to_owned(),
    }
}

/// So many days, in a unit that says something.
fn long(days: i32) -> String {
    match days {
        1 => "1 day".to_owned(),
        2..=59 => format!("{days} days"),
        // The mean length of a month is 30.44 days.
        60..=729 => format!("{} months", (f64::from(days) / 30.44).round()),
        _ => format!("{} years", (f64::from(days) / 365.25).round()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::{at, brief, dated, distance, told};
    use crate::article::{Article, Options, Profile};

    fn article(text: &str, profile: Profile) -> Article {
        let options = Options { published: Some("2026-04-22".into()), profile: Some(profile), ..Options::default() };
        Article::read(Arc::from(text), options, None)
    }

    #[test]
    fn how_far_it_is() {
        let published = date(2026, 4, 22);
        let day = |date| distance((date, date), published);
        assert_eq!(day(published), "the day of publication");
        assert_eq!(day(date(2026, 4, 20)), "2 days before publication");
        assert_eq!(day(date(2026, 4, 23)), "1 day after publication");
        assert_eq!(day(date(2025, 12, 24)), "4 months before publication");
        assert_eq!(day(date(2001, 9, 11)), "25 years before publication");
        let days = |first, last| distance((first, last), published);
        assert_eq!(days(date(2026, 4, 13), date(2026, 4, 19)), "ended 3 days before publication");
        assert_eq!(days(date(2026, 4, 1), date(2026, 4, 30)), "publication is within it");
        assert_eq!(days(date(2026, 5, 1), date(2026, 5, 31)), "begins 9 days after publication");
    }

    #[test]
    fn values_in_short() {
        let text = "They met Monday, and last week, and in December, and Friday night. They met in the fall of 2001.";
        let found = |profile| {
            let article = article(text, profile);
            dated(article.timeline()).map(|(_, value)| brief(&article, value)).collect::<Vec<_>>()
        };
        let us = ["fall 2001", "December 2025", "April 13 to 19", "April 17, night", "April 20"];
        assert_eq!(found(Profile::UsAp), us);
        let uk = ["autumn 2001", "December 2025", "13 to 19 April", "17 April, night", "20 April"];
        assert_eq!(found(Profile::UkDouble), uk);
    }

    #[test]
    fn what_happened_then() {
        let text = "Holm spoke at Monday’s press conference. The pier, which had been there for as long as anybody in the \
            whole town could remember, fell on Tuesday. They met Wednesday and Friday.";
        let article = article(text, Profile::UsAp);
        let told = |words: &str| {
            let found = at(article.timeline(), text.find(words).unwrap()).unwrap();
            told(&article, found, found.site(&article).unwrap())
        };
        assert_eq!(told("Monday"), "Monday’s press conference");
        assert_eq!(told("Tuesday"), "fell on Tuesday");
        assert_eq!(told("Wednesday"), "met Wednesday");
        assert_eq!(told("Friday"), "Friday", "what stands between is another date’s");
    }
}
