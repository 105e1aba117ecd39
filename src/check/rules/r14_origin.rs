//! Rule 14.

use crate::{
    check::{Context, Finding, Severity},
    form::printed,
    statement::{
        FieldId, Statement,
        field::{ListId, MeetingField},
    },
};

/// The source is missing, or the meeting the statement was prepared at (A.1 clause 1.5 item 2).
///
/// A statement prepared by correspondence says so in the meeting's place.
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    if printed::source(s).is_empty() {
        let message = "The statement does not say which group it comes from; add the group";
        found.push(Finding::new(
            14,
            Severity::Error,
            FieldId::List(ListId::Groups),
            message,
        ));
    }
    if printed::meeting(s).is_empty() {
        let field = FieldId::Meeting(MeetingField::Place);
        let message = "The meeting is missing; give its place and days, or mark the statement as prepared by \
                       correspondence";
        found.push(Finding::new(14, Severity::Error, field, message));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;
    use super::*;
    use crate::statement::{Group, Meeting};

    #[test]
    fn source_and_meeting_are_both_needed() {
        let place = Meeting {
            place: "Geneva".into(),
            ..Meeting::default()
        };
        let text = Meeting {
            text: "virtual".into(),
            ..Meeting::default()
        };
        let correspondence = Meeting {
            correspondence: true,
            ..Meeting::default()
        };
        for (group, source, meeting, findings) in [
            ("", "", Meeting::default(), 2),
            (" ", "", place.clone(), 1),
            ("ITU-T SG17", "", Meeting::default(), 1),
            ("ITU-T SG17", "", place, 0),
            ("", "ITU-T SG17", text, 0),
            ("ITU-T SG17", "", correspondence, 0),
        ] {
            let mut s = Statement {
                source: source.into(),
                meeting,
                ..Statement::default()
            };
            let group = Group {
                name: group.into(),
                ..Group::default()
            };
            s.groups.push(&mut s.keys, group);
            assert_eq!(run(check, &s).len(), findings, "{:?}", s.meeting);
        }
    }
}
