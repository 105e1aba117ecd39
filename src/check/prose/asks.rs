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
                | "asking"
                | "request"
                | "requests"
                | "requesting"
                | "invite"
                | "invites"
                | "inviting"
                | "seek"
                | "seeks"
                | "seeking"
                | "solicit"
                | "solicits"
                | "encourage"
                | "encourages"
                | "urge"
                | "urges"
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
    // "Is asked", "action requested"; "we asked" and "was asked" tell of what was, "has been" of what is no more.
    let asked = |word: &str| {
        matches!(word, "asked" | "requested" | "invited" | "sought" | "solicited" | "encouraged" | "urged")
    };
    let near = |at: usize, reach: usize, words: &[&str]| {
        sentence.words[at.saturating_sub(reach)..at].iter().any(|word| words.contains(&word.lower.as_ref()))
    };
    let ask_at = |at: usize| {
        let word = sentence.words[at].lower.as_ref();
        if asked(word) {
            let tells = near(at, 1, &["it", "they", "who", "which"])
                || near(at, 2, &["we", "was", "were", "been", "had", "has", "have"]);
            return !tells && !near(at, 4, &["no", "nothing"]) && !near(at, 2, &["not"]);
        }
        let next = sentence.words.get(at + 1).map_or("", |word| word.lower.as_ref());
        let nothing = matches!(next, "nothing" | "no") || near(at, 1, &["not"]);
        asks(word) && !(nothing && matches!(word, "ask" | "asks" | "request" | "requests"))
    };
    sentence.text.contains('?')
        || (0..sentence.words.len()).any(ask_at)
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
            | "confirms"
            | "confirmation"
            | "reviews"
            | "approves"
            | "responds"
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
        "kindly" => at == 0,
        "ask" | "asks" | "request" | "requests" | "invite" | "invites" | "seek" | "seeks" => {
            !before(&["to", "the", "this", "a", "your", "its", "not", "on", "upon", "any"])
        }
        "asked" | "requested" | "invited" => {
            before(&["is", "are", "be"]) && !before(&["not", "was", "were", "been", "no"])
        }
        "appreciate" | "grateful" | "pleased" | "glad" | "happy" => before(&["would"]),
        "welcome" => before(&["would"]) || is_wished(sentence, at),
        "appreciated" | "welcomed" => is_wished(sentence, at),
        _ => false,
    }
}

/// Whether the word at `at` says of an answer named before it that it would be welcome: "your views would be
/// appreciated".
fn is_wished(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = &sentence.words[..at];
    let near = |word: &str| before.iter().rev().take(4).any(|before| before.lower == word);
    let yours = before.iter().any(|word| matches!(word.lower.as_ref(), "your" | "any"));
    // "The response of SG17 is appreciated" thanks for it.
    let wishes = near("would") || near("are") && yours && sentence.words[at].lower != "appreciated";
    wishes && before.iter().any(|word| is_answer(&word.lower))
}

/// Whether a sentence is a question to those who read it: "Can you confirm …?"
fn questions(sentence: &Sentence<'_>) -> bool {
    let to_you = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].lower.as_ref(), "can" | "could" | "would" | "will") && pair[1].lower == "you"
    });
    to_you && sentence.text.trim_end().ends_with('?')
}

/// Whether those who read a statement are asked by this sentence for comments, a review, an approval or a reply;
/// narrow, for it accuses. `names` are words by which they are addressed beside "you".
pub(in crate::check) fn asks_for_an_answer(sentence: &Sentence<'_>, names: &[String]) -> bool {
    let is_no_request = sentence.words.first().is_some_and(|word| word.lower == "if")
        || sentence.has(&["contact", "questions", "no", "not", "optional"]);
    let questions = questions(sentence);
    let verb = || (0..sentence.words.len()).find(|at| asks_at(sentence, *at));
    let Some(asks) = questions.then_some(0).or_else(verb) else { return false };
    if is_no_request {
        return false;
    }
    let word = sentence.words[asks].lower.as_ref();
    if matches!(word, "appreciated" | "welcomed" | "welcome") && is_wished(sentence, asks) {
        return true;
    }
    let polite = questions
        || matches!(
            word,
            "please" | "kindly" | "appreciate" | "welcome" | "grateful" | "pleased" | "glad" | "happy"
        );
    let addressed = |word: &str| {
        matches!(word, "you" | "your" | "recipients" | "addressees") || names.iter().any(|name| name == word)
    };
    if !polite && !sentence.words.iter().any(|word| addressed(&word.lower)) {
        return false;
    }
    // "Invites you to participate in the review" asks to participate.
    for word in sentence.words.get(asks + 1..).unwrap_or_default() {
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
    let be_sent = sentence.find(&["be", "sent"]).is_some();
    if sentence.has(&["received", "was", "were", "been", "had", "dated", "thanks", "thank"])
        || !be_sent && sentence.has(&["sent"])
    {
        return false;
    }
    let due_on = sentence.find(&["due", "on"]).map(|due| sentence.words[due + 1].at);
    let by = sentence.words[at..].windows(2).find(|pair| {
        (matches!(pair[0].lower.as_ref(), "by" | "before" | "until" | "than") || due_on == Some(pair[0].at))
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
