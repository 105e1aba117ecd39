//! What the checks cost: all rules on a statement of two pages, and their growth from n to 2n.

use divan::{Bencher, black_box};
use jiff::civil::date;
use liaison_desk::{
    check::{self, Context},
    desk,
    statement::{
        Contact, Purpose, Recipient, Statement,
        text::{Block, ParagraphStyle},
    },
};

fn main() {
    divan::main();
}

/// The example with this many more recipients, contacts and paragraphs.
fn grown(count: usize) -> Statement {
    let mut s = desk::example().unwrap_or_default();
    for number in 1..=count {
        let recipient = Recipient {
            text: format!("Forum {number} of Made-up Standards"),
            purpose: Purpose::ALL[number % 3],
            ..Recipient::default()
        };
        s.recipients.push(&mut s.keys, recipient);
        let contact = Contact { name: format!("Contact {number}"), ..Contact::default() };
        s.contacts.push(&mut s.keys, contact);
        let text =
            format!("Paragraph {number} asks for [nothing] and gives <little>, but it takes its time.");
        s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    }
    s
}

#[divan::bench(args = [0, 1_000, 2_000, 4_000])]
fn all_rules(bencher: Bencher<'_, '_>, more: usize) {
    let statement = grown(more);
    let context = Context::on(date(2026, 1, 1));
    bencher.bench_local(|| check::check(black_box(&statement), &context));
}
