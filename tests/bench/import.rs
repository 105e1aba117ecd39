//! What reading a received text costs where lines, names or signs repeat: the growth from n to 2n and 4n.

use divan::{Bencher, black_box};
use liaison_desk::{intake, plain};

fn main() {
    divan::main();
}

/// A head with one row, and a text below.
fn statement(row: &str) -> String {
    format!("Source: Example Forum\nTitle: A made-up matter\n{row}\n\nThe text begins here.\n")
}

/// Reads and understands a text again and again.
fn run(bencher: Bencher<'_, '_>, text: &str) {
    bencher.bench_local(|| intake::understand(&plain::read(black_box(text.as_bytes()))));
}

#[divan::bench(args = [5_000, 10_000, 20_000])]
fn questions_of_recipients(bencher: Bencher<'_, '_>, count: usize) {
    let names: Vec<String> = (0..count).map(|number| format!("Q{}/17", number % 90 + 1)).collect();
    run(bencher, &statement(&format!("For action to: {}", names.join("; "))));
}

#[divan::bench(args = [2_000, 4_000, 8_000])]
fn names_joined_by_and(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, &statement(&format!("For action to: Committee on a{}", " and a".repeat(count))));
}

#[divan::bench(args = [10_000, 20_000, 40_000])]
fn lines_of_a_contact(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, &statement(&format!("Contact: Ada Made-up{}", "\n         A made-up street".repeat(count))));
}

#[divan::bench(args = [10_000, 20_000, 40_000])]
fn borders_without_a_table(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, &"+--+\n".repeat(count));
}

#[divan::bench(args = [10_000, 20_000, 40_000])]
fn rows_of_one_drawn_row(bencher: Bencher<'_, '_>, count: usize) {
    run(bencher, &format!("+--+\n{}", "| a |\n".repeat(count)));
}

#[divan::bench(args = [5_000, 10_000, 20_000])]
fn signs_of_quoting(bencher: Bencher<'_, '_>, count: usize) {
    let signs = ">".repeat(count);
    run(bencher, &format!("{signs} a\n{signs} b\n{signs} c\n"));
}

#[divan::bench(args = [10_000, 20_000, 40_000])]
fn unknown_labels(bencher: Bencher<'_, '_>, count: usize) {
    let lines: Vec<String> = (0..count).map(|number| format!("Unknown{number}: value")).collect();
    run(bencher, &statement(&lines.join("\n")));
}
