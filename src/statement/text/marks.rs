//! The character formatting of a stretch of text.

/// How a stretch of text is marked; the default is plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// On the line, raised or lowered.
    pub position: Position,
    /// The address the text leads to, as typed.
    pub link: Option<String>,
}

impl Marks {
    /// Whether nothing is marked.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// Where characters stand in relation to the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Position {
    /// On the line.
    #[default]
    Baseline,
    /// Raised and small.
    Superscript,
    /// Lowered and small.
    Subscript,
}
