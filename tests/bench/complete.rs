//! What a keystroke in a recipient costs: completion and recognition in a book of 2,000 entries.

use divan::{Bencher, black_box};
use jiff::civil::date;
use liaison_desk::directory::{Book, Entry, OwnBook, Person};

fn main() {
    divan::main();
}

/// A book whose entries are `count` in all, those of the program among them, with as many people.
fn book(count: usize) -> Book {
    let built_in = Book::built_in().entries().count();
    let group = |number: usize| Entry {
        abbreviation: format!("MF-{number}"),
        full_name: format!("Made-up forum {number} of standards for security of things"),
        ..Entry::default()
    };
    let person = |number: usize| Person {
        name: format!("Ada{number} Example"),
        organization: format!("Made-up works {number}"),
        emails: vec![format!("ada{number}@example.org")],
        ..Person::default()
    };
    let own = OwnBook {
        groups: (0..count.saturating_sub(built_in)).map(group).collect(),
        people: (0..count).map(person).collect(),
    };
    Book::new(own)
}

const TYPINGS: [&str; 8] = ["s", "q", "sg17", "27/wg5", "q3/2", "child online", "etsqkd", "zzzz"];

#[divan::bench(args = TYPINGS)]
fn keystroke(bencher: Bencher<'_, '_>, typed: &str) {
    let book = book(2_000);
    bencher.bench_local(|| book.complete(black_box(typed), date(2026, 11, 25), 8).len());
}

#[divan::bench(args = [2_000, 4_000])]
fn keystroke_as_the_book_grows(bencher: Bencher<'_, '_>, count: usize) {
    let book = book(count);
    bencher.bench_local(|| book.complete(black_box("secur"), date(2026, 11, 25), 8).len());
}

#[divan::bench(args = ["ada7", "works", "example.org"])]
fn keystroke_for_a_person(bencher: Bencher<'_, '_>, typed: &str) {
    let book = book(2_000);
    bencher.bench_local(|| book.complete_person(black_box(typed), 8).len());
}

#[divan::bench(args = ["ISO/IEC JTC 1 SC 27/WG 5", "ITU SG 16 Q8, 9, 10/16", "A body nobody knows"])]
fn recognize(bencher: Bencher<'_, '_>, written: &str) {
    let book = book(2_000);
    bencher.bench_local(|| book.recognize(black_box(written), date(2026, 11, 25)).is_some());
}

#[divan::bench]
fn make_the_book(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| book(2_000));
}
