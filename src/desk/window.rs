//! What the window remembers of its looks.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Problem, ron_file};
use crate::store::Folders;

/// How far anything is made larger or smaller.
const FACTORS: std::ops::RangeInclusive<f32> = 0.25..=5.0;

/// How the window looked when it was last closed.
///
/// It has a file of its own, `window.ron` beside the settings: it changes whenever somebody moves the window, hides a
/// part of it or zooms, without a decision that would be worth a word. So the settings, which a person may have
/// written by hand, are rewritten only when that person changes one; and a window file that cannot be read costs
/// nothing but the looks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowLayout {
    /// The window's width and height in points, when it is not maximized.
    pub size: Option<(f32, f32)>,
    /// The place of its upper left corner in points, where the system tells it.
    pub position: Option<(f32, f32)>,
    /// Whether it fills the screen.
    pub maximized: bool,
    /// How much larger than usual everything is.
    pub zoom: f32,
    /// Whether the page is shown beside the form.
    pub page_shown: bool,
    /// How much larger than on paper the page is; none fits its width.
    pub page_zoom: Option<f32>,
    /// The part of the width that the page takes.
    pub page_share: Option<f32>,
    /// Whether the check results are shown.
    pub check_results_shown: bool,
}

impl Default for WindowLayout {
    fn default() -> Self {
        Self {
            size: None,
            position: None,
            maximized: false,
            zoom: 1.0,
            page_shown: true,
            page_zoom: None,
            page_share: None,
            check_results_shown: false,
        }
    }
}

impl WindowLayout {
    /// The same without numbers that would make a window nobody can use.
    fn usable(mut self) -> Self {
        let finite = |(x, y): &(f32, f32)| x.is_finite() && y.is_finite();
        let factor = |factor: f32| if factor.is_finite() { factor } else { 1.0 };
        self.size = self.size.filter(|size| finite(size) && size.0 >= 1.0 && size.1 >= 1.0);
        self.position = self.position.filter(finite);
        self.zoom = factor(self.zoom).clamp(*FACTORS.start(), *FACTORS.end());
        self.page_zoom = self.page_zoom.filter(|zoom| FACTORS.contains(zoom));
        self.page_share = self.page_share.filter(|share| (0.0..=1.0).contains(share));
        self
    }
}

/// Reads how the window looked; none there is no error.
pub fn load_window(folders: &Folders) -> Result<WindowLayout, Problem> {
    ron_file::load::<WindowLayout>(&folders.window(), "The looks of the window")
        .map(|known| known.value.usable())
}

/// Saves how the window looks; gives back where a file is kept that could not be read and was replaced.
pub fn save_window(folders: &Folders, window: &WindowLayout) -> Result<Option<PathBuf>, Problem> {
    ron_file::save(&folders.window(), &window.clone().usable())
}
