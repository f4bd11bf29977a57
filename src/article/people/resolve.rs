//! Which person each mention means.

use super::cast::{Cast, Person, is_courtesy, spelled};
use super::names::Cut;
use super::record::{Confidence, Mention, MentionKind, Reason, SpeakerKind};
use super::sites::{Site, What};
use crate::article::Article;
use crate::article::speech::{NameSite, Named, PronounSite, RoleSite};
use crate::lexicon::{Gender, RoleClass, role};
use crate::text::{Span, Zone};

/// Everybody, and every place where somebody is named.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub(super) cast: Cast,
    /// In order of place but for appositions, which follow their name.
    pub(super) mentions: Vec<Mention>,
    /// Where names begin that only say whose or which: `Trump’s`, `the Trump campaign`; sorted.
    pub(super) owners: Vec<usize>,
}

/// How many sentences back a pronoun may point.
const REACH: usize = 8;

struct Resolver<'a> {
    article: &'a Article,
    cast: Cast,
    mentions: Vec<Mention>,
    /// Who the last `he` and the last `she` were.
    chain: [Option<usize>; 2],
    /// The words that name the source of a cue, by block, in bytes of the prose.
    sources: Vec<(usize, Span)>,
}

/// Resolves every mention of an article.
pub(super) fn resolve(article: &Article, sites: &[Site<'_>]) -> Resolved {
    let mut sources = Vec::new();
    for (index, facts) in article.facts.iter().enumerate() {
        if article.layout.blocks.get(index).is_some_and(|block| block.zone.is_prose()) {
            sources.extend(facts.speech().cues.iter().filter_map(|cue| Some((index, cue.antecedent.or(cue.source)?))));
        }
    }
    sources.sort_unstable();
    let mut resolver = Resolver { article, cast: Cast::default(), mentions: Vec::new(), chain: [None; 2], sources };
    resolver.introduce(sites);
    for (index, site) in sites.iter().enumerate() {
        match site.what {
            What::Name(name) => resolver.name(site, name),
            What::Role(role) => resolver.role(site, role),
            What::Pronoun(pronoun) => resolver.pronoun(site, pronoun, sites.get(index + 1..).unwrap_or_default()),
        }
    }
    let owners = sites
        .iter()
        .filter(|site| matches!(site.what, What::Name(name) if name.attributive))
        .map(|site| site.span.start)
        .collect();
    Resolved { cast: resolver.cast, mentions: resolver.mentions, owners }
}

impl Resolver<'_> {
    fn words(&self, block: usize, span: Span) -> &str {
        self.article.facts.get(block).map_or("", |facts| span.of(facts.prose.text()))
    }

    fn document(&self, block: usize, span: Span) -> Span {
        match (self.article.facts.get(block), self.article.layout.blocks.get(block)) {
            (Some(facts), Some(place)) => facts.prose.source(span).shifted(place.span.start),
            _ => Span::default(),
        }
    }

    /// Whether a place is, or is part of, the words that name the source of a cue.
    fn speaks(&self, site: &Site<'_>) -> bool {
        let after =
            self.sources.partition_point(|&(block, span)| (block, span.start) <= (site.block, site.local.start));
        self.sources.get(..after).unwrap_or_default().iter().rev().take(6).any(|&(block, span)| {
            block == site.block
                && span.touches(site.local.start)
                && span.start <= site.local.start
                && site.local.start < span.end
        })
    }

    /// Takes in every full name first, since a surname may stand before its full name (in a headline, say).
    fn introduce(&mut self, sites: &[Site<'_>]) {
        // The story itself gives the fullest form; headline, deck and captions follow.
        let zones = |site: &&Site<'_>| site.zone != Zone::Body || site.quoted;
        for site in sites.iter().filter(|site| !zones(site)).chain(sites.iter().filter(zones)) {
            let What::Name(name) = site.what else { continue };
            let text = self.words(site.block, name.name).to_owned();
            match name.named {
                Named::Person if name.words >= 2 => self.person(&text, name),
                Named::Unknown
                    if name.words >= 2
                        && (!name.appositions.is_empty()
                            || name.title.is_some()
                            || name.gender.is_some()
                            || self.speaks(site) && name.words <= 3) =>
                {
                    self.person(&text, name);
                }
                _ => {}
            }
        }
    }

    fn person(&mut self, text: &str, name: &NameSite) {
        let cut = Cut::of(text);
        if self.cast.full(&cut, name.gender).is_none() {
            let mut person = Person::new(clean(text), SpeakerKind::Person);
            person.gender = name.gender;
            person.full = true;
            self.cast.add(person);
        }
    }

    fn name(&mut self, site: &Site<'_>, name: &NameSite) {
        let text = self.words(site.block, name.name).to_owned();
        let cut = Cut::of(&text);
        let title =
            name.title.map(|title| (self.words(site.block, title).to_owned(), self.document(site.block, title)));
        let gender = name.gender.filter(|_| name.words >= 2 || title.is_some());
        let full = if name.words >= 2 { self.cast.full(&cut, gender) } else { None };
        let head = title.as_ref().and_then(|(text, _)| head_of(text));
        let found = full.map(|index| (index, MentionKind::Full)).or_else(|| {
            (name.named != Named::Institution && name.named != Named::Place
                || name.words == 1 && name.named == Named::Place && self.recent_surname(&cut, site))
            .then(|| self.cast.short(&cut, gender.filter(|_| title.is_some()), head.as_deref()))
            .flatten()
            .map(|index| (index, MentionKind::Surname))
        });
        let (index, kind) = match found {
            Some(found) => found,
            None => match self.unknown(site, name, &text) {
                Some(index) => (
                    index,
                    if name.words >= 2 || name.named == Named::Institution {
                        MentionKind::Full
                    } else {
                        MentionKind::Surname
                    },
                ),
                None => return,
            },
        };
        let mut appositions = Vec::new();
        if let Some(person) = self.cast.people.get_mut(index) {
            if let Some((text, span)) = &title
                && person.kind == SpeakerKind::Person
            {
                person.learn(gender, is_courtesy(text) || role(text).is_some_and(|role| role.gender.is_some()));
                person.add_title(text, *span);
            } else {
                person.learn(gender, false);
            }
        }
        for &apposition in &name.appositions {
            let words = self.words(site.block, apposition).to_owned();
            let span = self.document(site.block, apposition);
            if let Some(person) = self.cast.people.get_mut(index) {
                person.add_title(&words, span);
            }
            appositions.push((apposition, span));
        }
        let reason = Reason::Name;
        self.mention(site, site.span, kind, index, reason, Confidence::Certain, name.subject, name.attributive);
        for (_, span) in appositions.into_iter().filter(|(place, _)| place.len() > 3) {
            self.mentions.push(Mention {
                span,
                kind: MentionKind::Role,
                speaker: index,
                reason: Reason::Apposition,
                confidence: Confidence::Certain,
                block: site.block,
                quoted: site.quoted,
            });
        }
    }

    /// Whether a name that is also a place was a person's a moment ago: `Ann London`, then `London said`.
    fn recent_surname(&self, cut: &Cut, site: &Site<'_>) -> bool {
        self.speaks(site)
            && self
                .cast
                .people
                .iter()
                .any(|person| person.cut.last() == cut.last() && person.cut.words.len() > 1 && person.count > 0)
    }

    /// Somebody who has no full name in the article, or an institution.
    fn unknown(&mut self, site: &Site<'_>, name: &NameSite, text: &str) -> Option<usize> {
        let clean = clean(text);
        match name.named {
            Named::Place if !self.speaks(site) => None,
            Named::Institution | Named::Place => Some(
                self.cast
                    .institution(&clean)
                    .unwrap_or_else(|| self.cast.add(Person::new(clean, SpeakerKind::Institution))),
            ),
            Named::Person | Named::Unknown => {
                let is_person = name.title.is_some() || !name.appositions.is_empty() || self.speaks(site);
                if let Some(index) = self.cast.institution(&clean) {
                    return Some(index);
                }
                if !is_person || site.quoted {
                    return None;
                }
                let kind = if name.words >= 2
                    && name.title.is_none()
                    && name.named == Named::Unknown
                    && name.appositions.is_empty()
                {
                    SpeakerKind::Institution
                } else {
                    SpeakerKind::Person
                };
                Some(self.cast.add(Person::new(clean, kind)))
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all of it is one mention")]
    fn mention(
        &mut self,
        site: &Site<'_>,
        span: Span,
        kind: MentionKind,
        speaker: usize,
        reason: Reason,
        confidence: Confidence,
        subject: bool,
        attributive: bool,
    ) {
        let number = self.mentions.len();
        self.mentions.push(Mention { span, kind, speaker, reason, confidence, block: site.block, quoted: site.quoted });
        let subject = subject || self.speaks(site);
        let Some(person) = self.cast.people.get_mut(speaker) else { return };
        person.count += 1;
        if site.quoted || site.zone == Zone::Headline {
            return;
        }
        person.last_mention = number;
        if !attributive {
            person.seen = Some(site.sentence);
            person.place = span.start;
        } else if person.seen.is_none() {
            person.seen = Some(site.sentence.saturating_sub(2));
        }
        if subject && !attributive {
            person.subject = Some(site.sentence);
            person.subject_mention = number;
        }
    }

    fn role(&mut self, site: &Site<'_>, phrase: &RoleSite) {
        let head =
            spelled(&self.words(site.block, phrase.head).trim_end_matches("'s").trim_end_matches("’s").to_lowercase());
        let whole = self.words(site.block, phrase.span).to_owned();
        let first = whole.split_whitespace().next().unwrap_or("").to_lowercase();
        let points_back = phrase.definite && !phrase.plural && matches!(first.as_str(), "the" | "this" | "that");
        if points_back && let Some((index, reason, confidence)) = self.titled(site, phrase, &head, &whole) {
            self.mention(site, site.span, MentionKind::Role, index, reason, confidence, phrase.subject, false);
            return;
        }
        if site.quoted || !(phrase.subject || self.speaks(site) || !phrase.definite) {
            return;
        }
        let name = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = self.cast.people.iter().position(|person| {
            person.kind == SpeakerKind::Role
                && (phrase.definite || phrase.plural)
                && without_article(&person.name) == without_article(&name)
        });
        let index = known.unwrap_or_else(|| {
            let mut person = Person::new(name, SpeakerKind::Role);
            person.learn(phrase.gender, true);
            person.plural = phrase.plural;
            person.heads.push((head.clone(), role(&head).map_or(RoleClass::Person, |role| role.class)));
            self.cast.add(person)
        });
        self.mention(
            site,
            site.span,
            MentionKind::Role,
            index,
            Reason::Name,
            Confidence::Certain,
            phrase.subject,
            false,
        );
    }

    /// The person that a definite role points back to.
    fn titled(
        &self,
        site: &Site<'_>,
        phrase: &RoleSite,
        head: &str,
        whole: &str,
    ) -> Option<(usize, Reason, Confidence)> {
        let age = head.strip_suffix("-year-old");
        let mut best: Option<(usize, usize, bool)> = None;
        for (index, person) in self.cast.people.iter().enumerate() {
            let Some(seen) = person.seen.filter(|_| person.fits(phrase.gender) && !person.plural) else { continue };
            let exact = match age {
                Some(age) => person.age.as_deref() == Some(age),
                None => person.heads.iter().any(|(known, _)| known == head || same_office(known, head)),
            };
            // Somebody without a name is only pointed back to by the same noun.
            if !exact && person.kind != SpeakerKind::Person {
                continue;
            }
            let class = role(head).map(|role| role.class);
            let near = site.sentence.saturating_sub(seen) <= 3;
            let alike = age.is_some() && near
                || near
                    && person.subject.is_some()
                    && class.is_some_and(|class| match class {
                        RoleClass::Person | RoleClass::Civilian => matches!(
                            head,
                            "man"
                                | "woman"
                                | "boy"
                                | "girl"
                                | "teenager"
                                | "democrat"
                                | "republican"
                                | "businessman"
                                | "businesswoman"
                                | "politician"
                                | "suspect"
                                | "victim"
                                | "star"
                                | "native"
                        ),
                        RoleClass::Candidate | RoleClass::Legislator | RoleClass::Sport | RoleClass::Arts => {
                            person.heads.iter().any(|(_, known)| *known == class)
                        }
                        _ => false,
                    });
            let fits_words = exact && modifiers_fit(whole, person);
            let score = usize::from(exact) * 200
                + usize::from(fits_words) * 60
                + usize::from(alike) * 60
                + 40usize.saturating_sub(4 * site.sentence.saturating_sub(seen))
                + person.count.min(10);
            if (exact || alike) && best.is_none_or(|(_, known, _)| score > known) {
                best = Some((index, score, exact));
            }
        }
        let (index, _, exact) = best?;
        let mention = self.cast.people.get(index)?.last_mention;
        Some(if exact {
            (index, Reason::Title(mention), Confidence::Likely)
        } else {
            (index, Reason::Nearest(mention), Confidence::Guess)
        })
    }

    fn pronoun(&mut self, site: &Site<'_>, pronoun: &PronounSite, rest: &[Site<'_>]) {
        if pronoun.plural {
            self.they(site, pronoun);
            return;
        }
        let mut best: Option<(i64, usize)> = None;
        let mut second = i64::MIN;
        let slot = usize::from(pronoun.gender == Some(Gender::Female));
        let object = self.is_object(site, pronoun);
        let bound = object.then(|| self.clause_subject(site)).flatten();
        for index in 0..self.cast.people.len() {
            if Some(index) == bound {
                continue;
            }
            let Some(score) = self.salience(index, site, pronoun) else { continue };
            match best {
                Some((known, _)) if score <= known => second = second.max(score),
                _ => {
                    second = best.map_or(second, |(known, _)| known);
                    best = Some((score, index));
                }
            }
        }
        // `In his speech, Ward said …`: the subject is still to come.
        if !pronoun.subject
            && let Some(coming) = self.coming(site, pronoun, rest)
            && best.is_none_or(|(score, _)| score < 92)
        {
            second = best.map_or(second, |(score, _)| score);
            best = Some((92, coming));
        }
        let Some((score, index)) = best else { return };
        let sure = second < 0;
        let confidence = if site.quoted || score < 40 {
            Confidence::Guess
        } else if sure || score - second >= 15 {
            Confidence::Likely
        } else {
            Confidence::Guess
        };
        let person = self.cast.people.get(index);
        let reason = match person {
            Some(person) if sure && person.seen.is_some() => Reason::Only,
            Some(person) if person.subject.is_some_and(|at| site.sentence - at.min(site.sentence) <= 2) => {
                Reason::Subject(person.subject_mention)
            }
            Some(person) => Reason::Nearest(person.last_mention),
            None => return,
        };
        if !site.quoted {
            if let Some(person) = self.cast.people.get_mut(index)
                && (sure || score - second >= 30)
            {
                person.learn(pronoun.gender, true);
            }
            if let Some(chain) = self.chain.get_mut(slot) {
                *chain = Some(index);
            }
        }
        self.mention(
            site,
            site.span,
            MentionKind::Pronoun,
            index,
            reason,
            confidence,
            pronoun.subject,
            !pronoun.subject,
        );
    }

    /// How well a person answers a pronoun; nothing if it cannot.
    fn salience(&self, index: usize, site: &Site<'_>, pronoun: &PronounSite) -> Option<i64> {
        let person = self.cast.people.get(index)?;
        let seen = person.seen?;
        if person.plural || person.kind == SpeakerKind::Institution || !person.fits(pronoun.gender) {
            return None;
        }
        let ago = |sentence: usize| i64::try_from(site.sentence.saturating_sub(sentence)).unwrap_or(i64::MAX);
        let distance = ago(seen);
        if distance > i64::try_from(REACH).unwrap_or(8)
            && Some(index) != self.chain.get(usize::from(pronoun.gender == Some(Gender::Female))).copied().flatten()
        {
            return None;
        }
        let as_subject = person.subject.map(|sentence| match ago(sentence) {
            0 => 100,
            1 => 84,
            far => (84 - 11 * (far - 1)).max(20),
        });
        let as_other = match distance {
            0 => 56,
            1 => 44,
            far => (44 - 9 * (far - 1)).max(4),
        };
        let mut score = as_subject.map_or(as_other, |subject| subject.max(as_other));
        score += i64::try_from(person.count.min(8)).unwrap_or(0);
        if self.chain.get(usize::from(pronoun.gender == Some(Gender::Female))).copied().flatten() == Some(index) {
            score += 8;
        }
        if person.gender.is_none() || person.gender == Some(Gender::Either) {
            score -= 14;
        }
        if person.kind == SpeakerKind::Role {
            score -= if person.gender == pronoun.gender { 4 } else { 12 };
        }
        if self.coordinated_with_self(index, site) {
            score -= 40;
        }
        Some(score)
    }

    /// A person who is only named after the pronoun's own place cannot be meant by it here.
    fn coordinated_with_self(&self, index: usize, site: &Site<'_>) -> bool {
        self.cast.people.get(index).is_some_and(|person| person.place > site.span.start)
    }

    /// Whether a pronoun is an object, so that the subject of its own clause is not meant.
    fn is_object(&self, site: &Site<'_>, pronoun: &PronounSite) -> bool {
        if pronoun.subject || pronoun.reflexive {
            return false;
        }
        let Some(facts) = self.article.facts.get(site.block) else { return false };
        let text = facts.prose.text();
        let word = pronoun.span.of(text);
        if word.eq_ignore_ascii_case("him") {
            return true;
        }
        if !word.eq_ignore_ascii_case("her") {
            return false;
        }
        let next = text.get(pronoun.span.end..).unwrap_or("").trim_start();
        !next.starts_with(char::is_alphabetic)
            || ["to ", "in ", "on ", "at ", "as ", "for ", "and ", "that ", "with ", "of ", "by ", "from "]
                .iter()
                .any(|small| next.starts_with(small))
    }

    /// The subject of the clause that a place stands in: the last subject of its sentence.
    fn clause_subject(&self, site: &Site<'_>) -> Option<usize> {
        self.cast
            .people
            .iter()
            .enumerate()
            .filter(|(_, person)| person.subject == Some(site.sentence))
            .max_by_key(|(_, person)| self.mentions.get(person.subject_mention).map_or(0, |mention| mention.span.start))
            .map(|(index, _)| index)
    }

    /// The subject that a pronoun at the start of its sentence points forward to.
    fn coming(&self, site: &Site<'_>, pronoun: &PronounSite, rest: &[Site<'_>]) -> Option<usize> {
        let facts = self.article.facts.get(site.block)?;
        let start = facts.sentence_start(site.local.start + 1);
        let before = facts.prose.text().get(start..site.local.start)?;
        let opens = before.split_whitespace().next().is_some_and(|word| {
            [
                "In",
                "At",
                "During",
                "After",
                "Before",
                "On",
                "With",
                "For",
                "As",
                "While",
                "When",
                "Despite",
                "From",
                "By",
                "Through",
                "Throughout",
                "Since",
                "Asked",
            ]
            .contains(&word)
        });
        if !opens || before.split_whitespace().count() > 8 {
            return None;
        }
        let next = rest
            .iter()
            .take_while(|other| other.sentence == site.sentence && other.block == site.block && !other.quoted)
            .find_map(|other| match other.what {
                What::Name(name)
                    if name.subject
                        && !name.attributive
                        && name.named != Named::Institution
                        && name.named != Named::Place =>
                {
                    Some((name, other))
                }
                _ => None,
            })?;
        let between = facts.prose.text().get(site.local.end..next.1.local.start)?;
        if !between.contains(',') {
            return None;
        }
        let cut = Cut::of(self.words(next.1.block, next.0.name));
        let index =
            if next.0.words >= 2 { self.cast.full(&cut, next.0.gender) } else { self.cast.short(&cut, None, None) }?;
        self.cast.people.get(index)?.fits(pronoun.gender).then_some(index)
    }

    /// `they`, where it is the source of a cue: the last people or institution that was a subject.
    fn they(&mut self, site: &Site<'_>, pronoun: &PronounSite) {
        if !pronoun.subject || site.quoted || !self.speaks(site) {
            return;
        }
        let found = self
            .cast
            .people
            .iter()
            .enumerate()
            .filter(|(_, person)| person.plural || person.kind == SpeakerKind::Institution)
            .filter_map(|(index, person)| {
                Some((person.subject.filter(|&at| site.sentence - at.min(site.sentence) <= 3)?, index))
            })
            .max();
        if let Some((_, index)) = found {
            let mention = self.cast.people.get(index).map_or(0, |person| person.subject_mention);
            self.mention(
                site,
                site.span,
                MentionKind::Pronoun,
                index,
                Reason::Subject(mention),
                Confidence::Guess,
                true,
                false,
            );
        }
    }
}

/// A name as it is listed: on one line, without the ending of a possessive.
fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([',', '.']).to_owned()
}

fn without_article(name: &str) -> String {
    let lower = name.to_lowercase();
    ["the ", "a ", "an ", "one "].iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower).to_owned()
}

/// The noun that a title is about: the last word that is one.
fn head_of(title: &str) -> Option<String> {
    title
        .split_whitespace()
        .rev()
        .find(|word| role(word).is_some_and(|role| role.class != RoleClass::Courtesy))
        .map(|word| spelled(&word.to_lowercase()))
}

/// Whether two nouns stand for one office: `lawmaker` and `senator`.
fn same_office(known: &str, head: &str) -> bool {
    let alike = |list: &[&str]| list.contains(&known) && list.contains(&head);
    alike(&["senator", "lawmaker", "legislator"])
        || alike(&["representative", "congressman", "congresswoman", "lawmaker", "legislator"])
        || alike(&["candidate", "nominee", "front-runner", "frontrunner", "contender", "hopeful"])
        || alike(&["ceo", "executive", "chief"])
        || alike(&["spokesman", "spokeswoman", "spokesperson"])
        || alike(&["lawyer", "attorney"])
        || alike(&["doctor", "physician", "surgeon"])
        || alike(&["president", "leader"])
        || alike(&["general", "commander", "officer"])
        || alike(&["adviser", "advisor", "aide", "strategist"])
        || alike(&["mp", "lawmaker", "politician"])
        || alike(&["professor", "academic", "scholar"])
        || alike(&["chairman", "chairwoman", "chair"])
}

/// Whether the other words of a role phrase are known of a person: `the campaign manager`, `the Delaware Democrat`.
fn modifiers_fit(whole: &str, person: &Person) -> bool {
    let mut words = whole.split_whitespace().skip(1).peekable();
    words.all(|word| {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        person.titles.iter().any(|title| title.text.to_lowercase().contains(&word.to_lowercase()))
    })
}
