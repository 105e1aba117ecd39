//! The lists of groups and of people, what finds in them, and what takes them in and gives them out.

use egui::{Id, Ui};
use jiff::civil::Date;

use super::row::{Row, row};
use crate::{
    app::{
        chrome::edit,
        request::Request,
        state::{BookPage, Known, Opened},
        theme::{plain_button, primary_button, scale, seen, strong, weak},
        wording,
    },
    desk::BookFormat,
    directory::{Book, Confidence, Entry, Person},
};

/// How many of the groups that come with the program are listed at once.
const BUILT_IN: usize = 60;

/// How many of them are the best.
const BEST: usize = 8;

/// The field that finds.
pub(super) fn filter() -> Id {
    Id::unique("filter of groups and people")
}

/// Draws them; what was opened.
pub(super) fn show(
    ui: &mut Ui,
    page: &mut BookPage,
    known: &Known,
    today: Date,
    requests: &mut Vec<Request>,
) -> Option<Opened> {
    weak(ui, "Whom checks and the lists under fields know; the first are your own, on this machine only");
    ui.add_space(scale::S);
    let (groups, people) = (known.own.groups.len(), known.own.people.len());
    ui.horizontal(|ui| {
        for (value, name, count) in [(false, "Groups", groups), (true, "People", people)] {
            let text = if count == 0 { name.to_string() } else { format!("{name} ({count})") };
            if seen(ui.radio(page.people == value, text)).clicked() {
                page.people = value;
            }
        }
    });
    let mut opened = None;
    ui.horizontal(|ui| {
        let add = if page.people { "Add person" } else { "Add group" };
        if primary_button(ui, add).clicked() {
            opened = Some(if page.people { Opened::new_person("") } else { Opened::new_group("") });
        }
        if plain_button(ui, "Import…").clicked() {
            requests.push(Request::ImportBook);
        }
        if !known.own.is_empty() {
            export(ui, page.people, requests);
        }
    });
    let (name, example) = match page.people {
        true => ("Find a person", "Letters of a name, an organization or an address"),
        false => ("Find a group", "Letters of a name: sg17, child online"),
    };
    let find = ui.add(edit(&mut page.filter, example).id(filter()));
    ui.ctx().accesskit_node_builder(find.id, |node| node.set_label(name));
    seen(find);
    ui.add_space(scale::S);
    let listed =
        if page.people { self::people(ui, page, known) } else { self::groups(ui, page, known, today) };
    opened.or(listed)
}

fn export(ui: &mut Ui, people: bool, requests: &mut Vec<Request>) {
    let (table, name) = match people {
        true => (BookFormat::PeopleTable, "Export people as a table…"),
        false => (BookFormat::GroupsTable, "Export groups as a table…"),
    };
    for (format, name) in [(BookFormat::Ron, "Export all…"), (table, name)] {
        if plain_button(ui, name).clicked() {
            requests.push(Request::ExportBook(format));
        }
    }
}

fn groups(ui: &mut Ui, page: &BookPage, known: &Known, today: Date) -> Option<Opened> {
    let mut opened = None;
    let filter = Filter::of(&page.filter);
    let own: Vec<&Entry> = sorted(known.own.groups.iter().filter(|group| filter.fits_group(group)));
    heading(ui, "Your groups");
    if known.own.groups.is_empty() {
        weak(
            ui,
            "None yet: add one here, or under a recipient nobody knows, or copy one that came with the program",
        );
    } else if own.is_empty() {
        weak(ui, "None of your groups has these letters");
    }
    for group in own {
        if row(ui, &of_group(group)) {
            opened = Some(Opened::group(group));
        }
    }
    heading(ui, "Groups that come with the program");
    let built_in = || Book::built_in().entries();
    if filter.is_empty() {
        let count = built_in().count();
        weak(ui, &format!("{count} groups; letters typed above find them"));
        return opened;
    }
    // What would be offered under a field stands first, then all else that has the letters.
    let mut found: Vec<&Entry> =
        Book::built_in().complete(&page.filter, today, BEST).into_iter().map(|best| best.entry).collect();
    let others: Vec<&Entry> =
        built_in().filter(|group| filter.fits_group(group) && !found.contains(group)).collect();
    found.extend(others);
    if found.is_empty() {
        weak(ui, "None of them has these letters");
        let name = page.filter.trim();
        if plain_button(ui, format!("Add {name} to your groups")).clicked() {
            opened = Some(Opened::new_group(name));
        }
    }
    for group in found.iter().take(BUILT_IN) {
        if row(ui, &of_group(group)) {
            opened = Some(Opened::BuiltIn(Box::new((*group).clone())));
        }
    }
    if found.len() > BUILT_IN {
        weak(ui, &format!("and {} more; type further letters", found.len() - BUILT_IN));
    }
    opened
}

fn people(ui: &mut Ui, page: &BookPage, known: &Known) -> Option<Opened> {
    let filter = Filter::of(&page.filter);
    let mut found: Vec<&Person> =
        known.own.people.iter().filter(|person| filter.fits_person(person)).collect();
    found.sort_by_key(|person| person.name.to_lowercase());
    let mut opened = None;
    heading(ui, "Your people");
    if known.own.people.is_empty() {
        weak(
            ui,
            "None yet: add one here, or keep a contact of a statement; you yourself stand in the settings",
        );
    } else if found.is_empty() {
        weak(ui, "Nobody has these letters");
    }
    for person in found {
        let emails = person.emails.first().cloned().unwrap_or_default();
        let beside = [person.organization.as_str(), person.role.as_str()];
        let beside: Vec<&str> = beside.into_iter().filter(|text| !text.is_empty()).collect();
        let name = if person.name.is_empty() { emails.clone() } else { person.name.clone() };
        if row(ui, &Row { name, beside: beside.join(", "), note: emails }) {
            opened = Some(Opened::person(person));
        }
    }
    opened
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(scale::M);
    ui.label(strong(text, scale::HEADING));
}

fn sorted<'a>(groups: impl Iterator<Item = &'a Entry>) -> Vec<&'a Entry> {
    let mut groups: Vec<&Entry> = groups.collect();
    groups.sort_by_key(|group| group.printed().to_lowercase());
    groups
}

fn of_group(group: &Entry) -> Row {
    let name = group.printed();
    let beside = if group.full_name == name { String::new() } else { group.full_name.clone() };
    let mut notes: Vec<String> = group.notes.iter().map(ToString::to_string).collect();
    if !group.period.text().is_empty() {
        notes.insert(0, group.period.text().into());
    }
    if group.confidence == Confidence::Unchecked {
        notes.push("suggestion".into());
    }
    Row { name, beside, note: notes.join(", ") }
}

/// The words that all have to stand somewhere.
struct Filter(Vec<String>);

impl Filter {
    fn of(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_lowercase).collect())
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn fits<'a>(&self, texts: impl Iterator<Item = &'a str>) -> bool {
        if self.is_empty() {
            return true;
        }
        let all = texts.map(str::to_lowercase).collect::<Vec<_>>().join("\n");
        self.0.iter().all(|word| all.contains(word.as_str()))
    }

    fn fits_group(&self, group: &Entry) -> bool {
        let printed = if self.is_empty() { String::new() } else { group.printed() };
        self.fits([printed.as_str(), &group.abbreviation, &group.full_name, &group.parent].into_iter())
    }

    fn fits_person(&self, person: &Person) -> bool {
        let texts = [&person.name, &person.role, &person.organization, &person.country];
        self.fits(texts.into_iter().chain(&person.emails).map(String::as_str))
    }
}

/// What was taken in, as a sentence.
pub(in crate::app) fn counted(groups: usize, people: usize) -> String {
    let groups = (groups > 0).then(|| wording::count(groups, "group", "groups"));
    let people = (people > 0).then(|| wording::count(people, "person", "people"));
    match (groups, people) {
        (Some(groups), Some(people)) => format!("{groups} and {people}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => "Nobody".into(),
    }
}
