//! Kinds of writing, each with faces, sizes and a language of its own in Word.

/// A kind of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Writing {
    /// Letters from left to right.
    Western,
    /// Chinese, Japanese and Korean characters.
    EastAsian,
    /// Complex scripts: Arabic, Hebrew and their kin.
    Complex,
}

impl Writing {
    /// The kind of writing a language uses, by its BCP 47 tag.
    pub fn of_language(tag: &str) -> Self {
        match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "zh" | "ja" | "ko" => Self::EastAsian,
            "ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" => Self::Complex,
            _ => Self::Western,
        }
    }
}

/// A language written with East Asian characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EastAsian {
    /// Japanese.
    Japanese,
    /// Chinese.
    Chinese,
    /// Korean.
    Korean,
}

impl EastAsian {
    /// The language of a text by its characters; none when it has none of these languages.
    ///
    /// Japanese has kana, Korean has hangul. Ideographs alone could be any of the three: they are `otherwise`.
    pub fn of_text(text: &str, otherwise: Self) -> Option<Self> {
        let mut ideographs = None;
        for character in text.chars().filter(|character| *character >= '\u{1100}') {
            match character {
                '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}' => {
                    return Some(Self::Japanese);
                }
                '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}' => {
                    return Some(Self::Korean);
                }
                _ if is_ideograph(character) => ideographs = Some(otherwise),
                _ => {}
            }
        }
        ideographs
    }

    /// The language of a BCP 47 tag, if it is one of these.
    pub fn of_language(tag: &str) -> Option<Self> {
        match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "ja" => Some(Self::Japanese),
            "zh" => Some(Self::Chinese),
            "ko" => Some(Self::Korean),
            _ => None,
        }
    }

    /// Its BCP 47 tag with the country that Word wants.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja-JP",
            Self::Chinese => "zh-CN",
            Self::Korean => "ko-KR",
        }
    }
}

/// Whether a character is a Han ideograph, or a sign set like one.
pub fn is_ideograph(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{2fdf}' | '\u{3001}'..='\u{3029}' | '\u{3105}'..='\u{312f}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_characters() {
        for (text, expected) in [
            ("国際電気通信連合", Some(EastAsian::Chinese)),
            ("国際 の 標準", Some(EastAsian::Japanese)),
            ("カタカナ", Some(EastAsian::Japanese)),
            ("국제전기통신연합", Some(EastAsian::Korean)),
            ("ITU-T", None),
            ("Université – ½ “x”", None),
            ("العربية", None),
        ] {
            assert_eq!(EastAsian::of_text(text, EastAsian::Chinese), expected, "{text}");
        }
        assert_eq!(EastAsian::of_text("国際", EastAsian::Japanese), Some(EastAsian::Japanese));
    }

    #[test]
    fn a_tag_names_the_writing_whatever_its_region() {
        for (tag, expected) in [
            ("zh-Hans-CN", Writing::EastAsian),
            ("AR", Writing::Complex),
            ("en-GB", Writing::Western),
            ("", Writing::Western),
        ] {
            assert_eq!(Writing::of_language(tag), expected, "{tag}");
        }
    }
}
