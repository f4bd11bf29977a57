//! The house style and the publish date, as the document itself states them.

use toml_edit::value;

use super::front_matter::{insert, tried};
use crate::article::Profile;
use crate::rules::Edit;
use crate::text::{Field, Layout, Span};

/// How a day is written: `2026-04-22`.
const DAY: &str = "0000-00-00";

/// The edit that has the front matter name a profile; `None` where the document can have no front matter, or one that
/// cannot be extended.
#[must_use]
pub fn state_profile(text: &str, layout: &Layout, profile: Profile) -> Option<Edit> {
    let name = profile.name();
    let edit = match &layout.metadata.profile {
        Some(field) => Edit { span: field.span, text: name.to_owned() },
        None => insert(text, layout, &format!("profile: {name}"), |ours| {
            ours.insert("profile", value(name));
            Some(())
        })?,
    };
    tried(text, layout, edit, |after| is(after.metadata.profile.as_ref(), name))
}

/// The edit that has the document state a day, `YYYY-MM-DD`, as its publish date: where it states one now, in its front
/// matter or as a line of its text, else in its front matter. `None` where there is no place for it. A time stays.
#[must_use]
pub fn state_published(text: &str, layout: &Layout, day: &str) -> Option<Edit> {
    let edit = match &layout.metadata.date {
        Some(field) => Edit { span: day_of(text, field.span), text: day.to_owned() },
        None => insert(text, layout, &format!("published: {day}"), |ours| {
            ours.insert("published", value(day));
            Some(())
        })?,
    };
    tried(text, layout, edit, |after| is(after.metadata.date.as_ref(), day))
}

fn is(field: Option<&Field>, value: &str) -> bool {
    field.is_some_and(|field| field.value.starts_with(value))
}

/// The day in a date that may have a time behind it; a date that is written in another way is replaced as a whole.
fn day_of(text: &str, span: Span) -> Span {
    let shape = |byte: u8| if byte.is_ascii_digit() { b'0' } else { byte };
    let first = span.of(text).as_bytes().get(..DAY.len()).unwrap_or_default();
    let is_day = first.iter().map(|&byte| shape(byte)).eq(DAY.bytes());
    if is_day { Span::new(span.start, span.start + DAY.len()) } else { span }
}

#[cfg(test)]
mod tests {
    use super::{state_profile, state_published};
    use crate::article::Profile;
    use crate::rules::apply;
    use crate::text::{Format, Layout};

    fn profiled(text: &str, format: Format) -> Option<String> {
        state_profile(text, &Layout::read(text, format), Profile::UkSingle).map(|edit| apply(text, &[edit]))
    }

    fn dated(text: &str, format: Format) -> Option<String> {
        state_published(text, &Layout::read(text, format), "2026-04-22").map(|edit| apply(text, &[edit]))
    }

    #[test]
    fn a_profile_stands_in_the_front_matter() {
        for (text, expected) in [
            ("One.\n", "---\nonrecord:\n  profile: uk-single\n---\n\nOne.\n"),
            ("---\ntitle: A\n---\nOne.\n", "---\ntitle: A\nonrecord:\n  profile: uk-single\n---\nOne.\n"),
            (
                "---\nonrecord: {profile: us-ap, ignore: [quotes]}\n---\nOne.\n",
                "---\nonrecord: {profile: uk-single, ignore: [quotes]}\n---\nOne.\n",
            ),
            (
                "---\nonrecord:\n  ignore: [quotes]\n---\nOne.\n",
                "---\nonrecord:\n  profile: uk-single\n  ignore: [quotes]\n---\nOne.\n",
            ),
            (
                "+++\ntitle = \"A\"\n+++\nOne.\n",
                "+++\ntitle = \"A\"\n\n[onrecord]\nprofile = \"uk-single\"\n+++\nOne.\n",
            ),
            ("+++\nonrecord.profile = \"us-ap\"\n+++\nOne.\n", "+++\nonrecord.profile = \"uk-single\"\n+++\nOne.\n"),
        ] {
            assert_eq!(profiled(text, Format::Markdown).as_deref(), Some(expected));
            let again = profiled(expected, Format::Markdown);
            assert_eq!(again.as_deref(), Some(expected), "twice is once");
        }
        assert_eq!(profiled("One.\n", Format::Plain), None);
        assert_eq!(profiled("---\nonrecord: yes\n---\nOne.\n", Format::Markdown), None);
    }

    #[test]
    fn a_date_stands_where_one_stood() {
        for (text, expected) in [
            ("---\ndate: 2021-01-02\n---\nOne.\n", "---\ndate: 2026-04-22\n---\nOne.\n"),
            ("---\ndate: 2021-01-02T09:30:00Z\n---\nOne.\n", "---\ndate: 2026-04-22T09:30:00Z\n---\nOne.\n"),
            ("---\npublished: \"Sept. 2, 2021\"\n---\nOne.\n", "---\npublished: \"2026-04-22\"\n---\nOne.\n"),
            ("One.\r\n", "---\r\nonrecord:\r\n  published: 2026-04-22\r\n---\r\n\r\nOne.\r\n"),
        ] {
            assert_eq!(dated(text, Format::Markdown).as_deref(), Some(expected));
        }
        let stamped = "Pier to open\n\nBy Tom Avery\nPublished: 2021-01-02 19:10 EDT\n\nIt opens on Friday.\n";
        let expected = stamped.replace("2021-01-02", "2026-04-22");
        assert_eq!(dated(stamped, Format::Plain), Some(expected));
        assert_eq!(dated("It opens on Friday.\n", Format::Plain), None);
    }
}
