//! A sheet as one page of HTML that stands by itself: no scripts, nothing from outside, readable in a mail.

mod fields;
mod list;
mod look;
mod words;

use crate::sheet::{Item, Para, Sheet, Table};

use list::Lists;
use look::Looks;
use words::{escaped, inlines};

/// The sheet as a page for browsers and mail programs.
///
/// Looks stand in the elements themselves, for mail programs drop style sheets. Labels are headers of their rows, lists
/// are lists and headings headings, so that a screen reader finds its way. Page headers and footers are left out. The
/// same sheet gives the same characters.
pub fn write_html(sheet: &Sheet) -> String {
    let mut page = Page { out: String::new(), looks: Looks::new(&sheet.styles), lists: Lists::default() };
    page.head(sheet);
    for (number, part) in sheet.parts.iter().enumerate() {
        if number > 0 {
            page.out.push_str("<hr style=\"margin:2em 0\">\n");
        }
        for item in &part.items {
            page.item(item, part.page.text_width().0);
        }
        page.lists.close(&mut page.out, 0);
    }
    page.out.push_str("</body>\n</html>\n");
    page.out
}

/// The page as far as it is written.
struct Page<'a> {
    out: String,
    looks: Looks<'a>,
    lists: Lists,
}

impl Page<'_> {
    fn head(&mut self, sheet: &Sheet) {
        let meta = &sheet.meta;
        let language = if meta.language.is_empty() { "en" } else { &meta.language };
        self.out.push_str(&format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n",
            escaped(language),
            escaped(if meta.title.is_empty() { "Liaison statement" } else { &meta.title })
        ));
        let keywords = meta.keywords.join(", ");
        for (name, value) in [("author", meta.author.as_str()), ("keywords", &keywords)] {
            if !value.is_empty() {
                self.out.push_str(&format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(value)));
            }
        }
        let look = self.looks.page();
        self.out.push_str(&format!("</head>\n<body style=\"{look}\">\n"));
    }

    fn item(&mut self, item: &Item, width: i32) {
        if !matches!(item, Item::Para(para) if para.list.is_some()) {
            self.lists.close(&mut self.out, 0);
        }
        match item {
            Item::Para(para) => self.para(para),
            Item::Rule(_) => self.out.push_str("<hr>\n"),
            Item::Fields(fields) => fields::write(&mut self.out, &mut self.looks, fields),
            Item::Table(table) => self.table(table, width),
        }
    }

    fn para(&mut self, para: &Para) {
        let words = inlines(&para.inlines);
        if let Some(mark) = &para.list {
            return self.lists.item(&mut self.out, mark, para, &words);
        }
        if words.trim().is_empty() {
            return;
        }
        let tag = match self.looks.styles.outline(para.style) {
            Some(level) => format!("h{}", level.min(4) + 2),
            None => "p".to_string(),
        };
        let opening = self.looks.opening(&tag, para);
        self.out.push_str(&format!("{opening}{words}</{tag}>\n"));
    }

    fn table(&mut self, table: &Table, width: i32) {
        let border = f64::from(table.border.eighths) / 8.0;
        let cell = format!("border:{border}pt solid;padding:2pt 5pt;vertical-align:top;text-align:left");
        let total: i32 = table.widths.iter().map(|width| width.0).sum::<i32>().max(1);
        let share = (100 * total / width.max(1)).clamp(1, 100);
        self.out.push_str(&format!(
            "<table style=\"border-collapse:collapse;width:{share}%;margin:1em 0\">\n<colgroup>"
        ));
        for width in &table.widths {
            self.out.push_str(&format!("<col style=\"width:{}%\">", (100 * width.0 / total).max(1)));
        }
        self.out.push_str("</colgroup>\n");
        for (at, row) in table.rows.iter().enumerate() {
            let head = at < table.header_rows;
            if at == 0 {
                self.out.push_str(if head { "<thead>\n" } else { "<tbody>\n" });
            } else if at == table.header_rows {
                self.out.push_str("</thead>\n<tbody>\n");
            }
            let (tag, scope) = if head { ("th", " scope=\"col\"") } else { ("td", "") };
            self.out.push_str("<tr>");
            for one in &row.cells {
                self.out.push_str(&format!("<{tag}{scope} style=\"{cell}\">"));
                let paras: Vec<String> = one.paras.iter().map(|para| inlines(&para.inlines)).collect();
                let direction = one.paras.first().map(|para| look::direction(para)).unwrap_or_default();
                match direction {
                    "" => self.out.push_str(&paras.join("<br>")),
                    right => self.out.push_str(&format!("<div{right}>{}</div>", paras.join("<br>"))),
                }
                self.out.push_str(&format!("</{tag}>"));
            }
            self.out.push_str("</tr>\n");
        }
        let all_heads = table.header_rows >= table.rows.len();
        self.out.push_str(if all_heads { "</thead>\n</table>\n" } else { "</tbody>\n</table>\n" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Inline, ListKind, Mark, Part, Role, Run, Style};

    fn sheet(items: Vec<Item>) -> Sheet {
        let page = crate::sheet::PageSetup {
            width: crate::sheet::Twips(11907),
            height: crate::sheet::Twips(16840),
            top: crate::sheet::Twips(0),
            right: crate::sheet::Twips(0),
            bottom: crate::sheet::Twips(0),
            left: crate::sheet::Twips(0),
            header: crate::sheet::Twips(0),
            footer: crate::sheet::Twips(0),
        };
        let part = Part {
            kind: crate::sheet::PartKind::Statement,
            page,
            start: crate::sheet::Start::NewPage,
            first_number: None,
            first: Default::default(),
            rest: Default::default(),
            items,
        };
        Sheet { parts: vec![part], ..Sheet::default() }
    }

    fn item(kind: ListKind, level: u8, number: usize, text: &str) -> Item {
        let list = Some(Mark { list: 1, level, kind, number, printed: String::new() });
        let run = Inline::Text(Run::new(Role::Value, text));
        Item::Para(Para { list, inlines: vec![run], ..Para::new(Style::ITEM_1) })
    }

    #[test]
    fn lists_are_nested_and_closed() {
        use ListKind::{Bullet, Numbered};
        let html = write_html(&sheet(vec![
            item(Bullet, 0, 1, "a"),
            item(Numbered, 1, 1, "b"),
            item(Numbered, 1, 2, "c"),
            item(Bullet, 0, 2, "d"),
            item(Numbered, 2, 1, "e"),
        ]));
        let tags: String = html[html.find("<body").unwrap()..]
            .split('<')
            .skip(1)
            .map(|tag| tag.split([' ', '>']).next().unwrap())
            .filter(|tag| tag.ends_with("ul") || tag.ends_with("ol") || tag.ends_with("li"))
            .map(|tag| format!("{tag} "))
            .collect();
        let expected = "ul li ol li /li li /li /ol /li li ol li ol li /li /ol /li /ol /li /ul ";
        assert_eq!(tags, expected);
    }

    #[test]
    fn a_number_goes_on_behind_what_stands_between() {
        use ListKind::{Bullet, Numbered};
        let html = write_html(&sheet(vec![
            item(Numbered, 0, 1, "a"),
            item(Bullet, 0, 1, "b"),
            item(Numbered, 0, 2, "c"),
            item(Numbered, 0, 3, "d"),
        ]));
        let items: Vec<&str> =
            html.split("<li").skip(1).map(|li| li.split_once(" style").unwrap().0).collect();
        assert_eq!(items, ["", "", " value=\"2\"", ""]);
    }

    #[test]
    fn a_paragraphs_own_space_below_is_kept() {
        let run = Inline::Text(Run::new(Role::Value, "above"));
        let space_after = Some(crate::sheet::Twips(120));
        let html =
            write_html(&sheet(vec![Item::Para(Para { space_after, inlines: vec![run], ..Para::default() })]));
        assert!(html.contains("margin-bottom:6pt\">above</p>"), "{html}");
    }

    #[test]
    fn what_a_user_types_is_text() {
        let run = Inline::Text(Run::new(Role::Value, "<script>\"&' 1 < 2"));
        let html = write_html(&sheet(vec![Item::Para(Para { inlines: vec![run], ..Para::default() })]));
        assert!(html.contains("&lt;script&gt;&quot;&amp;&#39; 1 &lt; 2"), "{html}");
        assert!(!html.contains("<script"), "{html}");
    }
}
