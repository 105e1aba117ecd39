//! Every job that needs no window: open, save, import, export, check, show.
//!
//! The command line and the window call the same jobs. Each takes values and paths and gives values back; what
//! went wrong is a [`Problem`], one sentence that can be shown as it is.

mod drafts;
mod example;
mod export;
mod findings;
mod import;
mod kind;
mod paste;
mod problem;
mod settings;
mod show;

pub use drafts::{Loaded, Overwrite, blank, is_draft, is_folder, load, save, to_bytes, write_file};
pub use example::example;
pub use export::{Export, Format, export, format_of, proposed_name};
pub use findings::{FoundInDraft, findings, findings_json};
pub use import::{Imported, import};
pub use paste::pasted;
pub use problem::Problem;
pub use settings::{Settings, settings_from};
pub use show::{show_json, show_text};

pub use crate::{
    check::Severity,
    form::{FormKind, Options},
    intake::{Remark, RemarkKind, Report},
    statement::Statement,
    store::Folders,
};
