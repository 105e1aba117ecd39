//! Quoted mail: a statement whose lines begin with ">" is read without that sign.

use super::line::Line;

/// Takes the signs of quoting away when most of the text is quoted; a quotation inside a text stays as it is.
///
/// Each pass looks only at lines that still say something, and more than half of them lose a sign: the work grows
/// with the text, however deep it is quoted.
pub(super) fn unquote(lines: &mut [Line]) {
    let mut written: Vec<Quoted<'_>> = lines.iter().enumerate().map(Quoted::of).collect();
    let mut emptied: Vec<Quoted<'_>> = Vec::new();
    loop {
        emptied.extend(written.extract_if(.., |line| line.begin.is_empty()));
        let quoted = written.iter().filter(|line| line.begin.starts_with('>')).count();
        if quoted < 2 || quoted * 2 <= written.len() {
            break;
        }
        written.iter_mut().for_each(Quoted::unquote);
    }
    let unquoted: Vec<(usize, String)> = written
        .iter()
        .chain(&emptied)
        .filter(|line| line.changed)
        .map(|line| (line.number, line.text.to_string()))
        .collect();
    for (number, text) in unquoted {
        if let Some(line) = lines.get_mut(number) {
            line.text = text;
        }
    }
}

/// What is left of a line.
struct Quoted<'a> {
    number: usize,
    text: &'a str,
    /// The text without the blanks in front.
    begin: &'a str,
    changed: bool,
}

impl<'a> Quoted<'a> {
    fn of((number, line): (usize, &'a Line)) -> Self {
        Self { number, text: &line.text, begin: line.text.trim_start(), changed: false }
    }

    /// Takes one sign away, where there is one.
    fn unquote(&mut self) {
        if let Some(rest) = self.begin.strip_prefix('>') {
            self.text = rest.strip_prefix(' ').unwrap_or(rest);
            self.begin = self.text.trim_start();
            self.changed = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::line;

    #[test]
    fn a_quoted_mail_is_read_like_the_original() {
        for (text, expected) in [
            ("> a\n> b", "a\nb"),
            (">> a\n>>  b\n>>", "a\n b\n"),
            ("see below\n> a\n> b\n>\n> c", "see below\na\nb\n\nc"),
            ("a\nb\nc\n> d", "a\nb\nc\n> d"),
            (">>> a\n>> b\n> c", "> a\nb\nc"),
            (">\n> >\n\n> > a\n>b", "\n\n\na\nb"),
        ] {
            let (mut lines, _) = line::lines(text);
            super::unquote(&mut lines);
            let seen: Vec<_> = lines.iter().map(|l| l.text.as_str()).collect();
            assert_eq!(
                seen.join("\n"),
                expected.trim_end_matches('\n').to_string()
                    + if expected.ends_with('\n') { "\n" } else { "" },
                "{text}"
            );
        }
    }
}
