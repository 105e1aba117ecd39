//! Values that are one of a few words.

use serde::{Deserialize, Serialize};

use super::value::Kept;
use crate::statement::{self as of, text as of_text};

/// The words of the file, and what each stands for.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident of $of:ty { $($(#[$attribute:meta])* $word:ident = $value:path),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(super) enum $name { $($(#[$attribute])* $word),* }

        impl Kept<$of> for $name {
            fn keep(value: &$of) -> Self {
                match value { $($value => Self::$word),* }
            }

            fn give(self) -> $of {
                match self { $(Self::$word => $value),* }
            }
        }
    };
}

words!(
    /// How far a statement has come.
    Stage of of::Stage {
        #[default]
        Drafting = of::Stage::Drafting,
        ForAgreement = of::Stage::ForAgreement,
        Approved = of::Stage::Approved,
        Sent = of::Stage::Sent,
    }
);

words!(
    /// Sent or received.
    Kind of of::Kind {
        #[default]
        Outgoing = of::Kind::Outgoing,
        Incoming = of::Kind::Incoming,
    }
);

words!(
    /// What a recipient is asked for.
    Purpose of of::Purpose {
        Action = of::Purpose::Action,
        Comment = of::Purpose::Comment,
        #[default]
        Information = of::Purpose::Information,
    }
);

words!(
    /// The level of an approval.
    Level of of::ApprovalLevel {
        #[default]
        StudyGroup = of::ApprovalLevel::StudyGroup,
        WorkingParty = of::ApprovalLevel::WorkingParty,
        RapporteurGroup = of::ApprovalLevel::RapporteurGroup,
        Correspondence = of::ApprovalLevel::Correspondence,
    }
);

words!(
    /// Where characters stand in relation to the line.
    Position of of_text::Position {
        #[default]
        Baseline = of_text::Position::Baseline,
        Superscript = of_text::Position::Superscript,
        Subscript = of_text::Position::Subscript,
    }
);

/// What a block of the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Style {
    #[default]
    Normal,
    Heading1,
    Heading2,
    Heading3,
    Bullet1,
    Bullet2,
    Bullet3,
    Numbered1,
    Numbered2,
    Numbered3,
    Note,
    Table,
}

impl Style {
    pub(super) fn of_paragraph(style: of_text::ParagraphStyle) -> Self {
        use of_text::{Level, ParagraphStyle};
        match style {
            ParagraphStyle::Normal => Self::Normal,
            ParagraphStyle::Heading(Level::One) => Self::Heading1,
            ParagraphStyle::Heading(Level::Two) => Self::Heading2,
            ParagraphStyle::Heading(Level::Three) => Self::Heading3,
            ParagraphStyle::Bullet(Level::One) => Self::Bullet1,
            ParagraphStyle::Bullet(Level::Two) => Self::Bullet2,
            ParagraphStyle::Bullet(Level::Three) => Self::Bullet3,
            ParagraphStyle::Numbered(Level::One) => Self::Numbered1,
            ParagraphStyle::Numbered(Level::Two) => Self::Numbered2,
            ParagraphStyle::Numbered(Level::Three) => Self::Numbered3,
            ParagraphStyle::Note => Self::Note,
        }
    }

    /// The paragraph's style; none for a table.
    pub(super) fn paragraph(self) -> Option<of_text::ParagraphStyle> {
        use of_text::{Level, ParagraphStyle};
        Some(match self {
            Self::Normal => ParagraphStyle::Normal,
            Self::Heading1 => ParagraphStyle::Heading(Level::One),
            Self::Heading2 => ParagraphStyle::Heading(Level::Two),
            Self::Heading3 => ParagraphStyle::Heading(Level::Three),
            Self::Bullet1 => ParagraphStyle::Bullet(Level::One),
            Self::Bullet2 => ParagraphStyle::Bullet(Level::Two),
            Self::Bullet3 => ParagraphStyle::Bullet(Level::Three),
            Self::Numbered1 => ParagraphStyle::Numbered(Level::One),
            Self::Numbered2 => ParagraphStyle::Numbered(Level::Two),
            Self::Numbered3 => ParagraphStyle::Numbered(Level::Three),
            Self::Note => ParagraphStyle::Note,
            Self::Table => return None,
        })
    }
}
