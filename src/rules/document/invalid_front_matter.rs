//! # invalid-front-matter
//!
//! Front matter, or an instruction to the checker, that cannot be understood.
//!
//! The rest of the article is checked as if the line were not there.
//!
//! Bad: front matter without its closing fence, `onrecord: {profile: us-app}`.
//!
//! Good: `onrecord: {profile: us-ap, ignore: [empty-quote]}`.

use crate::article::Article;
use crate::rules::{Draft, Family, Meta, Rule, Severity};

/// The rule `invalid-front-matter`.
#[derive(Debug)]
pub struct InvalidFrontMatter;

static META: Meta = Meta {
    name: "invalid-front-matter",
    family: Family::Document,
    severity: Severity::Warning,
    fix: None,
    source: include_str!("invalid_front_matter.rs"),
};

impl Rule for InvalidFrontMatter {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check_article(&self, article: &Article, out: &mut Vec<Draft>) {
        out.extend(
            article.layout.problems.iter().map(|problem| Draft::new(&META, problem.span, problem.message.clone())),
        );
    }
}
