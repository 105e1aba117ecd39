//! A window without a screen, whose system answers as the test says.

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use egui::{Key, Modifiers, Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::{Timestamp, civil::Date};
use liaison_desk::{
    app::{
        LiaisonDesk,
        ports::{Clock, Dialogs, FileAnswer, FileQuestion, Ports, Reply, System},
    },
    desk::{Folders, Replace, Statement, blank, load, save_draft},
};

/// A window and the answers its system gives.
pub(crate) struct Desk {
    pub(crate) harness: Harness<'static, LiaisonDesk>,
    /// What the file dialogs answer, one after the other.
    pub(crate) answers: Arc<Mutex<VecDeque<FileAnswer>>>,
    /// What the file dialogs were asked.
    pub(crate) questions: Arc<Mutex<Vec<FileQuestion>>>,
    /// The files the window asked the system to open or show.
    pub(crate) opened: Arc<Mutex<Vec<PathBuf>>>,
    /// Where the program's own files and the test's drafts are.
    pub(crate) folder: Arc<tempfile::TempDir>,
}

impl Desk {
    /// A window with nothing open, in a folder of its own.
    pub(crate) fn new() -> Self {
        Self::in_folder(Arc::new(tempfile::tempdir().unwrap()), Vec::new())
    }

    /// A window with these files open, with the program's own files in `folder`.
    pub(crate) fn in_folder(folder: Arc<tempfile::TempDir>, files: Vec<PathBuf>) -> Self {
        let answers = Arc::<Mutex<VecDeque<FileAnswer>>>::default();
        let questions = Arc::<Mutex<Vec<FileQuestion>>>::default();
        let opened = Arc::<Mutex<Vec<PathBuf>>>::default();
        let ports = Ports {
            dialogs: Box::new(Answering { answers: answers.clone(), questions: questions.clone() }),
            clock: Box::new(Standing),
            system: Arc::new(Noting(opened.clone())),
            folders: Folders::under(folder.path()),
        };
        let harness = Harness::builder()
            .with_size([1280.0, 800.0])
            .with_max_steps(16)
            // A user types faster than a step of the usual length, which would make a step of undo of every key.
            .with_step_dt(0.1)
            .build_eframe(move |creation| LiaisonDesk::new(&creation.egui_ctx, ports, files));
        let mut desk = Self { harness, answers, questions, opened, folder };
        desk.settle();
        desk
    }

    /// Draws frames until nothing is under way any more.
    pub(crate) fn settle(&mut self) {
        loop {
            self.harness.run();
            if !self.harness.state().is_busy() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    }

    /// The statement of the draft in front.
    pub(crate) fn statement(&self) -> Statement {
        self.harness.state().front().expect("a draft is open").statement().clone()
    }

    /// A window with a new statement.
    pub(crate) fn with_new_statement() -> Self {
        let mut desk = Self::new();
        desk.press(&[(Modifiers::COMMAND, Key::N)]);
        desk
    }

    /// Presses keys, one after the other.
    pub(crate) fn press(&mut self, keys: &[(Modifiers, Key)]) {
        for (modifiers, key) in keys {
            self.harness.key_press_modifiers(*modifiers, *key);
            self.harness.run();
        }
    }

    /// Leads the focus to a control of this name, so that it is in sight, and clicks it.
    pub(crate) fn click(&mut self, label: &str) {
        self.focus(label);
        self.control(label).click();
        self.harness.run();
    }

    /// Leads the focus to a control of this name.
    pub(crate) fn focus(&mut self, label: &str) {
        self.control(label).focus();
        self.harness.run();
    }

    /// The control of this name; the head of a section may have the same.
    pub(crate) fn control<'a>(&'a self, label: &'a str) -> egui_kittest::Node<'a> {
        let mut all: Vec<_> = self
            .harness
            .query_all_by_label(label)
            .filter(|node| node.accesskit_node().role() != Role::Heading)
            .collect();
        if all.len() > 1 {
            all.retain(|node| {
                matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput)
            });
        }
        assert_eq!(all.len(), 1, "there is one control named {label}");
        all.remove(0)
    }

    /// Pastes where the focus is.
    pub(crate) fn paste(&mut self, text: &str) {
        self.harness.event(egui::Event::Paste(text.into()));
        self.harness.run();
    }

    /// Types where the focus is.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.into()));
        self.harness.run();
    }

    /// Whether a control of this name has the focus.
    pub(crate) fn has_focus(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).any(|node| node.is_focused())
    }

    /// Puts the focus on the first field of this name and types.
    pub(crate) fn type_into(&mut self, label: &str, text: &str) {
        self.focus(label);
        self.type_text(text);
    }

    /// A file in the test's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A draft in the test's folder.
    pub(crate) fn draft(&self, name: &str, subject: &str) -> PathBuf {
        let path = self.path(name);
        save_draft(&path, &about(subject), Replace::Anything).unwrap();
        path
    }

    /// Lets the next file dialog answer with this file.
    pub(crate) fn will_choose(&self, path: &Path) {
        self.answers.lock().unwrap().push_back(FileAnswer::Chosen(vec![path.into()]));
    }

    /// Presses keys with the command key and waits until all that follows has been done.
    pub(crate) fn command(&mut self, key: Key) {
        self.press(&[(Modifiers::COMMAND, key)]);
        self.settle();
    }

    /// As [`Desk::command`], with Shift.
    pub(crate) fn shifted(&mut self, key: Key) {
        self.press(&[(Modifiers::COMMAND | Modifiers::SHIFT, key)]);
        self.settle();
    }

    /// Clicks a button and waits until all that follows has been done.
    pub(crate) fn choose(&mut self, button: &str) {
        self.harness.get_by_role_and_label(Role::Button, button).click();
        self.settle();
    }

    /// Does a command that has no key, by the search of commands.
    pub(crate) fn choose_other(&mut self, command: &str) {
        self.shifted(Key::A);
        self.type_text(command.trim_end_matches('…'));
        self.press(&[(Modifiers::NONE, Key::Enter)]);
        self.settle();
    }

    /// Exports as Word as most do: Enter goes on from what is asked before.
    pub(crate) fn export_word(&mut self) {
        self.command(Key::E);
        self.press(&[(Modifiers::NONE, Key::Enter)]);
        self.settle();
    }

    /// Whether anything in the window says this.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    /// How many drafts are open.
    pub(crate) fn open_drafts(&self) -> usize {
        self.harness.state().state().drafts.iter().len()
    }

    /// Whether the draft in front has changes that no file holds.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.harness.state().front().unwrap().is_unsaved()
    }

    /// A window with the example open.
    pub(crate) fn with_example() -> Self {
        let mut desk = Self::new();
        desk.choose("New from the example");
        desk
    }

    /// The names of the drafts, in the order of their tabs.
    pub(crate) fn names_of_drafts(&self) -> Vec<String> {
        self.harness.state().state().drafts.iter().map(|(_, draft)| draft.name()).collect()
    }

    /// The name of what has the focus, or nothing.
    pub(crate) fn focused(&self) -> String {
        let Some(node) = self.harness.query_by(|node| node.is_focused()) else { return String::new() };
        let node = node.accesskit_node();
        node.label().or_else(|| node.labelled_by().next().and_then(|label| label.value())).unwrap_or_default()
    }
}

/// The statement in a draft file.
pub(crate) fn in_file(path: &Path) -> Statement {
    load(path).unwrap().statement
}

/// A statement about something.
pub(crate) fn about(subject: &str) -> Statement {
    let mut statement = blank("2026-01-02T03:04:05Z".parse().unwrap());
    statement.title.subject = subject.into();
    statement
}

/// Dialogs that answer at once.
struct Answering {
    answers: Arc<Mutex<VecDeque<FileAnswer>>>,
    questions: Arc<Mutex<Vec<FileQuestion>>>,
}

impl Dialogs for Answering {
    fn ask(&mut self, question: FileQuestion, reply: Reply) {
        self.questions.lock().unwrap().push(question);
        let answer = self.answers.lock().unwrap().pop_front();
        reply(answer.unwrap_or(FileAnswer::Cancelled));
    }
}

/// A clock that stands still.
struct Standing;

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        "2026-10-16T09:00:00Z".parse().unwrap()
    }

    fn today(&self) -> Date {
        jiff::civil::date(2026, 10, 16)
    }
}

/// A system that notes what it is asked to open.
struct Noting(Arc<Mutex<Vec<PathBuf>>>);

impl System for Noting {
    fn open(&self, path: &Path) -> Result<(), String> {
        self.0.lock().unwrap().push(path.to_path_buf());
        Ok(())
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), String> {
        self.open(path)
    }
}

/// A file as it is dropped on the window.
pub(crate) fn dropped(path: &Path) -> egui::DroppedFileHandle {
    #[derive(Debug)]
    struct Dropped(PathBuf);
    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &Path {
            &self.0
        }

        fn bytes(&self) -> Result<Vec<u8>, String> {
            std::fs::read(&self.0).map_err(|error| error.to_string())
        }
    }
    Arc::new(Dropped(path.to_path_buf()))
}
