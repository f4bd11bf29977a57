//! Given names that are forms of each other: `Stephen` and `Steven`, `Robert` and `Bob`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::sorted::fold;

/// How two given names are forms of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// Two spellings: `Stephen` and `Steven`.
    Spelling,
    /// One is short for the other, or both are for the same: `Robert` and `Bob`.
    Short,
}

const TABLE: &str = include_str!("name_forms.txt");

/// For each name, the lines of each kind that it stands in.
static LINES: LazyLock<FxHashMap<&'static str, Vec<(NameForm, usize)>>> = LazyLock::new(|| {
    let mut known: FxHashMap<&str, Vec<(NameForm, usize)>> = FxHashMap::default();
    let mut form = NameForm::Spelling;
    for (number, line) in TABLE.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        match line {
            "[spelling]" => form = NameForm::Spelling,
            "[short]" => form = NameForm::Short,
            _ => {
                for name in line.split_whitespace() {
                    known.entry(name).or_default().push((form, number));
                }
            }
        }
    }
    known
});

/// How two given names are forms of one, if they are; case and diacritics do not count.
#[must_use]
pub fn name_form(one: &str, other: &str) -> Option<NameForm> {
    let (one, other) = (LINES.get(fold(one).as_str())?, LINES.get(fold(other).as_str())?);
    one.iter().find(|line| other.contains(line)).map(|&(form, _)| form)
}

#[cfg(test)]
mod tests {
    use super::{NameForm, name_form};

    #[test]
    fn forms_of_one_name() {
        assert_eq!(name_form("Stephen", "Steven"), Some(NameForm::Spelling));
        assert_eq!(name_form("Antony", "ANTHONY"), Some(NameForm::Spelling));
        assert_eq!(name_form("Robert", "Bob"), Some(NameForm::Short));
        assert_eq!(name_form("Frank", "Franklin"), Some(NameForm::Short));
        assert_eq!(name_form("Mark", "Mary"), None);
        assert_eq!(name_form("Ann", "Zzyx"), None);
    }
}
