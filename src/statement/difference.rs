//! Where an old and a new sequence differ: what both have at their beginnings and at their ends is left out.

use std::ops::Range;

/// The part of `old` that has another in its place, and that of `new` which stands there now.
///
/// Both are empty when nothing differs. Linear.
pub fn between<A, B>(old: &[A], new: &[B], same: impl Fn(&A, &B) -> bool) -> (Range<usize>, Range<usize>) {
    let is_same = |(old, new): &(&A, &B)| same(old, new);
    let start = old.iter().zip(new).take_while(is_same).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(is_same).count();
    (start..old.len() - end, start..new.len() - end)
}

/// The bytes of `old` that have others in their place, and those of `new`; whole characters of both.
pub fn between_texts(old: &str, new: &str) -> (Range<usize>, Range<usize>) {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let shared = |(a, _): (char, char)| a.len_utf8();
    let start: usize = old.chars().zip(new.chars()).take_while(same).map(shared).sum();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end: usize = old_rest.chars().rev().zip(new_rest.chars().rev()).take_while(same).map(shared).sum();
    (start..old.len() - end, start..new.len() - end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_share_at_their_ends_is_left_out() {
        for (old, new, gone, come) in [
            ("", "a", 0..0, 0..1),
            ("ab", "aXb", 1..1, 1..2),
            ("aab", "ab", 1..2, 1..1),
            ("é", "è", 0..2, 0..2),
            ("abc", "abc", 3..3, 3..3),
            ("abc", "", 0..3, 0..0),
            ("aa", "aaa", 2..2, 2..3),
            ("Genève", "Geneva", 3..7, 3..6),
            ("one\ntwo", "one two", 3..4, 3..4),
        ] {
            assert_eq!(between_texts(old, new), (gone.clone(), come.clone()), "{old} -> {new}");
            let mut made = old.to_string();
            made.replace_range(gone, &new[come]);
            assert_eq!(made, new);
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            let (gone, come) = between(&old, &new, |a, b| a == b);
            let mut made = old.clone();
            made.splice(gone, new[come].iter().copied());
            assert_eq!(made, new);
        }
    }
}
