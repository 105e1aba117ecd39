//! The scales of spacing and type, in points.

/// Between a label and its field.
pub(crate) const XS: f32 = 4.0;
/// Between things that belong together.
pub(crate) const S: f32 = 8.0;
/// Between fields.
pub(crate) const M: f32 = 12.0;
/// Around groups of fields.
pub(crate) const L: f32 = 16.0;
/// Between sections.
pub(crate) const XL: f32 = 28.0;

/// Help, badges and captions.
pub(crate) const CAPTION: f32 = 12.0;
/// Text and fields.
pub(crate) const BODY: f32 = 14.0;
/// Heads of sections.
pub(crate) const HEADING: f32 = 17.0;
/// Heads of pages.
pub(crate) const TITLE: f32 = 24.0;

/// The roundness of fields and buttons.
pub(crate) const ROUND: u8 = 6;
/// The roundness of cards.
pub(crate) const ROUND_CARD: u8 = 10;
/// The height of a field or button of one line.
pub(crate) const CONTROL: f32 = 30.0;
/// The side of an icon button.
pub(crate) const ICON_BUTTON: f32 = 26.0;
/// The greatest width of the form, so that lines stay readable.
pub(crate) const FORM_WIDTH: f32 = 720.0;
/// The share of the window beside the list of sections that the page takes at first.
pub(crate) const PAGE_SHARE: f32 = 0.46;
/// The least width of the page's panel.
pub(crate) const PAGE_MIN_WIDTH: f32 = 300.0;
/// The width of the list of sections.
pub(crate) const SECTIONS_WIDTH: f32 = 188.0;
