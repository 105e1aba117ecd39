"""The real window, worked from nothing to an exported statement: what a rapporteur does on the first day.

    cargo build --release --locked
    dbus-run-session -- /usr/bin/python3 tests/conformance/window.py --program target/release/liaison-desk --work FOLDER

Writes the built-in example with pointer and keys, saves it, quits, opens the saved draft, exports it, and holds draft
and Word file against those of the example. Pictures of every step are kept in FOLDER.
"""

import argparse
import difflib
import json
import pathlib
import shlex
import shutil
import subprocess
import sys
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from desktop import Desktop  # noqa: E402

LEVELS = {
    "study group": "study group",
    "working party": "working party",
    "rapporteur group": "rapporteur group",
    "by correspondence": "by correspondence",
}
MARKS = [("bold", "ctrl+b"), ("italic", "ctrl+i"), ("underline", "ctrl+u")]


def day(date):
    """A date as a person types it."""
    year, month, day_ = date.split("-")
    months = "January February March April May June July August September October November December".split()
    return f"{int(day_)} {months[int(month) - 1]} {year}"


class Author:
    """Somebody who writes a statement in the window."""

    def __init__(self, window, pictures):
        self.window = window
        self.pictures = pictures
        self.taken = 0

    def picture(self, name):
        self.taken += 1
        self.window.desktop.screenshot(self.pictures / f"{self.taken:02}-{name}.png")

    def reveal(self, name, role=None):
        """Turns the wheel over the form until a control is in sight."""
        width, height = self.window.desktop.size
        top, bottom = 140, height - 60
        before = None
        for _ in range(80):
            box = self.window.wait_for(name, role)
            if top <= box.y and box.y + min(box.height, 200) <= bottom:
                if before == box.y:
                    return box
                before = box.y
                time.sleep(0.15)
                continue
            before = None
            far = abs(box.y - height // 2)
            self.window.desktop.xdotool("mousemove", 470, height // 2, "click", "--repeat", max(1, min(12, far // 60)),
                                        "--delay", 15, 5 if box.y > height // 2 else 4)
            time.sleep(0.2)
        raise SystemExit(f'"{name}" does not come into sight')

    def click(self, name, role=None):
        box = self.reveal(name, role)
        self.window.desktop.xdotool("mousemove", box.x + min(box.width // 2, 60), box.y + min(box.height // 2, 20), "click", 1)
        time.sleep(0.25)

    def fill(self, name, text, over=False):
        if text:
            self.click(name, "entry")
            if over:
                self.window.key("ctrl+a")
            self.window.type(text)

    def add_lines(self, name, lines):
        """Types short lines, each with Enter, into the field that adds them."""
        if lines:
            self.click(name, "entry")
            for line in lines:
                self.window.type(line)
                self.window.key("Return")

    def write(self, statement):
        s = statement
        self.number = s["number"]
        self.fill("Document number", s["number"])
        self.fill("Document type", s["document_type"])
        self.fill("LS number", s["ls_number"])
        self.fill("Study period", s["study_period"])
        for at, group in enumerate(s["groups"], 1):
            self.click("Add group")
            self.fill(f"Name of group {at}", group["name"])
            self.fill(f"Working party of group {at}", group["working_party"])
            self.add_lines(f"Add Question to group {at}", group["questions"])
        self.fill("Meeting", s["meeting"]["name"])
        self.fill("Place", s["meeting"]["place"])
        self.fill("First day of the meeting", day(s["meeting"]["first_day"]))
        self.fill("Last day of the meeting", s["meeting"]["last_day"])
        self.picture("header")
        self.fill("Subject", s["title"]["subject"])
        for at, reply in enumerate(s["reply_to"], 1):
            self.click("Add statement replied to")
            self.fill(f"Number of statement replied to {at}", reply["number"])
            self.fill(f"Source of statement replied to {at}", reply["source"])
            self.fill(f"Date of statement replied to {at}", reply["date"])
            self.fill(f"Title of statement replied to {at}", reply["title"])
        self.picture("title")
        self.recipients(s["recipients"])
        self.picture("recipients")
        for at, approval in enumerate(s["approvals"], 1):
            self.click("Add approval")
            self.fill(f"Group of approval {at}", approval["group"])
            self.click(f"Level of approval {at}: {LEVELS[approval['level']]}")
            self.fill(f"Place of approval {at}", approval["place"], over=True)
            self.fill(f"Date of approval {at}", approval["date"], over=True)
        self.fill("Deadline", s["deadline"]["date"])
        for at, contact in enumerate(s["contacts"], 1):
            self.click("Add contact")
            for label, part in [("Name", "name"), ("Role", "role"), ("Organization", "organization"),
                                ("Country", "country"), ("Telephone", "telephone")]:
                self.fill(f"{label} of contact {at}", contact[part])
            self.add_lines(f"Add e-mail to contact {at}", contact["emails"])
        self.picture("contacts")
        self.fill("Abstract", s["abstract"])
        self.add_lines("Add keyword", s["keywords"])
        for at, attachment in enumerate(s["attachments"], 1):
            self.click("Add attachment")
            self.fill(f"Title of attachment {at}", attachment["title"])
            self.fill(f"File or link of attachment {at}", attachment["file"])
            self.fill(f"Status of attachment {at}", attachment["status"])
        self.text(s["text"])
        self.picture("text")
        self.cover(s["cover"])
        self.click(f"Stage: {s['stage']}")
        self.click("Revision", "spin button")
        self.window.key("ctrl+a")
        self.window.type(str(s["revision"]))
        self.window.key("Tab")
        self.picture("stage")

    def recipients(self, recipients):
        order = ["action", "comment", "information"]
        self.of_purpose = sorted(recipients, key=lambda one: order.index(one["purpose"]))
        for purpose in order:
            self.add_lines(f"Add recipient for {purpose}", [one["text"] for one in recipients if one["purpose"] == purpose])
        for at, recipient in enumerate(self.of_purpose, 1):
            if recipient["questions"] or recipient["deadline"]["date"]:
                self.click(f"More for recipient {at}")
                self.add_lines(f"Add Question to recipient {at}", recipient["questions"])
                if recipient["deadline"]["date"]:
                    self.fill(f"Own deadline of recipient {at}", day(recipient["deadline"]["date"]))

    def text(self, blocks):
        self.click("Text", "entry")
        passages = 1
        tables = 0
        begun = False
        for block in blocks:
            if block["style"] == "table":
                tables += 1
                self.table(block, tables)
                passages += 1
                # Down from the last row leads out of the table, to a paragraph of its own.
                self.window.key("ctrl+End", "Down")
                begun = False
                continue
            if begun:
                self.window.key("Return")
            begun = True
            self.paragraph(block)

    def paragraph(self, block):
        kind, level = block["style"].rstrip("123"), block["style"][-1]
        self.window.key("ctrl+alt+0")
        if kind == "heading":
            self.window.key(f"ctrl+alt+{level}")
        elif kind in ("bullet", "numbered"):
            self.window.key("ctrl+shift+8" if kind == "bullet" else "ctrl+shift+7")
            for _ in range(int(level) - 1):
                self.window.key("Tab")
        elif kind == "note":
            self.click("Style")
            self.window.click("Note")
        for run in block["runs"]:
            self.run(run)

    def run(self, run):
        marks = [key for mark, key in MARKS if run[mark]]
        for key in marks:
            self.window.key(key)
        position = run["position"].capitalize()
        if position:
            self.press_in_the_bar(position)
        self.window.type(run["text"])
        if run["link"]:
            self.window.key(*["shift+Left"] * len(run["text"]))
            self.window.key("ctrl+k")
            self.window.type(run["link"])
            self.window.key("Return")
            self.window.key("Right")
        if position:
            self.press_in_the_bar(position)
        for key in marks:
            self.window.key(key)

    def press_in_the_bar(self, name):
        self.window.click(name)

    def table(self, block, number):
        self.click("Insert table")
        columns = len(block["rows"][0])
        for row, cells in enumerate(block["rows"]):
            for column, cell in enumerate(cells):
                if row or column:
                    self.window.key("Tab")
                self.window.type(cell)
        assert columns == 3, "a new table has three columns"
        self.picture("table")

    def cover(self, cover):
        if not cover:
            return
        self.click("Add cover page")
        for label, part in [("Group and meeting", "meeting"), ("Agenda item", "agenda_item"), ("Document number", "number"),
                            ("Date", "date"), ("Language line", "language"), ("Source", "source"), ("Title", "title"),
                            ("Purpose", "purpose"), ("Action required", "action_required")]:
            # Some are filled from the statement already.
            self.fill(f"{label} of the cover page", cover[part], over=True)
        self.add_lines("Add reference", [text for text in cover["references"] if text != self.number])
        self.picture("cover")


def path_dialog(window, path):
    """Answers the request for a path, which stands in for the system's dialog."""
    window.wait_for("Path")
    time.sleep(0.3)
    window.key("ctrl+a")
    window.type(str(path))
    window.key("Return")


def wait_for_file(path, seconds=10):
    end = time.monotonic() + seconds
    while not (path.exists() and path.stat().st_size):
        if time.monotonic() > end:
            raise SystemExit(f"{path.name} was not written")
        time.sleep(0.1)
    time.sleep(0.5)


def same(what, ours, expected):
    if ours == expected:
        print(f"{what}: equal")
        return True
    print(f"{what}: DIFFERENT")
    a, b = (json.dumps(x, indent=1, ensure_ascii=False).splitlines() if not isinstance(x, str) else x.splitlines()
            for x in (expected, ours))
    print("\n".join(list(difflib.unified_diff(a, b, "expected", "written", lineterm="", n=1))[:80]))
    return False


def document(path):
    """What a Word file says: its text part and its header, without dates and identity, which stand elsewhere."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode() for name in sorted(package.namelist())
                if name.startswith("word/") and name.endswith(".xml")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--start", help="the command that opens the window the first time; the program as a rule")
    parser.add_argument("--work", required=True, type=lambda path: pathlib.Path(path).resolve())
    arguments = parser.parse_args()
    program, work = arguments.program, arguments.work
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)

    def say(*words):
        return subprocess.run([program, *map(str, words)], check=True, capture_output=True).stdout.decode()

    example = work / "example.liaison"
    say("new", "--example", "-o", example)
    expected = json.loads(say("show", example, "--format", "json"))
    say("export", example, "-o", work / "example.docx")

    draft, exported = work / "written.liaison", work / "written.docx"
    with Desktop() as desktop:
        window = desktop.start(*(shlex.split(arguments.start) if arguments.start else [program]))
        author = Author(window, work)
        author.picture("start")
        window.click("New statement")
        begun = time.monotonic()
        author.write(expected)
        window.key("ctrl+s")
        path_dialog(window, draft)
        wait_for_file(draft)
        author.picture("saved")
        print(f"written in {time.monotonic() - begun:.0f} s")
        window.key("ctrl+q")
        status = window.ended()
        good = same("exit status", status, 0)
        good &= same("the saved draft", json.loads(say("show", draft, "--format", "json")), expected)

        window = desktop.start(program, draft)
        author.window = window
        time.sleep(1)
        author.picture("reopened")
        window.key("ctrl+e")
        window.key("Return")
        path_dialog(window, exported)
        wait_for_file(exported)
        author.picture("exported")
        window.key("ctrl+q")
        good &= same("exit status", window.ended(), 0)
        output = window.output()
        good &= same("what the program printed", output, "")
    ours, theirs = document(exported), document(work / "example.docx")
    good &= same("the Word file's parts", list(ours), list(theirs))
    for name in theirs:
        good &= same(name, ours.get(name, "").replace("><", ">\n<"), theirs[name].replace("><", ">\n<"))
    print("1 passed, 0 failed" if good else "0 passed, 1 failed")
    sys.exit(0 if good else 1)


main()
