//! Whether lines that are kept can still be drawn.

use std::sync::Arc;

use egui::{Color32, Galley, Ui};

use super::{scale, serif};

/// A word that egui laid out: another value as soon as lines laid out before can no longer be drawn, for the fonts, the
/// zoom or the picture that holds all signs have changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Atlas(Option<Arc<Galley>>);

impl Atlas {
    /// Whether what was laid out when this was asked last can be drawn no more.
    pub(crate) fn has_changed(&mut self, ui: &Ui) -> bool {
        let word = ui.painter().layout_no_wrap(
            "word".into(),
            serif(scale::BODY, false, false),
            Color32::PLACEHOLDER,
        );
        let is_known = self.0.as_ref().is_some_and(|known| Arc::ptr_eq(known, &word));
        self.0 = Some(word);
        !is_known
    }
}
