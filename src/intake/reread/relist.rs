//! Lists anew, as a page has them now.

use std::collections::{HashMap, HashSet};

use super::items::{self, Glue, Item};
use crate::{
    form::printed::Printed,
    statement::{FieldId, Key, KeyCounter, Keyed, List},
};

/// A list anew: what was kept with its key, what was changed with its key and what `change` makes of it, what was
/// added with a key of its own. What printed nothing is on no page and stays.
pub(super) fn relisted<T: Clone>(
    keys: &mut KeyCounter,
    old: &List<T>,
    shown: &[Key],
    items: Vec<Item>,
    change: impl Fn(&mut KeyCounter, Option<&T>, String) -> T,
) -> List<T> {
    let mut list: Vec<Keyed<T>> = Vec::new();
    let on_page: HashSet<Key> = shown.iter().copied().collect();
    let mut hidden = old.iter().filter(|(key, _)| !on_page.contains(key)).peekable();
    let places: HashMap<Key, (usize, &T)> =
        old.iter().enumerate().map(|(place, (key, value))| (key, (place, value))).collect();
    let place = |key: Key| places.get(&key).map_or(usize::MAX, |(place, _)| *place);
    for item in items {
        let key = match &item {
            Item::Kept(at) | Item::Changed(at, _) => shown.get(*at).copied(),
            Item::Added(_) => None,
        };
        if let Some(key) = key {
            while let Some((before, value)) = hidden.next_if(|(before, _)| place(*before) < place(key)) {
                list.push(Keyed { key: before, value: value.clone() });
            }
        }
        let value = key.and_then(|key| places.get(&key)).map(|(_, value)| *value);
        match (item, key, value) {
            (Item::Kept(_), Some(key), Some(value)) => list.push(Keyed { key, value: value.clone() }),
            (Item::Changed(_, text), Some(key), value) => {
                let value = change(keys, value, text);
                list.push(Keyed { key, value });
            }
            (Item::Changed(_, text) | Item::Added(text), _, _) => {
                let value = change(keys, None, text);
                let key = keys.fresh();
                list.push(Keyed { key, value });
            }
            (Item::Kept(_), _, _) => {}
        }
    }
    list.extend(hidden.map(|(key, value)| Keyed { key, value: value.clone() }));
    list.into_iter().collect()
}

/// The items of a list of lines that print something, with what they print.
pub(super) fn shown(list: &List<String>) -> (Vec<Key>, Vec<String>) {
    let printed = list.iter().map(|(key, text)| (key, Printed::text(FieldId::Source, text).to_string()));
    printed.filter(|(_, text)| !text.is_empty()).unzip()
}

/// A list of lines anew, from its row.
pub(super) fn reworded(keys: &mut KeyCounter, old: &List<String>, text: &str, glue: Glue) -> List<String> {
    let (shown, words) = shown(old);
    let items = items::items(text, &words, glue, |new| glue.split(new));
    relisted(keys, old, &shown, items, |_, _, text| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_with_semicolons_is_cut_at_them_alone() {
        let mut keys = KeyCounter::default();
        let old = List::of(&mut keys, ["fog", "lamps"].map(str::to_string));
        for (text, expected) in [
            ("fog; lamps, old and new", &["fog", "lamps, old and new"][..]),
            ("fog; lamps; mirrors, flat", &["fog", "lamps", "mirrors, flat"]),
            ("mirrors, prisms", &["mirrors", "prisms"]),
        ] {
            let list = reworded(&mut keys, &old, text, Glue::of_row(text));
            assert_eq!(list.values().collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
