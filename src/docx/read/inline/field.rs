//! Fields: what Word computes, with the result it had when the file was saved.

/// The fields that are open, the innermost last; one may go on over several paragraphs.
#[derive(Debug, Default)]
pub(in crate::docx::read) struct Fields {
    open: Vec<Field>,
}

/// A field.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    in_result: bool,
}

/// So many fields may stand in each other; Word knows twenty.
const DEEPEST: usize = 64;

impl Fields {
    /// A field begins.
    pub(super) fn begin(&mut self) {
        if self.open.len() < DEEPEST {
            self.open.push(Field::default());
        }
    }

    /// The result of the innermost field begins.
    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.in_result = true;
        }
    }

    /// The innermost field ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Characters of an instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.in_result) {
            field.instruction.push_str(text);
        }
    }

    /// Whether characters that stand here are seen on the page and belong to its text.
    pub(super) fn shows(&self) -> bool {
        self.open.iter().all(|field| field.in_result && !field.is_of_page())
    }

    /// Where the fields that are open lead.
    pub(super) fn link(&self) -> Option<String> {
        self.open.iter().rev().find_map(Field::link)
    }
}

impl Field {
    /// A field that states its instruction as a whole.
    pub(super) fn simple(instruction: &str) -> Self {
        Self { instruction: instruction.to_owned(), in_result: true }
    }

    fn name(&self) -> &str {
        self.instruction.split_whitespace().next().unwrap_or_default()
    }

    /// Whether its result is about pages rather than of the text.
    pub(super) fn is_of_page(&self) -> bool {
        ["PAGE", "NUMPAGES", "SECTIONPAGES"].iter().any(|name| self.name().eq_ignore_ascii_case(name))
    }

    /// The address of a link (ECMA-376 Part 1, 17.16.5.25).
    pub(super) fn link(&self) -> Option<String> {
        if !self.name().eq_ignore_ascii_case("HYPERLINK") {
            return None;
        }
        let rest = self.instruction.trim_start().get("HYPERLINK".len()..)?.trim_start();
        let address = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')).unwrap_or_default(),
        };
        (!address.is_empty()).then(|| address.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_the_first_argument_of_its_field() {
        for (instruction, expected) in [
            (" HYPERLINK \"https://example.org/a b\" \\o \"tip\" ", Some("https://example.org/a b")),
            ("hyperlink https://example.org", Some("https://example.org")),
            ("HYPERLINK \\l \"place\"", None),
            ("PAGE", None),
            ("", None),
        ] {
            assert_eq!(Field::simple(instruction).link().as_deref(), expected, "{instruction}");
        }
    }
}
