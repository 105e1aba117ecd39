//! How an author writes the text: styles by their keys, marks around what is typed, tables cell by cell.

use egui::{Key, Modifiers};
use liaison_desk::statement::{
    List,
    text::{Block, Level, Marks, Paragraph, ParagraphStyle, Position, RichText, Table},
};

use crate::author::Author;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND.plus(Modifiers::CTRL);
const CTRL_ALT: Modifiers = CTRL.plus(Modifiers::ALT);
const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

impl Author<'_> {
    /// Writes the text of a statement, which has none yet.
    pub(crate) fn text(&mut self, blocks: &List<Block>) {
        if blocks.is_empty() {
            return;
        }
        self.reach("Text");
        let mut begun = false;
        for block in blocks.values() {
            match block {
                Block::Paragraph(paragraph) => {
                    if begun {
                        self.desk.press(&[(NONE, Key::Enter)]);
                    }
                    self.paragraph(paragraph);
                    begun = true;
                }
                Block::Table(table) => {
                    self.table(table);
                    // Down from the last row leads out of the table, to a paragraph of its own.
                    self.desk.press(&[(CTRL, Key::End), (NONE, Key::ArrowDown)]);
                    begun = false;
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.desk.press(&[(CTRL_ALT, Key::Num0)]);
        let further_in = |level: Level| usize::from(level.number()) - 1;
        match paragraph.style {
            ParagraphStyle::Normal => {}
            ParagraphStyle::Heading(level) => {
                let key = [Key::Num1, Key::Num2, Key::Num3][further_in(level)];
                self.desk.press(&[(CTRL_ALT, key)]);
            }
            ParagraphStyle::Bullet(level) => {
                self.desk.press(&[(CTRL_SHIFT, Key::Num8)]);
                self.desk.press(&vec![(NONE, Key::Tab); further_in(level)]);
            }
            ParagraphStyle::Numbered(level) => {
                self.desk.press(&[(CTRL_SHIFT, Key::Num7)]);
                self.desk.press(&vec![(NONE, Key::Tab); further_in(level)]);
            }
            ParagraphStyle::Note => self.choose_from("Style", "Note"),
        }
        self.rich(&paragraph.text);
    }

    fn rich(&mut self, text: &RichText) {
        for run in text.runs() {
            self.marks(run.marks);
            for (at, line) in run.text.split('\n').enumerate() {
                if at > 0 {
                    self.desk.press(&[(Modifiers::SHIFT, Key::Enter)]);
                }
                self.types(line);
            }
            if let Some(address) = &run.marks.link {
                self.desk.press(&vec![(Modifiers::SHIFT, Key::ArrowLeft); run.text.chars().count()]);
                self.desk.press(&[(CTRL, Key::K)]);
                self.types(address);
                self.desk.press(&[(NONE, Key::Enter), (NONE, Key::ArrowRight)]);
            }
            self.marks(run.marks);
        }
    }

    /// Turns marks on that are off, and off that are on.
    fn marks(&mut self, marks: &Marks) {
        for (on, key) in [(marks.bold, Key::B), (marks.italic, Key::I), (marks.underline, Key::U)] {
            if on {
                self.desk.press(&[(CTRL, key)]);
            }
        }
        match marks.position {
            Position::Baseline => {}
            Position::Superscript => self.press("Superscript"),
            Position::Subscript => self.press("Subscript"),
        }
    }

    fn table(&mut self, table: &Table) {
        self.press("Insert table");
        let columns = table.columns();
        assert!(table.rows.iter().all(|row| row.len() == columns), "rows of a new table are equally long");
        for _ in 3..columns {
            self.choose_from("Table", "Add column after");
        }
        for _ in columns..3 {
            self.choose_from("Table", "Remove column");
        }
        if table.header_rows == 0 {
            self.choose_from("Table", "Header row on or off");
        }
        for (at, cell) in table.rows.iter().flatten().enumerate() {
            if at > 0 {
                self.desk.press(&[(NONE, Key::Tab)]);
            }
            self.rich(cell);
        }
        for _ in table.rows.len()..2 {
            self.desk.press(&[(NONE, Key::Tab)]);
            self.choose_from("Table", "Remove row");
        }
    }
}
