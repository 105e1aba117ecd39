//! The direction a text is read in.

/// The direction a paragraph is read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The direction of a character; none when it goes with those around it.
    ///
    /// After Unicode Annex 9, table 4, in short: the marks of direction have their own; the blocks of Hebrew, Arabic
    /// and their kin run from right to left but for their digits; other letters run from left to right.
    pub fn of(character: char) -> Option<Self> {
        match character {
            '\u{200e}' => Some(Self::LeftToRight),
            '\u{200f}' => Some(Self::RightToLeft),
            '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => (!character.is_numeric()).then_some(Self::RightToLeft),
            _ => character.is_alphabetic().then_some(Self::LeftToRight),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_have_the_direction_of_their_script() {
        use Direction::{LeftToRight, RightToLeft};
        for (character, expected) in [
            ('a', Some(LeftToRight)),
            ('\u{4e2d}', Some(LeftToRight)),
            ('\u{5d0}', Some(RightToLeft)),
            ('\u{628}', Some(RightToLeft)),
            ('\u{fe8d}', Some(RightToLeft)),
            ('\u{1e900}', Some(RightToLeft)),
            ('\u{200e}', Some(LeftToRight)),
            ('\u{200f}', Some(RightToLeft)),
            ('\u{661}', None),
            ('1', None),
            (' ', None),
            ('(', None),
        ] {
            assert_eq!(Direction::of(character), expected, "{character:?}");
        }
    }
}
