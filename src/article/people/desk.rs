//! What the desk's directory knows of somebody who is named: which entry they are, their pronoun and their surname.

use std::sync::Arc;

use super::cast::Person;
use super::resolve::Resolver;
use crate::article::Pronoun;
use crate::lexicon::Gender;

impl Resolver<'_> {
    /// The entry of a name, where it is a full name of somebody or the one name that is enough for them.
    pub(super) fn entry(&self, name: &str) -> Option<usize> {
        let directory = self.article.options.directory.as_deref()?;
        let index = directory.position(name)?;
        let known = directory.people.get(index)?;
        (known.single_name || name.split_whitespace().nth(1).is_some()).then_some(index)
    }

    /// Tells a person what the directory knows of them.
    pub(super) fn know(&self, person: &mut Person) {
        let Some(index) = self.entry(&person.name) else { return };
        let Some(known) = self.article.options.directory.as_deref().and_then(|directory| directory.people.get(index))
        else {
            return;
        };
        person.known = Some(index);
        person.full = true;
        if let Some(surname) = &known.surname {
            Arc::make_mut(&mut person.cut).set_surname(surname);
        }
        let gender = match known.pronouns {
            Some(Pronoun::He) => Some(Gender::Male),
            Some(Pronoun::She) => Some(Gender::Female),
            Some(Pronoun::They) => Some(Gender::Either),
            None => return,
        };
        person.gender = gender;
        person.sure = true;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::article::{Article, Directory, Known, Options, Pronoun};

    fn article(text: &str) -> Article {
        let known = |name: &str, pronouns, single_name| Known {
            name: name.to_owned(),
            pronouns: Some(pronouns),
            single_name,
            ..Known::default()
        };
        let kim = Known { surname: Some("Kwon".to_owned()), ..known("Kwon Dae Ho", Pronoun::He, false) };
        let people = vec![kim, known("Sanna Merike", Pronoun::He, false), known("Vellana", Pronoun::She, true)];
        let options = Options { directory: Some(Arc::new(Directory::new(people))), ..Options::default() };
        Article::read(Arc::from(text), options, None)
    }

    #[test]
    fn speakers_have_their_entry() {
        let article = article(
            "Sanna Merike met Ann Roe on Monday. He said it was late. Vellana sang. She left.\n\nKwon Dae Ho spoke. \
             Kwon was tired, he said.\n",
        );
        let record = article.record();
        let found: Vec<_> = record.speakers.iter().map(|speaker| (speaker.name.as_str(), speaker.known)).collect();
        assert_eq!(
            found,
            [("Sanna Merike", Some(1)), ("Ann Roe", None), ("Vellana", Some(2)), ("Kwon Dae Ho", Some(0))]
        );
        // The directory’s pronoun beats what the given name is usually taken for.
        assert_eq!(record.speakers[0].mentions.len(), 2);
        assert_eq!(record.speakers[2].mentions.len(), 2);
        assert_eq!(record.speakers[3].mentions.len(), 3);
    }
}
