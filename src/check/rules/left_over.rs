//! What a statement still says of the one it was copied from.

use super::{Facts, Flaw};
use crate::{
    check::{
        facts::{Named, Relatives},
        prose::{Sentence, is_asked},
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
        for text in thanked(sentence).into_iter().chain(asked(sentence)) {
            let meant = meant.get_or_insert_with(|| {
                Relatives::of(answered_and_own(facts).iter().chain(facts.addressed()))
            });
            let stranger = Named::all(text, facts.cx, facts.day).into_iter().find(|named| {
                named.known.is_some()
                    // The secretariat is asked by every statement and addressed by none.
                    && !["TSB", "BDT", "BR"].contains(&named.text.trim())
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

/// Whom a sentence thanks: "thanks X for …".
fn thanked<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let at = sentence.words.iter().position(|word| matches!(word.lower.as_ref(), "thank" | "thanks"))?;
    let after = &sentence.words[at + 1..];
    let of = after.iter().position(|word| word.lower == "for")?;
    let (first, last) = (after.first()?, after.get(of.checked_sub(1)?)?);
    let from = if first.lower == "the" { after.get(1)?.at } else { first.at };
    sentence.text.get(from..last.end)
}

/// Whom a sentence asks: "asks X to …", "X is invited to …".
fn asked<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let words = &sentence.words;
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_ref());
    let verb = (0..words.len()).find(|at| matches!(word(*at), "asks" | "requests" | "invites"));
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
    for sentence in facts.prose.running() {
        let Some(at) = this_meeting(facts, sentence) else { continue };
        let rest = &sentence.text[at..];
        let near = rest.char_indices().nth(80).map_or(rest, |(end, _)| &rest[..end]);
        let Some(found) = date::find_days(near) else { continue };
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

/// Where the words about this meeting end ("at its meeting", "SG17 meeting"), in bytes.
fn this_meeting(facts: &Facts<'_>, sentence: &Sentence<'_>) -> Option<usize> {
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
    let words = &sentence.words;
    let at = words.iter().position(|word| word.lower == "meeting")?;
    if sentence.has(&OTHER) {
        return None;
    }
    let before = words[..at].iter().rev().take(2).map(|word| word.lower.as_ref()).collect::<Vec<_>>();
    let own = match before.as_slice() {
        ["its" | "this" | "our", ..] | ["plenary", "its" | "this" | "our"] => true,
        [word, ..] => is_own(facts, word, before.get(1).copied().unwrap_or("")),
        [] => false,
    };
    own.then(|| words[at].end)
}

/// Whether the words before "meeting" name the group of origin ("SG17", "group 17").
fn is_own(facts: &Facts<'_>, word: &str, before: &str) -> bool {
    facts.s.groups.values().filter_map(|group| group.study_group_number()).any(|number| {
        word.strip_prefix("sg") == Some(number) || word == number && matches!(before, "group" | "sg")
    })
}
