//! A document with all of its safe fixes made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::checked::{Checked, Request};
use crate::article::Article;
use crate::rules::{Edit, Family, Finding, Fix, FixKind, apply};
use crate::text::Span;

/// How often a document is read again after its fixes. Overlapping fixes take turns, so a few rounds may be needed; a
/// fix that keeps coming back is a fault of its rule.
const ROUNDS: usize = 10;

/// A document with all of its safe fixes made.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// The text afterwards.
    pub text: Arc<str>,
    /// How many fixes each rule made.
    pub made: BTreeMap<&'static str, usize>,
    /// What is found afterwards.
    pub checked: Checked,
    /// The fixes that were not made, since they would have changed a letter or a digit: rule and title.
    pub refused: Vec<(&'static str, String)>,
    /// The rules whose fixes kept coming back, so that none of them was made.
    pub stopped: BTreeSet<&'static str>,
}

/// Makes all safe fixes of a document, again and again until none is left.
#[must_use]
pub fn fix_all(text: Arc<str>, request: &Request) -> Fixed {
    let original = Checked::read(text, request, None);
    let mut stopped = BTreeSet::new();
    loop {
        let (fixed, left) = rounds(&original, request, &stopped);
        if left.is_empty() {
            return fixed;
        }
        // A fix that never comes to rest has spoilt the text by now, so the text before all fixes is mended without it.
        stopped.extend(left);
    }
}

/// Makes the safe fixes of all rules but the stopped ones, and names the rules that have fixes left at the end.
fn rounds(original: &Checked, request: &Request, stopped: &BTreeSet<&'static str>) -> (Fixed, BTreeSet<&'static str>) {
    let mut fixed = Fixed {
        text: Arc::clone(&original.article.text),
        made: BTreeMap::new(),
        checked: original.clone(),
        refused: Vec::new(),
        stopped: stopped.clone(),
    };
    for _ in 0..ROUNDS {
        let edits = one_round(&mut fixed);
        if edits.is_empty() {
            return (fixed, BTreeSet::new());
        }
        fixed.text = Arc::from(apply(&fixed.text, &edits));
        fixed.checked = Checked::read(Arc::clone(&fixed.text), request, Some(&fixed.checked));
    }
    let left = fixed.checked.findings.iter().filter(|finding| wanted(finding, &fixed).is_some());
    let left = left.map(|finding| finding.rule.name).collect();
    (fixed, left)
}

/// The fix of a finding that is to be made.
fn wanted<'a>(finding: &'a Finding, fixed: &Fixed) -> Option<&'a Fix> {
    safe(finding)
        .filter(|fix| !fixed.stopped.contains(finding.rule.name) && keeps_words(&fixed.checked.article, finding, fix))
}

/// The fix of a finding that may be made without asking.
fn safe(finding: &Finding) -> Option<&Fix> {
    finding.fixes.iter().find(|fix| fix.kind == FixKind::Safe && !fix.edits.is_empty())
}

/// The edits of all safe fixes that do not overlap, in order.
fn one_round(fixed: &mut Fixed) -> Vec<Edit> {
    fixed.refused.clear();
    let mut taken: Vec<Edit> = Vec::new();
    for finding in fixed.checked.findings.iter() {
        let Some(fix) = wanted(finding, fixed) else {
            if let Some(fix) = safe(finding).filter(|fix| !keeps_words(&fixed.checked.article, finding, fix)) {
                fixed.refused.push((finding.rule.name, fix.title.clone()));
            }
            continue;
        };
        // Findings come by place, so what overlaps is near the end of what was taken.
        let reach = fix.edits.first().map_or(0, |edit| edit.span.start);
        let near = taken.iter().rev().take_while(|taken| taken.span.end >= reach);
        if near.into_iter().any(|taken| fix.edits.iter().any(|edit| edit.span.meets(taken.span))) {
            continue;
        }
        *fixed.made.entry(finding.rule.name).or_default() += 1;
        taken.extend(fix.edits.iter().cloned());
        taken.sort_by_key(|edit| edit.span);
    }
    taken
}

/// Whether a fix leaves all letters and digits of the article as they are, in their order. An ignore that is taken out
/// is no part of the article.
#[must_use]
pub fn keeps_words(article: &Article, finding: &Finding, fix: &Fix) -> bool {
    let text = &*article.text;
    let (Some(first), Some(last)) = (fix.edits.first(), fix.edits.last()) else { return true };
    let whole = Span::new(first.span.start, last.span.end);
    let outside = |place: usize| {
        finding.rule.family != Family::Document
            || !article
                .layout
                .directives
                .iter()
                .map(|directive| directive.span)
                .chain(article.layout.metadata.extent)
                .any(|span| span.start <= place && place < span.end)
    };
    let letter = |c: &char| c.is_alphanumeric();
    let old = whole.of(text).char_indices().filter(|(at, c)| letter(c) && outside(whole.start + at)).map(|(_, c)| c);
    let mut new = String::new();
    let mut copied = whole.start;
    for edit in &fix.edits {
        let kept = Span::new(copied, edit.span.start);
        new.extend(kept.of(text).char_indices().filter(|(at, _)| outside(copied + at)).map(|(_, c)| c));
        new.push_str(&edit.text);
        copied = edit.span.end;
    }
    old.eq(new.chars().filter(letter))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{fix_all, keeps_words};
    use crate::config::{Checked, Request};
    use crate::rules::{Edit, Fix, FixKind};
    use crate::text::Span;

    #[test]
    fn a_fix_may_move_marks_and_never_letters() {
        let text = "She said “” go\", he said";
        let checked = Checked::read(Arc::from(text), &Request::default(), None);
        let finding = checked.findings.iter().find(|finding| finding.rule.name == "empty-quote").unwrap();
        let keeps = |edits: &[(&str, &str)]| {
            let edits = edits.iter().map(|(old, new)| {
                let start = text.find(old).unwrap();
                Edit { span: Span::new(start, start + old.len()), text: (*new).to_owned() }
            });
            let fix = Fix { title: String::new(), kind: FixKind::Safe, edits: edits.collect() };
            keeps_words(&checked.article, finding, &fix)
        };
        assert!(keeps(&[("go\",", "go,\"")]));
        assert!(keeps(&[("“", ""), ("\",", ",\"")]));
        assert!(!keeps(&[("go", "Go")]));
        assert!(!keeps(&[("go", "he"), (" he", " go")]));
        assert!(!keeps(&[("“", "a")]));
    }

    #[test]
    fn a_text_without_safe_fixes_stays_as_it_is() {
        let fixed = fix_all(Arc::from("The mayor spoke."), &Request::default());
        assert_eq!((&*fixed.text, fixed.made.len(), fixed.stopped.len()), ("The mayor spoke.", 0, 0));
    }
}
