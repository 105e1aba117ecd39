//! Going from one check result to the next.

use crate::{check::Finding, statement::FieldId};

/// The field of the check result that comes `forward` of `from` or before it, round at the ends; `fields` are those
/// of the statement in the order of the page, and `findings` stand in that order too.
///
/// Results about one field are one stop. Where `from` is no field of the statement, or none, the way begins at an end.
pub fn next_result(
    findings: &[Finding],
    fields: &[FieldId],
    from: Option<FieldId>,
    forward: bool,
) -> Option<FieldId> {
    let place = |field: FieldId| fields.iter().position(|other| *other == field);
    let Some(from) = from.and_then(place) else {
        return if forward { findings.first() } else { findings.last() }.map(|finding| finding.field);
    };
    let stands = |finding: &&Finding, after: bool| {
        place(finding.field).is_some_and(|at| if after { at > from } else { at < from })
    };
    let found = if forward {
        findings.iter().find(|finding| stands(finding, true)).or_else(|| findings.first())
    } else {
        findings.iter().rev().find(|finding| stands(finding, false)).or_else(|| findings.last())
    };
    found.map(|finding| finding.field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;

    #[test]
    fn the_way_goes_in_page_order_and_round_at_the_ends() {
        let fields = [FieldId::Number, FieldId::TitleSubject, FieldId::Deadline, FieldId::Abstract];
        let finding =
            |field| Finding { rule: 1, severity: Severity::Error, field, message: String::new(), fix: None };
        let findings =
            [finding(FieldId::TitleSubject), finding(FieldId::TitleSubject), finding(FieldId::Abstract)];
        for (from, forward, to) in [
            (None, true, FieldId::TitleSubject),
            (None, false, FieldId::Abstract),
            (Some(FieldId::Number), true, FieldId::TitleSubject),
            (Some(FieldId::TitleSubject), true, FieldId::Abstract),
            (Some(FieldId::Deadline), true, FieldId::Abstract),
            (Some(FieldId::Abstract), true, FieldId::TitleSubject),
            (Some(FieldId::Abstract), false, FieldId::TitleSubject),
            (Some(FieldId::Number), false, FieldId::Abstract),
            (Some(FieldId::Notes), true, FieldId::TitleSubject),
        ] {
            assert_eq!(next_result(&findings, &fields, from, forward), Some(to), "{from:?}, {forward}");
        }
        assert_eq!(next_result(&[], &fields, None, true), None);
    }
}
