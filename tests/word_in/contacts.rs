//! Contacts that somebody adds or changes in Word.

use liaison_desk::statement::Contact;

use crate::hand::{Edited, edited, with_contact, with_more};

fn told(contact: &Contact) -> String {
    let Contact { name, role, organization, country, telephone, fax, emails, lines } = contact;
    let joined =
        |list: &liaison_desk::statement::List<String>| list.values().cloned().collect::<Vec<_>>().join("+");
    [name, role, organization, country, telephone, fax, &joined(emails), &joined(lines)]
        .map(String::as_str)
        .join("|")
}

fn contacts(edited: &Edited) -> Vec<String> {
    edited.is.contacts.values().map(told).collect()
}

const BO: [&str; 4] = ["Bo Second", "Editor", "Example Ltd", "Kenya"];
const BO_TOLD: &str = "Bo Second|Editor|Example Ltd|Kenya|||bo@example.org|";

#[test]
fn a_row_without_a_label_below_or_above_a_contact_is_a_contact() {
    let was: Vec<String> = liaison_desk::desk::example().unwrap().contacts.values().map(told).collect();
    let with = |at: usize, told: &str| {
        let mut list = was.clone();
        list.insert(at, told.to_string());
        list
    };
    let last = was.len();
    for (place, before, person, reach, told) in [
        (last, None, &BO[..], &["E-mail:\tbo@example.org"][..], BO_TOLD),
        (last, None, &BO, &[""], "Bo Second|Editor|Example Ltd|Kenya||||"),
        (last, None, &["Bo Second"], &["bo@example.org"], "Bo Second||||||bo@example.org|"),
        (0, Some(0), &BO, &["E-mail:\tbo@example.org"], BO_TOLD),
        (1, Some(1), &BO, &["E-mail:\tbo@example.org"], BO_TOLD),
    ] {
        let edited = edited(|xml| with_more(&xml, before, person, reach));
        assert_eq!(contacts(&edited), with(place, told), "{before:?} {person:?}");
        assert_eq!(edited.told(), Vec::<&str>::new());
    }
    // One cell with the label beside several contacts.
    let merged = edited(|xml| {
        let xml = with_more(&xml, None, &BO, &["E-mail:\tbo@example.org"]);
        let label = xml.rfind(">Contact:<").unwrap();
        let own = xml[..label].rfind("</w:tcPr>").unwrap();
        let next = label + xml[label..].find("<w:tr>").unwrap();
        let next = next + xml[next..].find("</w:tcPr>").unwrap();
        let restart = "<w:vMerge w:val=\"restart\"/>";
        format!("{}{restart}{}<w:vMerge/>{}", &xml[..own], &xml[own..next], &xml[next..])
    });
    assert_eq!(contacts(&merged), with(last, BO_TOLD));
}

#[test]
fn how_a_person_is_reached_is_read_in_whatever_words() {
    let first = "Maren Lindqvist|Rapporteur, Q3/20|Nordlys Instruments|Norway";
    let (tel, mail) = ("Tel:\t+47 55 50 12 34", "E-mail:\tmaren.lindqvist@example.org");
    let known = "+47 55 50 12 34||maren.lindqvist@example.org";
    for (reach, expected) in [
        (&["new@example.org"][..], "||new@example.org|"),
        (&["Mail: new@example.org"], "||new@example.org|"),
        (&["Email new@example.org"], "||new@example.org|"),
        (&["e-mail : new@example.org"], "||new@example.org|"),
        (&["Tel. +47 1 23 45 67", mail], "+47 1 23 45 67||maren.lindqvist@example.org|"),
        (&["Phone: +47 1 23 45 67", mail], "+47 1 23 45 67||maren.lindqvist@example.org|"),
        (&[tel, "Mobile: +47 9", mail], "+47 55 50 12 34; +47 9||maren.lindqvist@example.org|"),
        (&[tel, mail, "Skype: maren.l"], &format!("{known}|Skype: maren.l")),
        (&["Room 5", tel, mail], &format!("{known}|Room 5")),
        (&[tel, "E-mail:\tmaren.lindqvist@example.org (preferred)"], &format!("{known}|preferred")),
        (&[tel, "E-mail:\tmaren.lindqvist@example.org (not in July)"], &format!("{known}|not in July")),
        (
            &[tel, "E-mail:\tmaren.lindqvist@example.org, second@example.org"],
            &format!("{known}+second@example.org|"),
        ),
    ] {
        let edited = edited(|xml| with_contact(&xml, 0, None, Some(reach)));
        assert_eq!(contacts(&edited)[0], format!("{first}|{expected}"), "{reach:?}");
        assert_eq!(edited.told(), Vec::<&str>::new(), "{reach:?}");
    }
}

#[test]
fn a_line_more_or_less_moves_no_other() {
    let reach = "+47 55 50 12 34||maren.lindqvist@example.org";
    for (person, expected) in [
        (
            &["Maren Lindqvist", "Nordlys Instruments", "Norway"][..],
            "Maren Lindqvist||Nordlys Instruments|Norway",
        ),
        (&["Maren Lindqvist", "Nordlys Instruments AS"], "Maren Lindqvist||Nordlys Instruments AS|"),
        (&["Ole Olsen", "Editor", "Other Ltd", "Sweden"], "Ole Olsen|Editor|Other Ltd|Sweden"),
        (&["Ole Olsen", "Other Ltd"], "Ole Olsen||Other Ltd|"),
    ] {
        let edited = edited(|xml| with_contact(&xml, 0, Some(person), None));
        assert_eq!(contacts(&edited)[0], format!("{expected}|{reach}|"), "{person:?}");
    }
    let emptied = edited(|xml| with_contact(&xml, 1, Some(&[""]), Some(&[""])));
    assert_eq!(emptied.paths(), ["contacts[1]"]);
    let more = ["Maren Lindqvist", "Rapporteur, Q3/20", "Nordlys Instruments", "1 Fjord Road", "Norway"];
    let edited = edited(|xml| with_contact(&xml, 0, Some(&more), None));
    assert_eq!(
        contacts(&edited)[0],
        format!("Maren Lindqvist|Rapporteur, Q3/20|Nordlys Instruments|Norway|{reach}|1 Fjord Road")
    );
}
