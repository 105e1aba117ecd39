//! What a frame costs while somebody types: logic, drawing and tessellation, with a text of 20 KB.
//!
//! Run with `cargo bench --bench frame`. Each figure is of 300 frames, each with one character typed into the
//! subject; the page beside the form shows the beginning of the statement or the middle of its text.
#![allow(clippy::print_stdout, clippy::expect_used)] // it prints its figures, and a window that cannot be made ends it

use std::{path::Path, time::Instant};

use divan::black_box;
use egui::{Event, RawInput, Rect, pos2, vec2};
use jiff::{Timestamp, civil::Date};
use liaison_desk::{
    app::{
        LiaisonDesk,
        command::Command,
        ports::{Clock, Dialogs, FileAnswer, FileQuestion, Ports, Reply, System},
    },
    desk::{self, Folders},
    statement::{
        Statement,
        text::{Block, ParagraphStyle},
    },
};

const FRAMES: usize = 300;

fn main() {
    for (name, bytes) in [("20 KB of text", 20_000), ("1 MB of text, 10,000 paragraphs", 1_000_000)] {
        println!("{name}");
        for (name, page) in [("form and page", true), ("form alone", false)] {
            let mut window = Window::with(&grown(bytes));
            if !page {
                window.press(Command::TogglePreview);
            }
            window.focus_subject();
            report(name, &mut window);
        }
    }
}

/// The example with paragraphs of a hundred bytes, this many bytes in all.
fn grown(bytes: usize) -> Statement {
    let mut statement = desk::example().unwrap_or_default();
    let text =
        "The group thanks for the statement and would like to share what it has done since on the matter. ";
    for _ in 0..bytes / text.len() {
        statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, text));
    }
    statement
}

fn report(name: &str, window: &mut Window) {
    let mut times: Vec<[f64; 2]> = (0..FRAMES).map(|at| window.typed(at)).collect();
    for (what, part) in [("ui", 0), ("ui and tessellation", 1)] {
        times.sort_by(|one, other| one[part].total_cmp(&other[part]));
        let of = |share: usize| times[(FRAMES * share / 100).min(FRAMES - 1)][part];
        println!("  {name:<14} {what:<20} median {:.2} ms, p99 {:.2} ms", of(50), of(99));
    }
}

/// A window without a screen.
struct Window {
    ctx: egui::Context,
    desk: LiaisonDesk,
    frame: eframe::Frame,
    time: f64,
    _folder: tempfile::TempDir,
}

impl Window {
    fn with(statement: &Statement) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the program's own files");
        let path = folder.path().join("grown.liaison");
        std::fs::write(&path, desk::to_bytes(statement).expect("a draft")).expect("it is written");
        let ports = Ports {
            dialogs: Box::new(Silent),
            clock: Box::new(Silent),
            system: std::sync::Arc::new(Silent),
            folders: Folders::under(folder.path()),
        };
        let ctx = egui::Context::default();
        let desk = LiaisonDesk::new(&ctx, ports, vec![path]);
        let mut window = Self { ctx, desk, frame: eframe::Frame::_new_kittest(), time: 0.0, _folder: folder };
        window.settle();
        window
    }

    fn settle(&mut self) {
        for _ in 0..8 {
            self.run(Vec::new());
        }
    }

    /// Lays out one frame with these events, and tessellates it; both times in milliseconds.
    fn run(&mut self, events: Vec<Event>) -> [f64; 2] {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        let begun = Instant::now();
        let Self { desk, frame, .. } = self;
        let mut output = self.ctx.run_ui(input, |ui| {
            eframe::App::logic(desk, ui.ctx(), frame);
            eframe::App::ui(desk, ui, frame);
        });
        let drawn = begun.elapsed();
        black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        let tessellated = begun.elapsed();
        output.textures_delta.clear();
        [drawn.as_secs_f64() * 1e3, tessellated.as_secs_f64() * 1e3]
    }

    fn press(&mut self, command: Command) {
        if let Some(shortcut) = command.facts().shortcut {
            let key = |pressed| Event::Key {
                key: shortcut.logical_key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: shortcut.modifiers,
            };
            self.run(vec![key(true), key(false)]);
            self.settle();
        }
    }

    /// Puts the focus on the subject the way a click on the page does.
    fn focus_subject(&mut self) {
        let id = self.desk.state().drafts.front_id().expect("the draft is open");
        let field = liaison_desk::statement::FieldId::TitleSubject;
        let id = egui::Id::unique(("field", id, field));
        self.ctx.memory_mut(|memory| memory.request_focus(id));
        self.settle();
    }

    fn typed(&mut self, at: usize) -> [f64; 2] {
        let before = self.subject();
        let letter = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
        // Every tenth is a blank, so that the title has lines to be broken.
        let text = if at % 10 == 9 { " ".to_owned() } else { letter.to_string() };
        let times = self.run(vec![Event::Text(text)]);
        assert_eq!(self.subject().len(), before.len() + 1, "what is typed arrives");
        times
    }

    fn subject(&self) -> String {
        self.desk.front().map(|draft| draft.statement().title.subject.clone()).unwrap_or_default()
    }
}

/// A system that answers nothing.
struct Silent;

impl Dialogs for Silent {
    fn ask(&mut self, _: FileQuestion, reply: Reply) {
        reply(FileAnswer::Cancelled);
    }
}

impl Clock for Silent {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn today(&self) -> Date {
        jiff::civil::date(2026, 10, 16)
    }
}

impl System for Silent {
    fn open(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
}
