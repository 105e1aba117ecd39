//! What is wrong with a statement: one function a rule.
//!
//! [`check`] runs every rule. The rules stand in `rules/`, one file each, with their source; a rule's number is
//! for ever, whatever other rules come or go.

mod finding;
mod identity;
mod rules;

use std::collections::{HashMap, HashSet};

pub use finding::{Context, Finding, Severity};

use crate::statement::Statement;

/// Everything the rules find, in the order of the form; what the user has set aside is left out.
pub fn check(statement: &Statement, context: &Context) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rules::ALL
        .iter()
        .flat_map(|rule| rule(statement, context))
        .collect();
    let silenced: HashSet<_> = statement
        .bookkeeping
        .silenced
        .iter()
        .map(|silenced| (silenced.rule, silenced.field))
        .collect();
    findings.retain(|finding| !silenced.contains(&(finding.rule, finding.field)));
    let places: HashMap<_, _> = statement.fields().into_iter().zip(0usize..).collect();
    findings.sort_by_key(|finding| (places.get(&finding.field).copied(), finding.rule));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{
        Approval, Contact, FieldId, List, Recipient, Silenced,
        field::ListId,
        text::{Block, ParagraphStyle},
    };

    fn today() -> Context {
        Context {
            today: "2025-04-17".parse().unwrap(),
        }
    }

    /// All that a received text without title, source and meeting has.
    fn headless() -> Statement {
        let mut s = Statement::default();
        for text in ["CWG-X", "ITU-D Q3/2", "ITU-D Q6/1"] {
            let recipient = Recipient {
                text: text.into(),
                ..Recipient::default()
            };
            s.recipients.push(&mut s.keys, recipient);
        }
        let approval = Approval {
            text: "ITU-T Study Group 17 meeting (Geneva, 6 September 2024)".into(),
            ..Approval::default()
        };
        s.approvals.push(&mut s.keys, approval);
        let contact = Contact {
            name: "A. Person".into(),
            emails: List::of(&mut s.keys, ["a@b.int".to_string()]),
            ..Contact::default()
        };
        s.contacts.push(&mut s.keys, contact);
        let block = Block::paragraph(
            ParagraphStyle::Normal,
            "We invite you (Geneva, 2 - 6 September 2024).  Thanks.",
        );
        s.text.push(&mut s.keys, block);
        s
    }

    #[test]
    fn a_statement_without_title_source_and_meeting_breaks_rules_1_and_14_only() {
        let found: Vec<_> = check(&headless(), &today())
            .into_iter()
            .map(|finding| (finding.rule, finding.severity))
            .collect();
        let error = Severity::Error;
        assert_eq!(found, [(14, error), (14, error), (1, error)]);
    }

    #[test]
    fn what_is_silenced_is_left_out_for_its_field_only() {
        let mut s = headless();
        s.bookkeeping.silenced.push(Silenced {
            rule: 14,
            field: FieldId::List(ListId::Groups),
            reason: "joint".into(),
        });
        let rules: Vec<_> = check(&s, &today()).iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [14, 1]);
    }

    #[test]
    fn every_finding_points_to_a_field_that_is_there() {
        let mut s = headless();
        s.contacts.push(&mut s.keys, Contact::default());
        s.recipients.push(
            &mut s.keys,
            Recipient {
                text: "CWG-X".into(),
                ..Recipient::default()
            },
        );
        let fields = s.fields();
        for finding in check(&s, &today()) {
            assert!(fields.contains(&finding.field), "{finding:?}");
            assert!(!finding.message.ends_with('.') && finding.message.len() > 20);
            let mut copy = s.clone();
            copy.apply_all(finding.fix).unwrap();
        }
    }
}
