//! What is not prose inside a text: tags, entities, addresses and shortcodes.
//!
//! A mask is found by its rarest byte, so that a text without any costs four searches and nothing else.

mod address;
mod entity;
mod shortcode;
mod tag;

use super::{Cut, CutKind, Span};

/// Which masks a format has; addresses and shortcodes are in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// Tags and entities are found here, because nothing else reads them.
    Tags,
    /// Another reader finds the tags and entities.
    None,
}

/// Finds what is not prose, in order and without overlap; spans are bytes of `text`.
pub(super) fn find(text: &str, markup: Markup) -> Vec<Cut> {
    let bytes = text.as_bytes();
    let mut cuts = Vec::new();
    let mut tags = tag::Reader::new(text);
    let mut taken = 0;
    for at in memchr::memchr3_iter(b'<', b'&', b'@', bytes) {
        if at < taken {
            continue;
        }
        let cut = match bytes.get(at) {
            Some(b'@') => address::email(text, at),
            Some(b'<') if markup == Markup::Tags => tags.read(at),
            Some(b'&') if markup == Markup::Tags => entity::read(text, at),
            _ => None,
        };
        if let Some(cut) = cut {
            taken = cut.span.end;
            cuts.push(cut);
        }
    }
    let known = cuts.len();
    shortcode::find(text, &mut cuts);
    address::urls(text, &mut cuts);
    if cuts.len() > known {
        settle(&mut cuts);
    }
    cuts
}

/// The same for a range of a document; spans are bytes of the document.
pub(super) fn find_in(text: &str, range: Span, markup: Markup) -> Vec<Cut> {
    let mut cuts = find(range.of(text), markup);
    for cut in &mut cuts {
        cut.span = cut.span.shifted(range.start);
    }
    cuts
}

/// Masks in document order, handed out to blocks in document order.
pub(super) struct Masks<'a> {
    cuts: &'a [Cut],
    next: usize,
}

impl<'a> Masks<'a> {
    pub(super) fn new(cuts: &'a [Cut]) -> Self {
        Self { cuts, next: 0 }
    }

    /// Hands out what is masked inside `span`, clipped to it.
    pub(super) fn inside(&mut self, span: Span, out: &mut Vec<Cut>) {
        while let Some(cut) = self.cuts.get(self.next) {
            if cut.span.start >= span.end {
                break;
            }
            let clipped = Span::new(cut.span.start.max(span.start), cut.span.end.min(span.end));
            if cut.span.end > span.start && !clipped.is_empty() {
                out.push(Cut { span: clipped, kind: cut.kind });
            }
            if cut.span.end > span.end {
                break;
            }
            self.next += 1;
        }
    }
}

/// Puts cuts in order and leaves out those that start inside another.
pub(super) fn settle(cuts: &mut Vec<Cut>) {
    cuts.sort_by_key(|cut| (cut.span.start, std::cmp::Reverse(cut.span.end)));
    let mut taken = 0;
    cuts.retain(|cut| {
        let free = cut.span.start >= taken && !cut.span.is_empty();
        if free {
            taken = cut.span.end;
        }
        free
    });
}

fn removed(start: usize, end: usize) -> Cut {
    Cut { span: Span::new(start, end), kind: CutKind::Removed }
}

fn opaque(start: usize, end: usize) -> Cut {
    Cut { span: Span::new(start, end), kind: CutKind::Opaque }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `<>` for what is removed and `##` for what is opaque.
    fn masked(text: &str) -> String {
        let mut out = String::new();
        let mut copied = 0;
        for cut in find(text, Markup::Tags) {
            out.push_str(&text[copied..cut.span.start]);
            match cut.kind {
                CutKind::Removed => out.push_str("<>"),
                CutKind::Opaque => out.push_str("##"),
                CutKind::Replaced(shown) => out.push(shown),
            }
            copied = cut.span.end;
        }
        out + &text[copied..]
    }

    #[test]
    fn masks_what_is_no_prose() {
        let cases = [
            (r#"See <a href="https://x.example/a?b=1">here</a>."#, "See <>here<>."),
            (r#"<post by="@jo" on="Jan. 3, 2021">Well said<post/>."#, "<>Well said<>."),
            ("<a href=”https://x.example/tale”>tale</a>", "<>tale<>"),
            ("I <3 you, a < b and b > a", "I <3 you, a < b and b > a"),
            ("<Name> and <redacted> stay", "<Name> and <redacted> stay"),
            ("<b>bold</b><br/>new", "<>bold<> new"),
            ("one <!-- two --> three <!-- four", "one <> three <!-- four"),
            ("&quot;Go,&quot; he said&nbsp;&#8212; &#x2019;", "\"Go,\" he said\u{a0}— ’"),
            ("AT&T; R&B & co &bogus;", "AT&T; R&B & co &bogus;"),
            ("Write to jo.doe@paper.example. Now", "Write to ##. Now"),
            ("follow @jodoe on a@b", "follow @jodoe on a@b"),
            ("(https://x.example/a_(b)) and www.x.example, too", "(##) and ##, too"),
            ("\"https://x.example/a.\" he said", "\"##.\" he said"),
            ("ratio 3://4", "ratio 3://4"),
            (r#"[caption id="a" width="3"]Words[/caption]"#, "<>Words<>"),
            (r#"[gallery ids="1,2"] [gallery] [sic] [and]"#, "<> <> [sic] [and]"),
            (r#"{{< figure src="a.jpg" >}} {{% note %}} {% if a %}"#, "<> <> <>"),
            ("{ braces } {{", "{ braces } {{"),
            ("<post by=\"@jo\" on=\"Jan. 3\nNext line", "<>\nNext line"),
        ];
        for (text, expected) in cases {
            assert_eq!(masked(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_of_openers_takes_linear_time() {
        for opener in ["<", "<!--", "<a b=\"", "&", "&#", "[x", "{{", "{%", "@", "a@", "://", "a://", "www."] {
            let text = opener.repeat(200_000);
            assert!(find(&text, Markup::Tags).len() <= text.len());
        }
    }
}
