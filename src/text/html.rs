//! HTML, for now: read as plain text with its tags masked, so a line is a paragraph.
//!
//! What a script or a style sheet holds is masked too.

use super::mask::{self, Markup};
use super::{Cut, CutKind, Layout, Span, plain, zone};

/// Reads the blocks of the HTML that starts at `from` into `layout`.
pub(super) fn read(text: &str, from: usize, layout: &mut Layout) {
    let mut masks = mask::find(text.get(from..).unwrap_or(""), Markup::Tags);
    for cut in &mut masks {
        cut.span = cut.span.shifted(from);
    }
    swallow(text, &mut masks);
    plain::read_masked(text, Span::new(from, text.len()), &masks, layout);
    zone::assign(text, layout);
}

/// Masks what stands between the tags of a script or a style sheet.
fn swallow(text: &str, masks: &mut Vec<Cut>) {
    let mut open: Option<(&str, usize)> = None;
    let mut hidden = Vec::new();
    for cut in masks.iter() {
        let tag = cut.span.of(text);
        match open {
            None => {
                let is = |name: &str| tag.get(1..=name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
                open = ["script", "style"].into_iter().find(|name| is(name)).map(|name| (name, cut.span.start));
            }
            Some((name, start)) => {
                let is_end = tag
                    .strip_prefix("</")
                    .and_then(|rest| rest.get(..name.len()))
                    .is_some_and(|rest| rest.eq_ignore_ascii_case(name));
                if is_end {
                    hidden.push(Cut { span: Span::new(start, cut.span.end), kind: CutKind::Removed });
                    open = None;
                }
            }
        }
    }
    if let Some((_, start)) = open {
        hidden.push(Cut { span: Span::new(start, text.len()), kind: CutKind::Removed });
    }
    if !hidden.is_empty() {
        masks.extend(hidden);
        // The longer of two cuts that start together wins, so that each script swallows its own tags.
        mask::settle(masks);
    }
}
