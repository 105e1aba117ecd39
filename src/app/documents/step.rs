//! What is done in the window when a task has ended or a question is answered.

use egui::Context;

use crate::app::{tasks, window::LiaisonDesk};

/// A step in the window.
pub(in crate::app) type Then = tasks::Then<LiaisonDesk>;

/// Boxes what is to be done later.
pub(in crate::app) fn then(what: impl FnOnce(&mut LiaisonDesk, &Context) + Send + 'static) -> Then {
    Box::new(what)
}

/// Does nothing.
pub(in crate::app) fn nothing() -> Then {
    Box::new(|_, _| {})
}
