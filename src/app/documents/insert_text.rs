//! Text of somebody's Word file, put into the text of the draft in front.

use std::path::PathBuf;

use egui::Context;

use super::step::then;
use crate::{
    app::{
        ports::{FileKind, FileQuestion},
        state::{DraftId, Notice, OpenDraft},
        window::LiaisonDesk,
    },
    desk::{Inserted, Problem, text_of_word_file},
    statement::{
        FieldId, Keyed,
        edit::{Edit, EditError, Item},
        field::{BlockField, ListId},
        text::Block,
    },
};

/// How many remarks about the file are named.
const NAMED: usize = 5;

impl LiaisonDesk {
    /// Asks for a Word file and puts its text behind the paragraph or table the caret was in last.
    pub(in crate::app) fn insert_word_text(&mut self, ctx: &Context) {
        let Some(id) = self.state.drafts.front_id() else { return };
        let question = FileQuestion {
            title: "Insert text from a Word file".into(),
            kind: FileKind::Open,
            folder: self.folder_near(self.front().and_then(|draft| draft.path.as_deref())),
            name: String::new(),
            filters: vec![
                ("Word files".into(), vec!["docx".into(), "docm".into()]),
                ("All files".into(), vec!["*".into()]),
            ],
        };
        self.ask_file(ctx, question, move |window, _, chosen| {
            window.documents.tasks.read(move || {
                let read: Vec<(PathBuf, Result<Inserted, Problem>)> =
                    chosen.paths.into_iter().map(|path| (path.clone(), text_of_word_file(&path))).collect();
                then(move |window, _| window.insert_texts(id, read))
            });
        });
    }

    /// Puts the texts of several files in, one behind the other, as one step.
    fn insert_texts(&mut self, id: DraftId, read: Vec<(PathBuf, Result<Inserted, Problem>)>) {
        let (mut blocks, mut whole, mut partly) = (Vec::new(), Vec::new(), Vec::new());
        for (path, outcome) in read {
            let path = path.display().to_string();
            match outcome {
                Err(problem) => self.tell_failure(problem.to_string()),
                Ok(inserted) if inserted.blocks.is_empty() => {
                    self.tell_failure(format!("There is no text in the Word file: {path}"));
                }
                Ok(mut inserted) => {
                    blocks.append(&mut inserted.blocks);
                    match told(&inserted) {
                        Some(remarks) => partly.push(format!("{remarks}: {path}")),
                        None => whole.push(path),
                    }
                }
            }
        }
        let Some(draft) = self.state.drafts.get_mut(id).filter(|_| !blocks.is_empty()) else { return };
        if let Err(error) = insert(draft, blocks) {
            return self.tell_failure(format!("The text could not be inserted ({error})"));
        }
        if partly.is_empty() {
            return self.tell_done(format!("The text was inserted as it stood: {}", whole.join(", ")));
        }
        let message = format!("The text was inserted, but not all of it as it stood: {}", partly.join("; "));
        self.state.notices.push(Notice::failed(message));
    }
}

/// What did not stand in a file as it was inserted.
fn told(inserted: &Inserted) -> Option<String> {
    let remarks = &inserted.report.remarks;
    let told = |remark: &crate::desk::Remark| match inserted.report.place(remark.at) {
        Some(place) => format!("{place}, {}", remark.message),
        None => remark.message.clone(),
    };
    let mut named: Vec<String> = remarks.iter().take(NAMED).map(told).collect();
    if remarks.len() > NAMED {
        named.push(format!("and {} more", remarks.len() - NAMED));
    }
    (!named.is_empty()).then(|| named.join("; "))
}

/// Puts blocks behind the one the caret was in last, or at the end, as one step; an empty paragraph there makes room.
fn insert(draft: &mut OpenDraft, blocks: Vec<Block>) -> Result<(), EditError> {
    let text = &draft.statement().text;
    let near = match draft.view.last {
        Some(FieldId::Block(key, _)) => text.position(key),
        _ => None,
    };
    let near = near.or_else(|| text.len().checked_sub(1));
    let mut at = near.map_or(0, |near| near + 1);
    let empty = near
        .and_then(|near| text.at(near))
        .filter(|(_, block)| matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_empty()));
    let mut edits = Vec::with_capacity(blocks.len() + 1);
    if let Some((key, _)) = empty {
        edits.push(Edit::Remove(ListId::Text, key));
        at -= 1;
    }
    let mut last = None;
    for (number, block) in blocks.into_iter().enumerate() {
        let key = draft.fresh_key();
        last = Some(key);
        edits.push(Edit::Insert(ListId::Text, at + number, Keyed { key, value: Item::Block(block) }));
    }
    draft.edit("text from a Word file", edits)?;
    if let Some(key) = last {
        draft.view.go_to(FieldId::Block(key, BlockField::Whole));
    }
    Ok(())
}
