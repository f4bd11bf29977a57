//! Words by which American and British copy can be told apart.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// The words, the American ones first, and how many of those there are.
static WORDS: LazyLock<Option<(AhoCorasick, usize)>> = LazyLock::new(|| {
    let table = include_str!("regions.txt");
    let (american, british) = table.split_once("[british]")?;
    let (_, american) = american.split_once("[american]")?;
    let words = |part: &str| part.split_whitespace().map(|word| word.replace('_', " ")).collect::<Vec<_>>();
    let (american, british) = (words(american), words(british));
    let count = american.len();
    AhoCorasick::new(american.into_iter().chain(british)).ok().map(|found| (found, count))
});

/// How often words of American and of British copy stand in a text.
#[must_use]
pub fn regions(text: &str) -> (u32, u32) {
    let Some((words, american)) = WORDS.as_ref() else { return (0, 0) };
    words.find_iter(text).fold(
        (0, 0),
        |(us, uk), found| {
            if found.pattern().as_usize() < *american { (us + 1, uk) } else { (us, uk + 1) }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::regions;

    #[test]
    fn tells_the_two_apart() {
        assert_eq!(regions("On Sept. 2 Mr. Ward bought the new center for 5 percent less."), (4, 0));
        assert_eq!(regions("Mr Ward bought the new centre for £5, a 5 per cent saving."), (0, 4));
        assert_eq!(regions("She left the house."), (0, 0));
    }
}
