//! A group on the page: one of the user's to be edited, one that came with the program to be read.

use egui::{Label, Ui};

use super::{Does, Pressed, buttons, has_other};
use crate::{
    app::{
        chrome::{headed, labelled, line},
        state::{Edited, GroupFields, Opened},
        theme::{plain_button, primary_button, scale, weak},
    },
    directory::{BookChange, Confidence, Entry, Note, OwnBook, Sector},
};

/// A group that is edited.
pub(super) fn edit(ui: &mut Ui, edited: &mut Edited<Entry, GroupFields>, own: &OwnBook) -> Option<Does> {
    let heading = if edited.old.is_some() { "One of your groups" } else { "A new group of yours" };
    headed(ui, heading, |ui| {
        let fields = &mut edited.now;
        let first = line(ui, "Abbreviation", "NOF", &mut fields.abbreviation);
        if std::mem::take(&mut edited.is_fresh) {
            first.request_focus();
        }
        line(ui, "Name in full", "Forum of Nobody", &mut fields.full_name);
        line(ui, "Belongs to", "The abbreviation of the group above it: ETSI", &mut fields.parent);
        sector(ui, fields.entry().sector);
        line(ui, "Study period or years", "2025-2028, or 2019-", &mut fields.period);
        line(ui, "Notes", "concluded; renamed to NOF 2", &mut fields.notes);
    });
    headed(ui, "Where statements are sent", |ui| {
        let fields = &mut edited.now;
        line(ui, "Address", "secretariat@example.org", &mut fields.address);
        line(ui, "Copies", "Several apart by semicolons", &mut fields.copies);
        line(ui, "By way of", "The secretariat, a liaison officer", &mut fields.through);
        line(ui, "Next meeting", "Geneva, 8-17 April 2027", &mut fields.next_meeting);
    });
    let new = edited.now.entry();
    let key = new.key();
    let hinders = if new.printed().is_empty() {
        Some("Give it an abbreviation or a name in full")
    } else if has_other(&own.groups, edited.old.as_ref(), |other| other.key() == key) {
        Some("You have a group of this name and period already")
    } else {
        None
    };
    match buttons(ui, hinders, edited.old.is_some())? {
        Pressed::Save if !edited.is_changed() => Some(Does::Leave),
        Pressed::Save => {
            let said = format!("{} was saved", new.printed());
            Some(Does::Change(BookChange::of_group(edited.old.clone(), Some(new)), said))
        }
        Pressed::Cancel => Some(Does::Leave),
        Pressed::Remove => {
            let old = edited.old.clone()?;
            let said = format!("{} was removed from your groups", old.printed());
            Some(Does::Change(BookChange::of_group(Some(old), None), said))
        }
    }
}

/// The Sector, which the names tell.
fn sector(ui: &mut Ui, sector: Sector) {
    let text = match sector {
        Sector::Outside => "Outside the ITU, as its names tell",
        Sector::Itu => "The ITU",
        sector => sector.name(),
    };
    labelled(ui, "Sector", |ui| ui.add(Label::new(text).wrap()));
}

/// A group that is read.
pub(super) fn read(ui: &mut Ui, entry: &Entry) -> Option<Does> {
    headed(ui, &entry.printed(), |ui| {
        let notes: Vec<String> = entry.notes.iter().map(Note::to_string).collect();
        let known = match entry.confidence {
            Confidence::Unchecked => "From memory: a suggestion nobody has checked",
            Confidence::Seen => "Seen in a public file",
            Confidence::Verified | Confidence::Own => "Seen in a source that can be named",
        };
        value(ui, "Name in full", &entry.full_name);
        value(ui, "Belongs to", &entry.parent);
        sector(ui, entry.sector);
        value(ui, "Study period or years", entry.period.text());
        value(ui, "Notes", &notes.join("; "));
        value(ui, "How far it is known", known);
        value(ui, "Send to", &entry.send_to.address);
        value(ui, "Copies", &entry.send_to.copies.join("; "));
    });
    if !entry.send_to.is_empty() {
        weak(ui, "Check addresses before sending: they grow old");
    }
    ui.add_space(scale::M);
    let mut does = None;
    ui.horizontal(|ui| {
        if primary_button(ui, "Copy to mine").clicked() {
            does = Some(Does::Open(Opened::copy_of(entry)));
        }
        if plain_button(ui, "To the lists").clicked() {
            does = Some(Does::Leave);
        }
    });
    does
}

/// A value with its label, where there is one.
fn value(ui: &mut Ui, label: &str, text: &str) {
    if !text.is_empty() {
        labelled(ui, label, |ui| ui.add(Label::new(text).wrap()));
    }
}
