"""Compares where things stand on the pages: the secretariat's template, filled with the same values, and our form.

`geometry.py --form hand-in --work FOLDER TEMPLATE OURS` fills a copy of the template with the values of our file, lets
LibreOffice set both, and compares the place of every word of the form and of every rule. It fails when one is more than
half a millimetre off. The filled copy stays in FOLDER, outside of the project.
"""

import argparse
import html
import pathlib
import re
import subprocess
import sys
import zipfile
from xml.dom import minidom

LIMIT = 0.5
POINT = 25.4 / 72
RESOLUTION = 300
PIXEL = 25.4 / RESOLUTION


def children(node, name):
    return [c for c in node.childNodes if c.nodeName == name]


def all_of(node, name):
    return node.getElementsByTagName(name)


def text(node):
    parts = []
    for t in all_of(node, "w:t"):
        parts.extend(c.data for c in t.childNodes)
    return "".join(parts)


def document(path):
    return minidom.parseString(zipfile.ZipFile(path).read("word/document.xml"))


def table_of_form(tree):
    """The first table with the form's rows."""
    return next(t for t in all_of(tree, "w:tbl") if "Source:" in text(t) and "Contact:" in text(t))


def label(row):
    first = text(children(row, "w:tc")[0]).strip()
    return first if re.fullmatch(r"[A-Z][^:]*:", first) else ""


def keep_marks(run):
    """Our run with the bold it was given by hand and no other property: the style is the template's."""
    for properties in children(run, "w:rPr"):
        for child in list(properties.childNodes):
            if child.nodeName not in ("w:b", "w:bCs"):
                properties.removeChild(child)


def fill_cell(tree, cell, ours):
    """Puts our text into the paragraphs of the template's cell, in the template's style."""
    paragraphs = children(cell, "w:p")
    values = children(ours, "w:p")
    for extra in paragraphs[len(values) :]:
        cell.removeChild(extra)
    for paragraph in values[len(paragraphs) :]:
        cell.appendChild(paragraphs[0].cloneNode(True))
    for paragraph, value in zip(children(cell, "w:p"), values):
        bold = any(children(p, "w:b") for r in children(paragraph, "w:r") for p in children(r, "w:rPr"))
        size = [p for r in children(paragraph, "w:r") for p in children(r, "w:rPr") if children(p, "w:sz")]
        for child in list(paragraph.childNodes):
            if child.nodeName not in ("w:pPr",):
                paragraph.removeChild(child)
        for run in all_of(value, "w:r"):
            new = tree.importNode(run, True)
            keep_marks(new)
            if size:
                for old in children(new, "w:rPr"):
                    new.removeChild(old)
                new.insertBefore(size[0].cloneNode(True), new.firstChild)
            elif bold:
                for old in children(new, "w:rPr"):
                    new.removeChild(old)
                properties = tree.createElement("w:rPr")
                properties.appendChild(tree.createElement("w:b"))
                new.insertBefore(properties, new.firstChild)
            paragraph.appendChild(new)


def fill(template, ours, out, form):
    """Writes the template with our values; what it has as an example is replaced or goes."""
    tree, mine = document(template), document(ours)
    for marked in list(all_of(tree, "w:highlight")):
        marked.parentNode.removeChild(marked)
    theirs, our_table = table_of_form(tree), table_of_form(mine)
    rows, our_rows = children(theirs, "w:tr"), children(our_table, "w:tr")
    contacts = [r for r in rows if label(r) == "Contact:"]
    our_contacts = [r for r in our_rows if label(r) == "Contact:"]
    for extra in contacts[len(our_contacts) :]:
        theirs.removeChild(extra)
    for _ in our_contacts[len(contacts) :]:
        theirs.insertBefore(contacts[0].cloneNode(True), contacts[0])
    contacts = [r for r in children(theirs, "w:tr") if label(r) == "Contact:"]
    for row, mine_row in zip(contacts, our_contacts):
        fill_row(tree, row, mine_row, range(1, 3))
    pairs = zip(rows[:7], our_rows[:7]) if form == "posted" else zip(rows[:-2], our_rows)
    for at, (row, mine_row) in enumerate(pairs):
        if label(row) != label(mine_row):
            sys.exit(f"row {at + 1} is {label(row)!r} in the template and {label(mine_row)!r} in ours")
        named = [text(c).strip() for c in children(row, "w:tc")]
        fill_row(tree, row, mine_row, [i for i, name in enumerate(named) if not re.fullmatch(r"[A-Z][^:]*:", name)])
    if form == "posted":
        # The liaison statement's own rows, which this template lacks: ours, so that what follows stands as far down.
        first = contacts[0]
        for row in our_rows[7:]:
            if label(row) == "Contact:":
                break
            new = tree.importNode(row, True)
            # A style that the template has not makes LibreOffice take the table apart; these look like Normal.
            for name in ("w:pStyle", "w:bookmarkStart", "w:bookmarkEnd"):
                for element in list(all_of(new, name)):
                    element.parentNode.removeChild(element)
            theirs.insertBefore(new, first)
        regrid(tree, theirs, our_table)
    summary = theirs.nextSibling
    while summary.nodeName != "w:tbl":
        summary = summary.nextSibling
    our_summary = our_table.nextSibling
    while our_summary.nodeName != "w:tbl":
        our_summary = our_summary.nextSibling
    fill_row(tree, children(summary, "w:tr")[0], children(our_summary, "w:tr")[0], [1])
    body = summary.parentNode
    end = children(body, "w:sectPr")[-1]
    # The section of the template's first page, which is another one than its last.
    if form == "posted":
        body.replaceChild(all_of(body, "w:sectPr")[0].cloneNode(True), end)
    node = summary.nextSibling
    while node is not None:
        following = node.nextSibling
        if node.nodeName != "w:sectPr":
            body.removeChild(node)
        node = following
    end = children(body, "w:sectPr")[-1]
    node = our_summary.nextSibling
    while node is not None and node.nodeName != "w:sectPr":
        new = tree.importNode(node, True)
        for link in list(all_of(new, "w:hyperlink")):
            for child in list(link.childNodes):
                link.parentNode.insertBefore(child, link)
            link.parentNode.removeChild(link)
        body.insertBefore(new, end)
        node = node.nextSibling
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.namelist():
            data = source.read(entry)
            if entry == "word/document.xml":
                data = tree.toxml(encoding="UTF-8")
            target.writestr(entry, data)


def fill_row(tree, row, ours, cells):
    for at in cells:
        theirs = children(row, "w:tc")[at]
        value = children(ours, "w:tc")[at]
        merged = [m for p in children(theirs, "w:tcPr") for m in children(p, "w:vMerge")]
        drawn = all_of(theirs, "w:drawing")
        if drawn or any(m.getAttribute("w:val") != "restart" for m in merged):
            # What goes on from above is as it is, and so is the template's emblem when we have one, too.
            for drawing in [] if all_of(value, "w:drawing") else list(drawn):
                drawing.parentNode.removeChild(drawing)
            continue
        fill_cell(tree, theirs, value)


def regrid(tree, table, ours):
    """Gives a table our columns: rows of both have their widths in common, not their spans."""
    grid = children(table, "w:tblGrid")[0]
    table.replaceChild(tree.importNode(children(ours, "w:tblGrid")[0], True), grid)
    edges, at = [0], 0
    for column in all_of(children(ours, "w:tblGrid")[0], "w:gridCol"):
        at += int(column.getAttribute("w:w"))
        edges.append(at)
    for row in children(table, "w:tr"):
        at = 0
        for cell in children(row, "w:tc"):
            properties = children(cell, "w:tcPr")[0]
            width = int(children(properties, "w:tcW")[0].getAttribute("w:w"))
            span = edges.index(at + width) - edges.index(at)
            at += width
            for old in children(properties, "w:gridSpan"):
                properties.removeChild(old)
            if span > 1:
                new = tree.createElement("w:gridSpan")
                new.setAttribute("w:val", str(span))
                properties.insertBefore(new, children(properties, "w:tcW")[0].nextSibling)


def to_pdf(files, folder):
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, *files],
        check=True, capture_output=True, timeout=300,
    )
    return [folder / (pathlib.Path(f).stem + ".pdf") for f in files]


def words(pdf):
    """Every word with its page and the place of its corner, in millimetres."""
    said = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout
    found = []
    # What it says is not always XML: titles and words may hold what XML cannot.
    for number, page in enumerate(said.decode(errors="replace").split("<page ")[1:], 1):
        for left, top, right, word in re.findall(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)"[^>]*>(.*?)</word>', page):
            found.append((number, html.unescape(word), *(float(place) * POINT for place in (left, top, right))))
    return found


def rules(pdf, page=1):
    """The lines across a page: upper edge, thickness, left and right end, in millimetres."""
    command = ["pdftoppm", "-gray", "-r", str(RESOLUTION), "-f", str(page), "-l", str(page), pdf]
    picture = subprocess.run(command, check=True, capture_output=True).stdout
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", picture)
    width, height = int(header[1]), int(header[2])
    pixels = picture[header.end() :].translate(bytes([1 if v < 128 else 0 for v in range(256)]))
    found, open_rules = [], []
    # Underlined addresses and the line of underscores are no rules.
    least = round(100 / PIXEL)
    for y in range(height):
        row = pixels[y * width : (y + 1) * width]
        here = [m.span() for m in re.finditer(b"\x01{%d,}" % least, row)] if b"\x01" * least in row else []
        kept = []
        for rule in open_rules:
            match = next((s for s in here if abs(s[0] - rule[2]) < 9 and abs(s[1] - rule[3]) < 9), None)
            if match:
                here.remove(match)
                rule[1] += 1
                kept.append(rule)
            else:
                found.append(rule)
        open_rules = kept + [[y, 1, *s] for s in here]
    return [tuple(v * PIXEL for v in rule) for rule in sorted(found + open_rules)]


# The left edge of text in the form's tables and that of the values beside the two widths of labels, in millimetres.
MARGIN, TWIP = 20.0, 25.4 / 1440
LEFT = MARGIN + 57 * TWIP
LABELS = ["Question(s):", "Source:", "Title:", "Approval:", "Deadline:", "Contact:", "Abstract:"]


def form_faults(pdf, with_rules):
    """Whether the labels stand at the left edge of the form and its rules run from margin to margin."""
    found = words(pdf)
    for label in LABELS:
        places = [x for _, word, x, *_ in found if word == label]
        if not any(abs(x - LEFT) <= LIMIT for x in places):
            yield f"{label} stands at {[round(x, 2) for x in places]} mm, not at {LEFT:.2f}"
    if with_rules:
        # Underlined text looks like a rule, too; but the form has three from margin to margin, and so has a cover.
        right_edge = MARGIN + 9639 * TWIP
        across = [r for r in rules(pdf) if abs(r[2] - MARGIN) <= LIMIT and abs(r[3] - right_edge) <= LIMIT]
        if len(across) < 3:
            yield f"{len(across)} rules from margin to margin on the first page"


FORM = re.compile(r"[A-Z]\S*:|to:|LIAISON|STATEMENT|For|Study|Working|action|information|_{10,}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--form", choices=["hand-in", "posted"], required=True)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("template")
    parser.add_argument("ours", type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    filled = arguments.work / f"template-{arguments.form}.docx"
    fill(arguments.template, arguments.ours, filled, arguments.form)
    theirs, ours = to_pdf([filled, arguments.ours], arguments.work)
    failures, furthest = [], 0.0
    mine, others = words(ours), words(theirs)
    print("| what | page | template x, y (mm) | ours x, y (mm) | off (mm) |\n|---|---|---|---|---|")
    if [w[:2] for w in mine] != [w[:2] for w in others]:
        at = next((i for i, (a, b) in enumerate(zip(mine, others)) if a[:2] != b[:2]), min(len(mine), len(others)))
        failures.append(f"word {at + 1} differs: {mine[at : at + 3]} and in the template {others[at : at + 3]}")
    for a, b in zip(others, mine):
        off = max(abs(a[2] - b[2]), abs(a[3] - b[3]), abs(a[4] - b[4]))
        furthest = max(furthest, off)
        if off > LIMIT:
            failures.append(f"{a[1]!r} on page {a[0]} stands {off:.2f} mm off")
        if FORM.fullmatch(a[1]) or off > LIMIT:
            print(f"| {a[1][:12]} | {a[0]} | {a[2]:.2f}, {a[3]:.2f} | {b[2]:.2f}, {b[3]:.2f} | {off:.2f} |")
    their_rules, our_rules = rules(theirs), rules(ours)
    if len(their_rules) != len(our_rules):
        failures.append(f"{len(our_rules)} rules on the first page, {len(their_rules)} in the template")
    for a, b in zip(their_rules, our_rules):
        off = max(abs(x - y) for x, y in zip(a, b))
        furthest = max(furthest, off)
        if off > LIMIT:
            failures.append(f"the rule at {a[0]:.2f} mm stands {off:.2f} mm off")
        print(
            f"| rule, {a[1]:.2f} and {b[1]:.2f} thick | 1 | {a[2]:.2f}-{a[3]:.2f}, {a[0]:.2f} "
            f"| {b[2]:.2f}-{b[3]:.2f}, {b[0]:.2f} | {off:.2f} |"
        )
    print(f"\n{len(mine)} words and {len(our_rules)} rules; the furthest off by {furthest:.2f} mm")
    for failure in failures:
        print(failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
