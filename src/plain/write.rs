//! A sheet as plain text, for mail and for reading on any screen.
//!
//! What it writes can be read back: labels keep their colon, empty values their sign, paragraphs stand apart by a
//! blank line, the text apart from the rows by a rule, and the cells of tables between "|".

mod line;
mod rows;
mod table;

use unicode_width::UnicodeWidthStr;

use crate::sheet::{Alignment, Item, Para, Sheet, Style, StyleTable};
use line::{TabsAs, lines, wrap};

/// The sheet as text on lines of `columns`, as terminals count them; only words and tables may be wider.
///
/// Page headers and footers are left out. The text ends with a newline, and no line ends with a blank.
pub fn write(sheet: &Sheet, columns: usize) -> String {
    let mut page = Page {
        columns: columns.max(20),
        styles: &sheet.styles,
        text: String::new(),
    };
    for part in &sheet.parts {
        if !page.text.is_empty() {
            page.gap();
            page.rule('=');
            page.gap();
        }
        let mut before: Option<&Item> = None;
        for item in part.items.iter().filter(|item| !is_blank(item)) {
            page.between(before, item);
            page.item(item);
            before = Some(item);
        }
    }
    page.text
}

fn is_blank(item: &Item) -> bool {
    match item {
        Item::Para(para) => para.text().trim().is_empty() && para.list.is_none(),
        Item::Fields(fields) => fields.rows.is_empty(),
        Item::Table(table) => table.rows.is_empty(),
        Item::Rule(_) => false,
    }
}

/// The text as far as it is written.
struct Page<'a> {
    columns: usize,
    styles: &'a StyleTable,
    text: String,
}

impl Page<'_> {
    /// What parts two items: nothing between the items of a list, a rule below the rows, else a blank line.
    fn between(&mut self, before: Option<&Item>, item: &Item) {
        match (before, item) {
            (Some(Item::Para(one)), Item::Para(other)) if one.list.is_some() && other.list.is_some() => {}
            (Some(Item::Fields(_)), Item::Para(_) | Item::Table(_)) => {
                self.gap();
                self.rule('_');
                self.gap();
            }
            _ => self.gap(),
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Para(para) => self.para(para),
            Item::Fields(fields) => self.fields(fields),
            Item::Table(table) => {
                for line in table::lines(table, self.columns) {
                    self.line(&line);
                }
            }
            Item::Rule(_) => self.rule('_'),
        }
    }

    fn para(&mut self, para: &Para) {
        if let Some(mark) = &para.list {
            let indent = " ".repeat(usize::from(mark.level) * 3);
            let first = format!("{indent}{} ", mark.printed);
            let hang = first.width();
            return self.hanging(&first, hang, &lines(para, TabsAs::Blank));
        }
        let outline = self.styles.get(para.style).and_then(|def| def.outline);
        if let Some(level) = outline {
            return self.heading(para, level);
        }
        if self.alignment(para.style) == Some(Alignment::Center) {
            for line in lines(para, TabsAs::Blank) {
                self.centered(&line);
            }
            return;
        }
        for line in lines(para, TabsAs::Tab) {
            self.wrapped(&line);
        }
    }

    /// A heading on one line is underlined, each level with a sign of its own.
    fn heading(&mut self, para: &Para, level: u8) {
        let lines = lines(para, TabsAs::Blank);
        let sign = match level {
            0 => "=",
            1 => "-",
            _ => "~",
        };
        match lines.as_slice() {
            [line] if line.width() <= self.columns => {
                let line = line.trim();
                self.line(line);
                self.line(&sign.repeat(line.chars().count().max(3)));
            }
            lines => lines.iter().for_each(|line| self.wrapped(line)),
        }
    }

    fn wrapped(&mut self, line: &str) {
        for piece in wrap(line, self.columns, self.columns) {
            self.line(piece);
        }
    }

    /// Lines behind `first`, their continuations set in by `hang` columns.
    fn hanging(&mut self, first: &str, hang: usize, lines: &[String]) {
        let rest = self.columns.saturating_sub(hang).max(20);
        let set_in = " ".repeat(hang);
        let mut lead = first;
        for line in lines {
            for piece in wrap(line, rest, rest) {
                self.line(&format!("{lead}{piece}"));
                lead = &set_in;
            }
        }
        if lines.is_empty() {
            self.line(first);
        }
    }

    fn centered(&mut self, line: &str) {
        let line = line.trim();
        let before = self.columns.saturating_sub(line.width()) / 2;
        self.line(&format!("{}{line}", " ".repeat(before)));
    }

    fn rule(&mut self, sign: char) {
        self.line(&String::from(sign).repeat(self.columns));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// One blank line, unless there is one or nothing is written yet.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// How a style aligns its lines, be it by the style it is based on.
    fn alignment(&self, style: Style) -> Option<Alignment> {
        let mut def = self.styles.get(style)?;
        // A style may be based on itself by mistake: no chain is longer than the table.
        for _ in 0..self.styles.styles.len() {
            match (def.alignment, def.based_on) {
                (None, Some(base)) => def = self.styles.get(base)?,
                (alignment, _) => return alignment,
            }
        }
        None
    }
}
