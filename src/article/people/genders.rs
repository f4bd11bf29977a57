//! Whether whoever a story is about is a man or a woman, where the given name misleads.

use super::record::SpeakerKind;
use super::resolve::Resolver;
use super::sites::{Site, What};
use crate::lexicon::Gender;

/// How many pronouns of one gender tell that a story is about somebody of it.
const TOLD: usize = 5;

/// How often somebody is named whom a story is about.
const NAMED: usize = 4;

impl Resolver<'_> {
    /// Lets the pronouns of the story tell the gender of whoever it is about, where all of them are of one gender, nobody
    /// of that gender is named before the first, and nothing but the given name is of the other. A given name has a usual
    /// gender, and some people have another: `Ginger Roe`, a drummer whose friends call him so. A story that names a woman
    /// again and again says `she` of her.
    pub(super) fn settle_gender(&mut self, sites: &[Site<'_>]) {
        let mut told = None;
        let (mut first, mut count) = (0, 0);
        for (index, site) in sites.iter().enumerate().filter(|(_, site)| !site.quoted) {
            if let What::Pronoun(pronoun) = site.what
                && let Some(gender) = pronoun.gender.filter(|gender| *gender != Gender::Either)
            {
                if *told.get_or_insert(gender) != gender {
                    return;
                }
                first = if count == 0 { index } else { first };
                count += 1;
            }
        }
        let Some(told) = told.filter(|_| count >= TOLD) else { return };
        let mut named = vec![0; self.cast.people.len()];
        for (index, site) in sites.iter().enumerate().filter(|(_, site)| !site.quoted) {
            let What::Name(_, notes) = site.what else { continue };
            let bearer = self.cast.full(&notes.cut, None).or_else(|| self.cast.short(&notes.cut, None, None));
            let Some((bearer, person)) = bearer.and_then(|bearer| Some((bearer, self.cast.people.get(bearer)?))) else {
                continue;
            };
            if index < first && (person.sure || person.fits(Some(told))) {
                return;
            }
            // Who is first named later is nobody whom the first pronoun means.
            if let Some(named) = named.get_mut(bearer).filter(|named| index < first || **named > 0) {
                *named += 1;
            }
        }
        let most = named.iter().enumerate().max_by_key(|(_, count)| **count).filter(|(_, count)| **count >= NAMED);
        let main = most.and_then(|(main, _)| self.cast.people.get_mut(main));
        if let Some(person) = main.filter(|person| person.kind == SpeakerKind::Person) {
            person.gender = Some(told);
        }
    }
}
