//! Where a verb's output and messages go, and what moment it is.

use std::{io::Write, path::Path};

use jiff::{Timestamp, civil::Date};

use crate::desk::Problem;

/// What the program tells the one who started it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// All done.
    Done,
    /// Errors in a statement, or text that an import lost or changed.
    Found,
    /// Wrong use, or a file could not be read or written.
    Failed,
}

impl Status {
    /// The exit status: 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Status::Done => 0,
            Status::Found => 1,
            Status::Failed => 2,
        }
    }
}

/// Standard output, standard error and the clock, as the system or a test gives them.
pub struct Console<'a> {
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where messages go.
    pub err: &'a mut dyn Write,
    /// This moment.
    pub now: Timestamp,
    /// Today's date where the user is.
    pub today: Date,
}

impl Console<'_> {
    /// Writes a result; a reader that went away early (`| head`) is no error.
    pub(super) fn print(&mut self, bytes: &[u8]) -> Status {
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => self
                .refuse(&format!("Standard output could not be written ({error}); write to a file with -o")),
            _ => Status::Done,
        }
    }

    /// Writes a message as a line of its own.
    pub(super) fn complain(&mut self, message: &str) {
        self.tell(&one_line(message));
    }

    /// Writes the words of the reader of arguments, which have several lines.
    pub(super) fn tell(&mut self, message: &str) {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(self.err, "{message}");
    }

    /// Says where a replaced file was kept, if it was.
    pub(super) fn saved(&mut self, kept: Option<&Path>) -> Status {
        if let Some(kept) = kept {
            let message = "The file that was there could not be read wholly by this version and was kept";
            self.complain(&format!("{message}: {}", kept.display()));
        }
        Status::Done
    }

    /// Writes why something was not even tried.
    pub fn refuse(&mut self, message: &str) -> Status {
        self.complain(message);
        Status::Failed
    }

    /// Writes why something could not be done.
    pub(super) fn fail(&mut self, problem: &Problem) -> Status {
        let message = match problem {
            Problem::Exists(path) => format!(
                "A file of this name is there already; replace it with --force, or choose another name: {}",
                path.display()
            ),
            problem => problem.to_string(),
        };
        self.refuse(&message)
    }
}

/// A message on one line, without what a value from a file could do to a terminal.
pub(super) fn one_line(message: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    message
        .chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if c.is_control() || turns(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}
