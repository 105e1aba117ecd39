//! The brackets of a title that is not built by the form.

use std::collections::HashSet;

use super::{Facts, Fix, Flaw, recipients};
use crate::{
    check::facts::{Named, is_of_the_itu, says_nothing},
    form::printed::{self, Printed},
    statement::{FieldId, Prefix, Purpose, edit::Edit, field::RecipientField, text::RichText},
};

/// Rule 18: a title written or received as a whole has a prefix, brackets that are closed and stand apart, and a
/// `[to …]` that names the recipients (seen in titles of real statements).
pub(super) fn fit(facts: &Facts<'_>) -> Vec<Flaw> {
    if !facts.has_own_title() {
        return Vec::new();
    }
    let title = facts.s.title.override_text.as_str();
    let flaw = |message: String| Flaw::warning(FieldId::TitleOverride, message);
    let mut flaws = Vec::new();
    flaws.extend(without_prefix(facts, title).map(|message| flaw(message.into())));
    if let Some(message) = unbalanced(title) {
        flaws.push(flaw(message));
        return flaws;
    }
    flaws.extend(crowded(title).map(|(message, fix)| flaw(message).mended(fix)));
    flaws.extend(other_recipients(facts, title));
    flaws
}

fn without_prefix(facts: &Facts<'_>, title: &str) -> Option<&'static str> {
    // The prefix is a custom of the ITU's groups.
    let elsewhere = !says_nothing(&facts.source) && !is_of_the_itu(&facts.source);
    (Prefix::of(title).is_none() && !elsewhere)
        .then_some("The title lacks its prefix; begin with LS/o, LS/o/r, LS/i or LS/i/r")
}

/// A bracket that is not closed, or closes nothing.
pub(super) fn unbalanced(title: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut behind = 0;
    for (at, c) in title.char_indices() {
        if at < behind {
            continue;
        }
        if let Some(length) = interval(&title[at..]) {
            behind = at + length;
            continue;
        }
        let pair = match c {
            '(' | '[' => {
                open.push(c);
                continue;
            }
            ')' => '(',
            ']' => '[',
            _ => continue,
        };
        if open.pop() != Some(pair) {
            return Some(format!("The title has a \"{c}\" that closes no bracket; complete the pair"));
        }
    }
    open.pop().map(|c| format!("The title has a \"{c}\" that is never closed; complete the pair"))
}

/// How many bytes of a text a half-open interval at its beginning takes: "[0, 1)", "(a, b]".
pub(super) fn interval(text: &str) -> Option<usize> {
    let close = match text.chars().next()? {
        '[' => ')',
        '(' => ']',
        _ => return None,
    };
    let inside = |c: char| c.is_alphanumeric() || matches!(c, ',' | '.' | '-' | '+' | '−' | '∞' | ' ');
    let end = 1 + text[1..].find(|c| !inside(c))?;
    let (lower, upper) = text[1..end].split_once(',')?;
    let is_bound = |bound: &str| {
        let bound = bound.trim();
        !bound.is_empty() && !bound.contains([' ', ',']) && bound.chars().count() <= 12
    };
    (text[end..].starts_with(close) && is_bound(lower) && is_bound(upper)).then_some(end + 1)
}

/// A bracket of the title's end that touches the word before it or holds a blank at its beginning or end, and one
/// that stands twice.
fn crowded(title: &str) -> Option<(String, Option<Fix>)> {
    let mut seen: [Option<&str>; 2] = [None, None];
    // Each is passed once, so that a title of nothing but brackets is gone through once.
    let mut closes = title.match_indices(']').map(|(at, _)| at);
    for (at, bracket) in title.match_indices(['[', '(']) {
        let inside = &title[at + bracket.len()..];
        let words = inside.trim_start();
        let begins =
            |word: &str| words.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        let which = match bracket {
            "[" if begins("to ") => Some((0, "[to …]")),
            "[" if begins("from ") => Some((1, "[from …]")),
            "(" if begins("reply to") || begins("update and reply to") => None,
            _ => continue,
        };
        if let Some((place, name)) = which
            && seen[place].replace(name).is_some()
        {
            return Some((format!("The title has {name} twice; keep one"), None));
        }
        let blanks = inside.len() - words.len();
        if blanks > 0 {
            let begin = at + bracket.len();
            let edit = Edit::Replace(FieldId::TitleOverride, begin..begin + blanks, RichText::new());
            let fix = Fix::new(format!("Remove the blank after \"{bracket}\""), [edit]);
            return Some((format!("The title has a blank after \"{bracket}\"; remove it"), Some(fix)));
        }
        if bracket == "["
            && let Some(close) = closes.find(|close| *close > at)
            && title[at..close].ends_with(char::is_whitespace)
        {
            let begin = title[..close].trim_end().len();
            let edit = Edit::Replace(FieldId::TitleOverride, begin..close, RichText::new());
            let fix = Fix::new("Remove the blank before \"]\"", [edit]);
            return Some(("The title has a blank before \"]\"; remove it".into(), Some(fix)));
        }
        if title[..at].ends_with(|c: char| !c.is_whitespace()) {
            let edit = Edit::Replace(FieldId::TitleOverride, at..at, RichText::plain(" "));
            let fix = Fix::new(format!("Put a blank before \"{bracket}\""), [edit]);
            return Some((format!("The title lacks a blank before \"{bracket}\"; add one"), Some(fix)));
        }
    }
    None
}

/// A `[to …]` that names others than the recipients.
fn other_recipients(facts: &Facts<'_>, title: &str) -> Option<Flaw> {
    let open = title
        .rmatch_indices('[')
        .map(|(at, _)| at)
        .find(|at| title[at + 1..].get(..3).is_some_and(|start| start.eq_ignore_ascii_case("to ")))?;
    let close = open + title[open..].find(']')?;
    let written = title[open + 4..close].trim();
    if facts.recipients.is_empty() {
        return None;
    }
    let mut seen = HashSet::new();
    let names = Purpose::ALL.into_iter().flat_map(|purpose| facts.recipients_for(purpose));
    let names = names
        .filter(|to| seen.insert(to.recipient.text.trim()))
        .map(|to| Printed::text(FieldId::Recipient(to.key, RecipientField::Text), &to.recipient.text));
    let list = printed::join(names).to_string();
    // What the form would print is right, even where a name in it could be read as two.
    if written == list {
        return None;
    }
    let in_title = Named::all(written, facts.cx, facts.day);
    let named: HashSet<_> = in_title.iter().map(|named| &named.identity).collect();
    let mut seen = HashSet::new();
    let twice = in_title.iter().find(|group| !seen.insert((&group.identity, recipients::asked(&group.text))));
    let addressed: Vec<_> = facts.recipients.iter().flat_map(|to| &to.named).collect();
    let identities: HashSet<_> = addressed.iter().map(|named| &named.identity).collect();
    let lacks = listed(addressed.into_iter().filter(|to| !named.contains(&to.identity)));
    let names = listed(in_title.iter().filter(|other| !identities.contains(&other.identity)));
    let joined = |names: &[&str]| printed::join(names.iter().map(|name| Printed::glue(name))).to_string();
    let lacks = (!lacks.is_empty()).then(|| format!("lacks {}", joined(&lacks)));
    let names = match names.as_slice() {
        [] => None,
        [one] => Some(format!("names {one}, which is no recipient")),
        several => Some(format!("names {}, which are no recipients", joined(several))),
    };
    let twice = twice.map(|group| format!("names {} twice", group.text.trim()));
    let parts: Vec<String> = lacks.into_iter().chain(names).chain(twice).collect();
    if parts.is_empty() {
        return None;
    }
    let message = format!("The title's [to …] {}; let it name the recipients", parts.join(" and "));
    let edit =
        Edit::Replace(FieldId::TitleOverride, open..close + 1, RichText::plain(format!("[to {list}]")));
    let readable = !list.contains(['[', ']', '\n']);
    let fix = Fix::new(format!("Use [to {list}]"), [edit]);
    Some(Flaw::warning(FieldId::TitleOverride, message).mended(readable.then_some(fix)))
}

/// The names of groups, each once.
fn listed<'a>(groups: impl Iterator<Item = &'a Named<'a>>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    groups.map(|group| group.text.trim()).filter(|name| seen.insert(*name)).collect()
}
