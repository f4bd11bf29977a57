//! An ignore comment before a block of Markdown or HTML.

use super::line_end;
use crate::rules::{Edit, apply};
use crate::text::{Block, BlockKind, Directive, Format, Layout, Scope, Span};

/// The edit that has a rule ignored in the block at a place; `None` where no comment can say it.
#[must_use]
pub fn comment(text: &str, layout: &Layout, place: usize, rule: &str) -> Option<Edit> {
    if layout.format == Format::Plain {
        return None;
    }
    let block = layout.blocks.get(layout.block_at(place)?)?;
    let edit = known(layout, block).map_or_else(|| new(text, layout, block, rule), |known| more(text, known, rule))?;
    obeyed(text, layout, block, &edit, rule).then_some(edit)
}

/// A comment with names that holds for the block already.
fn known<'a>(layout: &'a Layout, block: &Block) -> Option<&'a Directive> {
    let before = layout.blocks.iter().rev().find(|other| other.span.end <= block.span.start);
    let earliest = before.map_or(0, |before| before.span.end);
    layout.directives.iter().find(|directive| {
        directive.scope == Scope::NextBlock
            && !directive.rules.is_empty()
            && directive.span.start >= earliest
            && directive.span.end <= block.span.start
    })
}

/// One more name in a known comment.
fn more(text: &str, known: &Directive, rule: &str) -> Option<Edit> {
    let last = known.rules.last()?;
    let comma = known.span.of(text).contains(',');
    let name = if comma { format!(", {rule}") } else { format!(" {rule}") };
    Some(Edit { span: Span::at(last.span.end), text: name })
}

fn new(text: &str, layout: &Layout, block: &Block, rule: &str) -> Option<Edit> {
    let comment = format!("<!-- onrecord: ignore {rule} -->");
    let start = block.span.start;
    if layout.format == Format::Html {
        return Some(Edit { span: Span::at(start), text: comment });
    }
    let line = text.get(..start)?.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let lead = Span::new(line, start).of(text);
    let (containers, next) = containers(lead);
    let heading = lead.get(containers..)?;
    let alone = heading.trim_matches([' ', '\t', '#']).is_empty();
    if alone && block.kind != BlockKind::Cell {
        // A comment alone on its line begins and ends there; text behind it on the same line would be no prose any more.
        let edit = format!("{comment}{}{next}", line_end(text));
        return Some(Edit { span: Span::at(line + containers), text: edit });
    }
    Some(Edit { span: Span::at(start), text: format!("{comment} ") })
}

/// How many bytes of a line's lead are marks of block quotations, list items and footnotes, and what the next line of
/// the same item starts with.
fn containers(lead: &str) -> (usize, String) {
    let mut rest = lead;
    let mut next = String::new();
    loop {
        let trimmed = rest.trim_start_matches([' ', '\t']);
        let marker = marker(trimmed);
        if marker == 0 {
            let spaces = rest.get(..rest.len() - trimmed.len()).unwrap_or("");
            next.push_str(spaces);
            return (lead.len() - trimmed.len(), next);
        }
        next.push_str(rest.get(..rest.len() - trimmed.len()).unwrap_or(""));
        if trimmed.starts_with('>') {
            next.push('>');
        } else if trimmed.starts_with("[^") {
            // A footnote goes on under four spaces.
            next.push_str("    ");
            rest = trimmed.get(marker..).unwrap_or("").trim_start_matches([' ', '\t']);
            continue;
        } else {
            next.push_str(&" ".repeat(marker));
        }
        rest = trimmed.get(marker..).unwrap_or("");
    }
}

/// The length of the mark that a line's lead starts with.
fn marker(lead: &str) -> usize {
    let digits = lead.len() - lead.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = lead.get(digits..).unwrap_or("");
    if lead.starts_with(['>', '-', '*', '+']) {
        1
    } else if digits > 0 && after.starts_with(['.', ')']) {
        digits + 1
    } else if lead.starts_with("[^") {
        lead.find("]:").map_or(0, |end| end + 2)
    } else {
        0
    }
}

/// Whether the document with the edit reads as before and its comment names the rule for the same block.
fn obeyed(text: &str, layout: &Layout, block: &Block, edit: &Edit, rule: &str) -> bool {
    let edited = apply(text, std::slice::from_ref(edit));
    let after = Layout::read(&edited, layout.format);
    let words = block.span.of(text);
    let Some(directive) = after.directives.iter().find(|directive| {
        directive.span.end >= edit.span.start
            && directive.scope == Scope::NextBlock
            && directive.rules.iter().any(|field| field.value == rule)
    }) else {
        return false;
    };
    let index = after.blocks.partition_point(|block| block.span.end <= directive.span.start);
    let same = |block: &Block| block.span.of(&edited).ends_with(words.trim());
    after.blocks.len() == layout.blocks.len() && after.blocks.get(index).is_some_and(same)
}
