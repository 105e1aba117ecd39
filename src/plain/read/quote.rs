//! Quoted mail: a statement whose lines begin with ">" is read without that sign.

use super::line::Line;

/// Takes the signs of quoting away when most of the text is quoted; a quotation inside a text stays as it is.
pub(super) fn unquote(lines: &mut [Line]) {
    loop {
        let written = lines.iter().filter(|line| !line.is_blank()).count();
        let quoted = lines.iter().filter(|line| inner(&line.text).is_some()).count();
        if quoted < 2 || quoted * 2 <= written {
            return;
        }
        for line in lines.iter_mut() {
            if let Some(text) = inner(&line.text) {
                line.text = text.to_string();
            }
        }
    }
}

fn inner(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix('>')?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
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
