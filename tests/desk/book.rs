//! The user's own groups and people: kept, added to, taken in and given out.

use std::{fs, path::Path};

use liaison_desk::{
    desk::{
        self, BookError, BookFormat, Folders, Overwrite, OwnContact, Problem, Settings, add_to_book,
        export_book, import_book, load_book, save_book,
    },
    directory::{Entry, Note, OwnBook, Period, Person, Sector, SendTo},
};

use super::names;

fn own() -> OwnBook {
    let group = Entry {
        parent: "ITU-T".into(),
        period: Period::new("2025-2028"),
        notes: vec![Note::Dormant, Note::RenamedTo("B".into())],
        send_to: SendTo {
            address: "forum@example.org".into(),
            copies: vec!["a@example.org".into(), "b@example.org".into()],
            through: "its \"secretariat\", always".into(),
            next_meeting: "Geneva, 8-17 April 2027".into(),
        },
        sector: Sector::ItuT,
        ..Entry::own("Forum of A, B and C (FABC)")
    };
    let below = Entry { parent: "FABC".into(), sector: Sector::ItuT, ..Entry::own("FABC-WG=1") };
    let person = Person {
        name: "Ada \"A\" Example".into(),
        role: "Chair, SG17".into(),
        organization: "Works; and more".into(),
        country: "Österreich".into(),
        telephone: "+1 555 0100".into(),
        emails: vec!["ada@example.org".into(), "chair@example.org".into()],
    };
    OwnBook { groups: vec![group, below, Entry::own("東京")], people: vec![person, Person::default()] }
}

fn write(path: &Path, text: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn groups_and_people_are_read_as_they_were_saved() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let nothing = load_book(&folders).unwrap();
    assert!(nothing.own.is_empty() && nothing.stamp.is_none());
    let saved = save_book(&folders, &own(), None).unwrap();
    let loaded = load_book(&folders).unwrap();
    assert_eq!((&loaded.own, loaded.unknown.len(), loaded.stamp), (&own(), 0, Some(saved.stamp)));
    assert_eq!(
        save_book(&folders, &own(), loaded.stamp).unwrap().stamp,
        saved.stamp,
        "same values, same bytes"
    );
    assert_eq!(names(&folders.data), ["groups-and-people.ron"]);
    let text = fs::read_to_string(folders.book()).unwrap();
    assert!(text.contains("abbreviation: \"FABC\"") && !text.contains("GroupV1"), "{text}");
}

#[test]
fn a_file_that_cannot_be_read_is_refused_and_stays() {
    for (text, expected) in [
        (
            &b"(format: \"Liaison Desk groups and people\", version: 1,\n groups: [(abbreviation: 1)])"[..],
            "line 2, column 2",
        ),
        (b"(format: \"Liaison Desk groups and people\", version: 1, groups: [", "line 1"),
        (b"(format: \"Liaison Desk groups and people\", version: 2)", "newer version"),
        (b"(format: \"Liaison Desk groups and people\", version: 0)", "does not exist"),
        (b"(format: \"another\", version: 1)", "no file of groups and people"),
        (b"\0\0\0\0", "line 1"),
        (b"\n\xFF", "line 2, column 1"),
        (b"", "no file of groups and people"),
    ] {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders::under(root.path());
        write(&folders.book(), text);
        let problem = load_book(&folders).unwrap_err().to_string();
        assert!(problem.contains(expected), "{problem}");
        assert!(problem.ends_with("groups-and-people.ron") && !problem.contains('\n'), "{problem}");
        assert!(save_book(&folders, &own(), None).is_err(), "{problem}");
        assert!(add_to_book(&folders, own()).is_err(), "{problem}");
        assert_eq!(fs::read(folders.book()).unwrap(), text, "{problem}");
    }
}

#[test]
fn what_is_not_known_is_named_and_kept_beside_at_the_first_save() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let text = b"(format: \"Liaison Desk groups and people\", version: 1, groups: [(abbreviation: \"A\", colour: \"red\")])";
    write(&folders.book(), text);
    let loaded = load_book(&folders).unwrap();
    assert_eq!(loaded.unknown, ["groups.0.colour"]);
    let kept = save_book(&folders, &loaded.own, loaded.stamp).unwrap().kept.unwrap();
    assert_eq!(fs::read(kept).unwrap(), text);
    assert!(load_book(&folders).unwrap().unknown.is_empty());
}

#[test]
fn what_another_window_has_saved_is_not_overwritten() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    save_book(&folders, &own(), None).unwrap();
    let read = load_book(&folders).unwrap();
    let more = OwnBook { groups: vec![Entry::own("New")], people: vec![] };
    let (added, _, merged) = add_to_book(&folders, more.clone()).unwrap();
    assert_eq!((merged.added, added.own.groups.len()), (1, 4));
    for stamp in [read.stamp, None] {
        let problem = save_book(&folders, &read.own, stamp).unwrap_err();
        assert!(matches!(problem, Problem::Book { error: BookError::ChangedOnDisk, .. }), "{problem}");
    }
    assert_eq!(load_book(&folders).unwrap(), added);
    let before = fs::metadata(folders.book()).unwrap().modified().unwrap();
    assert_eq!(add_to_book(&folders, more).unwrap().2.same, 1);
    assert_eq!(fs::metadata(folders.book()).unwrap().modified().unwrap(), before, "nothing to write");
}

#[test]
fn what_was_exported_is_imported_again() {
    let root = tempfile::tempdir().unwrap();
    let path = |name: &str| root.path().join(name);
    let named = OwnBook {
        people: own().people.into_iter().filter(|one| *one != Person::default()).collect(),
        ..own()
    };
    for (name, format) in [
        ("all.ron", BookFormat::Ron),
        ("groups.csv", BookFormat::GroupsTable),
        ("people.csv", BookFormat::PeopleTable),
    ] {
        export_book(&path(name), &named, format, Overwrite::Refuse).unwrap();
        let again = export_book(&path(name), &named, format, Overwrite::Refuse);
        assert!(matches!(again, Err(Problem::Exists(_))), "{name}");
        let imported = import_book(&path(name)).unwrap();
        assert!(imported.unknown.is_empty() && imported.skipped.is_empty(), "{name}");
        if format != BookFormat::PeopleTable {
            assert_eq!(imported.own.groups, named.groups, "{name}");
        }
        if format != BookFormat::GroupsTable {
            assert_eq!(imported.own.people, named.people, "{name}");
        }
    }
}

#[test]
fn tables_of_spreadsheets_are_understood() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("table.csv");
    for text in [
        "Name,E-mail,Company\nAda,ada@example.org,Works\n",
        "\u{feff}name;email;organisation\r\nAda;ada@example.org;Works\r\n\r\n",
        "Company\tE-Mails\tNAME\nWorks\tada@example.org\t Ada \n",
        "name,email,organization\nAda,ada@example.org,\"Works\n\"",
    ] {
        write(&path, text.as_bytes());
        let imported = import_book(&path).unwrap();
        let [ada] = imported.own.people.as_slice() else { panic!("{text}: {imported:?}") };
        assert_eq!((ada.name.as_str(), ada.organization.as_str()), ("Ada", "Works"), "{text}");
        assert_eq!(ada.emails, ["ada@example.org"], "{text}");
    }
    write(&path, b"abbreviation,colour,full_name\nA,red,Forum of A\n,blue,\nB\n");
    let imported = import_book(&path).unwrap();
    assert_eq!(imported.own.groups.len(), 2);
    assert_eq!((imported.unknown, imported.skipped), (vec!["colour".to_string()], vec![3]));
}

#[test]
fn a_table_that_cannot_be_read_says_where_and_what_to_do() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("table.csv");
    for (text, expected) in [
        (&b"colour,size\nred,1\n"[..], "names no column that is known"),
        (b"name,email\nAda,a@example.org\nBo,b@example.org,more\n", "in line 3: it has more cells"),
        (b"name,email\nAd\xE9,a@example.org\n", "in line 2: this is not UTF-8"),
        (b"PK\x03\x04", "no file of groups and people"),
        (b"", "no file of groups and people"),
        (b"(format: \"Liaison Desk groups and people\", version: 9)", "newer version"),
    ] {
        write(&path, text);
        let problem = import_book(&path).unwrap_err().to_string();
        assert!(problem.contains(expected) && problem.ends_with("table.csv"), "{problem}");
    }
    let problem = import_book(&root.path().join("none.csv")).unwrap_err();
    assert!(matches!(problem, Problem::Store(_)), "{problem}");
}

#[test]
fn the_user_stands_first_in_the_book() {
    let contact =
        OwnContact { name: "Adele Self".into(), email: "self@example.org".into(), ..OwnContact::default() };
    let book = desk::book(own(), &Settings { contact, ..Settings::default() });
    assert_eq!(book.oneself().unwrap().emails, ["self@example.org"]);
    assert_eq!(book.complete_person("ad", 1)[0].name, "Adele Self");
    assert!(desk::book(own(), &Settings::default()).oneself().is_none());
}
