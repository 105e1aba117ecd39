//! Contacts as they are written.

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
fn a_contact_on_one_line_is_taken_apart() {
    let row = |fields: [&str; 7]| fields.map(str::to_string);
    for (text, expected) in [
        (
            "Bo Example (Rapporteur, Q5/99), Example Ltd, Kenya, bo@example.org",
            ["Bo Example", "Rapporteur, Q5/99", "Example Ltd", "Kenya", "", "bo@example.org", ""],
        ),
        (
            "Bo Example (Q5/99 Rapporteur), bo@example.org;",
            ["Bo Example", "Q5/99 Rapporteur", "", "", "", "bo@example.org", ""],
        ),
        (
            "Ada Example, Example Ltd, USA, +1 212 555 0100, ada@example.org",
            ["Ada Example", "", "Example Ltd", "USA", "+1 212 555 0100", "ada@example.org", ""],
        ),
        (
            "Ms Ada Example, Director, EXAMPLE; Phone +1 222 333 4444 ext. 55; ada@example.org",
            ["Ms Ada Example", "Director", "EXAMPLE", "", "+1 222 333 4444 ext. 55", "ada@example.org", ""],
        ),
        (
            "Bo Example - Example Corp - USA - bo@example.org",
            ["Bo Example", "", "Example Corp", "USA", "", "bo@example.org", ""],
        ),
        ("Bo Example (Ms) (bo@example.org)", ["Bo Example (Ms)", "", "", "", "", "bo@example.org", ""]),
        ("Bo Jean-Example,", ["Bo Jean-Example", "", "", "", "", "", ""]),
        ("Chair, SG99", ["", "Chair, SG99", "", "", "", "", ""]),
        ("", ["", "", "", "", "", "", ""]),
    ] {
        let person = read(&[(None, text)]).into_iter().next().unwrap_or_default();
        let emails = person.emails.join(" ");
        let seen = [
            person.name,
            person.role,
            person.organization,
            person.country,
            person.telephone,
            emails,
            person.lines.join(" "),
        ];
        assert_eq!(seen, row(expected), "{text}");
    }
}

#[test]
fn parts_are_known_without_their_colon() {
    let persons = read(&[
        (None, "Ada Example;"),
        (None, "Example Ltd,"),
        (None, "Tel +41 22 000 00 00 / +41 22 000 00 01"),
        (Some(Label::Telephone), "+41 79 000 00 00"),
        (None, "Phone no +41 22 000 00 03"),
        (None, "Fax number +41 22 000 00 02"),
        (None, "E-mail 1: ada@example.org"),
        (None, "Telephone exchange"),
    ]);
    let [ada] = persons.as_slice() else { panic!("{persons:?}") };
    assert_eq!(
        (ada.name.as_str(), ada.organization.as_str(), ada.telephone.as_str(), ada.fax.as_str()),
        (
            "Ada Example",
            "Example Ltd",
            "+41 22 000 00 00 / +41 22 000 00 01; +41 79 000 00 00; +41 22 000 00 03",
            "+41 22 000 00 02"
        )
    );
    assert_eq!(
        (ada.emails.join(" ").as_str(), ada.lines.join(" ").as_str()),
        ("ada@example.org", "Telephone exchange")
    );
}

#[test]
fn persons_joined_by_semicolons_are_several() {
    let persons = read(&[(None, "Ada Example <ada@example.org>; Bo Example, Example Ltd, bo@example.org")]);
    let names: Vec<_> = persons.iter().map(|p| (p.name.as_str(), p.organization.as_str())).collect();
    assert_eq!(names, [("Ada Example", ""), ("Bo Example", "Example Ltd")]);
}

#[test]
fn two_persons_in_one_row_are_two() {
    let persons = read(&[
        (None, "Ada Example"),
        (Some(Label::Email), "ada@example.org"),
        (None, "Bo Example"),
        (Some(Label::Email), "bo@example.org; bo2@example.org"),
    ]);
    let names: Vec<_> = persons.iter().map(|person| (person.name.as_str(), person.emails.len())).collect();
    assert_eq!(names, [("Ada Example", 1), ("Bo Example", 2)]);
}

#[test]
fn words_beside_an_address_are_one_line() {
    for (text, emails, lines) in [
        ("ada@example.org (by phone only)", "ada@example.org", "by phone only"),
        ("ada@example.org or a.example@example.org", "ada@example.org a.example@example.org", ""),
        (
            "ada@example.org (in the office); a@example.net (at home)",
            "ada@example.org a@example.net",
            "in the office|at home",
        ),
    ] {
        let persons = read(&[(None, "Ada Example"), (Some(Label::Email), text)]);
        let [ada] = persons.as_slice() else { panic!("{persons:?}") };
        assert_eq!((ada.emails.join(" ").as_str(), ada.lines.join("|").as_str()), (emails, lines), "{text}");
    }
}
