//! Lists by the hash of a name, so that a long list of people stays cheap.

use rustc_hash::FxHashMap;

/// Numbers by hash, in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// The first and the last link of each hash.
    ends: FxHashMap<u64, (u32, u32)>,
    /// A number and the next link of the same hash.
    links: Vec<(u32, Option<u32>)>,
}

impl Index {
    /// Adds a number under a hash.
    pub(super) fn add(&mut self, hash: u64, number: usize) {
        let (Ok(number), Ok(link)) = (u32::try_from(number), u32::try_from(self.links.len())) else { return };
        self.links.push((number, None));
        let (_, last) = self.ends.entry(hash).or_insert((link, link));
        if *last != link {
            if let Some((_, next)) = usize::try_from(*last).ok().and_then(|last| self.links.get_mut(last)) {
                *next = Some(link);
            }
            *last = link;
        }
    }

    /// The numbers under a hash.
    pub(super) fn of(&self, hash: u64) -> impl Iterator<Item = usize> {
        let mut next = self.ends.get(&hash).map(|&(first, _)| first);
        std::iter::from_fn(move || {
            let &(number, after) = self.links.get(usize::try_from(next?).ok()?)?;
            next = after;
            usize::try_from(number).ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_their_order() {
        let mut index = Index::default();
        for (hash, number) in [(7, 1), (9, 2), (7, 3), (7, 1)] {
            index.add(hash, number);
        }
        assert_eq!(index.of(7).collect::<Vec<_>>(), [1, 3, 1]);
        assert_eq!(index.of(9).collect::<Vec<_>>(), [2]);
        assert_eq!(index.of(8).count(), 0);
    }
}
