//! What the program is.

use egui::Ui;

use crate::app::theme::{scale, strong};

/// What the page says, a heading and its paragraph.
const PARAGRAPHS: [(&str, &str); 5] = [
    (
        "Yours alone",
        "Liaison Desk opens no network connection. Drafts stay on this machine, and an exported file carries nothing \
         that its page does not show.",
    ),
    (
        "Other scripts",
        "Characters that the program's own type faces lack are drawn with those of the system. A box in the place of a \
         character means that there is none; install one (on Debian, for Chinese, Japanese and Korean: apt install \
         fonts-noto-cjk) and start the program again.",
    ),
    ("Licence", "MIT or Apache 2.0, as you like"),
    (
        "Type faces",
        "Inter and Liberation Serif, both under the SIL Open Font License 1.1. The signs are from Lucide, under the \
         ISC License.",
    ),
    (
        "Parts",
        "Drawn with egui; Word files are written with docx-rs. The other parts and their licences are listed in the \
         source, in Cargo.lock.",
    ),
];

/// The page.
pub(super) fn show(ui: &mut Ui) {
    ui.label(format!("Version {}", env!("CARGO_PKG_VERSION")));
    ui.label("Write liaison statements of standards bodies, keep them as drafts, hand them in as Word files");
    for (heading, text) in PARAGRAPHS {
        ui.add_space(scale::M);
        ui.label(strong(heading, scale::BODY));
        ui.label(text);
    }
}
