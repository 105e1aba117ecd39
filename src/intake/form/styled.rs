//! Fields that a style names: those of the ITU-T's forms (domain: the form of an ITU-T liaison statement).

use crate::{
    intake::{
        fields::masthead,
        labels::{self, Label, Place},
    },
    source::{Cell, Para},
};

/// Styles that stand for one field, by their identifiers.
const FIELDS: [(&str, Label); 13] = [
    ("TSBHeaderQuestion", Label::Questions),
    ("VenueDate", Label::Meeting),
    ("TSBHeaderSource", Label::Source),
    ("TSBHeaderTitle", Label::Title),
    ("LSSource", Label::Source),
    ("LSTitle", Label::Title),
    ("LSForAction", Label::ForAction),
    ("LSForComment", Label::ForComment),
    ("LSForInfo", Label::ForInformation),
    ("LSApproval", Label::Approval),
    ("LSDeadline", Label::Deadline),
    ("LSContact", Label::Contact),
    ("Docnumber", Label::Number),
];

/// The lines at the right of a posted document's head.
const RIGHT: &str = "TSBHeaderRight14";
/// What the form prints before the groups' numbers and the period.
const STUDY_GROUP: &str = "STUDY GROUP";
const STUDY_PERIOD: &str = "STUDY PERIOD";

fn id(para: &Para) -> &str {
    para.style.as_ref().map_or("", |style| style.id.as_str())
}

/// The field that the style of a cell's first words stands for.
pub(super) fn label(cell: &Cell) -> Option<Label> {
    let first = cell.paras.iter().find(|para| !para.text.text().trim().is_empty())?;
    if let Some((_, label)) = FIELDS.iter().find(|(style, _)| *style == id(first)) {
        return Some(*label);
    }
    line(first).map(|(label, _)| label).filter(|label| id(first) == RIGHT || *label == Label::StudyGroup)
}

/// The field and value of a line that its first words name, in capitals or together with its style.
pub(super) fn line(para: &Para) -> Option<(Label, String)> {
    let text = para.text.text().trim();
    let is_right = id(para) == RIGHT;
    // A program that rewrites the file may leave none of these styles.
    let numbers = masthead::study_groups(text).filter(|_| is_right || text.starts_with(STUDY_GROUP));
    if let Some(numbers) = numbers {
        return Some((Label::StudyGroup, numbers.to_string()));
    }
    if is_right {
        let found = labels::find(text, Place::Line).filter(|found| found.labels == [Label::Language])?;
        return Some((Label::Language, text.get(found.len..)?.trim().to_string()));
    }
    let period = text.strip_prefix(STUDY_PERIOD)?.trim();
    let is_period = period.starts_with(|c: char| c.is_ascii_digit()) && !period.contains(char::is_alphabetic);
    is_period.then(|| (Label::StudyPeriod, period.to_string()))
}

/// The characters of a paragraph that are the value of a field.
pub(super) fn value(label: Label, para: &Para) -> String {
    match line(para).filter(|(of, _)| *of == label) {
        Some((_, value)) => value,
        None => para.text.text().to_string(),
    }
}
