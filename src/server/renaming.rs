//! A name that is written another way: what becomes of each place where it stands, in full or in part.

use crate::article::directory::fold;
use crate::rules::Edit;
use crate::text::Span;

/// A name that is written another way.
#[derive(Debug)]
pub(super) struct Renaming {
    old: Vec<String>,
    new: Vec<String>,
    /// How many words at the start are the same in both.
    prefix: usize,
    /// How many at the end are, besides those.
    suffix: usize,
    /// The old name is not written in capitals.
    has_small: bool,
}

/// One word of a name in the document.
struct Word<'a> {
    text: &'a str,
    span: Span,
}

impl Renaming {
    /// From one way to write a name to another.
    pub(super) fn new(old: &str, new: &str) -> Self {
        let of =
            |name: &str| -> Vec<String> { words(name, Span::new(0, name.len())).map(|w| w.text.to_owned()).collect() };
        let (old, new) = (of(old), new.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let shorter = old.len().min(new.len());
        let prefix = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let suffix = old.iter().rev().zip(new.iter().rev()).take(shorter - prefix).take_while(|(a, b)| a == b).count();
        let has_small = old.iter().any(|word| word.chars().any(char::is_lowercase));
        Self { old, new, prefix, suffix, has_small }
    }

    /// The edits that a place where the name stands needs, in full, in part or with more words between.
    pub(super) fn edits(&self, text: &str, place: Span) -> Vec<Edit> {
        let found: Vec<Word<'_>> = words(text, place).collect();
        if found.is_empty() || self.old.is_empty() || self.new.is_empty() {
            return Vec::new();
        }
        let len = found.len().min(self.old.len());
        // A part of the name: the surname rather than anything else.
        if found.len() <= self.old.len()
            && let Some(start) = (0..=self.old.len() - len).rev().find(|&start| self.agrees(&found, start, len))
        {
            return self.replaced(&found, start, start + len);
        }
        // All of the name, with words before it or after it.
        if let Some(start) =
            (0..=found.len() - len).rev().find(|&start| self.agrees(found.get(start..).unwrap_or(&[]), 0, len))
        {
            return self.replaced(found.get(start..start + len).unwrap_or(&[]), 0, len);
        }
        // The name with other words between: `Ada R. Holm`.
        let first = (0..len).take_while(|&at| self.agrees(found.get(at..).unwrap_or(&[]), at, 1)).count();
        let from_end =
            |back: usize| self.agrees(found.get(found.len() - back..).unwrap_or(&[]), self.old.len() - back, 1);
        let last = (1..=len - first).take_while(|&back| from_end(back)).count();
        let mut edits = self.replaced(found.get(..first).unwrap_or(&[]), 0, first);
        let (start, end) = (self.old.len() - last, self.old.len());
        edits.extend(self.replaced(found.get(found.len() - last..).unwrap_or(&[]), start, end));
        edits
    }

    /// Whether the first `len` of some words are those of the old name from `start` on.
    fn agrees(&self, found: &[Word<'_>], start: usize, len: usize) -> bool {
        let old = self.old.get(start..start + len).unwrap_or(&[]);
        old.len() == len && found.len() >= len && found.iter().zip(old).all(|(word, old)| fold(word.text) == fold(old))
    }

    /// Writes the words `start..end` of the old name, which are those that were found, as the new name has them.
    fn replaced(&self, found: &[Word<'_>], start: usize, end: usize) -> Vec<Edit> {
        let (Some(first), Some(last)) = (found.first(), found.last()) else { return Vec::new() };
        let new = match self.new.get(self.start(start)..self.end(end)) {
            Some(new) if !new.is_empty() => new,
            _ => &self.new,
        };
        let edit = |span: Span, old: &str, new: String| {
            let new = if self.has_small && is_in_capitals(old) { new.to_uppercase() } else { new };
            (new != old).then_some(Edit { span, text: new })
        };
        if new.len() == found.len() {
            // Word by word, so that markup between them stays.
            let pairs = found.iter().zip(new);
            return pairs.filter_map(|(word, new)| edit(word.span, word.text, new.clone())).collect();
        }
        edit(Span::new(first.span.start, last.span.end), last.text, new.join(" ")).into_iter().collect()
    }

    /// Where the old name's word of this number is in the new one, as the first of several.
    fn start(&self, at: usize) -> usize {
        let (old, new) = (self.old.len(), self.new.len());
        if at == 0 {
            0
        } else if at >= old - self.suffix || at > self.prefix && old != new {
            new.saturating_sub(old - at)
        } else {
            at
        }
    }

    /// Where the words before this number of the old name end in the new one.
    fn end(&self, at: usize) -> usize {
        let (old, new) = (self.old.len(), self.new.len());
        if at == old {
            new
        } else if at > self.prefix && at >= old - self.suffix {
            new - (old - at)
        } else {
            at.min(new)
        }
    }
}

/// The words of a name, without the marks and the markup around them.
fn words(text: &str, place: Span) -> impl Iterator<Item = Word<'_>> {
    let mut next = place.start;
    place.of(text).split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = next;
        next += piece.len();
        let is_outside = |char: char| !char.is_alphanumeric() && char != '.';
        let word = piece.trim_start_matches(is_outside);
        let span = Span::at(start + (piece.len() - word.len()));
        let word = word.trim_end_matches(is_outside);
        (!word.is_empty()).then(|| Word { text: word, span: Span::new(span.start, span.start + word.len()) })
    })
}

fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|char| char.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::Renaming;
    use crate::text::Span;

    #[track_caller]
    fn same(old: &str, new: &str, pairs: &[(&str, &str)]) {
        let renaming = Renaming::new(old, new);
        for (before, after) in pairs {
            let mut text = (*before).to_owned();
            for edit in renaming.edits(before, Span::new(0, before.len())).iter().rev() {
                text.replace_range(edit.span.start..edit.span.end, &edit.text);
            }
            assert_eq!(text, *after, "{before:?}, from {old:?} to {new:?}");
        }
    }

    #[test]
    fn a_surname_changes_in_full_names_too() {
        same(
            "Holm",
            "Holme",
            &[("Holm", "Holme"), ("Ada Holm", "Ada Holme"), ("ADA HOLM", "ADA HOLME"), ("Ada", "Ada")],
        );
        same("van der Holm", "van Holm", &[("Ada van der Holm", "Ada van Holm"), ("Van der Holm", "van Holm")]);
    }

    #[test]
    fn a_full_name_changes_its_parts_where_they_are_other_ones() {
        same("Ada Holm", "Adah Holm", &[("Ada Holm", "Adah Holm"), ("Holm", "Holm"), ("Ada R. Holm", "Adah R. Holm")]);
        same(
            "Ada Holm",
            "Ada Ward",
            &[("Holm", "Ward"), ("Ada R. Holm", "Ada R. Ward"), ("Ada Holm Jr.", "Ada Ward Jr.")],
        );
        same("Ada Holm", "Ada R. Holm", &[("Holm", "Holm"), ("Ada Holm", "Ada R. Holm")]);
        same("Ada Holm", "Ada Holm Ward", &[("Holm", "Holm Ward"), ("Ada Holm", "Ada Holm Ward")]);
        same("Ada R. Holm", "Ada Holm", &[("Holm", "Holm"), ("Ada R. Holm", "Ada Holm"), ("Ada Holm", "Ada Holm")]);
        same("Ada Holm Jr.", "Ada Ward Jr.", &[("Holm", "Ward"), ("Ada Holm", "Ada Ward")]);
        same("Ada Holm", "Ward", &[("Holm", "Ward"), ("Ada Holm", "Ward")]);
    }

    #[test]
    fn markup_and_line_ends_between_the_words_stay() {
        same("Ada Holm", "Adah Holme", &[("**Ada** Holm", "**Adah** Holme"), ("Ada\r\nHolm", "Adah\r\nHolme")]);
    }

    #[test]
    fn capitals_stay_where_the_name_itself_is_not_in_capitals() {
        same("UNICEM", "Unicem", &[("UNICEM", "Unicem")]);
        same("O’Hara", "O'Hara", &[("O'Hara", "O'Hara"), ("O’HARA", "O'HARA")]);
    }

    #[test]
    fn other_words_stay() {
        same("Ada Holm", "Ada Ward", &[("Tom Reed", "Tom Reed"), ("", ""), ("—", "—")]);
        same("", "Ward", &[("Tom Reed", "Tom Reed"), ("", "")]);
        same("Ada Holm", "", &[("Ada Holm", "Ada Holm")]);
    }
}
