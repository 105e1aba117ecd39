//! What stands before the items of lists.

use crate::{
    sheet::{Indent, LevelFormat, ListKind, ListLevel, ListTable, Mark, Twips},
    statement::text::Level,
};

const LEVELS: usize = Level::ALL.len();

/// The levels of both kinds of lists; their indents are those of the ITU-T's enumlev styles.
pub(super) fn table() -> ListTable {
    let levels = |formats: [LevelFormat; LEVELS]| {
        formats
            .into_iter()
            .zip([(794, 794), (1191, 397), (1588, 397)])
            .map(|(format, (left, hanging))| ListLevel {
                format,
                indent: Indent { left: Twips(left), hanging: Twips(hanging) },
            })
            .collect()
    };
    ListTable {
        bullet: levels([LevelFormat::Sign("•"), LevelFormat::Sign("–"), LevelFormat::Sign("◦")]),
        numbered: levels([LevelFormat::Decimal("."), LevelFormat::Letter(")"), LevelFormat::Roman(")")]),
    }
}

/// The mark of the item with this number, counted from 1, as Word will set it too.
pub(super) fn mark(format: &LevelFormat, number: usize) -> String {
    match format {
        LevelFormat::Sign(sign) => (*sign).to_string(),
        LevelFormat::Decimal(after) => format!("{number}{after}"),
        LevelFormat::Letter(after) => format!("{}{after}", letter(number)),
        LevelFormat::Roman(after) => format!("{}{after}", roman(number)),
    }
}

/// a to z, then aa, bb, … (ECMA-376 Part 1, 17.18.59, lowerLetter).
fn letter(number: usize) -> String {
    let at = number.saturating_sub(1);
    let letter = u8::try_from(at % 26).map_or('a', |at| char::from(b'a' + at));
    std::iter::repeat_n(letter, at / 26 + 1).collect()
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// Gives list items their marks, in the order of the text.
///
/// Items that follow one another are one list of each kind; any other block ends both. A list also ends where an
/// item of the other kind stands further out than all of its own.
pub(super) struct Marker<'a> {
    table: &'a ListTable,
    next: u32,
    bullet: Option<Open>,
    numbered: Option<Open>,
}

/// A list that further items may join.
struct Open {
    list: u32,
    outermost: usize,
    counts: [usize; LEVELS],
}

impl<'a> Marker<'a> {
    pub(super) fn new(table: &'a ListTable) -> Self {
        Self { table, next: 0, bullet: None, numbered: None }
    }

    /// Ends all lists.
    pub(super) fn end(&mut self) {
        self.bullet = None;
        self.numbered = None;
    }

    /// The mark of the next item.
    pub(super) fn item(&mut self, kind: ListKind, level: Level) -> Mark {
        let at = usize::from(level.number() - 1);
        let (own, other, levels) = match kind {
            ListKind::Bullet => (&mut self.bullet, &mut self.numbered, &self.table.bullet),
            ListKind::Numbered => (&mut self.numbered, &mut self.bullet, &self.table.numbered),
        };
        if other.as_ref().is_some_and(|other| other.outermost > at) {
            *other = None;
        }
        let next = &mut self.next;
        let open = own.get_or_insert_with(|| {
            *next += 1;
            Open { list: *next, outermost: at, counts: [0; LEVELS] }
        });
        open.outermost = open.outermost.min(at);
        open.counts[at] += 1;
        open.counts[at + 1..].fill(0);
        Mark {
            list: open.list,
            level: level.number() - 1,
            kind,
            number: open.counts[at],
            printed: levels.get(at).map(|level| mark(&level.format, open.counts[at])).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_letters_and_roman_numbers_are_words_own() {
        let marks = |format: LevelFormat, numbers: &[usize]| {
            let marks: Vec<_> = numbers.iter().map(|number| mark(&format, *number)).collect();
            marks.join(" ")
        };
        assert_eq!(marks(LevelFormat::Decimal("."), &[1, 12]), "1. 12.");
        assert_eq!(marks(LevelFormat::Letter(")"), &[1, 26, 27, 53]), "a) z) aa) aaa)");
        assert_eq!(marks(LevelFormat::Roman(")"), &[1, 4, 9, 14, 1990]), "i) iv) ix) xiv) mcmxc)");
    }

    #[test]
    fn items_are_numbered_by_level_and_lists_begin_anew() {
        use ListKind::{Bullet, Numbered};
        let table = table();
        let mut marker = Marker::new(&table);
        let mut printed = Vec::new();
        for (kind, level) in [
            (Numbered, Level::One),
            (Numbered, Level::Two),
            (Numbered, Level::Two),
            (Bullet, Level::Three),
            (Numbered, Level::One),
            (Numbered, Level::Two),
            (Numbered, Level::Three),
        ] {
            printed.push(marker.item(kind, level).printed);
        }
        assert_eq!(printed, ["1.", "a)", "b)", "◦", "2.", "a)", "i)"]);
        let before = marker.item(Numbered, Level::One);
        marker.end();
        let after = marker.item(Numbered, Level::One);
        assert_eq!((before.printed.as_str(), after.printed.as_str()), ("3.", "1."));
        assert_ne!(before.list, after.list);
    }

    #[test]
    fn numbers_below_each_bullet_begin_anew() {
        use ListKind::{Bullet, Numbered};
        let table = table();
        let mut marker = Marker::new(&table);
        let mut numbers = Vec::new();
        let mut bullets = Vec::new();
        for _ in 0..2 {
            bullets.push(marker.item(Bullet, Level::One).list);
            numbers.push(marker.item(Numbered, Level::Two));
        }
        assert_eq!(bullets[0], bullets[1]);
        assert_ne!(numbers[0].list, numbers[1].list);
        assert_eq!(numbers[1].printed, "a)");
    }
}
