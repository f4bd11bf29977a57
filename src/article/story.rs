//! What kind of story the front matter says an article is.

/// What kind of story an article is, as its front matter says in `story`, `type`, `category` or `kind`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Story {
    /// The front matter does not say, or says something else.
    #[default]
    Unknown,
    /// `news`, `hard-news`, `report`.
    News,
    /// `opinion`, `column`, `analysis`, `review` and the like: the writer's own judgment is what is asked for.
    Opinion,
    /// `feature`, `profile`, `obituary`, `travel`.
    Feature,
    /// `live`, `eyewitness`, `dispatch`, `first-hand`: the writer saw it.
    Witnessed,
    /// `interview`, `q&a`.
    Interview,
    /// `list`, `gallery`.
    List,
    /// `sport`, `match-report`.
    Sport,
    /// `fiction`, `poem`, `story` of the other kind.
    Fiction,
}

impl Story {
    /// The kind that a value of the front matter names.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        match name.trim().to_ascii_lowercase().replace([' ', '_'], "-").as_str() {
            "news" | "hard-news" | "report" | "news-report" | "breaking" => Self::News,
            "opinion" | "column" | "comment" | "commentary" | "editorial" | "op-ed" | "oped" | "analysis"
            | "review" | "essay" | "letter" | "letters" | "blog" | "diary" | "newsletter" | "satire" => Self::Opinion,
            "feature" | "profile" | "obituary" | "travel" | "food" | "lifestyle" => Self::Feature,
            "live" | "live-blog" | "liveblog" | "eyewitness" | "witness" | "dispatch" | "first-hand" | "firsthand"
            | "first-person" | "reportage" => Self::Witnessed,
            "interview" | "q&a" | "qa" | "q-and-a" | "podcast" | "transcript" => Self::Interview,
            "list" | "listicle" | "gallery" => Self::List,
            "sport" | "sports" | "match-report" | "match" => Self::Sport,
            "fiction" | "poem" | "poetry" | "short-story" => Self::Fiction,
            _ => Self::Unknown,
        }
    }

    /// Whether the writer's own judgment is what a reader expects.
    #[must_use]
    pub fn judges(self) -> bool {
        matches!(self, Self::Opinion | Self::Fiction)
    }
}

#[cfg(test)]
mod tests {
    use super::Story;

    #[test]
    fn kinds_by_their_names() {
        assert_eq!(Story::of_name(" Hard news "), Story::News);
        assert_eq!(Story::of_name("Q&A"), Story::Interview);
        assert_eq!(Story::of_name("harbour"), Story::Unknown);
        assert!(Story::of_name("column").judges() && !Story::of_name("news").judges());
    }
}
