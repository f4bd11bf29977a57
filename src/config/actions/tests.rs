//! Where an ignore is put, and that the document obeys it.

use super::{comment, front_matter};
use crate::rules::apply;
use crate::text::{Format, Layout};

const RULE: &str = "empty-quote";

fn commented(text: &str, format: Format) -> Option<String> {
    let layout = Layout::read(text, format);
    let place = text.find("HERE").unwrap();
    comment(text, &layout, place, RULE).map(|edit| apply(text, &[edit]))
}

#[track_caller]
fn comments(text: &str, expected: &str) {
    let comment = format!("<!-- onrecord: ignore {RULE} -->");
    assert_eq!(
        commented(text, Format::Markdown).as_deref(),
        Some(expected.replace("<!>", &comment).as_str()),
        "{text}"
    );
}

#[test]
fn a_comment_stands_on_a_line_of_its_own_before_the_block() {
    comments("One.\n\nHERE it is.\n", "One.\n\n<!>\nHERE it is.\n");
    comments("One.\r\n\r\nHERE it is.\r\n", "One.\r\n\r\n<!>\r\nHERE it is.\r\n");
    comments("HERE it is.", "<!>\nHERE it is.");
    comments("One.\n\nFirst line\nHERE it is.\n", "One.\n\n<!>\nFirst line\nHERE it is.\n");
    comments("One.\n\n## HERE it is\n", "One.\n\n<!>\n## HERE it is\n");
}

#[test]
fn a_comment_stays_inside_its_list_item_or_block_quotation() {
    comments("- one\n- HERE it is\n- three\n", "- one\n- <!>\n  HERE it is\n- three\n");
    comments("10. one\n11. HERE it is\n", "10. one\n11. <!>\n    HERE it is\n");
    comments("> One.\n>\n> HERE it is.\n", "> One.\n>\n> <!>\n> HERE it is.\n");
    comments("> - HERE it is\n", "> - <!>\n>   HERE it is\n");
    comments("- one\n\n  HERE it is\n", "- one\n\n  <!>\n  HERE it is\n");
}

#[test]
fn a_comment_in_a_table_stands_in_its_cell() {
    comments("| a | b |\n|---|---|\n| c | HERE |\n", "| a | b |\n|---|---|\n| c | <!> HERE |\n");
}

#[test]
fn a_known_comment_takes_one_more_name() {
    let text = "One.\n\n<!-- onrecord: ignore stray-closer -->\nHERE it is.\n";
    let expected = "One.\n\n<!-- onrecord: ignore stray-closer empty-quote -->\nHERE it is.\n";
    assert_eq!(commented(text, Format::Markdown).as_deref(), Some(expected));
}

#[test]
fn plain_text_takes_no_comment() {
    assert_eq!(commented("HERE it is.", Format::Plain), None);
}

#[track_caller]
fn matter(text: &str, expected: &str) {
    let layout = Layout::read(text, Format::Markdown);
    let edited = front_matter(text, &layout, RULE).map(|edit| apply(text, &[edit]));
    assert_eq!(edited.as_deref(), Some(expected), "{text}");
}

#[test]
fn front_matter_is_made_or_extended() {
    matter("One.\n", "---\nonrecord:\n  ignore: [empty-quote]\n---\n\nOne.\n");
    matter("One.\r\n", "---\r\nonrecord:\r\n  ignore: [empty-quote]\r\n---\r\n\r\nOne.\r\n");
    matter("---\ntitle: A\n---\nOne.\n", "---\ntitle: A\nonrecord:\n  ignore: [empty-quote]\n---\nOne.\n");
    matter(
        "---\nonrecord:\n    profile: us-ap # ours\ntitle: A\n---\nOne.\n",
        "---\nonrecord:\n    ignore: [empty-quote]\n    profile: us-ap # ours\ntitle: A\n---\nOne.\n",
    );
    matter(
        "---\nonrecord: {profile: us-ap}\n---\nOne.\n",
        "---\nonrecord: {ignore: [empty-quote], profile: us-ap}\n---\nOne.\n",
    );
}

#[test]
fn a_list_in_front_matter_takes_one_more_name() {
    matter(
        "---\nonrecord: {ignore: [stray-closer]}\n---\nOne.\n",
        "---\nonrecord: {ignore: [stray-closer, empty-quote]}\n---\nOne.\n",
    );
    matter(
        "---\nonrecord:\n  ignore:\n    - stray-closer\n---\nOne.\n",
        "---\nonrecord:\n  ignore:\n    - stray-closer\n    - empty-quote\n---\nOne.\n",
    );
    matter(
        "+++\ntitle = \"A\" # ours\n[onrecord]\nignore = [\"stray-closer\"]\n+++\nOne.\n",
        "+++\ntitle = \"A\" # ours\n[onrecord]\nignore = [\"stray-closer\", \"empty-quote\"]\n+++\nOne.\n",
    );
    matter(
        "+++\ntitle = \"A\"\n+++\nOne.\n",
        "+++\ntitle = \"A\"\n\n[onrecord]\nignore = [\"empty-quote\"]\n+++\nOne.\n",
    );
}
