//! Liaison Desk's program: reads the command line and runs one verb.

fn main() {}
