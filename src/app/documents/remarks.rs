//! Remarks about a text that was read, as part of a sentence.

use crate::desk::Report;

/// So many remarks, each with its place, and how many more there are; none when all was understood.
pub(super) fn in_a_sentence(report: &Report, named: usize) -> Option<String> {
    let told = report.remarks.iter().take(named).map(|remark| match report.place(remark.at) {
        Some(place) => format!("{place}, {}", remark.message),
        None => remark.message.clone(),
    });
    let more = report.remarks.len().saturating_sub(named);
    let more = (more > 0).then(|| format!("and {more} more"));
    let all: Vec<String> = told.chain(more).collect();
    (!all.is_empty()).then(|| all.join("; "))
}
