//! The rules' pages in `docs/rules`, made from the headers of their files.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use crate::config::replace_file;
use crate::rules::{Family, Meta, RULES};

/// The page of a rule in Markdown: its name, what it is by default, and what its file's header says.
#[must_use]
pub fn page(rule: &Meta) -> String {
    let text = rule.documentation();
    let (title, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let fix = rule.fix.map_or("none", crate::rules::FixKind::name);
    let facts = format!("Family `{}`, severity `{}`, fix `{fix}`.", rule.family.name(), rule.severity.name());
    format!("{title}\n\n{facts}\n\n{}\n", rest.trim())
}

/// The list of all pages.
#[must_use]
pub fn index() -> String {
    let mut out = String::from(
        "# Rules\n\nWhat onrecord finds. Each page comes from the header of its rule's file: `cargo run -- rules --write-docs docs/rules`\nwrites them again.\n",
    );
    for family in Family::ALL {
        let rules: Vec<&Meta> = RULES.iter().map(|rule| rule.meta()).filter(|rule| rule.family == family).collect();
        if rules.is_empty() {
            continue;
        }
        // Writing to a string does not fail.
        let _ = write!(out, "\n## {}\n\n| rule | severity | fix | what it finds |\n|---|---|---|---|\n", family.name());
        for rule in rules {
            let fix = rule.fix.map_or("none", crate::rules::FixKind::name);
            let summary = rule.summary().replace('|', "\\|");
            let _ = writeln!(out, "| [{0}]({0}.md) | {1} | {fix} | {summary} |", rule.name, rule.severity.name());
        }
    }
    out
}

/// Writes all pages and the list into a folder, and takes away the pages of rules that are gone.
///
/// # Errors
/// Fails where the folder cannot be written.
pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or("");
        let known = name == "README" || RULES.iter().any(|rule| rule.meta().name == name);
        if !known && path.extension().is_some_and(|extension| extension == "md") {
            fs::remove_file(path)?;
        }
    }
    for rule in RULES {
        replace_file(&folder.join(format!("{}.md", rule.meta().name)), page(rule.meta()).as_bytes())?;
    }
    replace_file(&folder.join("README.md"), index().as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{index, page};
    use crate::rules::RULES;

    #[test]
    fn the_pages_in_the_repository_are_those_of_the_code() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
        let remedy = "run `cargo run -- rules --write-docs docs/rules`";
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
        for rule in RULES {
            let name = rule.meta().name;
            assert_eq!(read(&format!("{name}.md")), page(rule.meta()), "{name}: {remedy}");
        }
        assert_eq!(read("README.md"), index(), "{remedy}");
        let pages = fs::read_dir(&folder).unwrap().count();
        assert_eq!(pages, RULES.len() + 1, "a page of a rule that is gone: {remedy}");
    }
}
