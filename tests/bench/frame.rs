//! What a frame costs while somebody types: logic, drawing and tessellation.
//!
//! Run with `cargo bench --bench frame`; on a machine that has other work to do, `chrt -f 10` before the program it
//! builds. Each figure is of frames with one character typed in each: into the subject,
//! the name of a recipient or the text itself, while the text has the size that is named; with the page beside the form,
//! with the check results below both, and with the form alone.
#![allow(clippy::print_stdout, clippy::expect_used)] // it prints its figures, and a window that cannot be made ends it

use std::{
    path::Path,
    time::{Duration, Instant},
};

use divan::black_box;
use egui::{Event, Id, Key, Modifiers, RawInput, Rect, pos2, vec2};
use jiff::{Timestamp, civil::Date};
use liaison_desk::{
    app::{
        LiaisonDesk,
        command::Command,
        ports::{Clock, Dialogs, FileAnswer, FileQuestion, Ports, Reply, System},
    },
    desk::{self, Folders},
    statement::{
        FieldId, Statement,
        field::RecipientField,
        text::{Block, ParagraphStyle},
    },
};

/// Where a character is typed in each frame.
#[derive(Clone, Copy, Debug)]
enum Typed {
    Subject,
    Text,
    /// The name of the first recipient, under which groups are offered.
    Recipient,
}

fn main() {
    let paragraph =
        "The group thanks for the statement and would like to share what it has done since on the matter. ";
    let short = "It agrees to that.";
    let cases = [
        ("20 KB of text", grown(20_000, paragraph), 300),
        ("20 KB of text in one paragraph", grown(20_000, &paragraph.repeat(20_000 / paragraph.len())), 300),
        ("200 KB of text", grown(200_000, paragraph), 100),
        ("200 KB of text, 10,000 paragraphs", grown(10_000 * short.len(), short), 30),
        ("1 MB of text, 10,000 paragraphs", grown(1_000_000, paragraph), 30),
    ];
    // A name of a case, or a part of it, may be given: only those are run.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|given| !given.starts_with('-')).collect();
    let is_wanted =
        |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| name.contains(wanted.as_str()));
    for (name, statement, frames) in &cases {
        for typed in [Typed::Subject, Typed::Text, Typed::Recipient] {
            run(&format!("{name}, typing in {typed:?}"), statement, typed, *frames, &is_wanted);
        }
    }
    let mut statement = grown(0, "");
    statement.title.subject = paragraph.repeat(1_000_000 / paragraph.len());
    run("a subject of 1 MB", &statement, Typed::Subject, 10, &is_wanted);
}

fn run(name: &str, statement: &Statement, typed: Typed, frames: usize, is_wanted: &dyn Fn(&str) -> bool) {
    if !is_wanted(name) {
        return;
    }
    println!("{name}");
    let looks: [(&str, &[Command]); 3] = [
        ("form and page", &[]),
        ("and results", &[Command::ToggleResults]),
        ("form alone", &[Command::TogglePreview]),
    ];
    for (beside, commands) in looks {
        let mut window = Window::with(statement);
        for command in commands {
            window.press(*command);
        }
        window.focus(typed);
        report(beside, &mut window, typed, frames);
    }
}

/// The example with paragraphs of this text, this many bytes in all.
fn grown(bytes: usize, paragraph: &str) -> Statement {
    let mut statement = desk::example().unwrap_or_default();
    for _ in 0..bytes.checked_div(paragraph.len()).unwrap_or(0) {
        statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, paragraph));
    }
    statement
}

fn report(beside: &str, window: &mut Window, typed: Typed, frames: usize) {
    let mut times: Vec<[f64; 2]> = (0..frames).map(|at| window.typed(at, typed)).collect();
    for (what, part) in [("ui", 0), ("ui and tessellation", 1)] {
        times.sort_by(|one, other| one[part].total_cmp(&other[part]));
        let of = |share: usize| times[(frames * share / 100).min(frames - 1)][part];
        println!("  {beside:<14} {what:<20} median {:.2} ms, p99 {:.2} ms", of(50), of(99));
    }
    let mut still: Vec<f64> = (0..frames).map(|_| window.run(Vec::new())[1]).collect();
    still.sort_by(f64::total_cmp);
    println!("  {beside:<14} {:<20} median {:.2} ms", "nothing typed", still[frames / 2]);
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
        window.open();
        window
    }

    /// Waits until the draft has been read, which happens beside the frames.
    fn open(&mut self) {
        let begun = Instant::now();
        while self.desk.front().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the draft is read");
            self.run(Vec::new());
            std::thread::sleep(Duration::from_millis(1));
        }
        self.settle();
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
            self.run(vec![pressed(shortcut.logical_key, shortcut.modifiers)]);
            self.settle();
        }
    }

    /// Puts the focus on what is typed in, the way a click on the page does.
    fn focus(&mut self, typed: Typed) {
        let draft = self.desk.state().drafts.front_id().expect("the draft is open");
        let id = match typed {
            Typed::Subject => Id::unique(("field", draft, FieldId::TitleSubject)),
            Typed::Recipient => Id::unique(("field", draft, self.recipient())),
            // The example has a table: what is behind it is the second passage.
            Typed::Text => Id::unique(("text passage", draft, self.tables())),
        };
        self.ctx.memory_mut(|memory| memory.request_focus(id));
        self.settle();
    }

    fn recipient(&self) -> FieldId {
        let recipients = self.desk.front().map(|draft| &draft.statement().recipients);
        let first =
            recipients.and_then(|recipients| recipients.iter().next()).expect("the example has recipients");
        FieldId::Recipient(first.0, RecipientField::Text)
    }

    fn tables(&self) -> usize {
        let statement = self.desk.front().map(liaison_desk::app::state::OpenDraft::statement);
        let blocks = statement.into_iter().flat_map(|statement| statement.text.values());
        blocks.filter(|block| matches!(block, Block::Table(_))).count()
    }

    /// Types one character. A recipient is begun anew every sixth time, so that there are always groups to be offered.
    fn typed(&mut self, at: usize, typed: Typed) -> [f64; 2] {
        let anew = matches!(typed, Typed::Recipient) && at.is_multiple_of(6);
        let before = if anew { 0 } else { self.length(typed) };
        let letter = match typed {
            Typed::Recipient => char::from(b"jtc1/s"[at % 6]),
            // Every tenth is a blank, so that there are lines to be broken.
            _ if at % 10 == 9 => ' ',
            _ => char::from(b'a' + u8::try_from(at % 26).unwrap_or(0)),
        };
        if anew {
            self.run(vec![pressed(Key::A, Modifiers::COMMAND)]);
        }
        let times = self.run(vec![Event::Text(letter.to_string())]);
        assert_eq!(self.length(typed), before + 1, "what is typed arrives");
        times
    }

    /// How many bytes there are of what is typed in.
    fn length(&self, typed: Typed) -> usize {
        let Some(draft) = self.desk.front() else { return 0 };
        let statement = draft.statement();
        match typed {
            Typed::Subject => statement.title.subject.len(),
            Typed::Recipient => {
                statement.recipients.values().next().map_or(0, |recipient| recipient.text.len())
            }
            Typed::Text => {
                let blocks = statement.text.values();
                blocks
                    .map(|block| match block {
                        Block::Paragraph(paragraph) => paragraph.text.len(),
                        Block::Table(_) => 0,
                    })
                    .sum()
            }
        }
    }
}

fn pressed(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
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
