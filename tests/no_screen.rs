//! Where no window can be shown, one sentence says what is missing and how to do without.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed expectation is the point

use assert_cmd::Command;

/// The program in a home of its own, with no screen unless the test names one.
fn program(home: &tempfile::TempDir) -> Command {
    let mut command = Command::cargo_bin("liaison-desk").unwrap();
    for screen in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(screen);
    }
    for folder in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(folder, home.path());
    }
    command
}

/// What the program says, which must be one sentence that names a way without a window.
fn refused(mut command: Command) -> String {
    let outcome = command.assert().code(2).stdout("");
    let said = String::from_utf8(outcome.get_output().stderr.clone()).unwrap();
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    assert!(said.starts_with("The window cannot be opened: "), "{said}");
    assert!(said.contains("export without a window: liaison-desk export DRAFT"), "{said}");
    said
}

#[test]
fn without_a_screen_the_program_says_so() {
    let home = tempfile::tempdir().unwrap();
    for value in [None, Some("")] {
        let mut command = program(&home);
        if let Some(value) = value {
            command.env("DISPLAY", value).env("WAYLAND_DISPLAY", value);
        }
        let said = refused(command);
        assert!(said.contains("there is no screen"), "{said}");
    }
}

#[test]
fn a_screen_that_cannot_be_reached_is_no_panic() {
    let home = tempfile::tempdir().unwrap();
    let mut command = program(&home);
    command.env("DISPLAY", ":4711");
    refused(command);
    let mut command = program(&home);
    command.env("WAYLAND_DISPLAY", "nothing-here").env("XDG_RUNTIME_DIR", home.path());
    refused(command);
}

#[test]
fn a_missing_library_is_named_with_its_package() {
    let (home, libraries) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // Found first, and no library: the loader gives up.
    std::fs::write(libraries.path().join("libxkbcommon-x11.so.0"), "").unwrap();
    std::fs::write(libraries.path().join("libxkbcommon-x11.so"), "").unwrap();
    let mut command = program(&home);
    command.env("DISPLAY", ":4711").env("LD_LIBRARY_PATH", libraries.path());
    let said = refused(command);
    assert!(said.contains("libxkbcommon"), "{said}");
    assert!(said.contains("apt install libxkbcommon"), "{said}");
}
