//! Contact persons: name, role, organization, country, telephone, fax, e-mail, further lines.

use crate::{
    intake::{
        labels::{self, Label},
        layout::Line,
    },
    source::Position,
};

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

/// Words that name what a person does.
const ROLES: &[&str] = &[
    "chair",
    "chairs",
    "chairman",
    "chairwoman",
    "chairperson",
    "co-chair",
    "cochair",
    "vice-chair",
    "vice-chairman",
    "vice-chairwoman",
    "convenor",
    "convener",
    "co-convenor",
    "co-convener",
    "rapporteur",
    "co-rapporteur",
    "associate",
    "editor",
    "co-editor",
    "secretary",
    "secretariat",
    "counsellor",
    "advisor",
    "coordinator",
    "co-ordinator",
    "director",
    "president",
    "vice-president",
    "manager",
    "liaison",
    "delegate",
    "head",
    "leader",
    "lead",
    "moderator",
    "officer",
    "representative",
];

/// Countries as contact lines name them, in lower case.
const COUNTRIES: &[&str] = &[
    "albania",
    "algeria",
    "argentina",
    "armenia",
    "australia",
    "austria",
    "azerbaijan",
    "bahrain",
    "bangladesh",
    "belarus",
    "belgium",
    "benin",
    "botswana",
    "brazil",
    "bulgaria",
    "burkina faso",
    "cameroon",
    "canada",
    "chile",
    "china",
    "p.r. china",
    "p. r. china",
    "people's republic of china",
    "colombia",
    "costa rica",
    "croatia",
    "cuba",
    "cyprus",
    "czech republic",
    "czechia",
    "côte d'ivoire",
    "denmark",
    "ecuador",
    "egypt",
    "estonia",
    "ethiopia",
    "finland",
    "france",
    "georgia",
    "germany",
    "ghana",
    "greece",
    "guinea",
    "hungary",
    "iceland",
    "india",
    "indonesia",
    "iran",
    "iraq",
    "ireland",
    "israel",
    "italy",
    "jamaica",
    "japan",
    "jordan",
    "kazakhstan",
    "kenya",
    "korea",
    "republic of korea",
    "korea (rep. of)",
    "korea (republic of)",
    "rep. of korea",
    "south korea",
    "kuwait",
    "kyrgyzstan",
    "latvia",
    "lebanon",
    "libya",
    "lithuania",
    "luxembourg",
    "malawi",
    "malaysia",
    "mali",
    "malta",
    "mauritius",
    "mexico",
    "moldova",
    "mongolia",
    "morocco",
    "mozambique",
    "namibia",
    "nepal",
    "netherlands",
    "the netherlands",
    "new zealand",
    "niger",
    "nigeria",
    "norway",
    "oman",
    "pakistan",
    "panama",
    "paraguay",
    "peru",
    "philippines",
    "poland",
    "portugal",
    "qatar",
    "romania",
    "russia",
    "russian federation",
    "rwanda",
    "saudi arabia",
    "senegal",
    "serbia",
    "singapore",
    "slovakia",
    "slovenia",
    "south africa",
    "spain",
    "sri lanka",
    "sudan",
    "sweden",
    "switzerland",
    "syria",
    "tanzania",
    "thailand",
    "togo",
    "tunisia",
    "türkiye",
    "turkey",
    "uganda",
    "uk",
    "u.k.",
    "ukraine",
    "united arab emirates",
    "uae",
    "united kingdom",
    "united states",
    "united states of america",
    "usa",
    "u.s.a.",
    "us",
    "u.s.",
    "uruguay",
    "uzbekistan",
    "venezuela",
    "viet nam",
    "vietnam",
    "zambia",
    "zimbabwe",
];

/// The persons that the lines of a contact row name.
pub(in crate::intake) fn persons(lines: &[Line]) -> Vec<Person> {
    let lines = &apart(lines);
    let mut persons =
        vec![Person { at: lines.first().map_or(Position::default(), |line| line.at), ..Person::default() }];
    let mut reached = false;
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() || (labels::is_empty(text) && line.part.is_none()) {
            continue;
        }
        let later_email =
            lines[at + 1..].iter().any(|line| line.part == Some(Label::Email) || line.text.contains('@'));
        let current = persons.last().is_some_and(|person| !person.emails.is_empty());
        let named =
            text.contains('@') && text.contains(' ') && persons.last().is_some_and(|p| !p.name.is_empty());
        let anew = if text.contains('@') { named } else { later_email };
        if line.part.is_none() && reached && current && anew {
            persons.push(Person { at: line.at, ..Person::default() });
            reached = false;
        }
        reached |=
            matches!(line.part, Some(Label::Telephone | Label::Fax | Label::Email)) || text.contains('@');
        if let Some(person) = persons.last_mut() {
            match line.part {
                Some(_) if labels::is_empty(text) => {}
                Some(part) => person.part(part, text),
                None => person.line(text),
            }
        }
    }
    persons.retain(|person| *person != Person { at: person.at, ..Person::default() });
    persons
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
    fn part(&mut self, part: Label, text: &str) {
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

    /// A line without label: name first, then what its words show it to be.
    fn line(&mut self, text: &str) {
        if text.contains('@') {
            return self.line_with_address(text);
        }
        if self.name.is_empty() && !is_role(text.split(',').next().unwrap_or(text)) {
            return self.name_line(text);
        }
        if is_telephone(text) && self.telephone.is_empty() {
            self.telephone = text.to_string();
        } else if is_role(text) && self.role.is_empty() {
            self.role = text.to_string();
        } else if is_country(text) && self.country.is_empty() {
            self.country = text.to_string();
        } else if self.organization.is_empty() && !text.starts_with(|c: char| c.is_ascii_digit()) {
            self.organization_line(text);
        } else {
            self.lines.push(text.to_string());
        }
    }

    /// "Name <address>" or an address by itself.
    fn line_with_address(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let addresses: Vec<&str> = words.iter().copied().filter(|word| word.contains('@')).collect();
        let rest: Vec<&str> = words.into_iter().filter(|word| !word.contains('@')).collect();
        self.emails(&addresses.join(" "));
        let rest = rest.join(" ");
        let rest = rest.trim_matches([' ', ',', ';', '<', '>', '(', ')']);
        if !rest.is_empty() {
            self.line(rest);
        }
    }

    /// "Name, role" or "Name, organization, country".
    fn name_line(&mut self, text: &str) {
        let mut parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        self.name = parts.next().unwrap_or(text).to_string();
        let mut in_role = false;
        for part in parts {
            let names_group = part.chars().any(|c| c.is_ascii_digit());
            if is_role(part) || (in_role && names_group) {
                add(&mut self.role, part, ", ");
                in_role = true;
            } else if is_country(part) && self.country.is_empty() {
                self.country = part.to_string();
            } else {
                add(&mut self.organization, part, ", ");
            }
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

    fn emails(&mut self, text: &str) {
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
            let address = word.trim_matches(['<', '>', '(', ')', '[', ']']);
            let address = address.strip_prefix("mailto:").unwrap_or(address);
            if address.contains('@') {
                self.emails.push(address.to_string());
            } else if !address.is_empty() && !matches!(address, "or" | "and") {
                self.lines.push(address.to_string());
            }
        }
    }
}

fn add(to: &mut String, text: &str, between: &str) {
    if !to.is_empty() {
        to.push_str(between);
    }
    to.push_str(text);
}

fn is_role(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.split(|c: char| !(c.is_alphanumeric() || c == '-')).take(6).any(|word| ROLES.contains(&word))
        && !lower.ends_with(" secretariat")
}

fn is_country(text: &str) -> bool {
    COUNTRIES.contains(&text.trim().trim_end_matches(',').to_lowercase().as_str())
}

fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.starts_with('+') && digits >= 6 && !text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::layout::tests::line;

    fn read(lines: &[(Option<Label>, &str)]) -> Vec<Person> {
        let lines: Vec<Line> = lines.iter().map(|(part, text)| line(*part, text)).collect();
        persons(&lines)
    }

    #[test]
    fn a_person_is_read_from_lines_with_and_without_labels() {
        let person = |person: Person| vec![person];
        let email = |address: &str| vec![address.to_string()];
        for (lines, expected) in [
            (
                &[(None, "Ada Example"), (None, "Chair, SG99"), (Some(Label::Email), "ada@example.org")][..],
                person(Person {
                    name: "Ada Example".into(),
                    role: "Chair, SG99".into(),
                    emails: email("ada@example.org"),
                    ..Person::default()
                }),
            ),
            (
                &[
                    (None, "Ada Example, rapporteur for Q9/99"),
                    (None, "Example Ltd, Switzerland"),
                    (Some(Label::Telephone), "+41 22 000 00 00"),
                    (Some(Label::Fax), "-"),
                ],
                person(Person {
                    name: "Ada Example".into(),
                    role: "rapporteur for Q9/99".into(),
                    organization: "Example Ltd".into(),
                    country: "Switzerland".into(),
                    telephone: "+41 22 000 00 00".into(),
                    ..Person::default()
                }),
            ),
            (
                &[(None, "Ada Example <ada@example.org>"), (None, "1 Long Road"), (None, "France")],
                person(Person {
                    name: "Ada Example".into(),
                    country: "France".into(),
                    emails: email("ada@example.org"),
                    lines: vec!["1 Long Road".into()],
                    ..Person::default()
                }),
            ),
            (&[(None, "N/A")], Vec::new()),
            (&[], Vec::new()),
        ] {
            let mut seen = read(lines);
            seen.iter_mut().for_each(|person| person.at = Position::default());
            assert_eq!(seen, expected);
        }
    }

    #[test]
    fn two_persons_in_one_row_are_two() {
        let persons = read(&[
            (None, "Ada Example"),
            (Some(Label::Email), "ada@example.org"),
            (None, "Bo Example"),
            (Some(Label::Email), "bo@example.org; bo2@example.org"),
        ]);
        let names: Vec<_> =
            persons.iter().map(|person| (person.name.as_str(), person.emails.len())).collect();
        assert_eq!(names, [("Ada Example", 1), ("Bo Example", 2)]);
    }
}
