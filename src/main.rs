//! Liaison Desk's program: reads the command line and runs one verb, or opens the window.

use std::process::ExitCode;

use jiff::{Timestamp, Zoned};
use liaison_desk::{
    app,
    cli::{self, Console, Outcome, Status},
};

fn main() -> ExitCode {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let mut console =
        Console { out: &mut out, err: &mut err, now: Timestamp::now(), today: Zoned::now().date() };
    let status = match cli::run(std::env::args_os(), &mut console) {
        Outcome::Ended(status) => status,
        Outcome::Window(files) => match app::run(files) {
            Ok(()) => Status::Done,
            Err(sentence) => console.refuse(&sentence),
        },
    };
    ExitCode::from(status.code())
}
