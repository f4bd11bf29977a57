//! Switching a rule off in `onrecord.toml`.

use toml_edit::{DocumentMut, Item, Table, value};

/// The text of an `onrecord.toml` with a rule switched off; comments, order and spacing stay as they are. `existing` is
/// its text so far, empty for a new file.
///
/// # Errors
/// Fails where the text is no TOML or has something else than a table called `rules`, and says so.
pub fn switch_off(existing: &str, rule: &str) -> Result<String, String> {
    let mut document: DocumentMut =
        existing.parse().map_err(|error: toml_edit::TomlError| format!("mend it first: {}", error.message()))?;
    let rules = document.entry("rules").or_insert(Item::Table(Table::new()));
    let Some(rules) = rules.as_table_like_mut() else {
        return Err("mend it first: 'rules' is no table".to_owned());
    };
    match rules.get_mut(rule).and_then(Item::as_value_mut) {
        // What stands around the value, a comment perhaps, stays.
        Some(known) => {
            let decor = known.decor().clone();
            *known = "off".into();
            *known.decor_mut() = decor;
        }
        None => drop(rules.insert(rule, value("off"))),
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::switch_off;

    #[test]
    fn everything_else_stays_as_it_is() {
        let cases = [
            ("", "[rules]\nempty-quote = \"off\"\n"),
            ("# desk\nhints = true # yes\n", "# desk\nhints = true # yes\n\n[rules]\nempty-quote = \"off\"\n"),
            ("[rules]\n# b\nquotes = \"hint\"\n", "[rules]\n# b\nquotes = \"hint\"\nempty-quote = \"off\"\n"),
            ("[rules]\nempty-quote = \"hint\" # why\n", "[rules]\nempty-quote = \"off\" # why\n"),
            ("rules = { quotes = \"hint\" }\n", "rules = { quotes = \"hint\" , empty-quote = \"off\" }\n"),
        ];
        for (existing, expected) in cases {
            assert_eq!(switch_off(existing, "empty-quote").as_deref(), Ok(expected), "{existing:?}");
        }
    }

    #[test]
    fn a_broken_file_is_left_alone() {
        assert!(switch_off("[rules", "empty-quote").is_err());
        assert!(switch_off("rules = 1", "empty-quote").unwrap_err().contains("no table"));
    }
}
