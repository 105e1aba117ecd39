//! Items of a sheet as strips that stand one below the other on a page.

use std::sync::Arc;

use super::{
    flow::LaidPara,
    grid::{self, LaidRow},
    look::points,
    setting::{Setting, thickness},
};
use crate::{
    sheet::{Cell, CellRole, Indent, Inline, Item, Layout, Para, Row, Style, Twips},
    statement::{FieldId, difference},
};

/// What stands on a page from margin to margin.
#[derive(Clone, Debug)]
pub(super) enum Strip {
    /// A paragraph, which may go on on the next page.
    Para(ParaStrip),
    /// A row of a table, of this height.
    Row(Arc<LaidRow>, f32),
}

/// A paragraph between the margins.
#[derive(Clone, Debug)]
pub(super) struct ParaStrip {
    pub(super) para: Arc<LaidPara>,
    /// The field a click on it goes to when nothing on it says better.
    pub(super) origin: Option<FieldId>,
    /// The thickness of a line above, in points; 0 for none.
    pub(super) above: f32,
    /// The thickness of a line below.
    pub(super) below: f32,
}

/// An item on strips.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) strips: Vec<Strip>,
    /// How many of the first strips are repeated on each page the item goes on on.
    pub(super) repeated: usize,
    /// The rows as the item has them, to be used again when it changes a little.
    rows: Vec<Arc<LaidRow>>,
}

impl Block {
    /// Lays an item; `old` is what stood in its place before with its block.
    pub(super) fn of(setting: &mut Setting<'_>, item: &Item, old: Option<(&Item, &Block)>) -> Self {
        match item {
            Item::Para(para) => {
                let width = setting.width;
                Self::paras(vec![ParaStrip {
                    para: setting.para(para, None, width),
                    origin: para.origin,
                    above: 0.0,
                    below: 0.0,
                }])
            }
            Item::Rule(border) => {
                let width = setting.width;
                Self::paras(vec![ParaStrip {
                    para: setting.para(&Para::new(Style::NORMAL), None, width),
                    origin: None,
                    above: 0.0,
                    below: thickness(Some(*border)),
                }])
            }
            Item::Fields(fields) => match &fields.layout {
                Layout::Grid { columns, padding } => {
                    let needed = fields.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
                    let columns = grid::columns(columns, needed, setting.width);
                    let old = old.and_then(|(item, block)| match item {
                        Item::Fields(old) if old.layout == fields.layout => Some((&*old.rows, &*block.rows)),
                        _ => None,
                    });
                    let rows = reuse(old, &fields.rows, |row, _| {
                        Arc::new(LaidRow::of_fields(setting, row, &columns, points(*padding)))
                    });
                    Self::rows(rows, 0)
                }
                Layout::Hanging { indent } => {
                    Self::paras(fields.rows.iter().flat_map(|row| hanging(setting, row, *indent)).collect())
                }
            },
            Item::Table(table) => {
                let needed = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
                let columns = grid::columns(&table.widths, needed, setting.width);
                let same = |old: &crate::sheet::Table| {
                    (&old.widths, old.origin, old.border) == (&table.widths, table.origin, table.border)
                };
                let old = old.and_then(|(item, block)| match item {
                    Item::Table(old) if same(old) => Some((&*old.rows, &*block.rows)),
                    _ => None,
                });
                let rows = reuse(old, &table.rows, |row, _| {
                    Arc::new(LaidRow::of_table(setting, row, table, &columns))
                });
                Self::rows(rows, table.header_rows)
            }
        }
    }

    fn paras(strips: Vec<ParaStrip>) -> Self {
        Self { strips: strips.into_iter().map(Strip::Para).collect(), repeated: 0, rows: Vec::new() }
    }

    fn rows(rows: Vec<Arc<LaidRow>>, repeated: usize) -> Self {
        let heights = grid::heights(&rows);
        let strips = rows.iter().cloned().zip(heights).map(|(row, height)| Strip::Row(row, height));
        Self { strips: strips.collect(), repeated: repeated.min(rows.len()), rows }
    }
}

/// What `lay` makes of each of `new`; what stands unchanged at the beginning or end of `old` is taken from there.
///
/// What was changed is handed to `lay` beside what stood in its place before.
pub(super) fn reuse<T: PartialEq, L: Clone>(
    old: Option<(&[T], &[L])>,
    new: &[T],
    mut lay: impl FnMut(&T, Option<(&T, &L)>) -> L,
) -> Vec<L> {
    let (old, laid) = old.filter(|(old, laid)| old.len() == laid.len()).unwrap_or((&[], &[]));
    let (gone, middle) = difference::between(old, new, PartialEq::eq);
    let kept_to_the_end = laid[gone.end..].iter().cloned();
    let mut result = Vec::with_capacity(new.len());
    result.extend_from_slice(&laid[..gone.start]);
    for at in middle {
        let before = old.get(at).zip(laid.get(at)).filter(|_| gone.contains(&at));
        result.push(lay(&new[at], before));
    }
    result.extend(kept_to_the_end);
    result
}

/// The paragraphs of a row whose values hang: each label, a tab and its value; what follows is set in.
fn hanging(setting: &mut Setting<'_>, row: &Row, indent: Twips) -> Vec<ParaStrip> {
    let mut strips: Vec<ParaStrip> = Vec::new();
    let mut cells = row.cells.iter().peekable();
    while let Some(cell) = cells.next() {
        // A label takes the cell behind it along, unless that is a label, too.
        let (label, content) = match cell.role {
            CellRole::Label => (Some(cell), cells.next_if(|next| next.role != CellRole::Label)),
            _ => (None, Some(cell)),
        };
        strips.extend(beside(setting, row, label, content, indent));
    }
    if let Some(first) = strips.first_mut() {
        first.above = thickness(row.rule_above);
    }
    if let Some(last) = strips.last_mut() {
        last.below = thickness(row.rule_below);
    }
    strips
}

fn beside(
    setting: &mut Setting<'_>,
    row: &Row,
    label: Option<&Cell>,
    cell: Option<&Cell>,
    indent: Twips,
) -> Vec<ParaStrip> {
    let width = setting.width;
    let banner = cell.is_some_and(|cell| cell.role == CellRole::Banner);
    let paras = cell.map(|cell| cell.paras.as_slice()).unwrap_or_default();
    let mut strips = Vec::with_capacity(paras.len().max(1));
    let mut strip = |para: &Para, indent| {
        let laid = setting.para(para, indent, width);
        strips.push(ParaStrip { para: laid, origin: row.origin, above: 0.0, below: 0.0 });
    };
    if let Some(label) = label
        && let Some(shape) = paras.first().or(label.paras.first())
    {
        let mut para = Para { inlines: Vec::new(), list: None, ..shape.clone() };
        for (at, line) in label.paras.iter().enumerate() {
            para.inlines.extend((at > 0).then_some(Inline::Break));
            para.inlines.extend(line.inlines.iter().cloned());
        }
        para.inlines.push(Inline::Tab);
        para.inlines.extend(paras.first().into_iter().flat_map(|first| first.inlines.iter().cloned()));
        strip(&para, Some(Indent { left: indent, hanging: indent }));
    }
    for para in paras.iter().skip(usize::from(label.is_some())) {
        let set_in = Indent { left: indent, hanging: Twips(0) };
        strip(para, (!banner).then_some(set_in));
    }
    strips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_laid_anew() {
        let laid_anew = |old: &[u8], new: &[u8]| {
            let laid: Vec<String> = old.iter().map(|item| format!("old {item}")).collect();
            reuse(Some((old, &laid)), new, |item, before| match before {
                Some((before, _)) => format!("{item} for {before}"),
                None => format!("new {item}"),
            })
            .into_iter()
            .filter(|laid| !laid.starts_with("old"))
            .collect::<Vec<_>>()
        };
        assert!(laid_anew(&[1, 2, 3], &[1, 2, 3]).is_empty());
        assert_eq!(laid_anew(&[1, 2, 3], &[1, 4, 3]), ["4 for 2"]);
        assert_eq!(laid_anew(&[1, 2, 3], &[1, 2, 2, 3]), ["new 2"]);
        assert!(laid_anew(&[1, 2, 3], &[1, 3]).is_empty());
        assert_eq!(laid_anew(&[], &[1]), ["new 1"]);
        assert_eq!(laid_anew(&[7, 7], &[7, 7, 7]), ["new 7"]);
    }
}
