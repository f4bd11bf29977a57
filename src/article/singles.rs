//! Single marks: quotation marks where they pair, apostrophes and primes where they do not.

use super::attribution::attribution_at;
use super::marks::{Glyph, Mark, Role, Shape};
use super::pairing::{BreakKind, Pair, Pairing, holder};
use crate::text::Span;

/// Words that are written with an apostrophe in front.
const ELISIONS: &[&str] = &[
    "tis", "twas", "twere", "twill", "til", "till", "cause", "cuz", "coz", "cos", "em", "n", "round", "bout", "burbs",
    "burb", "hood", "nam", "neath", "ere", "nuff", "fraid", "sup", "tude", "cept", "spose", "scuse", "copter", "gator",
    "shrooms", "tween", "gainst", "er", "ol", "ello", "appen", "owt", "s", "m", "ve", "re", "d", "ll",
];

/// How many single marks ahead a closer is looked for. Real quotations hold a few apostrophes; the limit keeps a page of
/// lone marks from being read once for each of them.
const REACH: usize = 200;

/// Pairs the single marks of a block whose double marks are paired already.
pub(super) fn pair(text: &str, found: &mut Pairing) {
    let doubles = Doubles::of(found);
    let singles: Vec<usize> =
        found.marks.iter().enumerate().filter(|(_, mark)| !mark.is_double()).map(|(index, _)| index).collect();
    for (at, &index) in singles.iter().enumerate() {
        let Some(&mark) = found.marks.get(index) else { continue };
        if mark.role == Role::Closer {
            continue;
        }
        let next = singles.get(at + 1).and_then(|&next| Some((next, *found.marks.get(next)?)));
        if let Some((closer, next)) = next
            && (mark.glyph, next.glyph) == (Glyph::SingleOpen, Glyph::SingleClose)
            && mark.span.end == next.span.start
            && following_word(text, next).is_empty()
        {
            found.close(index, closer);
            continue;
        }
        match mark.shape {
            Shape::Opener | Shape::Floating if opens(text, mark) => {
                let later = singles.get(at + 1..(at + 1 + REACH).min(singles.len())).unwrap_or_default();
                let closer = closer_of(text, found, &doubles, mark, later).filter(|&closer| {
                    let likely = mark.shape == Shape::Opener || mark.glyph == Glyph::SingleOpen;
                    (likely && !is_elision(text, mark)) || is_sure(text, found, closer, later)
                });
                if let Some(closer) = closer {
                    found.close(index, closer);
                    if let Some(inner) = crossed_inner(found, &doubles, mark, closer) {
                        found.broken(BreakKind::Crossed, inner, None);
                        continue;
                    }
                    let crosses = found.marks.get(closer).is_some_and(|last| {
                        doubles.holder(mark.span).is_some_and(|holder| holder.span.end == last.span.start)
                    });
                    if crosses {
                        found.broken(BreakKind::Crossed, closer, None);
                    }
                    continue;
                }
                if let Some(closer) = detached_of(text, found, &doubles, mark, later) {
                    found.close(index, closer);
                    if let Some(pair) = found.pairs.last_mut() {
                        pair.inner.end = pair.inner.start + pair.inner.of(text).trim_end().len();
                    }
                    found.broken(BreakKind::Detached, closer, None);
                    continue;
                }
                if is_elision(text, mark)
                    || mark.shape == Shape::Floating
                    || !matches!(mark.glyph, Glyph::SingleOpen | Glyph::Apostrophe)
                {
                    found.set_role(index, Role::Apostrophe);
                } else {
                    found.set_role(index, Role::Opener);
                    found.broken(BreakKind::UnclosedSingle, index, None);
                }
            }
            Shape::Closer if is_feet(text, mark) => found.set_role(index, Role::Prime),
            Shape::Closer
                if mark.glyph != Glyph::Backtick && (follows_stop(text, mark) || precedes_attribution(text, mark)) =>
            {
                found.set_role(index, Role::Stray);
                found.broken(BreakKind::StraySingle, index, None);
            }
            _ => {
                let role = if is_feet(text, mark) { Role::Prime } else { Role::Apostrophe };
                found.set_role(index, role);
            }
        }
    }
}

/// Whether a mark can open a single quotation at all.
fn opens(text: &str, mark: Mark) -> bool {
    if mark.shape == Shape::Floating {
        let after = text.get(mark.span.end..).unwrap_or("").trim_start();
        return mark.glyph == Glyph::SingleOpen
            || (mark.glyph == Glyph::Apostrophe && begins_speech(text, mark) && after.starts_with(char::is_uppercase));
    }
    let word = following_word(text, mark);
    if word.is_empty()
        && text
            .get(mark.span.end..)
            .is_none_or(|rest| rest.trim_start_matches(['"', '“', '$', '£', '[', '(', '…', '.']).is_empty())
    {
        return false;
    }
    match mark.glyph {
        Glyph::SingleClose => false,
        Glyph::SingleOpen => !is_and(text, mark),
        _ => !ELISIONS.contains(&word.to_lowercase().as_str()) && !is_decade(text, mark),
    }
}

/// Whether a mark stands where speech begins: at the start, after a stop or after words that lead in.
fn begins_speech(text: &str, mark: Mark) -> bool {
    let before = text.get(..mark.span.start).unwrap_or("").trim_end();
    before.is_empty() || before.ends_with([',', ':', '.', '?', '!'])
}

/// The closer of an opener that has none, where it was pushed to the words that say who speaks: `'It is harsh 'Ward said.`
fn detached_of(text: &str, found: &Pairing, doubles: &Doubles, opener: Mark, later: &[usize]) -> Option<usize> {
    let sentence = text.get(opener.span.end..).is_some_and(|after| after.starts_with(char::is_uppercase));
    if opener.shape != Shape::Opener || !sentence || is_elision(text, opener) || !begins_speech(text, opener) {
        return None;
    }
    let (index, mark) = later
        .iter()
        .filter_map(|&index| Some((index, *found.marks.get(index)?)))
        .find(|(_, mark)| mark.shape == Shape::Opener && !is_elision(text, *mark))?;
    let words = Span::new(opener.span.end, mark.span.start).of(text);
    let apart = words.ends_with(char::is_whitespace) && doubles.holder(mark.span) == doubles.holder(opener.span);
    let said = attribution_at(text, mark.span.end).is_some_and(|found| found.takes_what_is_before());
    (apart && said && words.split_whitespace().count() >= 2 && !words.trim_end().ends_with('.')).then_some(index)
}

/// Whether the mark stands for letters or figures that are left out in front of a word: `'tis`, `'90s`.
pub(super) fn is_elision(text: &str, mark: Mark) -> bool {
    ELISIONS.contains(&following_word(text, mark).to_lowercase().as_str()) || is_decade(text, mark)
}

/// `‘n’`, the `and` of `rock ’n’ roll`: its second apostrophe looks like a closer.
fn is_and(text: &str, mark: Mark) -> bool {
    let rest = text.get(mark.span.end..).unwrap_or("");
    rest.strip_prefix(['n', 'N']).is_some_and(|rest| rest.starts_with(['\'', '’', '‘']))
}

/// Whether a mark can be nothing but the closer of a word that looks like an elision (`‘07 is your number’`): no other
/// quotation opens before it, and it is no apostrophe.
fn is_sure(text: &str, found: &Pairing, closer: usize, later: &[usize]) -> bool {
    let between = later.iter().take_while(|&&index| index < closer).filter_map(|&index| found.marks.get(index));
    let opens = |mark: &Mark| mark.shape == Shape::Opener && !is_elision(text, *mark);
    found.marks.get(closer).is_some_and(|&mark| !may_be_apostrophe(text, mark)) && !between.into_iter().any(opens)
}

fn is_decade(text: &str, mark: Mark) -> bool {
    let rest = text.get(mark.span.end..).unwrap_or("");
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(digits..).unwrap_or("");
    digits == 2 && !after.strip_prefix("s").unwrap_or(after).starts_with(char::is_alphanumeric)
}

fn following_word(text: &str, mark: Mark) -> &str {
    let rest = text.get(mark.span.end..).unwrap_or("");
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or("")
}

fn char_before(text: &str, mark: Mark) -> Option<char> {
    text.get(..mark.span.start)?.chars().next_back()
}

fn char_after(text: &str, mark: Mark) -> Option<char> {
    text.get(mark.span.end..)?.chars().next()
}

fn is_feet(text: &str, mark: Mark) -> bool {
    char_before(text, mark).is_some_and(|c| c.is_ascii_digit())
}

fn follows_stop(text: &str, mark: Mark) -> bool {
    matches!(char_before(text, mark), Some(',' | '?' | '!'))
}

fn follows_spaced_stop(text: &str, mark: Mark) -> bool {
    text.get(..mark.span.start)
        .and_then(|before| before.strip_suffix([' ', '\u{A0}']))
        .is_some_and(|before| before.ends_with([',', '.', '?', '!']) && !before.ends_with(".."))
}

/// `It was over', he said`: a mark that no apostrophe explains, before a comma and an attribution.
fn precedes_attribution(text: &str, mark: Mark) -> bool {
    char_after(text, mark) == Some(',')
        && !may_be_apostrophe(text, mark)
        && attribution_at(text, mark.span.end + 1).is_some()
}

/// Whether a closer-shaped mark may as well be the apostrophe of a plural possessive or of a dropped letter.
fn may_be_apostrophe(text: &str, mark: Mark) -> bool {
    let before = text.get(..mark.span.start).unwrap_or("");
    let ends_like_one = before.ends_with(['s', 'S', 'z', 'x', 'n']) || before.ends_with("ol") || before.ends_with("ce");
    let goes_on = char_after(text, mark).is_some_and(char::is_whitespace)
        && text.get(mark.span.end..).is_some_and(|rest| rest.trim_start().starts_with(char::is_alphanumeric));
    let dropped_g = before.ends_with("in") && before.len() > 3;
    ends_like_one && (goes_on || dropped_g || matches!(char_after(text, mark), Some(')' | '-')))
}

/// The double quotations of a block, to look up which of them holds a place.
struct Doubles(Vec<Pair>);

impl Doubles {
    fn of(found: &Pairing) -> Self {
        let mut pairs = found.pairs.clone();
        pairs.sort_by_key(|pair| (pair.span.start, std::cmp::Reverse(pair.span.end)));
        Self(pairs)
    }

    /// The innermost that holds a range between its marks.
    fn holder(&self, span: Span) -> Option<&Pair> {
        holder(&self.0, span)
    }
}

/// The mark that closes a single quotation: the first that can be nothing else, or else the first that may be.
fn closer_of(text: &str, found: &Pairing, doubles: &Doubles, opener: Mark, later: &[usize]) -> Option<usize> {
    let holder: Option<Span> = doubles.holder(opener.span).map(|pair| pair.span);
    let mut weak = None;
    for &index in later {
        let mark = *found.marks.get(index)?;
        // A quotation that runs on in the next paragraph has no end here to be held to.
        let crossed = holder
            .is_some_and(|holder| mark.span.start >= holder.end && text.get(holder.end..mark.span.start) == Some(""));
        if holder.is_some_and(|holder| mark.span.start >= holder.end) && !crossed {
            break;
        }
        let inside_other = doubles
            .holder(mark.span)
            .is_some_and(|pair| pair.span.start > opener.span.start && holder.is_none_or(|holder| holder != pair.span));
        if inside_other {
            if holder.is_none() && follows_stop(text, mark) && closes_before_inner(found, doubles, opener, mark) {
                return Some(index);
            }
            continue;
        }
        match mark.shape {
            Shape::Opener if !is_elision(text, mark) && mark.glyph != Glyph::SingleClose && weak.is_some() => break,
            Shape::Closer | Shape::Glued if mark.glyph != Glyph::SingleOpen => {
                if mark.shape == Shape::Glued && !follows_stop(text, mark) {
                    continue;
                }
                if is_feet(text, mark) && is_feet_figure(text, mark) {
                    continue;
                }
                if may_be_apostrophe(text, mark) {
                    weak = weak.or(Some(index));
                } else {
                    return Some(index);
                }
            }
            // `'We won. ' She left.`: nothing but a closer stands between spaces after a stop.
            Shape::Floating if mark.glyph != Glyph::SingleOpen && follows_spaced_stop(text, mark) => {
                return Some(index);
            }
            _ => {}
        }
    }
    weak
}

/// `'He asked, "May I go?'"`: the outer quotation is closed right before the inner one, and nothing inside explains the mark.
fn closes_before_inner(found: &Pairing, doubles: &Doubles, opener: Mark, mark: Mark) -> bool {
    inner_end(doubles, opener, mark).is_some_and(|pair| {
        let from = found.marks.partition_point(|other| other.span.start < pair.inner.start);
        let mut inside = found.marks.iter().skip(from).take_while(|other| other.span.end <= pair.inner.end);
        !inside.any(|other| !other.is_double() && other.shape == Shape::Opener)
    })
}

/// The inner double quotation whose words end with a mark, if it began after the outer single one.
fn inner_end(doubles: &Doubles, opener: Mark, mark: Mark) -> Option<&Pair> {
    doubles.holder(mark.span).filter(|pair| pair.inner.end == mark.span.end && pair.span.start > opener.span.start)
}

/// The closer of the inner double quotation that an outer single one is closed before.
fn crossed_inner(found: &Pairing, doubles: &Doubles, opener: Mark, closer: usize) -> Option<usize> {
    inner_end(doubles, opener, *found.marks.get(closer)?)?.closer
}

/// `6'` before `2"`: a figure goes on after the mark.
fn is_feet_figure(text: &str, mark: Mark) -> bool {
    char_after(text, mark).is_some_and(|c| c.is_ascii_digit())
}
