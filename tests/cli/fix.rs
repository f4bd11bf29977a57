//! `onrecord fix`.

use std::fs;

use crate::support::{BROKEN, CLEAN, Desk, MENDED};

#[test]
fn a_file_is_mended_and_said_so_and_a_second_run_changes_nothing() {
    let desk = Desk::new(&[("a.txt", BROKEN), ("b.txt", CLEAN)]);
    let answer = desk.run(&["fix", "."]).ends_with(0);
    assert_eq!(answer.out, "a.txt: 1 fix made (1 detached-closer)\n");
    assert_eq!(desk.read("a.txt"), MENDED.as_bytes());
    let again = desk.run(&["fix", "."]).ends_with(0);
    assert_eq!(again.out, "");
    assert_eq!(desk.read("a.txt"), MENDED.as_bytes());
    assert_eq!(fs::read_dir(desk.path("")).unwrap().count(), 2, "nothing is left behind");
}

#[test]
fn what_is_left_decides_the_status() {
    let text = format!("{BROKEN}\n\"We won, he said.\n");
    let desk = Desk::new(&[("a.txt", &text)]);
    let answer = desk.run(&["fix", "a.txt"]).ends_with(1);
    assert!(answer.out.contains("1 fix made") && answer.out.contains("left"), "{}", answer.out);
}

#[test]
fn a_diff_shows_the_change_and_makes_none() {
    let desk = Desk::new(&[("a.txt", BROKEN), ("b.txt", CLEAN)]);
    let answer = desk.run(&["fix", "--diff", "a.txt", "b.txt"]).ends_with(1);
    for part in ["--- a/a.txt\n+++ b/a.txt\n", "-\"It was a long winter \"Osei", "+\"It was a long winter,\" Osei"] {
        assert!(answer.out.contains(part), "{}", answer.out);
    }
    assert!(!answer.out.contains("b.txt"));
    assert_eq!(desk.read("a.txt"), BROKEN.as_bytes());
    desk.run(&["fix", "--diff", "b.txt"]).ends_with(0);
}

#[test]
fn standard_input_comes_back_mended() {
    let answer = Desk::new(&[]).pipe(&["fix", "-"], BROKEN.as_bytes()).ends_with(0);
    assert_eq!(answer.out, MENDED);
    let answer = Desk::new(&[]).pipe(&["fix", "-"], CLEAN.as_bytes()).ends_with(0);
    assert_eq!((answer.out.as_str(), answer.err.as_str()), (CLEAN, ""));
}

/// Writes a text in one of the ways that files are written.
type Way<'a> = &'a dyn Fn(&str) -> Vec<u8>;

#[test]
fn line_ends_and_encodings_are_kept() {
    let crlf = |text: &str| text.replace('\n', "\r\n").into_bytes();
    let cr = |text: &str| text.replace('\n', "\r").into_bytes();
    let marked = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let wide = |text: &str| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let wide_be = |text: &str| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
    };
    let open_end = |text: &str| text.trim_end().as_bytes().to_vec();
    let ways: [Way<'_>; 6] = [&crlf, &cr, &marked, &wide, &wide_be, &open_end];
    for (number, way) in ways.iter().enumerate() {
        let desk = Desk::new(&[]);
        desk.write("a.txt", &way(BROKEN));
        desk.run(&["fix", "a.txt"]).ends_with(0);
        assert_eq!(desk.read("a.txt"), way(MENDED), "way {number}");
    }
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new(&[("real/a.txt", BROKEN)]);
    fs::set_permissions(desk.path("real/a.txt"), fs::Permissions::from_mode(0o604)).unwrap();
    symlink("real/a.txt", desk.path("link.txt")).unwrap();
    desk.run(&["fix", "link.txt"]).ends_with(0);
    assert!(fs::symlink_metadata(desk.path("link.txt")).unwrap().is_symlink());
    assert_eq!(desk.read("real/a.txt"), MENDED.as_bytes());
    assert_eq!(fs::metadata(desk.path("real/a.txt")).unwrap().permissions().mode() & 0o777, 0o604);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_named_and_stays() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new(&[("a.txt", BROKEN), ("b.txt", BROKEN)]);
    fs::set_permissions(desk.path("a.txt"), fs::Permissions::from_mode(0o444)).unwrap();
    desk.run(&["fix", "a.txt", "b.txt"]).ends_with(2).complains(&["a.txt: not fixed: ", "read-only"]);
    assert_eq!(desk.read("a.txt"), BROKEN.as_bytes());
    assert_eq!(desk.read("b.txt"), MENDED.as_bytes());
}

#[test]
fn an_ignore_that_hides_nothing_is_taken_out_and_one_that_hides_stays() {
    let unused = "# Harbour reopens\n\n<!-- onrecord: ignore detached-closer -->\nShips came in at noon.\n";
    let used = "# Harbour reopens\n\n<!-- onrecord: ignore detached-closer -->\n\"It was a long winter \"Osei said.\n";
    let desk = Desk::new(&[("unused.md", unused), ("used.md", used)]);
    desk.run(&["fix", "unused.md", "used.md"]).ends_with(0);
    assert_eq!(String::from_utf8(desk.read("unused.md")).unwrap(), "# Harbour reopens\n\nShips came in at noon.\n");
    assert_eq!(desk.read("used.md"), used.as_bytes());
}

#[test]
fn a_file_that_cannot_be_read_stays_as_it_is() {
    let desk = Desk::new(&[("b.txt", BROKEN)]);
    desk.write("a.txt", b"\"It was \xE9 \"Osei said.\n");
    desk.run(&["fix", "a.txt", "b.txt"]).ends_with(2).complains(&["a.txt: not UTF-8"]);
    assert_eq!(desk.read("a.txt"), b"\"It was \xE9 \"Osei said.\n");
    assert_eq!(desk.read("b.txt"), MENDED.as_bytes());
}
