//! What a statement still says of the one it was copied from.

use std::collections::HashSet;

use super::{Facts, Flaw};
use crate::{
    check::{
        facts::{Named, Relatives},
        prose::{Sentence, Word, is_asked},
    },
    form::printed,
    statement::{date, number::LsNumber},
};

/// Rule 31: the text thanks and addresses nobody but the recipients and those who are answered, and gives the
/// meeting the days of the header (the commonest slip of copied statements).
pub(super) fn is_left(facts: &Facts<'_>) -> Vec<Flaw> {
    let mut flaws: Vec<Flaw> = Vec::new();
    flaws.extend(other_group(facts));
    flaws.extend(other_days(facts));
    flaws
}

fn other_group(facts: &Facts<'_>) -> Option<Flaw> {
    if facts.recipients.is_empty() {
        return None;
    }
    let mut meant: Option<Relatives> = None;
    for sentence in facts.prose.running() {
        for text in [thanked(sentence), greeted(sentence), asked(sentence)].into_iter().flatten() {
            let text = group_of(text);
            let meant = meant.get_or_insert_with(|| {
                Relatives::of(answered_and_own(facts).iter().chain(facts.addressed()))
            });
            let stranger = Named::all(text, facts.cx, facts.day).into_iter().find(|named| {
                named.known.is_some()
                    // The secretariat is asked by every statement and addressed by none.
                    && named.entry().is_none_or(|entry| !["TSB", "BDT", "BR"].contains(&entry.abbreviation.as_str()))
                    && !meant.have(named)
                    && LsNumber::all(sentence.text).iter().all(|number| {
                        !facts.s.replies.values().any(|reply| reply.number.contains(number.text))
                    })
            });
            if let Some(stranger) = stranger {
                let message = format!(
                    "The text speaks to {}, which is neither a recipient nor answered; is it left from another statement?",
                    stranger.text.trim()
                );
                return Some(Flaw::warning(sentence.field, message));
            }
        }
    }
    None
}

/// Those who are answered, and the groups of origin.
fn answered_and_own<'a>(facts: &Facts<'a>) -> Vec<Named<'a>> {
    let replies = facts.s.replies.values().flat_map(|reply| {
        let group = LsNumber::of(&reply.number).map(|number| number.group.to_string());
        [Some(reply.source.clone()), group].into_iter().flatten()
    });
    let own = facts.origins.iter().map(|origin| origin.named.text.to_string());
    let names = replies.chain(own).filter(|name| !name.trim().is_empty());
    names.map(|name| Named::one(name, facts.cx, facts.day)).collect()
}

/// Whom a sentence thanks: "thanks X for …", "is grateful to X for …".
fn thanked<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let words = &sentence.words;
    let thanks = |at: usize| match words[at].lower.as_ref() {
        "thank" | "thanks" => Some(at + 1),
        "grateful" | "thankful" if words.get(at + 1).is_some_and(|to| to.lower == "to") => Some(at + 2),
        _ => None,
    };
    let after = words.get((0..words.len()).find_map(thanks)?..)?;
    let of = after.iter().position(|word| word.lower == "for")?;
    let (first, last) = (after.first()?, after.get(of.checked_sub(1)?)?);
    sentence.text.get(first.at..last.end)
}

/// Whom a letter greets: "Dear X,".
fn greeted<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let dear = sentence.words.first().filter(|word| word.lower == "dear")?;
    let rest = sentence.text.get(dear.end..)?;
    rest.split([',', ':', '!']).next()
}

/// A group without what stands before its name: "our colleagues of X", "the X".
fn group_of(text: &str) -> &str {
    let mut rest = text.trim();
    let mut people = false;
    loop {
        let word = rest.split_whitespace().next().unwrap_or("");
        let goes = match word.to_lowercase().as_str() {
            "dear" | "the" | "our" | "its" | "all" => true,
            "members" | "colleagues" | "experts" | "delegates" | "friends" | "participants" => {
                people = true;
                true
            }
            "of" | "in" | "from" | "at" => people,
            _ => false,
        };
        if !goes {
            return rest;
        }
        rest = rest[word.len()..].trim_start();
    }
}

/// Whom a sentence asks: "asks X to …", "X is invited to …".
fn asked<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let words = &sentence.words;
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_ref());
    let verb = (0..words.len()).find(|at| {
        // "We ask", and not "to ask" or "the request".
        matches!(word(*at), "asks" | "requests" | "invites")
            || matches!(word(*at), "ask" | "request" | "invite")
                && at.checked_sub(1).is_some_and(|before| matches!(word(before), "we" | "kindly"))
    });
    if let Some(verb) = verb {
        let from = verb + 1 + usize::from(word(verb + 1) == "the");
        let to = (from..words.len().min(from + 12)).find(|at| word(*at) == "to")?;
        return (to > from && is_asked(sentence, from, to))
            .then(|| sentence.text.get(words[from].at..words[to - 1].end))?;
    }
    let passive = (1..words.len().min(14)).find(|at| is_asked(sentence, 0, *at))?;
    sentence.text.get(words[0].at..words[passive - 1].end)
}

/// Days of this meeting that are not those of the header.
///
/// Where the text has the header's days too, others are of other meetings.
fn other_days(facts: &Facts<'_>) -> Option<Flaw> {
    let (first, last) = facts.meeting.filter(|_| !facts.s.meeting.correspondence)?;
    let mut other = None;
    let groups: HashSet<&str> =
        facts.s.groups.values().filter_map(|group| group.study_group_number()).collect();
    for sentence in facts.prose.running() {
        let Some(meeting) = this_meeting(&groups, sentence) else { continue };
        let rest = &sentence.text[meeting.end..];
        let near = rest.char_indices().nth(80).map_or(rest, |(end, _)| &rest[..end]);
        if names_its_month(near) {
            continue;
        }
        let Some(found) = date::find_days(near) else { continue };
        // "The group met in Geneva" tells of earlier meetings too; of days that are shared only one can be right.
        if meeting.lower == "met" && (found.last < first || last < found.first) {
            continue;
        }
        if found.first == first && found.last == last
            || (first..=last).contains(&found.first) && found.first == found.last
        {
            return None;
        }
        other.get_or_insert((sentence, found));
    }
    other.map(|(sentence, found)| {
        let message = format!(
            "The text dates the meeting {}, the header {}; correct the one that is left from another statement",
            printed::days(found.first, found.last),
            printed::days(first, last)
        );
        Flaw::warning(sentence.field, message)
    })
}

/// Whether a meeting is told from others by its month: "held in April 2026 (Geneva, 8-17 April 2026)".
fn names_its_month(after: &str) -> bool {
    let mut words = after.split_whitespace().filter(|word| *word != "held");
    let (of, month) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    matches!(of, "in" | "of") && date::MONTHS.contains(&month)
}

/// The word that speaks of this meeting ("at its meeting", "SG17 meeting", "SG17 met").
///
/// `groups` are the numbers of the study groups of origin.
fn this_meeting<'s>(groups: &HashSet<&str>, sentence: &'s Sentence<'_>) -> Option<&'s Word<'s>> {
    const OTHER: [&str; 18] = [
        "previous",
        "last",
        "next",
        "following",
        "upcoming",
        "interim",
        "rapporteur",
        "rapporteurs",
        "earlier",
        "future",
        "past",
        "joint",
        "workshop",
        "first",
        "second",
        "subsequent",
        "since",
        "e-meeting",
    ];
    if sentence.has(&OTHER) {
        return None;
    }
    let words = &sentence.words;
    let mut meetings =
        words.iter().enumerate().filter(|(_, word)| matches!(word.lower.as_ref(), "meeting" | "met"));
    let is_ours = |at: usize| {
        // "SG17 met with ETSI" is not the group's own meeting.
        if words.get(at + 1).is_some_and(|word| word.lower == "with") {
            return false;
        }
        let before = words[..at].iter().rev().take(2).map(|word| word.lower.as_ref()).collect::<Vec<_>>();
        match before.as_slice() {
            ["its" | "this" | "our", ..] | ["plenary", "its" | "this" | "our"] => true,
            [word, ..] => is_own(groups, word, before.get(1).copied().unwrap_or("")),
            [] => false,
        }
    };
    meetings.find(|(at, _)| is_ours(*at)).map(|(_, word)| word)
}

/// Whether the words before "meeting" name the group of origin ("SG17", "group 17").
fn is_own(groups: &HashSet<&str>, word: &str, before: &str) -> bool {
    word.strip_prefix("sg").is_some_and(|number| groups.contains(number))
        || groups.contains(word) && matches!(before, "group" | "sg")
}
