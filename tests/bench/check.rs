//! What the checks cost: all rules on a statement of two pages, and the growth of each from n to 2n.

use std::fmt;

use divan::{Bencher, black_box};
use jiff::civil::date;
use liaison_desk::{
    check::{self, Context},
    desk,
    statement::{
        Approval, Attachment, Contact, Cover, Group, Purpose, Recipient, Reply, Statement,
        text::{Block, ParagraphStyle},
    },
};

fn main() {
    divan::main();
}

/// The example with this many more items in each list, and paragraphs that rules have to read.
fn grown(count: usize) -> Statement {
    let mut s = desk::example().unwrap_or_default();
    s.cover.get_or_insert_with(Cover::default);
    for number in 1..=count {
        let text = match number % 3 {
            0 => format!("Forum {number} of Made-up Standards"),
            1 => format!("ITU-T Q{number}/17"),
            _ => format!("ISO/IEC JTC 1/SC {number}"),
        };
        let recipient = Recipient { text, purpose: Purpose::ALL[number % 3], ..Recipient::default() };
        s.recipients.push(&mut s.keys, recipient);
        let contact = Contact { name: format!("Contact {number}"), ..Contact::default() };
        s.contacts.push(&mut s.keys, contact);
        let group = Group { name: format!("ITU-T Study Group {number}"), ..Group::default() };
        s.groups.push(&mut s.keys, group);
        let reply = Reply { number: format!("SG2-LS{number}"), ..Reply::default() };
        s.replies.push(&mut s.keys, reply);
        let approval = Approval { text: format!("SG{number} meeting (1 May 2026)"), ..Approval::default() };
        s.approvals.push(&mut s.keys, approval);
        let attachment = Attachment {
            title: format!("Draft {number}"),
            file: format!("{number}.docx"),
            ..Default::default()
        };
        s.attachments.push(&mut s.keys, attachment);
        if let Some(cover) = &mut s.cover {
            cover.references.push(&mut s.keys, format!("Reference {number}"));
        }
        let text = match number % 4 {
            0 => format!("Paragraph {number} asks for [nothing] and gives <little>, but it takes its time."),
            1 => format!(
                "We thank Forum {number} for its liaison statement SG9-LS{number}, which is attached."
            ),
            2 => "The SG20 meeting (Geneva, 1-9 March 2025) saw what is available at:".into(),
            _ => format!(
                "See https://example.org/{number} and the IETF LAMPS draft. Please comment by 1 May 2026."
            ),
        };
        s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    }
    s
}

/// A statement of two pages is the one without more; the others show how the time grows.
#[divan::bench(args = [0, 1_000, 2_000, 4_000])]
fn all_rules(bencher: Bencher<'_, '_>, more: usize) {
    let statement = grown(more);
    let context = Context::on(date(2026, 1, 1));
    bencher.bench_local(|| check::check(black_box(&statement), &context));
}

/// A rule and how many more items there are.
struct Growth {
    rule: &'static check::Rule,
    more: usize,
}

impl fmt::Display for Growth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02} at {}", self.rule.number, self.more)
    }
}

fn growths() -> impl Iterator<Item = Growth> {
    check::rules().iter().flat_map(|rule| [1_000, 2_000].map(|more| Growth { rule, more }))
}

/// Each rule alone; what several rules share is worked out for each anew.
#[divan::bench(args = growths(), sample_count = 10, sample_size = 1)]
fn each_rule(bencher: Bencher<'_, '_>, growth: &Growth) {
    let statement = grown(growth.more);
    let context = Context::on(date(2026, 1, 1));
    bencher.bench_local(|| growth.rule.check(black_box(&statement), &context));
}
