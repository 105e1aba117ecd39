//! Settings, the looks of the window and the list of recent drafts.

use std::{fs, path::PathBuf};

use liaison_desk::desk::{
    self, ExportChoices, Folders, FormKind, OwnContact, OwnGroup, Settings, Theme, WindowLayout,
    load_settings, load_window, recent, save_settings, save_window,
};

use super::{at, names, statement};

fn settings() -> Settings {
    Settings {
        author: "A. Person".into(),
        contact: OwnContact {
            name: "A. \"Person\"\nBSc".into(),
            email: "a@example.org".into(),
            ..OwnContact::default()
        },
        group: OwnGroup {
            name: "ITU-T SG17".into(),
            questions: vec!["1/17".into(), "2/17".into()],
            ..OwnGroup::default()
        },
        study_period: "2025-2028".into(),
        default_folder: Some("/home/a/b".into()),
        theme: Theme::Dark,
        export: ExportChoices {
            form: FormKind::Posted,
            cover: false,
            draft_inside: false,
            text_beside: true,
            page_beside: true,
        },
        emblem: desk::EmblemChoice { picture: Some("/home/a/b.png".into()), text: "The Union".into() },
    }
}

#[test]
fn settings_are_read_as_they_were_saved() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let nothing = load_settings(&folders).unwrap();
    assert_eq!((nothing.settings, nothing.unknown), (Settings::default(), vec![]));
    let mut all = settings();
    for round in 0..2 {
        assert_eq!(save_settings(&folders, &all).unwrap(), None);
        let loaded = load_settings(&folders).unwrap();
        assert_eq!((&loaded.settings, loaded.unknown), (&all, vec![]), "round {round}");
        all.default_folder = None;
    }
    assert_eq!(names(&folders.config), ["settings.ron"]);
    let text = fs::read_to_string(folders.settings()).unwrap();
    assert!(!text.contains("Settings") && text.contains("theme: Dark"), "{text}");
    let for_jobs = desk::settings_from(Some(&folders.settings())).unwrap();
    assert_eq!((for_jobs.author, for_jobs.emblem), (all.author.clone(), all.emblem.clone()));
    assert_eq!(all.options().form, FormKind::Posted);
}

#[cfg(unix)]
#[test]
fn a_folder_whose_name_is_no_text_is_kept_byte_for_byte() {
    use std::os::unix::ffi::OsStringExt;
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let folder = PathBuf::from(std::ffi::OsString::from_vec(b"/a/\xff".to_vec()));
    let settings = Settings { default_folder: Some(folder), ..Settings::default() };
    save_settings(&folders, &settings).unwrap();
    assert_eq!(load_settings(&folders).unwrap().settings, settings);
}

#[test]
fn settings_may_name_few_and_unknown_ones_are_named_and_not_lost() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    fs::create_dir_all(&folders.config).unwrap();
    let old = "(\n  contact: (name: \"Ada\", pronoun: \"she\"),\n  default_folder: \"/a\",\n  moon: Full,\n)";
    fs::write(folders.settings(), old).unwrap();
    let loaded = load_settings(&folders).unwrap();
    assert_eq!(loaded.settings.contact.name, "Ada");
    assert_eq!(loaded.settings.default_folder, Some("/a".into()));
    assert_eq!(loaded.unknown, ["contact.pronoun", "moon"]);
    let kept = save_settings(&folders, &loaded.settings).unwrap().expect("the old ones are kept");
    assert_eq!(fs::read_to_string(kept).unwrap(), old);
    assert!(load_settings(&folders).unwrap().unknown.is_empty());
}

#[test]
fn damaged_settings_are_refused_with_their_place_and_not_lost() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    fs::create_dir_all(&folders.config).unwrap();
    for (damaged, place) in [
        (&b"(\n  theme: Purple,\n)"[..], "line 2"),
        (b"(author: \"\xff\")", "line 1, column 11"),
        (b"(author: \"a\") more", "line 1"),
    ] {
        fs::write(folders.settings(), damaged).unwrap();
        let sentence = load_settings(&folders).unwrap_err().to_string();
        assert!(sentence.starts_with("The settings cannot be read: "), "{sentence}");
        assert!(sentence.contains(place) && sentence.ends_with("settings.ron"), "{sentence}");
        let kept = save_settings(&folders, &settings()).unwrap().expect("the old ones are kept");
        assert_eq!(fs::read(kept).unwrap(), damaged);
        assert_eq!(load_settings(&folders).unwrap().settings, settings());
    }
}

#[test]
fn the_window_looks_as_it_did_and_never_unusable() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    assert_eq!(load_window(&folders).unwrap(), WindowLayout::default());
    let window = WindowLayout {
        size: Some((1280.0, 800.5)),
        position: Some((-3.0, 0.0)),
        zoom: 1.1,
        page_shown: false,
        page_zoom: Some(0.75),
        ..WindowLayout::default()
    };
    save_window(&folders, &window).unwrap();
    assert_eq!(load_window(&folders).unwrap(), window);
    assert_eq!(names(&folders.config), ["window.ron"], "the settings are not touched");
    fs::write(folders.window(), "(size: (0.0, 5.0), position: (NaN, 1.0), zoom: inf, page_zoom: -1.0)")
        .unwrap();
    assert_eq!(load_window(&folders).unwrap(), WindowLayout::default());
}

#[test]
fn recent_drafts_come_newest_first_with_what_stands_in_them_now() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    assert!(recent::load(&folders).unwrap().is_empty());
    let path = |name: &str| root.path().join(name);
    let mut lamps = statement("lamps");
    lamps.number = "TD1".into();
    for (second, name) in [(1, "a.liaison"), (2, "b.liaison"), (3, "a.liaison")] {
        desk::save(&path(name), &lamps, desk::Overwrite::Replace).unwrap();
        recent::note(&folders, &path(name), &lamps, at(second)).unwrap();
    }
    lamps.number = "TD2".into();
    desk::save(&path("b.liaison"), &lamps, desk::Overwrite::Replace).unwrap();
    fs::remove_file(path("a.liaison")).unwrap();
    fs::write(path("c.liaison"), "no draft").unwrap();
    recent::note(&folders, &path("c.liaison"), &statement("fog"), at(4)).unwrap();

    let listed = recent::load(&folders).unwrap();
    let told: Vec<_> = listed.iter().map(|recent| (recent.path.clone(), recent.when)).collect();
    assert_eq!(told, [(path("c.liaison"), at(4)), (path("a.liaison"), at(3)), (path("b.liaison"), at(2))]);
    let [unreadable, missing, there] = &listed[..] else { panic!("{listed:?}") };
    assert!(matches!(&unreadable.state, recent::State::Unreadable(why) if why.contains("not a draft")));
    assert_eq!(unreadable.summary.title, "LS/o on fog");
    assert_eq!(missing.state, recent::State::Missing);
    assert_eq!(missing.summary.number, "TD1", "as it was last called");
    assert_eq!((&there.state, there.summary.number.as_str()), (&recent::State::There, "TD2"));

    recent::remove(&folders, &path("a.liaison")).unwrap();
    assert_eq!(recent::load(&folders).unwrap().len(), 2);
    for number in 0..40 {
        recent::note(&folders, &path(&format!("{number}")), &lamps, at(10 + number)).unwrap();
    }
    let listed = recent::load(&folders).unwrap();
    assert_eq!((listed.len(), &listed[0].path), (30, &path("39")));
}

#[test]
fn a_long_summary_is_read_whole() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let mut long = statement("many");
    for number in 0..2000 {
        let to =
            liaison_desk::statement::Recipient { text: format!("Recipient {number}"), ..Default::default() };
        long.recipients.push(&mut long.keys, to);
    }
    let path = root.path().join("a.liaison");
    desk::save(&path, &long, desk::Overwrite::Refuse).unwrap();
    recent::note(&folders, &path, &long, at(1)).unwrap();
    assert_eq!(recent::load(&folders).unwrap()[0].summary.recipients.len(), 2000);
}

#[test]
fn a_damaged_list_of_recent_drafts_is_said_once_and_begun_anew() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    fs::create_dir_all(&folders.data).unwrap();
    fs::write(folders.recent(), "(drafts: 7)").unwrap();
    let sentence = recent::load(&folders).unwrap_err().to_string();
    assert!(sentence.starts_with("The list of recent drafts cannot be read"), "{sentence}");
    recent::note(&folders, &root.path().join("a"), &statement("a"), at(1)).unwrap();
    assert_eq!(recent::load(&folders).unwrap().len(), 1);
    assert_eq!(names(&folders.data), ["recent.ron", "recent.ron.original"]);
}

#[test]
fn a_chosen_emblem_is_read_and_what_is_no_picture_is_named() {
    /// The beginning and end of a picture of 2 by 3 points.
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x03\0\x02\x01\x01\x11\0\xff\xd9";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("emblem.jpg");
    let mut choice = desk::EmblemChoice { picture: Some(path.clone()), text: " The Union ".into() };
    assert!(desk::emblem(&choice).unwrap_err().to_string().ends_with("emblem.jpg"));
    fs::write(&path, JPEG).unwrap();
    let read = desk::emblem(&choice).unwrap().unwrap();
    assert_eq!((read.alt.as_str(), read.image.width, read.image.height), ("The Union", 2, 3));
    choice.text.clear();
    assert_eq!(desk::emblem(&choice).unwrap().unwrap().alt, "Emblem");
    fs::write(&path, "words").unwrap();
    let sentence = desk::emblem(&choice).unwrap_err().to_string();
    assert!(sentence.contains("PNG or JPEG") && sentence.ends_with("emblem.jpg"), "{sentence}");
    assert_eq!(desk::emblem(&desk::EmblemChoice::default()).unwrap(), None);
}
