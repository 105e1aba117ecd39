//! Which check result a command is about.

use crate::{
    app::{state::OpenDraft, widgets::item_of},
    check::Finding,
};

/// The check result a command is about that `fits`: the one with the keyboard in the list of results, else one of the
/// field the keyboard is in, else one of the field that was gone to last, else one that stands beside another field of
/// the item the keyboard is in: of a recipient whose purpose has the keyboard, that of its name.
pub(in crate::app) fn meant(draft: &OpenDraft, fits: fn(&Finding) -> bool) -> Option<&Finding> {
    let findings = &draft.known()?.findings;
    let row = draft.view.row.and_then(|row| findings.iter().find(|it| (it.rule, it.field) == row));
    if let Some(finding) = row {
        return Some(finding).filter(|finding| fits(finding));
    }
    let gone_to = draft.view.result.map(|(field, _)| field);
    let places = [draft.view.last, gone_to];
    let there =
        places.into_iter().flatten().find_map(|at| findings.iter().find(|it| it.field == at && fits(it)));
    there.or_else(|| {
        let item = item_of(draft.view.last?)?;
        let is_beside = |it: &&Finding| item_of(it.field) == Some(item) && draft.view.shows_results(it.field);
        findings.iter().filter(is_beside).find(|it| fits(it))
    })
}
