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

#[test]
fn a_ranked_list() {
    reads(
        "The five who may lead the council after May are named below by our reporters.\n\n3. Alan Marsh. [The \
         harbour pilot=Marsh] has money, and [he=Marsh] spends it. [His=Marsh] posters hang in every street of the \
         town.\n\n2. Boris Reeve. [The retired surgeon=Reeve] has been late, but [he=Reeve] is liked. [His=Reeve] \
         aides say that [he=Reeve] will run.\n\n1. Carla Holm. [The senator from Ohio=Holm] leads. [She=Holm] has \
         won twice, and [her=Holm] rivals are tired.\n",
    );
}

#[test]
fn a_campaign_trail() {
    reads(
        "The harbour of Leeds stays shut.\n\nSen. Paul Hale, R-Fla., chairman of the ports committee, spoke in \
         Leeds on Monday. Gov. Tom Marsh, D-Ohio, did not.\n\nNothing was said of the boats. “It is a shame,” [the \
         Florida senator=Hale] said. [The Ohio Democrat=Marsh] was not asked, and [the committee chairman=Hale] \
         left at noon.\n\nThe younger voters like [the Florida senator=Hale]’s plan. [The former Ohio \
         governor=Marsh] wrote it.\n",
    );
}

#[test]
fn a_palace() {
    reads(
        "King Talal flew to Leeds on Sunday with a letter for President Ann Ward from Omar Talal, the rebel chief, \
         with whom [the king=Talal] had met.\n\n[The monarch=Talal] is to see [the president=Ward] on Tuesday. \
         [The president=Ward]’s son, Ben, said that [he=Ben] would come. Prince Hassan, King Talal’s brother, was \
         asked about the letter that [the king=Talal] had brought.\n",
    );
}

#[test]
fn a_court() {
    reads(
        "The harbour of Leeds stays shut.\n\nAlan Marsh spoke in Leeds on Monday, and [he=Marsh] was \
         angry.\n\n[The judge=Reeve] Marsh was speaking of is Boris Reeve, who was born in Leeds. Marsh said that \
         [the judge=Reeve] had been unfair.\n\n[The man=Hale] who attacked Reeve was later identified by police as \
         Paul Hale, 34. A friend urged Hale to drop [his=Hale] appeal.\n",
    );
}

#[test]
fn a_debate() {
    reads(
        "The harbour of Leeds stays shut.\n\nAlan Marsh met Carla Holm in Leeds on Monday, and the two talked of \
         boats for an hour.\n\nHolm’s blunt style has not hurt [her=Holm] in the polls. But [she=Holm] has lost \
         votes.\n\n“They must win,” Marsh said in a hall in Leeds. Boris Reeve is a friend of Marsh, and the hall \
         was his.\n\nBoris Reeve’s long speech has not hurt [his=Reeve] standing. But [he=Reeve] was late.\n\nTom \
         Hale in a post on Monday said [he=Hale] would leave. If Reeve wins, [he=Hale] said, [he=Hale] will be \
         glad.\n",
    );
}

#[test]
fn an_old_man() {
    reads(
        "The harbour of Leeds stays shut.\n\nTom Hale bought the paper in Leeds on Monday. Hale owns two ships and \
         a hotel.\n\n[The 82-year-old chief executive=Hale] of Marden Corp spoke for an hour. His sister, Ann \
         Ward, did not.\n",
    );
}

#[test]
fn a_race() {
    reads(
        "Crown Prince Omar bin Said of Tavria paid for the boat of Karim Nadir, and said that [he=Said] was glad. Speaking to \
         Tom Marsh of the Harbour Post, [he=Said] called it a gift.\n\nWhen Councillor Peter Vance of the town's northern ward \
         left in May, Nadir joined the race to replace [him=Vance]. [He=Nadir] won by two votes. [He=Nadir] has led the \
         club since.\n\nMarsh (pictured) wrote about it. [He=Marsh] was there.\n",
    );
}

#[test]
fn two_of_one_gender() {
    reads(
        "Senator Paul Hale has a deputy. Hale’s deputy, Tom Vance, left at noon. [He=Vance] took the train.\n\nJudge Max \
         Berg sentenced the Ohio man Lee Carter, 22, to life for burning [his=Carter] house. Carter spoke for an hour \
         before the court in Leeds. [He=Carter] did not ask for mercy.\n\nAccording to Hale, Carter had been ill. \
         [He=Carter] is to appeal.\n",
    );
}

#[test]
fn a_statement() {
    reads(
        "The harbour of Leeds stays shut, the board says.\n\nState councillor Otto Lund called the pilot Ivo Hart “humble and \
         calm.” The Harbour Party, in its statement, said [he=Hart] was a friend.\n\nThe director, Paul Hale, said Hart \
         was late. Ada Weiss, who leads the choir, described [him=Hart] as shy.\n",
    );
}

#[test]
fn a_singer() {
    reads(
        "Singer Robert Hale died at [his=Hale] home on Monday. Hale wrote songs for many others, too.\n\nBorn Robert Marsh \
         in Leeds, [he=Hale] took his father's name. Hale's wife, Joan Hale, sang. Hale's first song was about boats. \
         [He=Hale] sold it for ten pounds.\n\n“It was a good song. It was not long. It was not short,” said the critic Ann \
         Ward. “[He=Hale] was the best,” [she=Ward] added.\n\n[His=Hale] brother lives in Leeds. Hale won twice as many \
         prizes as any other singer, earning [him=Hale] a place in the hall.\n",
    );
}

#[test]
fn a_councillor() {
    reads(
        "Councillor Ann May is to leave on Monday, with Tom Hale succeeding [her=May].\n\nPolice shoot man. Police searched \
         Hale’s house in Leeds and arrested [him=Hale].\n\nIvo Hart told the paper: “It is late. It is dear. It is far.” \
         [He=Hart] added that it was cold.\n\nDismayed by the words of Otto Lund, [he=Hart] left.\n",
    );
}

#[test]
fn a_drummer() {
    reads(
        "The harbour of Leeds stays shut.\n\nThe drummer Ginger Hale died on Monday in Leeds, where [he=Hale] lived.\n\nHale began [his=Hale] career in the choir. \
         Asked by [his=Hale] daughter Ann Ward, [he=Hale] sold boats. When Ward left, Hale sang. Later, [he=Hale] moved to \
         Leeds.\n\nWard did not come. Hale was 80.\n",
    );
}

#[test]
fn a_woman_who_is_named_beside_a_man() {
    reads(
        "The harbour of Leeds stays shut.\n\nThe drummer Paul Hale died on Monday in Leeds, where [he=Hale] lived.\n\nHale began [his=Hale] career in the choir. \
         His daughter Ann Ward told the paper that [he=Hale] had been ill. Hale sold [his=Hale] boats. Ward met Otto \
         Lund there. Ward and Lund sang.\n",
    );
}
