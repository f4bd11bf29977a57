//! The plain `speakers.toml`, read in a tenth of the time that TOML takes.
//!
//! A directory of hundreds of people is read when the first article is opened, and the writer waits. So a file without
//! any slip that has one short value a line, as nearly all have, is read here; at the first thing that is not so, TOML
//! reads it all, and what it says counts.

use std::collections::HashSet;

use super::parse::ends_before;
use super::web::is_web_address;
use crate::article::directory::fold;
use crate::article::{Known, KnownRole, PartialDate};
use crate::text::Span;

/// The people of a plain file; nothing where it is not plain, or anything in it is wrong.
pub(super) fn read(text: &str) -> Option<Vec<Known>> {
    let is_odd = |byte: u8| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t') || byte == 0x7F;
    // Not `any`: without a way out it is done many bytes at a time.
    if text.bytes().fold(false, |odd, byte| odd | is_odd(byte)) {
        return None;
    }
    let mut people: Vec<Known> = Vec::new();
    let mut keys: Vec<&str> = Vec::new();
    let mut in_role = false;
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let place = start;
        start += whole.len();
        let line = whole.strip_suffix('\n').map_or(whole, |line| line.strip_suffix('\r').unwrap_or(line));
        let words = line.trim_matches([' ', '\t']);
        if line.contains('\r') {
            return None;
        }
        match words {
            "" => {}
            comment if comment.starts_with('#') => {}
            "[[speaker]]" => {
                people.push(Known::default());
                in_role = false;
                keys.clear();
            }
            "[[speaker.roles]]" => {
                people.last_mut()?.roles.push(KnownRole::default());
                in_role = true;
                keys.clear();
            }
            _ => {
                let (key, value) = words.split_once('=')?;
                let (key, value) = (key.trim_end_matches([' ', '\t']), value.trim_start_matches([' ', '\t']));
                if keys.contains(&key) {
                    return None;
                }
                keys.push(key);
                let known = people.last_mut()?;
                if in_role {
                    role(known.roles.last_mut()?, key, value)?;
                } else {
                    speaker(known, key, value)?;
                }
                if key == "name" {
                    // The value stands behind the key and is not empty.
                    let name = place + line.len() - line.trim_start().len() + words.len() - value.len() + 1;
                    known.place = Some(Span::new(name, name + known.name.len()));
                }
            }
        }
    }
    let mut names = HashSet::with_capacity(people.len());
    let is_whole = |known: &Known| !known.name.is_empty() && known.roles.iter().all(is_whole_role);
    people.iter().all(|known| is_whole(known) && names.insert(fold(&known.name))).then_some(people)
}

fn is_whole_role(role: &KnownRole) -> bool {
    !role.role.is_empty() && role.start.zip(role.end).is_none_or(|(start, end)| !ends_before(start, end))
}

fn speaker(known: &mut Known, key: &str, value: &str) -> Option<()> {
    match key {
        "name" => known.name = text(value)?,
        "other_names" => known.other_names = texts(value)?,
        "surname" => known.surname = Some(text(value)?),
        "pronouns" => known.pronouns = Some(text(value)?.parse().ok()?),
        "single_name" => known.single_name = flag(value)?,
        "note" => known.note = Some(text(value)?),
        "url" => known.url = Some(text(value).filter(|url| is_web_address(url))?),
        _ => return None,
    }
    Some(())
}

fn role(role: &mut KnownRole, key: &str, value: &str) -> Option<()> {
    match key {
        "role" => role.role = text(value)?,
        "organization" => role.organization = Some(text(value)?),
        "start" => role.start = Some(date(value)?),
        "end" => role.end = Some(date(value)?),
        _ => return None,
    }
    Some(())
}

/// Whether nothing but a comment follows a value.
fn is_end(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t']);
    rest.is_empty() || rest.starts_with('#')
}

fn flag(value: &str) -> Option<bool> {
    let is = |flag: &str| value.strip_prefix(flag).is_some_and(is_end);
    if is("true") { Some(true) } else { is("false").then_some(false) }
}

/// A text that is all of a value.
fn text(value: &str) -> Option<String> {
    let (text, rest) = quoted(value)?;
    is_end(rest).then(|| text.to_owned())
}

/// A text in quotation marks without anything special in it, and what follows it.
fn quoted(value: &str) -> Option<(&str, &str)> {
    let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let (text, rest) = value.get(1..)?.split_once(mark)?;
    let mut before = ' ';
    for letter in text.chars() {
        if letter == '\\' || letter.is_whitespace() && (letter != ' ' || before == ' ') {
            return None;
        }
        before = letter;
    }
    (before != ' ').then_some((text, rest))
}

fn texts(value: &str) -> Option<Vec<String>> {
    let mut rest = value.strip_prefix('[')?;
    let mut texts = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        if let Some(after) = rest.strip_prefix(']') {
            return is_end(after).then_some(texts);
        }
        let (text, after) = quoted(rest)?;
        texts.push(text.to_owned());
        let after = after.trim_start_matches([' ', '\t']);
        rest = after.strip_prefix(',').or_else(|| after.starts_with(']').then_some(after))?;
    }
}

fn date(value: &str) -> Option<PartialDate> {
    if value.starts_with(['"', '\'']) {
        return text(value)?.parse().ok();
    }
    let (date, rest) = value.split_at(value.find([' ', '\t', '#']).unwrap_or(value.len()));
    let date: PartialDate = date.parse().ok()?;
    // TOML has no months, and numbers do not start with nought.
    let is_toml = date.is_day() || date.first().month() != date.last().month() && !value.starts_with('0');
    (is_toml && is_end(rest)).then_some(date)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::read;
    use crate::config::directory::parse::{Parsed, thoroughly};

    const FILE: &str = "# ours\n\n[[speaker]]\nname = \"Ann Okafor\" # x\nother_names=['A. Okafor',\"Annie\" ,]\n\tpronouns = \"she\"\r\nsingle_name = true\n\
        note = \"é # no comment\"\nurl = \"https://larn.example\"\n[[speaker.roles]]\nrole = \"mayor\"\norganization = \"Larn\"\n\
        start = 2021-05-04# x\nend = \"2025-05\"\n[[speaker.roles]]\nrole = 'judge'\nstart = 2026\n\n[[speaker]]\nname = 'Bo \"Ray\" Hale'\n";

    #[test]
    fn a_plain_file_is_read_like_any_other() {
        let parsed = thoroughly(FILE);
        assert_eq!(parsed.problems, []);
        assert_eq!(read(FILE), Some(parsed.people));
        assert_eq!(read(""), Some(Vec::new()));
    }

    /// What is read plainly must be what TOML says, and that must be without slips.
    fn is_right(text: &str) -> bool {
        read(text).is_none_or(|people| thoroughly(text) == Parsed { people, ..Parsed::default() })
    }

    #[test]
    fn every_change_of_a_byte_is_read_right_or_left_to_toml() {
        for place in 0..FILE.len() {
            for new in [
                "",
                "\"",
                "'",
                "\\",
                "[",
                "]",
                "=",
                "#",
                "\n",
                "\r",
                " ",
                "0",
                "x",
                ",",
                "\u{2028}",
                "\"\"\"\n",
                "[[speaker]]\n",
            ] {
                for end in [place, place + 1] {
                    let Some((before, after)) = FILE.get(..place).zip(FILE.get(end..)) else { continue };
                    let text = format!("{before}{new}{after}");
                    assert!(is_right(&text), "{text}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn lines_in_any_order_are_read_right_or_left_to_toml(picks in prop::collection::vec((0usize..24, 0usize..24), 0..24)) {
            let lines: Vec<&str> = FILE.split_inclusive('\n').collect();
            let mut text = String::new();
            for (line, other) in picks {
                let (line, other) = (lines[line % lines.len()], lines[other % lines.len()]);
                match (line.split_once('='), other.split_once('=')) {
                    (Some((key, _)), Some((_, value))) if line.len() % 3 == 0 => {
                        text.push_str(key);
                        text.push('=');
                        text.push_str(value);
                    }
                    _ => text.push_str(line),
                }
            }
            prop_assert!(is_right(&text), "{text}");
        }
    }
}
