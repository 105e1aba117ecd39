//! How the window is set out.

use super::Search;

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
    /// Whether the page is shown beside the form, where there is room for both.
    pub preview: bool,
    /// Whether there is room for one of the two only.
    pub is_narrow: bool,
    /// Whether the page then stands in the place of the form.
    pub page_alone: bool,
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
    /// What is looked for in the draft in front.
    pub search: Search,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            preview: true,
            is_narrow: false,
            page_alone: false,
            results: false,
            preview_zoom: 0.0,
            page_share: None,
            page: None,
            command_search: None,
            search: Search::default(),
        }
    }
}

impl Layout {
    /// Whether the page is in sight of an open draft.
    pub fn shows_page(&self) -> bool {
        if self.is_narrow { self.page_alone } else { self.preview }
    }

    /// Shows the page or hides it, beside the form or in its place.
    pub fn toggle_page(&mut self) {
        if self.is_narrow {
            self.page_alone ^= true;
        } else {
            self.preview ^= true;
        }
    }

    /// Takes note whether there is room for form and page beside each other.
    pub(in crate::app) fn set_narrow(&mut self, is_narrow: bool) {
        self.is_narrow = is_narrow;
        // The form comes first when a window becomes narrow.
        self.page_alone &= is_narrow;
    }
}
