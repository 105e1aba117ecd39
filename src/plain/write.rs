//! A sheet as plain text, as mail programs and text editors show it.

mod fields;
mod fold;
mod table;

use crate::{
    sheet::{Alignment, Inline, Item, Para, Run, Sheet, Style, StyleTable},
    statement::text::Position,
};

use fold::fold;

/// The sheet as a plain text of at most `columns` columns; a longer word is not broken.
///
/// Labels keep their colon and values hang beside them, headings are underlined, list items carry their printed
/// mark, tables are drawn with bars. Page headers and footers are left out, and so is formatting, but that a
/// raised number is written "10^6"; a link's address follows its text. No line ends in blanks; the last one ends with a newline.
pub fn write(sheet: &Sheet, columns: usize) -> String {
    let mut page = Page { lines: Vec::new(), columns, styles: &sheet.styles };
    for part in &sheet.parts {
        page.gap(2);
        for item in &part.items {
            match item {
                Item::Para(para) => page.para(para),
                Item::Fields(fields) => {
                    page.gap(1);
                    fields::write(fields, &mut page);
                    page.gap(1);
                }
                Item::Table(table) => {
                    page.gap(1);
                    page.lines.extend(table::draw(table, columns));
                    page.gap(1);
                }
                Item::Rule(_) => page.line(&"_".repeat(columns / 2)),
            }
        }
    }
    page.into_text()
}

/// The lines written so far.
struct Page<'a> {
    lines: Vec<String>,
    columns: usize,
    styles: &'a StyleTable,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.lines.push(line.trim_end().to_string());
    }

    /// Leaves at least this many lines blank, but none at the top.
    fn gap(&mut self, blank: usize) {
        if self.lines.is_empty() {
            return;
        }
        let there = self.lines.iter().rev().take_while(|line| line.is_empty()).count();
        for _ in there..blank {
            self.lines.push(String::new());
        }
    }

    fn para(&mut self, para: &Para) {
        let words = text(para);
        if words.trim().is_empty() {
            self.gap(1);
            return;
        }
        match &para.list {
            Some(mark) => {
                let indent = " ".repeat(3 * usize::from(mark.level));
                let first = format!("{indent}{} ", mark.printed);
                let rest = " ".repeat(first.chars().count());
                self.fold(&first, &rest, &words);
            }
            None if self.is_centred(para) => self.centred(&words),
            None => {
                self.gap(1);
                self.fold("", "", &words);
                self.underline(para.style, &words);
                self.gap(1);
            }
        }
    }

    fn fold(&mut self, first: &str, rest: &str, words: &str) {
        let lines = fold(first, rest, words, self.columns);
        self.lines.extend(lines);
    }

    fn is_centred(&self, para: &Para) -> bool {
        self.styles.get(para.style).is_some_and(|style| style.alignment == Some(Alignment::Center))
    }

    fn centred(&mut self, words: &str) {
        self.gap(1);
        for line in fold("", "", words, self.columns) {
            let width = fold::width(&line);
            let left = self.columns.saturating_sub(width) / 2;
            self.line(&format!("{}{line}", " ".repeat(left)));
        }
        self.gap(1);
    }

    /// Draws a line of the heading's own length under it.
    fn underline(&mut self, style: Style, words: &str) {
        let Some(level) = self.styles.outline(style) else {
            return;
        };
        let sign = match level {
            0 => "=",
            1 => "-",
            _ => "~",
        };
        let length = fold::width(words).clamp(3, self.columns);
        self.line(&sign.repeat(length));
    }

    fn into_text(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}

/// Whether a run is a raised number, which must not read as part of the number before it.
fn is_power(run: &Run) -> bool {
    run.marks.position == Position::Superscript
        && run.text.chars().all(|c| c.is_ascii_digit() || "+-−".contains(c))
}

/// The characters of a paragraph, a link's address behind its text when the text is not the address.
fn text(para: &Para) -> String {
    let mut text = String::new();
    let mut runs = para.inlines.iter().peekable();
    let mut link_text = String::new();
    while let Some(inline) = runs.next() {
        match inline {
            Inline::Text(run) => {
                if is_power(run) {
                    text.push('^');
                }
                text.push_str(&run.text);
                let Some(link) = &run.marks.link else { continue };
                link_text.push_str(&run.text);
                let goes_on =
                    matches!(runs.peek(), Some(Inline::Text(next)) if next.marks.link.as_ref() == Some(link));
                if !goes_on {
                    let address = link.strip_prefix("mailto:").unwrap_or(link);
                    if address != link_text.trim() {
                        text.push_str(&format!(" <{address}>"));
                    }
                    link_text.clear();
                }
            }
            Inline::Tab => text.push('\t'),
            Inline::Break => text.push('\n'),
            Inline::PageNumber | Inline::Picture(_) => {}
        }
    }
    text
}
