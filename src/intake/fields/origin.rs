//! Where a statement comes from: the source, the study group, the working party, the Questions.

use std::collections::{HashMap, HashSet};

use crate::{
    directory::{self, written},
    form::printed::{Printed, join},
    intake::labels,
    statement::{date, study_group_number, study_group_number_at},
};

/// The originating groups' names and the source's own wording, empty where the names say it.
pub(in crate::intake) fn groups(source: &str, study_group: &str) -> (Vec<String>, String) {
    let source = source.trim();
    let study_group = if labels::is_empty(study_group) { "" } else { study_group.trim() };
    if labels::is_empty(source) {
        let names = if study_group.is_empty() { Vec::new() } else { vec![study_group.to_string()] };
        return (names, String::new());
    }
    // "ITU-T Study Groups 20 and 17" are two.
    let mut parts = written::numbered(source);
    if parts.is_empty() {
        parts = written::split(source).into_iter().map(|part| part.text).collect();
    }
    let joint = parts.len() > 1
        && parts.iter().all(|part| study_group_number(part).is_some() || directory::is_known(part));
    let names = if joint { parts } else { vec![source.to_string()] };
    let fits = study_group.is_empty() || {
        let numbers: Vec<&str> = names.iter().filter_map(|name| study_group_number(name)).collect();
        let rows: Vec<&str> =
            study_group.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
        !rows.is_empty() && rows.iter().all(|row| numbers.contains(row))
    };
    let pattern = names.iter().find(|name| is_group(name) && study_group_number(name).is_some());
    let cell = if fits { Vec::new() } else { numbered(study_group) };
    let names = match pattern {
        _ if fits => names,
        // The cell's groups in the words of the source's.
        Some(pattern) if !cell.is_empty() => {
            let known: HashMap<&str, &String> =
                names.iter().filter_map(|name| Some((study_group_number(name)?, name))).collect();
            let name = |(number, in_full): (String, Option<String>)| {
                let known = || known.get(number.as_str()).map(|name| (*name).clone());
                in_full.or_else(known).unwrap_or_else(|| with_number(pattern, &number))
            };
            cell.into_iter().map(name).collect()
        }
        _ => return (vec![study_group.to_string()], source.to_string()),
    };
    let same = join(names.iter().map(|name| Printed::glue(name))).to_string() == source;
    (names, if same { String::new() } else { source.to_string() })
}

/// Whether a text is the name of a group and nothing else.
pub(in crate::intake) fn is_group(text: &str) -> bool {
    let text = text.trim();
    let is_study_group = study_group_number_at(text).is_some_and(|at| {
        let sector =
            text[..at.start].split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        let words: Vec<String> = sector.map(str::to_lowercase).collect();
        let mut words = words.iter().map(String::as_str);
        at.end == text.len()
            && words.all(|word| ["itu", "t", "r", "d", "study", "group", "sg", "com"].contains(&word))
    });
    is_study_group || directory::is_known(text)
}

/// The study groups that a cell names: their numbers, and their names where it has them in full.
pub(in crate::intake) fn numbered(text: &str) -> Vec<(String, Option<String>)> {
    let parts = text.split([',', ';', '\n', '&', '/']).flat_map(|part| part.split(" and ")).map(str::trim);
    let leading = |part: &str| {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        part.get(..digits).filter(|digits| !digits.is_empty()).map(str::to_string)
    };
    parts
        .filter_map(|part| {
            let number = study_group_number(part).map(str::to_string).or_else(|| leading(part))?;
            let in_full = part.starts_with("ITU") && is_group(part);
            Some((number, in_full.then(|| part.to_string())))
        })
        .collect()
}

/// Whether the groups' names say every word of a study groups' cell.
pub(in crate::intake) fn says_all(names: &[String], cell: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let said: HashSet<String> = names.iter().flat_map(|name| words(name)).collect();
    let numbers: HashSet<&str> = names.iter().filter_map(|name| study_group_number(name)).collect();
    let of_the_form = ["itu", "t", "r", "d", "study", "group", "groups", "sg", "and"];
    let is_said = |word: &String| {
        let number = word.strip_prefix("sg").unwrap_or(word);
        said.contains(word) || numbers.contains(number) || of_the_form.contains(&word.as_str())
    };
    labels::is_empty(cell) || words(cell).iter().all(is_said)
}

/// A study group's name with another number.
pub(in crate::intake) fn with_number(name: &str, number: &str) -> String {
    match study_group_number_at(name) {
        Some(at) => format!("{}{number}{}", &name[..at.start], &name[at.end..]),
        None => number.to_string(),
    }
}

/// What the rows say of the origin, before it is known what belongs to which group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Parts {
    /// The groups.
    pub(in crate::intake) names: Vec<String>,
    /// The Questions of all of them.
    pub(in crate::intake) questions: Vec<String>,
    /// The working parties of all of them.
    pub(in crate::intake) working_party: String,
}

/// One originating group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Part {
    pub(in crate::intake) name: String,
    pub(in crate::intake) working_party: String,
    pub(in crate::intake) questions: Vec<String>,
}

impl Parts {
    /// Gives each group the Questions and working parties that name its number; the others are the first one's.
    ///
    /// Working parties that would print in another order than they came in stay together.
    pub(in crate::intake) fn by_group(self) -> Vec<Part> {
        let mut parts: Vec<Part> =
            self.names.into_iter().map(|name| Part { name, ..Part::default() }).collect();
        if parts.is_empty() && !(self.questions.is_empty() && self.working_party.is_empty()) {
            parts.push(Part::default());
        }
        let Some(most) = parts.len().checked_sub(1) else { return parts };
        let numbers: Vec<String> =
            parts.iter().map(|part| study_group_number(&part.name).unwrap_or_default().to_string()).collect();
        let owner = |text: &str| {
            let group = text.split_once('/').map(|(_, group)| group.trim())?;
            numbers.iter().position(|number| !number.is_empty() && number == group)
        };
        for question in self.questions {
            let at = owner(&question).unwrap_or(0).min(most);
            parts[at].questions.push(question);
        }
        let parties: Vec<&str> = self.working_party.split(',').map(str::trim).collect();
        let owners: Vec<Option<usize>> = parties.iter().map(|party| owner(party)).collect();
        let apart = parties.len() > 1 && owners.iter().all(Option::is_some) && owners.is_sorted();
        if apart {
            for (party, owner) in parties.iter().zip(owners) {
                let place = &mut parts[owner.unwrap_or(0).min(most)].working_party;
                if !place.is_empty() {
                    place.push_str(", ");
                }
                place.push_str(party);
            }
        } else {
            let at = owner(&self.working_party).unwrap_or(0).min(most);
            parts[at].working_party = self.working_party;
        }
        parts
    }
}

/// The Questions of a cell, and the meeting that the posted form has beside them without a label.
pub(in crate::intake) fn questions_and_meeting(cell: &str) -> (&str, &str) {
    let cell = cell.trim();
    if date::find_days(cell).is_none() {
        return (cell, "");
    }
    let mut end = 0;
    for word in cell.split_whitespace() {
        let start = end + cell[end..].len() - cell[end..].trim_start().len();
        let bare = word.trim_end_matches([',', ';']);
        let number = bare.trim_start_matches(['Q', 'q']);
        let question = number.starts_with(|c: char| c.is_ascii_digit())
            && number.contains('/')
            && number.chars().all(|c| c.is_ascii_digit() || c == '/');
        if !(question || ["and", "&", "-"].contains(&word) || labels::is_empty(bare)) {
            break;
        }
        end = start + word.len();
    }
    (cell[..end].trim_end_matches([' ', ',', ';']), cell[end..].trim())
}

/// "ITU-T SG99 (Q3/99, 4/99)": the source, and the Questions in the parenthesis behind it.
pub(in crate::intake) fn questions_behind(source: &str) -> (&str, Option<String>) {
    let inside = source.strip_suffix(')').and_then(|source| source.rsplit_once(" ("));
    let Some((name, inside)) = inside else { return (source, None) };
    let bare = |question: &str| question.trim().trim_start_matches(['Q', 'q']).trim_start().to_string();
    let is_question = |question: &String| {
        let (number, group) = question.split_once('/').unwrap_or_default();
        [number, group].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let listed: Vec<String> = questions(inside).iter().map(|question| bare(question)).collect();
    let all = !listed.is_empty() && listed.iter().all(is_question);
    if all { (name.trim_end(), Some(listed.join(", "))) } else { (source, None) }
}

/// Whether a line after the Questions is a place rather than more of them.
pub(in crate::intake) fn is_place(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(char::is_uppercase)
        && !line.bytes().any(|b| b.is_ascii_digit())
        && !labels::is_empty(line)
}

/// The Questions of a row, each as typed; one without its group gets the group that is named after it.
pub(in crate::intake) fn questions(text: &str) -> Vec<String> {
    if labels::is_empty(text) {
        return Vec::new();
    }
    let text = text.replace(" and ", ",").replace(" & ", ",");
    let typed = text.split([',', ';', '\n']).map(str::trim).filter(|question| !question.is_empty());
    completed(typed.map(str::to_string).collect())
}

/// Questions in a row, those without their group with the one that is named after them.
pub(in crate::intake) fn completed(mut questions: Vec<String>) -> Vec<String> {
    let mut group: Option<String> = None;
    for question in questions.iter_mut().rev() {
        let number =
            question.trim_start_matches(char::is_alphabetic).trim_start_matches(['.', ' ', '\u{a0}']);
        let mark =
            question[..question.len() - number.len()].trim_end_matches(['.', ' ', '\u{a0}']).to_lowercase();
        let marked = ["", "q", "qs", "question", "questions"].contains(&mark.as_str());
        if marked && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
            if let Some(group) = &group {
                *question = format!("{number}/{group}");
            }
            continue;
        }
        let named = number.split_once('/').map(|(_, group)| group.trim());
        group = named
            .filter(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()))
            .map(str::to_string);
    }
    questions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_named_as_the_source_names_them() {
        for (source, row, names, kept) in [
            ("ITU-T Study Group 3", "3", &["ITU-T Study Group 3"][..], ""),
            ("ITU-T Study Group 3", "", &["ITU-T Study Group 3"], ""),
            ("ITU-T SG99, Rapporteur group for Q4/99", "99", &["ITU-T SG99, Rapporteur group for Q4/99"], ""),
            ("ITU-T SG15 and ITU-T SG17", "15", &["ITU-T SG15", "ITU-T SG17"], ""),
            ("ITU-T SG15, ITU-T SG17", "", &["ITU-T SG15", "ITU-T SG17"], "ITU-T SG15, ITU-T SG17"),
            (
                "ITU-T Study Groups 98 and 99",
                "98",
                &["ITU-T Study Group 98", "ITU-T Study Group 99"],
                "ITU-T Study Groups 98 and 99",
            ),
            ("ITU-T WPs 2 and 3 of SG98", "98", &["ITU-T WPs 2 and 3 of SG98"], ""),
            ("Chair of a group", "3", &["3"], "Chair of a group"),
            ("ITU-T Study Group 3", "TSAG", &["TSAG"], "ITU-T Study Group 3"),
            ("ITU-T Study Group 3", "5", &["ITU-T Study Group 5"], "ITU-T Study Group 3"),
            (
                "ITU-T Study Group 3",
                "3 and 5",
                &["ITU-T Study Group 3", "ITU-T Study Group 5"],
                "ITU-T Study Group 3",
            ),
            ("Body of Letters, Area of Numbers", "", &["Body of Letters, Area of Numbers"], ""),
            ("", "3", &["3"], ""),
            ("N/A", "", &[], ""),
        ] {
            let (seen, source_text) = groups(source, row);
            assert_eq!(seen, names, "{source} / {row}");
            assert_eq!(source_text, kept, "{source} / {row}");
        }
    }

    #[test]
    fn questions_stay_as_typed() {
        assert_eq!(questions("45/99, 3/4, 8/ITU-R SG98"), ["45/99", "3/4", "8/ITU-R SG98"]);
        assert_eq!(questions("9/1 of SG 1 and 9/2 of SG 2"), ["9/1 of SG 1", "9/2 of SG 2"]);
        assert_eq!(questions("Q3/17, Q.4/17, Questions 5 and 6/17"), ["Q3/17", "Q.4/17", "5/17", "6/17"]);
        assert_eq!(questions("Q8, 9, 10/16, all/16"), ["8/16", "9/16", "10/16", "all/16"]);
        assert_eq!(questions("Q8 and 9"), ["Q8", "9"]);
        assert!(questions("N/A").is_empty());
    }

    #[test]
    fn questions_stand_behind_the_source() {
        for (text, source, questions) in [
            ("ITU-T SG99 (Q3/99, 4/99)", "ITU-T SG99", Some("3/99, 4/99")),
            ("ITU-T SG99 (Q3/99 and Q4/99)", "ITU-T SG99", Some("3/99, 4/99")),
            ("ITU-T SG99 (Rome)", "ITU-T SG99 (Rome)", None),
            ("ITU-T SG99", "ITU-T SG99", None),
        ] {
            assert_eq!(questions_behind(text), (source, questions.map(str::to_string)), "{text}");
        }
    }

    #[test]
    fn the_meeting_beside_the_questions_is_told_from_them() {
        for (cell, questions, meeting) in [
            ("3/99, 4/99   Rome, 6-15 October 2026", "3/99, 4/99", "Rome, 6-15 October 2026"),
            ("3/99 and 4/99 Rome, 6-15 October 2026", "3/99 and 4/99", "Rome, 6-15 October 2026"),
            ("N/A 6-15 October 2026", "N/A", "6-15 October 2026"),
            ("Rome, 6-15 October 2026", "", "Rome, 6-15 October 2026"),
            ("3/99, 4/99", "3/99, 4/99", ""),
            ("", "", ""),
        ] {
            assert_eq!(questions_and_meeting(cell), (questions, meeting), "{cell}");
        }
    }

    #[test]
    fn what_names_a_groups_number_is_that_groups() {
        let parts = |names: &[&str], questions: &[&str], party: &str| {
            let own = |texts: &[&str]| texts.iter().map(|text| text.to_string()).collect();
            let parts =
                Parts { names: own(names), questions: own(questions), working_party: party.to_string() };
            let seen = parts.by_group().into_iter();
            seen.map(|part| format!("{}|{}|{}", part.name, part.working_party, part.questions.join(" ")))
                .collect::<Vec<_>>()
        };
        let both = &["ITU-T SG98", "ITU-T SG99"];
        assert_eq!(parts(both, &["3/99", "5/98", "7"], ""), ["ITU-T SG98||5/98 7", "ITU-T SG99||3/99"]);
        assert_eq!(parts(both, &[], "1/98, WP 2/99"), ["ITU-T SG98|1/98|", "ITU-T SG99|WP 2/99|"]);
        assert_eq!(parts(both, &[], "2/99"), ["ITU-T SG98||", "ITU-T SG99|2/99|"]);
        assert_eq!(parts(both, &[], "1, 2"), ["ITU-T SG98|1, 2|", "ITU-T SG99||"]);
        assert_eq!(parts(&[], &["1/9"], ""), ["||1/9"]);
        assert!(parts(&[], &[], "").is_empty());
    }
}
