//! Lists whose items carry their keys.

use std::{collections::HashSet, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Visitor},
};

use super::{text::Text, value::Kept};
use crate::statement::{Key, Keyed, List};

/// The highest key a file may hold; it leaves more for new items than anyone will ever add.
const HIGHEST: u32 = 4_000_000_000;

/// The key of an item, or the number the next key will have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub(super) struct ItemKey(pub(super) u32);

impl<'de> Deserialize<'de> for ItemKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = u32::deserialize(deserializer)?;
        if key > HIGHEST {
            return Err(D::Error::custom(format!("the key {key} is too large ({HIGHEST} is the largest)")));
        }
        Ok(Self(key))
    }
}

/// How an item of a statement's list stands in the file.
pub(super) trait Item<T> {
    /// The file's form of `value`.
    fn keep(key: ItemKey, value: &T) -> Self;
    /// Its key.
    fn key(&self) -> ItemKey;
    /// The statement's form of what the file says.
    fn give(self) -> T;
}

/// A list of `I`s, each standing for a `T`.
#[derive(Debug)]
pub(super) struct Items<I, T> {
    pub(super) items: Vec<I>,
    of: PhantomData<T>,
}

/// A list of plain lines, each with its key: `(7, "1/17")`.
pub(super) type Lines = Items<(ItemKey, Text), String>;

impl Item<String> for (ItemKey, Text) {
    fn keep(key: ItemKey, value: &String) -> Self {
        (key, Text::keep(value))
    }

    fn key(&self) -> ItemKey {
        self.0
    }

    fn give(self) -> String {
        self.1.give()
    }
}

impl<I, T> From<Vec<I>> for Items<I, T> {
    fn from(items: Vec<I>) -> Self {
        Self { items, of: PhantomData }
    }
}

impl<I, T> Default for Items<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<I: Clone, T> Clone for Items<I, T> {
    fn clone(&self) -> Self {
        self.items.clone().into()
    }
}

impl<I: PartialEq, T> PartialEq for Items<I, T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl<T, I: Item<T>> Kept<List<T>> for Items<I, T> {
    fn keep(list: &List<T>) -> Self {
        // A key that is there twice would make a file that is refused: whatever went wrong before, the later item
        // gets a key of its own.
        let mut taken = HashSet::new();
        let mut spare = list.iter().map(|(key, _)| key.0).max().unwrap_or(0);
        let items = list.iter().map(|(key, value)| {
            let mut key = key.0;
            if !taken.insert(key) {
                spare = spare.saturating_add(1);
                key = spare;
            }
            I::keep(ItemKey(key), value)
        });
        items.collect::<Vec<_>>().into()
    }

    fn give(self) -> List<T> {
        let keyed = self.items.into_iter().map(|item| Keyed { key: Key(item.key().0), value: item.give() });
        keyed.collect()
    }
}

impl<I: Serialize, T> Serialize for Items<I, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.items)
    }
}

impl<'de, T, I: Item<T> + Deserialize<'de>> Deserialize<'de> for Items<I, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ItemsVisitor(PhantomData))
    }
}

struct ItemsVisitor<I, T>(PhantomData<(I, T)>);

impl<'de, T, I: Item<T> + Deserialize<'de>> Visitor<'de> for ItemsVisitor<I, T> {
    type Value = Items<I, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of items with their keys")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items: Vec<I> = Vec::new();
        let mut taken = HashSet::new();
        while let Some(item) = list.next_element::<I>()? {
            let key = item.key();
            if !taken.insert(key) {
                return Err(A::Error::custom(format!(
                    "the item that ends here has the key {}, which an item before it has; give it the number of \
                     \"next_key\" and raise that by one",
                    key.0
                )));
            }
            items.push(item);
        }
        Ok(items.into())
    }
}
