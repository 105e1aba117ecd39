//! What can be done to what is selected: by the toolbar and by keys.

use std::ops::Range;

use super::{memory::Memory, writing::Writing};
use crate::{
    app::command::Command,
    statement::{
        edit::passage,
        text::{Level, Marks, ParagraphStyle, Position},
    },
};

/// What can be done to a selection, or to the paragraph of the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Bold or not.
    Bold,
    /// Italic or not.
    Italic,
    /// Underlined or not.
    Underline,
    /// Raised or not.
    Superscript,
    /// Lowered or not.
    Subscript,
    /// Another kind of paragraph; lists keep their levels.
    Style(ParagraphStyle),
    /// Items of an unnumbered list or not.
    Bullets,
    /// Items of a numbered list or not.
    Numbers,
    /// Items one level further in.
    In,
    /// Items one level further out.
    Out,
}

/// The commands that ask for an action.
const COMMANDS: [(Command, Action); 12] = [
    (Command::Bold, Action::Bold),
    (Command::Italic, Action::Italic),
    (Command::Underline, Action::Underline),
    (Command::Superscript, Action::Superscript),
    (Command::Subscript, Action::Subscript),
    (Command::StyleNormal, Action::Style(ParagraphStyle::Normal)),
    (Command::StyleHeading1, Action::Style(ParagraphStyle::Heading(Level::One))),
    (Command::StyleHeading2, Action::Style(ParagraphStyle::Heading(Level::Two))),
    (Command::StyleHeading3, Action::Style(ParagraphStyle::Heading(Level::Three))),
    (Command::StyleNote, Action::Style(ParagraphStyle::Note)),
    (Command::BulletedList, Action::Bullets),
    (Command::NumberedList, Action::Numbers),
];

impl Action {
    /// What a command asks for.
    pub(super) fn of(command: Command) -> Option<Self> {
        COMMANDS.iter().find(|(known, _)| *known == command).map(|(_, action)| *action)
    }

    /// The command that asks for it.
    pub(super) fn command(self) -> Option<Command> {
        COMMANDS.iter().find(|(_, action)| *action == self).map(|(command, _)| *command)
    }

    /// All that the bar shows.
    pub(super) const SHOWN: [Action; 9] = [
        Self::Bold,
        Self::Italic,
        Self::Underline,
        Self::Superscript,
        Self::Subscript,
        Self::Bullets,
        Self::Numbers,
        Self::Out,
        Self::In,
    ];

    /// What "Undo" calls it.
    fn step(self) -> &'static str {
        match self {
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Underline => "underline",
            Self::Superscript => "superscript",
            Self::Subscript => "subscript",
            _ => "change of style",
        }
    }

    /// Whether a stretch with these marks has it; none for what is not done to characters.
    fn is_on(self, marks: &Marks) -> Option<bool> {
        match self {
            Self::Bold => Some(marks.bold),
            Self::Italic => Some(marks.italic),
            Self::Underline => Some(marks.underline),
            Self::Superscript => Some(marks.position == Position::Superscript),
            Self::Subscript => Some(marks.position == Position::Subscript),
            _ => None,
        }
    }

    fn turn(self, marks: &mut Marks, on: bool) {
        let position = |position| if on { position } else { Position::Baseline };
        match self {
            Self::Bold => marks.bold = on,
            Self::Italic => marks.italic = on,
            Self::Underline => marks.underline = on,
            Self::Superscript => marks.position = position(Position::Superscript),
            Self::Subscript => marks.position = position(Position::Subscript),
            _ => {}
        }
    }

    /// Whether all of a range has it already.
    pub(super) fn holds(self, writing: &Writing<'_>, range: &Range<usize>) -> bool {
        if let Some(all) = writing
            .marks_of(range.clone())
            .iter()
            .map(|marks| self.is_on(marks))
            .reduce(|all, one| Some(all? && one?))
            && let Some(on) = all
        {
            return on;
        }
        let mut styles = styles(writing, range).peekable();
        // In a text that is not yet begun nothing holds.
        styles.peek().is_some()
            && styles.all(|style| match self {
                Self::Style(wanted) => kind(style) == kind(wanted),
                Self::Bullets => matches!(style, ParagraphStyle::Bullet(_)),
                Self::Numbers => matches!(style, ParagraphStyle::Numbered(_)),
                _ => false,
            })
    }

    /// Whether it can be done there.
    pub(super) fn is_possible(self, writing: &Writing<'_>, range: &Range<usize>) -> bool {
        match self {
            Self::In | Self::Out => {
                let levels = if self == Self::In { 1 } else { -1 };
                styles(writing, range).any(|style| passage::deeper(style, levels).is_some())
            }
            Self::Style(_) | Self::Bullets | Self::Numbers => writing.place().table().is_none(),
            _ => true,
        }
    }

    /// Does it to a range of bytes, or to what is typed next where the range is empty.
    pub(super) fn work(self, writing: &mut Writing<'_>, memory: &mut Memory, range: Range<usize>) {
        let on = !self.holds(writing, &range);
        match self {
            Self::Bold | Self::Italic | Self::Underline | Self::Superscript | Self::Subscript => {
                if range.is_empty() {
                    let mut marks = writing.marks_for_typing(range.start);
                    self.turn(&mut marks, on);
                    memory.pending = Some((writing.character(range.start), marks.clone()));
                    writing.pending = Some(marks);
                } else {
                    writing.mark(self.step(), range, |marks| self.turn(marks, on));
                }
            }
            Self::Style(wanted) => writing.set_style(range, |style| Some(with_level_of(style, wanted))),
            Self::Bullets | Self::Numbers => writing.set_style(range, |style| {
                let level = level(style).unwrap_or(Level::One);
                Some(match (on, self) {
                    (false, _) => ParagraphStyle::Normal,
                    (true, Self::Numbers) => ParagraphStyle::Numbered(level),
                    (true, _) => ParagraphStyle::Bullet(level),
                })
            }),
            Self::In => writing.set_style(range, |style| passage::deeper(style, 1)),
            Self::Out => writing.set_style(range, |style| passage::deeper(style, -1)),
        }
    }
}

/// The styles of the paragraphs that a range touches.
pub(super) fn styles<'a>(
    writing: &'a Writing<'_>,
    range: &Range<usize>,
) -> impl Iterator<Item = ParagraphStyle> + 'a {
    writing.parts()[writing.reading().touched(range)].iter().map(|part| part.style)
}

/// What a paragraph is, whatever the level of the list it is in.
pub(super) fn kind(style: ParagraphStyle) -> ParagraphStyle {
    match style {
        ParagraphStyle::Bullet(_) => ParagraphStyle::Bullet(Level::One),
        ParagraphStyle::Numbered(_) => ParagraphStyle::Numbered(Level::One),
        other => other,
    }
}

fn level(style: ParagraphStyle) -> Option<Level> {
    match style {
        ParagraphStyle::Bullet(level) | ParagraphStyle::Numbered(level) => Some(level),
        _ => None,
    }
}

/// A style at the level the paragraph has in its list.
fn with_level_of(old: ParagraphStyle, wanted: ParagraphStyle) -> ParagraphStyle {
    match (wanted, level(old)) {
        (ParagraphStyle::Bullet(_), Some(level)) => ParagraphStyle::Bullet(level),
        (ParagraphStyle::Numbered(_), Some(level)) => ParagraphStyle::Numbered(level),
        _ => wanted,
    }
}
