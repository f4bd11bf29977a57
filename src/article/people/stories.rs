//! Short stories of many kinds, in which every mention of a person is to be the right one.

use std::fmt::Write;
use std::sync::Arc;

use crate::article::{Article, Options};

/// A story as it should be read: `[he=Roe]` is a mention that means Roe; `[she=]` one of which nothing is asked.
fn reads(marked: &str) {
    let mut text = String::new();
    let mut wanted: Vec<(usize, usize, &str)> = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (mention, after) = after.split_once(']').unwrap();
        let (words, name) = mention.split_once('=').unwrap();
        text.push_str(before);
        if !name.is_empty() {
            wanted.push((text.len(), text.len() + words.len(), name));
        }
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    let article = Article::read(Arc::from(text.as_str()), Options::default(), None);
    let record = article.record();
    let mut wrong = String::new();
    for (start, end, name) in wanted {
        let found = record
            .mentions
            .iter()
            .filter(|mention| mention.span.start < end && start < mention.span.end)
            .min_by_key(|mention| mention.span.len())
            .map_or("", |mention| record.speakers[mention.speaker].name.as_str());
        if found.split_whitespace().next_back().unwrap_or("") != name {
            writeln!(wrong, "{:?} is {name:?}, not {found:?}", &text[start..end]).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn an_election() {
    reads(
        "Voters in Tavria chose Ilse Marquardt as president on Sunday. [Marquardt=Marquardt], [a former judge=Marquardt], \
         won 52 percent. [She=Marquardt] beat the incumbent, Pavel Oresko, in the second round.\n\n“[She=Marquardt] has \
         won and I wish [her=Marquardt] well,” [Oresko=Oresko] told supporters. [He=Oresko] had led the country since \
         2011.\n\n[Oresko=Oresko] said [he=Oresko] would leave politics. [His=Oresko] wife, Dana, stood beside \
         [him=Oresko].\n",
    );
}

#[test]
fn a_match() {
    reads(
        "Tunisian swimmer Amira Haddad won gold in the 200 metres on Friday. The 19-year-old finished in record time. \
         [She=Haddad] said [she=Haddad] was “over the moon.”\n\n[Her=Haddad] coach, Henrik Solberg, praised \
         [Haddad=Haddad] for [her=Haddad] calm. “[She=Haddad] never looks at the others,” [he=Solberg] said. \
         [Solberg=Solberg] has coached [her=Haddad] since 2019.\n",
    );
}

#[test]
fn a_disaster() {
    reads(
        "A ferry sank off Port Callis on Tuesday, killing 14 people, police chief Moses Adeyemi said. [He=Adeyemi] told \
         reporters that divers were still searching.\n\nLucia Ferrante, 34, lost [her=Ferrante] brother. \
         “[He=] was on deck,” [she=Ferrante] said. [Ferrante=Ferrante] said [she=Ferrante] had swum ashore.\n\n\
         [Adeyemi=Adeyemi] asked relatives to come to the port. [The police chief=Adeyemi] said [he=Adeyemi] would stay.\n",
    );
}

#[test]
fn a_trial() {
    reads(
        "A court in Lissau convicted [a banker named=Varga] Tomas Varga of fraud on Thursday. Judge Ana Petrović sentenced \
         [him=Varga] to nine years. [She=Petrović] said [he=Varga] had shown no regret.\n\n[Varga=Varga], who was arrested \
         in May, denied that [he=Varga] had stolen the money. [His=Varga] lawyer, Eva Lind, said [she=Lind] would \
         appeal.\n",
    );
}

#[test]
fn a_summit() {
    reads(
        "Prime Minister Park Min-seo met Sheikh Khalid al-Mansuri in the capital of Qatar on Monday, as both countries \
         hoped to settle a quarrel over gas that has lasted for three years. [Park=Min-seo] thanked \
         [al-Mansuri=al-Mansuri] for [his=al-Mansuri] help.\n\n[Mansuri=al-Mansuri] said the talks were useful. \
         “[He=Min-seo] is a friend,” [he=al-Mansuri] said of [Park=Min-seo].\n",
    );
}

#[test]
fn a_film() {
    reads(
        "Director Jean-Pierre van den Berg has died at 81. [Van den Berg=Berg] was [a painter=Berg] before [he=Berg] made \
         [his=Berg] first film. [His=Berg] daughter, Marijke, said [he=Berg] died at home.\n\nActress Greta Holm worked \
         with [him=Berg] twice. [Holm=Holm] remembered [him=Berg] as gentle. “[He=Berg] never raised [his=Berg] voice,” \
         [she=Holm] said.\n",
    );
}

#[test]
fn a_campaign() {
    reads(
        "Dana Whitlock, who is third in the polls, stressed her record as she stood on a stage with Sen. Joan Ernest, \
         R-Iowa.\n\n[The Florida senator=Whitlock] told reporters that [she=Whitlock] felt good about it. On Sunday she had \
         spoken as [the nominee=Whitlock] for the first time.\n\nNot so with the newcomer Paul Carlson, who lost. [The \
         retired surgeon=Carlson] never won a state. Whitlock’s aides waited. [A native of Leeds=Carlson], Carlson left on \
         Monday.\n\n“I am [a fighter=Carlson],” [Carlson=Carlson] said.\n\nMarta Woodruff, whose husband, Tom Hale, died, spoke \
         of her [husband=Hale].\n",
    );
}
