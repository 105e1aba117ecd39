//! What is looked up of the groups that come with the program, made when the program is built (`assets/index.rs`):
//! thousands of written forms are not worked out anew at each start.

use super::names::{Bearer, Found};

macro_rules! table {
    ($name:literal) => {
        Table(include_str!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}

/// Who bears a name, by the key of a form.
pub(super) const BY_KEY: Table = table!("by_key.tsv");
/// The same by the last word of the name.
pub(super) const BY_WORD: Table = table!("by_word.tsv");
/// The same by the abbreviation.
pub(super) const BY_ABBREVIATION: Table = table!("by_abbreviation.tsv");
/// Keys of all abbreviations.
pub(super) const ABBREVIATIONS: Table = table!("abbreviations.tsv");
/// Keys of the full names that only one group has, with the key of its abbreviation.
pub(super) const FULL_NAMES: Table = table!("full_names.tsv");
/// First words of the abbreviations, in lower case.
pub(super) const FIRST_WORDS: Table = table!("first_words.tsv");
/// Names that hold a comma, "and" or "&", in lower case, the longest first, one a line.
pub(super) const WITH_SIGNS: &str = include_str!(concat!(env!("OUT_DIR"), "/with_signs.txt"));

/// A line for each word, in the order of their bytes: the word, a tab and what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table(&'static str);

impl Table {
    /// What belongs to a word.
    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        let mut lines = self.0;
        while !lines.is_empty() {
            // A byte of a line end is never part of another character.
            let middle = lines.as_bytes().get(..lines.len() / 2)?;
            let begin = middle.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let (line, after) = lines.get(begin..)?.split_once('\n')?;
            let (found, value) = line.split_once('\t')?;
            match word.cmp(found) {
                std::cmp::Ordering::Equal => return Some(value),
                std::cmp::Ordering::Less => lines = lines.get(..begin)?,
                std::cmp::Ordering::Greater => lines = after,
            }
        }
        None
    }

    /// Whether it has a word.
    pub(super) fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Who bears a name: places, "s" behind one that is found by a short form.
    pub(super) fn bearers(&self, name: &str) -> Vec<Bearer> {
        let all = self.get(name).unwrap_or_default().split(' ');
        let bearer = |text: &str| match text.strip_suffix('s') {
            Some(place) => Some((place.parse().ok()?, Found::Short)),
            None => Some((text.parse().ok()?, Found::Whole)),
        };
        all.filter_map(bearer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            built_in,
            names::{Names, with_signs},
        },
        *,
    };

    #[test]
    fn tables_hold_what_would_be_worked_out_at_a_start() {
        let groups = built_in::groups();
        let names = Names::of(&groups, built_in::other_names());
        for (table, made) in
            [(BY_KEY, &names.by_key), (BY_WORD, &names.by_word), (BY_ABBREVIATION, &names.by_abbreviation)]
        {
            assert_eq!(table.0.lines().count(), made.len());
            for (name, bearers) in made {
                assert_eq!(table.bearers(name), *bearers, "{name}");
            }
        }
        assert_eq!(WITH_SIGNS.lines().collect::<Vec<_>>(), with_signs(groups.iter()));
    }

    #[test]
    fn what_a_table_lacks_is_not_found() {
        let table = Table("a\t1\nab\t2s 3\n\u{e9}\t4\n");
        for (word, value) in [("a", Some("1")), ("ab", Some("2s 3")), ("\u{e9}", Some("4"))] {
            assert_eq!(table.get(word), value);
        }
        for word in ["", "A", "aa", "abc", "b", "\u{ea}", "a\t1\nab"] {
            assert_eq!(table.get(word), None, "{word}");
        }
        assert_eq!(table.bearers("ab"), [(2, Found::Short), (3, Found::Whole)]);
        assert_eq!(Table("").get("a"), None);
    }
}
