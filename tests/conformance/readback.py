"""Reads an exported Word file with python-docx and compares it, element by element, with the statement's JSON.

What is expected is taken from the JSON: the rows as they are said to be printed, and, worked out here once more from
the statement's own fields, the lists of recipients and the title.
"""

import re
import string
import unicodedata
import urllib.parse

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

CLOSING = "_" * 23


def printable(text):
    """The text as a page can hold it: every kind of line end a newline, no other control character."""
    text = re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text)
    return "".join(c for c in text if c in "\n\t" or not (ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F or ord(c) in (0xFFFE, 0xFFFF)))


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


def children(element, document):
    for child in element.iterchildren():
        if child.tag == qn("w:p"):
            yield Paragraph(child, document)
        elif child.tag == qn("w:tbl"):
            yield Table(child, document)


def text_of(paragraph):
    """The paragraph's characters, those of its links included."""
    parts = []
    for node in paragraph._p.iter():
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag == qn("w:tab") and node.getparent().tag == qn("w:r"):
            parts.append("\t")
        elif node.tag == qn("w:br"):
            parts.append("\n")
        elif node.tag == qn("w:noBreakHyphen"):
            parts.append("\u2011")
        elif node.tag == qn("w:softHyphen"):
            parts.append("\u00ad")
    return "".join(parts)


def cells(row):
    """The cells of a row, each once, as text."""
    seen, found = [], []
    for cell in row.cells:
        if cell._tc not in seen:
            seen.append(cell._tc)
            found.append("\n".join(text_of(p) for p in cell.paragraphs))
    return found


def is_main(table):
    return any("LIAISON STATEMENT" in cells(row) for row in table.rows)


class Page:
    """A file taken apart: what stands before the statement's table, its rows, and what stands after."""

    def __init__(self, file):
        document = docx.Document(file)
        self.document = document
        items = list(children(document.element.body, document))
        tables = [at for at, item in enumerate(items) if isinstance(item, Table) and is_main(item)]
        if len(tables) != 1:
            raise ValueError(f"{len(tables)} tables with the line LIAISON STATEMENT")
        at = tables[0]
        self.before = items[:at]
        self.rows = [cells(row) for row in items[at].rows]
        after = items[at + 1 :]
        second = next(at for at, item in enumerate(after) if isinstance(item, Table))
        self.rows_after = [cells(row) for row in after[second].rows]
        closing = max(
            (at for at, item in enumerate(after) if isinstance(item, Paragraph) and text_of(item) == CLOSING),
            default=None,
        )
        self.closed = closing is not None
        self.body = after[second + 1 : closing]

    def value(self, label):
        """The values of the rows or half rows with this label."""
        return [
            row[at + 1]
            for row in self.rows + self.rows_after
            for at in range(len(row) - 1)
            if row[at].strip() == label
        ]


def faults(file, statement, options):
    try:
        page = Page(str(file))
    except (ValueError, StopIteration) as error:
        yield f"cannot be taken apart: {error}"
        return
    yield from row_faults(page, statement, "posted" in options)
    yield from wording_faults(page, statement)
    yield from contact_faults(page, statement)
    yield from body_faults(page, statement)
    yield from cover_faults(page, statement, "--without-cover" in options)
    if not page.closed:
        yield "the closing line is missing"


def row_faults(page, statement, posted):
    printed = statement["printed"]
    rows = {
        "Question(s):": printed["questions"],
        "Source:": printed["source"],
        "Title:": printed["title"],
        "For action to:": printed["for_action_to"],
        "For information to:": printed["for_information_to"],
        "Approval:": printed["approval"],
        "Deadline:": printed["deadline"],
        "Abstract:": statement["abstract"],
    }
    if not posted:
        rows |= {
            "Meeting:": printed["meeting"],
            "Study Group:": printed["study_group"],
            "Working Party:": printed["working_party"],
        }
    asked = [r for r in statement["recipients"] if r["purpose"] == "comment" and printable(r["text"]).strip()]
    if asked:
        rows["For comment to:"] = printed["for_comment_to"]
    elif page.value("For comment to:"):
        yield "a row for comments though nobody is asked for them"
    for label, expected in rows.items():
        found = page.value(label)
        if len(found) != 1:
            yield f"{label} stands {len(found)} times"
        elif squeezed(printable(found[0])) not in (squeezed(printable(expected)), *(["-", "N/A"] if not expected.strip() else [])):
            yield f"{label} is {found[0][:200]!r}, not {expected[:200]!r}"


def joined(names):
    """A, B and C."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def names_of(statement, purpose=None):
    """Whom the statement goes to, as the page can hold it."""
    return [
        name
        for recipient in statement["recipients"]
        if purpose in (None, recipient["purpose"]) and (name := squeezed(printable(recipient["text"])))
    ]


def wording_faults(page, statement):
    """The lists of recipients and the title, put together from the statement's own fields."""
    for label, purpose in [("For action to:", "action"), ("For comment to:", "comment"), ("For information to:", "information")]:
        for row in map(squeezed, page.value(label)):
            names = names_of(statement, purpose)
            asked = any(r["questions"] for r in statement["recipients"] if r["purpose"] == purpose)
            expected = joined(names) or "-"
            if not asked and row != expected:
                yield f"{label} is {row[:200]!r}, not {expected[:200]!r}"
            at = 0
            for name in names:
                at = row.find(name, at)
                if at < 0:
                    yield f"{label} lacks {name[:80]!r} or has it elsewhere"
                    break
    title = statement["title"]
    subject = squeezed(printable(title["subject"]))
    if not subject or printable(title["override"]).strip():
        return
    outgoing = title["kind"] == "outgoing"
    prefix = f"LS/{'o' if outgoing else 'i'}{'/r' if statement['reply_to'] else ''} on {subject}"
    names = [name for purpose in ("action", "comment", "information") for name in names_of(statement, purpose)]
    names = list(dict.fromkeys(names))
    for row in map(squeezed, page.value("Title:")):
        if not row.startswith(prefix):
            yield f"the title {row[:200]!r} does not begin with {prefix[:200]!r}"
        if outgoing and names and not row.endswith(f"[to {joined(names)}]"):
            yield f"the title ends {row[-200:]!r}, not with {joined(names)[-200:]!r}"


def contact_faults(page, statement):
    found = [row for row in page.rows if row and row[0].strip() == "Contact:"]
    contacts = statement["contacts"]
    if contacts and len(found) != len(contacts):
        yield f"{len(found)} rows of contacts for {len(contacts)} contacts"
        return
    for row, contact in zip(found, contacts):
        left = [contact[name] for name in ("name", "role", "organization", "country")] + contact["lines"]
        wanted = [squeezed(printable(line)) for line in left]
        if squeezed(row[1]) != squeezed(" ".join(wanted)):
            yield f"contact {contact['name']!r} reads {row[1]!r}"
        aside = squeezed(" ".join(row[2:]))
        for value in [contact["telephone"], contact["fax"], *contact["emails"]]:
            if squeezed(printable(value)) not in aside:
                yield f"contact {contact['name']!r} lacks {value!r}"


STYLES = {
    "normal": "Normal",
    "heading1": "heading 1",
    "heading2": "heading 2",
    "heading3": "heading 3",
}


def body_faults(page, statement):
    # A table without cells prints nothing.
    wanted = [block for block in statement["text"] if block["style"] != "table" or any(block["rows"])]
    body = list(page.body)
    while body and isinstance(body[0], Paragraph) and not text_of(body[0]) and not (
        wanted and wanted[0]["style"] != "table" and not printable(wanted[0]["text"])
    ):
        body.pop(0)
    at = 0
    numbers = []
    for block in wanted:
        if block["style"] == "table":
            while at < len(body) and isinstance(body[at], Paragraph) and not text_of(body[at]):
                at += 1
            if at >= len(body) or not isinstance(body[at], Table):
                yield f"a table is missing: {block['rows']!r}"
                return
            yield from table_faults(body[at], block)
            at += 1
            continue
        expected = printable(block["text"])
        while at < len(body) and (isinstance(body[at], Table) or text_of(body[at]) != expected):
            if isinstance(body[at], Table) or text_of(body[at]):
                break
            at += 1
        if at >= len(body):
            yield f"a paragraph is missing: {expected[:120]!r}"
            return
        paragraph = body[at]
        if isinstance(paragraph, Table) or text_of(paragraph) != expected:
            found = "a table" if isinstance(paragraph, Table) else repr(text_of(paragraph)[:120])
            yield f"{found} stands where {expected[:120]!r} should"
            return
        yield from paragraph_faults(paragraph, block, numbers)
        at += 1


def paragraph_faults(paragraph, block, numbers):
    style = block["style"]
    name = paragraph.style.name
    expected = STYLES.get(style)
    if expected and name.lower() != expected.lower():
        yield f"style {name} for {style}"
    properties = paragraph._p.pPr
    number = properties.numPr if properties is not None else None
    if style.startswith(("bullet", "numbered")):
        if number is None:
            yield f"no list numbering for {style} {block['text'][:60]!r}"
        elif number.ilvl.val != int(style[-1]) - 1:
            yield f"list level {number.ilvl.val} for {style}"
    elif number is not None:
        yield f"list numbering for {style}"
    yield from mark_faults(paragraph, block)


def mark_faults(paragraph, block):
    """Bold, italic, underline and position, character by character; links by their address."""
    found = []
    for run in paragraph._p.iter(qn("w:r")):
        properties = run.rPr
        flags = tuple(is_on(properties, tag) for tag in ("w:b", "w:i"))
        underline = properties is not None and properties.find(qn("w:u")) is not None
        align = properties.find(qn("w:vertAlign")) if properties is not None else None
        position = align.get(qn("w:val")) if align is not None else ""
        link = run.getparent()
        address = ""
        if link.tag == qn("w:hyperlink"):
            address = paragraph.part.rels[link.get(qn("r:id"))].target_ref
        for node in run.iterchildren():
            hyphen = {qn("w:noBreakHyphen"): "\u2011", qn("w:softHyphen"): "\u00ad"}.get(node.tag)
            if hyphen:
                found.append((hyphen, *flags, underline, position, address))
            if node.tag == qn("w:t"):
                found += [(c, *flags, underline, position, address) for c in node.text or ""]
    expected = []
    for run in block["runs"]:
        address = run["link"] if is_followed(run["link"]) else ""
        marks = (run["bold"], run["italic"], run["underline"], run["position"], address)
        expected += [(c, *marks) for c in printable(run["text"]) if c not in "\n\t"]
    if block["style"].startswith("heading"):
        found = [(c, None, *rest) for c, _, *rest in found]
        expected = [(c, None, *rest) for c, _, *rest in expected]
    if len(found) == len(expected):
        for mine, theirs in zip(found, expected):
            # A link may be underlined by its style, and its address is written as an address must be.
            same_link = bool(mine[5]) == bool(theirs[5])
            if mine[:3] + mine[4:5] != theirs[:3] + theirs[4:5] or not same_link or (not theirs[5] and mine[3] != theirs[3]):
                yield f"{mine!r} for {theirs!r} in {block['text'][:60]!r}"
                return
    else:
        yield f"{len(found)} characters for {len(expected)} in {block['text'][:60]!r}"


def is_followed(link):
    """Whether a link is a web or mail address that programs follow: none is longer, and none has what XML cannot hold."""
    written = urllib.parse.quote(link, safe=string.printable)
    is_address = re.match(r"(?i)(https?|mailto):", written)
    return bool(is_address) and len(written) <= 2083 and not re.search("(?i)%EF%BF%B[EF]", written)


def is_on(properties, tag):
    element = properties.find(qn(tag)) if properties is not None else None
    return element is not None and element.get(qn("w:val")) not in ("0", "false", "off")


def table_faults(table, block):
    columns = max(len(row) for row in block["rows"])
    expected = [[printable(cell) for cell in row] + [""] * (columns - len(row)) for row in block["rows"]]
    found = [cells(row) for row in table.rows]
    if found != expected:
        yield f"table {found!r} for {expected!r}"
    repeated = sum(1 for row in table._tbl.tr_lst if row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None)
    if repeated != min(block["header_rows"], len(block["rows"])):
        yield f"{repeated} repeated rows for {block['header_rows']}"


def cover_faults(page, statement, without):
    cover = statement["cover"]
    text = squeezed(" ".join(item_text(item) for item in page.before))
    if cover is None or without:
        if "Action required" in text:
            yield "a cover that was not asked for"
        return
    for value in [cover[name] for name in cover if isinstance(cover[name], str) and name not in ("date", "date_text")] + cover["references"]:
        if squeezed(printable(value)) not in text:
            yield f"the cover lacks {value!r}"


def item_text(item):
    if isinstance(item, Paragraph):
        return text_of(item)
    return " ".join(cell for row in item.rows for cell in cells(row))


def seed_faults(file, source):
    """Every line of the seed stands in the Word file, word for word: as a label, a value or a paragraph."""
    page = Page(str(file))
    document = squeezed(" ".join(item_text(item) for item in children(page.document.element.body, page.document)))
    for line in source.read_text(encoding="utf-8-sig").splitlines():
        line = squeezed(line)
        if set(line) <= {"_"}:
            continue
        if line not in document:
            yield f"lacks {line!r}"
    expected = {
        "For action to:": "-",
        "Deadline:": "N/A",
        "For comment to:": None,
    }
    for label, value in expected.items():
        found = page.value(label)
        if found != ([] if value is None else [value]):
            yield f"{label} {found}"
    contacts = [row for row in page.rows if row[0].strip() == "Contact:"]
    if len(contacts) != 3 or not all(len(squeezed(row[1])) > 10 and "@" in row[2] for row in contacts):
        yield f"contacts {contacts}"
    if len([item for item in page.body if item_text(item).strip()]) != 4:
        yield "not four paragraphs"


def page_faults(text):
    """What must be seen on the pages that LibreOffice sets."""
    # Accents beyond measure stand among the words of the lines they reach into.
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(" +", " ", text)
    for label in ["LIAISON STATEMENT", "For action to:", "For information to:", "Approval:", "Deadline:", "Abstract:"]:
        if label not in text:
            yield f"the page lacks {label}"
    if CLOSING not in text:
        yield "the page lacks the closing line"
    pages = [page for page in text.split("\f") if page.strip()]
    form = next((at for at, page in enumerate(pages) if "LIAISON STATEMENT" in page), len(pages))
    number = 0
    for at, page in enumerate(pages):
        # The cover and the statement each count their own pages, and the first of each is without its number.
        begins = page.split("\n")[0].strip()
        number += 1
        if number > 1 and begins.replace(" ", "") == f"-{number}-":
            continue
        if number > 1 and at > form or re.fullmatch(r"- \d+ -", begins):
            yield f"page {at + 1} begins with {begins[:40]!r}, not with - {number} -"
        number = 1


def list_faults(text, items):
    """How many items of lists are found on the pages by a word of their own, and those that have another mark there."""
    on_page = {}
    for line in text.splitlines():
        words = line.split()
        for before, word in zip(["", *words], words):
            on_page.setdefault(word, []).append(before)
    found, faults = 0, []
    for mark, item in items:
        if not re.fullmatch(r"item\d+", item):
            continue
        found += 1
        if on_page.get(item) != [mark]:
            faults.append(f"{item} has the marks {on_page.get(item)}, not {mark!r}")
    return found, faults
