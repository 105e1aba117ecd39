//! Every job that needs no window: open, save, import, export, check, show.
//!
//! The command line and the window call the same jobs. Each takes values and paths and gives values back; what
//! went wrong is a [`Problem`], one sentence that can be shown as it is.

mod begin;
mod book;
mod differences;
mod drafts;
mod emblem;
mod example;
mod export;
mod findings;
mod import;
mod insert;
mod kept_file;
mod kind;
mod left_over;
mod open;
mod paste;
mod problem;
pub mod recent;
mod ron_file;
mod sent;
mod settings;
mod show;
mod stamp;
mod starters;
mod unsaved;
mod window;
mod word_in;
mod word_inside;
mod written_path;
mod written_time;

pub use begin::{duplicate, new_from, send_on};
pub use book::{
    BookError, BookFormat, ImportedBook, LoadedBook, add_to_book, book, change_book, export_book,
    import_book, load_book, save_book, users_book,
};
pub use differences::{Difference, differences};
pub use drafts::{Loaded, Overwrite, blank, is_draft, is_folder, is_there, load, save, to_bytes, write_file};
pub use emblem::{EmblemChoice, PICTURE_ENDINGS, emblem};
pub use example::example;
pub use export::{Export, Format, export, export_with, format_of, is_for_ietf, proposed_name};
pub use findings::{FoundInDraft, as_other, findings, findings_json};
pub use import::{Imported, import, import_bytes};
pub use insert::{Inserted, text_of_word_file};
pub use left_over::{Damaged, InFile, LeftOver, LeftOvers, Newer, left_over};
pub use open::{Opened, Replace, Saved, is_same_file, open_any, save_draft};
pub use paste::pasted;
pub use problem::Problem;
pub use sent::{citation, cited, sent_as};
pub use settings::{
    ExportChoices, LoadedSettings, OwnContact, OwnGroup, Settings, Theme, load_settings, save_settings,
    settings_from,
};
pub use show::{show_json, show_text};
pub use stamp::{OnDisk, Stamp, changed_on_disk};
pub use starters::{Starter, begin_from};
pub use unsaved::{Snapshot, Unsaved};
pub use window::{WindowLayout, load_window, save_window};
pub use word_inside::DraftInside;

pub use crate::{
    check::Severity,
    directory::Book,
    draft::Summary,
    form::{Emblem, FormKind, Options},
    intake::{Remark, RemarkKind, Report},
    statement::Statement,
    store::{
        Folders,
        instance::{self, Claim, Listener},
    },
};
