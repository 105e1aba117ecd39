"""Writes what the fuzzer starts from: exports of the example and the starters, and documents with what ours never have.

    python3 tests/fuzz/corpus.py target/release/liaison-desk tests/fuzz/corpus
"""

import io
import pathlib
import re
import subprocess
import sys
import zipfile

# The order of PARTS in rooms.rs.
PARTS = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "customXml/item1.xml",
         "word/_rels/document.xml.rels", "word/comments.xml", "word/footnotes.xml"]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def field(code, result):
    signs = ['<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind for kind in ("begin", "separate", "end")]
    return f"{signs[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{signs[1]}{result}{signs[2]}"


def text(words):
    return "<w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in words.split("\n")) + "</w:r>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc><w:p>{text(cell)}</w:p></w:tc>" for cell in cells) + "</w:tr>"


ODD = [
    "<w:p><w:ins>" + field('HYPERLINK "x"', text("a")) + "</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>",
    '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:footnoteReference w:id="1"/><w:drawing><w:txbxContent><w:p>'
    + text("c") + "</w:p></w:txbxContent></w:drawing></w:r></w:p>",
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:tbl>' + row("d")
    + "</w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "<w:tbl>" + row("Title:", "LS/o/r on x (reply to SG2-LS4, 5 May 2026) [to A and B]")
    + row("For action to:", "ITU-T SG2 (Q1/2, Q3/2), IETF, ISO/IEC JTC 1/SC 27/WG 5 by 1 May 2026")
    + row("Contact:", "Ada Example\nOrg, Norway", "Tel: +1\nE-mail: a@example.org") + "</w:tbl><w:p>" + text("Text.") + "</w:p>",
    '<w:sdt><w:sdtContent><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:smartTag><w:r>'
    "<w:rPr><w:b/><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>",
]


def parts_of(archive):
    names = set(archive.namelist())
    return b"\0".join(archive.read(name) if name in names else b"" for name in PARTS)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for target in ("word_parts", "word_file"):
        (folder / target).mkdir(parents=True, exist_ok=True)
    assets = pathlib.Path(__file__).resolve().parents[2] / "assets"
    number = 0
    for draft in [assets / "example.liaison", *sorted((assets / "starters").glob("*.liaison"))]:
        for options in [[], ["--form", "posted"], ["--without-draft"]]:
            file = subprocess.run([program, "export", draft, "-o", "-", "--settings", "none", *options],
                                  check=True, capture_output=True).stdout
            number += 1
            (folder / "word_file" / f"{number}").write_bytes(file)
            with zipfile.ZipFile(io.BytesIO(file)) as archive:
                parts = parts_of(archive)
            (folder / "word_parts" / f"{number}").write_bytes(parts)
            # Without its looks and its own draft a file is small, and more of what is tried falls into the text.
            bare = re.sub(rb"<w:(pPr|rPr|tblPr|tcPr|trPr|sectPr)>.*?</w:\1>", b"", parts.split(b"\0")[0], flags=re.S)
            (folder / "word_parts" / f"{number}-bare").write_bytes(bare)
    for body in ODD:
        number += 1
        document = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
        (folder / "word_parts" / f"{number}").write_bytes(document)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("word/document.xml", document)
        (folder / "word_file" / f"{number}").write_bytes(packed.getvalue())
    print(f"{number} files to start from")


main()
