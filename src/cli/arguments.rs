//! The arguments of each verb.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::desk::{FormKind, Format};

/// Write liaison statements, keep them as drafts, hand them in as Word files.
#[derive(Debug, Parser)]
#[command(
    name = "liaison-desk",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Exit status: 0 done; 1 check found errors, or an import lost or changed text; 2 wrong use, or a \
                  file could not be read or written."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
    /// Drafts or received files to open in the window
    pub(super) files: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Write an empty draft, or the built-in example
    New(New),
    /// Write drafts as Word files, plain texts or web pages that can be handed in
    Export(Export),
    /// Read a received statement into a draft
    Import(Import),
    /// Begin the answer to a received statement (comes with a later version)
    Reply(Reply),
    /// Say what is wrong with drafts
    Check(Check),
    /// Print a draft as text, or as JSON for scripts
    Show(Show),
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// Write the built-in example instead of an empty statement
    #[arg(long)]
    pub(super) example: bool,
    /// The draft to write; "-" is standard output
    #[arg(short, long, value_name = "DRAFT")]
    pub(super) output: PathBuf,
    /// Replace a file that is there already
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The drafts to export
    #[arg(value_name = "DRAFT", required_unless_present = "example", conflicts_with = "example")]
    pub(super) drafts: Vec<PathBuf>,
    /// Export the built-in example
    #[arg(long)]
    pub(super) example: bool,
    /// The file to write, or a folder; several drafts need a folder; "-" is standard output
    ///
    /// A file you name is replaced, unless it is a draft; a name made from the statement's number and title is
    /// replaced only with --force.
    #[arg(short, long, value_name = "FILE|FOLDER", verbatim_doc_comment)]
    pub(super) output: Option<PathBuf>,
    /// The format; without it the ending of the file decides, and Word is the default
    #[arg(long, value_enum)]
    pub(super) format: Option<FormatName>,
    /// The form: as a rapporteur hands it in, or with the header block of a posted document
    #[arg(long, value_enum, default_value_t = FormName::HandIn)]
    pub(super) form: FormName,
    /// Leave out the cover page
    #[arg(long)]
    pub(super) without_cover: bool,
    /// Leave the draft itself out of Word files; with it they can be opened here again as they were, edits included
    #[arg(long)]
    pub(super) without_draft: bool,
    /// A file of settings to use in place of your own, or "none"
    #[arg(long, value_name = "none|FILE")]
    pub(super) settings: Option<PathBuf>,
    /// Replace files that are there already
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The received statement: a Word file or a plain text
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The draft to write; without it, the file's name with the ending "liaison", here; "-" is standard output
    #[arg(short, long, value_name = "DRAFT")]
    pub(super) output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Reply {
    /// The statement to answer
    #[arg(value_name = "FILE|DRAFT")]
    pub(super) file: PathBuf,
    /// The draft to write
    #[arg(short, long, value_name = "DRAFT")]
    pub(super) output: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The drafts to check
    #[arg(value_name = "DRAFT", required = true)]
    pub(super) drafts: Vec<PathBuf>,
    /// Lines for people, or JSON for scripts
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(super) format: CheckFormat,
    /// Check as if this were today's date
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The draft to print
    #[arg(value_name = "DRAFT")]
    pub(super) draft: PathBuf,
    /// As it would be printed, or JSON for scripts
    #[arg(long, value_enum, default_value_t = ShowFormat::Txt)]
    pub(super) format: ShowFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormatName {
    Docx,
    Txt,
    Html,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Docx => Format::Docx,
            FormatName::Txt => Format::Txt,
            FormatName::Html => Format::Html,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormName {
    HandIn,
    Posted,
}

impl From<FormName> for FormKind {
    fn from(name: FormName) -> Self {
        match name {
            FormName::HandIn => FormKind::HandIn,
            FormName::Posted => FormKind::Posted,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowFormat {
    Txt,
    Json,
}
