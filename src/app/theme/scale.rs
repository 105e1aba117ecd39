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

/// The signs on buttons and in lists.
pub(crate) const ICON: f32 = 16.0;

/// The width of lines around things.
pub(crate) const LINE: f32 = 1.0;
/// The width of the ring around what has the keyboard.
pub(crate) const RING: f32 = 2.0;
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
/// The width below which the bar above the page has short names.
pub(crate) const PAGE_BAR: f32 = 430.0;
/// The least width of the page's panel.
pub(crate) const PAGE_MIN_WIDTH: f32 = 300.0;
/// The width of the control for two purposes.
pub(crate) const PURPOSES_TWO: f32 = 100.0;
/// The width of the control for three purposes.
pub(crate) const PURPOSES_THREE: f32 = 172.0;
/// Around the form.
pub(crate) const FORM_MARGIN: i8 = 16;
/// Inside the cards of sections.
pub(crate) const CARD_MARGIN: i8 = 16;
/// Inside the frames of items.
pub(crate) const ITEM_MARGIN: i8 = 10;
/// The least width of a field that stands beside another.
pub(crate) const COLUMN_MIN: f32 = 112.0;
/// Above and below the characters of a field.
pub(crate) const FIELD_PAD: f32 = 6.0;
/// The side of a day of the calendar.
pub(crate) const DAY: f32 = 32.0;
/// The least width of a short line of a list.
pub(crate) const LINE_MIN: f32 = 72.0;
/// The width of the empty line at the end of a list of short lines.
pub(crate) const LINE_ADDER: f32 = 132.0;
/// The width of a list of longer lines, such as e-mail addresses.
pub(crate) const LINE_LONG: f32 = 260.0;
/// Between segments of one control.
pub(crate) const HAIR: f32 = 2.0;
/// The width of lines that show focus, places to drop and the like.
pub(crate) const STROKE: f32 = 1.5;
/// The width of the list of sections.
pub(crate) const SECTIONS_WIDTH: f32 = 188.0;
/// The height of a row in lists.
pub(crate) const ROW: f32 = 32.0;
/// The height of the check results when they are first shown.
pub(crate) const RESULTS_HEIGHT: f32 = 190.0;
/// The greatest width of a tab.
pub(crate) const TAB_WIDTH: f32 = 220.0;
/// The width of the column of pages that are read: start, settings, shortcuts.
pub(crate) const PAGE_WIDTH: f32 = 620.0;
/// The width of the labels beside the fields of the settings.
pub(crate) const LABEL_WIDTH: f32 = 170.0;
/// The width of dialogs and of the search of commands.
pub(crate) const DIALOG_WIDTH: f32 = 480.0;
/// The greatest height of a list in a dialog.
pub(crate) const DIALOG_LIST_HEIGHT: f32 = 340.0;
/// The least width of a menu.
pub(crate) const MENU_WIDTH: f32 = 270.0;
/// The height of a badge with a number.
pub(crate) const BADGE: f32 = 18.0;
/// The width of the bar that marks where the user is.
pub(crate) const BAR: f32 = 3.0;
/// The least height of the check results.
pub(crate) const RESULTS_LEAST: f32 = 90.0;
/// The greatest height of the bad news above the foot.
pub(crate) const NOTICES_HEIGHT: f32 = 140.0;
/// The height of the buttons a page begins with.
pub(crate) const CONTROL_LARGE: f32 = 40.0;
/// The height of a row of three lines.
pub(crate) const ROW_TRIPLE: f32 = 62.0;
/// The width of the column of shortcuts in lists.
pub(crate) const KEYS_WIDTH: f32 = 110.0;

/// How far an arrow scrolls the page beside the form.
pub(crate) const PAGE_STEP: f32 = 48.0;
/// A point of the page at its natural size: a screen has 96 points to an inch, print 72.
pub(crate) const PRINT_POINT: f32 = 96.0 / 72.0;
/// How large raised and lowered characters are, of the size of those on the line.
pub(crate) const RAISED: f32 = 0.65;
/// Around the text in its frame.
pub(crate) const TEXT_MARGIN: i8 = 20;
/// Around the text of a cell.
pub(crate) const CELL_MARGIN: i8 = 8;
/// The height of a text of which little is written.
pub(crate) const TEXT_MIN_HEIGHT: f32 = 240.0;
/// The bar over the text.
pub(crate) const TEXT_BAR: f32 = CONTROL + 2.0 * XS;
/// The width of the choice of styles.
pub(crate) const STYLE_WIDTH: f32 = 116.0;
/// The width of the field of a link's address.
pub(crate) const LINK_WIDTH: f32 = 260.0;
/// The least width of the form beside the page: what else stands there gives way.
pub(crate) const FORM_LEAST: f32 = 380.0;

/// The size of a window that is opened for the first time: with its title bar it fits a screen of 1280 by 800.
pub(crate) const WINDOW: (f32, f32) = (1240.0, 730.0);
/// The least size of the window.
pub(crate) const WINDOW_LEAST: [f32; 2] = [640.0, 420.0];
/// The share of the window's height that the list of commands may take.
pub(crate) const COMMANDS_SHARE: f32 = 0.6;

/// What the recovered drafts leave of the window's height to what stands above and below them in their dialog.
pub(crate) const AROUND_RECOVERED: f32 = 8.0 * XL;
/// The share of the window's height that a list in a dialog may take.
pub(crate) const DIALOG_LIST_SHARE: f32 = 0.4;

/// The width of a dialog that is as wide as told where the window leaves it room.
pub(crate) fn dialog_width(ctx: &egui::Context, width: f32) -> f32 {
    width.min(ctx.content_rect().width() - 2.0 * XL)
}

/// A step of the scale as a margin, which egui wants in whole points.
#[allow(clippy::cast_possible_truncation)] // the steps are small whole numbers
pub(crate) const fn margin(step: f32) -> i8 {
    step as i8
}
/// The least width of the list under a field.
pub(crate) const COMPLETION_WIDTH: f32 = 456.0;

/// How long the caret blinks when nothing comes in, in seconds.
pub(crate) const CARET_BLINKS: f64 = 10.0;
