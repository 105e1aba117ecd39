//! Lists with a paragraph for each item: which are still there, which were changed, which are new.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::items::Item;
use crate::statement::difference;

/// Lists whose lengths multiplied are more than this are compared place by place: a comparison of two that have nothing
/// in common takes so many steps.
const MOST: usize = 100_000_000;

/// Where one stretch has another in its place, so many pairs are looked at for what is alike.
const MOST_PAIRS: usize = 10_000;

/// How a list that was `was` became `is`: for each item that is there now, what it came from.
pub(super) fn lines<T: PartialEq + Eq + std::hash::Hash + Ord>(was: &[T], is: &[T]) -> Vec<Line> {
    lines_by(was, is, |_, _| false)
}

/// The same where an item that was changed came from the one that it is `alike`, by their places, rather than from the
/// one that stood there.
pub(super) fn lines_by<T: PartialEq + Eq + std::hash::Hash + Ord>(
    was: &[T],
    is: &[T],
    alike: impl Fn(usize, usize) -> bool,
) -> Vec<Line> {
    let (gone, come) = difference::between(was, is, PartialEq::eq);
    let (start, end) = (come.start, is.len() - come.end);
    let (middle_was, middle_is) = (&was[gone], &is[come]);
    let same = |from_was: usize, from_is: usize, len: usize| {
        (0..len).map(move |at| Line { is: from_is + at, was: Some(from_was + at), same: true })
    };
    let replaced = |from_was: usize, old: usize, from_is: usize, new: usize| {
        let mut came_from: Vec<Option<usize>> = vec![None; new];
        if old.saturating_mul(new) <= MOST_PAIRS {
            let mut next = 0;
            for (at, place) in came_from.iter_mut().enumerate() {
                *place = (next..old).find(|was| alike(from_was + was, from_is + at));
                next = place.map_or(next, |place| place + 1);
            }
        }
        if came_from.iter().all(Option::is_none) {
            came_from = (0..new).map(|at| (at < old).then_some(at)).collect();
        } else {
            pair_between(&mut came_from, old);
        }
        let line = move |(at, place): (usize, Option<usize>)| Line {
            is: from_is + at,
            was: place.map(|place| from_was + place),
            same: false,
        };
        came_from.into_iter().enumerate().map(line)
    };
    let mut lines: Vec<Line> = same(0, 0, start).collect();
    lines.reserve(is.len() - start);
    if middle_was.len().saturating_mul(middle_is.len()) > MOST {
        lines.extend(replaced(start, middle_was.len(), start, middle_is.len()));
    } else {
        for op in capture_diff_slices(Algorithm::Patience, middle_was, middle_is) {
            match op {
                DiffOp::Equal { old_index, new_index, len } => {
                    lines.extend(same(start + old_index, start + new_index, len));
                }
                DiffOp::Insert { new_index, new_len, .. } => {
                    lines.extend(replaced(0, 0, start + new_index, new_len));
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    lines.extend(replaced(start + old_index, old_len, start + new_index, new_len));
                }
                DiffOp::Delete { .. } => {}
            }
        }
    }
    lines.extend(same(start + middle_was.len(), start + middle_is.len(), end));
    lines
}

/// Between those of which it is known, as many as went are those that came, in their order.
fn pair_between(came_from: &mut [Option<usize>], old: usize) {
    let (mut from_was, mut from_is) = (0, 0);
    let ends = (0..came_from.len()).filter_map(|is| Some((came_from[is]?, is)));
    for (was, is) in ends.chain([(old, came_from.len())]).collect::<Vec<_>>() {
        if was - from_was == is - from_is {
            came_from[from_is..is].iter_mut().zip(from_was..was).for_each(|(place, was)| *place = Some(was));
        }
        (from_was, from_is) = (was + 1, is + 1);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_taken_out_one_changed_and_one_put_in_are_told_apart() {
        for (was, is, expected) in [
            (["out", "the old"], ["the new", "in"], [Some(1), None]),
            (["one", "the old"], ["another", "the new"], [Some(0), Some(1)]),
            (["one", "two"], ["three", "four"], [Some(0), Some(1)]),
        ] {
            let alike =
                |was_at: usize, is_at: usize| was[was_at].starts_with("the") && is[is_at].starts_with("the");
            let came: Vec<_> = lines_by(&was, &is, alike).into_iter().map(|line| line.was).collect();
            assert_eq!(came, expected, "{was:?} {is:?}");
        }
    }

    #[test]
    fn what_is_put_in_beside_something_changed_is_told_from_it() {
        let (was, is) = (["a", "the old text", "z"], ["a", "put in", "the new text", "z"]);
        let lines = lines_by(&was, &is, |was_at, is_at| {
            was[was_at].starts_with("the") && is[is_at].starts_with("the")
        });
        let came: Vec<_> = lines.into_iter().map(|line| line.was).collect();
        assert_eq!(came, [Some(0), None, Some(1), Some(2)]);
    }

    #[test]
    fn what_is_changed_keeps_its_place_between_what_is_not() {
        for (was, is, expected) in [
            ("abc", "abc", "a=a b=b c=c"),
            ("abc", "axc", "a=a b>x c=c"),
            ("abc", "abxc", "a=a b=b +x c=c"),
            ("abc", "ac", "a=a c=c"),
            ("", "xy", "+x +y"),
            ("ab", "xyz", "a>x b>y +z"),
        ] {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let (was, is) = (chars(was), chars(is));
            let told = lines(&was, &is).into_iter().map(|line| match (line.was, line.same) {
                (Some(at), true) => format!("{}={}", was[at], is[line.is]),
                (Some(at), false) => format!("{}>{}", was[at], is[line.is]),
                (None, _) => format!("+{}", is[line.is]),
            });
            assert_eq!(told.collect::<Vec<_>>().join(" "), expected, "{was:?} {is:?}");
        }
    }
}
