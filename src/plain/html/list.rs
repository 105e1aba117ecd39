//! Lists, nested as their items are.

use super::look::direction;
use crate::sheet::{ListKind, Mark, Para};

/// The lists that are open, the outermost first.
#[derive(Default)]
pub(super) struct Lists {
    open: Vec<Open>,
}

struct Open {
    kind: ListKind,
    list: u32,
    /// The number of its last item.
    number: usize,
    /// Whether one of them is open.
    item: bool,
}

fn tag(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Bullet => "ul",
        ListKind::Numbered => "ol",
    }
}

/// The marks of a level in the words of CSS.
fn marks(kind: ListKind, depth: usize) -> &'static str {
    match (kind, depth) {
        (ListKind::Bullet, 0) => "disc",
        (ListKind::Bullet, 1) => "circle",
        (ListKind::Bullet, _) => "square",
        (ListKind::Numbered, 0) => "decimal",
        (ListKind::Numbered, 1) => "lower-alpha",
        (ListKind::Numbered, _) => "lower-roman",
    }
}

impl Lists {
    /// Closes all lists but the outermost `left`.
    pub(super) fn close(&mut self, out: &mut String, left: usize) {
        while self.open.len() > left {
            if let Some(open) = self.open.pop() {
                if open.item {
                    out.push_str("</li>\n");
                }
                out.push_str(&format!("</{}>\n", tag(open.kind)));
            }
        }
    }

    /// Writes an item in the list it belongs to.
    pub(super) fn item(&mut self, out: &mut String, mark: &Mark, para: &Para, words: &str) {
        let depth = usize::from(mark.level) + 1;
        self.close(out, depth);
        let other = |open: &Open| open.kind != mark.kind || open.list != mark.list;
        if self.open.len() == depth && self.open.last().is_some_and(other) {
            self.close(out, depth - 1);
        }
        while self.open.len() < depth {
            let at = self.open.len();
            // A list inside another stands in an item of that.
            if let Some(outer) = self.open.last_mut().filter(|outer| !outer.item) {
                out.push_str("<li style=\"list-style-type:none\">");
                outer.item = true;
            }
            out.push_str(&format!(
                "<{} style=\"margin:0;list-style-type:{}\">\n",
                tag(mark.kind),
                marks(mark.kind, at)
            ));
            self.open.push(Open { kind: mark.kind, list: mark.list, number: 0, item: false });
        }
        let mut value = String::new();
        if let Some(open) = self.open.last_mut() {
            if open.item {
                out.push_str("</li>\n");
            }
            open.item = true;
            // What stood between two items of a list may have closed it: the number goes on all the same.
            if mark.kind == ListKind::Numbered && mark.number != open.number + 1 {
                value = format!(" value=\"{}\"", mark.number);
            }
            open.number = mark.number;
        }
        out.push_str(&format!("<li{value}{} style=\"margin-top:4pt\">{words}", direction(para)));
    }
}
