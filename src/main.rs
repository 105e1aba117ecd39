//! Liaison Desk's program: reads the command line and runs one verb.

use std::process::ExitCode;

use jiff::{Timestamp, Zoned};
use liaison_desk::cli::{self, Console};

fn main() -> ExitCode {
    let mut console = Console {
        out: &mut std::io::stdout().lock(),
        err: &mut std::io::stderr().lock(),
        now: Timestamp::now(),
        today: Zoned::now().date(),
    };
    ExitCode::from(cli::run(std::env::args_os(), &mut console).code())
}
