//! The Council working group's cover.

use super::{Facts, Fix, Flaw, says_nothing};
use crate::statement::{
    FieldId, Purpose,
    edit::Item,
    field::{CoverField, LineList, ListId},
    number,
};

/// Rule 36: a cover that passes the statement on for information does so where the form does, and its references
/// name the statement, when its number is known (seen in a real statement).
///
/// The purpose is that of the recipient the cover is made for, where it names one.
pub(super) fn agrees(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let Some(cover) = &s.cover else { return Vec::new() };
    let mut flaws = Vec::new();
    let informs = |row: &str| {
        let row = row.to_lowercase();
        row.contains("for information") && !row.contains("for action")
    };
    let rows = [(CoverField::ActionRequired, &cover.action_required), (CoverField::Purpose, &cover.purpose)];
    if let Some((field, _)) = rows.into_iter().find(|(_, row)| informs(row)) {
        let words = format!("{}\n{}\n{}", cover.meeting, cover.purpose, cover.action_required).to_lowercase();
        let is_named = |name: &str| !name.trim().is_empty() && words.contains(&name.trim().to_lowercase());
        let meant: Vec<_> = facts
            .recipients
            .iter()
            .filter(|to| {
                to.named.iter().any(|named| {
                    is_named(&named.text) || named.entry().is_some_and(|entry| is_named(&entry.full_name))
                })
            })
            .collect();
        let acts = |purpose: Purpose| purpose == Purpose::Action;
        let disagrees = if meant.is_empty() {
            facts.recipients_for(Purpose::Action).next().is_some()
        } else {
            meant.iter().any(|to| acts(to.recipient.purpose))
        };
        if disagrees {
            let message =
                "The cover says \"for information\", but the statement asks for action; let the two agree";
            flaws.push(Flaw::warning(FieldId::Cover(field), message));
        }
    }
    let number = [&s.number, &s.ls_number].into_iter().map(|number| number.trim());
    let known: Vec<&str> = number.filter(|number| !says_nothing(number)).collect();
    let listed =
        cover.references.values().any(|reference| known.iter().any(|known| number::names(reference, known)));
    if let Some(number) = known.first()
        && !listed
    {
        let list = ListId::Lines(LineList::CoverReferences);
        let message = format!("The cover's references lack this statement, {number}; add it");
        let name = format!("Add {number} to the references");
        let fix = Fix::add(name, list, &cover.references, Item::Line((*number).into()));
        flaws.push(Flaw::warning(FieldId::List(list), message).mended(fix));
    }
    flaws
}
