//! Who the statement is sent to, what for and until when.

use std::collections::HashMap;

use super::Build;
use crate::{
    directory::{self, Identity, written::Written},
    form::printed,
    intake::{
        RemarkKind,
        fields::{deadline, purpose, recipients},
        labels::{self, Label},
        layout::{Line, Row, joined},
    },
    source::Position,
    statement::{Deadline, FieldId, List, Purpose, Recipient, field::RecipientField, text::RichText},
};

/// The rows about sending, until all of them are known.
#[derive(Default)]
pub(super) struct Sending {
    listed: Vec<Listed>,
    purposes: Vec<(Position, String, Purpose)>,
    deadlines: Vec<(Position, String, String)>,
    copies: bool,
    /// Whether the statement says that it is an answer.
    reply: bool,
    /// The rows that say so and no more than what the recipients are asked for.
    answers: Vec<(Position, String)>,
    /// Whether rows name the purpose of their recipients.
    by_purpose: bool,
    only_to: bool,
    /// The rows that say no more than what the recipients are asked for.
    plain_purposes: Vec<(Position, String)>,
}

/// A recipient with the row's purpose, if that has one.
struct Listed {
    at: Position,
    written: Written,
    purpose: Option<Purpose>,
}

impl Sending {
    pub(super) fn new(rows: &[Row]) -> Self {
        let filled = |row: &Row| !joined(&row.lines).is_empty();
        Self {
            by_purpose: rows.iter().any(|row| row_purpose(row.label()).is_some() && filled(row)),
            copies: rows.iter().any(|row| row.label() == Label::Cc),
            only_to: rows.iter().any(|row| row.label() == Label::To && filled(row)),
            ..Self::default()
        }
    }

    /// Takes a row about sending; one that is not about it, or says more, is to be kept by others.
    pub(super) fn take(&mut self, row: &Row) -> bool {
        let value = row.value();
        if row.labels.len() > 1 {
            return self.joined_row(row, &value);
        }
        match row.label() {
            label @ (Label::ForAction | Label::ForComment | Label::ForInformation) => {
                let Some(purpose) = row_purpose(label) else {
                    return false;
                };
                let line_alone = row.lines.is_empty() && self.only_to;
                if line_alone && !row.written.to_lowercase().trim_end_matches([':', ' ']).ends_with(" to") {
                    self.purposes.push((row.at, String::new(), purpose));
                }
                self.list(&row.lines, Some(purpose));
            }
            Label::To | Label::Cc => {
                let addresses = value.contains('@') && !value.contains(' ');
                let person = value.contains('@') && (self.by_purpose || row.label() == Label::Cc);
                if addresses || person {
                    return false;
                }
                let purpose = match row.label() {
                    Label::Cc => Some(Purpose::Information),
                    _ => None,
                };
                self.list(&row.lines, purpose);
            }
            Label::For | Label::Purpose => {
                if labels::is_empty(&value) {
                    return true;
                }
                let stated = purpose::stated(&value);
                self.reply |= stated.reply;
                let purposes = stated.purposes.into_iter();
                self.purposes.extend(purposes.map(|(who, purpose)| (row.at, who, purpose)));
                if !stated.more && stated.reply {
                    self.answers.push((row.at, format!("{} {value}", row.written)));
                } else if !stated.more {
                    self.plain_purposes.push((row.at, format!("{} {value}", row.written)));
                }
                return !stated.more;
            }
            Label::Deadline => {
                if !labels::is_empty(&value) {
                    self.deadlines.push((row.at, row.written.clone(), value));
                }
            }
            _ => return false,
        }
        true
    }

    /// One row for several purposes, its values separated like its labels.
    fn joined_row(&mut self, row: &Row, value: &str) -> bool {
        if row.labels.iter().any(|label| row_purpose(*label).is_none()) {
            return false;
        }
        let parts: Vec<&str> = if row.lines.len() == row.labels.len() {
            row.lines.iter().map(|line| line.text.as_str()).collect()
        } else {
            value.split(" / ").collect()
        };
        if parts.len() > row.labels.len() {
            return false;
        }
        let at = row.lines.first().map_or(row.at, |line| line.at);
        for (label, part) in row.labels.iter().zip(parts) {
            if !labels::is_empty(part) {
                for written in directory::written::split(part) {
                    self.listed.push(Listed { at, written, purpose: row_purpose(*label) });
                }
            }
        }
        true
    }

    fn list(&mut self, lines: &[Line], purpose: Option<Purpose>) {
        for (at, written) in recipients::recipients(lines) {
            self.listed.push(Listed { at, written, purpose });
        }
    }
}

fn row_purpose(label: Label) -> Option<Purpose> {
    match label {
        Label::ForAction => Some(Purpose::Action),
        Label::ForComment => Some(Purpose::Comment),
        Label::ForInformation => Some(Purpose::Information),
        _ => None,
    }
}

impl Build<'_> {
    /// Fills recipients and deadlines.
    pub(super) fn send(&mut self, mut sending: Sending) {
        self.resolve(&mut sending);
        // What is answered is said elsewhere; where it is not, only this says that it is an answer.
        if self.s.replies.is_empty() {
            for (at, text) in std::mem::take(&mut sending.answers) {
                self.kept.push((at, RichText::plain(text)));
                let message = "What this answers is not said; it stays at the beginning of the text";
                self.remark(at, RemarkKind::Kept, message);
            }
        }
        if sending.listed.is_empty() {
            for (at, text) in std::mem::take(&mut sending.plain_purposes) {
                self.kept.push((at, RichText::plain(text)));
                let message =
                    "There are no recipients for this purpose; it stays at the beginning of the text";
                self.remark(at, RemarkKind::Kept, message);
            }
        }
        let mut names = Vec::new();
        for listed in sending.listed {
            let Listed { at, written, purpose } = listed;
            names.push(written.text.clone());
            let recipient = Recipient {
                text: written.text,
                directory: String::new(),
                questions: List::of(&mut self.s.keys, written.questions),
                purpose: purpose.unwrap_or_default(),
                deadline: written.deadline.map(Deadline::on).unwrap_or_default(),
            };
            let key = self.s.recipients.push(&mut self.s.keys, recipient);
            self.found(FieldId::Recipient(key, RecipientField::Text), at);
        }
        self.deadlines(sending.deadlines, &names);
    }

    /// Gives each recipient the purpose that a row of its own states.
    fn resolve(&mut self, sending: &mut Sending) {
        let purposes = std::mem::take(&mut sending.purposes);
        let mut meant = Meant::default();
        for (place, listed) in sending.listed.iter().enumerate() {
            meant.add(&listed.written.text, place);
        }
        for (at, who, purpose) in purposes.iter().filter(|(_, who, _)| !who.is_empty()) {
            for name in directory::written::split(who) {
                match meant.find(&name.text).and_then(|place| sending.listed.get_mut(place)) {
                    Some(listed) => {
                        listed.purpose = Some(*purpose);
                        listed.written.deadline = listed.written.deadline.or(name.deadline);
                        let other = name.deadline.filter(|date| listed.written.deadline != Some(*date));
                        if let Some(date) = other {
                            let date = printed::date(date);
                            self.kept.push((*at, RichText::plain(format!("{date} ({})", name.text))));
                        }
                        if listed.written.text != name.text {
                            let message =
                                format!("\"{}\" was taken for \"{}\"", name.text, listed.written.text);
                            self.remark(*at, RemarkKind::Assumed, message);
                        }
                    }
                    None => {
                        let message = format!(
                            "\"{}\" is named with a purpose only; it was added to the recipients",
                            name.text
                        );
                        self.remark(*at, RemarkKind::Assumed, message);
                        meant.add(&name.text, sending.listed.len());
                        sending.listed.push(Listed { at: *at, written: name, purpose: Some(*purpose) });
                    }
                }
            }
        }
        let general = purposes.iter().find(|(_, who, _)| who.is_empty());
        // Where copies have a row of their own, the others are those who are asked.
        let asked = sending.copies && !sending.reply;
        let usual = if asked { Purpose::Action } else { Purpose::Information };
        let mut unknown = None;
        for listed in sending.listed.iter_mut().filter(|listed| listed.purpose.is_none()) {
            match general {
                Some((_, _, purpose)) => listed.purpose = Some(*purpose),
                None => {
                    listed.purpose = Some(usual);
                    unknown = unknown.or(Some(listed.at));
                }
            }
        }
        if let Some(at) = unknown {
            let what = if asked { "action, those of copies for information" } else { "information" };
            let message = format!("What the recipients are asked for is not stated; they stand for {what}");
            self.remark(at, RemarkKind::Assumed, message);
        }
    }

    fn deadlines(&mut self, deadlines: Vec<(Position, String, String)>, names: &[String]) {
        let names = deadline::Names::of(names);
        for (at, written, text) in deadlines {
            let parts = deadline::deadline(&text, &names);
            for (name, own) in parts.own {
                let free = |recipient: &Recipient| recipient.text == name && recipient.deadline.is_none();
                let key = self.s.recipients.iter().find(|(_, recipient)| free(recipient)).map(|(key, _)| key);
                match key.and_then(|key| Some((key, self.s.recipients.get_mut(key)?))) {
                    Some((key, recipient)) => {
                        recipient.deadline = own;
                        self.found(FieldId::Recipient(key, RecipientField::Deadline), at);
                    }
                    None => {
                        let date = own.date.map(printed::date).unwrap_or_default();
                        self.kept.push((at, RichText::plain(format!("{date} ({name})"))));
                        let message =
                            format!("A second deadline of \"{name}\" stays at the beginning of the text");
                        self.remark(at, RemarkKind::Kept, message);
                    }
                }
            }
            if parts.general.is_none() {
                continue;
            }
            if self.s.deadline.is_none() {
                if parts.chosen {
                    let day = parts.general.date.map(printed::date).unwrap_or_default();
                    let message = format!("Several dates are named; {day} was taken as the deadline");
                    self.remark(at, RemarkKind::Assumed, message);
                }
                self.s.deadline = parts.general;
                self.found(FieldId::Deadline, at);
            } else {
                self.kept.push((at, RichText::plain(format!("{written} {text}"))));
                self.remark(at, RemarkKind::Kept, "A second deadline stays at the beginning of the text");
            }
        }
    }
}

/// The listed recipients by what they mean, each found without comparing all.
#[derive(Default)]
struct Meant {
    identities: HashMap<Identity, usize>,
    /// As they are written, a closing "etc." aside.
    written: HashMap<String, usize>,
}

impl Meant {
    fn add(&mut self, listed: &str, place: usize) {
        let listed = listed.trim().trim_end_matches("etc.").trim_end_matches([' ', ',']);
        self.identities.entry(directory::identity(listed)).or_insert(place);
        self.written.entry(listed.to_string()).or_insert(place);
    }

    /// The place of the first that a name means; one with its sector may mean one without ("ITU-R WP 1/4").
    fn find(&self, named: &str) -> Option<usize> {
        let without_sector = ["ITU", "ITU-T", "ITU-D", "ITU-R"]
            .into_iter()
            .filter_map(|sector| named.trim().strip_prefix(sector))
            .filter_map(|rest| self.written.get(rest.trim_start()));
        self.identities.get(&directory::identity(named)).into_iter().chain(without_sector).min().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_means_the_listed_one() {
        let mut meant = Meant::default();
        for (place, listed) in ["IETF", "WP 1/4", "ITU-T SG17, etc.", "WP 1/4"].into_iter().enumerate() {
            meant.add(listed, place);
        }
        for (named, place) in
            [("the IETF", Some(0)), ("ITU-R WP 1/4", Some(1)), ("Study Group 17", Some(2)), ("ETSI", None)]
        {
            assert_eq!(meant.find(named), place, "{named}");
        }
    }
}
