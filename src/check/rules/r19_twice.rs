//! Rule 19.

use std::collections::HashMap;

use crate::{
    check::{Context, Finding, Severity, identity::Addressee},
    statement::{
        FieldId, Statement,
        edit::Edit,
        field::{ListId, RecipientField},
    },
};

/// The same group with the same Questions is addressed twice, in one row or in two (A.1 clause 1.5 item 6).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let mut seen: HashMap<Addressee, &str> = HashMap::new();
    let mut found = Vec::new();
    for (key, recipient) in s.recipients.iter() {
        let Some(addressee) = Addressee::of(recipient) else {
            continue;
        };
        let text = recipient.text.trim();
        if let Some(first) = seen.get(&addressee) {
            let field = FieldId::Recipient(key, RecipientField::Text);
            let message = if *first == text {
                format!("{text} is addressed twice; keep the purpose that holds and remove the other")
            } else {
                format!("{text} and {first} are one group; keep the purpose that holds and remove the other")
            };
            let fix = vec![Edit::Remove(ListId::Recipients, key)];
            found.push(Finding::new(19, Severity::Error, field, message).fixed_by(fix));
        } else {
            seen.insert(addressee, text);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::testing::{recipient, run};
    use super::*;
    use crate::statement::Purpose;

    #[test]
    fn a_group_is_addressed_once_for_the_same_questions() {
        for (first, second, broken) in [
            (("ITU-T SG17", &[][..]), ("Study Group 17", &[][..]), true),
            (("ITU-T SG17", &[]), ("COM 17", &[]), true),
            (
                ("ISO/IEC JTC1/SC27 WG2", &[]),
                ("ISO/IEC JTC 1/SC 27/WG 2", &[]),
                true,
            ),
            (("ITU-T SG2", &["1/2"]), ("SG2 Q1/2", &[]), true),
            (("ITU-T SG2", &["1", "3/2"]), ("SG2", &["Q3/2", "Q1/2"]), true),
            (("ITU-T SG2", &["1/2"]), ("ITU-T SG2", &[]), false),
            (("ITU-T SG2", &["1/2"]), ("ITU-T SG2", &["3/2"]), false),
            (("ITU-D Q3/2", &[]), ("ITU-D Q6/1", &[]), false),
            (("ITU-T SG5", &[]), ("ITU-R SG5", &[]), false),
            (("SC 27/WG 1", &[]), ("SC 2/WG 71", &[]), false),
            (("", &[]), (" ", &[]), false),
        ] {
            for purpose in [Purpose::Action, Purpose::Information] {
                let mut s = Statement::default();
                recipient(&mut s, first.0, first.1, Purpose::Information);
                recipient(&mut s, second.0, second.1, purpose);
                let found = run(check, &s);
                assert_eq!(!found.is_empty(), broken, "{first:?} {second:?}");
                for finding in found {
                    s.apply_all(finding.fix).unwrap();
                }
                assert!(run(check, &s).is_empty());
            }
        }
    }
}
