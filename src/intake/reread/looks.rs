//! Formatting of words in the head, whose fields are plain text.

use std::collections::HashSet;

use super::Merge;
use crate::{
    intake::{
        RemarkKind,
        labels::{self, Place},
    },
    source::{Block, Para, Position},
    statement::text,
};

/// So many characters of the words are told.
const QUOTED: usize = 80;

impl Merge<'_> {
    /// Tells where somebody has set words of the head in another look than the form prints them in.
    pub(super) fn looks(&mut self) {
        let printed: HashSet<&str> =
            self.was.head().flat_map(Block::paras).flat_map(|(_, para)| formatted(para)).collect();
        let mut told: Vec<(Position, String)> = Vec::new();
        for (at, para) in self.is.head().flat_map(Block::paras) {
            let text = para.text.text().trim();
            let is_label = text.ends_with(':') || labels::find(text, Place::Cell).is_some();
            let fresh: Vec<&str> = formatted(para).filter(|words| !printed.contains(words)).collect();
            // The form itself sets the document's type in bold.
            let is_type = text == self.s.document_type;
            if !fresh.is_empty() && !is_label && !is_type {
                told.push((at, fresh.join(" … ")));
            }
        }
        for (at, words) in told {
            let short: String = words.chars().take(QUOTED).collect();
            let more = if short.len() < words.len() { "…" } else { "" };
            let message = format!("These words stand without bold, italic and the like: \"{short}{more}\"");
            self.remark(at, RemarkKind::Changed, message);
        }
    }
}

/// The words that are bold, italic, underlined, raised or lowered.
fn formatted(para: &Para) -> impl Iterator<Item = &str> {
    let is_set = |marks: &text::Marks| {
        marks.bold
            || marks.italic
            || (marks.underline && marks.link.is_none())
            || marks.position != text::Position::default()
    };
    let runs = para.text.runs().filter(move |run| is_set(run.marks));
    runs.map(|run| run.text.trim()).filter(|words| !words.is_empty())
}
