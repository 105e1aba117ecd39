//! How the window is set out.

/// A page that lies over the drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The settings.
    Settings,
    /// The list of shortcuts.
    Shortcuts,
    /// What the program is.
    About,
}

/// The search of commands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommandSearch {
    /// What is typed into it.
    pub words: String,
    /// Which of the commands found is chosen.
    pub chosen: usize,
}

/// Which panels are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Whether the page is shown beside the form.
    pub preview: bool,
    /// Whether the panel of check results is shown.
    pub results: bool,
    /// How large the page is drawn; 0 fits its width.
    pub preview_zoom: f32,
    /// The part of the room beside the list of sections that the page takes; none is the usual one.
    pub page_share: Option<f32>,
    /// The page that lies over the drafts.
    pub page: Option<Page>,
    /// The search of commands, while it is shown.
    pub command_search: Option<CommandSearch>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            preview: true,
            results: false,
            preview_zoom: 0.0,
            page_share: None,
            page: None,
            command_search: None,
        }
    }
}
