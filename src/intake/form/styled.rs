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
/// What the form prints before the period.
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
    line(first).map(|(label, _)| label).filter(|_| id(first) == RIGHT)
}

/// The field and value of a line whose style names it together with its first words.
pub(super) fn line(para: &Para) -> Option<(Label, String)> {
    let text = para.text.text().trim();
    match id(para) {
        RIGHT => {
            if let Some(numbers) = masthead::study_groups(text) {
                return Some((Label::StudyGroup, numbers.to_string()));
            }
            let found = labels::find(text, Place::Line).filter(|found| found.labels == [Label::Language])?;
            Some((Label::Language, text.get(found.len..)?.trim().to_string()))
        }
        // Its look has no name of its own in every file.
        _ => {
            let period = text.strip_prefix(STUDY_PERIOD)?.trim();
            let is_period =
                period.starts_with(|c: char| c.is_ascii_digit()) && !period.contains(char::is_alphabetic);
            is_period.then(|| (Label::StudyPeriod, period.to_string()))
        }
    }
}

/// The characters of a paragraph that are the value of a field.
pub(super) fn value(label: Label, para: &Para) -> String {
    match line(para).filter(|(of, _)| *of == label && id(para) == RIGHT) {
        Some((_, value)) => value,
        None => para.text.text().to_string(),
    }
}
