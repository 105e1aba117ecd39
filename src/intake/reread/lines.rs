//! Lists with a paragraph for each item: which are still there, which were changed, which are new.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::items::Item;

/// How a list that was `was` became `is`: for each item that is there now, what it came from.
pub(super) fn lines<T: PartialEq + Eq + std::hash::Hash + Ord>(was: &[T], is: &[T]) -> Vec<Line> {
    let mut lines = Vec::with_capacity(is.len());
    for op in capture_diff_slices(Algorithm::Patience, was, is) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                lines.extend((0..len).map(|at| Line {
                    is: new_index + at,
                    was: Some(old_index + at),
                    same: true,
                }));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                lines.extend((0..new_len).map(|at| Line { is: new_index + at, was: None, same: false }));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                lines.extend((0..new_len).map(|at| Line {
                    is: new_index + at,
                    was: (at < old_len).then_some(old_index + at),
                    same: false,
                }));
            }
            DiffOp::Delete { .. } => {}
        }
    }
    lines
}

/// An item that is there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its place now.
    pub(super) is: usize,
    /// The place of what it came from.
    pub(super) was: Option<usize>,
    /// Whether the two say the same.
    pub(super) same: bool,
}

/// The same for a list whose items are its paragraphs.
pub(super) fn items(was: &[String], is: &[String]) -> Vec<Item> {
    let item = |line: Line| match (line.was, line.same) {
        (Some(was), true) => Item::Kept(was),
        (Some(was), false) => Item::Changed(was, is[line.is].clone()),
        (None, _) => Item::Added(is[line.is].clone()),
    };
    lines(was, is).into_iter().map(item).collect()
}
