//! The places of a narration that say that somebody speaks, each with the words that name its source.

use super::narration::{Class, Word};
use super::phrase::{begins, clause_subject, core, joined_subject, main_subject, phrase, source_after, subject_before};
use super::sites::{CueShape, SourceKind};
use crate::lexicon::{Cue, CueClass, CueForm, SmallWord};

/// A cue by the words of its narration; ranges are half-open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    pub(super) cue: (usize, usize),
    pub(super) verb: Option<Cue>,
    pub(super) source: Option<(usize, usize)>,
    /// Whom a source means that is `who`, `which` or `that`: the noun before it.
    pub(super) antecedent: Option<(usize, usize)>,
    pub(super) shape: CueShape,
    pub(super) unreal: bool,
    /// The first word of its sentence.
    pub(super) sentence: usize,
}

impl Site {
    /// The first word of cue and source.
    pub(super) fn first(&self) -> usize {
        match self.source {
            Some((from, _)) if matches!(self.shape, CueShape::SubjectVerb | CueShape::Label) => from.min(self.cue.0),
            _ => self.cue.0,
        }
    }

    /// The word after cue and source.
    pub(super) fn end(&self) -> usize {
        match self.source {
            Some((_, to)) if matches!(self.shape, CueShape::VerbSubject | CueShape::According | CueShape::Passive) => {
                to.max(self.cue.1)
            }
            _ => self.cue.1,
        }
    }
}

const BE: &[&str] =
    &["was", "were", "is", "are", "be", "been", "being", "am", "gets", "got", "wasn't", "isn't", "wasn’t", "isn’t"];
const HAVE: &[&str] = &["has", "have", "had", "having"];
const MODALS: &[&str] = &[
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "did",
    "do",
    "does",
    "won't",
    "wouldn't",
    "can't",
    "couldn't",
    "didn't",
    "don't",
    "doesn't",
    "cannot",
    "won’t",
    "wouldn’t",
    "can’t",
    "couldn’t",
    "didn’t",
    "don’t",
    "doesn’t",
];
const NOT: &[&str] = &["not", "never", "hardly", "without"];
/// Verbs that are told to somebody who stands where another verb's subject would stand after it.
const HEARERS: &[&str] =
    &["tell", "assure", "remind", "advise", "urge", "text", "email", "e-mail", "instruct", "order", "thank", "praise"];

/// All cues, in order.
pub(super) fn sites(words: &[Word<'_>]) -> Vec<Site> {
    let mut found = Vec::new();
    let mut sentence = 0;
    for (at, word) in words.iter().enumerate() {
        if at > 0 && words.get(at - 1).is_some_and(|before| before.ends) {
            sentence = at;
        }
        let site = if word.is("according") && words.get(at + 1).is_some_and(|next| next.is("to")) {
            according(words, at)
        } else if word.is_any(&["put", "puts"]) && words.get(at + 1).is_some_and(|next| next.is("it")) {
            subject_before(words, clause_start(words, at), at).map(|source| Site {
                cue: (at, at + 2),
                verb: None,
                source: Some(source),
                antecedent: None,
                shape: CueShape::SubjectVerb,
                unreal: false,
                sentence: 0,
            })
        } else if word.is_any(&["went", "goes"])
            && words.get(at + 1).is_some_and(|next| next.is("on"))
            && goes_on(words, at + 2)
        {
            subject_before(words, clause_start(words, at), at).map(|source| Site {
                cue: (at, at + 2),
                verb: None,
                source: Some(source),
                antecedent: None,
                shape: CueShape::SubjectVerb,
                unreal: false,
                sentence: 0,
            })
        } else if word.is_stop(":") {
            label(words, sentence, at)
        } else {
            // A verb in lower case, or one that a sentence begins with: `Said Ward: …`.
            word.cue().and_then(|cue| verb(words, at, cue))
        };
        if let Some(mut site) = site {
            site.sentence = sentence;
            // `Ward said the move was made by the board and said …`: the first speaker goes on, not who is named between.
            let joined = at > 0
                && words.get(at - 1).is_some_and(|word| word.is_any(&["and", "but", "then"]) || word.is_adverb());
            if joined
                && site.shape == CueShape::SubjectVerb
                && site.source.is_some_and(|(_, to)| to + 2 < at)
                && let Some(first) = found.iter().find(|first: &&Site| {
                    first.sentence == sentence
                        && first.shape == CueShape::SubjectVerb
                        && first.source.is_some()
                        && first.antecedent.is_none()
                })
            {
                site.source = first.source;
            }
            // `Ward said, adding …`: who spoke in this sentence goes on.
            if site.shape == CueShape::Participle
                && at > 0
                && words.get(at - 1).is_some_and(|word| word.is_stop(",") || word.is_quote() || word.is("and"))
                && let Some(last) = found.iter().rev().find(|last: &&Site| {
                    last.sentence == sentence
                        && last.source.is_some()
                        && last.shape != CueShape::Participle
                        && !last.unreal
                        && last.verb.is_none_or(|verb| !matches!(verb.class, CueClass::Mind | CueClass::Speech))
                })
            {
                site.source = last.source;
            }
            found.push(site);
        }
    }
    introduced(words, &mut found);
    found
}

/// Quotations whose sentence has a subject but no verb of speech: `Ward was blunt: “…”`, `Ward landed a dig at “…”`.
fn introduced(words: &[Word<'_>], found: &mut Vec<Site>) {
    let mut sentence = 0;
    let mut fresh: Vec<Site> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && words.get(at - 1).is_some_and(|before| before.ends) {
            sentence = at;
        }
        // A colon at the end of the block leads in what the next one quotes.
        let last = word.is_stop(":") && at + 1 == words.len();
        if !(word.is_quote() || last) || at == sentence {
            continue;
        }
        let end = (at..words.len())
            .find(|&index| words.get(index).is_some_and(|word| word.ends))
            .map_or(words.len(), |last| last + 1);
        if found.iter().chain(&fresh).any(|site| site.sentence == sentence && site.cue.0 < end && site.source.is_some())
        {
            continue;
        }
        let colon = last || words.get(at - 1).is_some_and(|before| before.is_stop(":"));
        let subject = main_subject(words, sentence, at).filter(|&(from, _)| {
            words.get(from).is_some_and(|word| {
                word.class == Class::Capital
                    || word.is_small(SmallWord::Pronoun)
                    || word.is_small(SmallWord::Determiner)
            })
        });
        let person = subject.filter(|&subject| kind_of(words, Some(subject)) != SourceKind::Noun);
        let from = words
            .get(sentence)
            .filter(|word| colon && word.is("from"))
            .map(|_| (sentence + 1, phrase(words, sentence + 1)));
        let from = from.filter(|&(from, to)| to > from);
        let source =
            if colon { from.or(person).or_else(|| last_name(words, sentence, at)).or(subject) } else { subject };
        let Some(source) = owner(words, sentence, at).filter(|_| !colon && person.is_none()).or(source) else {
            continue;
        };
        let cue = if source.1 < at { (source.1, source.1 + 1) } else { (at - 1, at) };
        let shape = if source.1 < at { CueShape::Noun } else { CueShape::Label };
        fresh.push(Site { cue, verb: None, source: Some(source), antecedent: None, shape, unreal: !colon, sentence });
    }
    if !fresh.is_empty() {
        found.append(&mut fresh);
        found.sort_by_key(|site| site.cue);
    }
}

/// Whose words a noun before a quotation names: `Ward’s attack on “…”`, `their chants of “…”`.
fn owner(words: &[Word<'_>], floor: usize, at: usize) -> Option<(usize, usize)> {
    let mut noun = at.checked_sub(1)?;
    if words.get(noun).is_some_and(|word| word.is_small(SmallWord::Preposition)) {
        noun = noun.checked_sub(1)?;
    }
    for back in 0..4 {
        let index = noun.checked_sub(back).filter(|&index| index >= floor)?;
        let word = words.get(index)?;
        if back > 0 && (word.is_possessive() || word.is_any(&["his", "her", "their"])) {
            return Some((index, index + 1));
        }
        if !matches!(word.class, Class::Other | Class::Cue(_)) {
            return None;
        }
    }
    None
}

/// The last name before a place in its sentence: `… does not surprise Ann Ward: “…”`.
fn last_name(words: &[Word<'_>], floor: usize, at: usize) -> Option<(usize, usize)> {
    let last = (floor..at)
        .rev()
        .find(|&index| words.get(index).is_some_and(|word| word.class == Class::Capital && !word.is_possessive()))?;
    let mut from = last;
    while from > floor
        && words.get(from - 1).is_some_and(|word| {
            matches!(word.class, Class::Capital | Class::Other) && !word.is_verbal() && !word.is_adverb()
        })
    {
        from -= 1;
    }
    if from > floor && words.get(from - 1).is_some_and(|word| word.is_small(SmallWord::Determiner)) {
        from -= 1;
    }
    Some((from, last + 1))
}

/// Whether `went on` says that somebody goes on speaking: nothing but a quotation can follow.
fn goes_on(words: &[Word<'_>], at: usize) -> bool {
    words
        .get(at)
        .is_none_or(|word| word.is_quote() || word.ends || word.is_stop(",") || word.is_stop(":") || word.is_stop("."))
}

/// Whether a noun just before a participle is its subject: `with Ward yelling`, `a sign saying`; but in `sent a message to
/// supporters saying` and `released a statement saying` somebody else speaks.
fn acts(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let before = from.checked_sub(1).and_then(|before| words.get(before));
    let Some(noun) = to.checked_sub(1).and_then(|last| words.get(last)) else { return false };
    let object = before.is_some_and(|word| word.is_small(SmallWord::Preposition) && !word.is("with") && !word.ends);
    !object && !noun.is_any(WRITTEN) && !noun.is_any(WHEN)
}

/// What people issue, so that they speak by it.
const WRITTEN: &[&str] = &[
    "statement",
    "statements",
    "email",
    "e-mail",
    "emails",
    "message",
    "messages",
    "tweet",
    "tweets",
    "letter",
    "letters",
    "post",
    "release",
    "note",
    "memo",
    "memorandum",
    "text",
    "joke",
    "speech",
    "op-ed",
    "remarks",
    "remark",
    "comment",
    "comments",
    "warning",
    "ruling",
    "opinion",
];
/// Nouns of time that stand without a preposition.
const WHEN: &[&str] = &["night", "morning", "afternoon", "evening", "week", "month", "year", "day", "weekend", "time"];

/// `according to Ward, the mayor`
fn according(words: &[Word<'_>], at: usize) -> Option<Site> {
    let from = at + 2;
    let mut end = source_after(words, from);
    if end == from {
        return None;
    }
    // `according to a document filed by Ward`: the paper names somebody.
    if words.get(end).is_some_and(|word| {
        word.is_any(&["filed", "written", "released", "published", "obtained", "conducted", "compiled"])
    }) {
        let mut to = end + 1;
        if words.get(to).is_some_and(|word| word.is_any(&["by", "with", "to"])) {
            to = core(words, to + 1).max(to);
        }
        end = to;
    }
    Some(Site {
        cue: (at, from),
        verb: None,
        source: Some((from, end)),
        antecedent: None,
        shape: CueShape::According,
        unreal: false,
        sentence: 0,
    })
}

/// `Ward: “…”`, `Q: …`
fn label(words: &[Word<'_>], sentence: usize, colon: usize) -> Option<Site> {
    let quoted = words.get(colon + 1).is_some_and(Word::is_quote);
    // `… contests - Philip Roe: “…”`
    let dash = (sentence..colon)
        .rev()
        .take(5)
        .find(|&at| words.get(at).is_some_and(|word| matches!(word.text, "-" | "—" | "–") && !touching(words, at)));
    let from = dash.map_or(sentence, |dash| dash + 1);
    let end = phrase(words, from);
    let plain =
        words.get(from).is_some_and(|word| word.class == Class::Capital || word.is_small(SmallWord::Determiner));
    (plain && end == colon && end - from <= 12 && (quoted || from == 0)).then_some(Site {
        cue: (colon, colon + 1),
        verb: None,
        source: Some((from, end)),
        antecedent: None,
        shape: CueShape::Label,
        unreal: false,
        sentence: 0,
    })
}

/// Whether a dash touches the words on both sides, as a hyphen does.
fn touching(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .zip(words.get(at))
        .is_some_and(|(before, dash)| before.span.end == dash.span.start)
}

/// The first word that may belong to the clause of a word.
pub(super) fn clause_start(words: &[Word<'_>], at: usize) -> usize {
    let mut from = at;
    while from > 0 {
        let Some(before) = words.get(from - 1) else { return from };
        let breaks = before.ends
            || match before.class {
                Class::Stop => matches!(before.text, ":" | ";" | "—" | "–" | "?" | "!" | "…"),
                Class::Quote(_) => !inside_phrase(words, from - 1),
                Class::Small(SmallWord::Subordinator) => before
                    .is_any(&["that", "because", "if", "when", "whether", "although", "though", "while", "how", "why"]),
                _ => false,
            };
        if breaks {
            return from;
        }
        from -= 1;
    }
    from
}

/// Whether a quotation is part of a noun phrase of the narration: `the “Big Four” Democrats`.
fn inside_phrase(words: &[Word<'_>], at: usize) -> bool {
    let Some(quote) = words.get(at) else { return false };
    let inner = quote.text.trim_end_matches(['"', '”', '’', '\'', '»']);
    let work = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| before.is("of"))
        && inner
            .trim_start_matches(['"', '“', '‘', '\''])
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word.len() <= 3);
    if work && quote.text.len() < 60 {
        return true;
    }
    quote.text.len() < 40
        && !inner.ends_with([',', '.', '?', '!'])
        && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
            !before.ends
                && (before.class == Class::Capital
                    || before.is_small(SmallWord::Determiner)
                    || before.is_small(SmallWord::Preposition)
                    || before.class == Class::Other)
        })
}

fn verb(words: &[Word<'_>], at: usize, cue: Cue) -> Option<Site> {
    let before = |back: usize| at.checked_sub(back).and_then(|index| words.get(index));
    let previous = before(1);
    let mut site = Site {
        cue: (at, at + 1),
        verb: Some(cue),
        source: None,
        antecedent: None,
        shape: CueShape::SubjectVerb,
        unreal: false,
        sentence: 0,
    };
    // The helping words directly before the verb.
    let mut helper = at;
    while helper > 0 && words.get(helper - 1).is_some_and(|word| word.is_adverb() && !word.is_any(&["here", "there"])) {
        helper -= 1;
    }
    let aux = helper.checked_sub(1).and_then(|index| words.get(index));
    let is_aux = |list: &[&str]| aux.is_some_and(|word| word.is_any(list));
    let negated = (helper..at).filter_map(|index| words.get(index)).any(|word| word.is_any(NOT))
        || aux.is_some_and(|word| word.text.ends_with("n't") || word.text.ends_with("n’t") || word.is("cannot"));
    match cue.form {
        CueForm::Past | CueForm::Third => {
            if previous.is_some_and(|word| {
                word.is_small(SmallWord::Determiner)
                    && !word
                        .is_any(&["one", "all", "both", "others", "several", "many", "some", "most", "this", "that"])
                    || is_owner(word)
            }) {
                return None;
            }
            if cue.form == CueForm::Past && is_aux(BE) {
                return passive(words, at, cue, helper - 1);
            }
            site.unreal = negated && is_aux(HAVE);
            finite(words, at, cue, site)
        }
        CueForm::Base => {
            if is_aux(MODALS) {
                site.unreal = negated || !is_aux(&["did", "do", "does", "will"]);
                return finite(words, at, cue, site);
            }
            if previous.is_some_and(|word| word.is("to")) {
                let real = before(2)
                    .is_some_and(|word| word.is_any(&["on", "continued", "continues", "this", "rose", "stood"]));
                site.unreal = !real;
                site.source = clause_subject(words, clause_start(words, at), at);
                return Some(site);
            }
            // `critics say`, `they say`: the subject must be several, or the word is a noun.
            let source = subject_before(words, clause_start(words, at), at)?;
            let plural = words.get(source.1 - 1).is_some_and(|word| {
                word.is_any(&[
                    "i", "we", "they", "you", "people", "police", "who", "others", "many", "some", "several", "most",
                    "men", "women",
                ]) || (word.text.ends_with('s') && !word.is_possessive() && !word.text.ends_with("ss"))
            });
            site.source = plural.then_some(source);
            plural.then_some(site)
        }
        CueForm::Gerund => {
            if is_aux(BE) {
                return finite(words, at, cue, site);
            }
            if previous.is_some_and(|word| word.is_small(SmallWord::Determiner) || is_owner(word)) {
                return None;
            }
            site.shape = CueShape::Participle;
            let clause = clause_start(words, at);
            // `with Ward yelling`, `a sign saying`: the noun just before.
            let mut noun = at;
            while noun > clause && words.get(noun - 1).is_some_and(Word::is_adverb) {
                noun -= 1;
            }
            let direct = noun.checked_sub(1).and_then(|index| words.get(index)).is_some_and(|word| {
                matches!(word.class, Class::Capital | Class::Other) && !word.is_verbal() && !word.text.ends_with("ing")
                    || word.is_small(SmallWord::Pronoun) && !word.is_any(&["it", "who"])
            });
            let named = if direct { antecedent(words, clause, noun) } else { None };
            let floor = clause_floor(words, at);
            site.source =
                named.filter(|&(from, to)| acts(words, from, to)).or_else(|| participle_subject(words, floor, at));
            Some(site)
        }
    }
}

fn is_owner(word: &Word<'_>) -> bool {
    word.is_possessive() && !word.is_any(&["he's", "she's", "it's", "he’s", "she’s", "it’s", "who's", "who’s"])
}

/// The subject of a participle: that of its clause, or of the whole sentence where the clause has none.
fn participle_subject(words: &[Word<'_>], clause: usize, at: usize) -> Option<(usize, usize)> {
    if let Some(found) = main_subject(words, clause, at) {
        return Some(found);
    }
    let mut from = clause;
    while from > 0 && !words.get(from - 1).is_some_and(|word| word.ends) {
        from = clause_start(words, from - 1).min(from - 1);
        if let Some(found) = main_subject(words, from, at) {
            return Some(found);
        }
    }
    None
}

/// A verb that has, or should have, a subject of its own.
fn finite(words: &[Word<'_>], at: usize, cue: Cue, mut site: Site) -> Option<Site> {
    let clause = clause_start(words, at);
    let previous = at.checked_sub(1).and_then(|index| words.get(index));
    let quote_before = clause == at && at > 0 && (previous.is_some_and(Word::is_quote))
        || previous.is_some_and(|word| word.is_stop(",")) && at >= 2 && words.get(at - 2).is_some_and(Word::is_quote);
    let helped = previous.is_some_and(|word| word.is_small(SmallWord::Auxiliary) || word.is_adverb());
    let hears = HEARERS.contains(&cue.lemma);
    if quote_before && !hears && source_after(words, at + 1) > at + 1 {
        return inverted(words, at, site);
    }
    if let Some(source) = subject_before(words, clause, at) {
        // `he said`, but no noun that only looks like a verb: `the attack claims`.
        if matches!(cue.form, CueForm::Third)
            && !matches!(cue.class, CueClass::Neutral)
            && !finite_here(words, source, at)
        {
            return None;
        }
        site.source = Some(source);
        return Some(site);
    }
    if previous.is_none_or(|word| word.is_stop(",") || word.ends || word.is_stop("—") || word.is_stop("–"))
        && !hears
        && begins(words, at + 1)
        && !helped
    {
        if let Some(found) = inverted(words, at, site) {
            let follows = words.get(found.end());
            if follows.is_none_or(|word| !word.is_verbal() && word.cue().is_none()) {
                return Some(found);
            }
        }
    }
    // `Ward, who said …`
    if let Some(relative) = relative_before(words, at) {
        site.source = Some((relative, relative + 1));
        site.antecedent = antecedent(words, clause_floor(words, at), relative);
        return Some(site);
    }
    // `He paused and said`, `Ward left, then said`.
    let joined = previous.is_some_and(|word| {
        word.is_any(&["and", "but", "then", "or"])
            || word.is_adverb()
            || word.is_small(SmallWord::Auxiliary)
            || word.is_stop(",")
    });
    if joined {
        site.source = joined_subject(words, clause, at).or_else(|| participle_subject(words, clause, at));
        return Some(site);
    }
    if clause == at || previous.is_some_and(Word::is_quote) {
        return Some(site);
    }
    // A participle after its noun (`the deal announced Monday`), or a subject that cannot be made out.
    let common = matches!(
        cue.class,
        CueClass::Neutral | CueClass::Writing | CueClass::Reporting | CueClass::Emotive | CueClass::Answer
    );
    if !common {
        return None;
    }
    site.source = clause_subject(words, clause, at);
    site.source.is_some().then_some(site)
}

/// The `who`, `which` or `that` that is the subject of a verb, adverbs and helping verbs between aside.
fn relative_before(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let mut at = verb;
    while at > 0
        && words.get(at - 1).is_some_and(|word| {
            word.is_adverb() || word.is_small(SmallWord::Auxiliary) || word.is_small(SmallWord::Time)
        })
    {
        at -= 1;
    }
    let relative = at.checked_sub(1)?;
    let word = words.get(relative)?;
    let noun = relative.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
        // `a message that said`: a noun that is a verb elsewhere.
        matches!(before.class, Class::Capital | Class::Other | Class::Cue(Cue { form: CueForm::Base, .. }))
            && !before.is_adverb()
            && !before.is_verbal()
            || before.is_stop(",")
    });
    (word.is_any(&["who", "which"]) || word.is("that") && noun).then_some(relative)
}

/// The first word of the sentence that a word stands in.
fn clause_floor(words: &[Word<'_>], at: usize) -> usize {
    let mut from = at;
    while from > 0 && !words.get(from - 1).is_some_and(|word| word.ends) {
        from -= 1;
    }
    from
}

/// The noun phrase that ends just before `who`, perhaps with a comma between.
fn antecedent(words: &[Word<'_>], floor: usize, who: usize) -> Option<(usize, usize)> {
    let mut end = who;
    if end > floor && words.get(end - 1).is_some_and(|word| word.is_stop(",")) {
        end -= 1;
    }
    let mut from = end;
    while from > floor {
        let word = words.get(from - 1)?;
        let inside =
            matches!(word.class, Class::Capital | Class::Other | Class::Number) || word.is_small(SmallWord::Determiner);
        if !inside || word.is_adverb() || word.cue().is_some() {
            break;
        }
        from -= 1;
        if word.is_small(SmallWord::Determiner) {
            break;
        }
    }
    (from < end).then_some((from, end))
}

/// Whether a word in `-s` after a subject is its verb: what follows is an object or a clause.
fn finite_here(words: &[Word<'_>], source: (usize, usize), at: usize) -> bool {
    let pronoun = words.get(source.0).is_some_and(|word| word.is_small(SmallWord::Pronoun));
    let name = words
        .get(source.1.saturating_sub(1))
        .is_some_and(|word| word.class == Class::Capital && !word.text.ends_with('s'));
    let follows = words.get(at + 1).is_some_and(|word| {
        word.is_quote()
            || word.is_any(&[
                "that", "it", "he", "she", "they", "the", "a", "an", "his", "her", "their", "in", "on", "at", "how",
                "why", "to",
            ])
            || matches!(word.class, Class::Capital)
            || word.is_stop(":")
            || word.is_stop(",")
            || word.is_stop(".")
    });
    pronoun
        || name && follows
        || follows && words.get(source.0).is_some_and(|word| word.is_small(SmallWord::Determiner))
}

/// `said Ward, the mayor`
fn inverted(words: &[Word<'_>], at: usize, mut site: Site) -> Option<Site> {
    let end = source_after(words, at + 1);
    if end == at + 1 {
        return None;
    }
    site.source = Some((at + 1, end));
    site.shape = CueShape::VerbSubject;
    Some(site)
}

/// `was quoted as saying`, `was described by Ward as`.
fn passive(words: &[Word<'_>], at: usize, cue: Cue, aux: usize) -> Option<Site> {
    let next = words.get(at + 1);
    if next.is_some_and(|word| word.is("as"))
        && words.get(at + 2).is_some_and(|word| word.is_any(&["saying", "telling"]))
    {
        let source = subject_before(words, clause_start(words, aux), aux)?;
        return Some(Site {
            cue: (at, at + 3),
            verb: Some(cue),
            source: Some(source),
            antecedent: None,
            shape: CueShape::SubjectVerb,
            unreal: false,
            sentence: 0,
        });
    }
    let by = (at + 1..at + 8).find(|&index| words.get(index).is_some_and(|word| word.is("by")))?;
    let clear = (at + 1..by).all(|index| words.get(index).is_some_and(|word| !word.ends && !word.is_stop(";")));
    let end = source_after(words, by + 1);
    (clear && end > by + 1).then_some(Site {
        cue: (at, at + 1),
        verb: Some(cue),
        source: Some((by + 1, end)),
        antecedent: None,
        shape: CueShape::Passive,
        unreal: false,
        sentence: 0,
    })
}

/// What the words of a source are.
pub(super) fn kind_of(words: &[Word<'_>], source: Option<(usize, usize)>) -> SourceKind {
    let Some(first) = source.and_then(|(from, _)| words.get(from)) else { return SourceKind::Noun };
    let Some((from, to)) = source else { return SourceKind::Noun };
    if first.is_small(SmallWord::Pronoun) && to - from == 1 {
        return SourceKind::Pronoun;
    }
    if first.class == Class::Capital
        || words
            .get(from..core(words, from).min(to))
            .is_some_and(|core| core.iter().any(|word| word.class == Class::Capital))
    {
        return SourceKind::Name;
    }
    SourceKind::Noun
}
