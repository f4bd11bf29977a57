//! # invalid-front-matter
//!
//! Front matter, or an instruction to the checker, that cannot be understood.
//!
//! The rest of the article is checked as if the line were not there.
//!
//! Bad: front matter without its closing fence, `onrecord: {profile: us-app}`.
//!
//! Good: `onrecord: {profile: us-ap, ignore: [empty-quote]}`.

use crate::article::{Article, Profile};
use crate::rules::{Draft, Family, Meta, Rule, Scope, Severity};
use crate::text::nearest;

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

    fn check_article(&self, article: &Article, _: &Scope, out: &mut Vec<Draft>) {
        out.extend(
            article.layout.problems.iter().map(|problem| Draft::new(&META, problem.span, problem.message.clone())),
        );
        // Which profiles there are is more than the text knows.
        if let Some(field) = &article.layout.metadata.profile
            && let Err(unknown) = field.value.parse::<Profile>()
        {
            let likely = nearest(&field.value, Profile::ALL.map(Profile::name));
            let remedy = likely.map(|name| format!("; did you mean '{name}'?")).unwrap_or_default();
            out.push(Draft::new(&META, field.span, format!("{unknown}{remedy}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::META;
    use crate::rules::testing::{check, silent};

    #[test]
    fn finds_what_cannot_be_understood() {
        check(
            &META,
            "
            %! format: markdown
            ---
            onrecord: {profile: us-app}
                                ^^^^^^
            ---
            The bridge fell.
            ",
        );
        check(
            &META,
            "
            %! format: markdown
            <!-- onrecord: ingore quotes -->
                           ^^^^^^

            The bridge fell.
            ",
        );
    }

    #[test]
    fn leaves_what_is_understood_alone() {
        silent(
            &META,
            "
            %! format: markdown
            ---
            title: Bridge falls
            onrecord: {profile: us-ap, ignore: [quotes]}
            ---
            The bridge fell.
            ",
        );
    }
}
