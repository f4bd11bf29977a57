//! Datelines: `LARN, Norland (AP) —` at the start of a paragraph.

use super::Span;

/// The longest dateline, in bytes.
const LONGEST: usize = 100;

/// The dateline at the start of a prose, from its place to its dash.
///
/// The place is in capitals (`LARN, Norland —`), or an agency in brackets follows it (`Larn (Reuters) -`).
#[must_use]
pub fn dateline(prose: &str) -> Option<Span> {
    let first = prose.chars().next()?;
    if !first.is_uppercase() && first != '(' {
        return None;
    }
    let mut end = prose.len().min(LONGEST);
    while !prose.is_char_boundary(end) {
        end -= 1;
    }
    let head = prose.get(..end)?;
    // A place in capitals or an agency: most sentences have neither.
    let capital = prose.chars().nth(1).is_some_and(|c| c.is_uppercase() || c == '.' || c == 'c');
    if !capital && !head.contains('(') {
        return None;
    }
    let (dash, width) = dash(head)?;
    let before = head.get(..dash)?.trim_end();
    let plain = |c: char| c.is_alphanumeric() || c.is_whitespace() || ",.()/'’&-".contains(c);
    let opens = before.find('(');
    let agency = opens.filter(|_| before.ends_with(')')).and_then(|open| before.get(open + 1..before.len() - 1));
    let place = before.get(..opens.unwrap_or(before.len()))?.trim_end();
    if !before.chars().all(plain) || (opens.is_some() && agency.is_none()) {
        return None;
    }
    let city = place.split(',').next().unwrap_or("").trim();
    let is_agency = agency.is_some_and(|name| {
        name.len() <= 30 && name.starts_with(char::is_uppercase) && !name.contains(['(', ')', ',']) && name.len() >= 2
    });
    let capitals = is_capitals(city);
    // Without capitals or an agency it is a name with a dash; without either of the two strong signs an acronym.
    let after = prose.get(dash + width..)?.trim_start();
    let starts = after.chars().next();
    let goes_on = starts.is_none_or(|c| !c.is_lowercase());
    let real = if is_agency {
        place.is_empty() || capitals || (place.split_whitespace().count() <= 5 && starts_names(place))
    } else {
        capitals && goes_on && place.split_whitespace().count() <= 4 && (starts.is_some() || width > 1)
    };
    real.then(|| Span::new(0, dash + width))
}

/// The place that a dateline names: `LARN, Norland`, without the date and the agency.
pub(super) fn place(prose: &str) -> Option<Span> {
    let dateline = dateline(prose)?.of(prose);
    let end = dateline.find(['(', '—', '–', '―']).or_else(|| dateline.find(" -")).unwrap_or(dateline.len());
    let mut place = dateline.get(..end)?.trim_end_matches([' ', ',', '-', '\u{a0}']);
    // `LARN, Norland, Sept. 2` ends with a date.
    while let Some((before, last)) = place.rsplit_once(',') {
        if !last.contains(|c: char| c.is_ascii_digit()) {
            break;
        }
        place = before;
    }
    let named = !place.contains(|c: char| c.is_ascii_digit());
    (named && !place.is_empty()).then(|| Span::new(0, place.len()))
}

/// The place and length of the dash that ends a dateline.
fn dash(head: &str) -> Option<(usize, usize)> {
    let is_dash = |(at, c): (usize, char)| match c {
        '—' | '–' | '―' => Some((at, c.len_utf8())),
        '-' => {
            let rest = head.get(at..)?;
            let spaced = head.get(..at)?.ends_with([' ', '\u{a0}', ')']);
            if rest.starts_with("--") {
                Some((at, 2))
            } else {
                (spaced && rest.get(1..)?.starts_with([' ', '\u{a0}'])).then_some((at, 1))
            }
        }
        _ => None,
    };
    head.char_indices().find_map(is_dash)
}

/// Whether a city is written in capitals, as `NEW YORK`, `ST. LARN` or `McLARN`.
fn is_capitals(city: &str) -> bool {
    let letters = city.chars().filter(|c| c.is_alphabetic()).count();
    let small = city.chars().filter(|c| c.is_lowercase()).count();
    letters >= 3 && small * 4 < letters && city.chars().all(|c| c.is_alphabetic() || " .'’-".contains(c))
}

fn starts_names(place: &str) -> bool {
    place.split_whitespace().all(|word| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || matches!(word, "de" | "of" | "la" | "upon")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_datelines() {
        let cases = [
            ("LARN (AP) — Two boats sank.", "LARN (AP) —", "LARN"),
            ("NEW LARN, Norland (AP) — Two boats sank.", "NEW LARN, Norland (AP) —", "NEW LARN, Norland"),
            ("LARN, Nor. — Two boats sank.", "LARN, Nor. —", "LARN, Nor."),
            ("LARN CITY, Feb. 8 (UPI) — Count Roe in.", "LARN CITY, Feb. 8 (UPI) —", "LARN CITY"),
            ("LARN, Aug 31 (Reuters) - Two boats sank.", "LARN, Aug 31 (Reuters) -", "LARN"),
            ("Larn, Norland (CNN) -- Two boats sank.", "Larn, Norland (CNN) --", "Larn, Norland"),
            ("LARN -- \"We won,\" she said.", "LARN --", "LARN"),
            ("LARN — ", "LARN —", "LARN"),
        ];
        for (prose, expected, named) in cases {
            assert_eq!(dateline(prose).map(|span| span.of(prose)), Some(expected), "{prose}");
            assert_eq!(place(prose).map(|span| span.of(prose)), Some(named), "{prose}");
        }
        assert_eq!(dateline("(CNN) — Two boats sank."), Some(Span::new(0, "(CNN) —".len())));
    }

    #[test]
    fn leaves_sentences_alone() {
        for prose in [
            "NATO — which met on Monday — agreed.",
            "Roe — the mayor — left.",
            "The boats (two) — sank.",
            "A man-made lake dried out.",
            "\"LARN — Go,\" he said.",
            "BREAKING NEWS",
            "",
        ] {
            assert_eq!(dateline(prose), None, "{prose}");
        }
    }
}
