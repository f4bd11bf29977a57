//! `onrecord speakers`.

use crate::support::Desk;

const STORY: &str = "Harbour reopens\n\nThe harbour opened again on Monday.\n";

#[test]
fn articles_come_from_files_and_from_standard_input() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let answer = desk.run(&["speakers", "a.txt"]).ends_with(0);
    assert_eq!(answer.out, "a.txt\n\n  Nobody is named, and nobody is quoted\n");
    assert_eq!(desk.pipe(&["speakers", "-"], STORY.as_bytes()).ends_with(0).out, answer.out.replace("a.txt", "-"));
    desk.run(&["speakers", "none.txt"]).ends_with(2).complains(&["none.txt"]);
    desk.run(&["speakers", "--profile", "us-app", "a.txt"]).ends_with(2).complains(&["us-app"]);
    let report = desk.run(&["speakers", "--format", "json", "--published", "2021-09-02", "a.txt"]).ends_with(0).json();
    assert_eq!(report["files"][0]["published"], "2021-09-02");
}
