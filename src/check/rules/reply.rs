//! Statements that answer others.

use super::{Facts, Fix, Flaw, says_nothing};
use crate::{
    check::{
        facts::{Named, Relatives},
        prose::{Sentence, Word, names_an_ls},
    },
    form::printed,
    statement::{
        FieldId, Kind, Prefix, Reply, Stage,
        edit::Item,
        field::{ListId, ReplyField},
        number::LsNumber,
    },
};

/// Rule 17: a statement whose text thanks for another or answers it is marked as a reply (A.1 clause 1.5 item 3).
pub(super) fn is_marked(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let says_so = Prefix::of(&facts.title).is_some_and(|prefix| prefix.is_reply)
        || facts.title.to_lowercase().contains("reply to");
    if s.is_reply() || says_so {
        return Vec::new();
    }
    let Some(sentence) = facts.prose.running().find(|sentence| answers(sentence)) else { return Vec::new() };
    let message = format!(
        "{} answers a liaison statement, but this one is not marked as a reply; add what it replies to",
        sentence.quoted()
    );
    let numbers = LsNumber::all(sentence.text);
    let fix = match numbers.as_slice() {
        [LsNumber { text, .. }] => {
            let reply = Reply { number: text.to_string(), ..Reply::default() };
            let name = format!("Mark as a reply to {text}");
            Some(Fix::add(name, ListId::Replies, &s.replies, Item::Reply(reply)))
        }
        _ => None,
    };
    vec![Flaw::warning(sentence.field, message).mended(fix)]
}

/// Whether a sentence thanks for a liaison statement that came in, or says that it answers one.
fn answers(sentence: &Sentence<'_>) -> bool {
    let words = &sentence.words;
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_ref());
    // "Thanks you in advance for your liaison statement" waits for one, "this liaison statement" is our own.
    let waits =
        sentence.has(&["advance", "forward", "await", "awaits", "invite", "invites", "send", "please"]);
    if waits {
        return false;
    }
    // A few words on: what is thanked for, or answered, is named at once.
    let names_one = |from: usize| {
        let reach = &words[from.min(words.len())..(from + 7).min(words.len())];
        let reach = if reach.first().is_some_and(is_another_deed) { &[] } else { reach };
        let ours = reach.iter().any(|word| matches!(word.lower.as_ref(), "this" | "our" | "forwarding"));
        !ours && names_an_ls(reach)
    };
    (0..words.len()).any(|at| match word(at) {
        "thank" | "thanks" => {
            let end = (at + 14).min(words.len());
            let of = (at + 1..end).find(|at| matches!(word(*at), "for"));
            of.is_some_and(|of| names_one(of + 1))
        }
        "reply" | "response" | "answer" => {
            word(at + 1) == "to" && matches!(word(at.wrapping_sub(1)), "in") && names_one(at + 2)
        }
        "replying" | "responding" | "answers" | "replies" | "responds" => {
            let to = usize::from(word(at + 1) == "to");
            names_one(at + 1 + to) && (to == 1 || word(at) == "answers")
        }
        "receipt" => {
            let by_us = match word(at.wrapping_sub(1)) {
                "acknowledges" | "acknowledged" | "confirms" | "confirmed" => true,
                "acknowledge" | "confirm" => {
                    matches!(word(at.wrapping_sub(2)), "we" | "hereby" | "gratefully")
                }
                _ => false,
            };
            by_us && word(at + 1) == "of" && names_one(at + 2)
        }
        // "With reference to your liaison statement"; what is not yours may be named for other reasons.
        "reference" | "further" => {
            (word(at) == "further" || word(at.wrapping_sub(1)) == "with")
                && word(at + 1) == "to"
                && word(at + 2) == "your"
                && names_one(at + 3)
        }
        "your" => {
            let reach = &words[at + 1..(at + 4).min(words.len())];
            let received =
                sentence.has(&["received", "considered", "reviewed", "discussed", "noted", "examined"]);
            received && names_an_ls(reach)
        }
        _ => false,
    })
}

/// Whether a word begins what somebody is thanked for beside having sent something: "for editing the liaison
/// statement".
fn is_another_deed(word: &Word<'_>) -> bool {
    let sends = [
        "sending",
        "providing",
        "sharing",
        "submitting",
        "forwarding",
        "transmitting",
        "issuing",
        "informing",
        "keeping",
        "responding",
        "replying",
        "answering",
        "bringing",
        "drawing",
    ];
    word.lower.len() > 4 && word.lower.ends_with("ing") && !sends.contains(&word.lower.as_ref())
}

/// Rule 38: a reply goes to whom it answers, in time (A.1 clause 1.5 item 3).
///
/// Who is answered is known by the source, or by the number ("SG2-LS40"); the date they asked for, from their
/// statement, where it is among the user's drafts.
pub(super) fn goes_to_whom_it_answers(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    if s.title.kind == Kind::Incoming {
        return Vec::new();
    }
    let mut flaws = Vec::new();
    let addressed = Relatives::of(facts.addressed());
    // Who is not known cannot be told from a recipient spelled otherwise.
    let all_known = facts.addressed().all(|named| named.known.is_some());
    for (key, reply) in s.replies.iter() {
        let source = if says_nothing(&reply.source) {
            LsNumber::of(&reply.number).map(|number| number.group.to_string())
        } else {
            Some(reply.source.clone())
        };
        if let Some(source) = source.filter(|_| !facts.recipients.is_empty()) {
            let answered = Named::one(source.trim(), facts.cx, facts.day);
            let written = answered.known.is_some() || !says_nothing(&reply.source);
            if all_known && written && !addressed.have(&answered) {
                let message =
                    format!("{} is answered and not addressed; add it to the recipients", source.trim());
                flaws.push(Flaw::warning(FieldId::List(ListId::Recipients), message));
            }
        }
        let number = reply.number.trim();
        let asked = facts
            .cx
            .others
            .iter()
            .filter(|_| !number.is_empty() && s.bookkeeping.stage < Stage::Sent)
            .find(|other| other.numbers.iter().any(|other| other.trim().eq_ignore_ascii_case(number)))
            .and_then(|other| other.deadline)
            .filter(|day| *day < facts.cx.today);
        if let Some(day) = asked {
            let message = format!(
                "{number} asked for an answer by {}, which has passed; say so in the text, or agree on a later date",
                printed::date(day)
            );
            flaws.push(Flaw::warning(FieldId::Reply(key, ReplyField::Number), message));
        }
    }
    flaws
}
