//! What docx-rs has no words for, written where it lets free text through.
//!
//! docx-rs knows neither the language nor the direction of a run, nor a table's repeated rows. The first two travel
//! as the name of a highlight colour, a thing no sheet has; the third as the name of a table's style, which no
//! table of a sheet has. Pictures, which docx-rs draws all alike and without a word of what they show, travel as a sign
//! of a typeface that does not exist. `finish::carried` and `finish::pictures` put them where they belong.

use docx_rs::Sym;

/// The language and direction of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::docx) struct Carried {
    /// Read from right to left.
    pub(in crate::docx) right_to_left: bool,
    /// Not bold, though the style sets complex scripts bold.
    pub(in crate::docx) light: bool,
    /// The language as a BCP 47 tag.
    pub(in crate::docx) language: Option<String>,
}

/// Stands before everything carried.
const SIGN: &str = "carried:";
/// Says that a run is read from right to left.
const RIGHT_TO_LEFT: &str = "rtl:";
/// Says that a run is not bold.
const LIGHT: &str = "light:";

impl Carried {
    /// The text that carries it; none when there is nothing to carry.
    pub(in crate::docx) fn encode(&self) -> Option<String> {
        let language = self.language.as_deref().filter(|tag| is_tag(tag));
        (self.right_to_left || self.light || language.is_some()).then(|| {
            let direction = if self.right_to_left { RIGHT_TO_LEFT } else { "" };
            let light = if self.light { LIGHT } else { "" };
            format!("{SIGN}{direction}{light}{}", language.unwrap_or_default())
        })
    }

    /// What a text carries, if it carries something.
    pub(in crate::docx) fn decode(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(SIGN)?;
        let behind = rest.strip_prefix(RIGHT_TO_LEFT).unwrap_or(rest);
        let tag = behind.strip_prefix(LIGHT).unwrap_or(behind);
        Some(Self {
            right_to_left: rest.starts_with(RIGHT_TO_LEFT),
            light: behind.starts_with(LIGHT),
            language: (!tag.is_empty()).then(|| tag.to_owned()),
        })
    }
}

/// The text that carries how many first rows a table repeats on each page, and whether its columns run from right to
/// left.
pub(in crate::docx) fn encode_table(rows: usize, right_to_left: bool) -> String {
    format!("{SIGN}{}{rows}", if right_to_left { RIGHT_TO_LEFT } else { "" })
}

/// How many first rows a text says are repeated, and whether the columns run from right to left.
pub(in crate::docx) fn decode_table(text: &str) -> Option<(usize, bool)> {
    let rest = text.strip_prefix(SIGN)?;
    let rows = rest.strip_prefix(RIGHT_TO_LEFT).unwrap_or(rest).parse().ok()?;
    Some((rows, rest.starts_with(RIGHT_TO_LEFT)))
}

/// The sign that stands for a picture of this number.
pub(super) fn encode_picture(number: usize) -> Sym {
    Sym::new(SIGN, number.to_string())
}

/// The number of the picture that a sign's typeface and character say it stands for.
pub(in crate::docx) fn decode_picture(face: &str, character: &str) -> Option<usize> {
    character.parse().ok().filter(|_| face == SIGN)
}

/// Whether a text carries something, be it well formed or not.
pub(in crate::docx) fn is_carried(text: &str) -> bool {
    text.starts_with(SIGN)
}

/// Whether a text has the shape of a language tag (RFC 5646: letters, digits, hyphens).
pub(in crate::docx) fn is_tag(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.len() <= 84
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_carried_arrives() {
        for (right_to_left, light, language) in [
            (true, false, None),
            (false, false, Some("fr")),
            (true, false, Some("ar-EG")),
            (true, true, Some("he")),
            (false, true, None),
        ] {
            let carried = Carried { right_to_left, light, language: language.map(str::to_owned) };
            assert_eq!(Carried::decode(&carried.encode().unwrap()), Some(carried));
        }
        assert_eq!(Carried::default().encode(), None);
        assert_eq!(Carried::decode("yellow"), None);
        assert_eq!(decode_table(&encode_table(3, false)), Some((3, false)));
        assert_eq!(decode_table(&encode_table(0, true)), Some((0, true)));
    }

    #[test]
    fn what_is_no_language_tag_is_not_carried() {
        for tag in ["", "e\"n", "<en>", "12", "e n"] {
            let carried = Carried { language: Some(tag.to_owned()), ..Carried::default() };
            assert_eq!(carried.encode(), None, "{tag}");
        }
    }
}
