//! Files are read and saved whole or not at all, and every refusal is a sentence with the path at its end.
#![allow(clippy::unwrap_used, clippy::panic)] // a failed expectation is what a test is for

use std::{fs, path::Path, time::Duration};

use liaison_desk::store::{
    self, Folders, LIMIT, Reason, StoreError, keep_beside, make_folder, read, read_start, sweep,
    write_atomic, write_new,
};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The error's sentence, held to the rules for sentences.
fn sentence(error: &StoreError) -> String {
    let text = error.to_string();
    assert!(text.starts_with("The f"), "{text}");
    assert!(text.ends_with(&error.path.display().to_string()), "{text}");
    assert!(text.contains("; "), "it says what to do: {text}");
    text
}

#[test]
fn a_saved_file_is_read_again_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a b é.liaison");
    for bytes in [&b"one"[..], b"", &[7; 300_000]] {
        write_atomic(&file, bytes).unwrap();
        assert_eq!(read(&file, LIMIT).unwrap(), bytes);
        assert_eq!(read_start(&file, 2).unwrap(), &bytes[..bytes.len().min(2)]);
        assert_eq!(names(folder.path()), ["a b é.liaison"]);
    }
}

#[test]
fn what_cannot_be_read_is_said_with_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.liaison");
    fs::write(&file, [1; 100]).unwrap();
    assert!(read(&file, 100).is_ok());
    let error = read(&file, 99).unwrap_err();
    assert!(matches!(error.reason, Reason::TooLarge { len: 100, limit: 99 }));
    assert!(sentence(&error).contains("too large"));
    for (path, what) in [
        (folder.path().join("none.liaison"), "there is none"),
        (folder.path().to_path_buf(), "it is a folder"),
        (file.join("below"), "there is none"),
        (folder.path().join("x".repeat(300)), "no file can have this name"),
    ] {
        let error = read(&path, LIMIT).unwrap_err();
        assert!(sentence(&error).contains(what), "{error}");
        assert_eq!(read_start(&path, 9).unwrap_err().to_string(), error.to_string());
    }
}

#[test]
fn what_cannot_be_saved_is_said_with_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let protected = folder.path().join("protected.liaison");
    fs::write(&protected, "kept").unwrap();
    let mut rights = fs::metadata(&protected).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&protected, rights).unwrap();
    for (path, what) in [
        (folder.path().to_path_buf(), "it is a folder"),
        (folder.path().join(".."), "it is a folder"),
        (protected.clone(), "write-protected"),
        (folder.path().join("none/a.liaison"), "its folder is not there"),
        (protected.join("a.liaison"), "its folder is not there"),
        (folder.path().join("x".repeat(300)), "no file can have this name"),
        (folder.path().join("a\0b"), "no file can have this name"),
        (Path::new("").to_path_buf(), "no file can have this name"),
    ] {
        let error = write_atomic(&path, b"new").unwrap_err();
        assert!(sentence(&error).contains(what), "{error}");
    }
    assert_eq!(fs::read(&protected).unwrap(), b"kept");
    assert_eq!(names(folder.path()), ["protected.liaison"]);
}

#[test]
fn a_new_file_never_replaces_anything() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.liaison");
    write_new(&file, b"first").unwrap();
    let error = write_new(&file, b"second").unwrap_err();
    assert!(matches!(error.reason, Reason::Exists));
    assert!(sentence(&error).contains("there already"));
    assert!(matches!(write_new(folder.path(), b"second").unwrap_err().reason, Reason::Exists));
    assert_eq!(fs::read(&file).unwrap(), b"first");
    assert_eq!(names(folder.path()), ["a.liaison"]);
    let error = write_new(&folder.path().join("none/a"), b"").unwrap_err();
    assert!(matches!(error.reason, Reason::NoFolder));
}

#[test]
fn of_many_who_make_one_file_at_once_one_wins() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.liaison");
    let won: Vec<usize> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..8)
            .map(|who| {
                let file = &file;
                scope.spawn(move || write_new(file, &[b'0' + who as u8; 5000]).is_ok().then_some(who))
            })
            .collect();
        all.into_iter().filter_map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(won.len(), 1);
    assert_eq!(fs::read(&file).unwrap(), [b'0' + won[0] as u8; 5000]);
    assert_eq!(names(folder.path()), ["a.liaison"]);
}

#[test]
fn a_copy_beside_replaces_no_other_copy() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.liaison");
    let keep = |bytes: &[u8]| {
        let path = keep_beside(&file, bytes, "v1-original").unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes);
        path.file_name().unwrap().to_string_lossy().into_owned()
    };
    assert_eq!(keep(b"one"), "a.liaison.v1-original");
    assert_eq!(keep(b"two"), "a.liaison.v1-original-2");
    assert_eq!(keep(b"one"), "a.liaison.v1-original");
    assert_eq!(keep(b"tw"), "a.liaison.v1-original-3");
    assert_eq!(names(folder.path()).len(), 3);
}

#[test]
fn only_old_temporaries_of_ours_are_swept() {
    let folder = tempfile::tempdir().unwrap();
    let ours = format!(".liaison-desk-{}.tmp", "0123456789abcdef".repeat(2));
    for name in [ours.as_str(), ".liaison-desk-notes.tmp", "a.liaison", ".other.tmp"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    assert_eq!(sweep(folder.path(), Duration::from_secs(3600)).unwrap(), 0);
    assert_eq!(sweep(folder.path(), Duration::ZERO).unwrap(), 1);
    assert_eq!(names(folder.path()), [".liaison-desk-notes.tmp", ".other.tmp", "a.liaison"]);
    assert!(sentence(&sweep(&folder.path().join("none"), Duration::ZERO).unwrap_err()).contains("none"));
}

#[test]
fn folders_can_stand_anywhere() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    make_folder(&folders.data).unwrap();
    make_folder(&folders.data).unwrap();
    make_folder(&folders.config).unwrap();
    write_atomic(&folders.settings(), b"()").unwrap();
    assert_eq!(read(&folders.settings(), LIMIT).unwrap(), b"()");
    let error = make_folder(&folders.settings().join("below")).unwrap_err();
    assert!(sentence(&error).contains("there already"), "{error}");
    let user = Folders::of_user();
    assert!(user.is_ok() || std::env::var_os("HOME").is_none());
    let _ = store::LIMIT;
}

#[cfg(unix)]
mod on_unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn a_link_stays_a_link_and_its_file_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        let file = inner.join("a.liaison");
        fs::write(&file, "old").unwrap();
        symlink("inner/a.liaison", folder.path().join("near")).unwrap();
        symlink("near", folder.path().join("far")).unwrap();
        symlink("inner/new.liaison", folder.path().join("to-nothing")).unwrap();
        write_atomic(&folder.path().join("far"), b"new").unwrap();
        write_atomic(&folder.path().join("to-nothing"), b"made").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::read(inner.join("new.liaison")).unwrap(), b"made");
        for link in ["near", "far", "to-nothing"] {
            assert!(fs::symlink_metadata(folder.path().join(link)).unwrap().is_symlink());
        }
        assert_eq!(names(&inner), ["a.liaison", "new.liaison"]);
        assert!(matches!(
            write_new(&folder.path().join("to-nothing"), b"").unwrap_err().reason,
            Reason::Exists
        ));
    }

    #[test]
    fn links_in_a_circle_and_links_to_nowhere_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        symlink(&one, &two).unwrap();
        symlink(&two, &one).unwrap();
        let lost = folder.path().join("lost");
        symlink("gone/a.liaison", &lost).unwrap();
        let message = |error: StoreError| sentence(&error);
        assert!(message(write_atomic(&one, b"").unwrap_err()).contains("circle"));
        assert!(message(write_atomic(&lost, b"").unwrap_err()).contains("its folder is not there"));
        assert!(message(read(&lost, LIMIT).unwrap_err()).contains("there is none"));
        if cfg!(target_os = "linux") {
            assert!(message(read(&one, LIMIT).unwrap_err()).contains("circle"));
            assert!(message(write_atomic(&one.join("a"), b"").unwrap_err()).contains("circle"));
        }
    }

    #[test]
    fn a_files_rights_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.liaison");
        for mode in [0o600, 0o640, 0o664, 0o777] {
            fs::write(&file, "old").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            write_atomic(&file, b"new").unwrap();
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o7777, mode);
        }
    }

    #[test]
    fn devices_and_pipes_are_neither_read_nor_replaced() {
        let device = Path::new("/dev/null");
        assert!(matches!(read(device, LIMIT).unwrap_err().reason, Reason::Special));
        let error = write_atomic(device, b"x").unwrap_err();
        assert!(sentence(&error).contains("device or pipe"));
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(matches!(read(&socket, LIMIT).unwrap_err().reason, Reason::Special));
        assert!(matches!(write_atomic(&socket, b"x").unwrap_err().reason, Reason::Special));
    }
}
