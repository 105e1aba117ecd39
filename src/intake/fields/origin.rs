//! Where a statement comes from: the source, the study group, the working party, the Questions.

use crate::{
    directory::{self, written},
    form::printed::{Printed, join},
    intake::labels,
    statement::study_group_number,
};

/// The originating groups' names and the source's own wording, empty where the names say it.
pub(in crate::intake) fn groups(source: &str, study_group: &str) -> (Vec<String>, String) {
    let source = source.trim();
    let study_group = if labels::is_empty(study_group) { "" } else { study_group.trim() };
    if labels::is_empty(source) {
        let names = if study_group.is_empty() { Vec::new() } else { vec![study_group.to_string()] };
        return (names, String::new());
    }
    let parts: Vec<String> = written::split(source).into_iter().map(|part| part.text).collect();
    let joint = parts.len() > 1
        && parts.iter().all(|part| study_group_number(part).is_some() || directory::is_known(part));
    let names = if joint { parts } else { vec![source.to_string()] };
    let fits = study_group.is_empty() || {
        let numbers: Vec<&str> = names.iter().filter_map(|name| study_group_number(name)).collect();
        let rows: Vec<&str> =
            study_group.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
        !rows.is_empty() && rows.iter().all(|row| numbers.contains(row))
    };
    if !fits {
        return (vec![study_group.to_string()], source.to_string());
    }
    let same = join(names.iter().map(|name| Printed::glue(name))).to_string() == source;
    (names, if same { String::new() } else { source.to_string() })
}

/// The Questions of a row, each as typed.
pub(in crate::intake) fn questions(text: &str) -> Vec<String> {
    if labels::is_empty(text) {
        return Vec::new();
    }
    text.replace(" and ", ",")
        .replace(" & ", ",")
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|question| !question.is_empty())
        .map(str::to_string)
        .collect()
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
            ("Chair of a group", "3", &["3"], "Chair of a group"),
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
        assert!(questions("N/A").is_empty());
    }
}
