//! What the sheet says of the text: how paragraphs look, the marks of list items, the widths of columns.

use std::{collections::HashMap, sync::Arc};

use super::look::{self, Looks};
use crate::{
    sheet::{Item, Sheet},
    statement::{FieldId, Key, field::BlockField},
};

/// What one sheet says of the text.
#[derive(Clone, Debug)]
pub(super) struct Printed {
    sheet: Arc<Sheet>,
    /// How paragraphs look.
    pub(super) looks: Looks,
    /// The marks of list items, by their blocks.
    pub(super) marks: HashMap<Key, String>,
    widths: HashMap<Key, Vec<f32>>,
}

impl Printed {
    /// What a sheet says.
    pub(super) fn of(sheet: &Arc<Sheet>) -> Self {
        let mut printed = Self {
            sheet: Arc::clone(sheet),
            looks: Looks::of(&sheet.styles),
            marks: HashMap::new(),
            widths: HashMap::new(),
        };
        for item in sheet.parts.iter().flat_map(|part| &part.items) {
            match item {
                Item::Para(para) => {
                    if let (Some(FieldId::Block(key, BlockField::Text)), Some(mark)) =
                        (para.origin, &para.list)
                    {
                        printed.marks.insert(key, mark.printed.clone());
                    }
                }
                Item::Table(table) => {
                    if let Some(FieldId::Block(key, BlockField::Whole)) = table.origin {
                        let widths = table.widths.iter().map(|width| look::points(*width));
                        printed.widths.insert(key, widths.collect());
                    }
                }
                _ => {}
            }
        }
        printed
    }

    /// Whether this is what `sheet` says.
    pub(super) fn is_of(&self, sheet: &Arc<Sheet>) -> bool {
        Arc::ptr_eq(&self.sheet, sheet)
    }

    /// The widths of a table's columns, which share `width` as on the page.
    pub(super) fn widths(&self, key: Key, columns: usize, width: f32) -> Vec<f32> {
        let on_page = self.widths.get(&key).filter(|widths| widths.len() == columns);
        let shares = on_page.cloned().unwrap_or_else(|| vec![1.0; columns]);
        let total: f32 = shares.iter().sum();
        shares.iter().map(|share| share / total.max(f32::EPSILON) * width).collect()
    }
}
