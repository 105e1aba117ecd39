//! The columns of a table and what its rows take of them.

use crate::sheet::Twips;

/// The columns of a table, at least one, each at least one twip wide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    widths: Vec<usize>,
}

impl Columns {
    /// Columns of these widths, `needed` at least.
    ///
    /// Where widths are missing, columns as wide as the last are added; where there are none, the room is shared.
    pub(super) fn new(widths: &[Twips], needed: usize, room: Twips) -> Self {
        let mut widths: Vec<usize> = widths.iter().map(|width| super::length(*width).max(1)).collect();
        let needed = needed.max(1);
        let missing = match widths.last() {
            Some(last) => *last,
            None => (super::length(room) / needed).max(1),
        };
        if widths.len() < needed {
            widths.resize(needed, missing);
        }
        Self { widths }
    }

    /// The widths.
    pub(super) fn grid(&self) -> Vec<usize> {
        self.widths.clone()
    }

    /// The width of all columns.
    pub(super) fn total(&self) -> usize {
        self.widths.iter().sum()
    }

    /// The width of `span` columns from `at` on.
    pub(super) fn width(&self, at: usize, span: usize) -> usize {
        self.widths.iter().skip(at).take(span).sum()
    }

    /// How many columns are left from `at` on.
    pub(super) fn left(&self, at: usize) -> usize {
        self.widths.len().saturating_sub(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_never_fewer_than_the_rows_need() {
        let of = |widths: &[i32], needed| {
            let widths: Vec<Twips> = widths.iter().copied().map(Twips).collect();
            Columns::new(&widths, needed, Twips(900)).grid()
        };
        assert_eq!(of(&[100, 200], 2), [100, 200]);
        assert_eq!(of(&[100, 200], 4), [100, 200, 200, 200]);
        assert_eq!(of(&[], 3), [300, 300, 300]);
        assert_eq!(of(&[-5, 0], 1), [1, 1]);
        assert_eq!(of(&[], 0), [900]);
    }
}
