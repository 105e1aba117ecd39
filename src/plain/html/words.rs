//! Inlines as HTML.

use crate::{
    sheet::{Change, Inline, Run, followable},
    statement::text::Position,
};

/// Characters that stand for themselves in text and in attributes; what HTML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// The inlines of a paragraph; neighbours that lead to one place are one link.
pub(super) fn inlines(inlines: &[Inline]) -> String {
    let mut out = String::new();
    let mut rest = inlines.iter().peekable();
    while let Some(inline) = rest.next() {
        let Inline::Text(first) = inline else {
            match inline {
                Inline::Tab => out.push_str("&emsp;"),
                Inline::Break => out.push_str("<br>\n"),
                _ => {}
            }
            continue;
        };
        let Some(link) = target(first) else {
            out.push_str(&run(first));
            continue;
        };
        out.push_str(&format!("<a href=\"{}\">{}", escaped(&link), run(first)));
        while let Some(Inline::Text(next)) =
            rest.next_if(|next| matches!(next, Inline::Text(run) if target(run).as_ref() == Some(&link)))
        {
            out.push_str(&run(next));
        }
        out.push_str("</a>");
    }
    out
}

fn target(run: &Run) -> Option<String> {
    run.marks.link.as_deref().and_then(followable)
}

fn run(run: &Run) -> String {
    let mut words = escaped(&run.text);
    // Blanks at the ends of a run and in rows are the writer's.
    words = words.replace("  ", " \u{a0}");
    let marks = &run.marks;
    let position = match marks.position {
        Position::Baseline => None,
        Position::Superscript => Some("sup"),
        Position::Subscript => Some("sub"),
    };
    let change = match run.change {
        Change::None => None,
        Change::Inserted => Some("ins"),
        Change::Deleted => Some("del"),
    };
    let tags = [
        position,
        marks.underline.then_some("u"),
        marks.italic.then_some("i"),
        marks.bold.then_some("b"),
        change,
    ];
    for tag in tags.into_iter().flatten() {
        words = format!("<{tag}>{words}</{tag}>");
    }
    match &run.language {
        Some(language) => format!("<span lang=\"{}\">{words}</span>", escaped(language)),
        None => words,
    }
}
