//! What is done in the window when a task has ended or a question is answered.

use egui::Context;

use crate::app::{tasks, window::LiaisonDesk};

/// A step in the window.
pub(super) type Then = tasks::Then<LiaisonDesk>;

/// Boxes what is to be done later.
pub(super) fn then(what: impl FnOnce(&mut LiaisonDesk, &Context) + Send + 'static) -> Then {
    Box::new(what)
}

/// Does nothing.
pub(super) fn nothing() -> Then {
    Box::new(|_, _| {})
}
