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
                // A browser counts it.
                outer.number += 1;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The items as a browser numbers them: an item counts on, or has the number it says.
    fn counted(html: &str) -> Vec<usize> {
        let (mut open, mut numbers) = (Vec::new(), Vec::new());
        for tag in html.split('<').skip(1) {
            match tag.split(['>', ' ']).next() {
                Some("ol") => open.push(0),
                Some("/ol") => drop(open.pop()),
                Some("li") => {
                    let said = tag.split_once("value=\"").and_then(|(_, rest)| rest.split('"').next());
                    let number = open.last_mut().unwrap();
                    *number = said.map_or(*number + 1, |said| said.parse().unwrap());
                    if !tag.contains("list-style-type:none") {
                        numbers.push(*number);
                    }
                }
                _ => {}
            }
        }
        numbers
    }

    #[test]
    fn a_browser_numbers_items_as_the_sheet_does_in_every_order_of_levels() {
        for order in 0..3usize.pow(5) {
            let (mut lists, mut html, mut counts, mut expected) =
                (Lists::default(), String::new(), [0; 3], Vec::new());
            for at in 0..5 {
                let level = order / 3usize.pow(at) % 3;
                counts[level] += 1;
                counts[level + 1..].fill(0);
                expected.push(counts[level]);
                let level = u8::try_from(level).unwrap();
                let mark = Mark {
                    list: 1,
                    level,
                    kind: ListKind::Numbered,
                    number: counts[usize::from(level)],
                    printed: String::new(),
                };
                lists.item(&mut html, &mark, &Para::default(), "words");
            }
            lists.close(&mut html, 0);
            assert_eq!(counted(&html), expected, "{html}");
        }
    }
}
