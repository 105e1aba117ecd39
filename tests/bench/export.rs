//! What an export costs: setting out, writing, and the growth from n to 2n paragraphs.

use divan::{Bencher, black_box};
use jiff::civil::date;
use liaison_desk::{
    desk::{self, Format, Options},
    draft,
    statement::{
        Statement,
        text::{Block, ParagraphStyle},
    },
};

fn main() {
    divan::main();
}

/// The example with this many more paragraphs.
fn grown(paragraphs: usize) -> Statement {
    let mut s = desk::example().unwrap_or_default();
    for number in 1..=paragraphs {
        let text = format!("Paragraph {number} says what the ones before it said, and a little more.");
        s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    }
    s
}

fn export(bencher: Bencher<'_, '_>, statement: &Statement, format: Format) {
    bencher.bench_local(|| {
        desk::export(black_box(statement), format, &Options::default(), date(2026, 1, 1))
            .map(|export| export.bytes)
    });
}

#[divan::bench]
fn a_two_page_statement_to_word(bencher: Bencher<'_, '_>) {
    export(bencher, &grown(0), Format::Docx);
}

#[divan::bench]
fn a_two_page_statement_to_text(bencher: Bencher<'_, '_>) {
    export(bencher, &grown(0), Format::Txt);
}

#[divan::bench(args = [5_000, 10_000, 20_000], sample_count = 30)]
fn a_long_text_to_word(bencher: Bencher<'_, '_>, paragraphs: usize) {
    export(bencher, &grown(paragraphs), Format::Docx);
}

#[divan::bench(args = [5_000, 10_000, 20_000], sample_count = 30)]
fn a_long_draft_is_read(bencher: Bencher<'_, '_>, paragraphs: usize) {
    let bytes = desk::to_bytes(&grown(paragraphs)).unwrap_or_default();
    bencher.bench_local(|| draft::read(black_box(&bytes)));
}
