//! House styles.

use std::fmt;
use std::str::FromStr;

/// A house style: which marks are the outer ones, and where commas and full stops go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Profile {
    /// US news style after the Associated Press: double outer marks, commas and full stops inside.
    UsAp,
    /// US book and magazine style after the Chicago Manual: as AP in its marks, with square brackets and en dashes.
    UsChicago,
    /// British and most Australian, New Zealand and Irish papers: double outer marks, the stop outside a fragment.
    UkDouble,
    /// British books and some papers: single outer marks, the stop outside a fragment.
    UkSingle,
}

impl Profile {
    /// All profiles, in the order in which they are listed to users.
    pub const ALL: [Self; 4] = [Self::UsAp, Self::UsChicago, Self::UkDouble, Self::UkSingle];

    /// The name that users write.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UsAp => "us-ap",
            Self::UsChicago => "us-chicago",
            Self::UkDouble => "uk-double",
            Self::UkSingle => "uk-single",
        }
    }

    /// Whether commas and full stops always go inside the closing mark.
    #[must_use]
    pub fn is_us(self) -> bool {
        matches!(self, Self::UsAp | Self::UsChicago)
    }

    /// Whether the outer marks are single.
    #[must_use]
    pub fn is_single(self) -> bool {
        self == Self::UkSingle
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that is no profile's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownProfile(pub String);

impl fmt::Display for UnknownProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no profile '{}': use us-ap, us-chicago, uk-double or uk-single", self.0)
    }
}

impl std::error::Error for UnknownProfile {}

impl FromStr for Profile {
    type Err = UnknownProfile;

    fn from_str(name: &str) -> Result<Self, UnknownProfile> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|profile| profile.name().eq_ignore_ascii_case(name))
            .ok_or_else(|| UnknownProfile(name.to_owned()))
    }
}
