"""Compares a Word file of ours with the secretariat's template, point by point, from the XML of both.

`template.py --form hand-in TEMPLATE OURS` prints a table: the point, the template's measure, ours, and the reason where
they differ. It fails when something differs without a reason.
"""

import argparse
import re
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# Where the two differ on purpose: the point, and why. "*" stands for anything.
SHARED = {
    "defaults: rFonts": "the template names its theme's faces; ours names the same faces outright and needs no theme",
    "style *: link": "a character style that goes with the paragraph style; nothing of ours uses one",
    "style enumlev3: ind": "states the hanging indent, too, that the template inherits from enumlev2",
    "style DefaultParagraphFont: *": "Word's own",
    "style LSSource: rFonts": "the template names its theme's face; ours names the same face outright",
    "style LSTitle: rFonts": "the template names its theme's face; ours names the same face outright",
    "settings: compat useFELayout": "a switch for East Asian layout of Word 97; Word 2013 and later take no heed of it",
    "* of the label Title: text": "the template has a stray blank behind the label",
    "row For comment to*": "stands only when somebody is asked to comment; the template has no such row",
    "row LIAISON STATEMENT, *: label run": "ours says bold for complex scripts, too",
    "row LIAISON STATEMENT, *: label mark": "ours says bold for complex scripts, too",
    "row Keywords*": "stands only when there are keywords; the template has no such row",
    "row Attachments*": "stands only when there are attachments; the template has no such row",
}
HAND_IN = {
    "section: headers": "the template's header for even pages is empty and switched off",
    "section: footers": "the template's footers are empty",
    "closing: paragraphs after": "an empty paragraph at the end; it makes an empty last page when the text fills one",
    "header: page field": "the template adds a switch that keeps the formatting of a field's result; ours has none to keep",
    "row Contact 3*": "one row a person; the template shows two",
    "style Docnumber: qFormat": "only the style list of Word",
    "style TSBHeaderRight14: *": "a style of the posted form; the template of the hand-in form lacks it",
}
POSTED = {
    "table: grid": "ours has two columns more, for the labels of the addressing rows, which this template lacks",
    "row *: spans": "ours has two columns more, for the labels of the addressing rows, which this template lacks",
    "row LIAISON STATEMENT*": "a row of the liaison statement's form; this template is of another document",
    "row For action to*": "a row of the liaison statement's form; this template is of another document",
    "row For information to*": "a row of the liaison statement's form; this template is of another document",
    "row Approval*": "a row of the liaison statement's form; this template is of another document",
    "row Deadline*": "a row of the liaison statement's form; this template is of another document",
    "row Contact 3*": "one row a person; the template shows two",
    "row header 2, cell 3: value mark": "small capitals of text that is in capitals already",
    "row header 2, cell 3: value run": "small capitals of text that is in capitals already",
    "row header *, cell 1: value mark": "an empty paragraph in a cell that goes on from above; nobody sees it",
    "row header *, cell 2: value mark": "an empty paragraph in a cell that goes on from above; nobody sees it",
    "row header 1, cell 1: value run": "a picture's run; the template forbids its proofreading",
    "style VenueDate: *": "as the template of the hand-in form defines it; only the look of what is not there differs",
    "style *: qFormat": "only the style list of Word; as in the template of the hand-in form",
    "style Footer: sz": "as in the template of the hand-in form",
    "style LS*: *": "a style of the liaison statement's form; this template lacks it",
    "section: *": "only the header block is this template's; pages are those of the hand-in form, which agree with the template's",
    "header: *": "only the header block is this template's; pages are those of the hand-in form, which agree with the template's",
    "row header 1, cell 2: value 3 run": "the template forgot the size of complex scripts for the years",
}
HAND_IN |= SHARED
POSTED |= {pattern: reason for pattern, reason in SHARED.items() if pattern not in POSTED}


def local(tag):
    return tag.split("}")[-1]


def attributes(element):
    pairs = {local(k): v for k, v in element.attrib.items() if "rsid" not in k and local(k) not in ("paraId", "textId")}
    return pairs


ON = {"", "1", "true", "on"}
OFF = {"0", "false", "off"}


def said(element):
    """What a property says, in one line."""
    name = local(element.tag)
    values = attributes(element)
    if name in ("b", "bCs", "i", "iCs", "keepNext", "keepLines", "cantSplit", "titlePg", "smallCaps", "noProof"):
        value = values.get("val", "")
        return "on" if value in ON else "off"
    if name in ("overflowPunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd"):
        return "off" if values.get("val", "1") in OFF else "on"
    if name == "tabs":
        return " ".join(f"{t.get(W + 'val')} {t.get(W + 'pos')}" for t in element)
    if name == "tblLook":
        return values.get("val", "")
    if name == "vMerge":
        return values.get("val", "continue")
    if name == "trHeight":
        return f"{values.get('hRule', 'atLeast')} {values['val']}"
    if name in ("tcBorders", "tblCellMar", "tblBorders", "pBdr"):
        return "; ".join(f"{local(c.tag)} {' '.join(f'{k}={v}' for k, v in sorted(attributes(c).items()))}" for c in element)
    if list(values) == ["val"]:
        return values["val"]
    return " ".join(f"{k}={v}" for k, v in sorted(values.items())) or "on"


def properties(element, leave=()):
    """The properties in an element, name by name."""
    if element is None:
        return {}
    return {local(c.tag): said(c) for c in element if local(c.tag) not in leave}


def line(pairs):
    return "; ".join(f"{k} {v}" for k, v in sorted(pairs.items())) or "-"


# What says nothing of looks: marks to be filled in, and what Word notes down for itself.
UNSEEN = ("highlight", "lang", "noProof", "rStyle")


class File:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.document = self.part("word/document.xml")
        self.body = self.document.find(W + "body")

    def part(self, name):
        return ElementTree.fromstring(self.zip.read(name))

    def related(self, id):
        for relationship in self.part("word/_rels/document.xml.rels"):
            if relationship.get("Id") == id:
                return self.part("word/" + relationship.get("Target"))


def text(element):
    parts = []
    for node in element.iter():
        if node.tag == W + "t":
            parts.append(node.text or "")
        elif node.tag == W + "br":
            parts.append("\n")
    return "".join(parts)


def runs(paragraph):
    """How the runs of a paragraph look, each look once."""
    looks = []
    for run in paragraph.iter(W + "r"):
        look = line(properties(run.find(W + "rPr"), UNSEEN))
        if look not in looks:
            looks.append(look)
    return " | ".join(looks) or "-"


def paragraph(points, name, p, seen):
    own = p.find(W + "pPr")
    points[f"{name} paragraph"] = line(properties(own, ("rPr", "sectPr")))
    points[f"{name} mark"] = line(properties(own.find(W + "rPr") if own is not None else None, UNSEEN))
    if seen:
        points[f"{name} run"] = runs(p)


LABELS = re.compile(
    r"(Question\(s\)|Meeting|Study Group|Working Party|Source|Title|For (?:action|comment|information) to|Approval"
    r"|Deadline|Contact|Abstract|Keywords|Attachments|LIAISON STATEMENT)"
)


def table(points, name, tbl, rows):
    own = properties(tbl.find(W + "tblPr"))
    points[f"{name}: properties"] = line(own)
    points[f"{name}: grid"] = " ".join(c.get(W + "w") for c in tbl.find(W + "tblGrid"))
    for row in tbl.findall(W + "tr"):
        cells = row.findall(W + "tc")
        labels = [LABELS.match(text(c)) for c in cells]
        first = labels[0][1] if labels[0] else f"header {sum(k.startswith('header') for k in rows) + 1}"
        if len(cells) == 1 and not labels[0]:
            first = "band"
        if first == "Contact":
            first = f"Contact {sum(k.startswith('Contact') for k in rows) + 1}"
        rows.append(first)
        name = f"row {first}"
        points[f"{name}: properties"] = line(properties(row.find(W + "trPr")))
        own = [c.find(W + "tcPr") for c in cells]
        points[f"{name}: widths"] = " ".join(o.find(W + "tcW").get(W + "w") for o in own)
        points[f"{name}: spans"] = " ".join(
            o.find(W + "gridSpan").get(W + "val") if o.find(W + "gridSpan") is not None else "1" for o in own
        )
        for at, (cell, o) in enumerate(zip(cells, own), 1):
            there = f"{name}, cell {at}"
            points[f"{there}: cell"] = line(properties(o, ("tcW", "gridSpan")))
            label = labels[at - 1] is not None
            if label:
                points[f"{there} of the label {labels[at - 1][1]}: text"] = text(cell)
            for number, p in enumerate(cell.findall(W + "p"), 1):
                kind = "label" if label else "value" if number == 1 else f"value {number}"
                # A value of the template is a placeholder or not there: only its paragraph counts.
                seen = label or first.startswith("header") or bool(re.match(r"Tel|E-mail", text(p)))
                paragraph(points, f"{there}: {kind}", p, seen and bool(text(p).strip()))


def section(points, file):
    sections = list(file.document.iter(W + "sectPr"))
    own = sections[0] if points["form"] == "posted" and len(sections) > 1 else sections[-1]
    for child in own:
        name = local(child.tag)
        if not name.endswith("Reference") and name != "type":
            values = attributes(child)
            if name == "cols":
                values.pop("num", None)
            points[f"section: {name}"] = " ".join(f"{k}={v}" for k, v in sorted(values.items())) or "on"
    for kind in ("header", "footer"):
        references = {r.get(W + "type"): r.get(R + "id") for r in own.findall(W + f"{kind}Reference")}
        points[f"section: {kind}s"] = " ".join(sorted(references)) or "-"
        if kind == "header" and "default" in references:
            running(points, file.related(references["default"]))
        if kind == "header" and "first" in references:
            first = file.related(references["first"])
            points["header: of the first page"] = text(first) or "empty"


def running(points, header):
    paragraphs = list(header.iter(W + "p"))
    fields = [i.text.strip() for i in paragraphs[0].iter(W + "instrText")]
    points["header: page field"] = " ".join(re.sub(r"\s+", " ", f) for f in fields)
    points["header: first line"] = re.sub(r"\d+", "N", text(paragraphs[0]))
    for at, p in enumerate(paragraphs[:2], 1):
        points[f"header: paragraph {at}"] = line(properties(p.find(W + "pPr"), ("rPr",)))
        if at == 1:
            points["header: run"] = runs(p)


def styles(points, file, ids):
    root = file.part("word/styles.xml")
    defaults = root.find(W + "docDefaults")
    for child in [*defaults.find(f"{W}rPrDefault/{W}rPr"), *defaults.find(f"{W}pPrDefault/{W}pPr")]:
        points[f"defaults: {local(child.tag)}"] = said(child)
    for style in root.findall(W + "style"):
        id = style.get(W + "styleId")
        if id not in ids:
            continue
        name = f"style {id}"
        points[f"{name}: kind"] = " ".join(f"{k}={v}" for k, v in sorted(attributes(style).items()) if k != "styleId")
        for child in style:
            tag = local(child.tag)
            if tag == "rsid":
                continue
            if tag in ("pPr", "rPr", "tblPr"):
                for key, value in properties(child).items():
                    points[f"{name}: {key}"] = value
            else:
                points[f"{name}: {tag}"] = said(child)


def settings(points, file):
    root = file.part("word/settings.xml")
    for name in ("defaultTabStop", "themeFontLang", "evenAndOddHeaders", "characterSpacingControl"):
        element = root.find(W + name)
        points[f"settings: {name}"] = said(element) if element is not None else "-"
    for element in root.find(W + "compat"):
        name = element.get(W + "name") or local(element.tag)
        points[f"settings: compat {name}"] = element.get(W + "val") or "on"


def closing(points, body):
    items = list(body)
    at = next(i for i, p in enumerate(items) if p.tag == W + "p" and re.fullmatch("_+", text(p)))
    points["closing: text"] = text(items[at])
    paragraph(points, "closing:", items[at], True)
    points["closing: paragraphs after"] = str(sum(p.tag == W + "p" for p in items[at + 1 :]))
    before = items[at - 1]
    points["closing: before it"] = "an empty paragraph" if before.tag == W + "p" and not text(before) else "text"


def points(file, form, ids):
    points = {"form": form}
    section(points, file)
    body = file.body
    tables = body.findall(W + "tbl")
    at = next(i for i, t in enumerate(tables) if "Source:" in text(t) and ("Contact:" in text(t)))
    rows = []
    table(points, "table", tables[at], rows)
    table(points, "second table", tables[at + 1], rows)
    between = list(body)[list(body).index(tables[at]) + 1 : list(body).index(tables[at + 1])]
    points["between the tables"] = " ".join(f"{local(p.tag)} {line(properties(p.find(W + 'pPr')))}" for p in between)
    if form == "hand-in":
        closing(points, body)
    else:
        marks = [b.get(W + "name") for b in tables[at].iter(W + "bookmarkStart")]
        for mark in marks:
            if not mark.startswith("_"):
                points[f"bookmark {mark}"] = "there"
    styles(points, file, ids)
    settings(points, file)
    return points


def whole(points, others):
    """The points, those of a row or style that the other file lacks as one."""

    def owner(name):
        return re.match(r"(row [^,:]*(?=[,:])|style \w+|)", name)[0]

    there = {owner(name) for name in others}
    merged = {}
    for name, value in points.items():
        if owner(name) in there:
            merged[name] = value
        else:
            merged[f"{owner(name)}: all of it"] = "there"
    return merged


def matches(pattern, name):
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--form", choices=["hand-in", "posted"], required=True)
    parser.add_argument("--all", action="store_true", help="also the points in which both agree")
    parser.add_argument("template")
    parser.add_argument("ours")
    arguments = parser.parse_args()
    template, ours = File(arguments.template), File(arguments.ours)
    ids = {s.get(W + "styleId") for s in ours.part("word/styles.xml").findall(W + "style")}
    theirs = points(template, arguments.form, ids)
    mine = points(ours, arguments.form, ids)
    reasons = HAND_IN if arguments.form == "hand-in" else POSTED
    unexplained, same = 0, 0
    mine, theirs = whole(mine, theirs), whole(theirs, mine)
    print("| point | template | ours | reason |\n|---|---|---|---|")
    for name in dict.fromkeys([*theirs, *mine]):
        a, b = theirs.get(name, "-"), mine.get(name, "-")
        if a == b:
            same += 1
            if arguments.all:
                print(f"| {name} | {a} | {b} | |")
            continue
        pattern = next((p for p in reasons if matches(p, name)), None)
        unexplained += pattern is None
        print(f"| {name} | {a} | {b} | {reasons.get(pattern, 'NONE')} |".replace("\n", " "))
    print(f"\n{same} points agree, {len(dict.fromkeys([*theirs, *mine])) - same} differ, {unexplained} of them without a reason")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
