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
    /// What is known of it once its result has begun.
    result: Option<Told>,
}

/// What an instruction says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Told {
    /// Whether the result is about pages rather than of the text.
    of_page: bool,
    /// The address of a link.
    link: Option<String>,
}

/// So many fields may stand in each other; Word knows twenty.
const DEEPEST: usize = 64;
/// What stands behind so many bytes of an instruction is not looked at.
const LONGEST: usize = 4096;

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
            field.result = Some(told(&field.instruction));
        }
    }

    /// The innermost field ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Characters of an instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        let open = self.open.last_mut().filter(|field| field.result.is_none());
        if let Some(field) = open.filter(|field| field.instruction.len() < LONGEST) {
            field.instruction.push_str(text);
        }
    }

    /// Whether characters that stand here are seen on the page and belong to its text.
    pub(super) fn shows(&self) -> bool {
        self.open.iter().all(|field| field.result.as_ref().is_some_and(|told| !told.of_page))
    }

    /// Where the fields that are open lead.
    pub(super) fn link(&self) -> Option<String> {
        self.open.iter().rev().find_map(Field::link)
    }
}

impl Field {
    /// A field that states its instruction as a whole.
    pub(super) fn simple(instruction: &str) -> Self {
        Self { instruction: String::new(), result: Some(told(instruction)) }
    }

    /// Whether its result is about pages rather than of the text.
    pub(super) fn is_of_page(&self) -> bool {
        self.result.as_ref().is_some_and(|told| told.of_page)
    }

    /// The address it leads to.
    pub(super) fn link(&self) -> Option<String> {
        self.result.as_ref()?.link.clone()
    }
}

/// What an instruction says: its name, and for a link the address (ECMA-376 Part 1, 17.16.5.25).
fn told(instruction: &str) -> Told {
    let instruction = instruction.trim_start();
    let name = instruction.split(char::is_whitespace).next().unwrap_or_default();
    let is = |other: &str| name.eq_ignore_ascii_case(other);
    let of_page = ["PAGE", "NUMPAGES", "SECTIONPAGES"].into_iter().any(is);
    let rest = instruction[name.len()..].trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default(),
        None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')).unwrap_or_default(),
    };
    let link =
        (is("HYPERLINK") && !address.is_empty() && address.len() <= LONGEST).then(|| address.to_owned());
    Told { of_page, link }
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
