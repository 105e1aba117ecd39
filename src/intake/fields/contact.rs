//! Contact persons: name, role, organization, country, telephone, fax, e-mail, further lines.

mod words;

use std::collections::HashSet;

use crate::{
    intake::{
        labels::{self, Label},
        layout::{Line, looks_labelled},
        piece::Cell,
    },
    source::Position,
};

use words::{is_country, is_role, is_telephone, spoken_part};

/// A contact person before it has keys, with the place it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Person {
    pub(in crate::intake) name: String,
    pub(in crate::intake) role: String,
    pub(in crate::intake) organization: String,
    pub(in crate::intake) country: String,
    pub(in crate::intake) telephone: String,
    pub(in crate::intake) fax: String,
    pub(in crate::intake) emails: Vec<String>,
    pub(in crate::intake) lines: Vec<String>,
    /// Where its first line stands.
    pub(in crate::intake) at: Position,
}

/// The persons that the lines of a contact row name.
pub(in crate::intake) fn persons(lines: &[Line]) -> Vec<Person> {
    let lines = &apart(lines);
    let first = lines.first();
    let mut persons =
        vec![Person { at: first.map_or(Position::default(), |line| line.at), ..Person::default() }];
    let mut reached = false;
    let mut named_in = first.and_then(|line| line.cell);
    let is_reach = |line: &&Line| matches!(line.part, Some(Label::Telephone | Label::Fax | Label::Email));
    let reach: HashSet<Cell> = lines.iter().filter(is_reach).filter_map(|line| line.cell).collect();
    let last_email =
        lines.iter().rposition(|line| line.part == Some(Label::Email) || line.text.contains('@'));
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() || (labels::is_empty(text) && line.part.is_none()) {
            continue;
        }
        let later_email = last_email > Some(at);
        let current = persons.last().is_some_and(|person| !person.emails.is_empty());
        let named =
            text.contains('@') && text.contains(' ') && persons.last().is_some_and(|p| !p.name.is_empty());
        let anew = if text.contains('@') { named } else { later_email };
        if line.part.is_none() && reached && current && anew {
            persons.push(Person { at: line.at, ..Person::default() });
            reached = false;
            named_in = line.cell;
        }
        // Beside telephone and e-mail stands what is neither name nor organization.
        let beside = line.cell != named_in && line.cell.is_some_and(|cell| reach.contains(&cell));
        reached |=
            matches!(line.part, Some(Label::Telephone | Label::Fax | Label::Email)) || text.contains('@');
        if let Some(person) = persons.last_mut() {
            match line.part {
                Some(_) if labels::is_empty(text) => {}
                Some(part) => person.part(part, text),
                None if beside && reach_of(text).is_none() && !text.contains('@') => {
                    person.lines.push(text.to_string());
                }
                None => person.line(text),
            }
        }
    }
    persons.retain(|person| *person != Person { at: person.at, ..Person::default() });
    persons
}

/// How a person is reached by a line without a label of the form: "Tel +41 22 000 00 00", or an address or a number and
/// nothing else.
pub(in crate::intake) fn reach_of(text: &str) -> Option<(Label, &str)> {
    let addresses = || {
        text.contains('@') && text.split([' ', ',', ';']).all(|word| word.contains('@') || word.is_empty())
    };
    spoken_part(text)
        .or_else(|| addresses().then_some((Label::Email, text)))
        .or_else(|| is_telephone(text).then_some((Label::Telephone, text)))
}

/// "Name (address); name (address)" as lines of their own.
fn apart(lines: &[Line]) -> Vec<Line> {
    let mut apart = Vec::new();
    for line in lines {
        let parts: Vec<&str> = line.text.split(';').map(str::trim).collect();
        let several = parts.len() > 1
            && line.part.is_none()
            && parts.iter().all(|part| part.contains('@') && part.contains(' '));
        if several {
            apart.extend(parts.into_iter().map(|part| Line { text: part.to_string(), ..line.clone() }));
        } else {
            apart.push(line.clone());
        }
    }
    apart
}

impl Person {
    /// Takes a value under its label.
    pub(in crate::intake) fn part(&mut self, part: Label, text: &str) {
        let text = text.trim_end_matches([' ', ',', ';']);
        match part {
            Label::Email => self.emails(text),
            Label::Telephone => add(&mut self.telephone, text, "; "),
            Label::Fax => add(&mut self.fax, text, "; "),
            Label::Country if self.country.is_empty() => self.country = text.to_string(),
            Label::Role if self.role.is_empty() => self.role = text.to_string(),
            Label::Organization if self.organization.is_empty() => self.organization = text.to_string(),
            Label::Name => self.line(text),
            _ => self.lines.push(text.to_string()),
        }
    }

    /// Takes a line without label: name first, then what its words show it to be.
    pub(in crate::intake) fn line(&mut self, text: &str) {
        let text = text.trim_matches([' ', ',', ';']);
        if text.is_empty() {
            return;
        }
        if let Some((part, value)) = spoken_part(text) {
            return self.part(part, value);
        }
        if text.contains('@') {
            return self.line_with_address(text);
        }
        let elements = elements(text);
        let first = elements.first().map_or(text, |first| without_parenthesis(first).0);
        if self.name.is_empty() && !is_role(first) && !is_telephone(first) {
            return self.name_line(&elements);
        }
        if is_telephone(text) {
            add(&mut self.telephone, text, "; ");
        } else if is_role(text) && self.role.is_empty() {
            self.role = text.to_string();
        } else if is_country(text) && self.country.is_empty() {
            self.country = text.to_string();
        } else if looks_labelled(text) {
            self.lines.push(text.to_string());
        } else if self.organization.is_empty() && !text.starts_with(|c: char| c.is_ascii_digit()) {
            self.organization_line(text);
        } else {
            self.lines.push(text.to_string());
        }
    }

    /// "Name <address>", a whole contact on one line, or an address by itself.
    fn line_with_address(&mut self, text: &str) {
        let mut rest: Vec<String> = Vec::new();
        for element in elements(text) {
            if let Some((part, value)) = spoken_part(element) {
                self.part(part, value);
                continue;
            }
            let (addresses, words): (Vec<&str>, Vec<&str>) =
                element.split_whitespace().partition(|word| word.contains('@'));
            self.emails(&addresses.join(" "));
            let words = words.join(" ");
            let words = words.trim_matches([' ', '<', '>']).trim_end_matches(['(', '-', '–', ' ']);
            let words = words.strip_prefix(')').unwrap_or(words).trim();
            if !words.is_empty() {
                rest.push(words.to_string());
            }
        }
        self.line(&rest.join(", "));
    }

    /// "Name, role", "Name (role), organization, country" or more on one line.
    fn name_line(&mut self, elements: &[&str]) {
        let mut elements = elements.iter().copied();
        let Some(first) = elements.next() else { return };
        let (name, inner) = without_parenthesis(first);
        let role = is_role(inner) && self.role.is_empty();
        self.name = if role { name } else { first }.to_string();
        if role {
            self.role = inner.to_string();
        }
        let mut in_role = false;
        for element in elements {
            let names_group = element.chars().any(|c| c.is_ascii_digit());
            if let Some((part, value)) = spoken_part(element) {
                self.part(part, value);
            } else if is_telephone(element) {
                add(&mut self.telephone, element, "; ");
            } else if is_role(element) || (in_role && names_group) {
                add(&mut self.role, element, ", ");
                in_role = true;
                continue;
            } else if is_country(element) && self.country.is_empty() {
                self.country = element.to_string();
            } else {
                add(&mut self.organization, element, ", ");
            }
            in_role = false;
        }
    }

    /// "Organization, country" or an organization alone.
    fn organization_line(&mut self, text: &str) {
        match text.rsplit_once(',') {
            Some((organization, country))
                if is_country(country) && self.country.is_empty() && !organization.contains(',') =>
            {
                self.organization = organization.trim().to_string();
                self.country = country.trim().to_string();
            }
            _ => self.organization = text.to_string(),
        }
    }

    /// Takes addresses; the words between two of them are one line.
    fn emails(&mut self, text: &str) {
        let mut words: Vec<&str> = Vec::new();
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
            let address = word.trim_matches(['<', '>', '(', ')', '[', ']']).trim_end_matches('.');
            let address = address.strip_prefix("mailto:").unwrap_or(address);
            if address.contains('@') {
                self.emails.push(address.to_string());
                self.beside_address(&mut words);
            } else if !address.is_empty() {
                words.push(address);
            }
        }
        self.beside_address(&mut words);
    }

    fn beside_address(&mut self, words: &mut Vec<&str>) {
        if !matches!(words.as_slice(), [] | ["or" | "and"]) {
            self.lines.push(words.join(" "));
        }
        words.clear();
    }
}

/// What stands between commas and semicolons, or between dashes with blanks, parentheses being whole.
fn elements(text: &str) -> Vec<&str> {
    let mut elements = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    let last = text.rfind(')').unwrap_or(0);
    for (at, c) in text.char_indices() {
        let dash =
            matches!(c, '-' | '–') && text[..at].ends_with(' ') && text[at + c.len_utf8()..].starts_with(' ');
        match c {
            '(' if at < last => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if dash || matches!(c, ',' | ';') => {
                elements.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    elements.push(&text[start..]);
    elements.into_iter().map(str::trim).filter(|element| !element.is_empty()).collect()
}

/// "Name (words)" in its two parts; the second is empty where there is no parenthesis.
fn without_parenthesis(text: &str) -> (&str, &str) {
    match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((before, inner)) if !before.trim().is_empty() => (before.trim(), inner.trim()),
        _ => (text, ""),
    }
}

fn add(to: &mut String, text: &str, between: &str) {
    if !to.is_empty() {
        to.push_str(between);
    }
    to.push_str(text);
}

#[cfg(test)]
mod tests;
