//! Whether the groups addressed are known.

use super::{Facts, Fix, Flaw};
use crate::{
    check::facts::{Addressed, Named},
    directory::{Spelling, Warning},
    statement::{
        FieldId,
        edit::Edit,
        field::{RecipientField, Value},
    },
};

/// Rule 20: a recipient is known, spelled as it spells itself, exists at the time and takes statements; any
/// well-formed Question of a known group is known (the directory; seen in titles of real statements).
pub(super) fn knows_the_recipients(facts: &Facts<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for to in &facts.recipients {
        for named in &to.named {
            flaws.extend(flaw(facts, to, named));
        }
    }
    flaws
}

fn flaw(facts: &Facts<'_>, to: &Addressed<'_>, named: &Named<'_>) -> Option<Flaw> {
    let field = FieldId::Recipient(to.key, RecipientField::Text);
    let name = named.text.trim();
    // "<group>" is still to be filled in, which is another rule's.
    if name.contains('<') && name.contains('>') {
        return None;
    }
    if is_everybody(name) {
        return None;
    }
    let Some(known) = &named.known else {
        let message = format!(
            "\"{name}\" is not among the groups; check how it is spelled, or add it to Groups and people"
        );
        return Some(Flaw::warning(field, message));
    };
    let single = to.named.len() == 1;
    let warnings = facts.cx.book.warnings(known.entry, facts.day);
    // A group of today may well have been there before the first period the book has of it.
    let is_over = known.entry.period.is_over(facts.day.year());
    let counts =
        |warning: &Warning| warning.is_serious() && (is_over || !matches!(warning, Warning::OtherPeriod(_)));
    if let Some(warning) = warnings.into_iter().find(counts) {
        let message = match &warning {
            Warning::TakesNoStatements => {
                format!("{name} takes no liaison statements; address another group")
            }
            Warning::RenamedTo(now) | Warning::MergedInto(now) | Warning::ReplacedBy(now) => {
                format!("{name} is {warning}; address {now}")
            }
            Warning::OtherPeriod(period) => {
                format!("{name} is known for {period} only; address the group that has its work now")
            }
            warning => format!("{name} is {warning}; address the group that has its work now"),
        };
        let renamed = match warning {
            Warning::RenamedTo(now) if single => Some(now),
            _ => None,
        };
        let fix = renamed.map(|now| using(field, now));
        return Some(Flaw::warning(field, message).mended(fix));
    }
    // Of a name in small letters alone nothing is left of its spelling; other capitals are a matter of taste.
    let own = match known.spelling {
        Spelling::Exact => true,
        Spelling::Near => name.contains(char::is_uppercase),
        Spelling::Variant | Spelling::Short => false,
    };
    (!own && known.known != name).then(|| {
        let message =
            format!("\"{name}\" is written {} by the group itself; use its own spelling", known.known);
        Flaw::warning(field, message).mended(single.then(|| using(field, known.known.clone())))
    })
}

/// Whether a name means all groups of a kind ("all ITU-T Study Groups"), of which the book has each and not the whole.
fn is_everybody(name: &str) -> bool {
    let lower = name.to_lowercase();
    let Some(rest) = lower.strip_prefix("all ").map(|rest| rest.strip_prefix("the ").unwrap_or(rest)) else {
        return false;
    };
    let rest =
        ["itu-t ", "itu-d ", "itu-r ", "itu "].iter().find_map(|of| rest.strip_prefix(of)).unwrap_or(rest);
    ["study groups", "sgs", "working parties", "focus groups", "groups"].contains(&rest.trim())
}

fn using(field: FieldId, name: String) -> Fix {
    Fix::new(format!("Use {name}"), [Edit::Set(field, Value::Text(name))])
}
