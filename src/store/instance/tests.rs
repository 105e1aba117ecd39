//! Two starts in one process, and what crashes leave.

use super::*;

fn first(folders: &Folders) -> Listener {
    match claim(folders, &[]).unwrap() {
        Claim::First(listener) => listener,
        other => panic!("{other:?}"),
    }
}

/// The window's side: waits until it is woken and takes what has come.
fn wait_for_files(listener: &Listener, woken: &Receiver<()>) -> Vec<Vec<PathBuf>> {
    loop {
        let received = listener.received();
        if !received.is_empty() {
            return received;
        }
        woken.recv_timeout(Duration::from_secs(20)).expect("the window is woken");
    }
}

#[test]
fn a_second_start_hands_its_files_to_the_first_and_wakes_it() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let listener = first(&folders);
    let (sender, woken) = mpsc::channel();
    listener.wake_by(move || sender.send(()).unwrap_or_default());
    woken.try_recv().expect("it is called once for what came before");

    let files = [PathBuf::from("/a/b \u{e9}.liaison"), PathBuf::from("beside.txt")];
    assert!(matches!(claim(&folders, &files).unwrap(), Claim::Handed));
    let here = std::env::current_dir().unwrap().join("beside.txt");
    assert_eq!(wait_for_files(&listener, &woken), [vec![files[0].clone(), here]]);

    assert!(matches!(claim(&folders, &[]).unwrap(), Claim::Handed));
    assert_eq!(wait_for_files(&listener, &woken), [Vec::<PathBuf>::new()], "it is only called for");
}

#[test]
fn files_that_come_before_the_window_is_there_are_kept_for_it() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let listener = first(&folders);
    for file in ["/a", "/b"] {
        assert!(matches!(claim(&folders, &[file.into()]).unwrap(), Claim::Handed));
    }
    let (sender, woken) = mpsc::channel();
    listener.wake_by(move || sender.send(()).unwrap_or_default());
    let mut received = Vec::new();
    while received.len() < 2 {
        received.extend(wait_for_files(&listener, &woken));
    }
    assert_eq!(received, [vec![PathBuf::from("/a")], vec![PathBuf::from("/b")]]);
}

#[test]
fn the_next_start_is_first_again_when_the_window_is_closed_or_crashed() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    drop(first(&folders));
    drop(first(&folders));

    // A crash leaves the socket and the file of the lock, but neither listener nor lock.
    let socket = place(&folders);
    let mut options = ListenerOptions::new().name(name(&socket).unwrap()).reclaim_name(false);
    options = options.try_overwrite(true);
    drop(options.create_sync().unwrap());
    assert!(socket.exists());
    let listener = first(&folders);
    assert!(matches!(claim(&folders, &["/a".into()]).unwrap(), Claim::Handed));
    drop(listener);
}

#[test]
fn a_window_that_does_not_answer_is_not_waited_for() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let socket = place(&folders);
    make_folder(socket.parent().unwrap()).unwrap();
    let lock = Lock::take(&socket.with_extension("lock")).unwrap().unwrap();
    let short = Duration::from_millis(100);
    let alone = |files: &[PathBuf]| matches!(claim_within(&folders, files, short).unwrap(), Claim::Alone);
    assert!(alone(&[]), "it does not listen");
    let listener = listen(&socket).unwrap();
    assert!(alone(&["/a".into()]), "it listens and never answers");
    drop((listener, lock));
    let listener = first(&folders);
    assert!(alone(&["x".repeat(1 << 21).into()]), "more than is handed on");
    drop(listener);
}

#[test]
fn windows_of_other_folders_are_left_alone() {
    let root = tempfile::tempdir().unwrap();
    let ours = Folders::under(root.path());
    let theirs = Folders { data: root.path().join("other"), ..ours.clone() };
    let (_ours, _theirs) = (first(&ours), first(&theirs));
}
