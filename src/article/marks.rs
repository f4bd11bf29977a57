//! The quotation marks of a block, before anything is known of what they open and close.

use crate::text::Span;

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// `"`
    Straight,
    /// `“`
    CurlyOpen,
    /// `”`
    CurlyClose,
    /// `„`
    Low,
    /// `«`
    GuillemetOpen,
    /// `»`
    GuillemetClose,
    /// `''`, as some wires write a double mark.
    TwoApostrophes,
    /// ` `` `, as TeX and some wires write a double opener.
    TwoBackticks,
    /// `<<`
    AngleOpen,
    /// `>>`
    AngleClose,
    /// `'`
    Apostrophe,
    /// `‘`
    SingleOpen,
    /// `’`
    SingleClose,
    /// `` ` ``
    Backtick,
    /// `´`
    Acute,
}

/// Which way a mark's own drawing says that it faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facing {
    /// It is drawn as an opener.
    Opens,
    /// It is drawn as a closer.
    Closes,
    /// It does not say.
    Either,
}

impl Glyph {
    /// Whether it is drawn as a double mark.
    #[must_use]
    pub fn is_double(self) -> bool {
        !matches!(self, Self::Apostrophe | Self::SingleOpen | Self::SingleClose | Self::Backtick | Self::Acute)
    }

    /// Which way it faces.
    #[must_use]
    pub fn facing(self) -> Facing {
        match self {
            Self::CurlyOpen
            | Self::Low
            | Self::GuillemetOpen
            | Self::TwoBackticks
            | Self::AngleOpen
            | Self::SingleOpen => Facing::Opens,
            Self::CurlyClose | Self::GuillemetClose | Self::AngleClose => Facing::Closes,
            // The curly single closer is also the apostrophe, so alone it says nothing.
            Self::Straight
            | Self::TwoApostrophes
            | Self::Apostrophe
            | Self::SingleClose
            | Self::Backtick
            | Self::Acute => Facing::Either,
        }
    }

    /// Whether it is a substitute for a quotation mark, made of other characters.
    #[must_use]
    pub fn is_fake(self) -> bool {
        matches!(
            self,
            Self::TwoApostrophes
                | Self::TwoBackticks
                | Self::AngleOpen
                | Self::AngleClose
                | Self::Backtick
                | Self::Acute
        )
    }

    /// The closer that belongs to an opener drawn like this.
    #[must_use]
    pub fn closer(self) -> &'static str {
        match self {
            Self::Straight => "\"",
            Self::CurlyOpen | Self::CurlyClose => "”",
            Self::Low => "“",
            Self::GuillemetOpen | Self::GuillemetClose => "»",
            Self::TwoApostrophes | Self::TwoBackticks => "''",
            Self::AngleOpen | Self::AngleClose => ">>",
            Self::Apostrophe | Self::Backtick => "'",
            Self::SingleOpen | Self::SingleClose => "’",
            Self::Acute => "´",
        }
    }

    /// The opener that belongs to a closer drawn like this.
    #[must_use]
    pub fn opener(self) -> &'static str {
        match self {
            Self::Straight => "\"",
            Self::CurlyOpen | Self::CurlyClose => "“",
            Self::Low => "„",
            Self::GuillemetOpen | Self::GuillemetClose => "«",
            Self::TwoApostrophes => "''",
            Self::TwoBackticks => "``",
            Self::AngleOpen | Self::AngleClose => "<<",
            Self::Apostrophe => "'",
            Self::SingleOpen | Self::SingleClose => "‘",
            Self::Backtick => "`",
            Self::Acute => "´",
        }
    }

    /// Whether it is a guillemet.
    #[must_use]
    pub fn is_guillemet(self) -> bool {
        matches!(self, Self::GuillemetOpen | Self::GuillemetClose)
    }

    /// Whether it is curly.
    #[must_use]
    pub fn is_curly(self) -> bool {
        matches!(self, Self::CurlyOpen | Self::CurlyClose | Self::SingleOpen | Self::SingleClose)
    }
}

/// What touches a mark, when other marks between are passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Space before, a word after.
    Opener,
    /// A word or a stop before, space or a stop after.
    Closer,
    /// A word or a stop before, a word after.
    Glued,
    /// Space on both sides.
    Floating,
}

/// What a mark turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It opens a quotation.
    Opener,
    /// It closes one.
    Closer,
    /// An apostrophe.
    Apostrophe,
    /// A prime: feet, inches, minutes, seconds.
    Prime,
    /// It pairs with nothing.
    Stray,
}

/// One mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Where, in bytes of the block's prose.
    pub span: Span,
    /// How it is drawn.
    pub glyph: Glyph,
    /// What touches it.
    pub shape: Shape,
    /// What it turned out to be.
    pub role: Role,
    /// A break is reported for it, so rules about its surroundings leave it alone.
    pub broken: bool,
}

impl Mark {
    /// Whether it is drawn as a double mark.
    #[must_use]
    pub fn is_double(&self) -> bool {
        self.glyph.is_double()
    }
}

/// What stands beside a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Nothing, or space.
    Space,
    /// A letter, a digit, a currency sign and the like.
    Word,
    /// A full stop, comma, question mark and the like.
    Stop,
    /// An opening bracket or a slash.
    Bracket,
    /// A dash or a hyphen.
    Dash,
}

/// Whether a character is one that marks are drawn with.
pub(super) fn is_mark_char(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '`' | '´' | '«' | '»')
}

fn side(c: Option<char>) -> Side {
    match c {
        None => Side::Space,
        Some(c) if c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}') => Side::Space,
        Some('(' | '[' | '{' | '/' | '¿' | '¡' | '|' | '*' | '_' | '<' | '>') => Side::Bracket,
        Some('-' | '–' | '—' | '―' | '‑') => Side::Dash,
        Some('.' | ',' | ';' | ':' | '?' | '!' | '…' | ')' | ']' | '}' | '%' | '‽' | '†' | '‡') => Side::Stop,
        // What is closed to the rules (code, a URL) touches a mark as a word does.
        Some(_) => Side::Word,
    }
}

pub(super) fn left_side(text: &str, at: usize) -> Side {
    side(text.get(..at).unwrap_or("").chars().rev().find(|&c| !is_mark_char(c)))
}

/// What stands after a mark. Stops that begin a word (`...and`, `.45`) count as one.
pub(super) fn right_side(text: &str, at: usize) -> Side {
    let rest = text.get(at..).unwrap_or("").trim_start_matches(is_mark_char);
    let first = rest.chars().next();
    match side(first) {
        Side::Stop if !matches!(first, Some(')' | ']' | '}')) => {
            let word = rest.trim_start_matches(['.', '…', '!', '?', ' ', '\u{A0}']);
            let dots = rest.get(..rest.len() - word.len()).unwrap_or("");
            let ellipsis = dots.matches('.').count() >= 2 && dots.starts_with('.') || dots.starts_with('…');
            // `.45`, `.@name`.
            let glued = dots == "." && word.starts_with(|c: char| c.is_ascii_digit() || c == '@');
            if (ellipsis && word.starts_with(char::is_alphanumeric)) || glued { Side::Word } else { Side::Stop }
        }
        Side::Bracket if first == Some('/') => Side::Stop,
        other => other,
    }
}

fn shape(text: &str, span: Span) -> Shape {
    let (left, right) = (left_side(text, span.start), right_side(text, span.end));
    match (left, right) {
        // Before a stop it is a closer with space before it: `said ". `.
        (Side::Space, Side::Space | Side::Stop) => Shape::Floating,
        (Side::Space | Side::Bracket, _) | (Side::Dash, Side::Word | Side::Bracket) => Shape::Opener,
        (Side::Word | Side::Stop | Side::Dash, Side::Space | Side::Stop | Side::Dash) => Shape::Closer,
        (Side::Word | Side::Stop, Side::Word | Side::Bracket) => Shape::Glued,
    }
}

/// All marks of a prose, in order; roles are still to be found.
pub(super) fn scan(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut push = |start: usize, end: usize, glyph: Glyph| {
        let span = Span::new(start, end);
        marks.push(Mark { span, glyph, shape: shape(text, span), role: Role::Stray, broken: false });
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let step = match byte {
            b'"' => {
                push(at, at + 1, Glyph::Straight);
                1
            }
            b'\'' => {
                let run = bytes.iter().skip(at).take_while(|&&b| b == b'\'').count();
                apostrophes(text, at, run, &mut push);
                run
            }
            b'`' => {
                let run = bytes.iter().skip(at).take_while(|&&b| b == b'`').count();
                if run == 2 {
                    push(at, at + 2, Glyph::TwoBackticks);
                } else if run == 1 {
                    push(at, at + 1, Glyph::Backtick);
                }
                run
            }
            b'<' if bytes.get(at + 1) == Some(&b'<') => {
                if bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric)
                    && text.get(at..).is_some_and(|rest| rest.contains(">>"))
                {
                    push(at, at + 2, Glyph::AngleOpen);
                }
                2
            }
            b'>' if bytes.get(at + 1) == Some(&b'>') => {
                if text.get(..at).is_some_and(|before| before.contains("<<")) {
                    push(at, at + 2, Glyph::AngleClose);
                }
                2
            }
            // Every other mark is one of the two-byte `«»´` or the three-byte `‘’‚“”„`.
            0xC2 => {
                match bytes.get(at + 1) {
                    Some(0xAB) => push(at, at + 2, Glyph::GuillemetOpen),
                    Some(0xBB) => push(at, at + 2, Glyph::GuillemetClose),
                    Some(0xB4) => push(at, at + 2, Glyph::Acute),
                    _ => {}
                }
                2
            }
            0xE2 if bytes.get(at + 1) == Some(&0x80) => {
                let doubled = bytes.get(at + 3..at + 6) == bytes.get(at..at + 3);
                match bytes.get(at + 2) {
                    Some(0x98) if doubled => {
                        push(at, at + 6, Glyph::TwoBackticks);
                        at += 3;
                    }
                    Some(0x99) if doubled => {
                        push(at, at + 6, Glyph::TwoApostrophes);
                        at += 3;
                    }
                    Some(0x98) => push(at, at + 3, Glyph::SingleOpen),
                    Some(0x99) => push(at, at + 3, Glyph::SingleClose),
                    Some(0x9C) => push(at, at + 3, Glyph::CurlyOpen),
                    Some(0x9D) => push(at, at + 3, Glyph::CurlyClose),
                    Some(0x9E) => push(at, at + 3, Glyph::Low),
                    _ => {}
                }
                3
            }
            _ => 1,
        };
        at += step;
    }
    marks
}

/// A run of straight apostrophes: one is a single mark, two are a double one, three are one of each.
fn apostrophes(text: &str, at: usize, run: usize, push: &mut impl FnMut(usize, usize, Glyph)) {
    match run {
        1 => push(at, at + 1, Glyph::Apostrophe),
        2 => push(at, at + 2, Glyph::TwoApostrophes),
        3 if shape(text, Span::new(at, at + 3)) == Shape::Opener => {
            push(at, at + 2, Glyph::TwoApostrophes);
            push(at + 2, at + 3, Glyph::Apostrophe);
        }
        3 => {
            push(at, at + 1, Glyph::Apostrophe);
            push(at + 1, at + 3, Glyph::TwoApostrophes);
        }
        4 => {
            push(at, at + 2, Glyph::TwoApostrophes);
            push(at + 2, at + 4, Glyph::TwoApostrophes);
        }
        // A longer run is a rule or a drawing.
        _ => {}
    }
}
