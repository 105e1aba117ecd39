//! The head of a document whose lines have no labels: body, meeting, number, date, language, source, title.

use crate::{
    intake::{fields::number::is_number, piece::Piece},
    statement::date,
};

/// What an emblem's lines say, in lower case; they are the form's, not the statement's.
const EMBLEM: &[&str] = &[
    "international telecommunication union",
    "telecommunication",
    "standardization sector",
    "telecommunication standardization sector",
    "union internationale des télécommunications",
    "secteur de la normalisation des télécommunications",
    "unión internacional de telecomunicaciones",
    "sector de normalización de las telecomunicaciones",
    "международный союз электросвязи",
    "сектор стандартизации электросвязи",
    "国际电信联盟",
    "电信标准化部门",
    "الاتحاد الدولي للاتصالات",
    "قطاع تقييس الاتصالات",
];

/// Words that announce the study period, in lower case.
const PERIOD: &[&str] =
    &["study period", "période d'études", "periodo de estudios", "исследовательский период", "研究期"];

/// Words that announce the original language, in lower case, and their BCP 47 tags' printed names.
const LANGUAGES: &[(&str, &str)] = &[
    ("english", "en"),
    ("anglais", "en"),
    ("inglés", "en"),
    ("английский", "en"),
    ("英文", "en"),
    ("french", "fr"),
    ("français", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("chinese", "zh"),
    ("中文", "zh"),
    ("arabic", "ar"),
    ("german", "de"),
    ("korean", "ko"),
    ("japanese", "ja"),
    ("portuguese", "pt"),
];

/// A head without labels.
#[derive(Clone, Debug, Default)]
pub(in crate::intake) struct Masthead {
    pub(in crate::intake) body: Option<Piece>,
    pub(in crate::intake) study_period: Option<Piece>,
    pub(in crate::intake) study_group: Option<Piece>,
    pub(in crate::intake) meeting: Option<Piece>,
    pub(in crate::intake) number: Option<Piece>,
    pub(in crate::intake) date: Option<Piece>,
    pub(in crate::intake) language: Option<Piece>,
    pub(in crate::intake) source: Option<Piece>,
    pub(in crate::intake) title: Option<Piece>,
    /// Lines of the emblem.
    pub(in crate::intake) emblem: Vec<Piece>,
    /// Lines that are none of these.
    pub(in crate::intake) rest: Vec<Piece>,
}

/// Reads the lines of a head; without two lines of known shape, or one that is nowhere else,
/// nothing is taken.
pub(in crate::intake) fn masthead(lines: &[Piece]) -> Masthead {
    let pieces: Vec<Piece> = lines.iter().flat_map(columns).collect();
    let shapes: Vec<Option<Shape>> = pieces.iter().map(|piece| shape(piece.text())).collect();
    let mut kinds: Vec<Shape> = shapes.iter().flatten().copied().collect();
    kinds.dedup();
    let mut head = Masthead::default();
    let certain =
        |kind: &Shape| matches!(kind, Shape::Emblem | Shape::Period | Shape::Group | Shape::Language);
    if kinds.len() < 2 && !kinds.iter().any(certain) {
        head.rest = lines.to_vec();
        return head;
    }
    let last = shapes.iter().rposition(Option::is_some).unwrap_or(0);
    for (at, (piece, shape)) in pieces.iter().zip(&shapes).enumerate() {
        let place = match shape {
            Some(Shape::Emblem) => {
                head.emblem.push(piece.clone());
                continue;
            }
            Some(Shape::Period) => &mut head.study_period,
            Some(Shape::Group) => &mut head.study_group,
            Some(Shape::Meeting) => &mut head.meeting,
            Some(Shape::Number) => &mut head.number,
            Some(Shape::Date) => &mut head.date,
            Some(Shape::Language) => &mut head.language,
            None if at == 0 && last > 0 => &mut head.body,
            None if at > last && head.language.is_some() && head.source.is_none() => &mut head.source,
            None if at > last && head.language.is_some() && head.title.is_none() => &mut head.title,
            None => {
                head.rest.push(piece.clone());
                continue;
            }
        };
        match place {
            Some(_) => head.rest.push(piece.clone()),
            None => *place = Some(piece.clone()),
        }
    }
    head
}

/// What stands left and right on one line.
fn columns(line: &Piece) -> Vec<Piece> {
    let parts = line.text().split('\t').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| Piece { text: part.into(), ..line.clone() }).collect()
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    Emblem,
    Period,
    Group,
    Meeting,
    Number,
    Date,
    Language,
}

/// Whether a line is one of an emblem's.
pub(in crate::intake) fn is_emblem(text: &str) -> bool {
    shape(text) == Some(Shape::Emblem)
}

/// Whether a line is one of known shape.
pub(in crate::intake) fn is_line(text: &str) -> bool {
    text.split('\t').any(|part| shape(part).is_some())
}

fn shape(text: &str) -> Option<Shape> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let words = text.split_whitespace().count();
    if text.chars().count() > 120 {
        return None;
    }
    if EMBLEM.contains(&lower.as_str()) {
        Some(Shape::Emblem)
    } else if PERIOD.iter().any(|word| lower.contains(word)) && words <= 5 {
        Some(Shape::Period)
    } else if language(text).is_some() {
        Some(Shape::Language)
    } else if date::parse(text).is_some() {
        Some(Shape::Date)
    } else if study_groups(text).is_some() {
        Some(Shape::Group)
    } else if date::find_days(text).is_some_and(|days| days.range.end == text.len())
        && text.contains(',')
        && words <= 14
    {
        Some(Shape::Meeting)
    } else if words <= 7 && is_document_number(text) {
        Some(Shape::Number)
    } else {
        None
    }
}

/// The numbers of "STUDY GROUP 20" or "STUDY GROUPS 13, 20", as they stand.
pub(in crate::intake) fn study_groups(text: &str) -> Option<&str> {
    let text = text.trim();
    let name = text.get(.."study group".len())?;
    let rest = &text[name.len()..];
    let rest = rest.strip_prefix(['s', 'S']).unwrap_or(rest);
    let numbers = rest.strip_prefix(char::is_whitespace)?.trim();
    let mut words = numbers.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let all = words.all(|word| word.bytes().all(|b| b.is_ascii_digit()) || matches!(word, "and" | "&"));
    (name.eq_ignore_ascii_case("study group") && all && numbers.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(numbers)
}

/// "Document X/4-E", "SG9-TD12R1", "ABC – LS 3".
fn is_document_number(text: &str) -> bool {
    let bare = text.strip_prefix("Document").map_or(text, str::trim);
    let word = bare.split_whitespace().count() == 1;
    let digits = bare.bytes().any(|b| b.is_ascii_digit());
    let upper = bare.starts_with(|c: char| c.is_ascii_uppercase());
    upper
        && digits
        && (is_number(bare)
            || (word && bare.contains(['-', '/']) && bare.len() <= 40)
            || bare.len() < text.len())
}

/// The tag and the printed word of "Original: English" or "English only".
pub(in crate::intake) fn language(text: &str) -> Option<(&'static str, String)> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let word = if let Some(rest) = lower.strip_suffix(" only") {
        rest.trim().to_string()
    } else {
        let (label, rest) = lower.split_once([':', '：'])?;
        let label = label.trim();
        if !["original", "оригинал", "原文", "الأصل", "original language"].contains(&label) {
            return None;
        }
        rest.trim().to_string()
    };
    tag(&word).map(|tag| (tag, printed(text)))
}

/// The tag of a language's name.
pub(in crate::intake) fn tag(word: &str) -> Option<&'static str> {
    let lower = word.trim().to_lowercase();
    LANGUAGES.iter().find(|(name, _)| *name == lower).map(|(_, tag)| *tag)
}

fn printed(text: &str) -> String {
    let word = text.split_once([':', '：']).map_or(text, |(_, word)| word).trim();
    word.split_whitespace().next().unwrap_or(word).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_study_groups_are_read() {
        for (text, expected) in [
            ("STUDY GROUP 20", Some("20")),
            ("Study Groups 13, 20 and 21", Some("13, 20 and 21")),
            ("Study group of 20", None),
            ("Study group 20 met", None),
            ("STUDY GROUP", None),
            ("é", None),
        ] {
            assert_eq!(study_groups(text), expected, "{text}");
        }
    }
}
