//! Reads mutated statements and fails on a panic, a lost word or a slow input.
//!
//! Usage: `cargo run --release --example read_mutated -- [COUNT] [SEED] [text|word]`; 10,000 inputs and seed 1 by
//! default, texts and Word files in turn. The same count and seed give the same inputs.

#![allow(clippy::print_stdout)]

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
    time::{Duration, Instant},
};

use liaison_desk::{
    desk::{self, DraftInside, FormKind, Format, Options},
    docx,
    intake::{Understood, understand},
    plain,
};

#[path = "word.rs"]
mod word;

/// An input of a few kilobytes that takes longer than this is a finding; `SLOW_MS` sets another for a slow build.
fn slow() -> Duration {
    let milliseconds = std::env::var("SLOW_MS").ok().and_then(|text| text.parse().ok());
    Duration::from_millis(milliseconds.unwrap_or(250))
}

/// Statements of our own, in the shapes that are met most.
const STATEMENTS: [&str; 4] = [
    "Question(s):\t1/99, 2/99\tMeeting:\tRome, 2-6 May 2027\nStudy Group:\t99\tWorking Party:\t1\nSource:\tITU-T \
     Study Group 99\nTitle:\tLS/o/r on a matter (reply to FORUM-LS3, 5 May 2026) [to Forum and IETF]\nLIAISON \
     STATEMENT\nFor action to:\tForum\nFor comment to:\tITU-T SG2 (Q1/2)\nFor information to:\tISO/IEC JTC 1/SC \
     27/WG 5, IETF and CWG-WSIS&SDG\nApproval:\tITU-T Study Group 99 meeting (Rome, 6 May 2027)\nDeadline:\t1 \
     August 2027, 15 August 2027 (Forum)\nContact:\tAda Example\nRapporteur, Q1/99\nExample Org, \
     Switzerland\tTel:\t+41 22\nE-mail:\tada@example.org\nAbstract:\tAn abstract.\n\nThe text.\n- one\n- two\n",
    "| QUESTIONS: | 9/1, 3/4 |\n| SOURCE: | SG99 (Rome, 2-6 May 2027) |\n| TITLE: | A matter \u{2013} Reply to \
     liaison statement from WP 9/9\n(Rome, 4 May 2026) |\n| ____ |\n| FOR ACTION TO: / FOR COMMENT TO: / FOR \
     INFORMATION TO: | A / B / C |\n| CONTACT: | Ada | Tel: | +1 |\n|  | Org | e-mail: | ada@example.org |\n\nText \
     of it.\n\n| a | b |\n|---|---|\n| c | d |\n",
    "\tPurpose\nThis is what it is for.\nAction required\nTake note.\n_______\nReferences\na website; \
     SG99-TD1R2\n\tLIAISON STATEMENT\n\n\tFor action to:\n\t-\n\n\tFor information to:\n\tA, ITU-D Q3/2 and \
     B\n\n\tDeadline:\n\tN/A\n\n\tContact:\n\tAda Example\nChair\n\tE-mail: ada@example.org \n\n\tAbstract:\n\tAn \
     abstract.\n\n\nThe text is here. \nIt goes on. \n",
    "> From: Ada <ada@example.org>\n> To: ITU-T, WP 1/4, etc.\n> FOR : ITU-R WP 1/4 for action; others for \
     information\n> Subject: LS/i on \"x\"[ from Y]\n>\n> The group has met twice since then and looked into each of \
     the\n> comments that were received, some of which came too late for the\n> meeting.\n>\n> 1 Heading\n> \
     Text.\n>\n> 2 Heading\n> Text.\n> \u{1F600} \u{e9}\u{301} \u{645}\u{631} \u{6807}\u{9898}\u{ff1a}x\n",
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut number = |usual| arguments.next().and_then(|argument| argument.parse().ok()).unwrap_or(usual);
    let count: u64 = number(10_000);
    let mut random = Random(number(1));
    let only = std::env::args().nth(3).unwrap_or_default();
    let files = word::files();
    let slow = slow();
    let mut findings = 0u64;
    let mut slowest = Duration::ZERO;
    std::panic::set_hook(Box::new(|_| {}));
    for number in 0..count {
        let is_word = only == "word" || (only != "text" && number % 2 == 1);
        let bytes = if is_word { word::mutated(&files, &mut random) } else { mutated(&mut random) };
        let begin = Instant::now();
        let read = catch_unwind(AssertUnwindSafe(|| match is_word {
            true => word::read(&bytes),
            false => understand(&plain::read(&bytes)),
        }));
        let took = begin.elapsed();
        slowest = slowest.max(took);
        let finding = match read {
            Ok(_) if is_word && took <= slow => None,
            Err(_) => Some("a panic".to_string()),
            Ok(_) if took > slow => Some(format!("{took:?}")),
            Ok(seen) => lost(&bytes, &seen).map(|word| format!("the word {word:?} is lost")),
        };
        if let Some(finding) = finding {
            findings += 1;
            if findings <= 10 {
                println!("input {number}: {finding}");
                if is_word {
                    let path = std::env::temp_dir().join(format!("read_mutated-{number}.docx"));
                    let kept = std::fs::write(&path, &bytes).map(|()| path.display().to_string());
                    println!("{}\n", kept.unwrap_or_else(|error| error.to_string()));
                } else {
                    println!("{:?}\n", String::from_utf8_lossy(&bytes));
                }
            }
        }
    }
    println!("{count} inputs, {findings} findings, slowest {slowest:?}");
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A word of the input, long enough to be told from those of a form, that the statement and its report lack.
fn lost(bytes: &[u8], seen: &Understood) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let all = format!("{seen:?}").replace("\\n", " ").replace("\\t", " ").replace("\\u{", " ").to_lowercase();
    // What a label consumes is not told again; words of labels are ASCII, so a marked word shows a loss.
    let words: HashSet<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with("zq") && word.len() > 4)
        .collect();
    words.into_iter().find(|word| !all.contains(&word.to_lowercase())).map(str::to_string)
}

/// A statement with a few changes: bytes changed, lines and words moved, doubled, taken out, encodings exchanged.
fn mutated(random: &mut Random) -> Vec<u8> {
    let mut text = random.of(&STATEMENTS).to_string();
    for _ in 0..1 + random.below(8) {
        text = changed(&text, random);
    }
    let mut bytes = match random.below(12) {
        0 => [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        1 => [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
        2 => [0xEF, 0xBB, 0xBF].into_iter().chain(text.bytes()).collect(),
        _ => text.into_bytes(),
    };
    if random.below(4) == 0 && !bytes.is_empty() {
        for _ in 0..1 + random.below(6) {
            let at = random.below(bytes.len());
            bytes[at] = u8::try_from(random.below(256)).unwrap_or(0);
        }
        if random.below(3) == 0 {
            bytes.truncate(random.below(bytes.len()));
        }
    }
    bytes
}

fn changed(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_string).collect();
    let at = random.below(lines.len());
    let other = random.below(lines.len());
    match random.below(14) {
        0 => drop(lines.remove(at)),
        1 => lines.swap(at, other),
        2 => lines.insert(at, lines[other].clone()),
        3 => lines.insert(at, String::new()),
        4 => lines[at] = lines[at].replace([':', '\t', '|'], random.of(&["", ":", "\t", " | ", "   ", "/"])),
        5 => lines[at] = lines[at].to_uppercase(),
        6 => {
            lines[at] = format!("{}{}", random.of(&["\t", "    ", "> ", "- ", "1. ", "| ", "("]), lines[at]);
        }
        7 => lines[at].push_str(random.of(&[" |", ",", ";", " and", " (", ")", "]", "[to X]", " / ", ":"])),
        8 => {
            let joined = lines.join("\n");
            return joined.replace('\n', random.of(&["\r\n", "\r", "\n\n", "\u{c}", "\u{2028}", " "]));
        }
        9 => {
            let mut words: Vec<&str> = lines[at].split(' ').collect();
            let (one, two) = (random.below(words.len()), random.below(words.len()));
            words.swap(one, two);
            lines[at] = words.join(" ");
        }
        10 => {
            let line = random.of(&STATEMENTS).split('\n').nth(other).unwrap_or("").to_string();
            lines.insert(at, line);
        }
        _ => {
            let word = format!("zq{:06x}", random.next() & 0xff_ffff);
            let mut words: Vec<String> = lines[at].split(' ').map(str::to_string).collect();
            words.insert(random.below(words.len() + 1), word);
            lines[at] = words.join(" ");
        }
    }
    lines.join("\n")
}

/// A small generator of numbers, the same for the same seed (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`, 0 when that is 0.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices.get(self.below(choices.len())).copied().unwrap_or("")
    }
}
