//! How the window looks: one set of colours, one scale of type, one of spacing. No measure stands anywhere else.

mod colors;
mod faces;
pub(crate) mod icons;
pub(crate) mod scale;

pub(crate) use colors::{Colors, colors};
pub(crate) use faces::{icon, icon_font, install, sans, sans_italic, serif, strong};
