//! Lists whose items keep a stable key for the life of the statement.

/// Names one item of a list; never reused within a statement, whatever is removed or moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub u32);

/// Hands out the keys of one statement; it only ever counts up and is saved in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyCounter {
    next: u32,
}

impl KeyCounter {
    /// A counter whose first key is `next`.
    pub fn starting_at(next: u32) -> Self {
        Self { next }
    }

    /// A key that no item of this statement has had before.
    pub fn fresh(&mut self) -> Key {
        let key = Key(self.next);
        self.next = self.next.saturating_add(1);
        key
    }

    /// The number the next fresh key will have.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// Whether `key` has been handed out by this counter.
    pub fn has_given(&self, key: Key) -> bool {
        key.0 < self.next
    }
}

impl Default for KeyCounter {
    fn default() -> Self {
        Self::starting_at(1)
    }
}

/// An item together with its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T> {
    /// The item's stable key.
    pub key: Key,
    /// The item itself.
    pub value: T,
}

/// An ordered list of keyed items.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T> {
    items: Vec<Keyed<T>>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<T> List<T> {
    /// An empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// A list of `values` in their order, each with a fresh key.
    pub fn of(keys: &mut KeyCounter, values: impl IntoIterator<Item = T>) -> Self {
        let items = values.into_iter().map(|value| Keyed { key: keys.fresh(), value }).collect();
        Self { items }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The items with their keys, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Key, &T)> + ExactSizeIterator {
        self.items.iter().map(|item| (item.key, &item.value))
    }

    /// The items without their keys, in order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.items.iter().map(|item| &item.value)
    }

    /// The first item.
    pub fn first(&self) -> Option<&T> {
        self.items.first().map(|item| &item.value)
    }

    /// The item with this key.
    pub fn get(&self, key: Key) -> Option<&T> {
        self.items.iter().find(|item| item.key == key).map(|item| &item.value)
    }

    /// The item with this key, to be changed.
    pub fn get_mut(&mut self, key: Key) -> Option<&mut T> {
        self.items.iter_mut().find(|item| item.key == key).map(|item| &mut item.value)
    }

    /// Where the item with this key stands, counted from 0.
    pub fn position(&self, key: Key) -> Option<usize> {
        self.items.iter().position(|item| item.key == key)
    }

    /// The key of the item at this place, counted from 0.
    pub fn key_at(&self, at: usize) -> Option<Key> {
        self.items.get(at).map(|item| item.key)
    }

    /// The item at this place, counted from 0, with its key.
    pub fn at(&self, at: usize) -> Option<(Key, &T)> {
        self.items.get(at).map(|item| (item.key, &item.value))
    }

    /// Puts an item at the end under a fresh key, which is returned.
    pub fn push(&mut self, keys: &mut KeyCounter, value: T) -> Key {
        let key = keys.fresh();
        self.items.push(Keyed { key, value });
        key
    }

    /// Puts a keyed item before place `at`; gives it back when `at` is past the end or the key is taken.
    pub fn insert(&mut self, at: usize, item: Keyed<T>) -> Result<(), Keyed<T>> {
        if at > self.items.len() || self.position(item.key).is_some() {
            return Err(item);
        }
        self.items.insert(at, item);
        Ok(())
    }

    /// Takes out the item with this key, with the place it had.
    pub fn remove(&mut self, key: Key) -> Option<(usize, T)> {
        let at = self.position(key)?;
        Some((at, self.items.remove(at).value))
    }

    /// Moves the item with this key so that it stands at place `to`; returns the place it had.
    pub fn relocate(&mut self, key: Key, to: usize) -> Option<usize> {
        let from = self.position(key)?;
        if to >= self.items.len() {
            return None;
        }
        let item = self.items.remove(from);
        self.items.insert(to, item);
        Some(from)
    }
}

impl<T> FromIterator<Keyed<T>> for List<T> {
    /// Collects items that already have keys; the caller vouches that no key occurs twice.
    fn from_iter<I: IntoIterator<Item = Keyed<T>>>(items: I) -> Self {
        Self { items: items.into_iter().collect() }
    }
}
