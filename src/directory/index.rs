//! By which typed letters each entry of a shelf is found.

use std::{collections::HashMap, ops::Range};

use nucleo_matcher::{
    Config, Matcher, Utf32String,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

use super::{entry::Entry, forms::Forms};

/// How well an entry fits what was typed; the least is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// One of its written forms was typed.
    Form,
    /// A short form of its own begins with what was typed.
    Begins,
    /// The words typed are parts of its abbreviation ("cop" of "CWG-COP").
    Parts,
    /// A form that leaves a part out begins with it.
    ShortBegins,
    /// Parts of its abbreviation begin with the words typed.
    PartsBegin,
    /// Its name in full begins with what was typed.
    NameStarts,
    /// Parts of its name begin with the words typed.
    NameBegins,
    /// The letters typed stand in it, in order, with others between.
    Scattered,
}

/// An entry that fits, by its place on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fitting {
    pub(super) at: usize,
    pub(super) fit: Fit,
    /// What tells entries apart that fit alike: the least is best.
    pub(super) rest: usize,
}

/// By which typed letters each entry of a shelf is found.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Every form, squeezed, in order, with its entry and how well it fits a beginning of it.
    forms: Vec<(String, usize, Fit)>,
    /// Every part of a name, in order, with its entry and whether it is one of the abbreviation.
    parts: Vec<(String, usize, bool)>,
    /// Abbreviation and full name.
    names: Vec<Utf32String>,
    /// How long the full name is.
    lengths: Vec<usize>,
}

impl Index {
    pub(super) fn put(&mut self, at: usize, entry: &Entry, forms: &Forms) {
        let is_name = |form: &str| !entry.full_name.is_empty() && form.starts_with(&entry.full_name);
        let fit = |form: &String| if is_name(form) { Fit::NameStarts } else { Fit::Begins };
        let own = forms.proper.iter().map(|form| (form, fit(form)));
        let others = forms.variant.iter().chain(&forms.short).chain(&forms.typed);
        let all = own.chain(others.map(|form| (form, Fit::ShortBegins)));
        self.forms.extend(all.map(|(form, fit)| (squeeze(form), at, fit)));
        let abbreviation = format!("{} {}", entry.printed(), forms.word.as_deref().unwrap_or(""));
        self.parts.extend(parts(&abbreviation).into_iter().map(|part| (part, at, true)));
        self.parts.extend(parts(&entry.full_name).into_iter().map(|part| (part, at, false)));
        self.names.push(format!("{} {}", entry.printed(), entry.full_name).into());
        self.lengths.push(entry.full_name.len());
    }

    /// A further name of an entry.
    pub(super) fn put_name(&mut self, at: usize, name: &str) {
        self.forms.push((squeeze(name), at, Fit::Begins));
    }

    /// Makes what was put in ready to be asked.
    pub(super) fn finish(&mut self) {
        self.forms.sort_unstable();
        self.forms.dedup_by(|next, before| (&next.0, next.1) == (&before.0, before.1));
        self.parts.sort_unstable();
        self.parts.dedup();
    }

    /// The entries with a form or parts that begin with what was typed, each once, by its best fit.
    pub(super) fn beginning(&self, typed: &str) -> Vec<Fitting> {
        let mut best: HashMap<usize, (Fit, usize)> = HashMap::new();
        let mut put = |at: usize, fit: Fit, rest: usize| {
            let found = best.entry(at).or_insert((fit, rest));
            *found = (*found).min((fit, rest));
        };
        let squeezed = squeeze(typed);
        let mut forms = beginning(&self.forms, &squeezed);
        if forms.is_empty() {
            forms = beginning(&self.forms, squeezed.trim_end_matches('/'));
        }
        for (form, at, fit) in self.forms.get(forms).unwrap_or_default() {
            let fit = if form.len() == squeezed.len() { Fit::Form } else { *fit };
            put(*at, fit, form.len());
        }
        for (at, (fit, _)) in self.with_parts(&words(typed)) {
            let length = self.lengths.get(at).copied().unwrap_or(usize::MAX);
            put(at, fit, length);
        }
        best.into_iter().map(|(at, (fit, rest))| Fitting { at, fit, rest }).collect()
    }

    /// The entries that have a part for each word, beginning with it.
    fn with_parts(&self, words: &[String]) -> HashMap<usize, (Fit, usize)> {
        let mut fitting: Option<HashMap<usize, (Fit, usize)>> = None;
        for word in words {
            let mut here: HashMap<usize, (Fit, usize)> = HashMap::new();
            for (part, at, abbreviation) in self.parts.get(beginning(&self.parts, word)).unwrap_or_default() {
                let fit = match (abbreviation, part.len() == word.len()) {
                    (true, true) => Fit::Parts,
                    (true, false) => Fit::PartsBegin,
                    (false, _) => Fit::NameBegins,
                };
                let before = match &fitting {
                    None => fit,
                    // The worst of its words tells how well an entry fits.
                    Some(before) => match before.get(at) {
                        Some(before) => before.0.max(fit),
                        None => continue,
                    },
                };
                let found = here.entry(*at).or_insert((before, 0));
                found.0 = found.0.min(before);
            }
            fitting = Some(here);
        }
        fitting.unwrap_or_default()
    }

    /// The entries that have the letters typed in order, with others between, when few enough stand between.
    pub(super) fn scattered(&self, typed: &str) -> Vec<Fitting> {
        /// What the matcher gives for a letter that stands where it should.
        const OF_A_LETTER: u32 = 16;
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let letters = typed.chars().filter(|c| !c.is_whitespace()).count();
        let least = OF_A_LETTER * u32::try_from(letters).unwrap_or(u32::MAX / OF_A_LETTER);
        let score = |name: &Utf32String| pattern.score(name.slice(..), &mut matcher);
        let scores: Vec<Option<u32>> = self.names.iter().map(score).collect();
        let enough = |(at, score): (usize, Option<u32>)| {
            let score = score.filter(|score| *score >= least)?;
            Some(Fitting { at, fit: Fit::Scattered, rest: usize::MAX - score as usize })
        };
        scores.into_iter().enumerate().filter_map(enough).collect()
    }
}

/// Where in an ordered list what begins with `start` stands.
fn beginning<T>(list: &[(String, usize, T)], start: &str) -> Range<usize> {
    let from = list.partition_point(|item| item.0.as_str() < start);
    let len = list[from..].partition_point(|item| item.0.starts_with(start));
    from..from + len
}

/// Lower case and only letters and digits, with the sign that keeps two numbers apart.
pub(super) fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    let mut signs = text.char_indices().peekable();
    while let Some((_, c)) = signs.next() {
        if c.is_alphanumeric() || c == '+' {
            squeezed.extend(c.to_lowercase());
        } else if matches!(c, '/' | '.') && squeezed.ends_with(|c: char| c.is_ascii_digit()) {
            let next = signs.peek().map(|next| next.1);
            if next.is_none_or(|next| next.is_ascii_digit()) {
                squeezed.push(c);
            }
        }
    }
    squeezed
}

/// The words typed, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The parts of a name by which it is found: its words, a word with the number behind it, and numbers joined to a word.
fn parts(name: &str) -> Vec<String> {
    let words = words(name);
    let mut parts = words.clone();
    for pair in words.windows(2) {
        if let [word, number] = pair
            && number.starts_with(|c: char| c.is_ascii_digit())
            && word.ends_with(char::is_alphabetic)
        {
            parts.push(format!("{word}{number}"));
        }
    }
    for word in &words {
        let digits = word.trim_start_matches(char::is_alphabetic);
        if digits.len() < word.len() && digits.starts_with(|c: char| c.is_ascii_digit()) {
            parts.push(digits.to_string());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_numbers_that_differ_stay_apart() {
        for (text, expected) in [
            ("ISO/IEC JTC 1/SC 27/WG 5", "isoiecjtc1sc27wg5"),
            ("27/wg5", "27wg5"),
            ("Q3/2", "q3/2"),
            ("q3/", "q3/"),
            ("IEEE 802.1", "ieee802.1"),
            ("CWG-WSIS&SDG", "cwgwsissdg"),
        ] {
            assert_eq!(squeeze(text), expected, "{text}");
        }
        assert_eq!(parts("SC 27/WG5"), ["sc", "27", "wg5", "sc27", "5"]);
    }
}
