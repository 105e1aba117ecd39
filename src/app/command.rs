//! Everything a user can do that is not typing: the one list that menus, shortcuts, the page of shortcuts and the
//! search of commands are made from.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::{desk::Starter, statement::Stage};

macro_rules! commands {
    ($($name:ident,)*) => {
        /// What a user can do, wherever it is asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // each is named and described by `facts`
        pub enum Command {
            $($name,)*
        }

        impl Command {
            /// All commands, in the order of the menus.
            pub const ALL: [Command; [$(Command::$name),*].len()] = [$(Command::$name),*];
        }
    };
}

commands! {
    NewDraft,
    NewFromExample,
    BeginNewWorkItem,
    BeginCommentsSought,
    BeginReply,
    BeginProgressReport,
    BeginNomination,
    Open,
    Save,
    SaveAs,
    SaveAll,
    Duplicate,
    SendOn,
    PrepareHandIn,
    ExportWord,
    ExportText,
    ExportPage,
    OpenExported,
    ShowExported,
    SentAs,
    CopyCitation,
    CloseTab,
    Quit,
    Undo,
    Redo,
    MoveItemUp,
    MoveItemDown,
    DuplicateItem,
    RemoveItem,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    NextTab,
    PreviousTab,
    StartPage,
    NextPart,
    PreviousPart,
    NextResult,
    PreviousResult,
    NextPlaceholder,
    ApplyFix,
    SetAside,
    ToggleResults,
    TogglePreview,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    PageZoomIn,
    PageZoomOut,
    PageFitWidth,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    AddRecipientForAction,
    AddRecipientForComment,
    AddRecipientForInformation,
    AddGroup,
    AddQuestion,
    AddReply,
    AddApproval,
    AddContact,
    AddEmail,
    AddKeyword,
    AddAttachment,
    AddCover,
    AddReference,
    InsertTable,
    InsertWordText,
    Bold,
    Italic,
    Underline,
    Superscript,
    Subscript,
    TextLink,
    StyleNormal,
    StyleHeading1,
    StyleHeading2,
    StyleHeading3,
    StyleNote,
    BulletedList,
    NumberedList,
    TextBar,
    StageDrafting,
    StageForAgreement,
    StageApproved,
    GroupsAndPeople,
    Settings,
    CommandSearch,
    Shortcuts,
    About,
}

/// Where a command stands in the menus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // each is the heading of a menu
pub enum Menu {
    File,
    Edit,
    Insert,
    Format,
    Review,
    View,
    Help,
}

impl Menu {
    /// All menus in their order.
    pub const ALL: [Menu; 7] =
        [Menu::File, Menu::Edit, Menu::Insert, Menu::Format, Menu::Review, Menu::View, Menu::Help];

    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            Menu::File => "File",
            Menu::Edit => "Edit",
            Menu::Insert => "Insert",
            Menu::Format => "Format",
            Menu::Review => "Review",
            Menu::View => "View",
            Menu::Help => "Help",
        }
    }

    /// The key that opens it together with Alt: its first letter, or the second where another has that.
    pub const fn key(self) -> Key {
        match self {
            Menu::File => Key::F,
            Menu::Edit => Key::E,
            Menu::Insert => Key::I,
            Menu::Format => Key::O,
            Menu::Review => Key::R,
            Menu::View => Key::V,
            Menu::Help => Key::H,
        }
    }
}

/// What menus and lists show of a command.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Its name, in sentence case.
    pub name: &'static str,
    /// The menu it stands in.
    pub menu: Menu,
    /// Its shortcut.
    pub shortcut: Option<KeyboardShortcut>,
    /// Whether it needs a draft in front.
    pub needs_draft: bool,
}

const fn key(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    /// Whether it does something in the text, at its caret.
    pub fn is_of_text(self) -> bool {
        self.facts().menu == Menu::Format || self == Command::InsertTable
    }

    /// Whether a line stands above it in its menu.
    pub fn begins_group(self) -> bool {
        use Command::*;
        matches!(
            self,
            Save | PrepareHandIn
                | SentAs
                | CloseTab
                | MoveItemUp
                | Find
                | NextPart
                | ApplyFix
                | StageDrafting
                | GroupsAndPeople
                | ToggleResults
                | ZoomIn
                | PageZoomIn
                | ThemeSystem
                | AddGroup
                | InsertTable
                | TextLink
                | StyleNormal
                | BulletedList
                | TextBar
                | About
        )
    }

    /// The starter it begins a statement from.
    pub fn starter(self) -> Option<Starter> {
        match self {
            Command::BeginNewWorkItem => Some(Starter::NewWorkItem),
            Command::BeginCommentsSought => Some(Starter::CommentsSought),
            Command::BeginReply => Some(Starter::Reply),
            Command::BeginProgressReport => Some(Starter::ProgressReport),
            Command::BeginNomination => Some(Starter::Nomination),
            _ => None,
        }
    }

    /// The stage it gives the statement.
    pub fn stage(self) -> Option<Stage> {
        match self {
            Command::StageDrafting => Some(Stage::Drafting),
            Command::StageForAgreement => Some(Stage::ForAgreement),
            Command::StageApproved => Some(Stage::Approved),
            _ => None,
        }
    }

    /// Its name, menu and shortcut.
    pub fn facts(self) -> Facts {
        use Command::*;
        let of = |name, menu, shortcut| Facts { name, menu, shortcut, needs_draft: true };
        let always = |name, menu, shortcut| Facts { needs_draft: false, ..of(name, menu, shortcut) };
        let command = |k| key(Modifiers::COMMAND, k);
        let shifted = |k| key(COMMAND_SHIFT, k);
        let with_alt = |k| key(Modifiers::COMMAND.plus(Modifiers::ALT), k);
        match self {
            NewDraft => always("New statement", Menu::File, command(Key::N)),
            NewFromExample => always("New from the example", Menu::File, None),
            BeginNewWorkItem => always(Starter::NewWorkItem.name(), Menu::File, None),
            BeginCommentsSought => always(Starter::CommentsSought.name(), Menu::File, None),
            BeginReply => always(Starter::Reply.name(), Menu::File, None),
            BeginProgressReport => always(Starter::ProgressReport.name(), Menu::File, None),
            BeginNomination => always(Starter::Nomination.name(), Menu::File, None),
            Open => always("Open…", Menu::File, command(Key::O)),
            Save => of("Save", Menu::File, command(Key::S)),
            SaveAs => of("Save as…", Menu::File, shifted(Key::S)),
            SaveAll => of("Save all", Menu::File, None),
            Duplicate => of("Duplicate", Menu::File, shifted(Key::D)),
            SendOn => of("Send on to others…", Menu::File, None),
            PrepareHandIn => of("Prepare for hand-in…", Menu::File, with_alt(Key::E)),
            ExportWord => of("Export as Word…", Menu::File, command(Key::E)),
            ExportText => of("Export as text…", Menu::File, shifted(Key::E)),
            ExportPage => of("Export as web page…", Menu::File, None),
            OpenExported => of("Open the exported file", Menu::File, None),
            ShowExported => of("Show the exported file in its folder", Menu::File, None),
            SentAs => of("Sent as…", Menu::File, None),
            CopyCitation => of("Copy how it is cited", Menu::File, None),
            CloseTab => of("Close", Menu::File, command(Key::W)),
            Quit => always("Quit", Menu::File, command(Key::Q)),
            Undo => of("Undo", Menu::Edit, command(Key::Z)),
            Redo => of("Redo", Menu::Edit, shifted(Key::Z)),
            MoveItemUp => of("Move item up", Menu::Edit, key(Modifiers::ALT, Key::ArrowUp)),
            MoveItemDown => of("Move item down", Menu::Edit, key(Modifiers::ALT, Key::ArrowDown)),
            DuplicateItem => of("Duplicate item", Menu::Edit, command(Key::D)),
            RemoveItem => of("Remove item", Menu::Edit, shifted(Key::Backspace)),
            Find => of("Find…", Menu::Edit, command(Key::F)),
            FindNext => of("Find next", Menu::Edit, key(Modifiers::NONE, Key::F3)),
            FindPrevious => of("Find previous", Menu::Edit, key(Modifiers::SHIFT, Key::F3)),
            Replace => of("Find and replace…", Menu::Edit, command(Key::H)),
            NextTab => of("Next draft", Menu::View, key(Modifiers::CTRL, Key::Tab)),
            PreviousTab => {
                of("Previous draft", Menu::View, key(Modifiers::CTRL.plus(Modifiers::SHIFT), Key::Tab))
            }
            StartPage => always("Start page", Menu::View, None),
            NextPart => always("Next part of the window", Menu::View, key(Modifiers::NONE, Key::F6)),
            PreviousPart => always("Previous part of the window", Menu::View, key(Modifiers::SHIFT, Key::F6)),
            NextResult => of("Next check result", Menu::Review, key(Modifiers::NONE, Key::F8)),
            PreviousResult => of("Previous check result", Menu::Review, key(Modifiers::SHIFT, Key::F8)),
            NextPlaceholder => of("Next placeholder", Menu::Review, key(Modifiers::NONE, Key::F9)),
            ApplyFix => of("Apply the fix", Menu::Review, command(Key::Period)),
            SetAside => of("Set the check result aside…", Menu::Review, None),
            StageDrafting => of("Stage drafting", Menu::Review, None),
            StageForAgreement => of("Stage for agreement", Menu::Review, None),
            StageApproved => of("Stage approved", Menu::Review, None),
            ToggleResults => of("Check results", Menu::View, shifted(Key::M)),
            TogglePreview => of("Page beside the form", Menu::View, shifted(Key::P)),
            ZoomIn => always("Larger", Menu::View, command(Key::Plus)),
            ZoomOut => always("Smaller", Menu::View, command(Key::Minus)),
            ZoomReset => always("Normal size", Menu::View, command(Key::Num0)),
            PageZoomIn => of("Page larger", Menu::View, None),
            PageZoomOut => of("Page smaller", Menu::View, None),
            PageFitWidth => of("Fit the page to its panel", Menu::View, None),
            ThemeSystem => always("Theme of the system", Menu::View, None),
            ThemeLight => always("Light theme", Menu::View, None),
            ThemeDark => always("Dark theme", Menu::View, None),
            AddRecipientForAction => of("Recipient for action", Menu::Insert, shifted(Key::Num1)),
            AddRecipientForComment => of("Recipient for comment", Menu::Insert, shifted(Key::Num2)),
            AddRecipientForInformation => of("Recipient for information", Menu::Insert, shifted(Key::Num3)),
            AddGroup => of("Group", Menu::Insert, None),
            AddQuestion => of("Question", Menu::Insert, None),
            AddReply => of("Statement replied to", Menu::Insert, None),
            AddApproval => of("Approval", Menu::Insert, None),
            AddContact => of("Contact", Menu::Insert, None),
            AddEmail => of("E-mail of the contact", Menu::Insert, None),
            AddKeyword => of("Keyword", Menu::Insert, None),
            AddAttachment => of("Attachment", Menu::Insert, None),
            AddCover => of("Cover page", Menu::Insert, None),
            AddReference => of("Reference of the cover page", Menu::Insert, None),
            InsertTable => of("Table in the text", Menu::Insert, key(Modifiers::COMMAND, Key::F12)),
            InsertWordText => of("Text from a Word file…", Menu::Insert, None),
            Bold => of("Bold", Menu::Format, command(Key::B)),
            Italic => of("Italic", Menu::Format, command(Key::I)),
            Underline => of("Underline", Menu::Format, command(Key::U)),
            // H for high and L for low: the signs that other programs use change the zoom here.
            Superscript => of("Superscript", Menu::Format, shifted(Key::H)),
            Subscript => of("Subscript", Menu::Format, shifted(Key::L)),
            TextLink => of("Link…", Menu::Format, command(Key::K)),
            StyleNormal => of("Normal paragraph", Menu::Format, with_alt(Key::Num0)),
            StyleHeading1 => of("Heading 1", Menu::Format, with_alt(Key::Num1)),
            StyleHeading2 => of("Heading 2", Menu::Format, with_alt(Key::Num2)),
            StyleHeading3 => of("Heading 3", Menu::Format, with_alt(Key::Num3)),
            StyleNote => of("Note", Menu::Format, with_alt(Key::Num4)),
            BulletedList => of("Bulleted list", Menu::Format, shifted(Key::Num8)),
            NumberedList => of("Numbered list", Menu::Format, shifted(Key::Num7)),
            TextBar => of("Go to the bar of the text", Menu::Format, key(Modifiers::ALT, Key::F10)),
            GroupsAndPeople => always("Groups and people", Menu::Edit, None),
            Settings => always("Settings…", Menu::Edit, command(Key::Comma)),
            CommandSearch => always("Find a command…", Menu::Help, shifted(Key::A)),
            Shortcuts => always("Shortcuts", Menu::Help, key(Modifiers::NONE, Key::F1)),
            About => always("About Liaison Desk", Menu::Help, None),
        }
    }
}
