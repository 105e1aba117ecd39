//! Approvals beside the groups of origin.

use super::{Facts, Flaw, approval::level, says_nothing};
use crate::{
    form::printed,
    statement::{
        ApprovalLevel, FieldId, date,
        field::{ApprovalField, ListId},
        question, study_group_number,
    },
};

/// Rule 37: each originating group has approved, and at the level at which the statement names its source (A.1
/// clause 1.5 items 2 and 5).
///
/// Whether there is any approval at all is rule 12's.
pub(super) fn is_approved_by_each(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let lines: Vec<_> = s
        .approvals
        .iter()
        .map(|(key, approval)| (key, approval, printed::approval_line(key, approval).to_string()))
        .filter(|(_, _, line)| !says_nothing(line))
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let mut flaws = Vec::new();
    let numbers: Vec<&str> = s.groups.values().filter_map(|group| group.study_group_number()).collect();
    if s.groups.len() > 1 && numbers.len() == s.groups.len() {
        let approved = |number: &str| lines.iter().any(|(_, _, line)| names_study_group(line, number));
        let missing = s.groups.values().zip(&numbers).find(|(_, number)| !approved(number));
        if let Some((group, _)) = missing.filter(|_| lines.len() < s.groups.len()) {
            let message = format!(
                "The approval of {} is missing; a joint statement has one of each group it comes from",
                group.name.trim()
            );
            flaws.push(Flaw::warning(FieldId::List(ListId::Approvals), message));
        }
    }
    for (key, approval, line) in &lines {
        let field = if says_nothing(&approval.text) { ApprovalField::Level } else { ApprovalField::Text };
        let field = FieldId::Approval(*key, field);
        if let (Some(own), [origin]) = (study_group_number(line), numbers.as_slice())
            && own != *origin
            && !names_study_group(line, origin)
            && s.groups.len() == 1
        {
            let message = format!(
                "The approval is study group {own}'s, the source study group {origin}; correct one of the two"
            );
            flaws.push(Flaw::warning(field, message));
            continue;
        }
        let (what, named) = match level(*key, approval) {
            Some(ApprovalLevel::RapporteurGroup) => ("a rapporteur group", names_rapporteurs(facts)),
            Some(ApprovalLevel::WorkingParty) => ("a working party", names_working_party(facts)),
            _ => continue,
        };
        if !named && lines.len() == 1 && facts.origins.iter().any(|origin| origin.named.has_questions()) {
            let message = format!(
                "The statement is approved by {what}, which the source does not name; name it there, as A.1 asks"
            );
            flaws.push(Flaw::warning(field, message));
        }
    }
    flaws
}

/// Whether the wording of an approval names this study group; the numbers of its days and document name none.
fn names_study_group(line: &str, number: &str) -> bool {
    let mut wording = line.split('(').next().unwrap_or("").to_string();
    while let Some(days) = date::find_days(&wording) {
        wording.replace_range(days.range, "");
    }
    wording.split(|c: char| !c.is_ascii_digit()).any(|digits| digits == number)
}

fn names_rapporteurs(facts: &Facts<'_>) -> bool {
    let lower = facts.source.to_lowercase();
    lower.contains("rapporteur") || !question::find_marked(&facts.source).is_empty()
}

fn names_working_party(facts: &Facts<'_>) -> bool {
    let wp = |word: &str| word.starts_with("WP") || word.eq_ignore_ascii_case("party");
    names_rapporteurs(facts)
        || facts.source.split(|c: char| !c.is_alphanumeric()).any(wp)
        || facts.s.groups.values().any(|group| !says_nothing(&group.working_party))
}
