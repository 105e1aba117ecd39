//! The settings: what a new statement begins with, and how the window looks.

use std::path::{Path, PathBuf};

use egui::{Align, Id, Label, Layout, Response, Ui};
use jiff::civil::Date;

use super::page_line::{edit, headed, labelled, line};

use crate::{
    app::{
        command::Command,
        documents::{INSIDE, KEEP_INSIDE, beside},
        offer,
        request::Request,
        state::AppState,
        theme::{icon_button, icons, plain_button, scale, seen, weak},
        wording,
    },
    desk::{EmblemChoice, ExportChoices, OwnContact, OwnGroup, Settings},
    directory::Book,
    statement::{
        FieldId, Key,
        field::{ContactField, GroupField, LineList},
    },
};

/// The page. What is typed counts at once.
pub(super) fn show(ui: &mut Ui, state: &mut AppState, today: Date, requests: &mut Vec<Request>) {
    let before = state.settings.clone();
    weak(ui, "What stands here fills a new statement; those that are open stay as they are");
    contact(ui, &mut state.settings.contact);
    group(ui, &mut state.settings, &state.known.book, today);
    files(ui, &mut state.settings, requests);
    word_files(ui, &mut state.settings);
    emblem(ui, &mut state.settings, requests);
    looks(ui, state, requests);
    if state.settings != before {
        requests.push(Request::SettingsTyped);
    }
}

/// Stands for any item: what its fields are called is asked.
const ANY: Key = Key(0);

fn contact(ui: &mut Ui, contact: &mut OwnContact) {
    headed(ui, "You, as contact", |ui| {
        let OwnContact { name, role, organization, country, telephone, email } = contact;
        for (part, text) in [
            (ContactField::Name, name),
            (ContactField::Role, role),
            (ContactField::Organization, organization),
            (ContactField::Country, country),
            (ContactField::Telephone, telephone),
        ] {
            field(ui, FieldId::Contact(ANY, part), text);
        }
        field(ui, FieldId::Line(LineList::ContactEmails(ANY), ANY), email);
    });
}

fn group(ui: &mut Ui, settings: &mut Settings, book: &Book, today: Date) {
    headed(ui, "Your group", |ui| {
        let OwnGroup { name, working_party, questions } = &mut settings.group;
        let written = field(ui, FieldId::Group(ANY, GroupField::Name), name);
        if let Some(signed) = book.signed_spelling(name, today) {
            let offer = ui.horizontal(|ui| {
                // Under the field, not under its label.
                ui.add_space(scale::LABEL_WIDTH + ui.spacing().item_spacing.x);
                plain_button(ui, format!("Use {signed}"))
            });
            if offer.inner.clicked() {
                *name = signed;
                written.request_focus();
            }
        }
        field(ui, FieldId::Group(ANY, GroupField::WorkingParty), working_party);
        let id = Id::unique("setting of the Questions");
        // A comma just typed must stay, though it does not make a Question yet.
        let kept = ui.data(|data| data.get_temp::<String>(id));
        let mut text = kept.unwrap_or_else(|| questions.join(", "));
        let response = line(ui, wording::plural(LineList::GroupQuestions(ANY)), "3/20, 4/20", &mut text);
        if response.changed() {
            *questions = text
                .split(',')
                .map(str::trim)
                .filter(|question| !question.is_empty())
                .map(str::to_string)
                .collect();
        }
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id, text));
        } else {
            ui.data_mut(|data| data.remove_temp::<String>(id));
        }
        field(ui, FieldId::StudyPeriod, &mut settings.study_period);
    });
}

fn files(ui: &mut Ui, settings: &mut Settings, requests: &mut Vec<Request>) {
    headed(ui, "Files", |ui| {
        let folder = settings.default_folder.as_deref();
        let mut text = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        let shown = text.clone();
        labelled(ui, "Folder of drafts", |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if plain_button(ui, "Choose…").clicked() {
                    requests.push(Request::ChooseDefaultFolder);
                }
                ui.add(edit(&mut text, "Where dialogs begin"))
            })
            .inner
        });
        if text != shown {
            settings.default_folder = (!text.trim().is_empty()).then(|| PathBuf::from(text));
        }
        line(ui, "Author of exported files", "Left empty, none is named", &mut settings.author);
    });
}

fn word_files(ui: &mut Ui, settings: &mut Settings) {
    headed(ui, "Exported Word files", |ui| {
        let ExportChoices { draft_inside, text_beside, page_beside, .. } = &mut settings.export;
        seen(ui.checkbox(draft_inside, KEEP_INSIDE));
        weak(ui, INSIDE);
        beside(ui, text_beside, page_beside);
        weak(ui, "Each export can choose otherwise, and is remembered");
    });
}

fn emblem(ui: &mut Ui, settings: &mut Settings, requests: &mut Vec<Request>) {
    headed(ui, "Posted form", |ui| {
        weak(
            ui,
            "The emblem in its header is a picture of yours, PNG or JPEG; without one its place stays empty",
        );
        let EmblemChoice { picture, text } = &mut settings.emblem;
        labelled(ui, "Emblem", |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if plain_button(ui, "Choose picture…").clicked() {
                    requests.push(Request::ChooseEmblem);
                }
                if picture.is_some() && plain_button(ui, "Remove emblem").clicked() {
                    *picture = None;
                }
                let name = picture.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy());
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(name.unwrap_or("None".into())).truncate())
                })
                .inner
            })
            .inner
        });
        line(ui, "What the emblem shows", "Said to those who cannot see it", text);
    });
}

fn looks(ui: &mut Ui, state: &AppState, requests: &mut Vec<Request>) {
    headed(ui, "Looks", |ui| {
        labelled(ui, "Theme", |ui| {
            ui.horizontal(|ui| {
                for (command, name) in [
                    (Command::ThemeSystem, "As the system"),
                    (Command::ThemeLight, "Light"),
                    (Command::ThemeDark, "Dark"),
                ] {
                    if seen(ui.radio(offer::is_on(state, command) == Some(true), name)).clicked() {
                        requests.push(Request::Do(command));
                    }
                }
            })
            .response
        });
        labelled(ui, "Size of everything", |ui| {
            ui.horizontal(|ui| {
                for (command, sign) in [(Command::ZoomOut, icons::MINUS), (Command::ZoomIn, icons::PLUS)] {
                    if icon_button(ui, sign, &super::tip(ui.ctx(), command)).clicked() {
                        requests.push(Request::Do(command));
                    }
                }
                ui.label(format!("{:.0} %", ui.ctx().zoom_factor() * 100.0))
            })
            .inner
        });
    });
}

/// A line of text, called as the field of a statement that it fills.
fn field(ui: &mut Ui, field: FieldId, text: &mut String) -> Response {
    let words = wording::field(field);
    line(ui, words.label, words.example, text)
}
