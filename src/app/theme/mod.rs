//! How the window looks: one set of colours, one scale of type, one of spacing. No measure stands anywhere else.

mod atlas;
mod buttons;
mod caret;
mod colors;
#[cfg(test)]
mod contrast;
mod faces;
mod focus;
pub(crate) mod icons;
pub(crate) mod scale;

pub(crate) use atlas::Atlas;
pub(crate) use buttons::{icon_button, named, plain_button, primary_button, quiet_button, seen};
pub(crate) use caret::rest_caret;
pub(crate) use colors::{Colors, colors};
pub(crate) use faces::{follow, icon, icon_font, install, sans, serif, strong};
pub(crate) use focus::focus_ring;
