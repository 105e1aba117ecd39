"""What LibreOffice makes of a Word file that it opens and saves again, and which faults are its own."""

import re
import subprocess

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def saved_again(files, folder):
    """Lets LibreOffice open all files and save each under its name in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        + ["--outdir", folder, *files],
        check=True, capture_output=True, timeout=1200,
    )
    return [folder / file.name for file in files]


def trivial(path):
    """A document of python-docx, with one of each thing our files have; it passes the validator."""
    document = docx.Document()
    document.core_properties.title = "Trivial"
    document.add_heading("Heading", 1)
    document.add_paragraph("Text with ").add_run("bold").bold = True
    document.add_paragraph("Item", style="List Bullet")
    document.add_paragraph("Item", style="List Number")
    centred = document.add_paragraph("Centred")
    centred.alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "Head"
    table.cell(0, 0).merge(table.cell(0, 1))
    table._tbl.tblPr.find(qn("w:tblW")).addprevious(OxmlElement("w:bidiVisual"))
    properties = table.rows[0]._tr.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader"):
        properties.append(OxmlElement(name))
    for words, looks in [
        ("Label:", ["w:b", "w:bCs"]),
        ("Remark", ["w:i", "w:iCs"]),
        ("Both", ["w:b", "w:bCs", "w:i", "w:iCs"]),
        ("\u0634\u0643\u0631\u0627", ["w:rtl"]),
        ("\u0634\u0643\u0631\u0627", ["w:b", "w:bCs", "w:rtl"]),
        ("\u0634\u0643\u0631\u0627", ["w:i", "w:iCs", "w:rtl"]),
        ("\u0634\u0643\u0631\u0627", ["w:sz", "w:szCs", "w:rtl"]),
    ]:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(words)
        own = paragraph._p.get_or_add_pPr()
        if "w:rtl" in looks:
            own.append(OxmlElement("w:bidi"))
        mark = OxmlElement("w:rPr")
        for name in looks:
            for properties in (mark, run._r.get_or_add_rPr()):
                look = OxmlElement(name)
                if name.startswith("w:sz"):
                    look.set(qn("w:val"), "20")
                properties.append(look)
        own.append(mark)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    run = section.header.paragraphs[0].add_run()
    for kind in ("begin", "end"):
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
    document.add_section()
    document.save(path)


def kind(error):
    """What is wrong with which element, without the place that differs from file to file."""
    what = re.sub(r"'http://\S*:(\w+)'", r"\1", error["description"])
    # A fault of a whole part has no element that it stands at.
    where = re.findall(r"/(\w+:\w+)", error["xPath"] or "")[-2:]
    return f"{what} in {'/'.join(where) or error['path'] or 'the file'}"
