//! What the book makes of a recipient, under its name: the name in full, its own spelling, or the offer to add it.

use egui::{Label, RichText, Ui};

use crate::{
    app::{
        complete,
        cx::Cx,
        request::Request,
        state::Meant,
        theme::{colors, scale},
        widgets::link,
    },
    directory::{Entry, OwnBook},
    statement::{FieldId, Key, field::RecipientField},
};

/// Whether anything is to be said of a recipient: not while another name is being typed.
pub(super) fn is_shown(cx: &Cx<'_>, key: Key) -> bool {
    let focused = cx.draft.view.focused == Some(FieldId::Recipient(key, RecipientField::Text));
    match cx.derived.names.recipients.get(&key) {
        Some(Meant::Known { name, spelled }) => !name.is_empty() || spelled.is_some(),
        Some(Meant::Unknown(_)) => !focused && cx.known_is_whole,
        None => false,
    }
}

/// Says it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, of: &str) {
    if !is_shown(cx, key) {
        return;
    }
    let derived = cx.derived.clone();
    match derived.names.recipients.get(&key) {
        Some(Meant::Known { name, spelled }) => {
            if !name.is_empty() {
                let text = RichText::new(name).size(scale::CAPTION).color(colors(ui).text_weak);
                ui.add(Label::new(text).truncate());
            }
            let field = FieldId::Recipient(key, RecipientField::Text);
            let is_offered =
                cx.draft.view.shows_results(field) && cx.findings(field).any(|finding| finding.fix.is_some());
            if let Some(spelled) = spelled
                && !is_offered
                && link(ui, &format!("Use {spelled}"), &format!("Use {spelled} for {of}")).clicked()
            {
                complete::use_spelling(cx, key, spelled);
                cx.draft.view.go_to(field);
            }
        }
        Some(Meant::Unknown(name)) => addition(ui, cx, key, name, of),
        None => {}
    }
}

/// The offer to add an unknown group to the user's own. It goes when it is taken, and the keyboard does not go with it.
fn addition(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str, of: &str) {
    if link(ui, "Add to my groups", &format!("Add {of} to my groups")).clicked() {
        let more = OwnBook { groups: vec![Entry::own(name)], people: Vec::new() };
        cx.requests.push(Request::AddToBook(more));
        cx.draft.view.go_to(FieldId::Recipient(key, RecipientField::Text));
    }
}
