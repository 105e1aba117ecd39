//! What a written form of a group means.

use jiff::civil::Date;

use super::{
    book::Book,
    entry::{Entry, Kind},
    forms::Forms,
    key::parenthesis,
    names::Found,
    sector::Sector,
    shelf::meant,
    split::working_group_number,
};
use crate::statement::question;

/// What a written form means.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognized<'a> {
    /// The group: that of the Question, where a single one is named and the book has it.
    pub entry: &'a Entry,
    /// How the form stands to the group's own spelling.
    pub spelling: Spelling,
    /// The Questions the form names, in short ("3/2").
    pub questions: Vec<String>,
    /// The spelling to offer in place of the form.
    pub known: String,
}

impl Recognized<'_> {
    /// The one Question the form names, if it names just one.
    pub fn question(&self) -> Option<&str> {
        match self.questions.as_slice() {
            [question] => Some(question),
            _ => None,
        }
    }
}

/// How a written form stands to the group's own spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spelling {
    /// As the group and its documents write it.
    Exact,
    /// The same but for case, blanks and hyphens.
    Near,
    /// Certain in meaning, and not its own spelling ("ISO/IEC JTC 1 SC 27/WG 5").
    Variant,
    /// A part of the name is left out ("27/wg5", "ISO/IEC SC 27/WG 5").
    Short,
}

/// What the words beside Questions say.
enum Beside<'a> {
    /// A group whose Questions they are, or a Sector.
    Sector(Sector, Spelling),
    Group(Vec<&'a Entry>, Spelling),
    Unknown,
}

impl Book {
    /// What `text` means on a day, if it is certainly one group; a form that may mean two is not recognized.
    ///
    /// Case, blanks, signs between the parts and the order of "Name (SHORT)" do not matter; the text itself is never
    /// changed. Of entries that differ by period, that of the day is meant. A Question the book does not have is
    /// that of its study group, if the group is known.
    pub fn recognize(&self, text: &str, on: Date) -> Option<Recognized<'_>> {
        let text = tidy(text);
        let year = on.year();
        let asked = Asked::of(&text);
        if asked.questions.is_empty() { self.group(&text, year) } else { self.questions(&asked, year) }
    }

    /// How a study group that `text` means signs ("ITU-T Study Group 17"), where that, or its name as it is addressed,
    /// is not what is written.
    pub fn signed_spelling(&self, text: &str, on: Date) -> Option<String> {
        let Recognized { entry, questions, .. } = self.recognize(text, on)?;
        let is_group = matches!(entry.kind(), Kind::StudyGroup(_)) && questions.is_empty();
        let is_right = [entry.signed(), entry.printed()].iter().any(|right| right == text.trim());
        (is_group && !is_right).then(|| entry.signed())
    }

    /// Whether `text` means the IETF or one of its groups, even one that the book does not have.
    pub fn is_ietf(&self, text: &str, on: Date) -> bool {
        match self.recognize(text, on) {
            Some(known) => known.entry.is_ietf(),
            None => text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "IETF"),
        }
    }

    /// A form without Questions.
    fn group(&self, text: &str, year: i16) -> Option<Recognized<'_>> {
        let (found, how) = self.find(text).or_else(|| self.find_in_parts(text))?;
        if how == Found::Short && working_group_number(text).is_some() {
            return None;
        }
        let entry = meant(found, year)?;
        let spelling = match (spelling_of(text, entry, self.named(&entry.parent, year)), how) {
            (Spelling::Variant, Found::Short) => Spelling::Short,
            (spelling, _) => spelling,
        };
        Some(Recognized { entry, spelling, questions: Vec::new(), known: entry.printed() })
    }

    /// The entries that a form without Questions names, the user's before those of the program.
    fn find(&self, text: &str) -> Option<(Vec<&Entry>, Found)> {
        self.shelves().into_iter().find_map(|shelf| shelf.find(text))
    }

    /// "Name (SHORT)", where only one of both is known.
    fn find_in_parts(&self, text: &str) -> Option<(Vec<&Entry>, Found)> {
        let (outer, inner) = parenthesis(text)?;
        self.find(outer).or_else(|| self.find(inner))
    }

    /// A form that names Questions.
    fn questions(&self, asked: &Asked, year: i16) -> Option<Recognized<'_>> {
        let (sector, own, mut spelling) = match self.beside(&asked.beside) {
            Beside::Sector(sector, spelling) => (sector, None, spelling),
            Beside::Group(found, spelling) => {
                let entry = meant(found, year)?;
                let Kind::StudyGroup(number) = entry.kind() else { return None };
                (entry.sector, Some(number.to_string()), spelling)
            }
            Beside::Unknown => return None,
        };
        if !asked.marked {
            spelling = spelling.max(Spelling::Short);
        }
        let mut questions = Vec::new();
        for question in &asked.questions {
            let (number, group) = question.split_once('/').unwrap_or((question, ""));
            let group = match (&own, group) {
                (Some(own), "") => own,
                // "SG2 (Q1/17)" says two things.
                (Some(own), group) if own != group => return None,
                (None, "") => return None,
                (_, group) => group,
            };
            questions.push(format!("{}/{group}", number.trim_start_matches('0')));
        }
        let group = questions.first()?.split_once('/')?.1.to_string();
        if questions.iter().any(|question| question.split_once('/').map(|parts| parts.1) != Some(&group)) {
            return None;
        }
        let short = if sector == Sector::ItuT { format!("SG{group}") } else { format!("{sector} SG{group}") };
        let parent = self.find(&short).and_then(|(found, _)| meant(found, year));
        let single = match questions.as_slice() {
            [question] => self.question_entry(sector, question, year),
            _ => None,
        };
        let covers = |entry: &&Entry| entry.period.covers(year);
        let entry = single.filter(covers).or(parent.filter(covers)).or(single).or(parent)?;
        let known = match questions.as_slice() {
            [question] => format!("{sector} Q{question}"),
            several => format!("{sector} SG{group} (Q{})", several.join(", Q")),
        };
        Some(Recognized { entry, spelling, questions, known })
    }

    fn question_entry(&self, sector: Sector, question: &str, year: i16) -> Option<&Entry> {
        let (number, group) = question.split_once('/')?;
        self.shelves().into_iter().find_map(|shelf| meant(shelf.question(sector, number, group), year))
    }

    fn beside(&self, words: &str) -> Beside<'_> {
        match words.to_lowercase().as_str() {
            "" | "itu-t" => return Beside::Sector(Sector::ItuT, Spelling::Exact),
            "itu-d" => return Beside::Sector(Sector::ItuD, Spelling::Exact),
            "itu-r" => return Beside::Sector(Sector::ItuR, Spelling::Exact),
            "itu" | "t" => return Beside::Sector(Sector::ItuT, Spelling::Variant),
            "d" => return Beside::Sector(Sector::ItuD, Spelling::Variant),
            "r" => return Beside::Sector(Sector::ItuR, Spelling::Variant),
            _ => {}
        }
        match self.find(words) {
            Some((found, how)) => {
                let spelling =
                    found.first().map_or(Spelling::Variant, |entry| spelling_of(words, entry, None));
                let spelling = if how == Found::Short { spelling.max(Spelling::Short) } else { spelling };
                Beside::Group(found, spelling)
            }
            None => Beside::Unknown,
        }
    }
}

/// The Questions of a form and the words beside them.
struct Asked {
    questions: Vec<String>,
    /// Whether "Q" or "Question" stands before them.
    marked: bool,
    beside: String,
}

impl Asked {
    fn of(text: &str) -> Self {
        let mut beside = String::new();
        let mut from = 0;
        let mut questions = Vec::new();
        let marked = question::find_marked(text);
        let is_marked = !marked.is_empty();
        for found in marked {
            beside.push_str(text.get(from..found.range.start).unwrap_or(""));
            from = found.range.end;
            questions.push(found.question);
        }
        beside.push_str(text.get(from..).unwrap_or(""));
        if !is_marked && let Some((question, rest)) = bare_question(text) {
            questions.push(question);
            beside = rest;
        }
        Self { questions, marked: is_marked, beside: group_words(&beside) }
    }
}

/// "3/2", "D 3/2", "11/1 of ITU-D Study Group 1" and "8/ITU-R SG11": the Question and the words beside it.
fn bare_question(text: &str) -> Option<(String, String)> {
    let number = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = text.split(' ');
    let (first, last) = (words.next()?, text.split(' ').next_back()?);
    for (question, at_start) in [(first, true), (last, false)] {
        let Some((own, group)) = question.split_once('/') else { continue };
        let rest = if at_start { text.strip_prefix(question)? } else { text.strip_suffix(question)? };
        let sector = matches!(
            rest.trim().to_lowercase().as_str(),
            "" | "t" | "d" | "r" | "itu-t" | "itu-d" | "itu-r" | "itu"
        );
        if number(own) && number(group) && (sector || at_start && rest.trim_start().starts_with("of ")) {
            return Some((question.to_string(), rest.to_string()));
        }
    }
    let (own, group) = text.split_once('/')?;
    (number(own) && group.starts_with("ITU-")).then(|| (own.to_string(), group.to_string()))
}

/// The words that name a group, without those that join it to Questions.
fn group_words(text: &str) -> String {
    const JOINING: &[&str] = &["of", "for", "and", "the", "rapporteur", "rapporteurs", "rapporteur's", "in"];
    let text = text.replace(['(', ')', ',', ';', ':', '–', '—'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut kept: Vec<&str> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let lower = word.to_lowercase().replace('’', "'");
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.to_lowercase());
        let of_rapporteur = before.is_some_and(|before| before.starts_with("rapporteur"));
        let joins = JOINING.contains(&lower.as_str()) || of_rapporteur && lower.starts_with("group");
        if !joins && !word.chars().all(|c| matches!(c, '-' | '/' | '.')) {
            kept.push(word);
        }
    }
    kept.join(" ").trim_matches(['/', '-']).trim().to_string()
}

/// The text with each stretch of blanks as one and plain hyphens.
fn tidy(text: &str) -> String {
    let text = text.replace(['\u{2011}', '\u{2010}'], "-");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a form that means `entry` stands to the group's own spellings; `parent` is the entry above it.
fn spelling_of(text: &str, entry: &Entry, parent: Option<&Entry>) -> Spelling {
    let forms = Forms::of(entry, parent);
    let text = match text.get(..4) {
        Some(article) if article.eq_ignore_ascii_case("the ") && !entry.abbreviation.starts_with(article) => {
            text.get(4..).unwrap_or("")
        }
        _ => text,
    };
    if forms.proper.iter().any(|form| form == text) {
        return Spelling::Exact;
    }
    let written = loose(text);
    if forms.proper.iter().any(|form| loose(form) == written) {
        return Spelling::Near;
    }
    match parenthesis(text) {
        Some((outer, inner)) if forms.proper.iter().any(|form| form == outer.trim()) => {
            let own = forms.proper.iter().any(|form| form == inner.trim());
            if own { Spelling::Exact } else { Spelling::Near }
        }
        _ => Spelling::Variant,
    }
}

/// A form without what is of no weight: case, blanks, hyphens.
fn loose(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–')).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn seen(text: &str) -> String {
        match Book::built_in().recognize(text, date(2026, 11, 25)) {
            Some(found) => {
                format!("{} {:?} {}", found.entry.printed(), found.spelling, found.questions.join(" "))
                    .trim_end()
                    .to_string()
            }
            None => "-".into(),
        }
    }

    #[test]
    fn spellings_are_told_from_the_known_one() {
        for (text, expected) in [
            ("ITU-T SG17", "ITU-T SG17 Exact"),
            ("ITU-T Study Group 17", "ITU-T SG17 Exact"),
            ("SG 17", "ITU-T SG17 Exact"),
            ("sg17", "ITU-T SG17 Near"),
            ("COM 17", "ITU-T SG17 Variant"),
            ("ITU-D SG2", "ITU-D SG2 Exact"),
            ("ISO/IEC JTC 1/SC 27/WG 5", "ISO/IEC JTC 1/SC 27/WG 5 Exact"),
            ("ISO/IEC JTC 1 SC 27/WG 5", "ISO/IEC JTC 1/SC 27/WG 5 Variant"),
            ("ISO/IEC JTC1/SC27 WG2", "ISO/IEC JTC 1/SC 27/WG 2 Variant"),
            ("ISO/IEC SC 27/WG 5", "ISO/IEC JTC 1/SC 27/WG 5 Short"),
            ("27/wg5", "ISO/IEC JTC 1/SC 27/WG 5 Short"),
            ("ETSI ISG-QKD", "ETSI ISG QKD Near"),
            ("Secure Identity Alliance (SIA)", "SIA Exact"),
            ("IETF SIDROPS WG", "IETF SIDROPS Exact"),
            ("LAMPS", "IETF LAMPS Short"),
            ("lamps", "-"),
            ("ITU-T JCA-QKDN", "JCA-QKDN Exact"),
            ("the IETF", "IETF Exact"),
            ("SC 31", "-"),
            ("A body nobody knows", "-"),
            ("", "-"),
        ] {
            assert_eq!(seen(text), expected, "{text}");
        }
    }

    #[test]
    fn questions_belong_to_a_sector_and_a_period() {
        for (text, expected) in [
            ("Q3/2", "ITU-T Q3/2 Exact 3/2"),
            ("3/2", "ITU-T Q3/2 Short 3/2"),
            ("ITU-D Q3/2", "ITU-D Q3/2 Exact 3/2"),
            ("D Q3/2", "ITU-D Q3/2 Variant 3/2"),
            ("Question 3/2", "ITU-T Q3/2 Exact 3/2"),
            ("ITU-D Q6/1", "ITU-D SG1 Exact 6/1"),
            ("ITU-T Q99/17", "ITU-T SG17 Exact 99/17"),
            ("ITU-T SG2 (Q1/2)", "ITU-T Q1/2 Exact 1/2"),
            ("ITU SG 16 Q8, 9, 10/16", "ITU-T SG16 Variant 8/16 9/16 10/16"),
            ("SG17 Q3", "ITU-T Q3/17 Exact 3/17"),
            ("11/1 of ITU-D Study Group 1", "ITU-D SG1 Short 11/1"),
            ("SG2 (Q1/17)", "-"),
            ("Q3/99", "-"),
            ("Q3", "-"),
        ] {
            assert_eq!(seen(text), expected, "{text}");
        }
        let book = Book::built_in();
        for (year, period) in [(2023, "2022-2024"), (2026, "2025-2028")] {
            let found = book.recognize("Q15/17", date(year, 6, 1)).unwrap();
            assert_eq!(found.entry.period.text(), period);
        }
    }
}
