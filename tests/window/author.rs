//! Somebody who writes a whole statement in the window, field by field, by pointer or by keyboard alone.
//!
//! What the window has no control for is not written: directory keys, set-aside check results, earlier revisions.

use egui::{Key, Modifiers};
use jiff::civil::Date;
use liaison_desk::statement::{
    Approval, Contact, Cover, Deadline, Kind, List, Meeting, Purpose, Recipient, Reply, Statement,
};

use crate::{desk::Desk, hand::Hand};

/// Somebody who writes statements.
pub(crate) struct Author<'d> {
    pub(crate) desk: &'d mut Desk,
    pub(crate) hand: Hand,
}

impl Author<'_> {
    /// Writes a statement into the draft in front, which is empty.
    pub(crate) fn write(&mut self, s: &Statement) {
        self.header(s);
        self.title(s);
        for (at, reply) in (1..).zip(s.replies.values()) {
            self.reply(at, reply);
        }
        self.recipients(s);
        for (at, approval) in (1..).zip(s.approvals.values()) {
            self.approval(at, approval);
        }
        self.fill("Deadline", &written(&s.deadline));
        for (at, contact) in (1..).zip(s.contacts.values()) {
            self.contact(at, contact);
        }
        self.fill("Abstract", &s.abstract_text);
        self.add_lines("Add keyword", &s.keywords);
        for (at, attachment) in (1..).zip(s.attachments.values()) {
            self.press("Add attachment");
            self.fill(&format!("Title of attachment {at}"), &attachment.title);
            self.fill(&format!("File or link of attachment {at}"), &attachment.file);
            self.fill(&format!("Status of attachment {at}"), &attachment.status);
        }
        self.text(&s.text);
        if let Some(cover) = &s.cover {
            self.cover(cover, &s.number);
        }
        self.choose(&format!("Stage: {}", s.bookkeeping.stage.name()));
        self.number("Revision", s.bookkeeping.revision);
        self.fill("Notes to yourself", &s.bookkeeping.notes);
    }

    fn header(&mut self, s: &Statement) {
        self.fill("Document number", &s.number);
        self.fill("Document type", &s.document_type);
        self.fill("LS number", &s.ls_number);
        self.fill("Study period", &s.study_period);
        self.fill("Original language", &s.language.printed);
        self.fill("Language tag", &s.language.tag);
        for (at, group) in (1..).zip(s.groups.values()) {
            self.press("Add group");
            self.fill(&format!("Name of group {at}"), &group.name);
            self.fill(&format!("Working party of group {at}"), &group.working_party);
            self.add_lines(&format!("Add Question to group {at}"), &group.questions);
        }
        self.own_wording("Word the source differently", "Source as worded", &s.source);
        self.meeting(&s.meeting);
    }

    fn meeting(&mut self, meeting: &Meeting) {
        self.fill("Meeting", &meeting.name);
        self.fill("Place", &meeting.place);
        self.fill("First day of the meeting", &day(meeting.first_day.day()));
        self.fill("Last day of the meeting", &day(meeting.last_day.day()));
        if meeting.correspondence {
            self.press("Prepared by correspondence");
        }
        self.own_wording("Word the meeting differently", "Meeting as worded", &meeting.text);
    }

    fn title(&mut self, s: &Statement) {
        self.fill("Subject", &s.title.subject);
        if s.title.kind == Kind::Incoming {
            self.choose("Direction: incoming");
        }
        self.own_wording("Word the whole title yourself", "Title as worded", &s.title.override_text);
    }

    /// Opens the field of a wording of its own, where there is one, and fills it.
    fn own_wording(&mut self, opener: &str, field: &str, text: &str) {
        if !text.is_empty() {
            self.press(opener);
            self.fill(field, text);
        }
    }

    fn reply(&mut self, at: usize, reply: &Reply) {
        self.press("Add statement replied to");
        self.fill(&format!("Number of statement replied to {at}"), &reply.number);
        self.fill(&format!("Source of statement replied to {at}"), &reply.source);
        self.fill(&format!("Date of statement replied to {at}"), &day(reply.date.day()));
        self.fill(&format!("Title of statement replied to {at}"), &reply.title);
    }

    fn recipients(&mut self, s: &Statement) {
        if self.hand == Hand::Pointer && s.recipients_for(Purpose::Comment).next().is_some() {
            self.press("Show recipients for comment");
        }
        match self.hand {
            Hand::Pointer => {
                for recipient in s.recipients.values() {
                    self.reach(adder_for(recipient.purpose));
                    self.types(&recipient.text);
                    // What is offered for it lies over the next field.
                    self.desk.press(&[(Modifiers::NONE, Key::Escape)]);
                }
            }
            Hand::Keyboard => {
                for purpose in Purpose::ALL {
                    self.paste_recipients(s, purpose);
                }
            }
        }
        let by_purpose = Purpose::ALL.into_iter().flat_map(|purpose| s.recipients_for(purpose));
        for (at, (_, recipient)) in (1..).zip(by_purpose) {
            self.more_of_recipient(at, recipient);
        }
    }

    /// Pastes the names of a purpose as one list, as they come from a mail.
    fn paste_recipients(&mut self, s: &Statement, purpose: Purpose) {
        let names: Vec<&str> = s.recipients_for(purpose).map(|(_, one)| one.text.as_str()).collect();
        if names.is_empty() {
            return;
        }
        let key = match purpose {
            Purpose::Action => Key::Num1,
            Purpose::Comment => Key::Num2,
            Purpose::Information => Key::Num3,
        };
        self.desk.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, key)]);
        assert!(self.desk.has_focus(adder_for(purpose)));
        self.desk.paste(&names.join("\n"));
    }

    fn more_of_recipient(&mut self, at: usize, recipient: &Recipient) {
        if recipient.questions.is_empty() && recipient.deadline.is_none() {
            return;
        }
        self.press(&format!("More for recipient {at}"));
        self.add_lines(&format!("Add Question to recipient {at}"), &recipient.questions);
        self.fill(&format!("Own deadline of recipient {at}"), &written(&recipient.deadline));
    }

    fn approval(&mut self, at: usize, approval: &Approval) {
        self.press("Add approval");
        self.fill(&format!("Group of approval {at}"), &approval.group);
        if let Some(level) = approval.level {
            self.choose(&format!("Level of approval {at}: {}", level.name()));
        }
        self.fill(&format!("Meeting of approval {at}"), &approval.meeting);
        self.fill(&format!("Place of approval {at}"), &approval.place);
        self.fill(&format!("Date of approval {at}"), &day(approval.date.day()));
        let (opener, field) =
            (format!("Word approval {at} differently"), format!("Wording of approval {at}"));
        self.own_wording(&opener, &field, &approval.text);
    }

    fn contact(&mut self, at: usize, contact: &Contact) {
        self.press("Add contact");
        for (label, text) in [
            ("Name", &contact.name),
            ("Role", &contact.role),
            ("Organization", &contact.organization),
            ("Country", &contact.country),
        ] {
            self.fill(&format!("{label} of contact {at}"), text);
        }
        self.add_lines(&format!("Add e-mail to contact {at}"), &contact.emails);
        self.fill(&format!("Telephone of contact {at}"), &contact.telephone);
        if !contact.fax.is_empty() || !contact.lines.is_empty() {
            self.press(&format!("Fax and further lines of contact {at}"));
            self.fill(&format!("Fax of contact {at}"), &contact.fax);
            self.add_lines(&format!("Add further line to contact {at}"), &contact.lines);
        }
    }

    fn cover(&mut self, cover: &Cover, number: &str) {
        self.press("Add cover page");
        for (label, text) in [
            ("Group and meeting", &cover.meeting),
            ("Agenda item", &cover.agenda_item),
            ("Document number", &cover.number),
            ("Date", &day(cover.date.day())),
            ("Language line", &cover.language),
            ("Source", &cover.source),
            ("Title", &cover.title),
            ("Purpose", &cover.purpose),
            ("Action required", &cover.action_required),
        ] {
            self.fill(&format!("{label} of the cover page"), text);
        }
        // The statement's own number is there already.
        let own = cover.references.first().is_some_and(|first| first == number);
        self.add_each("Add reference", cover.references.values().skip(usize::from(own)));
    }

    /// Makes a field say this and nothing else; one that says it already is left alone.
    pub(crate) fn fill(&mut self, name: &str, text: &str) {
        if self.desk.control(name).value().unwrap_or_default() == text {
            return;
        }
        self.reach(name);
        self.desk.press(&[(Modifiers::COMMAND, Key::A)]);
        if text.is_empty() {
            self.desk.press(&[(Modifiers::NONE, Key::Delete)]);
        }
        self.types(text);
    }

    /// Adds short texts to a list, each with Enter.
    fn add_lines(&mut self, adder: &str, lines: &List<String>) {
        self.add_each(adder, lines.values());
    }

    fn add_each<'l>(&mut self, adder: &str, lines: impl Iterator<Item = &'l String>) {
        for (at, line) in lines.enumerate() {
            if at == 0 {
                self.reach(adder);
            }
            self.types(line);
            self.desk.press(&[(Modifiers::NONE, Key::Enter)]);
        }
    }
}

fn adder_for(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Action => "Add recipient for action",
        Purpose::Comment => "Add recipient for comment",
        Purpose::Information => "Add recipient for information",
    }
}

/// A date as a person types it.
fn day(date: Option<Date>) -> String {
    date.map(|date| date.strftime("%-d %B %Y").to_string()).unwrap_or_default()
}

/// A deadline as a person types it.
fn written(deadline: &Deadline) -> String {
    if deadline.text.is_empty() { day(deadline.date) } else { deadline.text.clone() }
}
