//! How wide the columns of a table of the text are.

use std::ops::Range;

use crate::{
    sheet::{Style, StyleTable, Twips, is_ideograph},
    statement::text::{RichText, Table},
};

/// The most columns a table may have: Word opens no file with a wider one.
pub(super) const MOST: usize = 63;

/// The space left and right of a cell's text: as Word has it, and where columns are too many for that.
const SIDES: [usize; 2] = [108, 28];

/// Words of up to so many characters are worth narrower sides.
const ORDINARY: usize = 10;

/// Words broken after less characters than this cannot be read.
const READABLE: usize = 4;

/// How the rows of a table are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Set {
    head: Letters,
    text: Letters,
}

impl Set {
    pub(super) fn of(styles: &StyleTable) -> Self {
        let [head, text] = [Style::TABLE_HEAD, Style::TABLE_TEXT].map(|style| Letters::of(styles, style));
        Self { head, text }
    }
}

/// The letters of a style, of a face that is no wider than Times.
#[derive(Clone, Copy, Debug)]
struct Letters {
    /// Their size in twips.
    size: usize,
    bold: bool,
}

impl Letters {
    fn of(styles: &StyleTable, style: Style) -> Self {
        let mut letters = Self { size: 0, bold: false };
        for def in std::iter::once(&styles.defaults).chain(styles.chain(style)) {
            letters.size = def.half_points.map_or(letters.size, |half| 10 * usize::from(half));
            letters.bold = def.bold.unwrap_or(letters.bold);
        }
        letters
    }

    /// How wide most characters are at most.
    fn character(self) -> usize {
        (self.size / 2).max(1)
    }

    /// How long a text is at most.
    fn length(self, text: &str) -> usize {
        // In 220ths of the size.
        let width = |c| match c {
            'f'
            | 'i'
            | 'j'
            | 'l'
            | 'r'
            | 't'
            | 'I'
            | ' '..='#'
            | '\''..=')'
            | ','..='/'
            | ':'
            | ';'
            | '['..=']' => 74,
            'm' | 'w' => 172,
            'M' | 'W' | '@' | '%' => 208,
            c if is_ideograph(c) => 220,
            c if c.is_uppercase() => 160,
            _ => 110,
        };
        let length = text.chars().map(width).sum::<usize>() * self.size / 220;
        if self.bold { length + length / 12 } else { length }
    }
}

/// The columns of each table that a table is written as: all of them, or as even parts as can be.
pub(super) fn strips(table: &Table) -> impl Iterator<Item = Range<usize>> + use<> {
    let columns = table.columns();
    let each = columns.div_ceil(columns.div_ceil(MOST).max(1)).max(1);
    (0..columns).step_by(each).map(move |from| from..columns.min(from + each))
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// Their widths; together they are as wide as the page's text.
    pub(super) widths: Vec<Twips>,
    /// The space left and right of a cell's text.
    pub(super) padding: Twips,
    /// After how many characters words are broken, where the columns are too many to hold them.
    pub(super) broken: Option<usize>,
    set: Set,
}

impl Columns {
    /// Columns that share the width by what stands in them: none narrower than half an equal share and, where the others
    /// have room to spare, none narrower than its longest word, or else than as much of it as possible.
    pub(super) fn of(table: &Table, columns: &Range<usize>, width: Twips, set: Set) -> Self {
        let contents = Contents::of(table, columns, set);
        let character = set.text.character();
        let whole = usize::try_from(width.0).unwrap_or(0);
        let [usual, narrow] = SIDES;
        let (mut side, mut fitted) = (usual, contents.fitted(whole, usual));
        if fitted.0 < contents.longest().min(ORDINARY * character) {
            (side, fitted) = (narrow, contents.fitted(whole, narrow));
        }
        let (kept, widths) = fitted;
        let twips = |length: usize| Twips(i32::try_from(length).unwrap_or(width.0));
        Self {
            widths: widths.into_iter().map(twips).collect(),
            padding: twips(side),
            broken: (kept < contents.longest().min(READABLE * character))
                .then_some((kept / character).max(1)),
            set,
        }
    }

    /// About how many lines a row has.
    pub(super) fn lines(&self, cells: &[RichText]) -> usize {
        let letters = self.set.text;
        let of = |(text, width): (&RichText, &Twips)| {
            let room = usize::try_from(width.0 - 2 * self.padding.0).unwrap_or(0);
            text.text()
                .lines()
                .map(|line| letters.length(line).div_ceil(room.max(letters.character())).max(1))
                .sum()
        };
        cells.iter().zip(&self.widths).map(of).max().unwrap_or(0)
    }
}

/// The cells of a row that stand in these columns.
pub(super) fn within<'a>(cells: &'a [RichText], columns: &Range<usize>) -> &'a [RichText] {
    cells.get(columns.start..columns.end.min(cells.len())).unwrap_or_default()
}

/// What stands in the columns.
struct Contents {
    /// The longest line of each, in characters, by which the width is shared.
    claims: Vec<usize>,
    /// The longest word of each, in twips.
    words: Vec<usize>,
    /// How wide a character is.
    character: usize,
}

impl Contents {
    fn of(table: &Table, columns: &Range<usize>, set: Set) -> Self {
        /// Longer texts wrap anyway and make no further claim.
        const LONGEST_CLAIM: usize = 60;
        let (claims, words) = (vec![1; columns.len()], vec![0; columns.len()]);
        let mut contents = Self { claims, words, character: set.text.character() };
        for (at, cells) in table.rows.iter().enumerate() {
            let letters = if at < table.header_rows { set.head } else { set.text };
            let places = contents.claims.iter_mut().zip(&mut contents.words);
            for ((claim, word), cell) in places.zip(within(cells, columns)) {
                let longest = cell.text().lines().map(|line| line.chars().take(LONGEST_CLAIM).count()).max();
                *claim = (*claim).max(longest.unwrap_or(0));
                let solid = cell.text().split([' ', '\n', '\r', '\t', '-', '\u{200b}']);
                // A text of ideographs is broken between any two.
                let length = |word: &str| {
                    if word.contains(is_ideograph) { letters.size } else { letters.length(word) }
                };
                *word = (*word).max(solid.map(length).max().unwrap_or(0));
            }
        }
        contents
    }

    fn longest(&self) -> usize {
        self.words.iter().copied().max().unwrap_or(0)
    }

    /// The widths, and up to which length words are kept in one piece.
    fn fitted(&self, whole: usize, side: usize) -> (usize, Vec<usize>) {
        let least = whole / self.claims.len() / 2;
        let shares = shared(whole - least * self.claims.len(), &self.claims);
        let base: Vec<usize> = shares.into_iter().map(|share| least + share).collect();
        // No word takes more than half of the table.
        let most = self.longest().min((whole / 2).saturating_sub(2 * side));
        let keeping = |kept| Some((kept, self.keeping(kept, side, least, &base)?));
        let shorter = (0..most).rev().step_by((self.character / 2).max(1));
        std::iter::once(most).chain(shorter).find_map(keeping).unwrap_or_else(|| (0, base.clone()))
    }

    /// The widths changed so that every column holds words of this length, if there is room for it.
    fn keeping(&self, kept: usize, side: usize, least: usize, base: &[usize]) -> Option<Vec<usize>> {
        let needed = self.words.iter().map(|word| (*word).min(kept) + 2 * side);
        let pairs = || base.iter().zip(needed.clone());
        let missing: Vec<usize> = pairs().map(|(own, needed)| needed.saturating_sub(*own)).collect();
        let spare: Vec<usize> = pairs().map(|(own, needed)| own.saturating_sub(least.max(needed))).collect();
        let sum: usize = missing.iter().sum();
        let given = (sum <= spare.iter().sum()).then(|| shared(sum, &spare))?;
        Some(
            base.iter()
                .zip(missing)
                .zip(given)
                .map(|((own, missing), given)| own + missing - given)
                .collect(),
        )
    }
}

/// A whole in parts that are to each other as these are, to the last unit.
fn shared(whole: usize, parts: &[usize]) -> Vec<usize> {
    let total = parts.iter().sum::<usize>().max(1);
    let (mut sum, mut before) = (0, 0);
    parts
        .iter()
        .map(|part| {
            sum += part;
            let end = whole * sum / total;
            let share = end - before;
            before = end;
            share
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(rows: &[&[&str]]) -> Columns {
        set_in(22, rows)
    }

    fn set_in(half_points: u16, rows: &[&[&str]]) -> Columns {
        let mut styles = crate::form::itu_t_styles::styles("en");
        styles.styles.get_mut(&Style::TABLE_TEXT).unwrap().half_points = Some(half_points);
        let rows: Vec<Vec<RichText>> =
            rows.iter().map(|row| row.iter().copied().map(RichText::plain).collect()).collect();
        let table = Table { header_rows: 0, rows };
        Columns::of(&table, &(0..table.columns()), Twips(9639), Set::of(&styles))
    }

    fn of_words(count: usize, word: &str) -> Columns {
        columns(&[&vec![word; count]])
    }

    #[test]
    fn columns_fill_the_page_and_say_when_words_are_broken() {
        for (count, word, padding, broken) in [
            (3, "lighthouse", 108, None),
            (8, "lighthouse", 28, None),
            (12, "lamp10", 28, None),
            (16, "lighthouse", 28, None),
            (18, "lamp", 28, None),
            (23, "lamp", 28, Some(3)),
            (47, "lighthouse", 28, Some(1)),
            (47, "x", 28, None),
            (63, "lamp", 28, Some(1)),
            (30, "\u{56fd}\u{969b}\u{6a19}\u{6e96}", 28, None),
            (2, &"x".repeat(300), 108, None),
        ] {
            let of = of_words(count, word);
            assert_eq!((of.padding, of.broken), (Twips(padding), broken), "{count} of {word}");
            assert_eq!(of.widths.iter().map(|width| width.0).sum::<i32>(), 9639, "{count} of {word}");
            assert!(of.widths.iter().all(|width| width.0 > 2 * padding + 50), "{count}: {:?}", of.widths);
        }
    }

    #[test]
    fn words_are_measured_in_the_size_of_the_style() {
        let row = vec!["lamp"; 18];
        let broken = [16, 22, 32].map(|half_points| set_in(half_points, &[&row]).broken);
        assert_eq!(broken[..2], [None, None]);
        assert!(broken[2].is_some_and(|after| after < 4), "{broken:?}");
    }

    #[test]
    fn where_not_every_word_fits_the_longest_are_broken_first() {
        let mut row = vec!["lamp"; 12];
        let address = "https://example.org/".repeat(4);
        row.push(&address);
        let of = columns(&[&row]);
        assert!(of.widths.iter().all(|width| width.0 >= 466 + 216), "{:?}", of.widths);
        assert_eq!((of.padding, of.broken), (Twips(108), None));
    }
}
