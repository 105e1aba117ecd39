//! Where the statement comes from: numbers, groups and meeting.

use egui::Ui;

use super::{item_list::ItemList, reveal};
use crate::{
    app::{
        complete,
        cx::Cx,
        widgets::{
            self, Back, Lines, TextField, columns, date_field, follow, lines, link, own_wording, printed,
            results, text_field,
        },
        wording,
    },
    statement::{
        FieldId, Group, Key,
        edit::Item,
        field::{GroupField, LineList, ListId, MeetingField, Value},
    },
};

/// The list of originating groups.
pub(super) const GROUPS: ItemList =
    ItemList { list: ListId::Groups, fresh: || Item::Group(Group::default()), add: "Add group" };

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, &[1.6, 1.0, 1.2], &[FieldId::Number, FieldId::DocumentType, FieldId::LsNumber]);
    row(ui, cx, &[1.0, 1.0, 1.0], &[FieldId::StudyPeriod, FieldId::LanguagePrinted, FieldId::LanguageTag]);
    subhead(ui, "Originating groups");
    GROUPS.show(ui, cx, group);
    source(ui, cx);
    subhead(ui, "Meeting or correspondence");
    meeting(ui, cx);
}

/// Fields of text beside each other.
pub(super) fn row(ui: &mut Ui, cx: &mut Cx<'_>, weights: &[f32], fields: &[FieldId]) {
    columns(ui, weights, |ui, at| {
        if let Some(field) = fields.get(at) {
            text_field(ui, cx, *field);
        }
    });
}

/// A heading inside a section.
pub(super) fn subhead(ui: &mut Ui, text: &str) {
    use crate::app::theme::{scale, strong};
    ui.add(egui::Label::new(strong(text, scale::BODY)).selectable(false));
}

fn group(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    columns(ui, &[2.6, 1.0], |ui, at| {
        let (part, named) = match at {
            0 => (GroupField::Name, format!("Name of {name}")),
            _ => (GroupField::WorkingParty, format!("Working party of {name}")),
        };
        let field = FieldId::Group(key, part);
        let draw = |ui: &mut Ui, cx: &mut Cx<'_>| TextField::new(field).named(&named).show(ui, cx);
        match part {
            GroupField::Name => {
                let (_, taken) = complete::signed(ui, cx, field, draw);
                if let Some(group) = taken {
                    complete::take_origin(cx, key, &group);
                }
            }
            GroupField::WorkingParty => drop(draw(ui, cx)),
        }
    });
    spelling(ui, cx, key, name);
    let of = format!(" of {name}");
    lines(ui, cx, &Lines { list: LineList::GroupQuestions(key), of: &of, commas: true, width: 0.0 });
}

/// The offer to write a group as it signs, once its name is no longer being typed.
fn spelling(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = FieldId::Group(key, GroupField::Name);
    let Some(spelled) = cx.derived.names.origins.get(&key).cloned() else { return };
    if cx.draft.view.focused != Some(field)
        && link(ui, &format!("Use {spelled}"), &format!("Use {spelled} for {name}")).clicked()
    {
        cx.edit("spelling of group", set_text(field, &spelled));
        cx.draft.view.go_to(field);
    }
}

fn first_group(cx: &Cx<'_>) -> FieldId {
    let first = cx.statement().groups.iter().next().map(|(key, _)| FieldId::Group(key, GroupField::Name));
    first.unwrap_or(FieldId::List(ListId::Groups))
}

fn source(ui: &mut Ui, cx: &mut Cx<'_>) {
    if reveal::is_shown(cx, FieldId::Source) {
        TextField::new(FieldId::Source).wrapped().show(ui, cx);
        let back = Back {
            from: "the groups' names",
            text: "Back to the groups' names",
            name: "Source back to the groups' names",
            step: "source from the groups' names",
            to: first_group(cx),
        };
        own_wording(ui, cx, FieldId::Source, &back);
    } else if !cx.derived.printed.source.is_empty() {
        let derived = cx.derived.clone();
        printed(ui, "Printed source", &derived.printed.source);
        if link(ui, "Word the source differently…", "Word the source differently").clicked() {
            cx.edit("own wording of the source", set_text(FieldId::Source, &derived.printed.source));
            cx.draft.view.go_to(FieldId::Source);
        }
    }
}

/// The change that gives a field of text these characters.
pub(super) fn set_text(field: FieldId, text: &str) -> Vec<crate::statement::edit::Edit> {
    vec![crate::statement::edit::Edit::Set(field, Value::Text(text.into()))]
}

fn meeting(ui: &mut Ui, cx: &mut Cx<'_>) {
    let field = FieldId::Meeting;
    row(ui, cx, &[1.5, 1.0], &[field(MeetingField::Name), field(MeetingField::Place)]);
    columns(ui, &[1.0, 1.0], |ui, at| {
        match at {
            0 => date_field(ui, cx, field(MeetingField::FirstDay), Some("First day of the meeting")),
            _ => date_field(ui, cx, field(MeetingField::LastDay), Some("Last day of the meeting")),
        };
    });
    correspondence(ui, cx);
    let text = field(MeetingField::Text);
    if reveal::is_shown(cx, text) {
        TextField::new(text).wrapped().show(ui, cx);
        let back = Back {
            from: "place and days",
            text: "Back to place and days",
            name: "Meeting back to place and days",
            step: "meeting from place and days",
            to: field(MeetingField::Place),
        };
        own_wording(ui, cx, text, &back);
    } else {
        let built = cx.derived.clone();
        printed(ui, "Printed as", &built.printed.meeting);
        if link(ui, "Word the meeting differently…", "Word the meeting differently").clicked() {
            if !built.printed.meeting.is_empty() {
                cx.edit("own wording of the meeting", set_text(text, &built.printed.meeting));
            }
            cx.draft.view.go_to(text);
        }
    }
}

fn correspondence(ui: &mut Ui, cx: &mut Cx<'_>) {
    let field = FieldId::Meeting(MeetingField::Correspondence);
    let mut on = cx.statement().meeting.correspondence;
    let words = wording::field(field);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let response = ui.push_id(cx.widget(field), |ui| ui.checkbox(&mut on, words.label)).inner;
        follow(cx, field, &response);
        if response.changed() {
            cx.set(field, Value::Flag(on));
        }
        widgets::caption(ui, words.help);
        results(ui, cx, field);
    });
}
