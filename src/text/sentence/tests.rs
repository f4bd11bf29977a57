use proptest::prelude::*;

use super::sentences;
use crate::text::Span;

/// Texts with `|` where a sentence ends.
const CASES: &[&str] = &[
    "He left.| She stayed.",
    "He left.|  She stayed.| It rained.",
    "Dr. Roe met Gen. Sam Poe.| They spoke.",
    "The U.S. Army left.| The U.S. is large.",
    "He lives in the U.S.| He likes it.",
    "He lives in the U.S.| \"It is fine,\" he said.",
    "It began on Sept. 2 in Larn.| It ended on Oct. 5.",
    "It began in Sept.| The rain came later.",
    "He left at 9 p.m. Monday.| She stayed.",
    "He left at 9 p.m.| She stayed.",
    "He left at 9 p.m. ET on Friday.",
    "He left at 9 p.m.| Roe stayed until 10 a.m. Tuesday.",
    "J. K. Roe wrote it.| So did George W. Poe.",
    "Plan B.| The rest is luck.",
    "Roe Inc. said so.| Poe Co. did not.",
    "He works at Roe Inc.| He likes it.",
    "He works at Roe Inc. Tuesday is payday.",
    "It is No. 5 on the list.| No.| He said no.",
    "He said no.| Then he left.",
    "Wait ... what happened?",
    "Wait...| What happened?",
    "He left. ...| She stayed.",
    "I ... I do not know.",
    "We . . . Roe said . . . left.",
    "It rose 3.5 percent to 1.2 million.| It fell.",
    "It cost $3.50.| That was much.",
    "\"Go!\" he said.| He left.",
    "\"Go.\"| He left.",
    "“Go.”| He left.",
    "''Go.''| He left.",
    "``Go.''| He left.",
    "‘Go.’| He left.",
    "\"Is it over?\" Roe asked.",
    "\"Is it over?\" Sen. Jane Roe asked.",
    "\"Is it over?\"| He turned away.",
    "\"Is it over?\"| Roe turned away.",
    "“Go!” shouted Roe.| “Now!”",
    "\"We won.| We did.\"",
    "\"We won,\" he said.| \"So did they.\"",
    "He said: \"We won.| We did it.\"| She left.",
    "'What is it?'\" Roe said.| He left.",
    "\"I ask, 'What is it?'\" Roe said.| \"Well?\"",
    "(He left.)| She stayed.",
    "He left (at 9 p.m.).| She stayed.",
    "He left [sic].| She stayed.",
    "He left.[2]| She stayed.",
    "What?!| No!",
    "Really??| Yes.",
    "He won!| She lost.",
    "Yahoo! said so.",
    "Jeb! was there.",
    "Sen. Ted Roe, R-Tex., left.| He was late.",
    "Roe, of Tulsa, Okla., left.",
    "He moved to Tulsa, Okla.| She did not.",
    "Roe vs. Poe was heard.| Roe v. Poe too.",
    "Bring e.g. Apples or i.e. Pears.",
    "St. Larn is a town.| Mt. Larn is a hill.",
    "He lives on Main St.| The house is old.",
    "Roe Jr. left.| Poe Sr. stayed.",
    "Visit larn.example for more.| Then leave.",
    "He died.| al-Roe said so.",
    "He sold it.| iPhones are dear.",
    "He had 10.| 20 more came.",
    "1. Go home.| 2. Stay there.",
    "He came in 2021.| She left in 2022.",
    "It was 5 a.m.| Police came.",
    "He lives in Larn, D.C.| The mayor spoke.",
    "Roe (R-Va.) left.| Poe (D-N.Y.) stayed.",
    "He said the U.N. Security Council met.",
    "The Ph.D. student left.",
    "Lt. Col. Roe and Maj. Gen. Poe met.",
    "He read vol. 3, pp. 4-5, of it.",
    "“We won.| We did,” he said.",
    "“We won. ”| He left.",
    "\"We won. \"| He left.",
    "He asked, \"Why?\" and left.",
    "\"Why?\" and \"How?\" were asked.",
    "He said \"go.\"| Then he left.",
    "It was his.| \"Mine,\" she said.",
    "It ended…| She left.",
    "It ended … Roe left.",
    "He left.|\u{a0}She stayed.",
    "« Va. »| Il part.",
    "No stop at the end",
    "LARN, Nev. (NP) — Two boats sank.",
    "It starts at 9 p.m. - two hours late.",
    "...",
    "?| !",
    "He left .| She stayed.",
    "The Rev. Sam Poe and Prof. Roe spoke.",
    "He saw Ms. Roe.| Mr. Poe did not.",
    "It was cold etc.| He left.",
    "Nov. 8, 2016.| The day came.",
    "He told Fox & Co.| So it goes.",
];

/// Where the `|` of a case stand, and its text without them.
fn parse(case: &str) -> (String, Vec<String>) {
    let parts: Vec<String> = case.split('|').map(|part| part.trim().to_owned()).collect();
    (case.replace('|', ""), parts)
}

#[test]
fn splits_as_an_editor_does() {
    assert!(CASES.len() >= 80);
    let mut wrong = Vec::new();
    for case in CASES {
        let (text, expected) = parse(case);
        let got: Vec<&str> = sentences(&text).into_iter().map(|span| span.of(&text)).collect();
        if got != expected {
            wrong.push(format!("{case}\n  {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_of_stops_takes_linear_time() {
    for piece in [".", ". ", "…", "?\" ", "\"", ". \" ", "A.", "A. ", "a"] {
        let text = piece.repeat(200_000);
        assert!(sentences(&text).len() <= text.len());
    }
}

fn check(text: &str) {
    let mut end = 0;
    for span in sentences(text) {
        assert!(span.start >= end && !span.is_empty());
        assert!(Span::new(end, span.start).of(text).trim().is_empty());
        assert_eq!(span.of(text).trim().len(), span.len());
        end = span.end;
    }
    assert!(text.get(end..).is_some_and(|rest| rest.trim().is_empty()));
}

proptest! {
    #[test]
    fn sentences_cover_any_text(text in "\\PC*") {
        check(&text);
    }

    #[test]
    fn sentences_cover_news(text in "([A-Za-z]{1,6}|[ .!?…\"'“”‘’()\\[\\]\u{a0}\n]|Dr\\.|U\\.S\\.|p\\.m\\.){0,60}") {
        check(&text);
    }
}
