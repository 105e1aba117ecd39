//! Rule 6.

use crate::{
    check::{Context, Finding, Severity},
    form::printed,
    statement::{
        Deadline, FieldId, Statement, date,
        edit::Edit,
        field::{RecipientField, Value},
    },
};

/// A deadline's wording holds no date, or more than a date (A.1's figure and ITU-D's example give bare dates).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let own = s.recipients.iter().map(|(key, recipient)| {
        (
            FieldId::Recipient(key, RecipientField::Deadline),
            &recipient.deadline,
        )
    });
    std::iter::once((FieldId::Deadline, &s.deadline))
        .chain(own)
        .filter_map(|(field, deadline)| wording(field, deadline))
        .collect()
}

fn wording(field: FieldId, deadline: &Deadline) -> Option<Finding> {
    let text = deadline.text.trim();
    if text.is_empty() || says_none(text) {
        return None;
    }
    let Some(found) = date::find(text) else {
        let message =
            format!("No date can be found in the deadline \"{text}\"; write one such as 15 June 2026");
        let fix = deadline.date.map(|date| set(field, Deadline::on(date)));
        return Some(Finding::new(6, Severity::Error, field, message).fixed_by(fix.into_iter().collect()));
    };
    let stated = printed::date(found.date);
    let message = if deadline.date.is_some_and(|date| date != found.date) {
        format!("The deadline's wording says {stated}, its date says otherwise; make them one")
    } else if found.range != (0..text.len()) {
        format!("Words stand around the deadline's date; the bare date {stated} is understood everywhere")
    } else {
        return None;
    };
    Some(
        Finding::new(6, Severity::Warning, field, message)
            .fixed_by(vec![set(field, Deadline::on(found.date))]),
    )
}

fn set(field: FieldId, deadline: Deadline) -> Edit {
    Edit::Set(field, Value::Deadline(deadline))
}

/// Whether a wording says that there is no deadline.
fn says_none(text: &str) -> bool {
    let lower = text.trim_end_matches('.').to_lowercase();
    matches!(
        lower.as_str(),
        "-" | "–" | "—" | "n/a" | "na" | "n.a" | "none" | "nil" | "not applicable" | "no deadline"
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{deadline, recipient, run};
    use super::*;
    use crate::statement::Purpose;

    #[test]
    fn a_deadline_is_a_bare_date() {
        let (error, warning) = (Some(Severity::Error), Some(Severity::Warning));
        for (text, date, expected) in [
            ("", "", None),
            ("", "2026-06-15", None),
            ("N/A", "", None),
            ("none.", "", None),
            ("15 June 2026", "", None),
            ("2026-06-15", "2026-06-15", None),
            ("mid-May 2007", "", error),
            ("as soon as possible", "2026-06-15", error),
            ("by 15 June 2026", "", warning),
            ("15 June 2026 (firm)", "2026-06-15", warning),
            ("15 June 2026", "2026-06-16", warning),
        ] {
            let s = Statement {
                deadline: deadline(text, date),
                ..Statement::default()
            };
            let found = run(check, &s).first().map(|finding| finding.severity);
            assert_eq!(found, expected, "{text} {date}");
        }
    }

    #[test]
    fn a_recipients_own_deadline_is_looked_at_and_mended() {
        let mut s = Statement::default();
        recipient(&mut s, "ETSI", &[], Purpose::Action);
        let key = s.recipients.key_at(0).unwrap();
        s.recipients.get_mut(key).unwrap().deadline = deadline("by 15 June 2026", "");
        let finding = run(check, &s).remove(0);
        assert_eq!(finding.field, FieldId::Recipient(key, RecipientField::Deadline));
        s.apply_all(finding.fix).unwrap();
        assert!(run(check, &s).is_empty());
    }
}
