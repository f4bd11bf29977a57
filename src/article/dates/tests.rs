use std::sync::Arc;

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

use super::names::month_name;
use super::{AnchorKind, Basis, Fault, Joined, Tense, Timeline, easter};
use crate::article::{Article, Options, Profile};
use crate::text::Format;

/// An article that was published on a day; on no known day for the empty text.
fn article(text: &str, published: &str) -> Article {
    let published = Some(published.to_owned()).filter(|date| !date.is_empty());
    let options = Options { published, format: Format::Markdown, ..Options::default() };
    Article::read(Arc::from(text), options, None)
}

/// The expressions of a text in one line, each with its value.
fn values(text: &str, published: &str) -> String {
    let article = article(text, published);
    let found = article.timeline().expressions.iter().map(|expression| {
        let value = expression.value.map_or("-".to_owned(), |value| value.to_string());
        format!("{}={value}", expression.span.of(text))
    });
    found.collect::<Vec<_>>().join(" | ")
}

/// Thursday, 2 September 2021, is the day of publication.
fn check(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let got = values(text, "2021-09-02");
        if got != *expected {
            wrong.extend([text, "\n  is    ", &got, "\n  wants ", expected, "\n"]);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn dates_of_the_calendar() {
    check(&[
        ("It ended on Aug. 31, 2021, in Larn.", "Aug. 31, 2021=2021-08-31"),
        ("It ended on August 31st.", "August 31st=2021-08-31"),
        ("It ended on 31 August 2021 in Larn.", "31 August 2021=2021-08-31"),
        ("It ended on the 31st of August, 2021.", "the 31st of August, 2021=2021-08-31"),
        ("It ended on Tuesday, Aug. 31.", "Tuesday, Aug. 31=2021-08-31"),
        ("It ended on Tuesday 31 August.", "Tuesday 31 August=2021-08-31"),
        ("It ended on Tuesday (Aug. 31).", "Tuesday (Aug. 31=2021-08-31"),
        ("It ended on 2021-08-31.", "2021-08-31=2021-08-31"),
        ("It ended on 8/31/2021.", "8/31/2021=2021-08-31"),
        ("It ended on 31.8.2021.", "31.8.2021=2021-08-31"),
        ("It began in August 2019.", "August 2019=2019-08"),
        ("It began in Aug. 2019.", "Aug. 2019=2019-08"),
        ("It began in 2019.", "2019=2019"),
        ("The 1996 campaign failed.", "1996=1996"),
        ("It began in June last year.", "June last year=2020-06"),
        ("It began in nineteen ninety-four.", "nineteen ninety-four=1994"),
        ("She was elected in the year 2000.", "the year 2000=2000"),
        ("It began on March the eighth.", "March the eighth=2021-03-08"),
    ]);
}

#[test]
fn ranges_and_lists() {
    check(&[
        ("It ran from Aug. 3 to 5.", "Aug. 3=2021-08-03 | 5=2021-08-05"),
        ("It ran on March 3-5, 2020.", "March 3=2020-03-03 | 5, 2020=2020-03-05"),
        ("It fell on Aug. 31 and Sept. 2.", "Aug. 31=2021-08-31 | Sept. 2=2021-09-02"),
        ("The 2019-21 drought ended.", "2019=2019 | 21=2021"),
        ("It ran from May to June 2020.", "May=2020-05 | June 2020=2020-06"),
        ("Boats leave on Monday and Tuesday nights.", "Monday=XXXX-WXX-1TNI | Tuesday nights=XXXX-WXX-2TNI"),
    ]);
    let article = article("It ran from Aug. 3 to Aug. 5, and on May 1 and June 2.", "2021-09-02");
    let joined: Vec<Option<Joined>> = article.facts[0].times().iter().map(|site| site.joined).collect();
    assert_eq!(joined[0], Some(Joined::Range));
    assert_eq!(joined[2], Some(Joined::List));
}

#[test]
fn weekdays_look_back_or_on() {
    check(&[
        ("The mayor resigned on Wednesday.", "Wednesday=2021-09-01"),
        ("The mayor will resign on Wednesday.", "Wednesday=2021-09-08"),
        ("The mayor resigned on Thursday.", "Thursday=2021-09-02"),
        ("The council meets Monday.", "Monday=2021-09-06"),
        ("The council met last Friday.", "last Friday=2021-08-27"),
        ("The council meets next Friday.", "next Friday=2021-09-10"),
        ("The council meets next Monday.", "next Monday=2021-09-06"),
        ("The council met last Tuesday.", "last Tuesday=2021-08-24"),
        ("The council met this past Tuesday.", "this past Tuesday=2021-08-31"),
        ("They will have until Friday at noon to pay.", "Friday at noon=2021-09-03T12:00"),
        ("The mayor said Tuesday that the gate would open Saturday.", "Tuesday=2021-08-31 | Saturday=2021-09-04"),
        ("In Wednesday’s press conference the mayor agreed.", "Wednesday=2021-09-01"),
        ("The vote follows Tuesday’s speech.", "Tuesday=2021-08-31"),
        ("She was seen on Friday night.", "Friday night=2021-08-27TNI"),
    ]);
}

#[test]
fn a_weekday_just_gone_needs_a_clear_word_to_lie_ahead() {
    check(&[
        // Tuesday and Wednesday are gone by two days and by one.
        ("Holm was to arrive in Larn on Wednesday.", "Wednesday=2021-09-01"),
        ("Holm was to arrive in Larn on Friday.", "Friday=2021-09-03"),
        ("With the loss on Tuesday, the pressure is growing.", "Tuesday=2021-08-31"),
        ("Holm could not be reached Wednesday.", "Wednesday=2021-09-01"),
        ("The results of Tuesday’s votes will cost them seats.", "Tuesday=2021-08-31"),
        ("The council will vote on Wednesday.", "Wednesday=2021-09-08"),
        ("On Wednesday the council will vote.", "Wednesday=2021-09-08"),
        ("The gains in Larn on Wednesday will help them.", "Wednesday=2021-09-01"),
        ("The vote in Larn on Sunday will help them.", "Sunday=2021-09-05"),
        ("They must pay by Wednesday.", "Wednesday=2021-09-08"),
        ("Holm spoke to reporters Monday.", "Monday=2021-08-30"),
        ("Holm resigned, and on Monday the council will vote.", "Monday=2021-09-06"),
        ("The centre voted for Holm in June. Tuesday, she is in Larn.", "June=2021-06 | Tuesday=2021-08-31"),
    ]);
}

#[test]
fn what_was_done_by_a_day_is_done() {
    check(&[
        ("Nine towns had filed reports by Monday.", "Monday=2021-08-30"),
        ("By Monday, the water had fallen.", "Monday=2021-08-30"),
        ("They had agreed to pay by Monday.", "Monday=2021-09-06"),
        ("By Monday they will have left.", "Monday=2021-09-06"),
    ]);
}

#[test]
fn what_comes_before_and_after_a_weekday() {
    check(&[
        ("She campaigned ahead of Sunday’s vote.", "Sunday=2021-09-05"),
        ("She campaigned ahead of Tuesday’s vote.", "Tuesday=2021-08-31"),
        ("Heading into Saturday’s final, they trailed.", "Saturday=2021-09-04"),
        ("It hurt her in the run-up to Friday’s vote.", "Friday=2021-09-03"),
        ("The strike comes two days after Monday’s vote.", "two days=P2D | Monday=2021-08-30"),
        ("The move follows Monday’s offer by Larn, which holds a stake.", "Monday=2021-08-30"),
        ("It will follow Monday’s offer.", "Monday=2021-09-06"),
        ("It will come hours after Monday’s offer.", "Monday=2021-09-06"),
        ("Following Monday’s leak they met.", "Monday=2021-08-30"),
        ("She called off a rally planned for Saturday.", "Saturday=2021-09-04"),
        ("Her wins Monday cheered them.", "Monday=2021-08-30"),
        ("She led ahead of the vote in Larn on Sunday.", "Sunday=2021-09-05"),
        ("The planning for Saturday’s race was slow.", "Saturday=2021-09-04"),
        ("She needs a win in Sunday’s vote.", "Sunday=2021-09-05"),
        ("She is cheerful after Sunday’s vote.", "Sunday=2021-08-29"),
        ("The road is shut after a storm in Larn on Sunday.", "Sunday=2021-08-29"),
        ("She is accused of the theft of a boat on Sunday.", "Sunday=2021-08-29"),
        ("They are looking for two boys last seen Sunday.", "Sunday=2021-08-29"),
    ]);
}

#[test]
fn what_is_due_and_what_is_put_off() {
    check(&[
        ("The hearing was postponed until Monday.", "Monday=2021-09-06"),
        ("The hearing was moved from Wednesday to Monday.", "Wednesday=2021-09-01 | Monday=2021-09-06"),
        ("She moved to Larn on Monday.", "Monday=2021-08-30"),
        ("The school will stay shut until at least Tuesday.", "Tuesday=2021-09-07"),
        ("They must pay no later than Monday.", "Monday=2021-09-06"),
        ("The strike, due to end Saturday, was called off.", "Saturday=2021-09-04"),
        ("The road was shut due to rain Monday.", "Monday=2021-08-30"),
        ("The storm was expected to hit the coast late Friday.", "late Friday=2021-09-03"),
        ("The vote is expected to be held Saturday.", "Saturday=2021-09-04"),
        ("The vote was scheduled to be held Saturday.", "Saturday=2021-09-04"),
        ("They want the hall to be opened Monday.", "Monday=2021-09-06"),
        ("The council has until Saturday to decide.", "Saturday=2021-09-04"),
        ("Starting Saturday, the fare is two crowns.", "Saturday=2021-09-04"),
        ("Classes begin Tuesday.", "Tuesday=2021-09-07"),
        ("They did not begin until Tuesday.", "Tuesday=2021-08-31"),
    ]);
}

#[test]
fn weekdays_that_count_from_what_was_told() {
    check(&[
        (
            "It fell on Friday, 4 percent from the previous Friday.",
            "Friday=2021-08-27 | the previous Friday=2021-08-20",
        ),
        (
            "It began on Aug. 3. The following Monday it was over.",
            "Aug. 3=2021-08-03 | The following Monday=2021-08-09",
        ),
        ("They asked voters Wednesday through Sunday.", "Wednesday=2021-09-01 | Sunday=2021-09-05"),
        ("They asked voters Monday through Wednesday.", "Monday=2021-08-30 | Wednesday=2021-09-01"),
        ("It fell on Aug. 3. They met Tuesday week.", "Aug. 3=2021-08-03 | Tuesday week=2021-09-14"),
    ]);
}

#[test]
fn the_end_of_the_year() {
    check(&[
        ("It is due by year-end.", "year-end=2021-12-31"),
        ("It is due around year-end.", "around year-end=2021-12"),
        ("The year-end rush began.", "year-end=2021-12"),
        ("It has risen since year-end.", "year-end=2020-12-31"),
    ]);
}

#[test]
fn today_may_be_the_present() {
    check(&[
        ("It is hard in today’s world.", "today=PRESENT_REF"),
        ("Many of today’s boats are small.", "today=PRESENT_REF"),
        ("They are the leaders of tomorrow.", "tomorrow=FUTURE_REF"),
        ("She spoke at today’s meeting.", "today=2021-09-02"),
        ("It is true as of today.", "today=2021-09-02"),
    ]);
}

#[test]
fn months_and_days_find_their_year() {
    check(&[
        ("It was arranged for May 1.", "May 1=2021-05-01"),
        ("It fell on Jan. 12.", "Jan. 12=2021-01-12"),
        ("The bridge opened in December.", "December=2020-12"),
        ("The bridge will open in December.", "December=2021-12"),
        ("It has been shut since October.", "October=2020-10"),
        ("They warned of strikes in October.", "October=2021-10"),
        ("It must be paid by October.", "October=2021-10"),
        ("It closed last June.", "last June=2021-06"),
        ("It opens next June.", "next June=2022-06"),
        ("It fell in mid-August.", "mid-August=2021-08"),
        ("Profit rose in the year ended Jan. 31.", "the year=P1Y | Jan. 31=2021-01-31"),
    ]);
}

#[test]
fn relative_dates() {
    check(&[
        ("It rained today, yesterday and tomorrow.", "today=2021-09-02 | yesterday=2021-09-01 | tomorrow=2021-09-03"),
        ("It rained last week.", "last week=2021-W34"),
        ("It rained earlier this month.", "earlier this month=2021-09"),
        ("It will rain next year.", "next year=2022"),
        ("It rained two days ago.", "two days ago=2021-08-31"),
        ("It rained three weeks ago.", "three weeks ago=2021-W32"),
        ("It rained a week or so ago.", "a week or so ago=2021-W34"),
        ("It rained two years ago.", "two years ago=2019"),
        ("It rained in 2003, and the following year too.", "2003=2003 | the following year=2004"),
        ("He left on Aug. 3. Two days later he came back.", "Aug. 3=2021-08-03 | Two days later=2021-08-05"),
        ("He came on Aug. 3. Two days earlier he had left.", "Aug. 3=2021-08-03 | Two days earlier=2021-08-01"),
        ("It fell in May. Two days later he came back.", "May=2021-05 | Two days later=P2D"),
        ("He left on Aug. 3. The next day he came back.", "Aug. 3=2021-08-03 | The next day=2021-08-04"),
        ("It fell in May. The next day he came back.", "May=2021-05 | The next day=-"),
        ("It rained last weekend.", "last weekend=2021-W34-WE"),
        ("The gate opens this weekend.", "this weekend=2021-W34-WE"),
        ("It rained the day before yesterday.", "the day before yesterday=2021-08-31"),
        ("It rained in the last decade.", "the last decade=201"),
    ]);
}

#[test]
fn longer_stretches() {
    check(&[
        ("It began in the fall of 2001.", "the fall of 2001=2001-FA"),
        ("It began last summer.", "last summer=2021-SU"),
        ("It began in winter 2019.", "winter 2019=2019-WI"),
        ("It fell in the third quarter of 2019.", "the third quarter of 2019=2019-Q3"),
        (
            "Net income rose in the second quarter. A year earlier it fell.",
            "the second quarter=2021-Q2 | A year earlier=2020-Q2",
        ),
        (
            "It rose in the quarter ended June 30. It expects more next year. A year earlier it fell.",
            "the quarter=P1Q | June 30=2021-06-30 | next year=2022 | A year earlier=2020-Q2",
        ),
        ("It said that third-quarter profit rose.", "third-quarter=2021-Q3"),
        ("It fell in the first half of 2020.", "the first half of 2020=2020-H1"),
        ("It began in the late 1970s.", "the late 1970s=197"),
        ("It began in the ’90s.", "the ’90s=199"),
        ("It began in the nineties.", "the nineties=199"),
        ("An 11th century temple fell.", "11th century=10"),
        ("In fiscal 2019 it fell.", "fiscal 2019=2019"),
    ]);
}

#[test]
fn lengths_and_ages() {
    check(&[
        ("He was there for 19 years.", "19 years=P19Y"),
        ("He led the 20-year war.", "20-year=P20Y"),
        ("It lasted two decades.", "two decades=P2DE"),
        ("The 63-year-old left.", "63-year-old=P63Y"),
        ("It took 2 1/2 years.", "2 1/2 years=P2Y6M"),
        ("It took two and a half years.", "two and a half years=P2Y6M"),
        ("It took a minute and a half.", "a minute and a half=PT1M30S"),
        ("It took half an hour.", "half an hour=PT30M"),
        ("It took nearly two years.", "nearly two years=P2Y"),
        ("It took several years.", "several years=PXY"),
        ("In the past three weeks it rained.", "the past three weeks=P3W"),
        ("It will rain over the next few days.", "the next few days=PXD"),
        ("In the first nine months profit rose.", "the first nine months=P9M"),
        ("It has stood for centuries.", "centuries=PXCE"),
        ("It imports three-quarters of its food.", ""),
    ]);
}

#[test]
fn times_of_day() {
    check(&[
        ("The offer ends at 5 p.m. EST Nov. 9.", "5 p.m. EST Nov. 9=2021-11-09T17:00"),
        ("It closes at midnight Friday.", "midnight Friday=2021-09-03T24:00"),
        ("They met on Monday at 10:30 a.m.", "Monday at 10:30 a.m.=2021-08-30T10:30"),
        ("They met in the afternoon.", ""),
        ("They met this morning.", "this morning=2021-09-02TMO"),
        ("They met late last night.", "late last night=2021-09-01TNI"),
        ("Published 2021-09-02 11:36:00", "2021-09-02 11:36:00=2021-09-02T11:36:00"),
    ]);
}

#[test]
fn sets_and_vague_words() {
    check(&[
        ("They march every Tuesday.", "every Tuesday=XXXX-WXX-2"),
        ("They march on Sundays.", "Sundays=XXXX-WXX-7"),
        ("They march each July.", "each July=XXXX-07"),
        ("They march every year.", "every year=P1Y"),
        ("They march twice a year.", "a year=P1Y"),
        ("They report daily.", "daily=XXXX-XX-XX"),
        ("They now march, recently and soon.", "now=PRESENT_REF | recently=PAST_REF | soon=FUTURE_REF"),
        ("It was so in the past; the future is open.", "the past=PAST_REF | the future=FUTURE_REF"),
    ]);
}

#[test]
fn holidays() {
    check(&[
        ("They will dine on Christmas Eve.", "Christmas Eve=2021-12-24"),
        ("They dined on Thanksgiving 2019.", "Thanksgiving 2019=2019-11-28"),
        ("It rained on Easter Monday 2021.", "Easter Monday 2021=2021-04-05"),
        ("It rained last Christmas.", "last Christmas=2020-12-25"),
        ("It rained on St. Patrick’s Day.", "St. Patrick’s Day=2021-03-17"),
        ("It rained on Memorial Day.", "Memorial Day=2021-05-31"),
        ("The Good Friday Agreement holds.", ""),
        ("They went to Easter Island.", ""),
    ]);
    for (year, month, day) in [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2038, 4, 25)] {
        assert_eq!(easter(year), Date::new(year, month, day).ok());
    }
}

#[test]
fn names_and_numbers_that_are_no_dates() {
    for text in [
        "Black Friday sales rose.",
        "They read USA Today and the Sunday Times.",
        "Theresa May said no.",
        "May said no.",
        "They will march on. March on!",
        "They may go. The shop is open 24/7.",
        "After 9/11 it changed.",
        "About 2000 people came.",
        "It costs $1999.",
        "It has 1,990 rooms.",
        "They won 6-4, 7-5.",
        "Version 2.1.3 is out.",
        "The 31st president spoke.",
        "He sat and the sun shone.",
        "The Windows 2000 system failed.",
        "CBS This Morning showed it.",
        "Jan de Vries and Dec Roe won.",
    ] {
        assert_eq!(values(text, "2021-09-02"), "", "{text}");
    }
}

#[test]
fn what_is_wrong_is_kept() {
    let found = |text: &str| {
        let article = article(text, "2021-09-02");
        let expression = article.timeline().expressions[0].clone();
        let written = expression.site(&article).unwrap().written;
        (expression.fault, expression.value.is_some(), written)
    };
    let (fault, known, written) = found("It ended on June 31.");
    assert_eq!((fault, known), (Some(Fault::Impossible), false));
    assert_eq!(written.day.map(|day| (day.value, day.span.of("It ended on June 31."))), Some((31, "31")));
    for text in [
        "It ended on 32 August.",
        "It began on 29 February 2021.",
        "It began on 2021-02-30.",
        "It began at 13 p.m.",
        "It began at 25:10 on Monday.",
    ] {
        assert_eq!(found(text).0, Some(Fault::Impossible), "{text}");
    }
    let text = "It ended on Tuesday, Sept. 2, 2021.";
    let (fault, known, written) = found(text);
    assert_eq!((fault, known), (Some(Fault::Weekday(Weekday::Thursday)), true));
    assert_eq!(written.weekday.map(|day| day.span.of(text)), Some("Tuesday"));
    assert_eq!(found("It ended on Tuesday, Sept. 2.").0, Some(Fault::AnyYear(Weekday::Thursday)));
    assert_eq!(found("It ended on Thursday, Sept. 2.").0, None);
}

#[test]
fn without_a_publish_date_relative_words_have_no_value() {
    let text = "It rained on Tuesday, last week, in May and on Aug. 3; in 2019 it snowed for two days.";
    assert_eq!(values(text, ""), "Tuesday=- | last week=- | May=- | Aug. 3=- | 2019=2019 | two days=P2D");
}

#[test]
fn the_default_holds_for_a_document_without_a_date() {
    let anchors = |text: &str| {
        let options = Options { default_published: Some("2021-09-05".into()), ..Options::default() };
        let found = Article::read(Arc::from(text), options, None);
        found.timeline().anchors.iter().map(|anchor| (anchor.kind, anchor.date)).collect::<Vec<_>>()
    };
    assert_eq!(anchors("The gate opened on Tuesday.\n"), [(AnchorKind::Default, date(2021, 9, 5))]);
    let dated = "Harbour opens\n\nPublished: 2020-03-02\n\nThe gate opened on Tuesday.\n";
    assert_eq!(anchors(dated), [(AnchorKind::Stamp, date(2020, 3, 2))]);
    // It says of which year the dateline is.
    let line = "Harbour opens\n\nLARN, Sept. 1 (AP) — The gate opened on Tuesday.\n";
    assert_eq!(anchors(line), [(AnchorKind::Dateline, date(2021, 9, 1))]);
}

#[test]
fn the_anchor_is_the_most_trusted_date() {
    let text = "---\ndate: 2021-09-02\n---\n\nHarbour opens\n\nLARN, Sept. 1 (AP) — The gate opened on Tuesday.\n\nUpdated Sept. 3, 2021\n";
    let kinds =
        |timeline: &Timeline| timeline.anchors.iter().map(|anchor| (anchor.kind, anchor.date)).collect::<Vec<_>>();
    let found = article(text, "");
    assert_eq!(
        kinds(found.timeline()),
        [
            (AnchorKind::FrontMatter, date(2021, 9, 2)),
            (AnchorKind::Updated, date(2021, 9, 3)),
            (AnchorKind::Dateline, date(2021, 9, 1)),
        ]
    );
    let found = article(text, "2020-01-01");
    assert_eq!(found.timeline().anchor().map(|anchor| anchor.kind), Some(AnchorKind::Given));
    let found = article(
        "Harbour opens\n\nThe gate opened on Tuesday and will shut again soon, said the mayor.\n\nPublish : 2021-09-02 11:36:00\n",
        "",
    );
    let anchor = *found.timeline().anchor().unwrap();
    assert_eq!((anchor.kind, anchor.date, anchor.zoned), (AnchorKind::Stamp, date(2021, 9, 2), false));
    assert_eq!(anchor.time.map(|time| (time.hour(), time.minute())), Some((11, 36)));
}

#[test]
fn figures_are_read_as_the_house_style_has_them() {
    let read = |profile: Profile| {
        let options = Options { profile: Some(profile), ..Options::default() };
        let article = Article::read(Arc::from("It ended on 3/4/2021."), options, None);
        article.timeline().expressions[0].value.map(|value| value.to_string())
    };
    assert_eq!(read(Profile::UsAp).as_deref(), Some("2021-03-04"));
    assert_eq!(read(Profile::UkDouble).as_deref(), Some("2021-04-03"));
}

#[test]
fn what_happened_is_named() {
    let text = "The mayor resigned on Tuesday. Wednesday’s press conference was short. “We met on Monday,” she said.";
    let article = article(text, "2021-09-02");
    let sites = article.facts[0].times();
    let named = |index: usize| {
        let site = &sites[index];
        (site.verb.map(|span| span.of(text)), site.noun.map(|span| span.of(text)), site.tense, site.quoted)
    };
    assert_eq!(named(0), (Some("resigned"), None, Tense::Past, false));
    assert_eq!(named(1).1, Some("press conference"));
    assert!(named(2).3);
    let told = article.timeline().expressions[0].basis;
    assert_eq!(told, Basis::Anchor);
}

const SHORT: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// A day in each form that newspapers have.
fn forms(day: Date) -> Vec<String> {
    let index = usize::from(day.month().unsigned_abs()) - 1;
    let (year, number) = (day.year(), day.day());
    let ending = match number {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    let weekday = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        [usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())];
    let (long, short) = (month_name(day.month()), SHORT[index]);
    vec![
        format!("{long} {number}, {year}"),
        format!("{short} {number}, {year}"),
        format!("{long} {number}{ending}, {year}"),
        format!("{number} {long} {year}"),
        format!("{number}{ending} {long} {year}"),
        format!("the {number}{ending} of {long} {year}"),
        format!("{weekday}, {short} {number}, {year}"),
        format!("{weekday} {number} {long} {year}"),
        format!("{weekday}, {number} {long}, {year}"),
        format!("{day}"),
        format!("{}/{}/{}", year, day.month(), number),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_day_comes_back_from_every_form(year in 1900i16..=2100, month in 1i8..=12, day in 1i8..=31) {
        let Ok(day) = Date::new(year, month, day) else { return Ok(()) };
        for form in forms(day) {
            let text = format!("It ended on {form}, they said.");
            prop_assert_eq!(values(&text, "2021-09-02"), format!("{form}={day}"));
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        within(&text);
    }

    #[test]
    fn any_text_of_dates_is_read(text in "(Aug\\.|May|Monday|the|last|a|two|year|years|ago|later|[0-9]{1,4}|st|p\\.m\\.|quarter|of|and|[ /.:,'’-]|\n\n|Sept|Christmas|century|fiscal|every|mid|end|1990s|“|”|é){0,40}") {
        within(&text);
    }
}

/// Every expression lies within its block and after the one before.
fn within(text: &str) {
    let article = article(text, "2021-09-02");
    for (block, facts) in article.blocks() {
        let mut end = 0;
        for site in facts.times() {
            assert!(site.span.start >= end && !site.span.is_empty(), "{text:?} {site:?}");
            end = site.span.end;
            assert!(facts.prose.text().get(site.span.start..site.span.end).is_some());
        }
        assert!(end <= facts.prose.text().len());
        assert!(block.span.end <= text.len());
    }
    let mut last = 0;
    for expression in &article.timeline().expressions {
        assert!(expression.span.start >= last, "{text:?}");
        last = expression.span.end;
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    for unit in [
        "1/",
        "Monday ",
        "the ",
        "two ",
        "twenty-",
        "last ",
        "May ",
        "1-",
        "2021-",
        "a ",
        "Christmas ",
        "’9",
        "every ",
        "end of ",
        "12:",
    ] {
        let text = unit.repeat(40_000 / unit.len());
        let start = std::time::Instant::now();
        let sites = super::sites(&text);
        assert!(sites.len() <= text.len());
        assert!(start.elapsed().as_secs() < 5, "{unit}: {:?}", start.elapsed());
    }
}
