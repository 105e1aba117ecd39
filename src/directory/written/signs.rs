//! Where the signs of a list stand, found once: each question about a stretch is then a look at its ends.

use std::ops::Range;

use crate::statement::question;

/// Where the signs of a list stand, each in order, in bytes.
pub(super) struct Signs {
    /// Comma, semicolon and the end of a line.
    breaks: Vec<usize>,
    openings: Vec<usize>,
    digits: Vec<usize>,
    slashes: Vec<usize>,
    /// " & ".
    both: Vec<usize>,
    /// "SG" and "study group" in any case.
    study_groups: Vec<Range<usize>>,
    /// How many characters stand before each byte, blanks and Questions aside.
    written: Vec<usize>,
}

impl Signs {
    pub(super) fn of(text: &str) -> Self {
        let all = |is: &dyn Fn(u8) -> bool| -> Vec<usize> {
            text.bytes().enumerate().filter(|(_, byte)| is(*byte)).map(|(at, _)| at).collect()
        };
        let lower = text.to_ascii_lowercase();
        let mut study_groups: Vec<Range<usize>> = ["sg", "study group"]
            .iter()
            .flat_map(|name| lower.match_indices(name).map(|(at, name)| at..at + name.len()))
            .collect();
        study_groups.sort_unstable_by_key(|range| range.start);
        let both = text.as_bytes().windows(3).enumerate().filter(|(_, bytes)| *bytes == b" & ");
        Self {
            breaks: all(&|byte| matches!(byte, b',' | b';' | b'\n')),
            openings: all(&|byte| byte == b'('),
            digits: all(&|byte| byte.is_ascii_digit()),
            slashes: all(&|byte| byte == b'/'),
            both: both.map(|(at, _)| at).collect(),
            study_groups,
            written: written(text),
        }
    }

    /// Where the first break from byte `start` on stands, else `end`.
    pub(super) fn next_break(&self, start: usize, end: usize) -> usize {
        first(&self.breaks, start).map_or(end, |at| at.min(end))
    }

    /// Behind the last break between two bytes, else `start`.
    pub(super) fn last_break(&self, start: usize, end: usize) -> usize {
        behind_last(&self.breaks, end).max(start)
    }

    /// Behind the last break or opening parenthesis before byte `end`, else 0.
    pub(super) fn last_break_or_parenthesis(&self, end: usize) -> usize {
        behind_last(&self.breaks, end).max(behind_last(&self.openings, end))
    }

    /// Whether an ASCII digit stands in a stretch.
    pub(super) fn has_digit(&self, range: &Range<usize>) -> bool {
        first(&self.digits, range.start).is_some_and(|at| at < range.end)
    }

    /// Whether "/" stands in a stretch.
    pub(super) fn has_slash(&self, range: &Range<usize>) -> bool {
        first(&self.slashes, range.start).is_some_and(|at| at < range.end)
    }

    /// Where the first " & " stands in a stretch.
    pub(super) fn next_both(&self, range: &Range<usize>) -> Option<usize> {
        first(&self.both, range.start).filter(|at| at + 3 <= range.end)
    }

    /// Whether a stretch names a study group.
    pub(super) fn has_study_group(&self, range: &Range<usize>) -> bool {
        let from = self.study_groups.partition_point(|found| found.start < range.start);
        let mut inside = self.study_groups.iter().skip(from).take_while(|found| found.start < range.end);
        inside.any(|found| found.end <= range.end)
    }

    /// How many characters a stretch has, blanks and Questions aside.
    pub(super) fn written(&self, range: &Range<usize>) -> usize {
        let before = |at: usize| self.written.get(at).copied().unwrap_or(0);
        before(range.end).saturating_sub(before(range.start))
    }
}

fn first(places: &[usize], from: usize) -> Option<usize> {
    places.get(places.partition_point(|at| *at < from)).copied()
}

fn behind_last(places: &[usize], end: usize) -> usize {
    let before = places.partition_point(|at| *at < end);
    before.checked_sub(1).and_then(|last| places.get(last)).map_or(0, |at| at + 1)
}

fn written(text: &str) -> Vec<usize> {
    let questions = question::find_marked(text);
    let mut questions = questions.iter().map(|found| &found.range).peekable();
    let mut count = 0;
    let mut before = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        while questions.next_if(|range| range.end <= at).is_some() {}
        let asked = questions.peek().is_some_and(|range| range.start <= at);
        before.resize(at + c.len_utf8(), count);
        count += usize::from(!asked && !c.is_whitespace());
    }
    before.push(count);
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_told_by_their_ends() {
        let text = "é SG 2, a/b & (c; Q1/2 end";
        let signs = Signs::of(text);
        let at = |sign: &str| text.find(sign).unwrap_or_default();
        assert_eq!(signs.next_break(0, text.len()), at(","));
        assert_eq!(signs.next_break(at(";") + 1, text.len()), text.len());
        assert_eq!(signs.last_break(0, text.len()), at(";") + 1);
        assert_eq!(signs.last_break(0, at(",")), 0);
        assert_eq!(signs.last_break_or_parenthesis(at(";")), at("c"));
        assert!(signs.has_digit(&(0..at(","))) && !signs.has_digit(&(0..at("2"))));
        assert!(signs.has_slash(&(0..at("b"))) && !signs.has_slash(&(0..at("/"))));
        assert_eq!(signs.next_both(&(0..text.len())), Some(at(" & ")));
        assert_eq!(signs.next_both(&(0..at(" & ") + 2)), None);
        assert!(signs.has_study_group(&(0..at("2"))) && !signs.has_study_group(&(0..at("G"))));
        assert_eq!(signs.written(&(0..at(","))), 4);
        assert_eq!(signs.written(&(at(";")..text.len())), 4);
    }
}
