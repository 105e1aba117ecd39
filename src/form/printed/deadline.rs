//! By when a reply is wanted.

use std::collections::HashMap;

use super::{
    NOT_APPLICABLE,
    recipients::name,
    value::{Printed, join, join_with},
};
use crate::statement::{Deadline, FieldId, Key, Purpose, Recipient, Statement, field::RecipientField};

/// The general deadline, and after it those of single recipients: "15 June 2026; 1 July 2026 (ITU-T SG2)".
///
/// Recipients with equal deadlines share one. `N/A` when there is none at all.
pub fn deadline(statement: &Statement) -> Printed {
    let general = worded(FieldId::Deadline, &statement.deadline);
    let own = own_deadlines(statement).into_iter().map(|(_, printed)| printed);
    join_with("; ", std::iter::once(general).chain(own))
        .or(|| Printed::empty(FieldId::Deadline, NOT_APPLICABLE))
}

/// What stands behind the general deadline, each with the recipients it is for; one of which nothing can be printed is
/// left out.
pub fn own_deadlines(statement: &Statement) -> Vec<(Vec<Key>, Printed)> {
    let mut groups: Vec<(&Deadline, Vec<(Key, &Recipient)>)> = Vec::new();
    let mut places: HashMap<&Deadline, usize> = HashMap::new();
    let in_form_order = Purpose::ALL.into_iter().flat_map(|purpose| statement.recipients_for(purpose));
    for (key, recipient) in in_form_order.filter(|(_, recipient)| !recipient.deadline.is_none()) {
        let at = *places.entry(&recipient.deadline).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, members)) => members.push((key, recipient)),
            None => groups.push((&recipient.deadline, vec![(key, recipient)])),
        }
    }
    groups
        .into_iter()
        .filter_map(|(deadline, members)| {
            let (first, _) = *members.first()?;
            let keys = members.iter().map(|(key, _)| *key).collect();
            let names = join(members.into_iter().map(|(key, recipient)| name(key, recipient)));
            let when = worded(FieldId::Recipient(first, RecipientField::Deadline), deadline);
            (!when.is_empty()).then(|| (keys, when.then(names.between(" (", ")"))))
        })
        .collect()
}

fn worded(field: FieldId, deadline: &Deadline) -> Printed {
    Printed::text(field, &deadline.text).or(|| Printed::date(field, &deadline.date.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(date: &str) -> Deadline {
        Deadline::on(date.parse().unwrap())
    }

    fn printed(general: Deadline, own: &[(&str, Deadline)]) -> String {
        let mut s = Statement { deadline: general, ..Statement::default() };
        for (text, deadline) in own {
            let recipient =
                Recipient { text: text.to_string(), deadline: deadline.clone(), ..Recipient::default() };
            s.recipients.push(&mut s.keys, recipient);
        }
        deadline(&s).to_string()
    }

    #[test]
    fn deadlines_are_worded_as_on_the_form() {
        let none = Deadline::default();
        let text = Deadline { text: "1 May 2026, firm".into(), ..on("2026-05-01") };
        let unseen = Deadline { text: "\u{1}\u{1f}".into(), date: None };
        for (general, own, expected) in [
            (none.clone(), vec![], "N/A"),
            (none.clone(), vec![("A", none.clone())], "N/A"),
            (on("2026-06-15"), vec![], "15 June 2026"),
            (text, vec![], "1 May 2026, firm"),
            (none.clone(), vec![("ITU-T SG2", on("2026-06-15"))], "15 June 2026 (ITU-T SG2)"),
            (none, vec![("A", unseen.clone()), ("\u{1f}", on("2026-06-15"))], "15 June 2026"),
            (on("2026-06-15"), vec![("A", unseen)], "15 June 2026"),
            (
                on("2026-06-15"),
                vec![("ITU-T SG2", on("2026-07-01")), ("ETSI", on("2026-08-01")), ("GSMA", on("2026-07-01"))],
                "15 June 2026; 1 July 2026 (ITU-T SG2 and GSMA); 1 August 2026 (ETSI)",
            ),
        ] {
            assert_eq!(printed(general, &own), expected);
        }
    }

    #[test]
    fn as_many_deadlines_as_recipients_stand_in_the_order_of_the_form() {
        let own: Vec<(String, Deadline)> = (0..20_000)
            .map(|n| (format!("G{n}"), Deadline { text: format!("by {}", n / 2), ..Deadline::default() }))
            .collect();
        let own: Vec<(&str, Deadline)> = own.iter().map(|(text, d)| (text.as_str(), d.clone())).collect();
        let text = printed(Deadline::default(), &own);
        assert!(text.starts_with("by 0 (G0 and G1); by 1 (G2 and G3); "));
        assert_eq!(text.split("; ").count(), 10_000);
    }
}
