//! People whom every reader knows.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::sections::sections;

/// How well somebody is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fame {
    /// One name is enough.
    Single,
    /// The full name is enough, without a word about who it is.
    Full,
}

static FAMOUS: LazyLock<FxHashSet<(Fame, String)>> = LazyLock::new(|| {
    let all = sections(include_str!("famous.txt"));
    all.filter_map(|(class, name)| Some((of_name(class)?, name.replace('_', " ")))).collect()
});

/// Whether every reader knows the bearer of a name; case counts.
#[must_use]
pub fn is_famous(name: &str, fame: Fame) -> bool {
    FAMOUS.contains(&(fame, name.to_owned()))
}

fn of_name(name: &str) -> Option<Fame> {
    match name {
        "single" => Some(Fame::Single),
        "full" => Some(Fame::Full),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert!(is_famous("Mozart", Fame::Single) && !is_famous("Mozart", Fame::Full));
        assert!(is_famous("Charles de Gaulle", Fame::Full) && !is_famous("Ann Ward", Fame::Full));
        assert!(sections(include_str!("famous.txt")).all(|(class, _)| of_name(class).is_some()));
    }
}
