//! Who approved the statement, where and when.

use egui::Ui;

use super::{header::set_text, item_list::ItemList, reveal};
use crate::{
    app::{
        complete,
        cx::Cx,
        theme::scale,
        widgets::{
            Back, Segment, TextField, choice, columns, date_field, label_of, link, own_wording, printed,
            results,
        },
        wording,
    },
    form,
    statement::{
        Approval, ApprovalLevel, FieldId, Key,
        edit::{Edit, Item},
        field::{ApprovalField, ListId, Value},
    },
};

/// The list of approvals.
pub(super) const APPROVALS: ItemList =
    ItemList { list: ListId::Approvals, fresh: || Item::Approval(Approval::default()), add: "Add approval" };

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    APPROVALS.show(ui, cx, approval);
}

fn approval(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = |part| FieldId::Approval(key, part);
    let own = field(ApprovalField::Text);
    if reveal::is_shown(cx, own) {
        TextField::new(own).named(&format!("Wording of {name}")).wrapped().show(ui, cx);
        let back = Back {
            from: "group, place and date",
            text: "Back to group, place and date",
            name: &format!("{name} back to group, place and date"),
            step: "approval from its fields",
            to: field(ApprovalField::Group),
        };
        own_wording(ui, cx, own, &back);
    }
    group(ui, cx, key, name);
    groups_offered(ui, cx, key, name);
    level(ui, cx, key, name);
    TextField::new(field(ApprovalField::Meeting)).named(&format!("Meeting of {name}")).show(ui, cx);
    columns(ui, &[1.0, 1.0], |ui, at| {
        match at {
            0 => TextField::new(field(ApprovalField::Place)).named(&format!("Place of {name}")).show(ui, cx),
            _ => date_field(ui, cx, field(ApprovalField::Date), Some(&format!("Date of {name}"))),
        };
    });
    from_meeting(ui, cx, key, name);
    let derived = cx.derived.clone();
    let line = derived.printed.approvals.iter().find(|(of, _)| *of == key).map_or("", |(_, line)| line);
    if reveal::is_shown(cx, own) {
        return;
    }
    printed(ui, "Printed as", line);
    results(ui, cx, own);
    if link(ui, "Word it differently…", &format!("Word {name} differently")).clicked() {
        if !line.is_empty() {
            cx.edit("own wording of the approval", set_text(own, line));
        }
        cx.draft.view.go_to(own);
    }
}

fn group(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = FieldId::Approval(key, ApprovalField::Group);
    let (_, taken) = complete::signed(ui, cx, field, |ui, cx| {
        TextField::new(field).named(&format!("Group of {name}")).show(ui, cx)
    });
    if let Some(group) = taken {
        complete::take_approval(cx, key, &group);
    }
}

/// The originating groups, each of which may have approved.
fn groups_offered(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let s = cx.statement();
    if s.approvals.get(key).is_none_or(|approval| !approval.group.is_empty()) {
        return;
    }
    let offers: Vec<String> = s
        .groups
        .values()
        .flat_map(|group| {
            let party = group.working_party.trim();
            let bare = party.starts_with(|c: char| c.is_ascii_digit());
            [group.name.trim().to_string(), if bare { format!("WP {party}") } else { party.to_string() }]
        })
        .filter(|offer| !offer.is_empty())
        .collect();
    if offers.is_empty() {
        return;
    }
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        for offer in &offers {
            if link(ui, offer, &format!("{offer} as group of {name}")).clicked() {
                taken = Some(offer);
            }
        }
    });
    if let Some(offer) = taken {
        let edits = by_group(cx, key, offer);
        cx.edit("group of the approval", edits);
        cx.draft.view.go_to(FieldId::Approval(key, ApprovalField::Group));
    }
}

/// The edits that name a group as the one that approved, at the level its name tells; by correspondence stays.
fn by_group(cx: &Cx<'_>, key: Key, group: &str) -> Vec<Edit> {
    let field = |part| FieldId::Approval(key, part);
    let old = cx.statement().approvals.get(key).and_then(|approval| approval.level);
    let level = form::printed::level_named(group).filter(|_| old != Some(ApprovalLevel::Correspondence));
    let level = level.map(|level| Edit::Set(field(ApprovalField::Level), Value::Level(Some(level))));
    std::iter::once(Edit::Set(field(ApprovalField::Group), Value::Text(group.into()))).chain(level).collect()
}

fn level(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = FieldId::Approval(key, ApprovalField::Level);
    let level = cx.statement().approvals.get(key).and_then(|approval| approval.level);
    let segments = ApprovalLevel::ALL.map(|level| {
        let text = match level {
            ApprovalLevel::StudyGroup => "Study group",
            ApprovalLevel::WorkingParty => "Working party",
            ApprovalLevel::RapporteurGroup => "Rapporteur group",
            ApprovalLevel::Correspondence => "By correspondence",
        };
        let name = format!("Level of {name}: {}", wording::lower(text));
        Segment { value: level, text, name, key: None, shown: true }
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = scale::XS;
        label_of(ui, cx, field, wording::field(field).label);
        if let Some(level) = choice(ui, cx, field, level, &segments) {
            cx.set(field, Value::Level(Some(level)));
        }
        results(ui, cx, field);
    });
}

/// The button that takes group, place and date from the header.
fn from_meeting(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let s = cx.statement();
    if s.meeting.last_day.day().is_none() && s.meeting.place.is_empty() {
        return;
    }
    let meeting = s.meeting.clone();
    let first = s.groups.first().map(|group| group.name.clone()).unwrap_or_default();
    let Some(old) = s.approvals.get(key) else { return };
    let field = |part| FieldId::Approval(key, part);
    let text = |part, text: String| Edit::Set(field(part), Value::Text(text));
    let mut edits = Vec::new();
    if old.group.trim().is_empty() && !first.is_empty() {
        edits.extend(by_group(cx, key, &first));
    }
    if old.place != meeting.place && !meeting.place.is_empty() {
        edits.push(text(ApprovalField::Place, meeting.place.clone()));
    }
    if old.date != meeting.last_day && meeting.last_day.day().is_some() {
        edits.push(Edit::Set(field(ApprovalField::Date), Value::Date(meeting.last_day.clone())));
    }
    if edits.is_empty() {
        return;
    }
    let place_and_day: Vec<String> =
        [meeting.place.clone(), meeting.last_day.day().map(form::printed::date).unwrap_or_default()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
    let text = format!("As in the header: {}", place_and_day.join(", "));
    if link(ui, &text, &format!("Group, place and last day of the header for {name}")).clicked() {
        cx.edit("approval as in the header", edits);
        cx.draft.view.go_to(field(ApprovalField::Date));
    }
}
