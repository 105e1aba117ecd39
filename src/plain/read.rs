//! Plain text to a received document: its lines as paragraphs, list items, headings and tables.

mod decode;
mod line;
mod list;
mod marker;
mod quote;
mod table;
mod wrap;

use crate::{
    source::{Block, Content, Para, Source},
    statement::text::RichText,
};

pub use decode::is_text;
use line::Line;

/// Reads plain text of any encoding and any kind of line end; there are no bytes it refuses.
///
/// A line becomes a paragraph with its tabs and the blanks before it; a blank line becomes an empty paragraph.
/// Lines of a text that was wrapped at a fixed width are joined again where that is certain. Items of lists and
/// headings are marked as such where more than one line shows that they are. Rows between "|" become a table.
pub fn read(bytes: &[u8]) -> Source {
    let (mut lines, remarks) = line::lines(&decode::decode(bytes));
    quote::unquote(&mut lines);
    let mut blocks = Vec::new();
    let wrap = wrap::Wrap::of(&lines);
    let mut rest = lines.as_slice();
    // At so many of the next lines no table begins.
    let mut plain = 0usize;
    while let Some(first) = rest.first() {
        let table = if plain > 0 { Err(plain) } else { table::table(rest) };
        let (content, used) = match table {
            Ok((table, used)) => (Content::Table(table), used),
            Err(borders) => {
                plain = borders;
                paragraph(rest, &wrap)
            }
        };
        blocks.push(Block { at: first.at, content });
        let used = used.max(1);
        plain = plain.saturating_sub(used);
        rest = rest.get(used..).unwrap_or_default();
    }
    list::mark(&mut blocks);
    Source { blocks, remarks, ..Source::default() }
}

fn paragraph(lines: &[Line], wrap: &wrap::Wrap) -> (Content, usize) {
    let used = wrap.paragraph(lines);
    let mut text = String::new();
    for line in lines.iter().take(used) {
        if text.is_empty() {
            text.push_str(&line.text);
        } else {
            if !ends_in_hyphen(&text) {
                text.push(' ');
            }
            text.push_str(line.text.trim_start());
        }
    }
    let para = Para { text: RichText::plain(text), ..Para::default() };
    (Content::Para(para), used)
}

fn ends_in_hyphen(text: &str) -> bool {
    text.strip_suffix('-').is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests;
