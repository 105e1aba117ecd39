//! What asks somebody for something.

use super::Sentence;
use crate::statement::date;

/// Whether a sentence asks for anything at all; wide, for it acquits.
pub(in crate::check) fn asks_something(sentence: &Sentence<'_>) -> bool {
    let asks = |word: &str| {
        matches!(
            word,
            "please"
                | "kindly"
                | "ask"
                | "asks"
                | "asked"
                | "asking"
                | "request"
                | "requests"
                | "requested"
                | "requesting"
                | "invite"
                | "invites"
                | "invited"
                | "inviting"
                | "seek"
                | "seeks"
                | "seeking"
                | "sought"
                | "solicit"
                | "solicits"
                | "solicited"
                | "encourage"
                | "encourages"
                | "encouraged"
                | "urge"
                | "urges"
                | "urged"
                | "appreciate"
                | "appreciates"
                | "appreciated"
                | "grateful"
                | "welcome"
                | "welcomes"
                | "welcomed"
                | "welcoming"
                | "thankful"
                | "wish"
                | "wishes"
                | "calls"
        )
    };
    sentence.text.contains('?')
        || sentence.words.iter().any(|word| asks(&word.lower))
        || ["look", "looks", "looking"].into_iter().any(|look| sentence.find(&[look, "forward"]).is_some())
        || (sentence.has(&[
            "would", "could", "should", "can", "need", "needs", "hope", "hopes", "let", "expect", "expects",
            "like",
        ]) && sentence.has(&["you", "your", "us"]))
}

/// What an answer consists of.
fn is_answer(word: &str) -> bool {
    matches!(
        word,
        "comment"
            | "comments"
            | "commenting"
            | "feedback"
            | "review"
            | "reviewing"
            | "approve"
            | "approval"
            | "reply"
            | "replies"
            | "respond"
            | "response"
            | "responses"
            | "answer"
            | "answers"
            | "opinion"
            | "opinions"
            | "views"
            | "confirm"
            | "confirmation"
            | "input"
            | "inputs"
    )
}

/// Whether a word asks, with what stands before it: "asks", "are asked", "please".
fn asks_at(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = |words: &[&str]| {
        sentence.words[at.saturating_sub(3)..at].iter().any(|word| words.contains(&word.lower.as_ref()))
    };
    match sentence.words[at].lower.as_ref() {
        "please" => true,
        "ask" | "asks" | "request" | "requests" | "invite" | "invites" | "seek" | "seeks" => {
            !before(&["to", "the", "this", "a", "your", "its", "not", "on", "upon", "any"])
        }
        "asked" | "requested" | "invited" => {
            before(&["is", "are", "be"]) && !before(&["not", "was", "were", "been", "no"])
        }
        "appreciate" | "welcome" | "grateful" => before(&["would"]),
        _ => false,
    }
}

/// Whether those who read a statement are asked by this sentence for comments, a review, an approval or a reply;
/// narrow, for it accuses. `names` are words by which they are addressed beside "you".
pub(in crate::check) fn asks_for_an_answer(sentence: &Sentence<'_>, names: &[String]) -> bool {
    let is_no_request = sentence.words.first().is_some_and(|word| word.lower == "if")
        || sentence.has(&["contact", "questions", "no", "not", "optional"]);
    let Some(asks) = (0..sentence.words.len()).find(|at| asks_at(sentence, *at)) else { return false };
    if is_no_request {
        return false;
    }
    let polite =
        matches!(sentence.words[asks].lower.as_ref(), "please" | "appreciate" | "welcome" | "grateful");
    let addressed = |word: &str| {
        matches!(word, "you" | "your" | "recipients" | "addressees") || names.iter().any(|name| name == word)
    };
    if !polite && !sentence.words.iter().any(|word| addressed(&word.lower)) {
        return false;
    }
    // "Invites you to participate in the review" asks to participate.
    for word in &sentence.words[asks + 1..] {
        match word.lower.as_ref() {
            "participate" | "participation" | "participating" | "attend" | "attendance" | "join" | "part"
            | "register" | "note" | "visit" | "see" | "forward" | "inform" | "refer" | "find" | "consult"
            | "read" | "meeting" | "workshop" | "event" => return false,
            word if is_answer(word) => return true,
            _ => {}
        }
    }
    false
}

/// Whether a sentence names a day by which an answer is to come.
pub(in crate::check) fn names_a_day_to_answer(sentence: &Sentence<'_>) -> bool {
    let answer = |word: &str| {
        matches!(
            word,
            "comment"
                | "comments"
                | "feedback"
                | "reply"
                | "replies"
                | "response"
                | "responses"
                | "answer"
                | "answers"
        )
    };
    let Some(at) = sentence.words.iter().position(|word| answer(&word.lower)) else { return false };
    if sentence.has(&["received", "was", "were", "been", "had", "sent", "dated", "thanks", "thank"]) {
        return false;
    }
    let by = sentence.words[at..].windows(2).find(|pair| {
        matches!(pair[0].lower.as_ref(), "by" | "before" | "until" | "than")
            && pair[1].lower.starts_with(|c: char| c.is_ascii_digit() || c.is_alphabetic())
    });
    by.is_some_and(|pair| {
        let rest = &sentence.text[pair[1].at..];
        let near = rest.char_indices().nth(40).map_or(rest, |(end, _)| &rest[..end]);
        date::find(near).is_some()
    })
}

/// Whether the words before `at` or after it ask or thank the group that stands there: "kindly asks X to", "X is
/// invited".
pub(in crate::check) fn is_asked(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    let word = |at: usize| sentence.words.get(at).map_or("", |word| word.lower.as_ref());
    let before = from.checked_sub(1).map_or("", word);
    let before = if before == "the" { from.checked_sub(2).map_or("", word) } else { before };
    let active =
        matches!(before, "asks" | "requests" | "invites" | "ask" | "request" | "invite") && word(to) == "to";
    let passive = matches!(word(to), "is" | "are") && {
        let next = if word(to + 1) == "kindly" { word(to + 2) } else { word(to + 1) };
        matches!(next, "asked" | "requested" | "invited" | "thanked")
    };
    active || passive
}
