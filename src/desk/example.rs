//! The example statement that comes with the program.

use super::Problem;
use crate::{draft, statement::Statement};

const EXAMPLE: &[u8] = include_bytes!("../../assets/example.liaison");

/// The example: a whole statement of our own invention, always with the same identity and dates.
pub fn example() -> Result<Statement, Problem> {
    draft::read(EXAMPLE).map(|read| read.statement).map_err(Problem::Example)
}
