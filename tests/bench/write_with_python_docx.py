"""Writes the same statement as `liaison-desk export`, with python-docx: rows, abstract, paragraphs, tables, lists."""

import json
import sys

import docx


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        statement = json.load(file)
    printed = statement["printed"]
    document = docx.Document()
    rows = [
        ("Question(s):", printed["questions"]), ("Meeting:", printed["meeting"]),
        ("Study Group:", printed["study_group"]), ("Source:", printed["source"]), ("Title:", printed["title"]),
        ("For action to:", printed["for_action_to"]), ("For information to:", printed["for_information_to"]),
        ("Approval:", printed["approval"]), ("Deadline:", printed["deadline"]),
    ]
    for contact in statement["contacts"]:
        rows.append(("Contact:", "\n".join([contact["name"], contact["role"], *contact["emails"]])))
    rows.append(("Abstract:", statement["abstract"]))
    table = document.add_table(rows=0, cols=2)
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(label).bold = True
        cells[1].text = value
    names = {"h": "Heading 1", "b": "List Bullet", "n": "Normal"}
    styles = {key: document.styles[name] for key, name in names.items()}
    numbered = document.styles["List Number"]
    for block in statement["text"]:
        if block["style"] == "table":
            inner = document.add_table(rows=len(block["rows"]), cols=max(map(len, block["rows"])))
            for cells, row in zip(inner.rows, block["rows"]):
                for cell, text in zip(cells.cells, row):
                    cell.text = text
            continue
        style = numbered if block["style"].startswith("numbered") else styles[block["style"][0]]
        paragraph = document.add_paragraph()
        if block["style"] != "normal":
            paragraph.style = style
        for run in block["runs"]:
            added = paragraph.add_run(run["text"])
            for mark in ("bold", "italic", "underline"):
                if run[mark]:
                    setattr(added, mark, True)
    document.save(sys.argv[2])


main()
